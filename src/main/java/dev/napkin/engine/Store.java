package dev.napkin.engine;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Motion;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.plan.PlanColumns;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The values of all grids, in typed columns. What was never set is blank. */
final class Store implements PlanColumns {
  private static final Column EMPTY = new Column(0);

  private static final Column[] NO_COLUMNS = {};

  // Arrays, as every term of every program asks for a column: a list costs three calls more.
  // Views of areas share them: where other columns come to stand in their places, they are copied.
  private Column[][] grids = {};

  private final Supplier<Column> fresh;

  /** One without any value. */
  Store() {
    this(() -> new Column(0));
  }

  /**
   * One without any value, in columns of a kind of one's own.
   *
   * @param fresh makes a column without any row
   */
  Store(Supplier<Column> fresh) {
    this.fresh = fresh;
  }

  /** The value of one cell; blank outside of the grid. */
  Value cell(int grid, int row, int column) {
    return row >= 0 ? columnToRead(grid, column).get(row) : Value.BLANK;
  }

  /** Whether nothing stands in a cell. */
  boolean isBlank(int grid, int row, int column) {
    return columnToRead(grid, column).isBlank(row);
  }

  /** A view of the cells of an area, which must lie on the grid. */
  Array area(int grid, Rect area) {
    return Array.of(columns(grid), area);
  }

  Value get(CellAddress cell) {
    return cell(cell.grid(), cell.row(), cell.column());
  }

  /** Puts {@code value} into a cell; false where it stood there already, to the last bit. */
  boolean put(int grid, int row, int column, Value value) {
    Column target = column(grid, column);
    if (target.holds(row, value)) {
      return false;
    }
    target.set(row, value);
    return true;
  }

  /** Puts many values into cells that nothing looked at yet. */
  void putAll(int grid, Rect rect, Array values) {
    for (int column = 0; column < rect.columns(); column++) {
      int place = rect.left() + column;
      Column target = column(grid, place);
      values.copyTo(column, target, rect.top());
      target.replaceFaults(
          rect.top(),
          rect.bottom(),
          (row, fault) -> fault.arisenAt(new CellAddress(grid, row, place)));
    }
  }

  /** A column, to be read; an empty one where nothing was written yet. */
  @Override
  public Column columnToRead(int grid, int column) {
    if (grid < grids.length) {
      Column[] columns = grids[grid];
      if (column >= 0 && column < columns.length) {
        return columns[column];
      }
    }
    return EMPTY;
  }

  @Override
  public Array rowToRead(int grid, int row, int left, int right) {
    return area(grid, new Rect(row, left, row + 1, right));
  }

  /** A column, to be written to. */
  Column column(int grid, int column) {
    Column[] columns = columns(grid);
    return column < columns.length ? columns[column] : added(grid, column);
  }

  private Column added(int grid, int column) {
    int before = grids.length;
    if (grid >= before) {
      grids = Arrays.copyOf(grids, grid + 1);
      Arrays.fill(grids, before, grid + 1, NO_COLUMNS);
    }
    int width = grids[grid].length;
    // Wide sheets get some to spare, so that columns that come one by one are not copied each time.
    int wanted = Math.max(column + 1, width + (width >> 2));
    grids[grid] = Arrays.copyOf(grids[grid], wanted);
    for (int number = width; number < wanted; number++) {
      grids[grid][number] = fresh.get();
    }
    return grids[grid][column];
  }

  /** The least rectangle that holds all cells of the grid that are not blank. */
  Rect used(int grid) {
    Rect used = Rect.EMPTY;
    Column[] columns = columns(grid);
    for (int number = 0; number < columns.length; number++) {
      Column column = columns[number];
      int first = 0;
      int end = column.size();
      while (first < end && column.isBlank(first)) {
        first++;
      }
      while (end > first && column.isBlank(end - 1)) {
        end--;
      }
      used = used.hull(new Rect(first, number, end, number + 1));
    }
    return used;
  }

  /** Empties a grid that no name has any more. */
  void clear(int grid) {
    if (grid < grids.length) {
      grids[grid] = NO_COLUMNS;
    }
  }

  /** Lets cells go elsewhere, over what stands there; what they leave is blank. */
  void carry(Motion.Carried carried) {
    Rect from = carried.from();
    if (carried.down() == 0
        && carried.grid() == carried.toGrid()
        && from.rows() == Rect.SHEET.rows()) {
      carryColumns(carried);
    } else {
      int width = Math.min(from.right(), columns(carried.grid()).length) - from.left();
      boolean backwards = carried.across() > 0;
      for (int i = 0; i < width; i++) {
        carryRows(carried, from.left() + (backwards ? width - 1 - i : i));
      }
      // Beyond the last column nothing stands, which comes to stand there as well.
      for (int i = Math.max(0, width); i < from.columns(); i++) {
        int column = from.left() + i + carried.across();
        if (column >= columns(carried.toGrid()).length) {
          break;
        }
        column(carried.toGrid(), column).clear(carried.to().top(), carried.to().bottom());
      }
    }
    var left = Region.of(from);
    if (carried.grid() == carried.toGrid()) {
      left.remove(carried.to());
    }
    left.forEach(rect -> clear(carried.grid(), rect));
  }

  private void carryRows(Motion.Carried carried, int from) {
    Column source = column(carried.grid(), from);
    Column target = column(carried.toGrid(), from + carried.across());
    int top = carried.from().top();
    int to = top + carried.down();
    if (source == target) {
      int bottom = Math.min(carried.from().bottom(), source.size());
      source.move(top, to, bottom - top);
      source.clear(Math.max(to, bottom + carried.down()), carried.to().bottom());
    } else {
      int used = Math.max(source.size() - top, target.size() - to);
      target.copy(to, source, top, Math.clamp(used, 0, carried.from().rows()));
    }
  }

  /** Whole columns go as they are. */
  private void carryColumns(Motion.Carried carried) {
    int grid = carried.grid();
    Rect from = carried.from();
    int left = carried.to().left();
    int end = Math.min(from.right(), columns(grid).length);
    List<Column> moved =
        from.left() < end
            ? List.of(Arrays.copyOfRange(columns(grid), from.left(), end))
            : List.of();
    empty(grid, from);
    empty(grid, carried.to());
    if (!moved.isEmpty()) {
      column(grid, left + moved.size() - 1);
    }
    for (int i = 0; i < moved.size(); i++) {
      grids[grid][left + i] = moved.get(i);
    }
  }

  /** Puts fresh columns in the places of some, in an array of its own. */
  private void empty(int grid, Rect rect) {
    if (grid < grids.length) {
      grids[grid] = grids[grid].clone();
    }
    for (int i = rect.left(); i < Math.min(rect.right(), columns(grid).length); i++) {
      grids[grid][i] = fresh.get();
    }
  }

  /** Makes cells blank. */
  void clear(int grid, Rect rect) {
    Column[] columns = columns(grid);
    for (int column = rect.left(); column < Math.min(rect.right(), columns.length); column++) {
      columns[column].clear(rect.top(), rect.bottom());
    }
  }

  /** Puts other faults in the place of all that stand anywhere. */
  void replaceFaults(UnaryOperator<Value.Fault> replacement) {
    for (Column[] columns : grids) {
      for (Column column : columns) {
        column.replaceFaults(0, column.size(), (row, fault) -> replacement.apply(fault));
      }
    }
  }

  private Column[] columns(int grid) {
    return grid < grids.length ? grids[grid] : NO_COLUMNS;
  }
}
