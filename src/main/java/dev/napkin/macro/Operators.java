package dev.napkin.macro;

import java.util.Optional;

/** What operators give (MS-VBAL 5.6.9). Operands are no objects; errors among them come out. */
final class Operators {
  private Operators() {}

  /** A minus sign, or Not. */
  static Datum unary(Operator operator, Datum operand, boolean widens) {
    Datum number =
        operand instanceof Datum.Bool && operator == Operator.NOT
            ? operand
            : Conversions.number(operand);
    return switch (number) {
      case Datum.Bool(boolean holds) -> Datum.logical(!holds);
      case Datum.Number found when operator == Operator.NOT -> turned(found);
      case Datum.Number found -> negative(found, widens);
      default -> number;
    };
  }

  private static Datum turned(Datum.Number number) {
    NumberType type = number.type().isWhole() ? number.type() : NumberType.LONG;
    Datum whole = type.of(number.value());
    return whole instanceof Datum.Number(double value, _)
        ? new Datum.Number(type == NumberType.BYTE ? 255 - value : (double) ~(long) value, type)
        : whole;
  }

  /** The number with the other sign. */
  static Datum negative(Datum.Number number, boolean widens) {
    NumberType type = number.type() == NumberType.BYTE ? NumberType.INTEGER : number.type();
    return fitted(-number.value(), type, widens);
  }

  /**
   * Two operands of an operator that needs nothing else to be known of them.
   *
   * @param widens whether an operand is declared to be anything
   * @param textCompares whether texts are compared without regard to case
   */
  static Datum binary(
      Operator operator, Datum left, Datum right, boolean widens, boolean textCompares) {
    if (left instanceof Datum.Raised) {
      return left;
    }
    if (right instanceof Datum.Raised) {
      return right;
    }
    return switch (operator) {
      case ADD -> add(left, right, widens);
      case SUBTRACT, MULTIPLY, DIVIDE, POWER, DIVIDE_WHOLE, REMAINDER ->
          arithmetic(operator, left, right, widens);
      case JOIN -> join(left, right);
      case EQUAL, UNEQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          Comparisons.compared(operator, left, right, Comparisons.Mixed.NUMBERS, textCompares);
      case SAME_OBJECT -> Comparisons.same(left, right);
      case LIKE -> Comparisons.like(left, right, textCompares);
      case AND, OR, EXCLUSIVE_OR, EQUIVALENT, IMPLIES -> logical(operator, left, right);
      case NOT -> throw new IllegalStateException("Not has one operand");
    };
  }

  private static Datum join(Datum left, Datum right) {
    Datum first = Conversions.text(left);
    Datum second = Conversions.text(right);
    return first instanceof Datum.Text(String a)
        ? second instanceof Datum.Text(String b) ? Datum.text(a + b) : second
        : first;
  }

  /** Texts are joined; a text and nothing too. */
  private static Datum add(Datum left, Datum right, boolean widens) {
    boolean isText =
        (left instanceof Datum.Text || left instanceof Datum.Empty)
            && (right instanceof Datum.Text || right instanceof Datum.Empty)
            && !(left instanceof Datum.Empty && right instanceof Datum.Empty);
    return isText ? join(left, right) : arithmetic(Operator.ADD, left, right, widens);
  }

  private static Datum arithmetic(Operator operator, Datum left, Datum right, boolean widens) {
    Datum first = Conversions.number(left);
    if (!(first instanceof Datum.Number a)) {
      return first;
    }
    Datum second = Conversions.number(right);
    if (!(second instanceof Datum.Number b)) {
      return second;
    }
    return switch (operator) {
      case ADD -> fitted(a.value() + b.value(), sumType(a.type(), b.type(), false), widens);
      case SUBTRACT -> fitted(a.value() - b.value(), sumType(a.type(), b.type(), true), widens);
      case MULTIPLY -> fitted(a.value() * b.value(), productType(a.type(), b.type()), widens);
      case DIVIDE -> divide(a, b);
      case POWER -> power(a.value(), b.value());
      default -> whole(operator, a, b);
    };
  }

  /** A result of a type, or of a larger one where that may be. */
  private static Datum fitted(double number, NumberType type, boolean widens) {
    NumberType wide = type;
    while (widens && wide.isWhole() && !wide.holds(number)) {
      wide =
          switch (wide) {
            case BYTE -> NumberType.INTEGER;
            case INTEGER -> NumberType.LONG;
            case LONG, CURRENCY, SINGLE, DOUBLE, DATE -> NumberType.DOUBLE;
          };
    }
    return wide.of(number);
  }

