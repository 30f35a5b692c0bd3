package dev.napkin.xlsx.read;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Numbers as files write them, made to doubles without an object for each.
 *
 * <p>Programs write 15 to 17 digits, for which the library's own reading computes with long
 * integers. Here one or two products of 64 bits decide; Daniel Lemire, "Number parsing at a
 * gigabyte per second", Software: Practice and Experience 51 (2021), has why that is exact. What it
 * does not decide is left to the library.
 */
final class Decimals {
  /** Integers up to here are exact as doubles. */
  private static final long EXACT = 1L << 53;

  /** Powers of ten that are exact. */
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22
  };

  /** A long holds so many digits whatever they are. */
  private static final int MOST_DIGITS = 18;

  /** The powers of ten that are tabled: here the products are exact, or exact enough. */
  private static final int LOWEST = -27;

  private static final int HIGHEST = 27;
  private static final int LARGEST_EXPONENT = 9999;

  /** By power, the first 64 bits of five to it, and the 64 bits after these. */
  private static final long[] FIRST = new long[HIGHEST - LOWEST + 1];

  private static final long[] SECOND = new long[HIGHEST - LOWEST + 1];

  static {
    for (int power = LOWEST; power <= HIGHEST; power++) {
      BigInteger bits = bits(power);
      FIRST[power - LOWEST] = bits.shiftRight(64).longValue();
      SECOND[power - LOWEST] = bits.longValue();
    }
  }

  private double number;

  /** A reader of one number after another. */
  Decimals() {}

  /** The 128 bits that five to a power begins with, of a fraction rounded up. */
  private static BigInteger bits(int power) {
    BigInteger five = BigInteger.valueOf(5).pow(Math.abs(power));
    if (power >= 0) {
      return five.shiftLeft(128 - five.bitLength());
    }
    BigInteger[] parts = BigInteger.ONE.shiftLeft(127 + five.bitLength()).divideAndRemainder(five);
    return parts[0].add(parts[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE);
  }

  /** The number read last. */
  double number() {
    return number;
  }

  /**
   * Reads a number of the usual form.
   *
   * @return the place behind it; {@code from} where there is none that is decided here
   */
  int read(byte[] bytes, int from, int to) {
    int i = from;
    boolean negative = i < to && bytes[i] == '-';
    if (negative) {
      i++;
    }
    int start = i;
    long digits = 0;
    int point = -1;
    for (; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = 10 * digits + digit;
      } else if (bytes[i] == '.' && point < 0) {
        point = i;
      } else {
        break;
      }
    }
    int count = i - start - (point < 0 ? 0 : 1);
    int power = point < 0 ? 0 : point + 1 - i;
    if (count == 0 || (count > MOST_DIGITS && count - zeros(bytes, start, i) > MOST_DIGITS)) {
      return from;
    }
    if (i < to && (bytes[i] | 0x20) == 'e') {
      int sign = i + 1 < to && (bytes[i + 1] == '-' || bytes[i + 1] == '+') ? 1 : 0;
      boolean down = sign == 1 && bytes[i + 1] == '-';
      int first = i + 1 + sign;
      int exponent = 0;
      for (i = first; i < to && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
        exponent = Math.min(LARGEST_EXPONENT, 10 * exponent + bytes[i] - '0');
      }
      if (i == first) {
        return from;
      }
      power += down ? -exponent : exponent;
    }
    return decide(digits, power, negative) ? i : from;
  }

  /** How many zeros a number begins with. */
  private static int zeros(byte[] bytes, int from, int to) {
    int i = from;
    int points = 0;
    while (i < to && (bytes[i] == '0' || bytes[i] == '.')) {
      points += bytes[i] == '.' ? 1 : 0;
      i++;
    }
    return i - from - points;
  }

  private boolean decide(long digits, int power, boolean negative) {
    double size;
    if (digits <= EXACT && power <= 0 && -power < POWERS.length) {
      size = digits / POWERS[-power];
    } else if (digits <= EXACT && power >= 0 && power < POWERS.length) {
      size = digits * POWERS[power];
    } else if (power < LOWEST || power > HIGHEST) {
      return false;
    } else {
      size = product(digits, power);
      if (Double.isNaN(size)) {
        return false;
      }
    }
    number = negative ? -size : size;
    return true;
  }

  /** The double nearest to {@code digits}, not 0, times ten to the power. */
  private static double product(long digits, int power) {
    int shift = Long.numberOfLeadingZeros(digits);
    long factor = digits << shift;
    long first = FIRST[power - LOWEST];
    long high = Math.unsignedMultiplyHigh(factor, first);
    long low = factor * first;
    if ((high & 0x1FF) == 0x1FF) {
      // So close to the next double that the bits behind may decide.
      long carry = Math.unsignedMultiplyHigh(factor, SECOND[power - LOWEST]);
      low += carry;
      if (Long.compareUnsigned(low, carry) < 0) {
        high++;
      }
    }
    int top = (int) (high >>> 63);
    int drop = top + 9;
    // 53 bits, and one more to round by.
    long mantissa = high >>> drop;
    if (Long.compareUnsigned(low, 1) <= 0 && (mantissa & 1) == 1 && mantissa << drop == high) {
      // Perhaps just half way between two doubles.
      return Double.NaN;
    }
    mantissa = (mantissa >>> 1) + (mantissa & 1);
    // Ten to the power is five to it, of which the table has 128 bits, times two to it.
    int exponent = (int) ((217706L * power) >> 16) + 63 + top - shift - 52;
    return Math.scalb((double) mantissa, exponent);
  }

  /** The number that a text says; not a number where it says none. */
  static double read(String text) {
    byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0) {
      return Double.NaN;
    }
    for (byte letter : bytes) {
      // The library also takes words, hexadecimals and marks of type.
      if ("0123456789+-.eE".indexOf(letter) < 0) {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
