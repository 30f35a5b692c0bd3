package dev.napkin.graph;

import dev.napkin.grid.Rect;

/**
 * What values tell of loose reads: a lookup may look at any row of its table, and at the moment
 * looks at one. Of the many cells that may look at an area this says which do.
 */
@FunctionalInterface
public interface Narrowing {
  /** Who is handed cells. */
  @FunctionalInterface
  interface CellsUse {
    /** Takes cells of a grid; some of them may have no formula, or one that looks elsewhere. */
    void take(int grid, Rect cells);
  }

  /**
   * Hands out cells, among them all whose last value came of a look at {@code area} through a loose
   * read.
   */
  void forEachReader(int grid, Rect area, CellsUse use);
}
