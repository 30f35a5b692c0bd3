package dev.napkin.graph;

import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import java.util.List;

/**
 * What the graph asks for while it recalculates: values, of which it knows only whether they
 * changed.
 *
 * <p>When a cell is asked for, everything it looks at is final, but for {@link #attempt}. What a
 * call throws ends the recalculation and passes through; the cells asked for by that call, and all
 * that were still to come, stay stale, so that a recalculation can be broken off and taken up
 * again.
 */
public interface Recomputation {
  /**
   * Computes these cells of the block, which do not look at each other, and stores them.
   *
   * @return those whose value is not bit-identical to the one before
   */
  Region recompute(int block, Region stale);

  /** Stale cells of a block, which do not look at each other. */
  record Work(int block, Region stale) {}

  /** Who is told of what was computed. */
  @FunctionalInterface
  interface Done {
    /** The cells of the block are computed, of which these are not bit-identical to before. */
    void take(int block, Region changed);
  }

  /** Computes cells of several blocks that do not look at each other, and tells of each of them. */
  default void recompute(List<Work> works, Done done) {
    works.forEach(work -> done.take(work.block(), recompute(work.block(), work.stale())));
  }

  /**
   * Computes one cell of a block whose cells look at each other, itself or through other blocks,
   * and stores it.
   *
   * @return whether its value is not bit-identical to the one before
   */
  boolean recompute(int block, int row, int column);

  /**
   * Computes cells of a block one after another, where each looks at the one before it and at no
   * other cell of the block.
   *
   * @param cells one row or one column, from where to begin to the end of the block
   * @param backwards whether from the last of them to the first
   * @param least how many are computed whatever comes of them; behind these the first one that
   *     comes out as before is the last
   * @return how many were computed, and which of them are not bit-identical to before
   */
  default Chained recomputeChain(int block, Rect cells, boolean backwards, int least) {
    var changed = new Region();
    int count = Math.toIntExact(cells.cells());
    int done = 0;
    boolean last = true;
    while (done < count && (done < least || last)) {
      int at = backwards ? count - 1 - done : done;
      int row = cells.columns() == 1 ? cells.top() + at : cells.top();
      int column = cells.columns() == 1 ? cells.left() : cells.left() + at;
      last = recompute(block, row, column);
      if (last) {
        changed.add(Rect.cell(row, column));
      }
      done++;
    }
    return new Chained(done, changed);
  }

  /**
   * Computes all cells of a rectangle of a block line by line, where cells may look at the lines
   * before theirs and at no other cells of the block.
   *
   * @param byColumn whether a line is a column, else a row
   * @param backwards whether from the last line to the first
   * @param changed gets those that are not bit-identical to before, also when a line fails
   */
  default void recomputeLines(
      int block, Rect cells, boolean byColumn, boolean backwards, Region changed) {
    int count = byColumn ? cells.columns() : cells.rows();
    for (int i = 0; i < count; i++) {
      Rect line = line(cells, byColumn, backwards ? count - 1 - i : i);
      recompute(block, Region.of(line)).forEach(changed::add);
    }
  }

  /** One column of some cells, or one row. */
  static Rect line(Rect cells, boolean byColumn, int number) {
    int column = cells.left() + number;
    int row = cells.top() + number;
    return byColumn
        ? new Rect(cells.top(), column, cells.bottom(), column + 1)
        : new Rect(row, cells.left(), row + 1, cells.right());
  }

  /** What {@link #recomputeChain} did. */
  record Chained(int computed, Region changed) {}

  /**
   * Computes one cell of a group in which each may need each, and stores it; or says which of those
   * that are not computed yet it needs before. What a formula only might look at, in a branch that
   * is not taken, it does not need.
   *
   * @return what came of it; the same for the same values, whatever is missing besides
   */
  Attempt attempt(int block, int row, int column, Missing missing);

  /** What became of an attempt to compute a cell. */
  sealed interface Attempt {
    /** It was computed; whether its value is not bit-identical to the one before. */
    record Computed(boolean changed) implements Attempt {}

    /**
     * It was not, as it needs cells that are missing.
     *
     * @param areas where these lie, in the order in which they are needed
     */
    record Needs(List<Area> areas) implements Attempt {
      public Needs {
        areas = List.copyOf(areas);
      }
    }
  }

  /** The cells of a group that are not computed yet. */
  interface Missing {
    /** Whether the cell is one of them. */
    boolean contains(int grid, int row, int column);

    /** Whether some cell of the area is one of them. */
    boolean meets(int grid, Rect area);
  }

  /**
   * Stores the fault of a cell that needs its own value.
   *
   * @param path the cell, the cell it needs, and so on until one that needs the first again
   * @return whether the cell held anything else before
   */
  boolean cycle(int block, int row, int column, List<CellAddress> path);

  /** Whether cells that need each other are computed in rounds, by {@link #iterate}. */
  boolean iterates();

  /**
   * Computes cells that need each other, or need such cells, round by round.
   *
   * @return those whose value is not bit-identical to the one before
   */
  List<Place> iterate(List<Place> cells);

  /** A cell of a block. */
  record Place(int block, int row, int column) {}

  /**
   * Whether to stop before higher blocks are computed, because blocks must come or go first. Asked
   * between blocks of different heights; whoever stops has to ask for a recalculation again.
   */
  boolean pauses();
}
