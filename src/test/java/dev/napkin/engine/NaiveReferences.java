package dev.napkin.engine;

import dev.napkin.engine.NaiveBook.Seen;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References in the texts of formulas, found by a pattern. */
final class NaiveReferences {
  private static final int ROWS = 1 << 20;
  private static final int COLUMNS = 1 << 14;

  private static final String SHEET =
      "('(?:[^']|'')+'|[A-Za-z_][A-Za-z0-9_]*(?::[A-Za-z_][A-Za-z0-9_]*)?)!";
  private static final String CELL = "(\\$?)([A-Z]{1,3})(\\$?)([0-9]{1,7})";

  /** A text between quotes, or a reference: cell or area, whole columns, whole rows. */
  private static final Pattern WORD =
      Pattern.compile(
          "\"[^\"]*\"|(?:"
              + SHEET
              + ")?(?:(?<![A-Za-z0-9_.$!'])|(?<=!))(?:"
              + CELL
              + "(?::"
              + CELL
              + ")?|(\\$?)([A-Z]{1,3}):(\\$?)([A-Z]{1,3})|(\\$?)([0-9]{1,7}):(\\$?)([0-9]{1,7}))(?![A-Za-z0-9_(.])");

  private NaiveReferences() {}

  /** What a reference becomes. */
  interface Replacement {
    /** What stands for a reference; {@code sheet} without quotes, null where none is named. */
    String of(MatchResult match, String sheet);
  }

  static String replaced(String text, Replacement replacement) {
    return WORD.matcher(text)
        .replaceAll(
            match -> {
              String now = match.group();
              if (!now.startsWith("\"")) {
                String sheet = match.group(1);
                boolean isQuoted = sheet != null && sheet.startsWith("'");
                now =
                    replacement.of(
                        match,
                        isQuoted
                            ? sheet.substring(1, sheet.length() - 1).replace("''", "'")
                            : sheet);
              }
              return Matcher.quoteReplacement(now);
            });
  }

  static String quoted(String sheet) {
    return sheet.matches("[A-Za-z_]+(:[A-Za-z_]+)?") ? sheet : "'" + sheet.replace("'", "''") + "'";
  }

  static Seen seen(MatchResult match, int grid) {
    Seen ends = ends(match, grid);
    return new Seen(
        grid,
        Math.min(ends.top(), ends.bottom()),
        Math.min(ends.left(), ends.right()),
        Math.max(ends.top(), ends.bottom()),
        Math.max(ends.left(), ends.right()));
  }

  /** The two ends as they are written, of which either may be the upper one. */
  private static Seen ends(MatchResult match, int grid) {
    if (match.group(3) != null) {
      int row = Integer.parseInt(match.group(5)) - 1;
      int column = column(match.group(3));
      boolean one = match.group(7) == null;
      return new Seen(
          grid,
          row,
          column,
          one ? row : Integer.parseInt(match.group(9)) - 1,
          one ? column : column(match.group(7)));
    }
    return match.group(11) != null
        ? new Seen(grid, 0, column(match.group(11)), ROWS - 1, column(match.group(13)))
        : new Seen(
            grid,
            Integer.parseInt(match.group(15)) - 1,
            0,
            Integer.parseInt(match.group(17)) - 1,
            COLUMNS - 1);
  }

  static String written(MatchResult match, Seen now) {
    Seen before = ends(match, now.grid());
    boolean upright = before.top() <= before.bottom();
    boolean straight = before.left() <= before.right();
    int top = upright ? now.top() : now.bottom();
    int bottom = upright ? now.bottom() : now.top();
    int left = straight ? now.left() : now.right();
    int right = straight ? now.right() : now.left();
    if (match.group(3) != null) {
      String first = match.group(2) + letters(left) + match.group(4) + (top + 1);
      return match.group(7) == null
          ? first
          : first + ":" + match.group(6) + letters(right) + match.group(8) + (bottom + 1);
    }
    return match.group(11) != null
        ? match.group(10) + letters(left) + ":" + match.group(12) + letters(right)
        : match.group(14) + (top + 1) + ":" + match.group(16) + (bottom + 1);
  }

  /** A reference in a copy that stands elsewhere: what has no dollar sign goes along. */
  static String copied(MatchResult match, int down, int across) {
    Seen seen = seen(match, 0);
    boolean cells = match.group(3) != null;
    boolean area = cells && match.group(7) != null;
    boolean columns = !cells && match.group(11) != null;
    String top = cells ? match.group(4) : columns ? "$" : match.group(14);
    String bottom = area ? match.group(8) : cells || columns ? top : match.group(16);
    String left = cells ? match.group(2) : columns ? match.group(10) : "$";
    String right = area ? match.group(6) : columns ? match.group(12) : left;
    var now =
        new Seen(
            0,
            seen.top() + (top.isEmpty() ? down : 0),
            seen.left() + (left.isEmpty() ? across : 0),
            seen.bottom() + (bottom.isEmpty() ? down : 0),
            seen.right() + (right.isEmpty() ? across : 0));
    boolean off =
        Math.min(Math.min(now.top(), now.bottom()), Math.min(now.left(), now.right())) < 0
            || Math.max(now.top(), now.bottom()) >= ROWS
            || Math.max(now.left(), now.right()) >= COLUMNS;
    return off
        ? "#REF!"
        : (match.group(1) == null ? "" : match.group(1) + "!") + written(match, now);
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  static String letters(int column) {
    return column < 26
        ? String.valueOf((char) ('A' + column))
        : letters(column / 26 - 1) + (char) ('A' + column % 26);
  }
}
