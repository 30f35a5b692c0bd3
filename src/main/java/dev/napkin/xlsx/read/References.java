package dev.napkin.xlsx.read;

import dev.napkin.grid.Rect;
import java.util.Optional;

/** Areas as the attributes of a part write them: {@code B2:D9}, {@code $B$2}. */
final class References {
  private References() {}

  /** The area that {@code text} names. */
  static Optional<Rect> area(String text) {
    int colon = text.indexOf(':');
    long first = cell(colon < 0 ? text : text.substring(0, colon));
    long last = colon < 0 ? first : cell(text.substring(colon + 1));
    if (first < 0 || last < 0) {
      return Optional.empty();
    }
    int top = (int) Math.min(first >> 32, last >> 32);
    int bottom = (int) Math.max(first >> 32, last >> 32);
    int left = Math.min((int) first, (int) last);
    int right = Math.max((int) first, (int) last);
    return Optional.of(new Rect(top, left, bottom + 1, right + 1));
  }

  /** Row and column of a cell, counted from 0, in one number; -1 for none that a sheet has. */
  private static long cell(String text) {
    long column = 0;
    long row = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      char capital = (char) (letter & ~0x20);
      if (capital >= 'A' && capital <= 'Z' && row == 0) {
        column = 26 * column + capital - 'A' + 1;
      } else if (letter >= '0' && letter <= '9') {
        row = 10 * row + letter - '0';
      } else if (letter != '$') {
        return -1;
      }
      if (column > SheetBuilder.COLUMNS || row > SheetBuilder.ROWS) {
        return -1;
      }
    }
    return column == 0 || row == 0 ? -1 : ((row - 1) << 32) | (column - 1);
  }
}
