package dev.napkin.syntax;

import dev.napkin.syntax.SheetExpression.Coordinate;
import dev.napkin.syntax.grammar.ExcelGrammar;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** A word of a worksheet formula; where it is a place, what it says, relative to a cell. */
final class FormulaWord extends CommonToken {
  private static final Coordinate NONE = new Coordinate(0, true);

  private Coordinate first = NONE;
  private Coordinate second = NONE;

  private FormulaWord(int type, int start, int end, String text) {
    super(type, text);
    setStartIndex(start);
    setStopIndex(end - 1);
  }

  /** The row of a cell, or the first of several rows or columns. */
  Coordinate first() {
    return first;
  }

  /** The column of a cell, or the last of several rows or columns. */
  Coordinate second() {
    return second;
  }

  /** The words of a formula in a cell, up to and with the end; of the blanks those that count. */
  static List<FormulaWord> cut(String text, FormulaNotation notation) {
    var words = new ArrayList<FormulaWord>();
    var scanner = new FormulaScanner(notation.relative());
    scanner.reset(text.toCharArray(), 0, text.length());
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
        words.add(new FormulaWord(ExcelGrammar.BLANK, start, start, " "));
      }
      int end = type == Token.EOF ? start : scanner.end();
      var word = new FormulaWord(type, start, end, text.substring(start, end));
      word.read(scanner.place(), notation);
      words.add(word);
      if (type == Token.EOF) {
        return words;
      }
      before = type;
      blank = false;
    }
  }

  private void read(PlaceScanner place, FormulaNotation home) {
    switch (getType()) {
      case ExcelGrammar.CELL -> {
        first = coordinate(place.first, place.firstFixed, home.row());
        second = coordinate(place.second, place.secondFixed, home.column());
      }
      case ExcelGrammar.ROWS -> {
        first = coordinate(place.first, place.firstFixed, home.row());
        second = coordinate(place.second, place.secondFixed, home.row());
      }
      case ExcelGrammar.COLUMNS -> {
        first = coordinate(place.first, place.firstFixed, home.column());
        second = coordinate(place.second, place.secondFixed, home.column());
      }
      default -> {}
    }
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
