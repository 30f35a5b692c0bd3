package dev.napkin.engine;

import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.ir.Ir;
import dev.napkin.plan.BlockProgram;
import dev.napkin.plan.CellProgram;
import dev.napkin.plan.PlanColumns;
import dev.napkin.value.Column;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The programs of formulas: loops over columns for long blocks, and for single cells the rest. */
final class BlockPrograms {
  /** Below so many rows a program saves less than it costs to set up. */
  static final int FEWEST_ROWS = 64;

  private final Store store;
  private final PlanColumns columns;
  private final IdentityHashMap<Ir, Optional<BlockProgram>> programs = new IdentityHashMap<>();
  private final IdentityHashMap<Ir, Optional<CellProgram>> cells = new IdentityHashMap<>();

  BlockPrograms(Store store) {
    this.store = store;
    this.columns = store::columnToRead;
  }

  /** The program of a formula for a rectangle of so many rows. */
  Optional<BlockProgram> of(Ir formula, Rect rect) {
    return rect.rows() < FEWEST_ROWS
        ? Optional.empty()
        : programs.computeIfAbsent(formula, BlockProgram::of);
  }

  /** The program of a formula for single cells. */
  Optional<CellProgram> ofCells(Ir formula) {
    return cells.computeIfAbsent(formula, CellProgram::of);
  }

  /** What a program gives for a cell; NaN where the evaluator has to say. */
  double number(CellProgram program, int row, int column) {
    return program.number(columns, row, column);
  }

  /**
   * Computes one column of a rectangle.
   *
   * @param one computes the cell in a row that the program leaves; says whether it changed
   * @param changed gets the cells that hold another value than before
   */
  void run(
      BlockProgram program, int grid, int column, Rect rect, IntPredicate one, Region changed) {
    Column target = store.column(grid, column);
    program.run(
        columns,
        column,
        rect.top(),
        rect.bottom(),
        target,
        new BlockProgram.Outcome() {
          @Override
          public void changed(int from, int to) {
            changed.add(new Rect(from, column, to, column + 1));
          }

          @Override
          public void left(int row) {
            if (one.test(row)) {
              changed.add(Rect.cell(row, column));
            }
          }
        });
  }
}
