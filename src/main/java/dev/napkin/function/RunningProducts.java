package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What the products of numbers that stand in the same row of columns come to, in a window: as long
 * as it only grows at its end they are taken in row by row, as they would be all at once.
 */
final class RunningProducts implements CellsInWindow {
  private final List<Column> columns;
  private final List<FaultRows> faults;
  private final Summation inOrder = new Summation();
  private final CertainSum certain = new CertainSum();
  private boolean isInOrder = true;
  private int end = -1;

  /** Those in no row yet. */
  RunningProducts(List<Column> columns) {
    this.columns = List.copyOf(columns);
    this.faults = columns.stream().map(FaultRows::new).toList();
  }

  /** The sum of the products of areas, or the first fault; nothing where they have to be added. */
  static Optional<Value> of(List<Array> areas) {
    return areas.size() < 2
        ? Optional.empty()
        : ColumnWindows.of(areas, ColumnWindows::products, RunningProducts::value)
            .flatMap(value -> value);
  }

  private Optional<Value> value() {
    FaultRows first = faults.getFirst();
    for (FaultRows other : faults) {
      first = other.firstRow() < first.firstRow() ? other : first;
    }
    Optional<Value.Fault> fault = first.first();
    if (fault.isPresent()) {
      return Optional.of(fault.get());
    }
    return isInOrder ? Optional.of(Value.number(inOrder.value())) : certain.value(false);
  }

  @Override
  public void enter(int from, int to) {
    isInOrder &= end < 0 || from == end;
    end = Math.max(end, to);
    for (int row = from; row < to; row++) {
      for (FaultRows some : faults) {
        some.enter(row);
      }
      take(row, false);
    }
  }

  @Override
  public boolean canLeave() {
    return true;
  }

  @Override
  public void leave(int from, int to) {
    isInOrder = false;
    for (int row = from; row < to; row++) {
      for (FaultRows some : faults) {
        some.leave(row);
      }
      take(row, true);
    }
  }

  private void take(int row, boolean off) {
    double product = 1;
    for (Column column : columns) {
      product *= column.isNumber(row) ? column.number(row) : 0;
    }
    if (!off) {
      inOrder.add(product);
    }
    certain.add(product, off);
  }
}
