package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Arrays that functions make. */
final class NewArray {
  /** More cells than this need more memory than a formula should. */
  private static final long MOST_CELLS = 1L << 24;

  private NewArray() {}

  /** What stands in a place. */
  interface Content {
    Value at(int row, int column);
  }

  /** An array of so many rows and columns; {@code #CALC!} without any, {@code #VALUE!} if huge. */
  static Value of(long rows, long columns, Content content) {
    if (rows <= 0 || columns <= 0) {
      return Faults.calculation("the array is empty");
    }
    if (rows > Sheets.ROWS || columns > Sheets.COLUMNS || rows * columns > MOST_CELLS) {
      return Faults.wrongKind("the array is larger than a sheet or than memory allows");
    }
    var made = new ArrayList<Column>((int) columns);
    for (int column = 0; column < columns; column++) {
      var values = new Column((int) rows);
      for (int row = 0; row < rows; row++) {
        values.set(row, Array.element(content.at(row, column)));
      }
      made.add(values);
    }
    return new Value.Many(new Array(made, 0, (int) rows));
  }

  /** These rows of an array, in this order. */
  static Value rows(Array array, List<Integer> rows) {
    return of(rows.size(), array.columns(), (row, column) -> array.get(rows.get(row), column));
  }

  /** These columns of an array, in this order, as a view. */
  static Value columns(Array array, List<Integer> columns) {
    return columns.isEmpty()
        ? Faults.calculation("the array is empty")
        : new Value.Many(array.withColumns(columns));
  }

  /** The columns as rows. */
  static Value turned(Array array) {
    return of(array.columns(), array.rows(), (row, column) -> array.get(column, row));
  }
}
