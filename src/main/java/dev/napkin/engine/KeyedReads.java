package dev.napkin.engine;

import dev.napkin.function.KeyColumn;
import dev.napkin.graph.Narrowing;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who looks at a table by a key, so that a change in one row of it concerns only the cells that
 * hold the key of that row.
 *
 * <p>Nothing is kept of what a cell found. The question is asked backwards: the key of the row that
 * changed is looked up among the keys of the cells, by the index of their column. A change of a
 * key, there or in the table, concerns everybody, as the reads of keys are not loose.
 */
final class KeyedReads implements Narrowing {
  /** When more rows change at once, all are concerned. */
  private static final int MOST_ROWS = 16;

  /** Wider tables are looked at as a whole. */
  private static final int MOST_COLUMNS = 64;

  private static final int MOST_LATEST = 64;

  private final Store store;

  /** By grid and by column of tables; lists, as every change of a column asks. */
  private final List<List<List<Readers>>> byColumn = new ArrayList<>();

  private final Map<Shape, Readers> byShape = new HashMap<>();

  /** Of some reads, the readers that they were last found to be of: formulas often come again. */
  private final IdentityHashMap<KeyedRead, Readers> latest = new IdentityHashMap<>();

  /** A column of a grid. */
  private record Place(int grid, int column) {}

  /**
   * What cells of one column look at alike.
   *
   * @param cells where they are
   * @param own the column with their keys
   * @param offset how many rows further down a cell's key stands
   */
  private record Shape(
      Place cells, Place own, int offset, Place keys, int top, int bottom, int grid, Rect table) {}

  /** Cells of one shape: they lie from a first row to before a last. */
  private static final class Readers {
    final Shape shape;
    int from = Integer.MAX_VALUE;
    int to;
    int parts;

    Readers(Shape shape) {
      this.shape = shape;
    }
  }

  KeyedReads(Store store) {
    this.store = store;
  }

  /** Whether a change of one row can be told from a change of all. */
  static boolean isNarrow(KeyedRead read) {
    return read.table().right().offset() - read.table().left().offset() <= MOST_COLUMNS;
  }

  /** Takes in that cells look at tables by keys. */
  void add(int grid, Rect cells, List<KeyedRead> reads) {
    for (KeyedRead read : reads) {
      for (int column = cells.left(); column < cells.right(); column++) {
        Readers readers = readers(grid, column, read);
        readers.from = Math.min(readers.from, cells.top());
        readers.to = Math.max(readers.to, cells.bottom());
        readers.parts++;
      }
    }
  }

  /** Those of a column that look at tables by this read, be there none yet. */
  private Readers readers(int grid, int column, KeyedRead read) {
    Readers before = latest.get(read);
    if (before != null && before.shape.cells.grid == grid && before.shape.cells.column == column) {
      return before;
    }
    Shape shape = shape(grid, column, read);
    Readers readers = byShape.get(shape);
    if (readers == null) {
      readers = new Readers(shape);
      byShape.put(shape, readers);
      for (int each = shape.table().left(); each < shape.table().right(); each++) {
        tables(shape.grid(), each).add(readers);
      }
    }
    if (latest.size() == MOST_LATEST) {
      latest.clear();
    }
    latest.put(read, readers);
    return readers;
  }

  /** Takes in that these cells, which were added so, do not any more. */
  void remove(int grid, Rect cells, List<KeyedRead> reads) {
    for (KeyedRead read : reads) {
      for (int column = cells.left(); column < cells.right(); column++) {
        Readers readers = readers(grid, column, read);
        readers.parts--;
        if (readers.parts == 0) {
          forget(readers);
        }
      }
    }
  }

  private void forget(Readers readers) {
    Shape shape = readers.shape;
    byShape.remove(shape);
    latest.clear();
    for (int each = shape.table().left(); each < shape.table().right(); each++) {
      tables(shape.grid(), each).remove(readers);
    }
  }

  private static Shape shape(int grid, int column, KeyedRead read) {
    Read keys = read.keys();
    Read own = read.own();
    // Nothing but the row of the key moves with the row of the cell.
    int row = 0;
    return new Shape(
        new Place(grid, column),
        new Place(own.grid(), own.left().at(row, column)),
        own.top().offset(),
        new Place(keys.grid(), keys.left().at(row, column)),
        keys.top().offset(),
        keys.bottom().offset(),
        read.table().grid(),
        read.table().from(row, column));
  }

  @Override
  public void forEachReader(int grid, Rect area, CellsUse use) {
    if (grid >= byColumn.size()) {
      return;
    }
    List<List<Readers>> tables = byColumn.get(grid);
    // Of a change in many columns those who look at each often stand side by side.
    var whole = new Adjacent(use);
    int end = Math.min(area.right(), tables.size());
    for (int column = area.left(); column < end; column++) {
      List<Readers> there = tables.get(column);
      for (int i = 0; i < there.size(); i++) {
        Readers readers = there.get(i);
        Rect changed = area.intersect(readers.shape.table());
        if (!changed.isEmpty()) {
          concerned(readers, changed, whole);
        }
      }
    }
    whole.end();
  }

  /** Who looks at a column, to be added to. */
  private List<Readers> tables(int grid, int column) {
    while (byColumn.size() <= grid) {
      byColumn.add(new ArrayList<>(0));
    }
    List<List<Readers>> tables = byColumn.get(grid);
    while (tables.size() <= column) {
      tables.add(new ArrayList<>(0));
    }
    return tables.get(column);
  }

  /** Hands rectangles on, those beside each other as one. */
  private static final class Adjacent implements CellsUse {
    private final CellsUse use;
    private int grid;
    private Rect waiting = Rect.EMPTY;

    Adjacent(CellsUse use) {
      this.use = use;
    }

    @Override
    public void take(int readers, Rect cells) {
      if (readers == grid
          && cells.left() == waiting.right()
          && cells.top() == waiting.top()
          && cells.bottom() == waiting.bottom()) {
        waiting = waiting.hull(cells);
      } else {
        end();
        grid = readers;
        waiting = cells;
      }
    }

    void end() {
      if (!waiting.isEmpty()) {
        use.take(grid, waiting);
        waiting = Rect.EMPTY;
      }
    }
  }

  private void concerned(Readers readers, Rect changed, CellsUse use) {
    Shape shape = readers.shape;
    int grid = shape.cells().grid();
    int column = shape.cells().column();
    if (changed.rows() <= MOST_ROWS) {
      Column own = store.columnToRead(shape.own().grid(), shape.own().column());
      boolean told = true;
      for (int row = changed.top(); row < changed.bottom() && told; row++) {
        int keyRow = row - shape.table().top() + shape.top();
        if (keyRow < shape.bottom()) {
          Value key = store.cell(shape.keys().grid(), keyRow, shape.keys().column());
          told =
              KeyColumn.forEachFinding(
                  own,
                  readers.from + shape.offset(),
                  readers.to + shape.offset(),
                  key,
                  found -> use.take(grid, Rect.cell(found - shape.offset(), column)));
        }
      }
      if (told) {
        return;
      }
    }
    use.take(grid, new Rect(readers.from, column, readers.to, column + 1));
  }
}
