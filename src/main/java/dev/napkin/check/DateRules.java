package dev.napkin.check;

import dev.napkin.ir.Ir;
import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.syntax.BinaryOperator;
import dev.napkin.syntax.Expression;
import dev.napkin.unit.Dimension;
import dev.napkin.unit.Unit;
import java.util.List;
import java.util.Optional;

/**
 * Dates in sums: two dates differ by a time, and a time moves a date. Cells hold days, times hold
 * seconds, so the day stands in the formula where one becomes the other.
 */
final class DateRules {
  private final Problems problems;
  private final UnitResolver units;

  DateRules(Problems problems, UnitResolver units) {
    this.problems = problems;
    this.units = units;
  }

  Typed sum(Expression.Binary node, Typed left, Typed right) {
    if (left.isUnknown() || right.isUnknown()) {
      return Typed.poison(node.span());
    }
    boolean minus = node.operator() == BinaryOperator.SUBTRACT;
    Unit day = OperatorRules.day(units);
    Optional<Dimension> time = Optional.of(day.dimension());
    boolean dateLeft = left.type() instanceof Type.Date;
    boolean dateRight = right.type() instanceof Type.Date;
    Ir oneDay = new Ir.Quantity(1, day);
    if (minus && dateLeft && dateRight) {
      return made(
          node,
          left,
          right,
          new Type.Quantity(day.dimension()),
          parts ->
              new Ir.Arithmetic(
                  Ir.Operation.MULTIPLY,
                  new Ir.Group(
                      new Ir.Arithmetic(Ir.Operation.SUBTRACT, parts.get(0), parts.get(1))),
                  oneDay));
    }
    Ir.Operation operation = minus ? Ir.Operation.SUBTRACT : Ir.Operation.ADD;
    if (dateLeft && right.dimension().equals(time)) {
      return made(
          node,
          left,
          right,
          Type.DATE,
          parts -> new Ir.Arithmetic(operation, parts.get(0), days(parts.get(1), oneDay)));
    }
    if (!minus && dateRight && left.dimension().equals(time)) {
      return made(
          node,
          left,
          right,
          Type.DATE,
          parts -> new Ir.Arithmetic(operation, days(parts.get(0), oneDay), parts.get(1)));
    }
    problems.report(problem(node, left, right, dateLeft ? right : left));
    return Typed.poison(node.span());
  }

  private static Ir days(Ir time, Ir oneDay) {
    return new Ir.Arithmetic(Ir.Operation.DIVIDE, new Ir.Group(time), new Ir.Group(oneDay));
  }

  private static Typed made(
      Expression node, Typed left, Typed right, Type type, Bound.Build build) {
    return Typed.of(
        node.span(),
        new Bound.Apply(build, left.bound(), right.bound()),
        type,
        Typed.union(List.of(left, right)));
  }

  private static Diagnostic problem(Expression.Binary node, Typed left, Typed right, Typed other) {
    boolean bare = other.type().equals(Type.PLAIN) && other.bound() instanceof Bound.Literal;
    Optional<String> hint =
        bare
            ? Optional.of("write its unit: for example `%s day`".formatted(UnitHints.text(other)))
            : Optional.empty();
    return Diagnostic.of(
            Code.KIND_MISMATCH,
            node.operatorSpan(),
            "a date moves only by a time, and only dates differ")
        .label(left.span(), "this is " + left.type().describe())
        .label(right.span(), "this is " + right.type().describe())
        .hint(hint);
  }
}
