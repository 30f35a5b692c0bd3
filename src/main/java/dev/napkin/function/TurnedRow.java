package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of an area as a column, so that there can be an index of it, shared by all cells that look
 * at that row.
 *
 * <p>The columns that it crosses tell it which of its cells are about to change, and these are
 * looked at when it is next asked for. One that is told much more often than it is asked for is
 * given up.
 *
 * <p>Several threads may ask at the same time, while nobody writes to its cells.
 */
final class TurnedRow {
  /** A row that is told so many changes for each of its cells, and some, is not asked for. */
  private static final int MOST_TOLD = 16;

  private static final int SOME_TOLD = 1 << 12;

  /** As often as others had no room beside it a row can be asked for by nobody. */
  private static final int MOST_PASSED_OVER = 1 << 10;

  private final int row;
  private final int width;

  /** The cells, in columns as they last stood beside each other. */
  private volatile Array cells;

  /** Nothing once it is given up. */
  private volatile @Nullable Column turned;

  private final BitSet stale = new BitSet();
  private volatile boolean isStale;
  private long told;
  private int passedOver;

  /** The row that an area of one row is. */
  TurnedRow(Array cells) {
    this.row = cells.firstRow();
    this.width = cells.columns();
    this.cells = cells;
    var column = new Column(width);
    for (int place = 0; place < width; place++) {
      column.set(place, cells.get(0, place));
    }
    this.turned = column;
  }

  /** Whether it is a row with this number, and so many cells of it. */
  boolean is(int number, int count) {
    return row == number && width == count;
  }

  /** Whether it lies in the rows {@code from <= row < to}. */
  boolean isIn(int from, int to) {
    return from <= row && row < to;
  }

  /** Whether nobody needs it any more. */
  boolean isGivenUp() {
    return turned == null;
  }

  /** The row as a column; nothing where the cells that are asked for are others. */
  Optional<Column> of(Array asked) {
    Column column = turned;
    if (column == null) {
      return Optional.empty();
    }
    if (!asked.isOfColumnsOf(cells)) {
      giveUp();
      return Optional.empty();
    }
    cells = asked;
    passedOver = 0;
    if (isStale) {
      refresh(column);
    }
    return Optional.of(column);
  }

  private synchronized void refresh(Column column) {
    Array now = cells;
    for (int place = stale.nextSetBit(0); place >= 0; place = stale.nextSetBit(place + 1)) {
      Value value = now.get(0, place);
      if (!column.holds(place, value)) {
        column.set(place, value);
      }
    }
    stale.clear();
    told = 0;
    isStale = false;
  }

  /** The cell in a place is about to hold something else. */
  synchronized void changed(int place) {
    stale.set(place);
    isStale = true;
    told++;
    if (told > (long) MOST_TOLD * width + SOME_TOLD) {
      giveUp();
    }
  }

  /** There is no room for another row because of this one. */
  void passOver() {
    passedOver++;
    if (passedOver > MOST_PASSED_OVER) {
      giveUp();
    }
  }

  private void giveUp() {
    turned = null;
  }
}
