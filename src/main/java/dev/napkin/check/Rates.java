package dev.napkin.check;

import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Span;
import dev.napkin.syntax.Statement;
import dev.napkin.unit.Dimension;
import dev.napkin.unit.Rational;
import dev.napkin.unit.Unit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Currencies: each a dimension of its own, turned into another only where a unit asks for it, by
 * declared rates.
 */
final class Rates {
  private final Symbols symbols;
  private final UnitResolver units;

  Rates(Symbols symbols, UnitResolver units) {
    this.symbols = symbols;
    this.units = units;
  }

  /** Makes {@code draft} the rate of a currency: so much {@code price} for one of it. */
  void declare(Draft draft, Statement.Rate rate, Unit price, Problems problems) {
    String currency = rate.currency().text();
    boolean money =
        price.factors().size() == 1
            && price.factors().getFirst().exponent().equals(Rational.ONE)
            && units.catalog().isCurrency(only(price.dimension()).orElse(""))
            && !only(price.dimension()).orElse("").equals(currency);
    if (!money) {
      problems.report(
          Diagnostic.of(
              Code.BAD_DECLARATION,
              rate.value().span(),
              "a rate says how much of another currency one " + currency + " is"));
      draft.failure = problems.firstSince(problems.errors() - 1).map(Consequence::of);
      draft.known = true;
      return;
    }
    var factors = new ArrayList<>(price.factors());
    factors.add(
        new Unit.Factor(units.catalog().find(currency).orElseThrow(), Rational.ONE.negate()));
    var unit = new Unit(factors);
    draft.unit = Optional.of(unit);
    draft.type = new Type.Quantity(unit.dimension());
    draft.known = true;
    draft.cells = List.of(new Ir.Quantity(rate.value().number().value(), unit));
    rate.date().ifPresent(date -> draft.label = Optional.of(rateLabel(draft, date.toString())));
  }

  private static String rateLabel(Draft draft, String date) {
    return draft.label.map(label -> label + ", ").orElse("") + "on " + date;
  }

  private static Optional<String> only(Dimension dimension) {
    return dimension.exponents().size() == 1
        ? Optional.of(dimension.exponents().firstKey())
        : Optional.empty();
  }

  /**
   * {@code from}, an amount in one currency, as the same amount in the currency that {@code wanted}
   * has in its place; empty where they differ in more than one currency or no rates lead there.
   */
  Optional<Typed> convert(Typed from, Dimension wanted, Span place) {
    if (!(from.type() instanceof Type.Quantity(Dimension have))) {
      return Optional.empty();
    }
    Optional<String> source = foreign(have, wanted);
    Optional<String> target = foreign(wanted, have);
    if (source.isEmpty() || target.isEmpty()) {
      return Optional.empty();
    }
    Rational power = have.exponents().getOrDefault(source.get(), Rational.ZERO);
    Dimension swapped =
        have.dividedBy(Dimension.of(source.get()).power(power))
            .times(Dimension.of(target.get()).power(power));
    if (!swapped.equals(wanted) || !power.abs().equals(Rational.ONE)) {
      return Optional.empty();
    }
    return path(source.get(), target.get())
        .map(steps -> follow(from, steps, power.isNegative(), place, wanted));
  }

  /** The one currency that {@code of} has and {@code other} has not. */
  private Optional<String> foreign(Dimension of, Dimension other) {
    List<String> only =
        of.exponents().keySet().stream()
            .filter(units.catalog()::isCurrency)
            .filter(base -> !other.exponents().containsKey(base))
            .toList();
    return only.size() == 1 ? Optional.of(only.getFirst()) : Optional.empty();
  }

  /** One rate on the way: multiply by it (from its own currency) or divide (towards it). */
  private record Step(Draft rate, boolean multiply) {}

  /** The shortest way through the declared rates. */
  private Optional<List<Step>> path(String from, String to) {
    Map<String, List<Step>> reached = new HashMap<>();
    var open = new ArrayDeque<String>();
    reached.put(from, List.of());
    open.add(from);
    while (!open.isEmpty() && !reached.containsKey(to)) {
      String here = open.remove();
      for (Draft rate : symbols.drafts.values()) {
        if (rate.role == Entry.Role.RATE && !rate.cells.isEmpty()) {
          String own = rate.name.substring("rate.".length());
          String other = priceOf(rate);
          if (own.equals(here)) {
            reach(reached, open, here, other, new Step(rate, true));
          } else if (other.equals(here)) {
            reach(reached, open, here, own, new Step(rate, false));
          }
        }
      }
    }
    return Optional.ofNullable(reached.get(to));
  }

  private static String priceOf(Draft rate) {
    return only(rate.unit.orElseThrow().factors().getFirst().symbol().dimension()).orElse("");
  }

  private static void reach(
      Map<String, List<Step>> reached, ArrayDeque<String> open, String from, String to, Step step) {
    if (!reached.containsKey(to)) {
      var way = new ArrayList<>(reached.getOrDefault(from, List.of()));
      way.add(step);
      reached.put(to, way);
      open.add(to);
    }
  }

  private static Typed follow(
      Typed from, List<Step> steps, boolean inverse, Span place, Dimension wanted) {
    Bound bound = from.bound();
    for (Step step : steps) {
      Ir.Operation operation =
          step.multiply() != inverse ? Ir.Operation.MULTIPLY : Ir.Operation.DIVIDE;
      bound =
          new Bound.Apply(
              parts -> new Ir.Arithmetic(operation, guarded(parts.get(0)), parts.get(1)),
              bound,
              Bound.Cells.of(step.rate()));
    }
    return Typed.of(place, bound, new Type.Quantity(wanted), from.axes());
  }

  /** An operand that binds less tightly than a product stands in brackets, for who reads it. */
  private static Ir guarded(Ir operand) {
    boolean loose =
        switch (operand) {
          case Ir.Arithmetic(Ir.Operation operation, _, _) ->
              operation == Ir.Operation.ADD || operation == Ir.Operation.SUBTRACT;
          case Ir.Compare _, Ir.Join _ -> true;
          case Ir.Constant _,
              Ir.Quantity _,
              Ir.Look _,
              Ir.Negate _,
              Ir.Plus _,
              Ir.Percent _,
              Ir.Call _,
              Ir.Group _,
              Ir.Before _,
              Ir.Omitted _,
              Ir.Poison _,
              SheetIr _ ->
              false;
        };
    return loose ? new Ir.Group(operand) : operand;
  }
}
