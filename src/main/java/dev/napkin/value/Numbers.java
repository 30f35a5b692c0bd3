package dev.napkin.value;

/** When two numbers count as the same, and when a difference counts as nothing. */
public final class Numbers {
  /** Two numbers closer than this share of either count as the same. */
  private static final double NEAR = 0x1p-48;

  private static final double LARGEST_WHOLE = 0x1p53;

  private Numbers() {}

  /**
   * Whether comparison takes both for equal: the same to about 15 digits. Whole numbers that differ
   * are never equal.
   */
  public static boolean near(double a, double b) {
    if (a == b) {
      return true;
    }
    double distance = Math.abs(a - b);
    return distance < Math.abs(a) * NEAR
        && distance < Math.abs(b) * NEAR
        && !(isWhole(a) && isWhole(b));
  }

  /**
   * The result of adding or subtracting {@code a} and {@code b}, or 0 where so much cancels that
   * what is left is only error.
   */
  public static double snap(double result, double a, double b) {
    double size = Math.abs(result);
    return size < Math.abs(a) * NEAR && size < Math.abs(b) * NEAR && !(isWhole(a) && isWhole(b))
        ? 0
        : result;
  }

  private static boolean isWhole(double number) {
    return Math.abs(number) < LARGEST_WHOLE && number == Math.rint(number);
  }
}
