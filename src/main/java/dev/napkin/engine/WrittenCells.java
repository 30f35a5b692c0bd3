package dev.napkin.engine;

import dev.napkin.grid.CellAddress;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells that one recalculation wrote to, and what they held before.
 *
 * <p>A cell that changes twice (an edit, then a recalculation) is one change from the first value
 * to the last; one that comes back to what it was is none. That is found out when somebody asks:
 * single cells are written one behind another, and of a column that changed in many rows the pages
 * are kept that it had.
 */
final class WrittenCells {
  private static final int FIRST_ROOM = 8;

  /** No more room is made beforehand than this. */
  private static final int MOST_ROOM = 1 << 12;

  // Inv: of the same length, three to a place and two to a change. A change is from one of the
  // values to the next one, or where these are none from one of the numbers to the next.
  private int[] places;
  private double[] numbers;
  private @Nullable Value[] values;
  private int count;

  private final List<Rows> rows = new ArrayList<>(0);
  private IdentityHashMap<Column, Kept> kept = NONE;

  /** How many columns are expected to be kept. */
  private final int columns;

  /** Rows of a column that hold other values than before. */
  private record Rows(int grid, int column, Column target, int from, int to) {}

  /**
   * A column as it was before, and as it was at the end.
   *
   * @param since how many single cells had been written by then
   */
  private record Kept(Column before, Column after, int since) {}

  /** A column by where it stands. */
  private record Place(int grid, int column) {}

  /** What has no column in it; never written to. */
  private static final IdentityHashMap<Column, Kept> NONE = new IdentityHashMap<>(0);

  /** Nothing is written yet. */
  WrittenCells() {
    this(FIRST_ROOM, 0);
  }

  private WrittenCells(int room, int columns) {
    this.columns = columns;
    places = new int[3 * room];
    numbers = new double[2 * room];
    values = new Value[2 * room];
  }

  /** Nothing is written yet, and as much is expected as the last time. */
  static WrittenCells after(WrittenCells last) {
    return new WrittenCells(
        Math.clamp(last.count, FIRST_ROOM, MOST_ROOM), Math.min(last.kept.size(), MOST_ROOM));
  }

  boolean isEmpty() {
    return count == 0 && rows.isEmpty();
  }

  /** A cell holds another value. */
  void cell(int grid, int row, int column, Value old, Value now) {
    int at = 2 * place(grid, row, column);
    values[at] = old;
    values[at + 1] = now;
  }

  /** A cell holds another number. */
  void number(int grid, int row, int column, double old, double now) {
    int at = 2 * place(grid, row, column);
    numbers[at] = old;
    numbers[at + 1] = now;
  }

  private int place(int grid, int row, int column) {
    int at = 3 * count;
    if (at == places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
      numbers = Arrays.copyOf(numbers, 2 * numbers.length);
      values = Arrays.copyOf(values, 2 * values.length);
    }
    places[at] = grid;
    places[at + 1] = row;
    places[at + 2] = column;
    return count++;
  }

  private Value value(int at) {
    Value value = values[at];
    return value == null ? new Value.Num(numbers[at]) : value;
  }

  /** Keeps a column as it is now, unless it is kept as it was earlier. */
  void before(Column column) {
    if (kept.isEmpty()) {
      kept = new IdentityHashMap<>(columns + 1);
    }
    if (!kept.containsKey(column)) {
      Column now = column.snapshot();
      kept.put(column, new Kept(now, now, count));
    }
  }

  /** Rows of a column hold other values than {@link #before}. */
  void rows(int grid, int column, Column target, int from, int to) {
    rows.add(new Rows(grid, column, target, from, to));
  }

  /** Nothing is written any more, but the columns will be. */
  void close() {
    kept.replaceAll((column, both) -> new Kept(both.before(), column.snapshot(), both.since()));
  }

  private Kept both(Column column) {
    return kept.getOrDefault(column, new Kept(column, column, count));
  }

  /** What changed, in the order in which it first did; single cells first. */
  List<Changes.Change> changes() {
    var before = new LinkedHashMap<CellAddress, Value>();
    var after = new LinkedHashMap<CellAddress, Value>();
    var columns = new HashMap<Place, Kept>();
    for (Rows run : rows) {
      columns.put(new Place(run.grid(), run.column()), both(run.target()));
    }
    for (int i = 0; i < count; i++) {
      var cell = new CellAddress(places[3 * i], places[3 * i + 1], places[3 * i + 2]);
      Kept both = columns.get(new Place(cell.grid(), cell.column()));
      Value old = both != null && i >= both.since() ? both.before().get(cell.row()) : value(2 * i);
      before.putIfAbsent(cell, old);
      after.put(cell, value(2 * i + 1));
    }
    for (Rows run : rows) {
      Kept both = both(run.target());
      for (int row = run.from(); row < run.to(); row++) {
        var cell = new CellAddress(run.grid(), row, run.column());
        before.putIfAbsent(cell, both.before().get(row));
        after.put(cell, both.after().get(row));
      }
    }
    var changes = new ArrayList<Changes.Change>(after.size());
    before.forEach(
        (cell, old) -> {
          Value now = after.getOrDefault(cell, Value.BLANK);
          if (!Value.same(old, now)) {
            changes.add(new Changes.Change(cell, old, now));
          }
        });
    return changes;
  }
}
