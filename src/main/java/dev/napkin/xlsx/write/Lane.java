package dev.napkin.xlsx.write;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.Expression;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.List;

/**
 * Cells of a sheet that are written alike.
 *
 * <p>A {@code style} is the number of a number format in {@link Styles}; 0 is the plain one.
 */
sealed interface Lane {
  /** The cells. */
  Rect rect();

  /** Inputs: a value, where there is one. */
  record Values(Rect rect) implements Lane {}

  /**
   * Formulas that no file can hold: in their place what the file they came from says that they
   * gave, or else what was computed.
   *
   * @param stored by column; blank where the file says nothing
   */
  record Kept(Rect rect, List<Column> stored) implements Lane {
    /** What the file says of a cell. */
    Value value(int row, int column) {
      return column < stored.size() ? stored.get(column).get(row) : Value.BLANK;
    }
  }

  /** Results of a formula that stands in another cell: a value, where there is one. */
  record Results(Rect rect, int style) implements Lane {}

  /** Each cell with its formula and what that gave. */
  record Formulas(Rect rect, Expression formula, int style) implements Lane {}

  /** The first cell with the formula, and the others with its number. */
  record Shared(Rect rect, Expression formula, int style) implements Lane {}

  /**
   * The cell that holds the formula of an array.
   *
   * @param extent the cells that the array fills
   * @param dynamic whether it takes as much room as it needs
   */
  record Array(Rect rect, Expression formula, int style, Rect extent, boolean dynamic)
      implements Lane {}
}
