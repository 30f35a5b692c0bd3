package dev.napkin.function;

import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the numbers in a window that grows at its end come to. They are taken in row by row, as they
 * would be all at once.
 */
final class RunningFold implements CellsInWindow {
  private final Column column;
  private final NumberFold fold;
  private Value fault = Value.BLANK;

  private RunningFold(Column column, NumberFold fold) {
    this.column = column;
    this.fold = fold;
  }

  /**
   * What the numbers come to that a function sees in its arguments, or the first fault in an area.
   *
   * @param function its name, by which it is known what was asked before
   * @param nothing what comes before the first number
   */
  static Value of(Arguments arguments, String function, Supplier<NumberFold> nothing) {
    Optional<Value> known =
        arguments.count() == 1 && arguments.isArray(0)
            ? ColumnWindows.of(
                arguments.array(0),
                windows ->
                    windows.running(function, column -> new RunningFold(column, nothing.get())),
                RunningFold::value)
            : Optional.empty();
    return known.orElseGet(
        () -> {
          NumberFold fold = nothing.get();
          Optional<Value.Fault> fault = Operands.each(arguments, 0, fold::add);
          return fault.isPresent() ? fault.get() : fold.value();
        });
  }

  private Value value() {
    return fault instanceof Value.Fault ? fault : fold.value();
  }

  @Override
  public void enter(int from, int to) {
    for (int row = from; row < to; row++) {
      if (column.isNumber(row)) {
        fold.add(column.number(row));
      } else if (column.isFault(row) && !(fault instanceof Value.Fault)) {
        fault = column.get(row);
      }
    }
  }
}
