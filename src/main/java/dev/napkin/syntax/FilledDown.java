package dev.napkin.syntax;

import java.util.Arrays;

/**
 * The last formula of a column, and whether a text further down says the same there: all letters
 * alike but for the rows that move, which have moved as far as the cell.
 *
 * <p>Most formulas of a large sheet are the one above filled down. To see that, a text need not be
 * cut into words.
 */
final class FilledDown {
  private static final int MOST_DIGITS = 7;

  private SheetFormula formula;
  private char[] letters = new char[32];
  private int length;
  private int row;

  /** Where the digits of moving rows begin and end, one after another. */
  private int[] digits = new int[8];

  private int[] rows = new int[4];
  private int moving;

  FilledDown(SheetFormula formula) {
    this.formula = formula;
  }

  /** Keeps what a text was found to say; {@code key} has just read it. */
  void keep(SheetFormula found, ShapeKey key, char[] text, int from, int to, int atRow) {
    formula = found;
    length = to - from;
    row = atRow;
    if (letters.length < length) {
      letters = new char[2 * length];
    }
    System.arraycopy(text, from, letters, 0, length);
    moving = key.movingRows();
    if (rows.length < moving) {
      rows = new int[2 * moving];
      digits = new int[4 * moving];
    }
    for (int i = 0; i < moving; i++) {
      int end = key.movingRowEnd(i) - from;
      int start = end;
      while (start > 0 && Letters.isDigit(letters[start - 1])) {
        start--;
      }
      digits[2 * i] = start;
      digits[2 * i + 1] = end;
      rows[i] = number(letters, start, end);
    }
  }

  SheetFormula formula() {
    return formula;
  }

  /** Whether a text in the same column says this formula in row {@code atRow}. */
  boolean says(char[] text, int from, int to, int atRow) {
    int down = atRow - row;
    int there = from;
    int here = 0;
    for (int i = 0; i < moving; i++) {
      int run = digits[2 * i] - here;
      if (there + run >= to
          || !Arrays.equals(letters, here, here + run, text, there, there + run)) {
        return false;
      }
      there += run;
      int end = there;
      while (end < to && Letters.isDigit(text[end])) {
        end++;
      }
      int wanted = rows[i] + down;
      if (wanted < 1
          || wanted > PlaceScanner.ROWS
          || end - there > MOST_DIGITS
          || text[there] == '0'
          || number(text, there, end) != wanted) {
        return false;
      }
      there = end;
      here = digits[2 * i + 1];
    }
    return to - there == length - here && Arrays.equals(letters, here, length, text, there, to);
  }

  private static int number(char[] text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + text[i] - '0';
    }
    return number;
  }
}
