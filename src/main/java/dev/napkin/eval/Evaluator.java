package dev.napkin.eval;

import dev.napkin.function.Context;
import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Ir;
import dev.napkin.value.Array;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;

/**
 * The value of a formula in one cell: the meaning of the language.
 *
 * <p>Trouble is a {@link Value.Fault}, never an exception; of several the leftmost counts. The
 * recursion is as deep as the formula, which the parser bounds, and calls of functions that
 * formulas define are bounded here.
 *
 * <p>An <em>ordinary</em> formula gives one value: where one is needed and a reference to several
 * cells stands, it is that in the cell's own row or column; an array gives its first. An
 * <em>array</em> formula is computed for all places of its arrays and references.
 */
public final class Evaluator {
  /** Where a formula stands that is on no grid of a sheet. */
  public static final int NO_GRID = -1;

  private final Cells cells;
  private final Context.Surroundings surroundings;
  private final References references;
  private final Clock clock;
  private final View view;

  /**
   * Evaluates over {@code cells} that are on no sheet: where several values stand and one is
   * needed, that is a fault.
   */
  public Evaluator(Cells cells) {
    this(cells, Context.Surroundings.NONE, References.NONE, Clock.SYSTEM, false);
  }

  /** Evaluates formulas of worksheets. */
  public Evaluator(
      Cells cells, Context.Surroundings surroundings, References references, Clock clock) {
    this(cells, surroundings, references, clock, true);
  }

  private Evaluator(
      Cells cells,
      Context.Surroundings surroundings,
      References references,
      Clock clock,
      boolean sheets) {
    this.cells = cells;
    this.surroundings = surroundings;
    this.references = references;
    this.clock = clock;
    this.view = new View(cells, sheets);
  }

  Cells cells() {
    return cells;
  }

  Context.Surroundings surroundings() {
    return surroundings;
  }

  References references() {
    return references;
  }

  Clock clock() {
    return clock;
  }

  View view() {
    return view;
  }

  /** The value of {@code formula} in the cell at {@code row} and {@code column} of its grid. */
  public Value value(Ir formula, int row, int column) {
    return value(formula, NO_GRID, row, column);
  }

  /** The value of {@code formula} in a cell. */
  public Value value(Ir formula, CellAddress cell) {
    return value(formula, cell.grid(), cell.row(), cell.column());
  }

  /**
   * The value of an ordinary formula in a cell: a number, a text, a logical or a fault.
   *
   * <p>A sum or difference that is the last step of a formula snaps to zero where almost everything
   * cancels, as Excel's does; brackets around it defeat that, as they do there.
   */
  public Value value(Ir formula, int grid, int row, int column) {
    return value(formula, Shortcuts.NONE, grid, row, column);
  }

  /** The same, where some parts of the formula may be known. */
  public Value value(Ir formula, Shortcuts shortcuts, int grid, int row, int column) {
    Value value = last(new Place(this, shortcuts, grid, row, column), formula, false);
    return shown(view.one(value));
  }

  /** What an array formula gives, its first element in the cell. */
  public Array array(Ir formula, CellAddress cell) {
    return array(formula, cell.grid(), cell.row(), cell.column());
  }

  /**
   * What an array formula gives, its first element in a cell; one value is an array of one. Every
   * element is a number, a text, a logical or a fault.
   */
  public Array array(Ir formula, int grid, int row, int column) {
    Value value = last(new Place(this, Shortcuts.NONE, grid, row, column), formula, true);
    if (!(value instanceof Value.Many(Array array))) {
      return Array.of(shown(value));
    }
    return hasBlank(array) && Broadcast.map(value, Evaluator::shown) instanceof Value.Many(var own)
        ? own
        : array;
  }

  private static Value last(Place place, Ir formula, boolean array) {
    return formula instanceof Ir.Arithmetic node
        ? place.arithmetic(node, array, true)
        : place.operand(formula, array);
  }

  /** A formula that only looks at an empty cell shows a zero, as in Excel. */
  private static Value shown(Value value) {
    return switch (value) {
      case Value.Blank _ -> new Value.Num(0);
      case Value.Lambda _, Value.Reference _ ->
          Value.Fault.of(FaultCode.CALCULATION, "a function is no value of a cell");
      case Value.Num _, Value.Text _, Value.Logical _, Value.Fault _, Value.Many _ -> value;
    };
  }

  private static boolean hasBlank(Array array) {
    if (array.variedRows() < array.rows()) {
      return true;
    }
    for (int column = 0; column < array.columns(); column++) {
      for (int row = 0; row < array.rows(); row++) {
        if (array.isBlank(row, column)) {
          return true;
        }
      }
    }
    return false;
  }
}
