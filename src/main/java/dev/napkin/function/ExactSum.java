package dev.napkin.function;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A sum of numbers, or of products of two, that loses nothing: whatever was added can be taken off
 * again, and nothing depends on the order.
 *
 * <p>It is a whole number of the smallest unit there is, in digits of 32 bits each of which keeps
 * what should be carried [1].
 *
 * <p>[1] Kulisch, Snyder, The exact dot product as basic tool for long interval arithmetic,
 * Computing 91, 2011, doi:10.1007/s00607-010-0127-7.
 */
final class ExactSum {
  private static final int DIGIT = 32;
  private static final long MASK = 0xFFFF_FFFFL;
  private static final int HALF = 27;
  private static final long HALF_MASK = (1L << HALF) - 1;

  /** The exponent of the least bit of a double. */
  private static final int LEAST = -1074;

  /** As often something is added before a digit could run over. */
  private static final int MOST = 1 << 28;

  private final long[] digits;

  /** The power of two that is the unit. */
  private final int unit;

  // Inv: all digits outside of low <= digit < high are 0.
  private int low;
  private int high;
  private int added;

  private ExactSum(int unit, int bits) {
    this.unit = unit;
    this.digits = new long[bits / DIGIT + 4];
    this.low = digits.length;
  }

  /** A sum of numbers, 0 so far. */
  static ExactSum ofNumbers() {
    return new ExactSum(LEAST, Double.MAX_EXPONENT - LEAST);
  }

  /** A sum of products of two numbers, 0 so far. */
  static ExactSum ofProducts() {
    return new ExactSum(2 * LEAST, 2 * (Double.MAX_EXPONENT - LEAST));
  }

  /** Adds a number, or takes it off. */
  void add(double number, boolean off) {
    long mantissa = mantissa(number);
    add(mantissa, place(number), off ^ number < 0);
  }

  /** Adds a product, or takes it off. */
  void addProduct(double x, double y, boolean off) {
    long a = mantissa(x);
    long b = mantissa(y);
    int place = place(x) + place(y);
    boolean negative = off ^ x < 0 ^ y < 0;
    long aHigh = a >>> HALF;
    long aLow = a & HALF_MASK;
    long bHigh = b >>> HALF;
    long bLow = b & HALF_MASK;
    add(aLow * bLow, place, negative);
    add(aHigh * bLow + aLow * bHigh, place + HALF, negative);
    add(aHigh * bHigh, place + 2 * HALF, negative);
  }

  private static long mantissa(double number) {
    long bits = Double.doubleToRawLongBits(number) & Long.MAX_VALUE;
    long fraction = bits & 0xF_FFFF_FFFF_FFFFL;
    return bits >>> 52 == 0 ? fraction : fraction | 1L << 52;
  }

  /** The number of the bit, counted from the least there is, at which the mantissa begins. */
  private static int place(double number) {
    return Math.max(0, (int) (Double.doubleToRawLongBits(number) >>> 52 & 0x7FF) - 1);
  }

  /** Adds less than 2^63 from a bit on. */
  private void add(long number, int place, boolean negative) {
    if (number == 0) {
      return;
    }
    int at = place / DIGIT;
    int shift = place % DIGIT;
    long lower = (number & MASK) << shift;
    long upper = (number >>> DIGIT) << shift;
    long first = lower & MASK;
    long second = (lower >>> DIGIT) + (upper & MASK);
    long third = upper >>> DIGIT;
    digits[at] += negative ? -first : first;
    digits[at + 1] += negative ? -second : second;
    digits[at + 2] += negative ? -third : third;
    low = Math.min(low, at);
    high = Math.max(high, at + 3);
    added++;
    if (added == MOST) {
      carry();
    }
  }

  /** Carries on what is too much for a digit; the last one keeps the sign. */
  private void carry() {
    for (int i = low; i < digits.length - 1; i++) {
      digits[i + 1] += digits[i] >> DIGIT;
      digits[i] &= MASK;
    }
    high = digits.length;
    added = 0;
  }

  /** What it comes to, as a whole number of {@link #unit()}. */
  BigInteger value() {
    if (low >= high) {
      return BigInteger.ZERO;
    }
    byte[] bytes = new byte[(high - low) * 4 + 8];
    long carried = 0;
    int at = bytes.length;
    for (int i = low; i < high; i++) {
      long digit = digits[i] + carried;
      carried = digit >> DIGIT;
      for (int shift = 0; shift < DIGIT; shift += Byte.SIZE) {
        at--;
        bytes[at] = (byte) (digit >> shift);
      }
    }
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      at--;
      bytes[at] = (byte) (carried >> shift);
    }
    return new BigInteger(bytes);
  }

  /** The power of two of which {@link #value()} is a multiple. */
  int unit() {
    return unit + DIGIT * Math.min(low, high);
  }

  /** Begins again with nothing. */
  void clear() {
    Arrays.fill(digits, 0);
    low = digits.length;
    high = 0;
    added = 0;
  }
}
