package dev.napkin.grid;

/**
 * One edge of the area that a formula reads: fixed, or moving with the row or the column of the
 * cell that reads.
 *
 * @param offset where it stands, or how far it is from what it moves with
 * @param mover what it moves with
 */
public record Edge(int offset, Mover mover) {
  /** What an edge moves with. */
  public enum Mover {
    /** Nothing: it stays. */
    FIXED,
    /** The row of the reading cell. */
    ROW,
    /** The column of the reading cell. */
    COLUMN
  }

  /** Those that stay near the corner of the grid: of a book of names nearly every column. */
  private static final Edge[] NEAR = new Edge[256];

  static {
    for (int place = 0; place < NEAR.length; place++) {
      NEAR[place] = new Edge(place, Mover.FIXED);
    }
  }

  /** An edge that stays at {@code place}. */
  public static Edge fixed(int place) {
    return place >= 0 && place < NEAR.length ? NEAR[place] : new Edge(place, Mover.FIXED);
  }

  /** An edge {@code offset} behind the reading cell's row. */
  public static Edge row(int offset) {
    return new Edge(offset, Mover.ROW);
  }

  /** An edge {@code offset} behind the reading cell's column. */
  public static Edge column(int offset) {
    return new Edge(offset, Mover.COLUMN);
  }

  /** Where it stands for the cell at {@code row} and {@code column}. */
  public int at(int row, int column) {
    return switch (mover) {
      case FIXED -> offset;
      case ROW -> offset + row;
      case COLUMN -> offset + column;
    };
  }

  /** This edge, {@code by} further on. */
  public Edge plus(int by) {
    return mover == Mover.FIXED ? fixed(offset + by) : new Edge(offset + by, mover);
  }

  /** The smallest place it takes while the reading cell goes through {@code cells}. */
  public int least(Rect cells) {
    return at(cells.top(), cells.left());
  }

  /** The largest place it takes while the reading cell goes through {@code cells}. */
  public int greatest(Rect cells) {
    return at(cells.bottom() - 1, cells.right() - 1);
  }
}
