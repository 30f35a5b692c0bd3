package dev.napkin.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number as Excel's General format turns it into text when it is joined to one: 15 significant
 * digits, and as many places as it takes up to 20 characters; what would be longer, or is 1E+20 and
 * more, in scientific notation.
 *
 * <p>So 0.0001 times 1.23456789012346 is {@code 0.000123456789012346} and a tenth of it {@code
 * 1.23456789012346E-05}, while 1E-18 is {@code 0.000000000000000001}. What Excel gives was found by
 * the Apache POI project and is tabled in the documentation of its {@code NumberToTextConverter}.
 */
public final class GeneralFormat {
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** With three digits in the exponent, Excel has room for one less in front. */
  private static final MathContext FEWER_DIGITS = new MathContext(14, RoundingMode.HALF_UP);

  private static final int LARGEST_TWO_DIGIT_EXPONENT = 98;
  private static final int LARGEST_PLAIN_EXPONENT = 19;
  private static final int LONGEST = 20;

  /** Whole numbers below this have at most 15 digits. */
  private static final double LARGEST_WHOLE = 1e15;

  private GeneralFormat() {}

  /** The text of {@code number}. */
  public static String of(double number) {
    if (number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE) {
      return Long.toString((long) number);
    }
    if (Math.abs(number) < Double.MIN_NORMAL) {
      return "0";
    }
    var exact = new BigDecimal(number);
    BigDecimal rounded = exact.round(DIGITS);
    if (Math.abs(exponent(rounded)) > LARGEST_TWO_DIGIT_EXPONENT) {
      rounded = exact.round(FEWER_DIGITS);
    }
    BigDecimal shortest = rounded.stripTrailingZeros();
    int exponent = exponent(shortest);
    // A point and the zeros around it; the sign takes no room.
    int length = exponent < 0 ? 1 - exponent + shortest.precision() : 0;
    return exponent > LARGEST_PLAIN_EXPONENT || length > LONGEST
        ? scientific(shortest, exponent)
        : shortest.toPlainString();
  }

  private static int exponent(BigDecimal number) {
    return number.precision() - number.scale() - 1;
  }

  private static String scientific(BigDecimal rounded, int exponent) {
    String mantissa = rounded.movePointLeft(exponent).toPlainString();
    return mantissa
        + (exponent < 0 ? "E-" : "E+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }
}
