package dev.napkin.function;

/** What is known of the cells in some rows of columns, kept right while rows come and go. */
interface CellsInWindow {
  /**
   * Takes in the rows {@code from <= row < to}: below all others, or, where rows also leave, above.
   */
  void enter(int from, int to);

  /** Whether rows can leave again; else whoever asks for fewer has to begin anew. */
  default boolean canLeave() {
    return false;
  }

  /** Gives up such rows, the first or the last. */
  default void leave(int from, int to) {
    throw new UnsupportedOperationException("no row leaves");
  }

  /** How many cells there are to take in in such rows. */
  default long cells(int from, int to) {
    return (long) to - from;
  }
}
