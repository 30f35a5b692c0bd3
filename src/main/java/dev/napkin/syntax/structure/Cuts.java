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

  /** Cuts where an edge that moves passes one that does not. */
  void passing(Coordinate one, Coordinate other, boolean acrossColumns) {
    if (one.fixed() != other.fixed()) {
      int at = one.fixed() ? one.offset() - other.offset() : other.offset() - one.offset();
      int moving = one.fixed() ? other.offset() : one.offset();
      int end = acrossColumns ? A1.COLUMNS : A1.ROWS;
      // Also where it becomes all of the sheet from end to end, which counts as whole rows.
      for (int line : new int[] {at, at + 1, 1 - moving, end - 1 - moving}) {
        if (acrossColumns) {
          column(line);
        } else {
          row(line);
        }
      }
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
