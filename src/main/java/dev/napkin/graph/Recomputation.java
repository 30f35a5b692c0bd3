package dev.napkin.graph;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Region;
import java.util.List;

/**
 * What the graph asks for while it recalculates: values, of which it knows only whether they
 * changed.
 *
 * <p>When a cell is asked for, everything it looks at is final. What a call throws ends the
 * recalculation and passes through; the cells asked for by that call, and all that were still to
 * come, stay stale, so that a recalculation can be broken off and taken up again.
 */
public interface Recomputation {
  /**
   * Computes these cells of the block, which do not look at each other, and stores them.
   *
   * @return those whose value is not bit-identical to the one before
   */
  Region recompute(int block, Region stale);

  /**
   * Computes one cell of a block whose cells look at each other, itself or through other blocks,
   * and stores it.
   *
   * @return whether its value is not bit-identical to the one before
   */
  boolean recompute(int block, int row, int column);

  /**
   * Stores the fault of a cell that needs its own value.
   *
   * @param path the cell, the cell it looks at, and so on until one that looks at the first again.
   *     Where the paths of many cells together grow very long, the later cells are given one they
   *     share, which then need not begin with, or hold, the cell itself.
   * @return whether the cell held anything else before
   */
  boolean cycle(int block, int row, int column, List<CellAddress> path);
}
