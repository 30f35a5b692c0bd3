package dev.napkin.check;

import dev.napkin.ir.Axis;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.syntax.BinaryOperator;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.UnaryOperator;
import dev.napkin.unit.Dimension;
import dev.napkin.unit.Rational;
import dev.napkin.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** What operators do to units, kinds and indices. */
final class OperatorRules {
  private static final String SUM = "a sum is made";

  private final Binder binder;
  private final Problems problems;
  private final UnitResolver units;
  private final UnitHints hints;

  OperatorRules(Binder binder, Problems problems, UnitResolver units) {
    this.binder = binder;
    this.problems = problems;
    this.units = units;
    this.hints = new UnitHints(binder.symbols(), units);
  }

  Typed binary(Expression.Binary node, Scope scope, Optional<Dimension> expected) {
    if (holds(node.left())) {
      // The side that is known tells what fits into the hole.
      Typed right = binder.bind(node.right(), scope, Optional.empty());
      Typed left = binder.bind(node.left(), scope, sibling(node.operator(), right, expected, true));
      return apply(node, left, right);
    }
    Typed left = binder.bind(node.left(), scope, Optional.empty());
    Typed right = binder.bind(node.right(), scope, sibling(node.operator(), left, expected, false));
    return apply(node, left, right);
  }

  private Typed apply(Expression.Binary node, Typed left, Typed right) {
    return switch (node.operator()) {
      case ADD, SUBTRACT -> sum(node, left, right);
      case MULTIPLY, DIVIDE -> product(node, left, right);
      case POWER -> power(node, left, right);
      case JOIN -> join(node, left, right);
      case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> compare(node, left, right);
    };
  }

  private static boolean holds(Expression expression) {
    return expression instanceof Expression.Hole
        || (expression instanceof Expression.Group(_, Expression inner) && holds(inner));
  }

  /** What the other operand must measure, as far as this one and the whole tell. */
  private static Optional<Dimension> sibling(
      BinaryOperator operator, Typed known, Optional<Dimension> whole, boolean wantedLeft) {
    Optional<Dimension> have = known.dimension();
    return switch (operator) {
      case ADD, SUBTRACT -> have.or(() -> whole);
      case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> have;
      case MULTIPLY -> whole.flatMap(w -> have.map(w::dividedBy));
      case DIVIDE ->
          wantedLeft
              ? whole.flatMap(w -> have.map(w::times))
              : whole.flatMap(w -> have.map(h -> h.dividedBy(w)));
      case POWER, JOIN -> Optional.empty();
    };
  }

  /** Whether {@code operand} can be computed with; a text or a date is reported. */
  boolean number(Typed operand, String what) {
    boolean fits = operand.isNumeric() || operand.type() instanceof Type.Logical;
    if (!fits) {
      Optional<String> hint =
          what.equals(SUM) && operand.type() instanceof Type.Text
              ? Optional.of("texts are joined with `&`")
              : Optional.empty();
      problems.report(
          Diagnostic.of(
                  Code.KIND_MISMATCH,
                  operand.span(),
                  "%s of numbers, this is %s".formatted(what, operand.type().describe()))
              .hint(hint));
    }
    return fits;
  }

  /** Like {@link #number} for both operands, so that what is wrong with either is told. */
  private boolean numbers(Typed left, Typed right, String what) {
    boolean fits = number(left, what);
    return number(right, what) && fits;
  }

  private static Typed made(
      Expression node, Typed left, Typed right, Type type, Bound.Build build) {
    SequencedSet<Axis> axes = Typed.union(List.of(left, right));
    return Typed.of(node.span(), new Bound.Apply(build, left.bound(), right.bound()), type, axes);
  }

  private Typed sum(Expression.Binary node, Typed left, Typed right) {
    if (left.type() instanceof Type.Date || right.type() instanceof Type.Date) {
      return new DateRules(problems, units).sum(node, left, right);
    }
    if (!numbers(left, right, SUM)) {
      return Typed.poison(node.span());
    }
    Optional<Type> type = common(plain(left.type()), plain(right.type()));
    if (type.isEmpty()) {
      problems.report(UnitProblems.sum(node, left, right, hints));
      return Typed.poison(node.span());
    }
    Ir.Operation operation =
        node.operator() == BinaryOperator.ADD ? Ir.Operation.ADD : Ir.Operation.SUBTRACT;
    return made(node, left, right, type.get(), arithmetic(operation));
  }

  static Bound.Build arithmetic(Ir.Operation operation) {
    return parts -> new Ir.Arithmetic(operation, parts.get(0), parts.get(1));
  }

  private static Type plain(Type type) {
    return type instanceof Type.Logical ? Type.PLAIN : type;
  }

  /** The one type that both are; a bare 0 is whatever the other is. */
  static Optional<Type> common(Type a, Type b) {
    if (a instanceof Type.Unknown || b instanceof Type.Unknown) {
      return Optional.of(a instanceof Type.Unknown ? b : a);
    }
    if (a instanceof Type.Zero && (b instanceof Type.Quantity || b instanceof Type.Zero)) {
      return Optional.of(b);
    }
    if (b instanceof Type.Zero && a instanceof Type.Quantity) {
      return Optional.of(a);
    }
    return a.equals(b) ? Optional.of(a) : Optional.empty();
  }

