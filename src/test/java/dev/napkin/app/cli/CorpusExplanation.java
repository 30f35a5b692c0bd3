package dev.napkin.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why some cells of the corpora differ: one line of {@code differences.tsv}.
 *
 * @param suite the folder that they stand in
 * @param file the workbook, or the function of a row; {@code *} stands for any letters
 * @param sheet their sheet; {@code *} for any
 * @param cells addresses and areas with blanks between; {@code *} for any
 * @param formula what their formulas contain; {@code *} for anything
 * @param cause what is to blame
 * @param words the reason, as a phrase
 */
record CorpusExplanation(
    String suite,
    String file,
    String sheet,
    String cells,
    String formula,
    Cause cause,
    String words) {

  /** What is to blame for a difference. */
  enum Cause {
    /** The file stores what no program computes of it: stale, edited, or made by a library. */
    FILE,
    /** Another program's expectation, where Excel gives something else. */
    THEIRS,
    /** Versions of Excel differ. */
    VERSION,
    /** The last digits, or where an iteration stops: how Excel computes is not published. */
    DIGITS,
    /** A macro, an add-in, a service, a language or a setting that lies outside of the workbook. */
    OUTSIDE,
    /** A known difference, with its reason in the manual. */
    CHOICE,
    /** This program is wrong. */
    OURS
  }

  private static final Pattern PLACE = Pattern.compile("([A-Z]*)(\\d+)(?::([A-Z]*)(\\d+))?");

  /** Reads a line: fields with tabs between. */
  static CorpusExplanation of(String line) {
    List<String> fields = List.of(line.split("\t", -1));
    if (fields.size() != 7 || fields.getLast().isBlank()) {
      throw new IllegalArgumentException("seven fields are needed: " + line);
    }
    if (fields.get(3).equals("*") && fields.get(1).contains("*") && fields.get(4).equals("*")) {
      throw new IllegalArgumentException("it says nothing of what it explains: " + line);
    }
    return new CorpusExplanation(
        fields.get(0),
        fields.get(1),
        fields.get(2),
        fields.get(3),
        fields.get(4),
        Cause.valueOf(fields.get(5).toUpperCase(Locale.ROOT)),
        fields.get(6));
  }

  /** The line of the list. */
  static String line(CorpusDifference first, String cells, String cause, String words) {
    return String.join("\t", first.suite(), first.file(), first.sheet(), cells, "*", cause, words);
  }

  /** Whether it explains {@code difference}. */
  boolean explains(CorpusDifference difference) {
    return suite.equals(difference.suite())
        && (sheet.equals("*") || sheet.equals(difference.sheet()))
        && (formula.equals("*") || difference.formula().contains(formula))
        && named(difference.file())
        && (cells.equals("*") || holds(difference.cell()));
  }

  private boolean named(String name) {
    if (!file.contains("*")) {
      return file.equals(name);
    }
    var pattern = new StringBuilder();
    for (String part : file.split("\\*", -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    return name.matches(pattern.toString());
  }

  private boolean holds(String cell) {
    Matcher place = PLACE.matcher(cell);
    if (!place.matches()) {
      return cells.equals(cell);
    }
    int row = Integer.parseInt(place.group(2));
    int column = column(place.group(1));
    Matcher areas = PLACE.matcher(cells);
    while (areas.find()) {
      boolean isArea = areas.group(4) != null;
      if (row >= Integer.parseInt(areas.group(2))
          && row <= Integer.parseInt(areas.group(isArea ? 4 : 2))
          && column >= column(areas.group(1))
          && column <= column(areas.group(isArea ? 3 : 1))) {
        return true;
      }
    }
    return false;
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column;
  }
}
