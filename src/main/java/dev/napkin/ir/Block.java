package dev.napkin.ir;

import dev.napkin.grid.Rect;
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

  /** The formula of one cell: the block's own, or the literal that stands there. */
  default Ir at(int row, int column) {
    return switch (this) {
      case Formula(_, Ir formula) -> formula;
      case Inputs(Rect rect, List<Ir> cells) ->
          cells.get((row - rect.top()) * rect.columns() + column - rect.left());
    };
  }
}
