package dev.napkin.value;

/**
 * A sum that is kept in two doubles, about 106 bits, and rounded once at the end: what order,
 * chunks or threads would change in a plain sum stays far below the last bit that is shown.
 *
 * <p>Every step is an error-free transformation: Knuth's two-sum [1] gives a sum and exactly what
 * its rounding lost, and the second double carries the losses along [2]. A sum beyond the range of
 * a double is not finite, and stays so.
 *
 * <p>[1] Knuth, The Art of Computer Programming, volume 2, section 4.2.2, theorem B. [2] Dekker, A
 * floating-point technique for extending the available precision, Numerische Mathematik 18, 1971,
 * doi:10.1007/BF01397083.
 */
public final class Summation {
  private double high;
  private double low;

  /** Begins again with nothing. */
  public void clear() {
    high = 0;
    low = 0;
  }

  /** Adds {@code number}. */
  public void add(double number) {
    double sum = high + number;
    double added = sum - high;
    double lost = (high - (sum - added)) + (number - added);
    double rest = low + lost;
    high = sum + rest;
    low = rest - (high - sum);
  }

  /**
   * Adds numbers one after another.
   *
   * @param sums gets what {@link #value} is after each of them; may be the numbers
   */
  public void addEach(double[] numbers, double[] sums, int count) {
    double upper = high;
    double lower = low;
    for (int i = 0; i < count; i++) {
      double number = numbers[i];
      double sum = upper + number;
      double added = sum - upper;
      double rest = lower + ((upper - (sum - added)) + (number - added));
      upper = sum + rest;
      lower = rest - (upper - sum);
      sums[i] = upper;
    }
    high = upper;
    low = lower;
  }

  /** Adds all that {@code other} has added. */
  public void add(Summation other) {
    add(other.high);
    add(other.low);
  }

  /** The sum, rounded once; not finite where it is too large for a double. */
  public double value() {
    return high;
  }

  /** What {@link #value} leaves out. */
  double rest() {
    return low;
  }

  /** The sum divided by {@code divisor}, rounded once. */
  public double dividedBy(double divisor) {
    return dividedBy(high, low, divisor);
  }

  /** The same of a sum that stands in two doubles. */
  public static double dividedBy(double high, double low, double divisor) {
    double quotient = high / divisor;
    double rest = Math.fma(-quotient, divisor, high) + low;
    return Double.isFinite(rest) ? quotient + rest / divisor : quotient;
  }

  /** Whether all sums that differ by {@code slack} at most are rounded to the same double. */
  public boolean isSure(double slack) {
    double most = widened(slack);
    return high + (low + most) == high && high + (low - most) == high;
  }

  /** Whether they are, also divided by {@code divisor}. */
  public boolean isSure(double slack, double divisor) {
    double most = widened(slack);
    return isSure(slack)
        && dividedBy(high, low + most, divisor) == dividedBy(high, low - most, divisor);
  }

  /** Also by what rounding may lose when it is added. */
  private double widened(double slack) {
    return slack + Math.abs(low) * 0x1p-50;
  }
}
