package dev.napkin.value;

/**
 * Loops over runs of numbers: the hot code of the project.
 *
 * <p>Rules: primitive arrays in and out, the caller allocates; one loop with a straight body for
 * each kernel, without boxing, lambdas or interface calls in it. Every kernel computes what {@code
 * eval} computes for two plain numbers, bit for bit; a result that is not finite is left as it is,
 * and {@link #allFinite} finds it. A zero is never negative.
 */
public final class Kernels {
  private static final double LARGEST = Double.MAX_VALUE;

  private Kernels() {}

  /** {@code out[i] = a[i] + b[i]} for {@code 0 <= i < count}. */
  public static void add(double[] a, double[] b, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = a[i] + b[i] + 0.0;
    }
  }

  /** {@code out[i] = a[i] - b[i]} for {@code 0 <= i < count}. */
  public static void subtract(double[] a, double[] b, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = a[i] - b[i] + 0.0;
    }
  }

  /** {@code out[i] = a[i] * b[i]} for {@code 0 <= i < count}. */
  public static void multiply(double[] a, double[] b, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = a[i] * b[i] + 0.0;
    }
  }

  /** {@code out[i] = a[i] / b[i]} for {@code 0 <= i < count}; not finite where b[i] is 0. */
  public static void divide(double[] a, double[] b, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = a[i] / b[i] + 0.0;
    }
  }

  /** {@code out[i] = -a[i]} for {@code 0 <= i < count}. */
  public static void negate(double[] a, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = 0.0 - a[i];
    }
  }

  /** {@code out[i] = a[i] / 100} for {@code 0 <= i < count}. */
  public static void percent(double[] a, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = a[i] / 100 + 0.0;
    }
  }

  /** {@code out[i] = |a[i]|} for {@code 0 <= i < count}. */
  public static void absolute(double[] a, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = Math.abs(a[i]);
    }
  }

  /** {@code out[i] = 1} where both count as the same number, else 0. */
  public static void equal(double[] a, double[] b, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = Numbers.near(a[i], b[i]) ? 1 : 0;
    }
  }

  /** {@code out[i] = 1} where a[i] is less than b[i] and does not count as the same, else 0. */
  public static void less(double[] a, double[] b, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = a[i] < b[i] && !Numbers.near(a[i], b[i]) ? 1 : 0;
    }
  }

  /** {@code out[i] = 1 - a[i]}: the opposite of logicals. */
  public static void opposite(double[] a, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = 1 - a[i];
    }
  }

  /** {@code out[i] = test[i] is not 0 ? a[i] : b[i]} for {@code 0 <= i < count}. */
  public static void choose(double[] test, double[] a, double[] b, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = test[i] != 0 ? a[i] : b[i];
    }
  }

  /**
   * Sets results of a last addition or subtraction to 0 where nearly everything cancels.
   *
   * @param out sums of a and b, or of a and -b
   */
  public static void snap(double[] a, double[] b, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      // The test is rarely needed, and costs more than the sum.
      if (Math.abs(out[i]) < Math.abs(a[i]) * 0x1p-47) {
        out[i] = Numbers.snap(out[i], a[i], b[i]);
      }
    }
  }

  /**
   * Adds {@code numbers[start + i]} to sum number {@code i} for {@code 0 <= i < count}, as {@link
   * Summation} adds a number.
   *
   * @param high the sums
   * @param low the rest of each
   */
  public static void accumulate(
      double[] numbers, int start, double[] high, double[] low, int count) {
    for (int i = 0; i < count; i++) {
      double number = numbers[start + i];
      double upper = high[i];
      double sum = upper + number;
      double added = sum - upper;
      double rest = low[i] + ((upper - (sum - added)) + (number - added));
      double rounded = sum + rest;
      high[i] = rounded;
      low[i] = rest - (rounded - sum);
    }
  }

  /** {@code out[i] = min(out[i], a[start + i])} for {@code 0 <= i < count}. */
  public static void least(double[] a, int start, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = Math.min(out[i], a[start + i]);
    }
  }

  /** {@code out[i] = max(out[i], a[start + i])} for {@code 0 <= i < count}. */
  public static void greatest(double[] a, int start, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = Math.max(out[i], a[start + i]);
    }
  }

  /** Whether every one of the first {@code count} is a finite number. */
  public static boolean allFinite(double[] a, int count) {
    boolean all = true;
    for (int i = 0; i < count; i++) {
      all &= Math.abs(a[i]) <= LARGEST;
    }
    return all;
  }
}
