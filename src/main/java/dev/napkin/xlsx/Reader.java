package dev.napkin.xlsx;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;

/**
 * The cell whose formula is written.
 *
 * @param page the sheet that the formula stands on
 * @param cell the cell of the model that it computes
 * @param block the cells that share the formula
 * @param pinned whether it stands elsewhere, so that nothing may be said relative to its place
 */
record Reader(String page, CellAddress cell, Rect block, boolean pinned) {
  /** The same reader, every reference of which is fixed. */
  Reader pin() {
    return new Reader(page, cell, block, true);
  }
}
