package dev.napkin.function;

import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.Optional;
import java.util.TreeSet;

/** In which rows of a window faults stand. */
final class FaultRows {
  private final Column column;
  private final TreeSet<Integer> rows = new TreeSet<>();

  /** In no row yet of a column. */
  FaultRows(Column column) {
    this.column = column;
  }

  /** Takes in a row that has come. */
  void enter(int row) {
    if (column.isFault(row)) {
      rows.add(row);
    }
  }

  /** Gives up a row that is leaving. */
  void leave(int row) {
    if (!rows.isEmpty()) {
      rows.remove(row);
    }
  }

  /** The row of the first fault; behind all others where there is none. */
  int firstRow() {
    return rows.isEmpty() ? Integer.MAX_VALUE : rows.first();
  }

  /** The first fault. */
  Optional<Value.Fault> first() {
    return !rows.isEmpty() && column.get(rows.first()) instanceof Value.Fault fault
        ? Optional.of(fault)
        : Optional.empty();
  }
}
