package dev.napkin.engine;

import dev.napkin.graph.DependencyGraph;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.value.Column;
import dev.napkin.value.Value;

/** Writes values into cells, and into the journal what changed by that. */
final class Ledger {
  private final Store store;
  private final Journal journal;
  private final DependencyGraph graph;

  Ledger(Store store, Journal journal, DependencyGraph graph) {
    this.store = store;
    this.journal = journal;
    this.graph = graph;
  }

  /** Puts a value into a cell while the graph recalculates; whether it is another one. */
  boolean write(int grid, int row, int column, Value value) {
    return write(grid, row, column, value, store.column(grid, column));
  }

  /** The same where the column is at hand. */
  boolean write(int grid, int row, int column, Value value, Column target) {
    Value now =
        value instanceof Value.Fault fault
            ? fault.arisenAt(new CellAddress(grid, row, column))
            : value;
    if (target.holds(row, now)) {
      return false;
    }
    if (journal.keeps()) {
      journal.changed(grid, row, column, target.get(row), now);
    }
    target.set(row, now);
    return true;
  }

  /** Puts a number into a cell of a column while the graph recalculates; whether it is another. */
  boolean writeNumber(int grid, int row, int column, double number, Column target) {
    if (!journal.keeps()) {
      return target.replaceNumber(row, number);
    }
    Value old = target.get(row);
    boolean changed = target.replaceNumber(row, number);
    if (changed) {
      journal.changed(grid, row, column, old, new Value.Num(number));
    }
    return changed;
  }

  /** Puts a value into a cell while the graph rests: what looks at it is stale if it changed. */
  boolean put(int grid, int row, int column, Value value) {
    boolean changed = write(grid, row, column, value);
    if (changed) {
      graph.changed(grid, Rect.cell(row, column));
    }
    return changed;
  }

  boolean isBlank(int grid, int row, int column) {
    return store.isBlank(grid, row, column);
  }
}
