package dev.napkin.engine;

import dev.napkin.graph.DependencyGraph;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.function.Consumer;

/** Writes values into cells, and into the journal what changed by that. */
final class Ledger {
  /** From how many cells below each other on a change is noted as one. */
  private static final int MANY = 64;

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
    Value now = arisen(value, grid, row, column);
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
    if (target.holdsNumber(row, number)) {
      return false;
    }
    if (target.isNumber(row)) {
      journal.changed(grid, row, column, target.number(row), number);
    } else {
      journal.changed(grid, row, column, target.get(row), new Value.Num(number));
    }
    target.setNumber(row, number);
    return true;
  }

  /** Puts a value into a cell while the graph rests: what looks at it is stale if it changed. */
  boolean put(int grid, int row, int column, Value value) {
    boolean changed = write(grid, row, column, value);
    if (changed) {
      graph.changed(grid, Rect.cell(row, column));
    }
    return changed;
  }

  /**
   * Puts many values into cells while the graph rests.
   *
   * @param changed is told of those that hold another one now
   */
  void putAll(int grid, Rect rect, Array values, Consumer<Rect> changed) {
    for (int i = 0; i < rect.columns(); i++) {
      var first = new CellAddress(grid, rect.top(), rect.left() + i);
      putColumn(first, values.column(i), changed);
    }
  }

  private void putColumn(CellAddress first, Array values, Consumer<Rect> changed) {
    int column = first.column();
    Column target = store.column(first.grid(), column);
    int row = 0;
    while (row < values.rows()) {
      int from = row;
      while (row < values.rows() && !holds(target, first, values, row)) {
        row++;
      }
      if (row == from) {
        row++;
      } else {
        var run = new Rect(first.row() + from, column, first.row() + row, column + 1);
        putRun(first.grid(), run, values.part(from, 0, row - from, 1), target);
        graph.changed(first.grid(), run);
        changed.accept(run);
      }
    }
  }

  /** Whether a column of a sheet holds what a row of {@code values} says, to the last bit. */
  private static boolean holds(Column target, CellAddress first, Array values, int row) {
    int at = first.row() + row;
    if (values.isNumber(row, 0)) {
      return target.isNumber(at)
          && Double.doubleToRawLongBits(target.number(at))
              == Double.doubleToRawLongBits(values.number(row, 0));
    }
    return target.holds(at, arisen(values.get(row, 0), first.grid(), at, first.column()));
  }

  private static Value arisen(Value value, int grid, int row, int column) {
    return value instanceof Value.Fault fault
        ? fault.arisenAt(new CellAddress(grid, row, column))
        : value;
  }

  /** Single cells are noted one by one, many as the pages that they had. */
  private void putRun(int grid, Rect run, Array values, Column target) {
    int column = run.left();
    if (run.rows() < MANY) {
      for (int i = 0; i < run.rows(); i++) {
        write(grid, run.top() + i, column, values.get(i, 0), target);
      }
      return;
    }
    journal.before(target);
    values.copyTo(0, target, run.top());
    for (int row = run.top(); row < run.bottom(); row++) {
      if (target.isFault(row)) {
        target.set(row, arisen(target.get(row), grid, row, column));
      }
    }
    journal.changed(grid, column, target, run.top(), run.bottom());
  }

  boolean isBlank(int grid, int row, int column) {
    return store.isBlank(grid, row, column);
  }
}
