package dev.napkin.eval;

import dev.napkin.grid.Area;
import dev.napkin.grid.Rect;
import dev.napkin.value.Array;
import dev.napkin.value.Value;

/** The values that formulas look at. */
public interface Cells {
  /** The value of one cell; blank where nothing stands. */
  Value cell(int grid, int row, int column);

  /** A view of the cells of an area. */
  Array area(int grid, Rect area);

  /**
   * Says that the formula is about to look at an area that none of its reads tells: one that came
   * out as it was computed. Called before {@link #cell} and {@link #area} for it.
   */
  default void dynamic(Area area) {}
}
