package dev.napkin.syntax.structure;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.source.Span;
import dev.napkin.syntax.A1;
import dev.napkin.syntax.SheetExpression;
import dev.napkin.syntax.SheetExpression.Coordinate;
import dev.napkin.syntax.SheetExpression.Sheets;
import java.util.Optional;

/** A reference to cells by its corners, whether it is written as a cell, area, rows or columns. */
record Corners(
    SheetExpression reference,
    Optional<Sheets> sheets,
    Coordinate top,
    Coordinate left,
    Coordinate bottom,
    Coordinate right) {
  private static final Coordinate FIRST = new Coordinate(0, true);
  private static final Coordinate LAST_ROW = new Coordinate(A1.ROWS - 1, true);
  private static final Coordinate LAST_COLUMN = new Coordinate(A1.COLUMNS - 1, true);

  /** The corners of a cell, an area, rows or columns. */
  static Corners of(SheetExpression reference) {
    return switch (reference) {
      case SheetExpression.Cell(_, var sheets, Coordinate row, Coordinate column) ->
          new Corners(reference, sheets, row, column, row, column);
      case SheetExpression.Area(
              _,
              var sheets,
              Coordinate top,
              Coordinate left,
              Coordinate bottom,
              Coordinate right) ->
          new Corners(reference, sheets, top, left, bottom, right);
      case SheetExpression.Rows(_, var sheets, Coordinate first, Coordinate last) ->
          new Corners(reference, sheets, first, FIRST, last, LAST_COLUMN);
      case SheetExpression.Columns(_, var sheets, Coordinate first, Coordinate last) ->
          new Corners(reference, sheets, FIRST, first, LAST_ROW, last);
      case SheetExpression _ -> throw new IllegalArgumentException("no cells: " + reference);
    };
  }

  Span span() {
    return reference.span();
  }

  /** Whether the cells are of another workbook. */
  boolean isElsewhere() {
    return sheets.isPresent() && sheets.get().book().isPresent();
  }

  /** Whether the cells are of several sheets. */
  boolean isThrough() {
    return sheets.isPresent() && sheets.get().last().isPresent();
  }

  /** The cells that a formula at {@code home} refers to. */
  Rect rect(CellAddress home) {
    return between(
        row(top, home.row()), column(left, home.column()),
        row(bottom, home.row()), column(right, home.column()));
  }

  private static Rect between(int row, int column, int otherRow, int otherColumn) {
    return new Rect(
        Math.min(row, otherRow),
        Math.min(column, otherColumn),
        Math.max(row, otherRow) + 1,
        Math.max(column, otherColumn) + 1);
  }

  /** What leaves the sheet at one side comes in at the other. */
  private static int row(Coordinate at, int home) {
    return Math.floorMod(at.at(home), A1.ROWS);
  }

  private static int column(Coordinate at, int home) {
    return Math.floorMod(at.at(home), A1.COLUMNS);
  }

  /**
   * The reference to {@code now} in a formula that stood at {@code from} and stands at {@code
   * home}; the same object if it is equal.
   */
  SheetExpression at(Optional<Sheets> named, Rect now, CellAddress from, CellAddress home) {
    boolean upright = row(top, from.row()) <= row(bottom, from.row());
    boolean straight = column(left, from.column()) <= column(right, from.column());
    return built(
        named,
        like(top, upright ? now.top() : now.bottom() - 1, home.row()),
        like(left, straight ? now.left() : now.right() - 1, home.column()),
        like(bottom, upright ? now.bottom() - 1 : now.top(), home.row()),
        like(right, straight ? now.right() - 1 : now.left(), home.column()));
  }

  /**
   * The reference in a copy of a formula; empty where a corner of it would leave the sheet.
   *
   * @param from where the formula stands
   * @param to where the copy of that cell belongs
   * @param row of the cell that the copy is written for
   * @param column of that cell
   */
  Optional<SheetExpression> copied(CellAddress from, CellAddress to, int row, int column) {
    Coordinate[] rows = {top, bottom};
    Coordinate[] columns = {left, right};
    for (int i = 0; i < 2; i++) {
      int down = rows[i].fixed() ? 0 : to.row() - from.row();
      int across = columns[i].fixed() ? 0 : to.column() - from.column();
      int atRow = row(rows[i], from.row()) + down;
      int atColumn = column(columns[i], from.column()) + across;
      if (!Rect.SHEET.contains(atRow, atColumn)) {
        return Optional.empty();
      }
      rows[i] = like(rows[i], atRow, row);
      columns[i] = like(columns[i], atColumn, column);
    }
    return Optional.of(built(sheets, rows[0], columns[0], rows[1], columns[1]));
  }

  private static Coordinate like(Coordinate old, int place, int home) {
    return new Coordinate(old.fixed() ? place : place - home, old.fixed());
  }

  private SheetExpression built(
      Optional<Sheets> named,
      Coordinate newTop,
      Coordinate newLeft,
      Coordinate newBottom,
      Coordinate newRight) {
    SheetExpression now =
        switch (reference) {
          case SheetExpression.Cell cell ->
              new SheetExpression.Cell(cell.span(), named, newTop, newLeft);
          case SheetExpression.Rows rows ->
              new SheetExpression.Rows(rows.span(), named, newTop, newBottom);
          case SheetExpression.Columns columns ->
              new SheetExpression.Columns(columns.span(), named, newLeft, newRight);
          case SheetExpression _ ->
              new SheetExpression.Area(span(), named, newTop, newLeft, newBottom, newRight);
        };
    return now.equals(reference) ? reference : now;
  }

  /** The same cells under other names of sheets. */
  SheetExpression renamed(Sheets named) {
    return built(Optional.of(named), top, left, bottom, right);
  }

  // ---- in a name, which stands in no cell
  // ---------------------------------------------------------

  private boolean hasFixedRows() {
    return top.fixed() && bottom.fixed();
  }

  private boolean hasFixedColumns() {
    return left.fixed() && right.fixed();
  }

  /**
   * The cells between what is fixed; where something moves, from one end of the sheet to another.
   */
  Rect fixedRect() {
    Rect all = between(top.offset(), left.offset(), bottom.offset(), right.offset());
    return new Rect(
        hasFixedRows() ? all.top() : 0,
        hasFixedColumns() ? all.left() : 0,
        hasFixedRows() ? all.bottom() : A1.ROWS,
        hasFixedColumns() ? all.right() : A1.COLUMNS);
  }

  /** The reference with its fixed parts at {@code now}; the same object if it is equal. */
  SheetExpression fixedAt(Sheets named, Rect now) {
    return built(
        Optional.of(named),
        hasFixedRows() ? new Coordinate(now.top(), true) : top,
        hasFixedColumns() ? new Coordinate(now.left(), true) : left,
        hasFixedRows() ? new Coordinate(now.bottom() - 1, true) : bottom,
        hasFixedColumns() ? new Coordinate(now.right() - 1, true) : right);
  }
}
