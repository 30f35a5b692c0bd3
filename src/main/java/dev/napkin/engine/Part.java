package dev.napkin.engine;

import dev.napkin.grid.Area;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Ir;
import java.util.Set;

/** What a number of the dependency graph stands for: cells that are computed alike. */
sealed interface Part {
  /** The number in the graph. */
  int number();

  /** The block that it is of. */
  Held held();

  /** The cells. */
  Rect rect();

  /** The grid. */
  default int grid() {
    return held().grid;
  }

  /**
   * Cells with one formula, each for itself.
   *
   * @param noted what it looks at because of values; only where it is one cell
   */
  record Cells(int number, Held held, Rect rect, Ir formula, Noted noted) implements Part {}

  /** The first cell of an array, in which all of it is computed. */
  record Anchor(int number, Spread spread, Noted noted) implements Part {
    @Override
    public Held held() {
      return spread.held;
    }

    @Override
    public Rect rect() {
      return spread.anchor();
    }
  }

  /** Other cells of an array: each takes its element. */
  record Rest(int number, Spread spread, Rect rect) implements Part {
    @Override
    public Held held() {
      return spread.held;
    }
  }

  /**
   * Areas that a formula turned out to look at.
   *
   * @param turn the recalculation in which that was noted
   */
  record Noted(long turn, Set<Area> areas) {
    static final Noted NOTHING = new Noted(0, Set.of());

    public Noted {
      areas = Set.copyOf(areas);
    }
  }
}
