package dev.napkin.syntax;

import dev.napkin.syntax.grammar.ExcelGrammar;
import dev.napkin.value.FaultCode;
import java.util.ArrayList;
import java.util.Comparator;
import org.antlr.v4.runtime.Token;

/**
 * Cuts a worksheet formula into the words of {@code ExcelGrammar}.
 *
 * <p>Whoever needs to know what is a cell in a formula asks here, so that the parser and the search
 * for equal shapes cannot disagree. It allocates nothing and never fails: what is no word is given
 * as one of the types that no rule of the grammar takes. Blanks are given wherever they stand.
 */
final class FormulaScanner {
  private static final char[][] FAULTS = faults();

  /** What the faults begin with that LibreOffice alone has: {@code #ERR502!} in its files. */
  private static final char[] FOREIGN = "#ERR".toCharArray();

  private static final char[] DELETED = FaultCode.BAD_REFERENCE.text().toCharArray();

  private final PlaceScanner places;

  private char[] text = {};

  /** The letters of a text that came as a string. */
  private char[] own = {};

  private int end;
  private int start;
  private int at;
  private boolean behindSheet;

  /** A scanner; {@code relative} for texts in R1C1 notation. */
  FormulaScanner(boolean relative) {
    places = new PlaceScanner(relative);
  }

  private static char[][] faults() {
    var all = new ArrayList<String>();
    for (FaultCode code : FaultCode.values()) {
      all.add(code.text());
    }
    all.sort(Comparator.comparingInt(String::length).reversed());
    return all.stream().map(String::toCharArray).toArray(char[][]::new);
  }

  /** Begins with a text. */
  void reset(String formula) {
    if (own.length < formula.length()) {
      own = new char[2 * formula.length()];
    }
    formula.getChars(0, formula.length(), own, 0);
    reset(own, 0, formula.length());
  }

  /** Begins with the letters {@code from} up to {@code to}. */
  void reset(char[] letters, int from, int to) {
    text = letters;
    at = from;
    start = from;
    end = to;
    behindSheet = false;
    places.reset(letters, to);
  }

  /** Where the last word begins. */
  int start() {
    return start;
  }

  /** Where the last word ends. */
  int end() {
    return at;
  }

  /** What the last word says if it is a place. */
  PlaceScanner place() {
    return places;
  }

  /** The type of the next word. */
  int next() {
    start = at;
    if (at >= end) {
      return Token.EOF;
    }
    boolean restricted = behindSheet;
    behindSheet = false;
    char letter = text[at];
    if (Letters.isPart(letter) || letter == '$') {
      int found = places.match(at);
      return found >= 0 ? taken(places.type, found) : word(restricted);
    }
    return switch (letter) {
      case '(' -> taken(ExcelGrammar.LPAREN, at + 1);
      case ')' -> taken(ExcelGrammar.RPAREN, at + 1);
      case ',' -> taken(ExcelGrammar.COMMA, at + 1);
      case ':' -> taken(ExcelGrammar.COLON, at + 1);
      case '+' -> taken(ExcelGrammar.PLUS, at + 1);
      case '-' -> taken(ExcelGrammar.MINUS, at + 1);
      case '*' -> taken(ExcelGrammar.STAR, at + 1);
      case '/' -> taken(ExcelGrammar.SLASH, at + 1);
      case '^' -> taken(ExcelGrammar.CARET, at + 1);
      case '&' -> taken(ExcelGrammar.AMPERSAND, at + 1);
      case '%' -> taken(ExcelGrammar.PERCENT, at + 1);
      case '=' -> taken(ExcelGrammar.EQ, at + 1);
      case '<' ->
          is(at + 1, '>')
              ? taken(ExcelGrammar.NE, at + 2)
              : is(at + 1, '=') ? taken(ExcelGrammar.LE, at + 2) : taken(ExcelGrammar.LT, at + 1);
      case '>' -> is(at + 1, '=') ? taken(ExcelGrammar.GE, at + 2) : taken(ExcelGrammar.GT, at + 1);
      case '{' -> taken(ExcelGrammar.LBRACE, at + 1);
      case '}' -> taken(ExcelGrammar.RBRACE, at + 1);
      case ';' -> taken(ExcelGrammar.SEMICOLON, at + 1);
      case '@' -> taken(ExcelGrammar.AT, at + 1);
      case '"' -> string();
      case '\'' -> quoted(restricted);
      case '[' -> bracket();
      case '#' -> fault();
      case '!' -> currentSheet();
      default ->
          Letters.isBlank(letter)
              ? taken(ExcelGrammar.BLANK, behindBlanks(at))
              : taken(ExcelGrammar.UNKNOWN, at + 1);
    };
  }

  private int taken(int type, int to) {
    at = to;
    behindSheet = type == ExcelGrammar.SHEET || type == ExcelGrammar.DELETED;
    return type;
  }

  private boolean is(int place, char letter) {
    return place < end && text[place] == letter;
  }

  private int behindBlanks(int from) {
    int to = from;
    while (to < end && Letters.isBlank(text[to])) {
      to++;
    }
    return to;
  }

  /** Where the letters end that can be a name or the name of a sheet. */
  private int run(int from) {
    int to = from;
    while (to < end && Letters.isPart(text[to])) {
      to++;
    }
    return to;
  }

