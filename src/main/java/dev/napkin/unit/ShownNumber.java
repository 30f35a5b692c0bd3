package dev.napkin.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How a number is printed: a point for the decimals, no grouping, no trailing zeros, whatever the
 * locale. Outside 10^-6 to 10^21 it is printed as {@code 1.5e-9}.
 */
public final class ShownNumber {
  private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_UP);
  private static final int LARGEST_PLAIN_POWER = 20;
  private static final int SMALLEST_PLAIN_POWER = -6;

  private ShownNumber() {}

  /** For a reader: at most six significant digits, {@code 42.2641}. */
  public static String of(double value) {
    // From the shortest decimal and not the exact one: 2.675 is then a tie, as its reader expects.
    return Double.isFinite(value)
        ? layout(BigDecimal.valueOf(value).round(SIX_DIGITS))
        : Double.toString(value);
  }

  /** For a program: the shortest decimal that reads back as {@code value}. */
  public static String full(double value) {
    return Double.isFinite(value) ? layout(BigDecimal.valueOf(value)) : Double.toString(value);
  }

  private static String layout(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal shortest = value.stripTrailingZeros();
    int power = shortest.precision() - shortest.scale() - 1;
    if (power >= SMALLEST_PLAIN_POWER && power <= LARGEST_PLAIN_POWER) {
      return shortest.toPlainString();
    }
    return shortest.movePointLeft(power).stripTrailingZeros().toPlainString() + "e" + power;
  }
}
