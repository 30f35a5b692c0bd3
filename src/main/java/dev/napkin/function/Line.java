package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.Optional;
import java.util.Set;

/**
 * The cells of one row or one column, which a lookup goes along.
 *
 * @param array an array of one row or one column
 */
record Line(Array array) {
  /** So many cells are looked at one by one before an index is asked for. */
  static final int FEW = 16;

  /** The cells of {@code array} if they stand in one row or one column. */
  static Optional<Line> of(Array array) {
    return array.rows() == 1 || array.columns() == 1
        ? Optional.of(new Line(array))
        : Optional.empty();
  }

  /** How many cells there are, without the blank ones behind all others of a column. */
  int size() {
    return goesDown() ? array.usedRows() : array.columns();
  }

  /** How many cells there are, blank ones included. */
  int length() {
    return goesDown() ? array.rows() : array.columns();
  }

  /** Whether a number stands in place {@code index}. */
  boolean isNumber(int index) {
    return goesDown() ? array.isNumber(index, 0) : array.isNumber(0, index);
  }

  /** The number in place {@code index}, where one stands. */
  double number(int index) {
    return goesDown() ? array.number(index, 0) : array.number(0, index);
  }

  /** The value in place {@code index}, counted from 0. */
  Value get(int index) {
    return goesDown() ? array.get(index, 0) : array.get(0, index);
  }

  /** Whether it is a column, so that what stands beside it stands in rows. */
  boolean goesDown() {
    return array.columns() == 1;
  }

  /** The index of its cells for somebody who else looks at all of them, where there is one. */
  Optional<ColumnIndex> index() {
    return index(size());
  }

  /** The index for somebody who else looks at so many of its cells. */
  private Optional<ColumnIndex> index(int cells) {
    return goesDown()
        ? ColumnIndex.of(array.source(0), cells)
        : RowsAcross.turned(array, cells).flatMap(row -> ColumnIndex.of(row, cells));
  }

  /** The row of the index in which its first cell stands. */
  private int start() {
    return goesDown() ? array.firstRow() : 0;
  }

  /** The first place that a lookup finds equal to {@code wanted}, or the last, by its index. */
  int find(ColumnIndex index, Value wanted, boolean last) {
    return place(index.find(wanted, start(), start() + size(), last));
  }

  /** The first place nearest to {@code wanted} among those before or behind it, or the last. */
  int nearest(ColumnIndex index, Value wanted, boolean larger, boolean last) {
    return place(index.nearest(wanted, larger, start(), start() + size(), last));
  }

  /** The first place whose text fits a pattern, or the last. */
  int fitting(ColumnIndex index, String pattern, boolean last) {
    return place(index.fitting(pattern).row(start(), start() + size(), last));
  }

  /**
   * The first place from {@code from} on whose value is not above {@code wanted} and of its kind,
   * if they are equal, else the last before it of that kind.
   */
  int lastNotBelow(ColumnIndex index, Value wanted, int from) {
    RowsOfKind rows = index.rows(RowsOfKind.kind(wanted));
    int end = start() + size();
    int at = rows.firstNotAbove(wanted, start() + from, end);
    return at >= 0 && rows.compare(at, wanted) == 0
        ? place(at)
        : place(rows.last(start(), at < 0 ? end : at));
  }

  /**
   * The first of the places {@code from <= place < to} of one of some kinds; {@code to} if none.
   */
  int first(int from, int to, Set<RowsOfKind.Of> kinds) {
    int few = Math.min(to, from + FEW);
    for (int place = from; place < few; place++) {
      if (kinds.contains(RowsOfKind.kind(get(place)))) {
        return place;
      }
    }
    if (few == to) {
      return to;
    }
    Optional<ColumnIndex> index = index(to - few);
    if (index.isPresent()) {
      int found = start() + to;
      for (RowsOfKind.Of kind : kinds) {
        int row = index.get().rows(kind).first(start() + few, found);
        found = row < 0 ? found : row;
      }
      return place(found);
    }
    int place = few;
    while (place < to && !kinds.contains(RowsOfKind.kind(get(place)))) {
      place++;
    }
    return place;
  }

  /** The last of the places {@code 0 <= place < to} of one of some kinds; -1 if none. */
  int last(int to, Set<RowsOfKind.Of> kinds) {
    int few = Math.max(0, to - FEW);
    for (int place = to - 1; place >= few; place--) {
      if (kinds.contains(RowsOfKind.kind(get(place)))) {
        return place;
      }
    }
    Optional<ColumnIndex> index = index(few);
    if (index.isPresent()) {
      int found = -1;
      for (RowsOfKind.Of kind : kinds) {
        found = Math.max(found, place(index.get().rows(kind).last(start(), start() + few)));
      }
      return found;
    }
    int place = few - 1;
    while (place >= 0 && !kinds.contains(RowsOfKind.kind(get(place)))) {
      place--;
    }
    return place;
  }

  private int place(int row) {
    return row < 0 ? -1 : row - start();
  }
}
