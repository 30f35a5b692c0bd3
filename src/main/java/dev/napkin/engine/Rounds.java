package dev.napkin.engine;

import dev.napkin.graph.Recomputation.Place;
import dev.napkin.ir.SheetProgram;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * How cells that need each other are computed where the workbook asks for that: one after the other
 * in the order of the sheets, again and again, each from what the others hold at that moment.
 *
 * @param most how many rounds there are at most
 * @param tolerance it is over when no value changes by more than this
 */
record Rounds(int most, double tolerance) {
  static Rounds of(SheetProgram.Iteration iteration) {
    return new Rounds(iteration.rounds(), iteration.tolerance());
  }

  /** Computes the cells, and gives those that hold something else than before. */
  List<Place> run(List<Place> cells, Layout layout, Store store, Computation computation) {
    List<Value> before = values(cells, layout, store);
    List<Value> last = before;
    boolean moves = true;
    for (int round = 0; moves && round < most; round++) {
      for (Place cell : cells) {
        computation.recompute(cell.block(), cell.row(), cell.column());
      }
      List<Value> now = values(cells, layout, store);
      moves = false;
      for (int i = 0; i < cells.size(); i++) {
        moves |= isFar(last.get(i), now.get(i));
      }
      last = now;
    }
    var changed = new ArrayList<Place>();
    for (int i = 0; i < cells.size(); i++) {
      if (!Value.same(before.get(i), last.get(i))) {
        changed.add(cells.get(i));
      }
    }
    return changed;
  }

  private boolean isFar(Value last, Value now) {
    if (last instanceof Value.Num(double a) && now instanceof Value.Num(double b)) {
      return Math.abs(a - b) > tolerance;
    }
    return !Value.same(last, now);
  }

  private static List<Value> values(List<Place> cells, Layout layout, Store store) {
    var values = new ArrayList<Value>(cells.size());
    for (Place cell : cells) {
      values.add(store.cell(layout.part(cell.block()).grid(), cell.row(), cell.column()));
    }
    return values;
  }
}
