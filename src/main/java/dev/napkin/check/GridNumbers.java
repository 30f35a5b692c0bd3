package dev.napkin.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A number for each grid, which stays while the workbook is open, so that a formula which did not
 * change is equal to what it was before.
 */
public final class GridNumbers {
  private final Map<String, Integer> numbers = new HashMap<>();
  private int next;

  /** The number of slice {@code slice} of the name {@code name}. */
  public int of(String name, int slice) {
    return numbers.computeIfAbsent(name + "\u0000" + slice, key -> next++);
  }

  /**
   * Numbers for worksheets that have some already; further ones follow.
   *
   * @param linked sheets of other workbooks, as programs call them
   */
  public static GridNumbers ofSheets(Map<String, Integer> sheets, Map<String, Integer> linked) {
    var numbers = new GridNumbers();
    sheets.forEach((sheet, grid) -> numbers.put(sheetName(sheet), grid));
    linked.forEach(numbers::put);
    return numbers;
  }

  private void put(String name, int grid) {
    numbers.put(name + "\u0000" + 0, grid);
    next = Math.max(next, grid + 1);
  }

  /** The number of a worksheet's grid. */
  int ofSheet(String sheet) {
    return of(sheetName(sheet), 0);
  }

  /** A worksheet as no name of a text is called. */
  private static String sheetName(String sheet) {
    return "'" + sheet;
  }

  /** Lets the grids of {@code from}, its columns and its parts go by the name {@code to}. */
  public void rename(String from, String to) {
    for (String key : List.copyOf(numbers.keySet())) {
      if (key.startsWith(from) && key.length() > from.length()) {
        char next = key.charAt(from.length());
        if (next == '\u0000' || next == '.' || next == '~') {
          Integer number = numbers.remove(key);
          if (number != null) {
            numbers.put(to + key.substring(from.length()), number);
          }
        }
      }
    }
  }

  /** How many there are; all are below this. */
  public int count() {
    return next;
  }
}
