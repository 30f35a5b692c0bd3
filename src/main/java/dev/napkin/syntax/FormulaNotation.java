package dev.napkin.syntax;

import dev.napkin.syntax.SheetExpression.Coordinate;

/**
 * How places are written: in the cell that the formula stands in, or by their distance from it.
 *
 * @param style how they look
 * @param row of the cell; it does not matter for distances, and is the first then
 * @param column of the cell
 */
record FormulaNotation(Style style, int row, int column) {
  /** Places as distances: {@code R[-1]C2}. */
  static final FormulaNotation R1C1 = new FormulaNotation(Style.R1C1, 0, 0);

  /** How places look. */
  enum Style {
    A1,
    R1C1
  }

  /** Places as a person sees them in a cell: {@code $B7}. */
  static FormulaNotation a1(int row, int column) {
    return new FormulaNotation(Style.A1, row, column);
  }

  /** Whether places are distances. */
  boolean relative() {
    return style != Style.A1;
  }

  /** Whether a row or column that stands for itself is written once, and not as a pair. */
  boolean once() {
    return style == Style.R1C1;
  }

  /** Whether a place lies on the worksheet. Distances have no place that they could miss. */
  boolean has(Coordinate at, boolean isRow) {
    int place = at.at(isRow ? row : column);
    return relative() || (place >= 0 && place < (isRow ? PlaceScanner.ROWS : PlaceScanner.COLUMNS));
  }

  /** Writes the row of a cell. */
  void row(Coordinate at, StringBuilder text) {
    if (relative()) {
      text.append('R');
      distance(at, text);
    } else {
      text.append(at.fixed() ? "$" : "").append(at.at(row) + 1);
    }
  }

  /** Writes the column of a cell. */
  void column(Coordinate at, StringBuilder text) {
    if (relative()) {
      text.append('C');
      distance(at, text);
    } else {
      text.append(at.fixed() ? "$" : "");
      letters(at.at(column), text);
    }
  }

  private static void distance(Coordinate at, StringBuilder text) {
    if (at.fixed()) {
      text.append(at.offset() + 1);
    } else if (at.offset() != 0) {
      text.append('[').append(at.offset()).append(']');
    }
  }

  /** A column, counted from 0, in letters. */
  static void letters(int column, StringBuilder text) {
    int start = text.length();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      text.insert(start, (char) ('A' + (rest - 1) % 26));
    }
  }
}
