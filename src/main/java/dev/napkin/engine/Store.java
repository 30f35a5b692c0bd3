package dev.napkin.engine;

import dev.napkin.eval.Cells;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The values of all grids, in typed columns. What was never set is blank. */
final class Store implements Cells {
  private static final Column EMPTY = new Column(0);

  private final List<List<Column>> grids = new ArrayList<>();

  @Override
  public Value cell(int grid, int row, int column) {
    List<Column> columns = columns(grid);
    return column < columns.size() ? columns.get(column).get(row) : Value.BLANK;
  }

  @Override
  public Array area(int grid, Rect area) {
    List<Column> columns = columns(grid);
    if (area.right() <= columns.size()) {
      return new Array(columns.subList(area.left(), area.right()), area.top(), area.rows());
    }
    var some = new ArrayList<Column>(area.columns());
    for (int column = area.left(); column < area.right(); column++) {
      some.add(column < columns.size() ? columns.get(column) : EMPTY);
    }
    return new Array(some, area.top(), area.rows());
  }

  Value get(CellAddress cell) {
    return cell(cell.grid(), cell.row(), cell.column());
  }

  /** Puts {@code value} into a cell; false where it stood there already, to the last bit. */
  boolean put(int grid, int row, int column, Value value) {
    while (grids.size() <= grid) {
      grids.add(new ArrayList<>(1));
    }
    List<Column> columns = grids.get(grid);
    while (columns.size() <= column) {
      columns.add(new Column(0));
    }
    Column target = columns.get(column);
    if (target.holds(row, value)) {
      return false;
    }
    target.set(row, value);
    return true;
  }

  /** Empties a grid that no name has any more. */
  void clear(int grid) {
    if (grid < grids.size()) {
      grids.set(grid, new ArrayList<>(1));
    }
  }

  private List<Column> columns(int grid) {
    return grid < grids.size() ? grids.get(grid) : List.of();
  }
}
