package dev.napkin.check;

import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.SheetExpression;
import dev.napkin.syntax.SheetExpression.Coordinate;
import java.util.Optional;

/** Coordinates of a worksheet's formula as edges of what it reads. */
final class SheetGeometry {
  /** How many rows a sheet has. */
  static final int ROWS = Rect.SHEET.rows();

  /** How many columns a sheet has. */
  static final int COLUMNS = Rect.SHEET.columns();

  private SheetGeometry() {}

  /** The cell at these coordinates; empty where it lies off the sheet for some cell of readers. */
  static Optional<Read> cell(int grid, Coordinate row, Coordinate column, Rect readers) {
    return area(grid, row, column, row, column, readers);
  }

  /** The area between two corners; empty where it lies off the sheet for some cell of readers. */
  static Optional<Read> area(
      int grid,
      Coordinate top,
      Coordinate left,
      Coordinate bottom,
      Coordinate right,
      Rect readers) {
    Optional<Edge> first = row(top, readers);
    Optional<Edge> last = row(bottom, readers);
    Optional<Edge> from = column(left, readers);
    Optional<Edge> to = column(right, readers);
    if (first.isEmpty() || last.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Read(grid, first.get(), from.get(), last.get().plus(1), to.get().plus(1)));
  }

  /** Whole rows. */
  static Optional<Read> rows(int grid, Coordinate first, Coordinate last, Rect readers) {
    return area(
        grid, first, new Coordinate(0, true), last, new Coordinate(COLUMNS - 1, true), readers);
  }

  /** Whole columns. */
  static Optional<Read> columns(int grid, Coordinate first, Coordinate last, Rect readers) {
    return area(
        grid, new Coordinate(0, true), first, new Coordinate(ROWS - 1, true), last, readers);
  }

  /** Part of a table: fixed columns, and rows that are fixed or the reader's own. */
  static Read part(int grid, Rect area, boolean ownRow) {
    return ownRow
        ? new Read(
            grid, Edge.row(0), Edge.fixed(area.left()), Edge.row(1), Edge.fixed(area.right()))
        : Read.fixed(grid, area);
  }

  /**
   * The cells in which a reference means what it does in the readers, among those where that holds
   * for the rest of a formula: there it is on the sheet as it is written.
   */
  static Rect staying(SheetExpression reference, Rect readers, Rect rest) {
    Rect some =
        switch (reference) {
          case SheetExpression.Cell cell -> staying(cell.row(), cell.column(), rest);
          case SheetExpression.Area area ->
              staying(area.top(), area.left(), staying(area.bottom(), area.right(), rest));
          case SheetExpression.Rows _, SheetExpression.Columns _, SheetExpression.Structured _ ->
              readers;
          case SheetExpression _ -> rest;
        };
    return some.contains(readers) ? some : readers;
  }

  /** Whether an expression is one place of a certain sheet, whatever cell mentions it. */
  static boolean isOnePlace(Expression expression) {
    return switch (expression) {
      case SheetExpression.Cell cell ->
          cell.sheets().isPresent() && cell.row().fixed() && cell.column().fixed();
      case SheetExpression.Area area ->
          area.sheets().isPresent()
              && area.top().fixed()
              && area.left().fixed()
              && area.bottom().fixed()
              && area.right().fixed();
      case Expression _ -> false;
    };
  }

  private static Rect staying(Coordinate row, Coordinate column, Rect rest) {
    int down = row.fixed() ? 0 : row.offset();
    int across = column.fixed() ? 0 : column.offset();
    return rest.intersect(
        new Rect(
            Math.clamp(-(long) down, 0, ROWS),
            Math.clamp(-(long) across, 0, COLUMNS),
            Math.clamp((long) ROWS - down, 0, ROWS),
            Math.clamp((long) COLUMNS - across, 0, COLUMNS)));
  }

  private static Optional<Edge> row(Coordinate at, Rect readers) {
    return at.fixed()
        ? fixed(at.offset(), ROWS)
        : moving(at.offset(), readers.top(), readers.bottom() - 1, ROWS).map(Edge::row);
  }

  private static Optional<Edge> column(Coordinate at, Rect readers) {
    return at.fixed()
        ? fixed(at.offset(), COLUMNS)
        : moving(at.offset(), readers.left(), readers.right() - 1, COLUMNS).map(Edge::column);
  }

  private static Optional<Edge> fixed(int place, int size) {
    return place >= 0 && place < size ? Optional.of(Edge.fixed(place)) : Optional.empty();
  }

  /**
   * The distance that keeps every reader on the sheet. What leaves it at one side comes in at the
   * other, as in Excel: a name that means "one to the left" is stored as 16,383 to the right.
   */
  private static Optional<Integer> moving(int offset, int first, int last, int size) {
    for (int wrapped : new int[] {offset, offset - size, offset + size}) {
      if (first + (long) wrapped >= 0 && last + (long) wrapped < size) {
        return Optional.of(wrapped);
      }
    }
    return Optional.empty();
  }
}
