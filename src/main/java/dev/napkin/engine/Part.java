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

  /** What it looks at because of values; nothing where it is more than one cell. */
  default Noted noted() {
    return Noted.NOTHING;
  }

  /** The grid. */
  default int grid() {
    return held().grid;
  }

  /** One of its cells under another number and with other notes. */
  default Part looking(int number, Rect cell, Noted noted) {
    return switch (this) {
      case Cells cells -> new Cells(number, cells.held, cell, cells.formula, noted);
      case Anchor anchor -> new Anchor(number, anchor.spread, noted);
      case Rest rest -> new Rest(number, rest.spread, cell);
    };
  }

  /** Cells with one formula, each for itself. */
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
   * @param changes how often it was noted there that there are more
   */
  record Noted(long turn, int changes, Set<Area> areas) {
    static final Noted NOTHING = new Noted(0, 0, Set.of());

    public Noted {
      areas = Set.copyOf(areas);
    }
  }
}
