package dev.napkin.xlsx;

import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formulas in a form in which two that mean the same are the same text, whoever saved them.
 *
 * <p>Blanks, the case of functions, quotes around sheets and the marks of young functions go; so do
 * dollars, because programs differ in where they keep them.
 */
final class FormulaText {
  /** A sheet before a cell or an area, or a cell by itself. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:(?:'((?:[^']|'')+)'|([\\p{L}_][\\p{L}\\p{N}_.]*))!)?"
              + "\\$?([A-Za-z]{1,3})\\$?([1-9][0-9]{0,6})"
              + "(?::\\$?([A-Za-z]{1,3})\\$?([1-9][0-9]{0,6}))?(?![\\p{L}\\p{N}_.(])");

  private static final Pattern LOGICAL = Pattern.compile("(?i)\\b(TRUE|FALSE)\\(\\)");

  /** Where the rows of a page went. */
  interface Rows {
    /** The row in which row {@code row} of {@code page} stands now, counted from 0. */
    IntUnaryOperator of(String page);
  }

  private FormulaText() {}

  /** {@code formula}, which stands on {@code page}, with every row where it went. */
  static String normal(String formula, String page, Rows rows) {
    var result = new StringBuilder();
    int from = 0;
    for (int i = 0; i < formula.length(); i++) {
      if (formula.charAt(i) == '"') {
        result.append(code(formula.substring(from, i), page, rows));
        int end = endOfText(formula, i);
        result.append(formula, i, end);
        i = end - 1;
        from = end;
      }
    }
    return result.append(code(formula.substring(from), page, rows)).toString();
  }

  private static int endOfText(String formula, int start) {
    int i = start + 1;
    while (i < formula.length()) {
      if (formula.charAt(i) == '"') {
        if (i + 1 < formula.length() && formula.charAt(i + 1) == '"') {
          i++;
        } else {
          return i + 1;
        }
      }
      i++;
    }
    return formula.length();
  }

  private static String code(String spaced, String page, Rows rows) {
    String code = spaced.replaceAll("\\s+", "");
    Matcher found = REFERENCE.matcher(code);
    var result = new StringBuilder();
    int from = 0;
    while (found.find()) {
      if (found.start() > 0 && isPartOfName(code.charAt(found.start() - 1))) {
        continue;
      }
      result.append(words(code.substring(from, found.start())));
      result.append(reference(found, page, rows));
      from = found.end();
    }
    return result.append(words(code.substring(from))).toString();
  }

  private static boolean isPartOfName(char before) {
    return Character.isLetterOrDigit(before) || before == '_' || before == '.' || before == '\'';
  }

  private static String reference(Matcher found, String page, Rows rows) {
    String quoted = found.group(1);
    String sheet =
        quoted != null ? quoted.replace("''", "'") : found.group(2) != null ? found.group(2) : page;
    IntUnaryOperator move = rows.of(sheet);
    String first = cell(found.group(3), found.group(4), move);
    String last = found.group(5) == null ? first : cell(found.group(5), found.group(6), move);
    return "[" + sheet + "]" + first + (first.equals(last) ? "" : ":" + last);
  }

  private static String cell(String letters, String row, IntUnaryOperator move) {
    return letters.toUpperCase(Locale.ROOT) + (move.applyAsInt(Integer.parseInt(row) - 1) + 1);
  }

  private static String words(String text) {
    return LOGICAL
        .matcher(text.replace("_xlfn.", "").replace("$", ""))
        .replaceAll("$1")
        .toUpperCase(Locale.ROOT);
  }
}
