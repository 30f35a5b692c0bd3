package dev.napkin.ir;

import dev.napkin.grid.Rect;
import dev.napkin.value.Array;
import java.util.List;

/** A rectangle of a grid whose cells share one formula, or are plain inputs. */
public sealed interface Block {
  /** The cells. */
  Rect rect();

  /** One formula for all cells. */
  record Formula(Rect rect, Ir formula) implements Block {}

  /**
   * Inputs, each with a value of its own.
   *
   * @param cells literals, row by row
   */
  record Inputs(Rect rect, List<Ir> cells) implements Block {
    public Inputs {
      cells = List.copyOf(cells);
      if (cells.size() != rect.cells()) {
        throw new IllegalArgumentException(cells.size() + " inputs for " + rect);
      }
    }
  }

  /**
   * Inputs of a worksheet, many of them, of which some may be blank. Cells of a block that is not a
   * record of literals have no unit and no text.
   *
   * @param values by row and column of the rectangle
   */
  record Values(Rect rect, Array values) implements Block {}

  /**
   * One formula that gives an array, laid over the cells.
   *
   * @param dynamic whether it takes as much room as it needs, from the first cell on; else a cell
   *     beyond the array is {@code #N/A}
   */
  record ArrayFormula(Rect rect, Ir formula, boolean dynamic) implements Block {}

  /** The formula of one cell: the block's own, or the literal that stands there. */
  default Ir at(int row, int column) {
    return switch (this) {
      case Formula(_, Ir formula) -> formula;
      case ArrayFormula(_, Ir formula, _) -> formula;
      case Values(Rect rect, Array values) ->
          new Ir.Constant(values.get(row - rect.top(), column - rect.left()));
      case Inputs(Rect rect, List<Ir> cells) ->
          cells.get((row - rect.top()) * rect.columns() + column - rect.left());
    };
  }
}
