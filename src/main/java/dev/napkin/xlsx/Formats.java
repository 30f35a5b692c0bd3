package dev.napkin.xlsx;

import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;

/** How numbers are written, in Excel's notation: enough digits to read and no more. */
final class Formats {
  private static final int MOST_DECIMALS = 8;
  private static final double LARGE = 1e12;
  private static final double LARGE_TOGETHER = 1e10;
  private static final MathContext SIX_DIGITS = new MathContext(6);

  private Formats() {}

  /** The format for values that stand together, in the form that {@code showing} says. */
  static String of(Showing showing, Collection<Value> values) {
    return switch (showing.form()) {
      case SAME, SCALED -> number(values);
      case PERCENT -> percent(values);
      case DATE -> "yyyy-mm-dd";
      case TEXT, LOGICAL -> Style.GENERAL;
    };
  }

  /** The format for values that stand together. */
  static String number(Collection<Value> values) {
    List<Double> numbers = numbers(values);
    double largest = numbers.stream().mapToDouble(Math::abs).max().orElse(0);
    int decimals = decimals(numbers, largest, 0);
    if (decimals > MOST_DECIMALS || largest >= (numbers.size() > 1 ? LARGE_TOGETHER : LARGE)) {
      return "0." + "0".repeat(Math.min(5, mantissa(numbers))) + "E+00";
    }
    String digits = "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
    return digits + "_);(" + digits + ")";
  }

  /** A year or another number that counts nothing. */
  static String ordinal() {
    return "0";
  }

  private static String percent(Collection<Value> values) {
    List<Double> numbers = numbers(values);
    double largest = numbers.stream().mapToDouble(Math::abs).max().orElse(0) * 100;
    int decimals = Math.min(MOST_DECIMALS, decimals(numbers, largest, 2));
    String digits = "0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)) + "%";
    return digits + "_);(" + digits + ")";
  }

  private static List<Double> numbers(Collection<Value> values) {
    return values.stream()
        .filter(Value.Num.class::isInstance)
        .map(value -> ((Value.Num) value).number())
        .filter(number -> number != 0)
        .toList();
  }

  /**
   * One number shows up to six digits. Of several the largest shows about five, the smallest at
   * least three, so that a column lines up and does not drown its reader.
   */
  private static int decimals(List<Double> numbers, double largest, int shift) {
    int needed = 0;
    int smallest = Integer.MAX_VALUE;
    for (double number : numbers) {
      BigDecimal six = new BigDecimal(number).movePointRight(shift).round(SIX_DIGITS);
      needed = Math.max(needed, six.stripTrailingZeros().scale());
      smallest = Math.min(smallest, power(Math.abs(number)) + shift);
    }
    if (numbers.size() <= 1) {
      return Math.max(0, needed);
    }
    int enough = Math.max(Math.max(0, 4 - power(largest)), 2 - smallest);
    return Math.max(0, Math.min(needed, enough));
  }

  private static int mantissa(List<Double> numbers) {
    int digits = 0;
    for (double number : numbers) {
      digits =
          Math.max(
              digits, new BigDecimal(number).round(SIX_DIGITS).stripTrailingZeros().precision());
    }
    return Math.max(1, digits - 1);
  }

  /** The power of ten of the first digit: 0 for 7, 2 for 345, -1 for 0.5. */
  private static int power(double number) {
    return number == 0 ? 0 : (int) Math.floor(Math.log10(number));
  }
}