  /** A name, a function, a number or a sheet; only one word behind a sheet can be no sheet. */
  private int word(boolean restricted) {
    int to = run(at);
    if (to == at) {
      return taken(ExcelGrammar.UNKNOWN, at + 1); // A dollar sign.
    }
    int sheet = restricted ? -1 : sheetEnd(to);
    if (sheet >= 0) {
      return taken(ExcelGrammar.SHEET, sheet);
    }
    if (!Letters.isStart(text[at])) {
      int number = number();
      return number == run(number)
          ? taken(ExcelGrammar.NUMBER, number)
          : taken(ExcelGrammar.BAD_NUMBER, run(number));
    }
    if (is(to, '[')) {
      return structured(to);
    }
    return is(behindBlanks(to), '(')
        ? taken(ExcelGrammar.FUNCTION, to)
        : taken(ExcelGrammar.NAME, to);
  }

  /** Where the name of one sheet or two ends that goes on at {@code to}; -1 if it is none. */
  private int sheetEnd(int to) {
    if (is(to, '!')) {
      return to + 1;
    }
    if (!is(to, ':')) {
      return -1;
    }
    int last = run(to + 1);
    return last > to + 1 && is(last, '!') ? last + 1 : -1;
  }

  /** Where a number ends that begins here. */
  private int number() {
    int to = digits(at);
    if (is(to, '.')) {
      to = digits(to + 1);
    }
    if (to == at || (to == at + 1 && text[at] == '.')) {
      return at;
    }
    if (is(to, 'e') || is(to, 'E')) {
      int sign = is(to + 1, '+') || is(to + 1, '-') ? to + 2 : to + 1;
      int power = digits(sign);
      return power > sign ? power : to;
    }
    return to;
  }

  private int digits(int from) {
    int to = from;
    while (to < end && Letters.isDigit(text[to])) {
      to++;
    }
    return to;
  }

  private int string() {
    int close = closing(at);
    return close < 0 ? taken(ExcelGrammar.UNCLOSED_TEXT, end) : taken(ExcelGrammar.TEXT, close + 1);
  }

  /** The quote that closes the one at {@code open}, where two of them are one letter; else -1. */
  private int closing(int open) {
    char quote = text[open];
    for (int i = open + 1; i < end; i++) {
      if (text[i] == quote) {
        if (!is(i + 1, quote)) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /** A sheet in quotes; behind a link to another program also the name of what it links to. */
  private int quoted(boolean restricted) {
    int close = closing(at);
    if (close < 0) {
      return taken(ExcelGrammar.UNCLOSED_NAME, end);
    }
    int to = close + 1;
    if (is(to, ':')) {
      int last = is(to + 1, '\'') ? closing(to + 1) + 1 : run(to + 1);
      if (last > to + 1 && is(last, '!')) {
        return taken(ExcelGrammar.SHEET, last + 1);
      }
    }
    if (is(to, '!')) {
      return taken(ExcelGrammar.SHEET, to + 1);
    }
    return taken(restricted ? ExcelGrammar.NAME : ExcelGrammar.UNKNOWN, to);
  }

  /** Another workbook, or a part of the table that the formula stands in. */
  private int bracket() {
    int book = at + 1;
    while (book < end && text[book] != ']' && text[book] != '[') {
      book++;
    }
    if (!is(book, ']')) {
      return structured(at);
    }
    int to = book + 1;
    int name = run(to);
    int sheet = name > to || is(to, '!') ? sheetEnd(name) : -1;
    if (sheet >= 0) {
      return taken(ExcelGrammar.SHEET, sheet);
    }
    return matches(DELETED, to) ? taken(ExcelGrammar.SHEET, to) : structured(at);
  }

  private int structured(int open) {
    int to = bracketEnd(open);
    return to < 0 ? taken(ExcelGrammar.UNCLOSED_BRACKET, end) : taken(ExcelGrammar.STRUCTURED, to);
  }

  /** Where the bracket ends that opens at {@code open}; an apostrophe takes a bracket its sense. */
  private int bracketEnd(int open) {
    int depth = 0;
    for (int i = open; i < end; i++) {
      switch (text[i]) {
        case '\'' -> i++;
        case '[' -> depth++;
        case ']' -> {
          depth--;
          if (depth == 0) {
            return i + 1;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  private int fault() {
    for (char[] fault : FAULTS) {
      if (matches(fault, at)) {
        int to = at + fault.length;
        boolean deleted = fault.length == DELETED.length && matches(DELETED, at);
        return taken(deleted && beginsPlace(to) ? ExcelGrammar.DELETED : ExcelGrammar.FAULT, to);
      }
    }
    int foreign = matches(FOREIGN, at) ? at + FOREIGN.length : end;
    int digits = foreign;
    while (digits < end && Character.isDigit(text[digits])) {
      digits++;
    }
    return digits > foreign && is(digits, '!')
        ? taken(ExcelGrammar.FAULT, digits + 1)
        : taken(ExcelGrammar.SPILL, at + 1);
  }

  private boolean matches(char[] word, int from) {
    if (from + word.length > end) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (text[from + i] != word[i] && Character.toUpperCase(text[from + i]) != word[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean beginsPlace(int from) {
    return from < end
        && (Letters.isPart(text[from]) || text[from] == '$' || matches(DELETED, from));
  }

  /** An exclamation mark without a sheet before it, as old programs write for the same sheet. */
  private int currentSheet() {
    boolean sheet = at + 1 < end && (Letters.isPart(text[at + 1]) || text[at + 1] == '$');
    return taken(sheet ? ExcelGrammar.SHEET : ExcelGrammar.UNKNOWN, at + 1);
  }
}
