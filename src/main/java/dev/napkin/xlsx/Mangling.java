package dev.napkin.xlsx;

import dev.napkin.syntax.A1;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that Excel accepts: each taken once, in whatever case, and none that reads as a cell.
 *
 * <p>{@code B200} is a cell and becomes {@code B200_}; {@code C4_cost} begins like one in the other
 * notation and becomes {@code _C4_cost}; {@code total~1} holds a character that no name may hold.
 */
final class Mangling {
  private static final int LONGEST = 255;

  private static final Pattern CELL = Pattern.compile("([A-Za-z]{1,3})0*([1-9][0-9]{0,6})");

  /** How a name begins that Excel takes for a cell by row and column numbers. */
  private static final Pattern ROW_AND_COLUMN =
      Pattern.compile("(?i)r[0-9]*|c[0-9]*|rc|[rc][0-9].*|r[0-9]*c[0-9].*|r[0-9]+c.*");

  /** Names with a meaning of their own, in some program or other. */
  private static final Set<String> TAKEN =
      Set.of(
          "true",
          "false",
          "print_area",
          "print_titles",
          "criteria",
          "database",
          "extract",
          "consolidate_area",
          "sheet_title",
          "recorder",
          "auto_open",
          "auto_close",
          "auto_activate",
          "auto_deactivate");

  private final Set<String> used = new HashSet<>();

  /** A legal name close to {@code wanted} that nothing else has. */
  String unique(String wanted) {
    String legal = legal(wanted);
    String candidate = legal;
    for (int i = 2; !used.add(candidate.toLowerCase(Locale.ROOT)); i++) {
      String ending = "_" + i;
      candidate = legal.substring(0, Math.min(legal.length(), LONGEST - ending.length())) + ending;
    }
    return candidate;
  }

  /** The legal name closest to {@code wanted}; {@code wanted} itself where it is one. */
  static String legal(String wanted) {
    var text = new StringBuilder();
    for (int i = 0; i < wanted.length(); i++) {
      char c = wanted.charAt(i);
      text.append(Character.isLetterOrDigit(c) || c == '.' || c == '_' ? c : '_');
    }
    if (text.isEmpty() || !(Character.isLetter(text.charAt(0)) || text.charAt(0) == '_')) {
      text.insert(0, '_');
    }
    String name = text.length() > LONGEST ? text.substring(0, LONGEST - 8) : text.toString();
    if (ROW_AND_COLUMN.matcher(name).matches()) {
      return "_" + name;
    }
    int dot = name.indexOf('.');
    boolean cell = isCell(name) || (dot > 0 && isCell(name.substring(0, dot)));
    return cell || TAKEN.contains(name.toLowerCase(Locale.ROOT))
        ? dot > 0 ? "_" + name : name + "_"
        : name;
  }

  private static boolean isCell(String text) {
    Matcher cell = CELL.matcher(text);
    return cell.matches()
        && Place.column(cell.group(1)) < A1.COLUMNS
        && Integer.parseInt(cell.group(2)) <= A1.ROWS;
  }
}
