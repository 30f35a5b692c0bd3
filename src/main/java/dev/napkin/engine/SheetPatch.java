package dev.napkin.engine;

import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import java.util.List;

/**
 * One change of what stands on a grid, and so also its inverse.
 *
 * @param edited the cells whose content is another one afterwards
 * @param before the blocks with formulas that go, and the values of the edited cells without one
 * @param after those that come
 */
record SheetPatch(int grid, Rect edited, Content before, Content after) implements SheetStep {
  /** Blocks with formulas, and values of cells that have none; the other cells are blank. */
  record Content(List<Block> blocks, List<Block.Values> values) {
    public Content {
      blocks = List.copyOf(blocks);
      values = List.copyOf(values);
    }
  }

  @Override
  public SheetPatch inverse() {
    return new SheetPatch(grid, edited, after, before);
  }
}
