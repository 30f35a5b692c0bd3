package dev.napkin.grid;

import java.util.Arrays;

/**
 * A set of columns as bounds: first column in, first column out, next column in, and so on, rising
 * strictly. The arrays are never written to once they are made.
 */
final class Columns {
  /** No column. */
  static final int[] NONE = {};

  private Columns() {}

  /** How many columns are in. */
  static long count(int[] columns) {
    long count = 0;
    for (int at = 0; at < columns.length; at += 2) {
      count += columns[at + 1] - columns[at];
    }
    return count;
  }

  /** Where the first run that meets {@code left <= c < right} stands, or -1. */
  static int find(int[] columns, int left, int right) {
    int at = firstEndingAfter(columns, left);
    return at < columns.length && columns[at] < right ? at : -1;
  }

  /** Whether all columns {@code left <= c < right} are in. */
  static boolean holds(int[] columns, int left, int right) {
    int at = firstEndingAfter(columns, left);
    return at < columns.length && columns[at] <= left && right <= columns[at + 1];
  }

  /** These and {@code left <= c < right}. */
  static int[] with(int[] columns, int left, int right) {
    // Runs that only touch are taken in as well.
    int from = firstEndingAfter(columns, left - 1);
    int to = from;
    int first = left;
    int last = right;
    while (to < columns.length && columns[to] <= right) {
      first = Math.min(first, columns[to]);
      last = Math.max(last, columns[to + 1]);
      to += 2;
    }
    return spliced(columns, from, to, new int[] {first, last});
  }

  /** These but {@code left <= c < right}. */
  static int[] without(int[] columns, int left, int right) {
    int from = firstEndingAfter(columns, left);
    int to = from;
    while (to < columns.length && columns[to] < right) {
      to += 2;
    }
    if (from == to) {
      return columns;
    }
    int[] rest = {columns[from], left, right, columns[to - 1]};
    return spliced(columns, from, to, rest);
  }

  /** With other runs, left out where empty, in place of those from {@code from} to {@code to}. */
  private static int[] spliced(int[] columns, int from, int to, int[] runs) {
    var result = new int[columns.length - (to - from) + runs.length];
    System.arraycopy(columns, 0, result, 0, from);
    int at = from;
    for (int run = 0; run < runs.length; run += 2) {
      if (runs[run] < runs[run + 1]) {
        result[at++] = runs[run];
        result[at++] = runs[run + 1];
      }
    }
    System.arraycopy(columns, to, result, at, columns.length - to);
    return Arrays.copyOf(result, at + columns.length - to);
  }

  /** Where the first run stands that ends after {@code column}; the length for none. */
  private static int firstEndingAfter(int[] columns, int column) {
    int low = 0;
    int high = columns.length / 2;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (columns[2 * middle + 1] > column) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return 2 * low;
  }
}
