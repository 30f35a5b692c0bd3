package dev.napkin.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Lines of a small random worksheet, of {@link Worksheet}'s notation, and edits to it: values,
 * filled formulas that look at each other and at themselves, arrays laid out and arrays that spill,
 * areas that are computed, and circles in branches that are not taken.
 */
final class RandomSheet {
  private static final int ROWS = 7;
  private static final int COLUMNS = 6;

  private final RandomGenerator random;
  private final boolean spills;

  RandomSheet(RandomGenerator random) {
    this.random = random;
    this.spills = random.nextInt(3) > 0;
  }

  /** A worksheet without overlap. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    var taken = new boolean[ROWS + 1][COLUMNS + 1];
    for (int i = 0; i < 14; i++) {
      int row = random.nextInt(ROWS);
      int column = random.nextInt(COLUMNS);
      int bottom = Math.min(ROWS, row + 1 + (random.nextInt(2) == 0 ? random.nextInt(4) : 0));
      int right = Math.min(COLUMNS, column + 1 + (random.nextInt(4) == 0 ? 1 : 0));
      if (isFree(taken, row, column, bottom, right)) {
        String line = line(row, column, bottom, right);
        boolean one = line.startsWith(cell(row, column) + ": ");
        take(taken, row, column, one ? row + 1 : bottom, one ? column + 1 : right);
        lines.add(line);
      }
    }
    return lines;
  }

  private static boolean isFree(boolean[][] taken, int top, int left, int bottom, int right) {
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        if (taken[row][column]) {
          return false;
        }
      }
    }
    return true;
  }

  private static void take(boolean[][] taken, int top, int left, int bottom, int right) {
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        taken[row][column] = true;
      }
    }
  }

  /** Some edit; it may be refused. */
  String edit() {
    int row = random.nextInt(ROWS);
    int column = random.nextInt(COLUMNS);
    return switch (random.nextInt(6)) {
      case 0, 1 -> cell(row, column) + ": " + random.nextInt(6);
      case 2 -> cell(row, column) + ": _";
      default ->
          line(
              row,
              column,
              Math.min(ROWS, row + 1 + random.nextInt(3)),
              Math.min(COLUMNS, column + 1 + random.nextInt(2)));
    };
  }

  private String line(int row, int column, int bottom, int right) {
    String area = cell(row, column) + ":" + cell(bottom - 1, right - 1);
    return switch (random.nextInt(8)) {
      case 0, 1 -> cell(row, column) + ": " + random.nextInt(6);
      case 2 -> area + ": {=" + array() + "}";
      case 3 -> spills ? cell(row, column) + ": ~=" + array() : area + ": =" + formula(2);
      case 4 -> area + ": =" + cell(Math.max(0, row - 1), column) + "+1";
      default -> area + ": =" + formula(2);
    };
  }

  private String array() {
    return switch (random.nextInt(5)) {
      case 0 -> "{1;2;3}*" + any();
      case 1 -> "{1,2}+" + any();
      case 2 -> area() + "*2";
      case 3 -> "IF(" + any() + ">2,{1;2},{7,8,9})";
      default -> formula(1);
    };
  }

  private String formula(int depth) {
    if (depth == 0) {
      return random.nextInt(4) == 0 ? Integer.toString(random.nextInt(6)) : any();
    }
    String a = formula(depth - 1);
    String b = formula(depth - 1);
    return switch (random.nextInt(10)) {
      case 0, 1 -> a + "+" + b;
      case 2 -> a + "*" + b;
      case 3, 4 -> "IF(" + any() + ">2," + a + "," + b + ")";
      case 5 -> "SUM(" + area() + ")+" + a;
      case 6 -> "IFERROR(" + a + ",9)";
      case 7 -> "SUM(" + any() + ":INDEX(" + area() + "," + a + "))";
      case 8 -> spills ? "SUM(" + any() + "#)" : "MAX(" + a + "," + b + ")";
      default -> "COUNT(" + area() + ")-" + a;
    };
  }

  private String any() {
    String cell = cell(random.nextInt(ROWS), random.nextInt(COLUMNS));
    return random.nextInt(3) == 0 ? "$" + cell.charAt(0) + "$" + cell.substring(1) : cell;
  }

  private String area() {
    int row = random.nextInt(ROWS);
    int column = random.nextInt(COLUMNS);
    return cell(row, column) + ":" + cell(row + random.nextInt(3), column + random.nextInt(2));
  }

  private static String cell(int row, int column) {
    return (char) ('A' + column) + Integer.toString(row + 1);
  }
}
