package dev.napkin.syntax;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.grammar.ExcelGrammar;

/**
 * Finds cells, whole rows and whole columns in a text, in one of Excel's two notations.
 *
 * <p>What was found last is in its fields: for a cell a row and a column, else the first and the
 * last of the rows or columns. A number that is not fixed is a place in A1, and a distance in R1C1.
 */
final class PlaceScanner {
  /** How many rows a worksheet has. */
  static final int ROWS = Rect.SHEET.rows();

  /** How many columns a worksheet has. */
  static final int COLUMNS = Rect.SHEET.columns();

  private static final int MOST_DIGITS = 7;
  private static final int MOST_LETTERS = 3;

  private final boolean relative;

  private char[] text = {};
  private int end;

  /** What was found: a cell, rows or columns of the grammar. */
  int type;

  /** The row of a cell, or the first of several rows or columns; counted from 0. */
  int first;

  /** Whether {@link #first} is fixed. */
  boolean firstFixed;

  /** The column of a cell, or the last of several rows or columns; counted from 0. */
  int second;

  /** Whether {@link #second} is fixed. */
  boolean secondFixed;

  /** Where the number that was read last begins and ends. */
  private int number;

  private int numberEnd;

  /**
   * A finder of places.
   *
   * @param relative whether they are written as R1C1
   */
  PlaceScanner(boolean relative) {
    this.relative = relative;
  }

  /** Whether all of a word is a place in either notation, so that it cannot be a plain name. */
  static boolean isPlace(String word) {
    return isPlace(word, true) || isPlace(word, false);
  }

  private static boolean isPlace(String word, boolean relative) {
    var places = new PlaceScanner(relative);
    places.reset(word.toCharArray(), word.length());
    return !word.isEmpty() && places.match(0) == word.length();
  }

  void reset(char[] within, int to) {
    text = within;
    end = to;
  }

  /** Where the place ends that begins at {@code at}; -1 if none does. */
  int match(int at) {
    int found = relative ? relativePlace(at) : place(at);
    return found >= 0 && endsWord(found) ? found : -1;
  }

  /** Whether what ends before {@code at} is a word of its own. */
  private boolean endsWord(int at) {
    if (at >= end) {
      return true;
    }
    char next = text[at];
    return !Letters.isPart(next) && next != '(' && next != '!' && next != '[' && next != '$';
  }

  // ---- A1 ---------------------------------------------------------------------------------------

  private int place(int at) {
    boolean fixed = text[at] == '$';
    int from = fixed ? at + 1 : at;
    if (from >= end) {
      return -1;
    }
    if (!Letters.isLatin(text[from])) {
      return rows(from, fixed);
    }
    int to = column(from);
    if (to < 0) {
      return -1;
    }
    int found = number;
    if (to < end && text[to] == '$') {
      return cell(to + 1, true, found, fixed);
    }
    return to < end && Letters.isDigit(text[to])
        ? cell(to, false, found, fixed)
        : columns(to, found, fixed);
  }

  private int cell(int at, boolean rowFixed, int column, boolean columnFixed) {
    int to = row(at);
    if (to < 0) {
      return -1;
    }
    type = ExcelGrammar.CELL;
    first = number;
    firstFixed = rowFixed;
    second = column;
    secondFixed = columnFixed;
    return to;
  }

  private int columns(int at, int column, boolean fixed) {
    int from = behindColon(at);
    if (from < 0) {
      return -1;
    }
    boolean lastFixed = text[from] == '$';
    int to = column(lastFixed ? from + 1 : from);
    return to < 0 ? -1 : pair(ExcelGrammar.COLUMNS, column, fixed, lastFixed, to);
  }

  private int rows(int at, boolean fixed) {
    int to = row(at);
    int found = number;
    int from = to < 0 ? -1 : behindColon(to);
    if (from < 0) {
      return -1;
    }
    boolean lastFixed = text[from] == '$';
    int last = row(lastFixed ? from + 1 : from);
    return last < 0 ? -1 : pair(ExcelGrammar.ROWS, found, fixed, lastFixed, last);
  }

  private int pair(int found, int from, boolean fixed, boolean lastFixed, int to) {
    type = found;
    first = from;
    firstFixed = fixed;
    second = number;
    secondFixed = lastFixed;
    return to;
  }

  /** The first letter behind a colon that may have blanks around it; -1 if there is none. */
  private int behindColon(int at) {
    int colon = behindBlanks(at);
    if (colon >= end || text[colon] != ':') {
      return -1;
    }
    int from = behindBlanks(colon + 1);
    return from < end ? from : -1;
  }

  private int behindBlanks(int at) {
    int to = at;
    while (to < end && Letters.isBlank(text[to])) {
      to++;
    }
    return to;
  }

  /** Reads the letters of a column into {@link #number}; where they end, or -1. */
  private int column(int at) {
    int column = 0;
    int to = at;
    while (to < end && Letters.isLatin(text[to])) {
      if (to - at >= MOST_LETTERS) {
        return -1;
      }
      column = column * 26 + (text[to] | 0x20) - 'a' + 1;
      to++;
    }
    number = column - 1;
    return to > at && column <= COLUMNS ? to : -1;
  }

  /** Reads the digits of a row into {@link #number}; where they end, or -1. */
  private int row(int at) {
    int row = 0;
    int to = at;
    while (to < end && Letters.isDigit(text[to])) {
      if (to - at >= MOST_DIGITS) {
        return -1;
      }
      row = row * 10 + text[to] - '0';
      to++;
    }
    number = row - 1;
    return row >= 1 && row <= ROWS ? to : -1;
  }

  // ---- R1C1 -------------------------------------------------------------------------------------

  private int relativePlace(int at) {
    boolean row = is(at, 'r');
    if (!row && !is(at, 'c')) {
      return -1;
    }
    boolean fixed = distance(at + 1, row ? ROWS : COLUMNS);
    int to = numberEnd;
    if (to < 0) {
      return -1;
    }
    int found = number;
    if (row && is(to, 'c')) {
      secondFixed = distance(to + 1, COLUMNS);
      type = ExcelGrammar.CELL;
      second = number;
      to = numberEnd;
    } else {
      type = row ? ExcelGrammar.ROWS : ExcelGrammar.COLUMNS;
      second = found;
      secondFixed = fixed;
    }
    first = found;
    firstFixed = fixed;
    return to;
  }

  private boolean is(int at, char letter) {
    return at < end && (text[at] | 0x20) == letter;
  }

  /**
   * Reads what stands behind an R or a C into {@link #number}: {@code 5}, {@code [-1]} or nothing;
   * it ends at {@link #numberEnd}, which is -1 if it is no such thing.
   *
   * @return whether it is fixed
   */
  private boolean distance(int at, int most) {
    boolean bracket = at < end && text[at] == '[';
    boolean negative = bracket && at + 1 < end && text[at + 1] == '-';
    int from = at + (bracket ? 1 : 0) + (negative ? 1 : 0);
    int to = from;
    int read = 0;
    while (to < end && Letters.isDigit(text[to]) && to - from < MOST_DIGITS) {
      read = read * 10 + text[to] - '0';
      to++;
    }
    boolean some = to > from;
    if (bracket) {
      boolean closed = some && to < end && text[to] == ']' && read < most;
      number = negative ? -read : read;
      numberEnd = closed ? to + 1 : -1;
      return false;
    }
    number = some ? read - 1 : 0;
    numberEnd = some && (read < 1 || read > most) ? -1 : to;
    return some;
  }
}
