package dev.napkin.engine;

import dev.napkin.grid.Rect;

/** Where cells of a worksheet lie, as people say it: {@code B3:B9}. */
final class PlaceText {
  private static final int LETTERS = 26;

  private PlaceText() {}

  static String of(Rect rect) {
    String first = cell(rect.top(), rect.left());
    return rect.cells() == 1 ? first : first + ":" + cell(rect.bottom() - 1, rect.right() - 1);
  }

  private static String cell(int row, int column) {
    var letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
      letters.insert(0, (char) ('A' + rest % LETTERS));
    }
    return letters.append(row + 1).toString();
  }
}
