package dev.napkin.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers without the digits that a conversion there and back leaves at their end. */
final class Rounded {
  private static final MathContext FIFTEEN_DIGITS = new MathContext(15);

  private Rounded() {}

  /** The number with fifteen significant digits. */
  static double to15(double number) {
    return Double.isFinite(number)
        ? new BigDecimal(number).round(FIFTEEN_DIGITS).doubleValue()
        : number;
  }
}
