package dev.napkin.syntax;

import dev.napkin.grid.Rect;
import java.util.Optional;

/** Cells by the names that a person knows them by: letters for the column, digits for the row. */
public final class A1 {
  /** How many rows a worksheet has. */
  public static final int ROWS = Rect.SHEET.rows();

  /** How many columns a worksheet has. */
  public static final int COLUMNS = Rect.SHEET.columns();

  private A1() {}

  /** {@code D7} for row 6 and column 3. */
  public static String cell(int row, int column) {
    var text = new StringBuilder();
    FormulaNotation.letters(column, text);
    return text.append(row + 1).toString();
  }

  /** {@code Model!D7}, {@code 'Net income'!D7}. */
  public static String cell(String sheet, int row, int column) {
    var text = new StringBuilder();
    SheetNames.write(new SheetExpression.Sheets(Optional.empty(), sheet, Optional.empty()), text);
    return text.append(cell(row, column)).toString();
  }

  /** {@code B2:D9}; a single cell by its own name. */
  public static String range(Rect rect) {
    String first = cell(rect.top(), rect.left());
    return rect.cells() == 1 ? first : first + ":" + cell(rect.bottom() - 1, rect.right() - 1);
  }

  /** The cells that {@code B2} or {@code B2:D9} names; empty where they lie off the sheet. */
  public static Optional<Rect> rect(String range) {
    int colon = range.indexOf(':');
    Optional<Rect> first = one(colon < 0 ? range : range.substring(0, colon));
    Optional<Rect> last = one(colon < 0 ? range : range.substring(colon + 1));
    return first.flatMap(a -> last.map(a::hull));
  }

  private static Optional<Rect> one(String name) {
    int at = 0;
    int column = 0;
    while (at < name.length() && at < 4 && isLetter(name.charAt(at))) {
      column = column * 26 + Character.toUpperCase(name.charAt(at)) - 'A' + 1;
      at++;
    }
    String digits = name.substring(at);
    if (column == 0 || column > COLUMNS || !digits.matches("[0-9]{1,7}")) {
      return Optional.empty();
    }
    int row = Integer.parseInt(digits);
    return row >= 1 && row <= ROWS ? Optional.of(Rect.cell(row - 1, column - 1)) : Optional.empty();
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
