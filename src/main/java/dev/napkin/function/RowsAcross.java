package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.ColumnCompanion;
import java.util.Arrays;
import java.util.Optional;

/**
 * The rows that cross a column and are looked at again and again; and those that begin in it and
 * may come to be.
 *
 * <p>As many can cross a column as keep the memory for them within some sixty times that of their
 * cells. Several threads may ask and tell at the same time.
 */
final class RowsAcross implements ColumnCompanion {
  /** Shorter rows are looked through at once. */
  private static final int FEWEST_COLUMNS = 64;

  /** As many cells looked through, for each of a row, cost what it does to turn it. */
  private static final int PATIENCE = 6;

  /** How many rows cross a column at most. */
  private static final int MOST = 64;

  private static final Crossing[] NONE = {};

  /** How many rows are counted that are not asked for often enough yet. */
  private static final int COUNTED = 16;

  /** Replaced as a whole. */
  private volatile Crossing[] crossings = NONE;

  // By place in a table that has room for one row each: which row, how many cells of it, and how
  // many of these were looked through.
  private int[] rows = {};
  private int[] widths = {};
  private long[] lookedThrough = {};

  /**
   * A row that crosses the column.
   *
   * @param place which of the row's cells is the column's
   */
  private record Crossing(TurnedRow row, int place) {}

  private RowsAcross() {}

  /**
   * A row as a column, for somebody who else looks through so many cells of it; nothing while that
   * is what costs less. Behind the end of the column the row is blank.
   */
  static Optional<Column> turned(Array row, int cells) {
    int width = row.variedColumns();
    if (width < FEWEST_COLUMNS || cells < FEWEST_COLUMNS) {
      return Optional.empty();
    }
    Array varied = width < row.columns() ? row.part(0, 0, 1, width) : row;
    RowsAcross first = beside(row.source(0));
    for (Crossing crossing : first.crossings) {
      if (crossing.place == 0 && crossing.row.is(row.firstRow(), width)) {
        Optional<Column> column = crossing.row.of(varied);
        if (column.isPresent()) {
          return column;
        }
      }
    }
    return first.isPatient(row.firstRow(), width, cells) ? Optional.empty() : begin(varied);
  }

  /** Whether looking through a row costs less than turning it so far. */
  private synchronized boolean isPatient(int row, int width, int cells) {
    if (rows.length == 0) {
      rows = new int[COUNTED];
      widths = new int[COUNTED];
      lookedThrough = new long[COUNTED];
    }
    int at = (row * 31 + width) & (COUNTED - 1);
    if (rows[at] != row || widths[at] != width) {
      rows[at] = row;
      widths[at] = width;
      lookedThrough[at] = 0;
    }
    lookedThrough[at] += cells;
    boolean patient = lookedThrough[at] < (long) PATIENCE * width;
    lookedThrough[at] = patient ? lookedThrough[at] : 0;
    return patient;
  }

  private static Optional<Column> begin(Array cells) {
    for (int place = 0; place < cells.columns(); place++) {
      if (!beside(cells.source(place)).hasRoom()) {
        return Optional.empty();
      }
    }
    var row = new TurnedRow(cells);
    for (int place = 0; place < cells.columns(); place++) {
      beside(cells.source(place)).add(new Crossing(row, place));
    }
    return row.of(cells);
  }

  private static RowsAcross beside(Column column) {
    if (column.crossing().orElse(null) instanceof RowsAcross there) {
      return there;
    }
    synchronized (column) {
      if (column.crossing().orElse(null) instanceof RowsAcross there) {
        return there;
      }
      var made = new RowsAcross();
      column.cross(made);
      return made;
    }
  }

  private synchronized boolean hasRoom() {
    if (crossings.length < MOST) {
      return true;
    }
    for (Crossing crossing : crossings) {
      crossing.row.passOver();
    }
    clean();
    return crossings.length < MOST;
  }

  private synchronized void add(Crossing crossing) {
    clean();
    int count = crossings.length;
    Crossing[] more = Arrays.copyOf(crossings, count + 1);
    more[count] = crossing;
    crossings = more;
  }

  /** Forgets the rows that are given up. */
  private void clean() {
    for (Crossing crossing : crossings) {
      if (crossing.row.isGivenUp()) {
        crossings =
            Arrays.stream(crossings).filter(one -> !one.row.isGivenUp()).toArray(Crossing[]::new);
        return;
      }
    }
  }

  @Override
  public void changed(int from, int to) {
    boolean all = true;
    for (Crossing crossing : crossings) {
      all &= !crossing.row.isGivenUp();
      if (crossing.row.isIn(from, to)) {
        crossing.row.changed(crossing.place);
      }
    }
    if (!all) {
      synchronized (this) {
        clean();
      }
    }
  }
}
