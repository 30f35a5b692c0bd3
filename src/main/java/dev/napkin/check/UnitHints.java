package dev.napkin.check;

import dev.napkin.ir.Entry;
import dev.napkin.ir.Type;
import dev.napkin.unit.Dimension;
import dev.napkin.unit.Unit;
import java.util.Optional;

/**
 * What can be done about units that do not fit, worked out from what the workbook holds: the factor
 * that is missing and a name that has it, the unit that a number lacks, the rate between
 * currencies. Where nothing is certain there is no hint.
 */
final class UnitHints {
  private final Symbols symbols;
  private final UnitResolver units;

  UnitHints(Symbols symbols, UnitResolver units) {
    this.symbols = symbols;
    this.units = units;
  }

  /** What to do with {@code what} so that it measures {@code factor} times as much. */
  Optional<String> missing(Dimension factor, String what) {
    Optional<Draft> multiply = named(factor);
    Optional<Draft> divide = multiply.isPresent() ? Optional.empty() : named(factor.inverse());
    boolean simple = factor.exponents().size() == 1;
    boolean below = factor.exponents().values().stream().allMatch(power -> power.isNegative());
    if (multiply.isEmpty() && divide.isEmpty() && !simple) {
      return Optional.empty();
    }
    boolean division = divide.isPresent() || (multiply.isEmpty() && below);
    String such =
        multiply.or(() -> divide).map(draft -> ", such as `" + draft.name + "`").orElse("");
    return Optional.of(
        "%s %s by something in %s%s"
            .formatted(
                division ? "divide" : "multiply",
                what,
                division ? factor.inverse() : factor,
                such));
  }

  /** The first name that measures just that and has a value. */
  private Optional<Draft> named(Dimension dimension) {
    return symbols.drafts.values().stream()
        .filter(draft -> draft.known && draft.failure.isEmpty() && draft.role != Entry.Role.PART)
        .filter(draft -> draft.type.equals(new Type.Quantity(dimension)))
        .findFirst();
  }

  /** Two sides of different currencies: how to convert the one into the other. */
  String convert(Typed from, Typed to) {
    Dimension wanted = to.dimension().orElseThrow();
    String how = "`%s in %s`".formatted(operand(from), unit(to));
    return rates().convert(from, wanted, from.span()).isPresent()
        ? "convert one of them: " + how
        : "convert one of them: %s, by a rate: %s"
            .formatted(how, rate(from.dimension().orElseThrow(), wanted));
  }

  /** The rate to declare so that {@code from} can become {@code wanted}. */
  String rate(Dimension from, Dimension wanted) {
    return "`rate %s = ... %s on ...`".formatted(currency(from, wanted), currency(wanted, from));
  }

  private Rates rates() {
    return new Rates(symbols, units);
  }

  /** The currency that {@code of} has and {@code other} has not. */
  private static String currency(Dimension of, Dimension other) {
    return of.exponents().keySet().stream()
        .filter(base -> !other.exponents().containsKey(base))
        .findFirst()
        .orElse("...");
  }

  /** Whether the two differ in currencies only. */
  boolean onlyMoney(Dimension a, Dimension b) {
    Dimension ratio = a.dividedBy(b);
    return !ratio.isNone()
        && ratio.exponents().keySet().stream().allMatch(units.catalog()::isCurrency);
  }

  /** The unit that {@code typed} is written or shown in; else base units. */
  static String unit(Typed typed) {
    Optional<Unit> own =
        typed
            .shown()
            .or(
                () ->
                    switch (typed.bound()) {
                      case Bound.Cells cells -> cells.name().unit;
                      case Bound.Before before -> before.name().unit;
                      case Bound.Literal literal -> CallRules.literalUnit(literal.ir());
                      case Bound.Apply _ -> Optional.empty();
                    });
    return own.map(Unit::toString)
        .orElseGet(() -> typed.dimension().map(Dimension::toString).orElse("unit"));
  }

  /** The text of {@code typed}, in brackets where an operator next to it would take it apart. */
  static String operand(Typed typed) {
    String text = text(typed);
    boolean simple =
        switch (typed.bound()) {
          case Bound.Cells _, Bound.Before _, Bound.Literal _ -> true;
          case Bound.Apply _ -> text.endsWith(")") && text.matches("[\\p{L}_][\\w.]*\\(.*");
        };
    return simple ? text : "(" + text + ")";
  }

  /** The text of {@code typed} on one line. */
  static String text(Typed typed) {
    return typed.span().text().strip().replaceAll("\\s+", " ");
  }
}
