package dev.napkin.eval;

import dev.napkin.grid.Rect;
import dev.napkin.value.Array;
import dev.napkin.value.Value;

/** The values that formulas look at. */
public interface Cells {
  /** The value of one cell; blank where nothing stands. */
  Value cell(int grid, int row, int column);

  /** A view of the cells of an area. */
  Array area(int grid, Rect area);
}
