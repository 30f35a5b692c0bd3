package dev.napkin.function;

import dev.napkin.grid.Rect;

/** How large a worksheet is. */
final class Sheets {
  static final int ROWS = Rect.SHEET.rows();
  static final int COLUMNS = Rect.SHEET.columns();

  private Sheets() {}

  /** Whether all of an area lies on the sheet. */
  static boolean holds(long top, long left, long bottom, long right) {
    return top >= 0
        && left >= 0
        && bottom <= ROWS
        && right <= COLUMNS
        && top < bottom
        && left < right;
  }

  /** The area, which {@link #holds}. */
  static Rect rect(long top, long left, long bottom, long right) {
    return new Rect((int) top, (int) left, (int) bottom, (int) right);
  }
}
