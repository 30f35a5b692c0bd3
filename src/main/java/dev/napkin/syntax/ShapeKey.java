package dev.napkin.syntax;

import dev.napkin.syntax.grammar.ExcelGrammar;
import java.util.Arrays;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * What formulas of one shape have in common: their words, with the distance of each place in its
 * place. Blanks are left out where they say nothing.
 *
 * <p>It can be read anew, for a look into a map that costs no memory; what is in a map is a copy.
 * Keys have an order, so that a map of them stays quick however their hashes fall.
 */
final class ShapeKey implements Comparable<ShapeKey> {
  /** How many letters of a key one letter of a formula makes at the most: {@code x} makes four. */
  private static final int GROWTH = 4;

  private static final int[] NONE = {};

  private char[] letters;
  private int length;
  private int hash;

  /** Where the cells end that were read last and whose row moves. */
  private int[] rowEnds;

  /** How many of these there are; -1 where other places move with the row too. */
  private int rowEndCount;

  ShapeKey() {
    letters = new char[256];
    rowEnds = new int[8];
  }

  private ShapeKey(ShapeKey other) {
    letters = Arrays.copyOf(other.letters, other.length);
    length = other.length;
    hash = other.hash;
    rowEnds = NONE;
  }

  /** This key, which nothing changes any more. */
  ShapeKey copy() {
    return new ShapeKey(this);
  }

  /** Becomes the key of a formula in a cell: of the letters {@code from} up to {@code to}. */
  void read(FormulaScanner scanner, char[] text, int from, int to, int row, int column) {
    scanner.reset(text, from, to);
    int most = GROWTH * (to - from);
    if (letters.length < most) {
      letters = new char[2 * most];
    }
    length = 0;
    hash = 0;
    rowEndCount = 0;
    PlaceScanner place = scanner.place();
    int before = Token.EOF;
    boolean blank = false;
    for (int type = scanner.next(); type != Token.EOF; type = scanner.next()) {
      if (type == ExcelGrammar.BLANK) {
        blank = true;
        continue;
      }
      if (blank && FormulaWord.blankCounts(before, type)) {
        add((char) ExcelGrammar.BLANK);
      }
      add((char) type);
      switch (type) {
        case ExcelGrammar.CELL -> {
          place(place, row, column);
          noteRow(place, scanner.end());
        }
        case ExcelGrammar.ROWS -> {
          place(place, row, row);
          rowEndCount = -1;
        }
        case ExcelGrammar.COLUMNS -> place(place, column, column);
        case ExcelGrammar.COLON,
            ExcelGrammar.COMMA,
            ExcelGrammar.LPAREN,
            ExcelGrammar.RPAREN,
            ExcelGrammar.PLUS,
            ExcelGrammar.MINUS,
            ExcelGrammar.STAR,
            ExcelGrammar.SLASH -> {
          // Their kind says all.
        }
        default -> letters(text, scanner.start(), scanner.end());
      }
      before = type;
      blank = false;
    }
  }

  private void noteRow(PlaceScanner place, int end) {
    if (place.firstFixed || rowEndCount < 0) {
      return;
    }
    if (rowEndCount == rowEnds.length) {
      rowEnds = Arrays.copyOf(rowEnds, 2 * rowEndCount);
    }
    rowEnds[rowEndCount++] = end;
  }

  /** Whether nothing of what was read last moves with the row but single cells. */
  boolean movesByCells() {
    return rowEndCount >= 0;
  }

  /** How many cells of it move with the row. */
  int movingRows() {
    return Math.max(rowEndCount, 0);
  }

  /** Where in the text the cell number {@code index} of these ends, and so its row. */
  int movingRowEnd(int index) {
    return rowEnds[index];
  }

  private void place(PlaceScanner place, int firstHome, int secondHome) {
    int first = place.firstFixed ? place.first : place.first - firstHome;
    int second = place.secondFixed ? place.second : place.second - secondHome;
    add((char) ((place.firstFixed ? 1 : 0) + (place.secondFixed ? 2 : 0)));
    add((char) first);
    add((char) (first >> 16));
    add((char) second);
    add((char) (second >> 16));
  }

  /** The letters of a word, behind how many they are, so that they can be no other words. */
  private void letters(char[] text, int from, int to) {
    add((char) (to - from));
    add((char) ((to - from) >> 16));
    for (int i = from; i < to; i++) {
      add(text[i]);
    }
  }

  private void add(char letter) {
    letters[length++] = letter;
    hash = 31 * hash + letter;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ShapeKey key
        && hash == key.hash
        && Arrays.equals(letters, 0, length, key.letters, 0, key.length);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public int compareTo(ShapeKey other) {
    return Arrays.compare(letters, 0, length, other.letters, 0, other.length);
  }
}
