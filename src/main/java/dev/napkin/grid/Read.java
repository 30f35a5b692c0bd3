package dev.napkin.grid;

import java.util.List;

/**
 * What a formula looks at, as a function of the cell that looks: a rectangle each of whose edges is
 * fixed or moves with the cell.
 *
 * <p>Edges that face each other never move one with the row and the other with the column: no
 * formula says that, and the cells that look at a place would no longer be a rectangle. A read
 * always sees something; where its far edge passes its near one, it sees what lies between.
 *
 * @param grid the grid that is looked at
 * @param top first row
 * @param left first column
 * @param bottom one past the last row
 * @param right one past the last column
 */
public record Read(int grid, Edge top, Edge left, Edge bottom, Edge right) {
  public Read {
    if (partWays(top, bottom) || partWays(left, right)) {
      throw new IllegalArgumentException(
          "opposite edges move one with the row and one with the column: "
              + List.of(top, left, bottom, right));
    }
  }

  private static boolean partWays(Edge one, Edge other) {
    return one.mover() != other.mover()
        && one.mover() != Edge.Mover.FIXED
        && other.mover() != Edge.Mover.FIXED;
  }

  /** The single cell whose row and column are given by two edges. */
  public static Read cell(int grid, Edge row, Edge column) {
    return new Read(grid, row, column, row.plus(1), column.plus(1));
  }

  /** The same rectangle whatever cell looks. */
  public static Read fixed(int grid, Rect area) {
    return new Read(
        grid,
        Edge.fixed(area.top()),
        Edge.fixed(area.left()),
        Edge.fixed(area.bottom()),
        Edge.fixed(area.right()));
  }

  /** Whether it is one cell wherever it is looked at from. */
  public boolean isCell() {
    return isNext(top, bottom) && isNext(left, right);
  }

  private static boolean isNext(Edge one, Edge other) {
    return one.mover() == other.mover() && one.offset() + 1 == other.offset();
  }

  /** Whether it is the same for every reading cell. */
  public boolean isFixed() {
    return top.mover() == Edge.Mover.FIXED
        && left.mover() == Edge.Mover.FIXED
        && bottom.mover() == Edge.Mover.FIXED
        && right.mover() == Edge.Mover.FIXED;
  }

  /** What the cell at {@code row} and {@code column} looks at. */
  public Rect from(int row, int column) {
    int firstRow = top.at(row, column);
    int lastRow = bottom.at(row, column) - 1;
    int firstColumn = left.at(row, column);
    int lastColumn = right.at(row, column) - 1;
    // Edges that move on their own can pass each other; the area is the one between them.
    return new Rect(
        Math.min(firstRow, lastRow),
        Math.min(firstColumn, lastColumn),
        Math.max(firstRow, lastRow) + 1,
        Math.max(firstColumn, lastColumn) + 1);
  }

  /** Everything that the cells of {@code readers} look at together. */
  public Rect cover(Rect readers) {
    return readers.isEmpty()
        ? Rect.EMPTY
        : new Rect(
            Math.min(top.least(readers), bottom.least(readers) - 1),
            Math.min(left.least(readers), right.least(readers) - 1),
            Math.max(bottom.greatest(readers), top.greatest(readers) + 1),
            Math.max(right.greatest(readers), left.greatest(readers) + 1));
  }

  /**
   * The cells of {@code readers} that look at some cell of {@code changed}: the read backwards.
   *
   * <p>Exactly these, so that an edit makes stale what it must and nothing else. That they are one
   * rectangle follows from the rule on movers.
   */
  public Rect backwards(Rect changed, Rect readers) {
    if (changed.isEmpty() || readers.isEmpty()) {
      return Rect.EMPTY;
    }
    if (isFixed()) {
      return sees(changed) ? readers : Rect.EMPTY;
    }
    var bounds = new Bounds(readers);
    bounds.narrow(top, bottom.plus(-1), changed.top(), changed.bottom() - 1);
    bounds.narrow(left, right.plus(-1), changed.left(), changed.right() - 1);
    return bounds.rect();
  }

  /** Whether a fixed read looks at some cell of {@code area}; asked for every block of a book. */
  private boolean sees(Rect area) {
    int firstRow = Math.min(top.offset(), bottom.offset() - 1);
    int endRow = Math.max(top.offset() + 1, bottom.offset());
    int firstColumn = Math.min(left.offset(), right.offset() - 1);
    int endColumn = Math.max(left.offset() + 1, right.offset());
    return Math.max(firstRow, area.top()) < Math.min(endRow, area.bottom())
        && Math.max(firstColumn, area.left()) < Math.min(endColumn, area.right());
  }

  /**
   * Half-planes that narrow a rectangle of reading cells; {@code long}, as edges may lie far out.
   */
  private static final class Bounds {
    private long top;
    private long left;
    private long bottom;
    private long right;

    Bounds(Rect start) {
      top = start.top();
      left = start.left();
      bottom = start.bottom();
      right = start.right();
    }

    /** Keeps the cells for which something from one edge to the other lies in low to high. */
    void narrow(Edge one, Edge other, int low, int high) {
      if (one.mover() == other.mover()) {
        boolean inOrder = one.offset() <= other.offset();
        atMost(inOrder ? one : other, high);
        atLeast(inOrder ? other : one, low);
        return;
      }
      // One edge stays and the other may stand on either side of it.
      boolean oneStays = one.mover() == Edge.Mover.FIXED;
      Edge fixed = oneStays ? one : other;
      Edge moving = oneStays ? other : one;
      if (fixed.offset() < low) {
        atLeast(moving, low);
      } else if (fixed.offset() > high) {
        atMost(moving, high);
      }
    }

    /** Keeps the cells for which {@code edge <= limit}. */
    private void atMost(Edge edge, int limit) {
      switch (edge.mover()) {
        case FIXED -> keepIf(edge.offset() <= limit);
        case ROW -> bottom = Math.min(bottom, (long) limit - edge.offset() + 1);
        case COLUMN -> right = Math.min(right, (long) limit - edge.offset() + 1);
      }
    }

    /** Keeps the cells for which {@code edge >= limit}. */
    private void atLeast(Edge edge, int limit) {
      switch (edge.mover()) {
        case FIXED -> keepIf(edge.offset() >= limit);
        case ROW -> top = Math.max(top, (long) limit - edge.offset());
        case COLUMN -> left = Math.max(left, (long) limit - edge.offset());
      }
    }

    private void keepIf(boolean holds) {
      if (!holds) {
        bottom = top;
      }
    }

    Rect rect() {
      return bottom <= top || right <= left
          ? Rect.EMPTY
          : new Rect((int) top, (int) left, (int) bottom, (int) right);
    }
  }
}
