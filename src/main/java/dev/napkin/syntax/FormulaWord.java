package dev.napkin.syntax;

import dev.napkin.syntax.SheetExpression.Coordinate;
import dev.napkin.syntax.grammar.ExcelGrammar;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * A word of a worksheet formula; where it is a place, what it says, relative to a cell.
 *
 * <p>Its text is cut out when somebody asks: of most words the kind says all.
 *
 * @param type its kind, in {@code ExcelGrammar}
 * @param formula the text that it stands in
 * @param start where in it the word begins
 * @param end where the word ends
 * @param first the row of a cell, or the first of several rows or columns
 * @param second the column of a cell, or the last of several rows or columns
 */
record FormulaWord(
    int type, String formula, int start, int end, Coordinate first, Coordinate second) {
  private static final Coordinate NONE = new Coordinate(0, true);

  /** Its letters; a blank that counts is one, however many there are. */
  String text() {
    return type == ExcelGrammar.BLANK ? " " : formula.substring(start, end);
  }

  /** Words as the grammar takes them. */
  static List<Token> tokens(List<FormulaWord> words) {
    var tokens = new ArrayList<Token>(words.size());
    for (FormulaWord word : words) {
      var token = new CommonToken(word.type, word.text());
      token.setStartIndex(word.start);
      token.setStopIndex(word.end - 1);
      tokens.add(token);
    }
    return tokens;
  }

  /** The words of a formula in a cell, up to and with the end; of the blanks those that count. */
  static List<FormulaWord> cut(String text, FormulaNotation notation) {
    return cut(text, notation, new FormulaScanner(notation.relative()));
  }

  /** The same, by a scanner for this notation that may have been used before. */
  static List<FormulaWord> cut(String text, FormulaNotation notation, FormulaScanner scanner) {
    var words = new ArrayList<FormulaWord>(2 + text.length() / 4);
    scanner.reset(text);
    int before = Token.EOF;
    boolean blank = false;
    while (true) {
      int type = scanner.next();
      if (type == ExcelGrammar.BLANK) {
        blank = true;
        continue;
      }
      int start = type == Token.EOF ? text.length() : scanner.start();
      if (blank && blankCounts(before, type)) {
        words.add(new FormulaWord(ExcelGrammar.BLANK, text, start, start, NONE, NONE));
      }
      int end = type == Token.EOF ? start : scanner.end();
      words.add(of(type, text, start, end, scanner.place(), notation));
      if (type == Token.EOF) {
        return words;
      }
      before = type;
      blank = false;
    }
  }

  private static FormulaWord of(
      int type, String text, int start, int end, PlaceScanner place, FormulaNotation home) {
    return switch (type) {
      case ExcelGrammar.CELL -> place(type, text, start, end, place, home.row(), home.column());
      case ExcelGrammar.ROWS -> place(type, text, start, end, place, home.row(), home.row());
      case ExcelGrammar.COLUMNS ->
          place(type, text, start, end, place, home.column(), home.column());
      default -> new FormulaWord(type, text, start, end, NONE, NONE);
    };
  }

  private static FormulaWord place(
      int type,
      String text,
      int start,
      int end,
      PlaceScanner place,
      int firstHome,
      int secondHome) {
    return new FormulaWord(
        type,
        text,
        start,
        end,
        coordinate(place.first, place.firstFixed, firstHome),
        coordinate(place.second, place.secondFixed, secondHome));
  }

  private static Coordinate coordinate(int place, boolean fixed, int home) {
    return new Coordinate(fixed ? place : place - home, fixed);
  }

  /** Whether a blank between words of two kinds is a word itself: both could be references. */
  static boolean blankCounts(int before, int behind) {
    return endsReference(before) && beginsReference(behind);
  }

  private static boolean endsReference(int type) {
    return switch (type) {
      case ExcelGrammar.CELL,
          ExcelGrammar.ROWS,
          ExcelGrammar.COLUMNS,
          ExcelGrammar.NAME,
          ExcelGrammar.STRUCTURED,
          ExcelGrammar.FAULT,
          ExcelGrammar.SPILL,
          ExcelGrammar.RPAREN ->
          true;
      default -> false;
    };
  }

  private static boolean beginsReference(int type) {
    return switch (type) {
      case ExcelGrammar.CELL,
          ExcelGrammar.ROWS,
          ExcelGrammar.COLUMNS,
          ExcelGrammar.NAME,
          ExcelGrammar.FUNCTION,
          ExcelGrammar.STRUCTURED,
          ExcelGrammar.FAULT,
          ExcelGrammar.SHEET,
          ExcelGrammar.DELETED,
          ExcelGrammar.LPAREN ->
          true;
      default -> false;
    };
  }
}
