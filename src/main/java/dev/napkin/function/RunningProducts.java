package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What the products of numbers that stand in the same row of columns come to, in a window that
 * grows at its end. They are taken in row by row, as they would be all at once.
 */
final class RunningProducts implements CellsInWindow {
  private final List<Column> columns;
  private final Summation sum = new Summation();
  private Value fault = Value.BLANK;

  /** Those in no row yet. */
  RunningProducts(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /** The sum of the products of areas, or the first fault; nothing where they have to be added. */
  static Optional<Value> of(List<Array> areas) {
    return areas.size() < 2
        ? Optional.empty()
        : ColumnWindows.of(areas, ColumnWindows::products, RunningProducts::value);
  }

  private Value value() {
    return fault instanceof Value.Fault ? fault : Value.number(sum.value());
  }

  @Override
  public void enter(int from, int to) {
    for (int row = from; row < to && !(fault instanceof Value.Fault); row++) {
      enter(row);
    }
  }

  private void enter(int row) {
    double product = 1;
    for (Column column : columns) {
      if (column.isFault(row)) {
        fault = column.get(row);
        return;
      }
      product *= column.isNumber(row) ? column.number(row) : 0;
    }
    sum.add(product);
  }
}
