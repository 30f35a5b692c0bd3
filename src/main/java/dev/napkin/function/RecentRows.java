package dev.napkin.function;

/**
 * The rows of a column that changed lately, each change under a number: a version is how many there
 * were before.
 */
final class RecentRows {
  private static final int MOST = 64;

  private final int[] rows = new int[MOST];
  private volatile long version;

  /** The first version since which all rows are known. */
  private volatile long since;

  /** How many changes there were. */
  long version() {
    return version;
  }

  /** Takes in the rows {@code from <= row < to}. */
  void add(int from, int to) {
    if (to - from > MOST) {
      long next = version + 1;
      since = next;
      version = next;
      return;
    }
    for (int row = from; row < to; row++) {
      long next = version;
      rows[(int) (next % MOST)] = row;
      version = next + 1;
    }
  }

  /** Whether all rows that changed since a version are still known. */
  boolean knowsSince(long then) {
    return then >= since && version - then <= MOST;
  }

  /** The row whose change was that of a version. */
  int row(long at) {
    return rows[(int) (at % MOST)];
  }
}
