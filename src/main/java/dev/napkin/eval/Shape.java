package dev.napkin.eval;

import dev.napkin.value.Array;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;

/**
 * How many rows and columns come out where arrays are taken together: a single row or column
 * stretches, and of others that differ the larger counts, with {@code #N/A} where one has nothing.
 */
record Shape(int rows, int columns) {
  /** One value. */
  static final Shape ONE = new Shape(1, 1);

  /** More cells than this are no array: a formula that asks for them would need too much memory. */
  private static final long MOST_CELLS = 1L << 24;

  private static final Value.Fault NOTHING =
      Value.Fault.of(FaultCode.NOT_AVAILABLE, "the array has no value for this place");

  /** This shape, stretched to what {@code value} has. */
  Shape with(Value value) {
    return value instanceof Value.Many(Array array)
        ? new Shape(Math.max(rows, array.rows()), Math.max(columns, array.columns()))
        : this;
  }

  /** Whether it is that of one value. */
  boolean isOne() {
    return rows == 1 && columns == 1;
  }

  /** What {@code value} has in a place. */
  static Value element(Value value, int row, int column) {
    if (!(value instanceof Value.Many(Array array))) {
      return value;
    }
    int r = array.rows() == 1 ? 0 : row;
    int c = array.columns() == 1 ? 0 : column;
    return r < array.rows() && c < array.columns() ? array.get(r, c) : NOTHING;
  }

  /** To what the element of an array of references refers in a place; a fault where none stands. */
  static Value reference(Value value, int row, int column) {
    if (!(value instanceof Value.Many(Array array))) {
      return value;
    }
    int r = array.rows() == 1 ? 0 : row;
    int c = array.columns() == 1 ? 0 : column;
    return r < array.rows() && c < array.columns() ? array.reference(r, c) : NOTHING;
  }

  /** Of how many rows the elements of {@code value} may differ from each other. */
  int varied(Value value) {
    if (!(value instanceof Value.Many(Array array)) || array.rows() == 1) {
      return 0;
    }
    return array.rows() == rows ? array.variedRows() : array.rows();
  }

  /** Whether an array of so many rows that differ can be made. */
  boolean fits(int varied) {
    return (long) varied * columns <= MOST_CELLS;
  }

  /** What is given in place of an array that is too large. */
  static Value tooLarge() {
    return Value.Fault.of(FaultCode.CALCULATION, "the array is too large");
  }
}
