package dev.napkin.unit;

import java.util.Optional;

/**
 * An exact fraction in lowest terms with a positive denominator; the exponent of a unit.
 *
 * <p>Both terms stay within a limit of 10^9, so that no sum or product of two can overflow. A
 * result beyond it is rounded to a fraction within: no model comes near, and one that does is told
 * so by {@link Dimension#isReasonable()} long before.
 */
public record Rational(long numerator, long denominator) implements Comparable<Rational> {
  /** The exponent of what is absent. */
  public static final Rational ZERO = new Rational(0, 1);

  /** The exponent of what stands alone. */
  public static final Rational ONE = new Rational(1, 1);

  private static final long LIMIT = 1_000_000_000;
  private static final int LARGEST_GUESSED_DENOMINATOR = 100;

  /** Brings any two terms to the one form in which equal fractions are equal records. */
  public Rational {
    if (denominator == 0) {
      throw new IllegalArgumentException("a fraction over zero: " + numerator + "/0");
    }
    if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
      numerator /= 2; // so that both can be negated
      denominator = denominator / 2 == 0 ? denominator : denominator / 2;
    }
    if (denominator < 0) {
      numerator = -numerator;
      denominator = -denominator;
    }
    long divisor = greatestCommonDivisor(Math.abs(numerator), denominator);
    numerator /= divisor;
    denominator /= divisor;
    if (Math.abs(numerator) > LIMIT || denominator > LIMIT) {
      while (denominator > LIMIT) {
        numerator /= 2;
        denominator /= 2;
      }
      numerator = Math.clamp(numerator, -LIMIT, LIMIT);
      long rest = greatestCommonDivisor(Math.abs(numerator), denominator);
      numerator /= rest;
      denominator /= rest;
    }
  }

  /** The whole number {@code value}. */
  public static Rational of(long value) {
    return new Rational(value, 1);
  }

  /** The fraction {@code numerator/denominator} in lowest terms; the denominator is not zero. */
  public static Rational of(long numerator, long denominator) {
    return new Rational(numerator, denominator);
  }

  /**
   * The fraction with the least denominator, up to 100, whose double is exactly {@code value}: 0.5
   * is 1/2, and 0.3333333333333333 is 1/3. Empty where there is none.
   */
  public static Optional<Rational> ofDouble(double value) {
    for (int denominator = 1; denominator <= LARGEST_GUESSED_DENOMINATOR; denominator++) {
      double numerator = Math.rint(value * denominator);
      if (Math.abs(numerator) <= LIMIT && numerator / denominator == value) {
        return Optional.of(of((long) numerator, denominator));
      }
    }
    return Optional.empty();
  }

  /** Reads {@code 2}, {@code -2}, {@code 1/2} or {@code 0.5}; empty for any other text. */
  public static Optional<Rational> parse(String text) {
    if (text.matches("-?[0-9]{1,9}")) {
      return Optional.of(of(Long.parseLong(text)));
    }
    if (text.matches("-?[0-9]{1,9}/0*[1-9][0-9]{0,8}")) {
      int slash = text.indexOf('/');
      return Optional.of(
          of(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1))));
    }
    if (text.matches("-?[0-9]{1,6}\\.[0-9]{1,6}")) {
      int point = text.indexOf('.');
      String decimals = text.substring(point + 1);
      long scale = Math.round(Math.pow(10, decimals.length()));
      return Optional.of(of(Long.parseLong(text.substring(0, point) + decimals), scale));
    }
    return Optional.empty();
  }

  /** The sum. */
  public Rational plus(Rational other) {
    return of(
        numerator * other.denominator + other.numerator * denominator,
        denominator * other.denominator);
  }

  /** The difference. */
  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  /** The product. */
  public Rational times(Rational other) {
    return of(numerator * other.numerator, denominator * other.denominator);
  }

  /** The same distance from zero, on the other side. */
  public Rational negate() {
    return of(-numerator, denominator);
  }

  /** The distance from zero. */
  public Rational abs() {
    return numerator < 0 ? negate() : this;
  }

  /** Whether this is zero. */
  public boolean isZero() {
    return numerator == 0;
  }

  /** Whether this is below zero. */
  public boolean isNegative() {
    return numerator < 0;
  }

  /** Whether this is a whole number. */
  public boolean isInteger() {
    return denominator == 1;
  }

  /** The nearest double. */
  public double doubleValue() {
    return (double) numerator / denominator;
  }

  @Override
  public int compareTo(Rational other) {
    return Long.compare(numerator * other.denominator, other.numerator * denominator);
  }

  /** {@code 2} or {@code 1/2}; {@link #parse} reads it back. */
  @Override
  public String toString() {
    return isInteger() ? Long.toString(numerator) : numerator + "/" + denominator;
  }

  private static long greatestCommonDivisor(long a, long b) {
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return Math.max(1, a);
  }
}
