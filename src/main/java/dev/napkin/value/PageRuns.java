package dev.napkin.value;

/** Loops over what stands one behind the other in a page. */
final class PageRuns {
  private PageRuns() {}

  /** The first row of the page in which a row lies. */
  static int pageStart(long row) {
    return (int) (row & -(long) Pages.PAGE);
  }

  /** How many of {@code most} rows from {@code row} on lie in one page. */
  static int inPage(int row, int most) {
    return Math.min(most, Pages.PAGE - (row & (Pages.PAGE - 1)));
  }

  /** In how many places a kind stands and one of some numbers, to the last bit. */
  static int countSame(
      byte[] kinds, double[] numbers, int at, byte kind, double[] values, int start, int count) {
    int same = 0;
    for (int i = 0; i < count; i++) {
      if (kinds[at + i] == kind
          && Double.doubleToRawLongBits(numbers[at + i])
              == Double.doubleToRawLongBits(values[start + i])) {
        same++;
      }
    }
    return same;
  }

  /** Whether a number stands in each place of {@code from <= at < to}. */
  static boolean areNumbers(byte[] some, int from, int to) {
    int other = 0;
    for (int i = from; i < to; i++) {
      other |= some[i] ^ Pages.NUMBER;
    }
    return other == 0;
  }

  /** A bitwise or of the kinds in the places {@code from <= at < to}. */
  static int kindsIn(byte[] some, int from, int to) {
    int seen = 0;
    for (int i = from; i < to; i++) {
      seen |= some[i];
    }
    return seen;
  }
}
