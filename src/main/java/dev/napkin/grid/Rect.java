package dev.napkin.grid;

/**
 * A rectangle of cells, half-open: rows {@code top <= r < bottom}, columns {@code left <= c <
 * right}.
 */
public record Rect(int top, int left, int bottom, int right) {
  /** No cell at all. */
  public static final Rect EMPTY = new Rect(0, 0, 0, 0);

  /** All cells of a worksheet. */
  public static final Rect SHEET = new Rect(0, 0, 1 << 20, 1 << 14);

  /** The one cell at {@code row} and {@code column}. */
  public static Rect cell(int row, int column) {
    return new Rect(row, column, row + 1, column + 1);
  }

  /** The rectangle from the corner of the grid with so many rows and columns. */
  public static Rect size(int rows, int columns) {
    return new Rect(0, 0, rows, columns);
  }

  /** How many rows it has; never negative. */
  public int rows() {
    return Math.max(0, bottom - top);
  }

  /** How many columns it has; never negative. */
  public int columns() {
    return Math.max(0, right - left);
  }

  /** How many cells it has. */
  public long cells() {
    return (long) rows() * columns();
  }

  /** Whether it has no cell. */
  public boolean isEmpty() {
    return bottom <= top || right <= left;
  }

  /** Whether the cell lies in it. */
  public boolean contains(int row, int column) {
    return row >= top && row < bottom && column >= left && column < right;
  }

  /** Whether every cell of {@code other} lies in it. */
  public boolean contains(Rect other) {
    return other.isEmpty()
        || (other.top >= top
            && other.bottom <= bottom
            && other.left >= left
            && other.right <= right);
  }

  /** Whether some cell lies in both. */
  public boolean meets(Rect other) {
    return Math.max(top, other.top) < Math.min(bottom, other.bottom)
        && Math.max(left, other.left) < Math.min(right, other.right);
  }

  /** The rectangle so many rows further down and columns further right. */
  public Rect moved(int down, int across) {
    return new Rect(top + down, left + across, bottom + down, right + across);
  }

  /** The cells that lie in both; {@link #EMPTY} for none. */
  public Rect intersect(Rect other) {
    Rect both =
        new Rect(
            Math.max(top, other.top),
            Math.max(left, other.left),
            Math.min(bottom, other.bottom),
            Math.min(right, other.right));
    return both.isEmpty() ? EMPTY : both;
  }

  /** The smallest rectangle that holds both. */
  public Rect hull(Rect other) {
    if (isEmpty()) {
      return other;
    }
    return other.isEmpty()
        ? this
        : new Rect(
            Math.min(top, other.top),
            Math.min(left, other.left),
            Math.max(bottom, other.bottom),
            Math.max(right, other.right));
  }
}
