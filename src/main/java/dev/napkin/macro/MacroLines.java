package dev.napkin.macro;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The logical lines of a module: continued ones joined, comments cut off, empty ones left out
 * (MS-VBAL 3.2.2, 3.3.1).
 */
final class MacroLines {
  /** Visual Basic joins 25 lines of 1,023 characters at most. */
  private static final int LONGEST = 25 * 1_023;

  /** More lines than a module may have (65,534). */
  private static final int MOST = 100_000;

  private MacroLines() {}

  /**
   * A logical line.
   *
   * @param number of the line in which it begins, counted from 1
   */
  record Line(int number, String text) {}

  /** The lines of {@code text}. */
  static List<Line> of(String text) {
    var lines = new ArrayList<Line>();
    String[] written = text.split("\r\n|\r|\n", MOST);
    int at = 0;
    while (at < written.length) {
      int first = at;
      var joined = new StringBuilder(written[at]);
      while (isContinued(joined) && at + 1 < written.length && joined.length() < LONGEST) {
        at++;
        joined.setLength(joined.length() - 1);
        joined.append(' ').append(written[at]);
      }
      at++;
      String said = withoutComment(joined.toString()).strip();
      if (!said.isEmpty()) {
        lines.add(new Line(first + 1, said));
      }
    }
    return lines;
  }

  private static boolean isContinued(CharSequence line) {
    int end = line.length();
    return end >= 2
        && line.charAt(end - 1) == '_'
        && (line.charAt(end - 2) == ' ' || line.charAt(end - 2) == '\t');
  }

  private static String withoutComment(String line) {
    boolean inText = false;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == '"') {
        inText = !inText;
      } else if (letter == '\'' && !inText) {
        return remark(line.substring(0, i));
      }
    }
    return remark(line);
  }

  /** Where the first colon of a line stands that is in no text and no brackets; else -1. */
  static int colon(String line) {
    boolean inText = false;
    int open = 0;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      inText ^= letter == '"';
      if (!inText) {
        open += letter == '(' ? 1 : letter == ')' ? -1 : 0;
        if (letter == ':' && open == 0) {
          return i;
        }
      }
    }
    return -1;
  }

  /** A line that begins with Rem is a comment too. */
  private static String remark(String line) {
    String said = line.strip().toLowerCase(Locale.ROOT);
    return said.equals("rem") || said.startsWith("rem ") ? "" : line;
  }
}
