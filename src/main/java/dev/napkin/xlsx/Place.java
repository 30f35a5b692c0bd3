package dev.napkin.xlsx;

import java.util.regex.Pattern;

/**
 * A cell of the exported workbook.
 *
 * @param page the sheet
 * @param row counted from 0
 * @param column counted from 0
 */
record Place(String page, int row, int column) {
  /** Sheet names that need no quotes and look like nothing else. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z]{4,31}");

  /** The place so many rows further down and columns further right. */
  Place plus(int rows, int columns) {
    return new Place(page, row + rows, column + columns);
  }

  /** Without a sheet: {@code E5}. */
  String text() {
    return column(column) + (row + 1);
  }

  /** Without a sheet, for all readers alike: {@code $E$5}. */
  String fixed() {
    return "$" + column(column) + "$" + (row + 1);
  }

  /** As a formula on {@code reader} says it: {@code E5} or {@code Model!E5}. */
  String from(String reader) {
    return prefix(page, reader) + text();
  }

  /** As a formula on {@code reader} says it, for all readers alike. */
  String fixedFrom(String reader) {
    return prefix(page, reader) + fixed();
  }

  /** From here to a cell so many rows and columns away, both included: {@code Model!$E$5:$E$9}. */
  String area(int rows, int columns, String reader) {
    return fixedFrom(reader)
        + (rows == 1 && columns == 1 ? "" : ":" + plus(rows - 1, columns - 1).fixed());
  }

  /** What stands before a reference to a cell of {@code page} in a formula on {@code reader}. */
  static String prefix(String page, String reader) {
    if (page.equals(reader)) {
      return "";
    }
    return (PLAIN.matcher(page).matches() ? page : "'" + page.replace("'", "''") + "'") + "!";
  }

  /** The letters of a column: 0 is {@code A}. */
  static String column(int column) {
    var letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.append((char) ('A' + (rest - 1) % 26));
    }
    return letters.reverse().toString();
  }

  /** The number of a column by its letters, counted from 0; large where there is no such column. */
  static int column(String letters) {
    int number = 0;
    for (int i = 0; i < letters.length(); i++) {
      number = number * 26 + Character.toUpperCase(letters.charAt(i)) - 'A' + 1;
    }
    return number - 1;
  }
}
