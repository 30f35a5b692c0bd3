package dev.napkin.engine;

import dev.napkin.grid.Rect;
import dev.napkin.ir.Ir;
import java.util.function.IntPredicate;

/**
 * Rows of one column to be computed by a formula that has a program.
 *
 * @param cells of one column
 * @param one computes the cell in a row that the program leaves; says whether it changed
 */
record Stretch(Ir formula, int grid, Rect cells, IntPredicate one) {
  /** The column. */
  int column() {
    return cells.left();
  }
}
