package dev.napkin.function;

import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.Optional;

/** What is known of the numbers in some rows of a column, and of the faults among them. */
abstract sealed class NumbersInWindow implements CellsInWindow permits ExactMoments, NumberOrder {
  private final Column column;
  private final FaultRows faults;

  /** Nothing yet, in no row of a column. */
  NumbersInWindow(Column column) {
    this.column = column;
    this.faults = new FaultRows(column);
  }

  /** Takes in a number. */
  abstract void insert(double number);

  /** Gives up a number that was taken in. */
  abstract void remove(double number);

  @Override
  public final void enter(int from, int to) {
    for (int row = from; row < to; row++) {
      if (column.isNumber(row)) {
        insert(column.number(row));
      } else {
        faults.enter(row);
      }
    }
  }

  @Override
  public final boolean canLeave() {
    return true;
  }

  @Override
  public final void leave(int from, int to) {
    for (int row = from; row < to; row++) {
      if (column.isNumber(row)) {
        remove(column.number(row));
      } else {
        faults.leave(row);
      }
    }
  }

  /** The first fault. */
  final Optional<Value.Fault> fault() {
    return faults.first();
  }
}
