package dev.napkin.engine;

import dev.napkin.eval.Evaluator;
import dev.napkin.graph.Recomputation;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes what the graph asks for, and writes it down. */
final class Computation implements Recomputation {
  private final Layout layout;
  private final Store store;
  private final Journal journal;
  private final Evaluator evaluator;
  private final Map<CellAddress, List<CellAddress>> cycles = new LinkedHashMap<>();

  Computation(Layout layout, Store store, Journal journal, Evaluator evaluator) {
    this.layout = layout;
    this.store = store;
    this.journal = journal;
    this.evaluator = evaluator;
  }

  /** The cells that need their own value, each with the way back to itself. */
  Map<CellAddress, List<CellAddress>> cycles() {
    return cycles;
  }

  /** Forgets what is known of cells that are computed no more. */
  void forget(int grid, Rect cells) {
    if (cycles.size() > cells.cells()) {
      for (int row = cells.top(); row < cells.bottom(); row++) {
        for (int column = cells.left(); column < cells.right(); column++) {
          cycles.remove(new CellAddress(grid, row, column));
        }
      }
    } else if (!cycles.isEmpty()) {
      cycles.keySet().removeIf(at -> at.grid() == grid && cells.contains(at.row(), at.column()));
    }
  }

  @Override
  public Region recompute(int number, Region stale) {
    Part part = layout.part(number);
    var changed = new Region();
    stale.forEach(rect -> recompute(part, rect, changed));
    return changed;
  }

  /** Computes a rectangle of cells; what changed is gathered run by run along the longer side. */
  private void recompute(Part part, Rect rect, Region changed) {
    journal.recomputed(part, rect);
    forget(part.grid(), rect);
    if (rect.columns() == 1) {
      recomputeColumn(part, rect, changed);
      return;
    }
    for (int row = rect.top(); row < rect.bottom(); row++) {
      int start = rect.left();
      for (int column = rect.left(); column < rect.right(); column++) {
        if (!compute(part, row, column, store.column(part.grid(), column))) {
          changed.add(new Rect(row, start, row + 1, column));
          start = column + 1;
        }
      }
      changed.add(new Rect(row, start, row + 1, rect.right()));
    }
  }

  private void recomputeColumn(Part part, Rect rect, Region changed) {
    Column target = store.column(part.grid(), rect.left());
    int start = rect.top();
    for (int row = rect.top(); row < rect.bottom(); row++) {
      if (!compute(part, row, rect.left(), target)) {
        changed.add(new Rect(start, rect.left(), row, rect.right()));
        start = row + 1;
      }
    }
    changed.add(new Rect(start, rect.left(), rect.bottom(), rect.right()));
  }

  @Override
  public boolean recompute(int number, int row, int column) {
    Part part = layout.part(number);
    Rect cell = Rect.cell(row, column);
    journal.recomputed(part, cell);
    forget(part.grid(), cell);
    return compute(part, row, column, store.column(part.grid(), column));
  }

  /** Computes a cell and stores it in the column that holds it; whether it changed. */
  private boolean compute(Part part, int row, int column, Column target) {
    return switch (part) {
      case Part.Cells cells ->
          write(
              cells.grid(),
              row,
              column,
              evaluator.value(cells.formula(), cells.grid(), row, column),
              target);
      case Part.Rest rest ->
          write(rest.grid(), row, column, rest.spread().element(row, column), target);
      case Part.Anchor(_, Spread spread, _) -> {
        boolean changed = compute(spread);
        Value own = spread.element(row, column);
        yield write(part.grid(), row, column, own, target) || changed;
      }
    };
  }

  /** Computes an array; whether it is another one. */
  private boolean compute(Spread spread) {
    Array now =
        evaluator.array(spread.formula, spread.held.grid, spread.row(), spread.column()).copied();
    boolean changed = !now.equals(spread.array);
    spread.array = now;
    return changed;
  }

  /** Puts a value into a cell; whether it is another one. */
  boolean write(int grid, int row, int column, Value value) {
    return write(grid, row, column, value, store.column(grid, column));
  }

  private boolean write(int grid, int row, int column, Value value, Column target) {
    Value now =
        value instanceof Value.Fault fault
            ? fault.arisenAt(new CellAddress(grid, row, column))
            : value;
    if (target.holds(row, now)) {
      return false;
    }
    if (journal.keeps()) {
      journal.changed(new CellAddress(grid, row, column), target.get(row), now);
    }
    target.set(row, now);
    return true;
  }

  @Override
  public boolean cycle(int number, int row, int column, List<CellAddress> path) {
    Part part = layout.part(number);
    var place = new CellAddress(part.grid(), row, column);
    cycles.put(place, List.copyOf(path));
    journal.recomputed(part, Rect.cell(row, column));
    var fault =
        new Value.Fault(FaultCode.CYCLE, "its value needs its own value", Optional.of(place));
    return write(part.grid(), row, column, fault);
  }

  @Override
  public Attempt attempt(int number, int row, int column, Missing missing) {
    return new Attempt.Computed(recompute(number, row, column));
  }

  @Override
  public boolean iterates() {
    return false;
  }

  @Override
  public List<Place> iterate(List<Place> cells) {
    return List.of();
  }

  @Override
  public boolean pauses() {
    return false;
  }
}
