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

  /** How many cells there are. */
  int size() {
    return array.size();
  }

  /** The value in place {@code index}, counted from 0. */
  Value get(int index) {
    return array.get(index);
  }

  /** Whether it is a column, so that what stands beside it stands in rows. */
  boolean goesDown() {
    return array.columns() == 1;
  }
}
