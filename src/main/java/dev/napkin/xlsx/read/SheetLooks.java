package dev.napkin.xlsx.read;

import dev.napkin.value.Looks;
import dev.napkin.value.Spoken;
import java.util.HashMap;
import java.util.Map;

/**
 * Collects how the cells of a sheet look, for a workbook whose macros ask for it; of any other
 * nothing.
 */
final class SheetLooks {
  /** What a format or a comment of a cell takes, beside the characters of a comment. */
  private static final int COST = 96;

  private final boolean wanted;
  private final Budget budget;
  private final Map<Spoken.Place, String> formats = new HashMap<>();
  private final Map<Spoken.Place, String> comments = new HashMap<>();

  SheetLooks(boolean wanted, Budget budget) {
    this.wanted = wanted;
    this.budget = budget;
  }

  boolean isWanted() {
    return wanted;
  }

  /** Takes the format of a cell, or of a whole row or column; none where it is empty. */
  void format(int row, int column, String format) throws Unreadable {
    if (wanted && !format.isEmpty()) {
      budget.keep(COST);
      formats.put(new Spoken.Place(row, column), format);
    }
  }

  /** Takes the comment on a cell. */
  void comment(int row, int column, String text) throws Unreadable {
    if (wanted) {
      budget.keep(COST + 2L * text.length());
      comments.put(new Spoken.Place(row, column), text);
    }
  }

  Looks looks() {
    return formats.isEmpty() && comments.isEmpty() ? Looks.NONE : new Looks(formats, comments);
  }
}
