package dev.napkin.grid;

/**
 * What a formula looks at, as a function of the cell that looks: a rectangle each of whose edges is
 * fixed or moves with the cell.
 *
 * @param grid the grid that is looked at
 * @param top first row
 * @param left first column
 * @param bottom one past the last row
 * @param right one past the last column
 */
public record Read(int grid, Edge top, Edge left, Edge bottom, Edge right) {
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
    return bottom.equals(top.plus(1)) && right.equals(left.plus(1));
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

  /** The cells of {@code readers} that look at some cell of {@code changed}: the read backwards. */
  public Rect backwards(Rect changed, Rect readers) {
    if (changed.isEmpty() || readers.isEmpty()) {
      return Rect.EMPTY;
    }
    if (mayCross(readers)) {
      return cover(readers).meets(changed) ? readers : Rect.EMPTY;
    }
    var bounds = new Bounds(readers);
    bounds.atMost(top, changed.bottom() - 1);
    bounds.atLeast(bottom, changed.top() + 1);
    bounds.atMost(left, changed.right() - 1);
    bounds.atLeast(right, changed.left() + 1);
    return bounds.rect();
  }

  /** Whether for some reader the far edge comes before the near one. */
  private boolean mayCross(Rect readers) {
    return crosses(top, bottom, readers) || crosses(left, right, readers);
  }

  private static boolean crosses(Edge near, Edge far, Rect readers) {
    // Edges that move alike keep their distance; others are compared at all four corners.
    if (near.mover() == far.mover()) {
      return far.offset() <= near.offset();
    }
    int lastRow = readers.bottom() - 1;
    int lastColumn = readers.right() - 1;
    return far.at(readers.top(), readers.left()) <= near.at(readers.top(), readers.left())
        || far.at(readers.top(), lastColumn) <= near.at(readers.top(), lastColumn)
        || far.at(lastRow, readers.left()) <= near.at(lastRow, readers.left())
        || far.at(lastRow, lastColumn) <= near.at(lastRow, lastColumn);
  }

  /** Half-planes that narrow a rectangle of reading cells. */
  private static final class Bounds {
    private int top;
    private int left;
    private int bottom;
    private int right;

    Bounds(Rect start) {
      top = start.top();
      left = start.left();
      bottom = start.bottom();
      right = start.right();
    }

    /** Keeps the cells for which {@code edge <= limit}. */
    void atMost(Edge edge, int limit) {
      switch (edge.mover()) {
        case FIXED -> keepIf(edge.offset() <= limit);
        case ROW -> bottom = Math.min(bottom, limit - edge.offset() + 1);
        case COLUMN -> right = Math.min(right, limit - edge.offset() + 1);
      }
    }

    /** Keeps the cells for which {@code edge >= limit}. */
    void atLeast(Edge edge, int limit) {
      switch (edge.mover()) {
        case FIXED -> keepIf(edge.offset() >= limit);
        case ROW -> top = Math.max(top, limit - edge.offset());
        case COLUMN -> left = Math.max(left, limit - edge.offset());
      }
    }

    private void keepIf(boolean holds) {
      if (!holds) {
        bottom = top;
      }
    }

    Rect rect() {
      return bottom <= top || right <= left ? Rect.EMPTY : new Rect(top, left, bottom, right);
    }
  }
}
