package dev.napkin.check;

import dev.napkin.ir.Ir;
import dev.napkin.ir.Spread;
import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Span;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Statement;
import dev.napkin.unit.Dimension;
import dev.napkin.unit.Unit;
import java.util.List;
import java.util.Optional;

/** Ranges behind a tilde, and tolerances: overlays on a point value. */
final class Spreads {
  private static final List<String> SHAPES =
      List.of("lognormal", "normal", "uniform", "triangular");

  private final UnitResolver units;
  private final Problems problems;

  Spreads(UnitResolver units, Problems problems) {
    this.units = units;
    this.problems = problems;
  }

  /**
   * What {@code range} says about an input.
   *
   * @param point the input's value in base units
   * @param unit what a bare number in the range is taken to be in
   */
  Optional<Spread> of(Statement.Range range, double point, Optional<Unit> unit, Type type) {
    Optional<Spread> spread =
        switch (range) {
          case Statement.Range.Between between -> between(between, unit, type);
          case Statement.Range.PlusMinus around -> around(around, point, unit, type);
        };
    spread
        .filter(s -> s.low() > s.high())
        .ifPresent(
            s ->
                problems.report(
                    Diagnostic.of(
                        Code.BAD_DECLARATION,
                        range.span(),
                        "the lower end of the range is above its upper end")));
    spread
        .filter(s -> s.low() <= s.high() && (point < s.low() || point > s.high()))
        .ifPresent(
            s ->
                problems.report(
                    Diagnostic.of(
                        Code.OUTSIDE_RANGE, range.span(), "the value lies outside of its range")));
    return spread.filter(s -> s.low() <= s.high());
  }

  private Optional<Spread> between(Statement.Range.Between range, Optional<Unit> unit, Type type) {
    Optional<Unit> shared = unit.or(() -> unitOf(range.high()));
    Optional<Double> low = number(range.low(), shared, type);
    Optional<Double> high = number(range.high(), shared, type);
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    String standard = low.get() > 0 && high.get() > 0 ? "lognormal" : "normal";
    return shape(range.shape(), standard)
        .map(shape -> new Spread(shape, low.get(), high.get(), text(range.span())));
  }

  private Optional<Spread> around(
      Statement.Range.PlusMinus range, double point, Optional<Unit> unit, Type type) {
    Optional<Double> by = distance(range.by(), point, unit, type);
    return by.flatMap(
        d ->
            shape(range.shape(), "uniform")
                .map(shape -> new Spread(shape, point - d, point + d, text(range.span()))));
  }

  /** How far {@code +- by} reaches from {@code point}: {@code 10%} of it, or an amount. */
  Optional<Double> distance(Expression by, double point, Optional<Unit> unit, Type type) {
    return switch (by) {
      case Expression.Percent(_, Expression.Number number) ->
          Optional.of(Math.abs(point) * number.value() / 100);
      case Expression.Quantity(_, Expression.Number number, var text)
          when text.text().equals("pp") ->
          Optional.of(number.value() / 100);
      case Expression other -> number(other, unit, type);
    };
  }

  private Optional<Double> number(Expression literal, Optional<Unit> unit, Type type) {
    if (!Literals.isLiteral(literal)) {
      problems.report(
          Diagnostic.of(Code.BAD_DECLARATION, literal.span(), "a range is made of numbers"));
      return Optional.empty();
    }
    Literals.Read read = Literals.read(literal, units);
    Ir ir = unit.map(u -> Literals.inUnit(read.ir(), u)).orElse(read.ir());
    boolean bare = !ir.equals(read.ir());
    if (!bare
        && read.type() instanceof Type.Quantity(Dimension is)
        && type instanceof Type.Quantity(Dimension wanted)
        && !is.equals(wanted)) {
      problems.report(
          Diagnostic.of(
              Code.UNIT_MISMATCH,
              literal.span(),
              "the range measures " + is.describe() + ", its value " + wanted.describe()));
      return Optional.empty();
    }
    return Literals.number(ir);
  }

  private Optional<Unit> unitOf(Expression literal) {
    return literal instanceof Expression.Quantity quantity
        ? units.resolve(quantity.unit())
        : Optional.empty();
  }

  private Optional<String> shape(Optional<Expression.Name> name, String standard) {
    if (name.isPresent() && !SHAPES.contains(name.get().text())) {
      problems.report(
          Diagnostic.of(
                  Code.BAD_DECLARATION,
                  name.get().span(),
                  "there is no distribution `" + name.get().text() + "`")
              .hint("those there are: " + String.join(", ", SHAPES)));
      return Optional.empty();
    }
    return Optional.of(name.map(Expression.Name::text).orElse(standard));
  }

  private static String text(Span span) {
    String text = span.text().strip();
    return text.startsWith("~") ? text.substring(1).strip() : text;
  }
}
