package dev.napkin.plan;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import java.util.ArrayList;

/** The columns that programs read. */
public interface PlanColumns {
  /** A column of a grid; an empty one where nothing stands there. */
  Column columnToRead(int grid, int column);

  /** The cells of {@code left <= column < right} in a row of a grid. */
  default Array rowToRead(int grid, int row, int left, int right) {
    var columns = new ArrayList<Column>(right - left);
    for (int column = left; column < right; column++) {
      columns.add(columnToRead(grid, column));
    }
    return new Array(columns, row, 1);
  }
}
