package dev.napkin.function;

import dev.napkin.grid.CellAddress;
import dev.napkin.value.Value;

/**
 * What a subtotal leaves out.
 *
 * @param hidden rows that are hidden
 * @param filtered rows that a filter hides
 * @param subtotals cells that are subtotals themselves
 * @param faults cells that hold faults
 */
record LeftOut(boolean hidden, boolean filtered, boolean subtotals, boolean faults) {
  /** Whether a row is. */
  boolean row(Context.Surroundings surroundings, int grid, int row) {
    return (hidden && surroundings.isHidden(grid, row))
        || (filtered && surroundings.isFiltered(grid, row));
  }

  /** Whether a cell of another row is. */
  boolean cell(Context.Surroundings surroundings, CellAddress cell, Value value) {
    return (faults && value instanceof Value.Fault) || (subtotals && surroundings.isSubtotal(cell));
  }
}
