package dev.napkin.eval;

import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.Optional;

/** The values that formulas look at. */
public interface Cells {
  /** The value of one cell; blank where nothing stands. */
  Value cell(int grid, int row, int column);

  /** A view of the cells of an area. */
  Array area(int grid, Rect area);

  /**
   * Takes note that values, and not the formula alone, make the formula look at an area; before it
   * does.
   */
  void dynamic(Area area);

  /** The area that the array whose formula stands in the cell fills; empty where none does. */
  Optional<Area> spilled(CellAddress cell);
}