  /** Dates stay dates but for their difference. */
  private static NumberType sumType(NumberType a, NumberType b, boolean isDifference) {
    boolean bothDates = a == NumberType.DATE && b == NumberType.DATE;
    return bothDates && isDifference
        ? NumberType.DOUBLE
        : a == NumberType.DATE || b == NumberType.DATE ? NumberType.DATE : productType(a, b);
  }

  private static NumberType productType(NumberType a, NumberType b) {
    NumberType larger = a.compareTo(b) >= 0 ? a : b;
    NumberType smaller = a.compareTo(b) >= 0 ? b : a;
    return switch (larger) {
      case BYTE, INTEGER, LONG, CURRENCY, DOUBLE -> larger;
      case SINGLE ->
          smaller == NumberType.LONG || smaller == NumberType.CURRENCY
              ? NumberType.DOUBLE
              : NumberType.SINGLE;
      case DATE -> NumberType.DOUBLE;
    };
  }

  private static Datum divide(Datum.Number a, Datum.Number b) {
    if (b.value() == 0) {
      return a.value() == 0
          ? new Datum.Raised(Datum.Raised.OVERFLOW, "overflow: 0 is divided by 0")
          : divisionByZero();
    }
    NumberType type = productType(a.type(), b.type());
    double quotient = a.value() / b.value();
    return (type == NumberType.SINGLE ? type : NumberType.DOUBLE).of(quotient);
  }

  private static Datum divisionByZero() {
    return new Datum.Raised(Datum.Raised.DIVISION_BY_ZERO, "division by zero");
  }

  private static Datum power(double base, double exponent) {
    if (base == 0 && exponent < 0) {
      return Datum.invalid("0 has no negative power");
    }
    if (base < 0 && exponent != Math.rint(exponent)) {
      return Datum.invalid("a negative number has no broken power");
    }
    return Datum.real(Math.pow(base, exponent));
  }

  /** Whole division and its remainder: operands are rounded first, results cut off. */
  private static Datum whole(Operator operator, Datum.Number a, Datum.Number b) {
    NumberType larger = a.type().compareTo(b.type()) >= 0 ? a.type() : b.type();
    NumberType type = larger.isWhole() ? larger : NumberType.LONG;
    Datum first = type.of(a.value());
    Datum second = type.of(b.value());
    if (!(first instanceof Datum.Number(double dividend, _))) {
      return first;
    }
    if (!(second instanceof Datum.Number(double divisor, _))) {
      return second;
    }
    if (divisor == 0) {
      return divisionByZero();
    }
    long x = (long) dividend;
    long y = (long) divisor;
    long whole = operator == Operator.DIVIDE_WHOLE ? x / y : x % y;
    return type.of((double) whole);
  }

  /** Two logicals give one; numbers are combined bit by bit. */
  private static Datum logical(Operator operator, Datum left, Datum right) {
    Optional<Boolean> both = both(operator, left, right);
    if (both.isPresent()) {
      return Datum.logical(both.get());
    }
    Datum first = Conversions.number(left);
    Datum second = Conversions.number(right);
    if (!(first instanceof Datum.Number a)) {
      return first;
    }
    if (!(second instanceof Datum.Number b)) {
      return second;
    }
    NumberType larger = a.type().compareTo(b.type()) >= 0 ? a.type() : b.type();
    NumberType type =
        larger == NumberType.BYTE || larger == NumberType.INTEGER
            ? NumberType.INTEGER
            : NumberType.LONG;
    Datum x = type.of(a.value());
    Datum y = type.of(b.value());
    if (!(x instanceof Datum.Number(double p, _))) {
      return x;
    }
    return y instanceof Datum.Number(double q, _)
        ? type.of((double) bits(operator, (long) p, (long) q))
        : y;
  }

  private static Optional<Boolean> both(Operator operator, Datum left, Datum right) {
    return left instanceof Datum.Bool(boolean a) && right instanceof Datum.Bool(boolean b)
        ? Optional.of(bits(operator, a ? -1 : 0, b ? -1 : 0) != 0)
        : Optional.empty();
  }

  private static long bits(Operator operator, long a, long b) {
    return switch (operator) {
      case AND -> a & b;
      case OR -> a | b;
      case EXCLUSIVE_OR -> a ^ b;
      case EQUIVALENT -> ~(a ^ b);
      default -> ~a | b;
    };
  }
}
