package dev.napkin.function;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as Excel's rounding functions see them: by their 15 significant decimal digits.
 *
 * <p>2.675 is no double; the nearest lies a little below, and rounding that to two places would
 * give 2.67 where every reader expects 2.68. Excel shows 15 digits and rounds what it shows, so
 * {@code ROUND(2.675, 2)} is 2.68 and {@code INT(0.29 * 100)} is 29, although the product is
 * 28.999999999999996.
 *
 * <p>Beyond the 15th digit, and for whole numbers, the double counts as it is: {@code ROUND(2^53,
 * 0)} loses no digit.
 */
final class FifteenDigits {
  private static final MathContext CONTEXT = new MathContext(15, RoundingMode.HALF_UP);

  /** From 2^41 up, 15 digits leave too little behind the point to tell noise from meaning. */
  private static final double LARGEST_CORRECTED = 0x1p41;

  private FifteenDigits() {}

  /** {@code number} rounded to 15 significant digits. */
  static BigDecimal of(double number) {
    return new BigDecimal(number).round(CONTEXT);
  }

  /** Whether both show the same 15 digits. */
  static boolean same(double a, double b) {
    return a == b || (Math.abs(a - b) <= Math.abs(a) * 1e-14 && of(a).compareTo(of(b)) == 0);
  }

  /** The largest whole number that is not above {@code number}. */
  static double floor(double number) {
    return isWhole(number) ? Math.rint(number) : Math.floor(number);
  }

  /** The smallest whole number that is not below {@code number}. */
  static double ceil(double number) {
    return isWhole(number) ? Math.rint(number) : Math.ceil(number);
  }

  /** {@code number} without what stands behind the point. */
  static double truncate(double number) {
    return number < 0 ? ceil(number) : floor(number);
  }

  /** Whether {@code number} is small enough for its last bits to count as noise. */
  static boolean isCorrected(double number) {
    return Math.abs(number) < LARGEST_CORRECTED;
  }

  private static boolean isWhole(double number) {
    return isCorrected(number) && same(number, Math.rint(number));
  }

  /**
   * {@code number} rounded to {@code digits} decimal places, to tens and hundreds where negative.
   */
  static double round(double number, double digits, RoundingMode mode) {
    if (digits >= 0 && number == Math.rint(number)) {
      return number;
    }
    int places = (int) Math.clamp(digits, -400, 400);
    var exact = new BigDecimal(number);
    int lastOfFifteen = 14 - (exact.precision() - exact.scale() - 1);
    BigDecimal seen = places > lastOfFifteen ? BigDecimal.valueOf(number) : exact.round(CONTEXT);
    return seen.setScale(places, mode).doubleValue();
  }

  /** {@code number} rounded to so many significant digits, at least 1. */
  static double significant(double number, double digits) {
    int precision = (int) Math.clamp(digits, 1, 17);
    return BigDecimal.valueOf(number)
        .round(new MathContext(precision, RoundingMode.HALF_UP))
        .doubleValue();
  }

  /**
   * {@code count} times {@code step}, computed in decimal where the step is a short decimal: 71
   * times 0.1 is 7.1.
   */
  static double times(double count, double step) {
    double product = count * step;
    if (step == Math.rint(step) || !Double.isFinite(product)) {
      return product;
    }
    BigDecimal shown = of(step);
    return shown.doubleValue() == step
        ? shown.multiply(new BigDecimal(count)).doubleValue()
        : product;
  }
}
