package dev.napkin.function;

import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.List;

/**
 * The cells in a window of a sheet's column that a subtotal counts, one below the other without
 * what is left out. The window grows at its end, and so does what is kept.
 */
final class ShownCells implements CellsInWindow {
  private final Column source;
  private final int grid;
  private final int number;
  private final LeftOut leftOut;
  private final Context.Surroundings surroundings;
  private final Column kept = new Column(0);

  /** Of the column of an area that has only one, whose values stand in {@code source}. */
  ShownCells(Column source, Area area, LeftOut leftOut, Context.Surroundings surroundings) {
    this.source = source;
    this.grid = area.grid();
    this.number = area.rect().left();
    this.leftOut = leftOut;
    this.surroundings = surroundings;
  }

  @Override
  public void enter(int from, int to) {
    for (int row = from; row < to; row++) {
      if (source.isBlank(row) || leftOut.row(surroundings, grid, row)) {
        continue;
      }
      Value value = source.get(row);
      if (!leftOut.cell(surroundings, new CellAddress(grid, row, number), value)) {
        kept.set(kept.size(), value);
      }
    }
  }

  /** Those that are kept. */
  Array kept() {
    return new Array(List.of(kept), 0, kept.size());
  }
}
