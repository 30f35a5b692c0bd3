package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.Optional;

/**
 * The cells of one row or one column, which a lookup goes along.
 *
 * @param array an array of one row or one column
 */
record Line(Array array) {
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

  /** The index of the column that it is, where there is one. */
  Optional<ColumnIndex> index() {
    return goesDown() ? ColumnIndex.of(array.source(0), array.variedRows()) : Optional.empty();
  }

  /** The first place that a lookup finds equal to {@code wanted}, or the last, by its index. */
  int find(ColumnIndex index, Value wanted, boolean last) {
    return place(index.find(wanted, array.firstRow(), array.firstRow() + size(), last));
  }

  /** The first place nearest to {@code wanted} among those before or behind it, or the last. */
  int nearest(ColumnIndex index, Value wanted, boolean larger, boolean last) {
    return place(index.nearest(wanted, larger, array.firstRow(), array.firstRow() + size(), last));
  }

  /** The first place whose text fits a pattern, or the last. */
  int fitting(ColumnIndex index, String pattern, boolean last) {
    int top = array.firstRow();
    return place(index.fitting(pattern).row(top, top + size(), last));
  }

  private int place(int row) {
    return row < 0 ? -1 : row - array.firstRow();
  }
}
