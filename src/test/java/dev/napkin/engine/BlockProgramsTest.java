package dev.napkin.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.function.Library;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.ir.Ir;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** What one thread computes and what several do. */
final class BlockProgramsTest {
  private static final int TOP = 700;
  private static final int ROWS = 100_000;
  private static final int RESULT = 2;

  private static Ir cell(int column) {
    return new Ir.Look(Read.cell(0, Edge.row(0), Edge.fixed(column)));
  }

  private static Store inputs(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var store = new Store();
    for (int row = 0; row < TOP + ROWS; row++) {
      store.put(0, row, 0, new Value.Num(random.nextDouble() * 3 - 1));
      store.put(
          0,
          row,
          1,
          random.nextInt(5_000) == 0 ? new Value.Text("none") : new Value.Num(random.nextInt(3)));
      if (random.nextInt(4) == 0) {
        store.put(0, row, RESULT, new Value.Num(1));
      }
    }
    return store;
  }

  /** Runs a formula over tall columns; what changed, and the rows that were left, which get 7. */
  private static Region run(Store store, Ir formula, int threads, List<Integer> left) {
    var programs = new BlockPrograms(store, threads);
    var rect = new Rect(TOP, RESULT, TOP + ROWS, RESULT + 1);
    assertTrue(programs.runs(formula, rect));
    var changed = new Region();
    RowRuns runs =
        programs.run(
            new Stretch(
                formula,
                0,
                rect,
                row -> {
                  left.add(row);
                  return store.put(0, row, RESULT, new Value.Num(7));
                }));
    runs.addTo(changed, RESULT);
    return changed;
  }

  @Test
  void severalThreadsGiveWhatOneGivesToTheLastBit() {
    List<Ir> formulas =
        List.of(
            new Ir.Arithmetic(Ir.Operation.DIVIDE, cell(0), cell(1)),
            new Ir.Compare(Ir.Comparison.LESS, cell(0), cell(1)),
            new Ir.Arithmetic(
                Ir.Operation.MULTIPLY,
                cell(0),
                new Ir.Call(
                    Library.standard().find("SUM").orElseThrow(),
                    List.of(
                        new Ir.Look(
                            new Read(
                                0, Edge.fixed(0), Edge.fixed(0), Edge.row(1), Edge.fixed(1)))))));
    for (Ir formula : formulas) {
      for (int threads = 2; threads <= 3; threads++) {
        Store one = inputs(threads);
        Store several = inputs(threads);
        var leftByOne = new ArrayList<Integer>();
        var leftBySeveral = new ArrayList<Integer>();
        Region changed = run(one, formula, 1, leftByOne);
        assertEquals(changed, run(several, formula, threads, leftBySeveral));
        assertEquals(leftByOne, leftBySeveral);
        for (int row = 0; row < TOP + ROWS; row++) {
          var cell = new CellAddress(0, row, RESULT);
          assertTrue(Value.same(one.get(cell), several.get(cell)), cell + " of " + formula);
        }
      }
    }
  }

  @Test
  void aColumnIsKeptAsItWasWhilePagesOfItAreWritten() {
    Store store = inputs(9);
    Column column = store.column(0, RESULT);
    Column before = column.snapshot();
    run(store, new Ir.Arithmetic(Ir.Operation.ADD, cell(0), cell(0)), 2, new ArrayList<>());
    Store same = inputs(9);
    for (int row = 0; row < TOP + ROWS; row++) {
      assertEquals(same.get(new CellAddress(0, row, RESULT)), before.get(row));
    }
  }
}
