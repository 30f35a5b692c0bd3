package dev.napkin.syntax.structure;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.A1;
import dev.napkin.syntax.SheetExpression.Coordinate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The lines along which a rectangle of cells with one formula has to be cut. */
public final class Cuts {
  private final Rect rect;
  private final TreeSet<Integer> rows = new TreeSet<>();
  private final TreeSet<Integer> columns = new TreeSet<>();

  Cuts(Rect rect) {
    this.rect = rect;
  }

  /** Cuts where what a cell looks at enters or leaves an area. */
  void around(Rect area, int row, boolean rowFixed, int column, boolean columnFixed) {
    if (!rowFixed) {
      row(area.top() - row);
      row(area.bottom() - row);
    }
    if (!columnFixed) {
      column(area.left() - column);
      column(area.right() - column);
    }
  }

  /** Cuts where what a cell looks at leaves the sheet. */
  void aroundSheet(Coordinate row, Coordinate column) {
    around(Rect.SHEET, row.offset(), row.fixed(), column.offset(), column.fixed());
  }

  /**
   * Cuts where an edge that moves passes one that does not, as they are and when one of them goes
   * {@code by} further.
   */
  void passing(Coordinate one, Coordinate other, int by, boolean acrossColumns) {
    if (one.fixed() != other.fixed()) {
      int at = one.fixed() ? one.offset() - other.offset() : other.offset() - one.offset();
      int moving = one.fixed() ? other.offset() : one.offset();
      int end = acrossColumns ? A1.COLUMNS : A1.ROWS;
      // Also where it becomes all of the sheet from end to end, which counts as whole rows.
      for (int line : new int[] {at, at - by, at + by}) {
        line(line, acrossColumns);
        line(line + 1, acrossColumns);
      }
      line(1 - moving, acrossColumns);
      line(end - 1 - moving, acrossColumns);
    }
  }

  /**
   * Cuts between all cells of which one edge lies among rows or columns that are lost, and the
   * other does not: that edge goes to the end of what is left, however far that is.
   *
   * @param first the first row or column that is lost
   * @param end one past the last
   */
  void within(int first, int end, Coordinate one, Coordinate other, boolean acrossColumns) {
    if (one.fixed()) {
      return;
    }
    int from = Math.max(first - one.offset(), acrossColumns ? rect.left() : rect.top());
    int to = Math.min(end - one.offset(), acrossColumns ? rect.right() : rect.bottom());
    for (int home = from; home < to; home++) {
      int there = other.at(home);
      if (there < first || there >= end) {
        line(home, acrossColumns);
        line(home + 1, acrossColumns);
      }
    }
  }

  private void line(int at, boolean acrossColumns) {
    if (acrossColumns) {
      column(at);
    } else {
      row(at);
    }
  }

  private void row(int at) {
    if (at > rect.top() && at < rect.bottom()) {
      rows.add(at);
    }
  }

  private void column(int at) {
    if (at > rect.left() && at < rect.right()) {
      columns.add(at);
    }
  }

  /** The pieces, row of pieces by row of pieces. */
  public List<Rect> pieces() {
    var pieces = new ArrayList<Rect>();
    rows.add(rect.bottom());
    columns.add(rect.right());
    int top = rect.top();
    for (int bottom : rows) {
      int left = rect.left();
      for (int right : columns) {
        pieces.add(new Rect(top, left, bottom, right));
        left = right;
      }
      top = bottom;
    }
    return pieces;
  }
}
