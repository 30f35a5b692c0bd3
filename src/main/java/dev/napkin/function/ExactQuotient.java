package dev.napkin.function;

import java.math.BigInteger;

/** Quotients of whole numbers and powers of two, rounded once. */
final class ExactQuotient {
  /** More bits than a double has, so that it is known on which side of the middle it lies. */
  private static final int BITS = 66;

  private ExactQuotient() {}

  /**
   * {@code dividend / divisor * 2^exponent}, rounded to the nearest double; one below the normal
   * range twice.
   */
  static double of(BigInteger dividend, BigInteger divisor, int exponent) {
    if (dividend.signum() == 0) {
      return 0;
    }
    int shift = BITS + divisor.bitLength() - dividend.bitLength();
    BigInteger[] quotient =
        shift >= 0
            ? dividend.shiftLeft(shift).divideAndRemainder(divisor)
            : dividend.divideAndRemainder(divisor.shiftLeft(-shift));
    BigInteger odd = BigInteger.valueOf(quotient[1].signum());
    // A bit below all others tells that something is left.
    double rounded = quotient[0].shiftLeft(1).add(odd).doubleValue();
    long power = (long) exponent - shift - 1;
    return Math.scalb(rounded, Math.clamp(power, -3_000, 3_000));
  }
}
