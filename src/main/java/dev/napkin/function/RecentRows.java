package dev.napkin.function;

/**
 * The rows of a column that changed lately, each change under a number: a version is how many there
 * were before.
 *
 * <p>They are kept as runs of rows that changed one behind the other, so that all of a column which
 * is filled from its first row to its last is one.
 */
final class RecentRows {
  /** How many runs are known. */
  private static final int MOST = 64;

  /** So many single rows are few enough to bring up to date what depends on them. */
  private static final int FEW = 64;

  // By the number of a run modulo MOST: its first row, and the version before it.
  private final int[] firsts = new int[MOST];
  private final long[] begins = new long[MOST];

  /** How many runs there ever were. */
  private long runs;

  /** The row behind the last one that changed. */
  private int next = -1;

  private volatile long version;

  /** How many changes there were. */
  long version() {
    return version;
  }

  /** Takes in the rows {@code from <= row < to}. */
  void add(int from, int to) {
    if (from != next || runs == 0) {
      int at = (int) (runs % MOST);
      firsts[at] = from;
      begins[at] = version;
      runs++;
    }
    next = to;
    long after = version + to - from;
    version = after;
  }

  /** Whether all rows that changed since a version are still known. */
  boolean knowsSince(long then) {
    return then == version || (runs > 0 && then >= begins[(int) (oldest() % MOST)]);
  }

  /** Whether they are known and few. */
  boolean knowsFewSince(long then) {
    return version - then <= FEW && knowsSince(then);
  }

  private long oldest() {
    return Math.max(0, runs - MOST);
  }

  /** The row whose change was that of a version. */
  int row(long at) {
    long run = runs - 1;
    while (begins[(int) (run % MOST)] > at) {
      run--;
    }
    return firsts[(int) (run % MOST)] + (int) (at - begins[(int) (run % MOST)]);
  }

  /** Who is handed rows. */
  interface Use {
    /** Takes the rows {@code from <= row < to}; whether to go on. */
    boolean rows(int from, int to);
  }

  /**
   * Hands out the rows that changed since a version, of which all are known.
   *
   * @return whether all were wanted
   */
  boolean forEachSince(long then, Use use) {
    long end = version;
    for (long run = runs - 1; run >= oldest() && end > then; run--) {
      int at = (int) (run % MOST);
      long start = Math.max(then, begins[at]);
      int from = firsts[at] + (int) (start - begins[at]);
      if (!use.rows(from, from + (int) (end - start))) {
        return false;
      }
      end = start;
    }
    return true;
  }
}
