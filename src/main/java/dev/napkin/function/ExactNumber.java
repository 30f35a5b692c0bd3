package dev.napkin.function;

import java.math.BigInteger;

/**
 * A number without any loss, to compute with until something is rounded.
 *
 * @param whole how many units
 * @param unit the power of two that is one
 */
record ExactNumber(BigInteger whole, int unit) {
  /** The number that a double is. */
  static ExactNumber of(double number) {
    int exponent = Math.max(Math.getExponent(number), Double.MIN_EXPONENT);
    int unit = exponent - 52;
    return new ExactNumber(BigInteger.valueOf((long) Math.scalb(number, -unit)), unit);
  }

  /** What a sum comes to. */
  static ExactNumber of(ExactSum sum) {
    return new ExactNumber(sum.value(), sum.unit());
  }

  /** The sum of both. */
  ExactNumber plus(ExactNumber other) {
    int least = Math.min(unit, other.unit);
    return new ExactNumber(in(least).add(other.in(least)), least);
  }

  /** This one less another. */
  ExactNumber minus(ExactNumber other) {
    int least = Math.min(unit, other.unit);
    return new ExactNumber(in(least).subtract(other.in(least)), least);
  }

  /** The product of both. */
  ExactNumber times(ExactNumber other) {
    return new ExactNumber(whole.multiply(other.whole), unit + other.unit);
  }

  /** So many times this. */
  ExactNumber times(long count) {
    return new ExactNumber(whole.multiply(BigInteger.valueOf(count)), unit);
  }

  /** Whether it is 0. */
  boolean isZero() {
    return whole.signum() == 0;
  }

  /** The quotient, rounded once. */
  double over(ExactNumber divisor) {
    int sign = divisor.whole.signum();
    return ExactQuotient.of(
        sign < 0 ? whole.negate() : whole, divisor.whole.abs(), unit - divisor.unit);
  }

  /** The square root of the quotient of two numbers that are not negative. */
  double rootOver(ExactNumber divisor) {
    // A power of four is taken out, so that what is rounded before the root is in range.
    int magnitude = whole.bitLength() + unit - divisor.whole.bitLength() - divisor.unit;
    int half = magnitude >> 1;
    double square = ExactQuotient.of(whole, divisor.whole, unit - divisor.unit - 2 * half);
    return Math.scalb(Math.sqrt(square), half);
  }

  private BigInteger in(int least) {
    return whole.shiftLeft(unit - least);
  }
}
