package dev.napkin.function;

import dev.napkin.value.Column;

/** What is known of the cells in some rows of a column, kept right while rows come and go. */
interface CellsInWindow {
  /** Takes in the cell below all others, or, where cells also leave, above them. */
  void enter(Column column, int row);

  /** Whether cells can leave again; else whoever asks for fewer has to begin anew. */
  default boolean canLeave() {
    return false;
  }

  /** Gives up the first cell or the last. */
  default void leave(Column column, int row) {
    throw new UnsupportedOperationException("no cell leaves");
  }
}
