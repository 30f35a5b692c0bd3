package dev.napkin.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number as Excel's General format turns it into text when it is joined to one: 15 significant
 * digits, a point for decimals, scientific notation from 1E+21 up and below 1E-9.
 */
public final class GeneralFormat {
  private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private GeneralFormat() {}

  /** The text of {@code number}. */
  public static String of(double number) {
    if (number == 0) {
      return "0";
    }
    var rounded = new BigDecimal(number).round(FIFTEEN_DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return exponent >= 21 || exponent < -9
        ? scientific(rounded, exponent)
        : rounded.toPlainString();
  }

  private static String scientific(BigDecimal rounded, int exponent) {
    String mantissa = rounded.movePointLeft(exponent).toPlainString();
    return mantissa
        + (exponent < 0 ? "E-" : "E+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }
}
