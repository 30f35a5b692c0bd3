package dev.napkin.value;

/**
 * What the numbers in a page of a column come to, kept until the page is written to.
 *
 * @param numbers how many there are
 * @param faults whether there are faults beside them
 * @param high the sum, as {@link Summation} keeps it, in whatever order they were added
 * @param low the rest of it
 * @param magnitude the sum without signs, rounded
 * @param least the smallest, where there is one
 * @param greatest the largest, where there is one
 */
public record PageTotal(
    int numbers,
    boolean faults,
    double high,
    double low,
    double magnitude,
    double least,
    double greatest) {
  /** Sums that are added to side by side, so that none waits for the one before it. */
  private static final int LANES = 16;

  /** The total of a page with these kinds, numbers and objects. */
  static PageTotal of(byte[] kinds, double[] numbers, Value[] objects) {
    if (PageRuns.areNumbers(kinds, 0, kinds.length)) {
      return of(numbers, kinds.length, false);
    }
    var some = new double[kinds.length];
    int count = 0;
    boolean faults = false;
    for (int at = 0; at < kinds.length; at++) {
      if (kinds[at] == Pages.NUMBER) {
        some[count] = numbers[at];
        count++;
      }
      faults |= kinds[at] == Pages.OBJECT && objects[at] instanceof Value.Fault;
    }
    return of(some, count, faults);
  }

  private static PageTotal of(double[] numbers, int count, boolean faults) {
    var high = new double[LANES];
    var low = new double[LANES];
    for (int i = 0; i < count; i += LANES) {
      Kernels.accumulate(numbers, i, high, low, Math.min(LANES, count - i));
    }
    var sum = new Summation();
    for (int lane = 0; lane < LANES; lane++) {
      sum.add(high[lane]);
      sum.add(low[lane]);
    }
    double magnitude = 0;
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      magnitude += Math.abs(numbers[i]);
      least = Math.min(least, numbers[i]);
      greatest = Math.max(greatest, numbers[i]);
    }
    return new PageTotal(count, faults, sum.value(), sum.rest(), magnitude, least, greatest);
  }
}