  private Typed product(Expression.Binary node, Typed left, Typed right) {
    if (!numbers(left, right, "a product is made")) {
      return Typed.poison(node.span());
    }
    boolean times = node.operator() == BinaryOperator.MULTIPLY;
    Type type = Type.UNKNOWN;
    if (!left.isUnknown() && !right.isUnknown()) {
      Dimension a = left.dimension().orElse(Dimension.NONE);
      Dimension b = right.dimension().orElse(Dimension.NONE);
      type = new Type.Quantity(times ? a.times(b) : a.dividedBy(b));
    }
    return made(
        node, left, right, type, arithmetic(times ? Ir.Operation.MULTIPLY : Ir.Operation.DIVIDE));
  }

  private Typed power(Expression.Binary node, Typed left, Typed right) {
    if (!numbers(left, right, "a power is made")) {
      return Typed.poison(node.span());
    }
    Optional<Type> type = powerType(node, left, right);
    return type.isEmpty()
        ? Typed.poison(node.span())
        : made(node, left, right, type.get(), arithmetic(Ir.Operation.POWER));
  }

  private Optional<Type> powerType(Expression.Binary node, Typed left, Typed right) {
    if (right.dimension().filter(d -> !d.isNone()).isPresent()) {
      problems.report(
          Diagnostic.of(
              Code.UNIT_POWER,
              right.span(),
              "an exponent is a plain number, this measures " + right.type().describe()));
      return Optional.empty();
    }
    Optional<Dimension> base = left.dimension().filter(d -> !d.isNone());
    if (base.isEmpty()) {
      return Optional.of(left.isUnknown() ? Type.UNKNOWN : Type.PLAIN);
    }
    Optional<Rational> exponent = constant(node.right()).flatMap(Rational::ofDouble);
    if (exponent.isEmpty()) {
      problems.report(
          Diagnostic.of(
                  Code.UNIT_POWER,
                  right.span(),
                  "the exponent of a quantity must be a number that is written out")
              .label(left.span(), "measures " + base.get().describe()));
      return Optional.empty();
    }
    return Optional.of(new Type.Quantity(base.get().power(exponent.get())));
  }

  /** The number that a constant expression of literals is: {@code 2}, {@code -1}, {@code (1/3)}. */
  static Optional<Double> constant(Expression expression) {
    return switch (expression) {
      case Expression.Number number -> Optional.of(number.value());
      case Expression.Group(_, Expression inner) -> constant(inner);
      case Expression.Percent(_, Expression operand) -> constant(operand).map(n -> n / 100);
      case Expression.Unary(_, UnaryOperator operator, Expression operand) ->
          constant(operand).map(n -> operator == UnaryOperator.NEGATE ? -n : n);
      case Expression.Binary(_, Expression left, BinaryOperator operator, _, Expression right)
          when operator == BinaryOperator.DIVIDE ->
          constant(left).flatMap(a -> constant(right).map(b -> a / b));
      case Expression _ -> Optional.empty();
    };
  }

  private Typed join(Expression.Binary node, Typed left, Typed right) {
    boolean leftJoins = joinable(left);
    boolean rightJoins = joinable(right);
    if (!leftJoins || !rightJoins) {
      return Typed.poison(node.span());
    }
    return made(node, left, right, Type.TEXT, parts -> new Ir.Join(parts.get(0), parts.get(1)));
  }

  private boolean joinable(Typed operand) {
    Optional<Dimension> dimension = operand.dimension().filter(d -> !d.isNone());
    dimension.ifPresent(
        d ->
            problems.report(
                Diagnostic.of(
                        Code.KIND_MISMATCH,
                        operand.span(),
                        "a quantity has no text of its own, this measures " + d.describe())
                    .hint(
                        "divide by the unit that it is to be told in: `%s / (1 %s)`"
                            .formatted(UnitHints.operand(operand), UnitHints.unit(operand)))));
    return dimension.isEmpty();
  }

  private Typed compare(Expression.Binary node, Typed left, Typed right) {
    if (common(left.type(), right.type()).isEmpty()) {
      problems.report(UnitProblems.comparison(node.operatorSpan(), left, right, hints));
      return Typed.poison(node.span());
    }
    Ir.Comparison comparison =
        switch (node.operator()) {
          case NOT_EQUAL -> Ir.Comparison.NOT_EQUAL;
          case LESS -> Ir.Comparison.LESS;
          case AT_MOST -> Ir.Comparison.AT_MOST;
          case GREATER -> Ir.Comparison.GREATER;
          case AT_LEAST -> Ir.Comparison.AT_LEAST;
          case EQUAL, ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, JOIN -> Ir.Comparison.EQUAL;
        };
    return made(
        node,
        left,
        right,
        Type.LOGICAL,
        parts -> new Ir.Compare(comparison, parts.get(0), parts.get(1)));
  }

  /** A number of days as the unit that dates are counted in. */
  static Unit day(UnitResolver units) {
    return Unit.of(units.catalog().find("day").orElseThrow());
  }
}
