package dev.napkin.function;

import dev.napkin.value.Value;

/** One number to the power of another: the operator {@code ^} and the function POWER. */
public final class Powers {
  private Powers() {}

  /**
   * {@code base} to the power of {@code exponent}, as Excel gives it: 0^0 is {@code #NUM!}, and an
   * odd root of a negative number is a number.
   *
   * <p>The same on every machine: {@link StrictMath} is defined to the last bit.
   */
  public static Value power(double base, double exponent) {
    if (base == 0 && exponent == 0) {
      return Faults.outOfDomain("0 to the power 0 is not defined");
    }
    if (base == 0 && exponent < 0) {
      return Faults.divisionByZero("0 to a negative power");
    }
    if (exponent == 2) {
      return Value.number(base * base);
    }
    if (base < 0 && exponent != Math.rint(exponent)) {
      return isOddRoot(exponent)
          ? Value.number(-StrictMath.pow(-base, exponent))
          : Faults.outOfDomain("an even root of a negative number");
    }
    return Value.number(StrictMath.pow(base, exponent));
  }

  /** Whether {@code exponent} is the double of one divided by an odd whole number. */
  private static boolean isOddRoot(double exponent) {
    double root = Math.rint(1 / exponent);
    return Math.abs(root) < 1e9 && root % 2 != 0 && 1 / root == exponent;
  }
}
