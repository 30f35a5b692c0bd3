package dev.napkin.graph;

import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;

/**
 * How the cells of a block are put in order: line by line along an axis, and across it within a
 * line.
 *
 * <p>It turns rectangles so that the order is that of rows and, within a row, of columns. A sweep
 * then knows only that one order.
 */
record Orientation(Axis along, Direction lines, Direction across) {
  /** What a line is. */
  enum Axis {
    /** Each row is a line. */
    ROW(Edge.Mover.ROW),
    /** Each column is a line. */
    COLUMN(Edge.Mover.COLUMN);

    final Edge.Mover mover;

    Axis(Edge.Mover mover) {
      this.mover = mover;
    }

    Axis other() {
      return this == ROW ? COLUMN : ROW;
    }

    int first(Rect rect) {
      return this == ROW ? rect.top() : rect.left();
    }

    int last(Rect rect) {
      return (this == ROW ? rect.bottom() : rect.right()) - 1;
    }

    Edge near(Read read) {
      return this == ROW ? read.top() : read.left();
    }

    /** The last line that is seen. */
    Edge far(Read read) {
      return (this == ROW ? read.bottom() : read.right()).plus(-1);
    }
  }

  /** Which way the numbers of lines go. */
  enum Direction {
    ASCENDING,
    DESCENDING
  }

  /** Whether a read of one cell sees the line before that of the reading cell, wherever it is. */
  boolean looksOneBack(Read read) {
    Edge near = along.near(read);
    return near.mover() == along.mover && near.offset() == (lines == Direction.ASCENDING ? -1 : 1);
  }

  /** The rectangle turned. */
  Rect turned(Rect rect) {
    return mirrored(along == Axis.ROW ? rect : transposed(rect));
  }

  /** The rectangle that {@code turned} came from. */
  Rect turnedBack(Rect turned) {
    Rect upright = mirrored(turned);
    return along == Axis.ROW ? upright : transposed(upright);
  }

  private static Rect transposed(Rect rect) {
    return new Rect(
        /* top= */ rect.left(),
        /* left= */ rect.top(),
        /* bottom= */ rect.right(),
        /* right= */ rect.bottom());
  }

  private Rect mirrored(Rect rect) {
    boolean rows = lines == Direction.DESCENDING;
    boolean columns = across == Direction.DESCENDING;
    return new Rect(
        rows ? 1 - rect.bottom() : rect.top(),
        columns ? 1 - rect.right() : rect.left(),
        rows ? 1 - rect.top() : rect.bottom(),
        columns ? 1 - rect.left() : rect.right());
  }
}
