package dev.napkin.syntax;

import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.grammar.ExcelGrammar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Phrases what is wrong with a worksheet formula that cannot be read: one problem for each. */
final class FormulaComplaints {
  /** What to write instead of a sign that means nothing. */
  private static final Map<Character, String> INSTEAD =
      Map.of(
          '!', "write `<>` to compare; behind a sheet stands a cell or a name",
          '~', "write a comma between references",
          '|', "write `OR(a, b)`, or `&` to join texts",
          '\'', "a text stands in double quotes: `\"`",
          '$', "a dollar sign stands before the column or the row of a cell: `$A$1`");

  private final Source source;
  private final List<FormulaWord> words;

  private FormulaComplaints(Source source, List<FormulaWord> words) {
    this.source = source;
    this.words = words;
  }

  /**
   * What is wrong with a formula in which the word number {@code misfit} is the first that does not
   * fit.
   */
  static Diagnostic find(Source source, List<FormulaWord> words, int misfit) {
    return new FormulaComplaints(source, words).find(misfit);
  }

  private Diagnostic find(int at) {
    Span span = span(at);
    String text = text(at);
    return switch (type(at)) {
      case ExcelGrammar.UNCLOSED_TEXT ->
          Diagnostic.of(Code.UNCLOSED_TEXT, span, "the text is not closed")
              .hint("put a `\"` at its end; inside a text a quote is written twice");
      case ExcelGrammar.UNCLOSED_NAME ->
          syntax(at, "the name of the sheet is not closed")
              .hint("put `'!` at its end; inside a name an apostrophe is written twice");
      case ExcelGrammar.UNCLOSED_BRACKET ->
          syntax(at, "`[` is not closed")
              .hint("put `]` at its end; a bracket in the name of a column is written `'[`");
      case ExcelGrammar.BAD_NUMBER ->
          Diagnostic.of(Code.BAD_NUMBER, span, "`" + text + "` is not a number");
      case ExcelGrammar.SEMICOLON ->
          syntax(at, "`;` means nothing here").hint("write a comma between arguments");
      case ExcelGrammar.UNKNOWN ->
          syntax(at, "`" + text + "` means nothing here")
              .hint(Optional.ofNullable(INSTEAD.get(text.charAt(0))));
      default -> misplaced(at);
    };
  }

  /** A word that means something, but not here. */
  private Diagnostic misplaced(int at) {
    int bracket = openBracket(at);
    boolean value = at > 0 && endsValue(type(at - 1));
    if (!value && type(at) == ExcelGrammar.SPILL) {
      return syntax(at, "`#` begins no fault that is known here")
          .hint("behind a cell it stands for the area that its array fills: `A1#`");
    }
    if (!value) {
      String what = at == 0 && type(at) == Token.EOF ? "a formula" : "a value";
      return type(at) == Token.EOF || endsValue(type(at)) || isOperator(type(at))
          ? syntax(at, what + " is missing" + behind(at))
          : syntax(at, "`" + text(at) + "` does not fit" + behind(at));
    }
    if (type(at) == Token.EOF && bracket >= 0) {
      String closing = type(bracket) == ExcelGrammar.LPAREN ? ")" : "}";
      return syntax(bracket, "`" + text(bracket) + "` is not closed")
          .hint("put `" + closing + "` behind what it encloses");
    }
    if (type(at) == ExcelGrammar.RPAREN && bracket < 0) {
      return syntax(at, "`)` closes nothing").hint("leave it out, or open a bracket before it");
    }
    return beginsValue(type(at))
        ? syntax(at, "an operator is missing between `" + text(at - 1) + "` and `" + text(at) + "`")
        : syntax(at, "`" + text(at) + "` does not fit" + behind(at));
  }

  private Diagnostic syntax(int at, String message) {
    return Diagnostic.of(Code.SYNTAX, span(at), message);
  }

  private String behind(int at) {
    return at == 0 ? "" : " behind `" + text(at - 1) + "`";
  }

  /** The last bracket before {@code at} that nothing closes; -1 for none. */
  private int openBracket(int at) {
    int closed = 0;
    for (int i = at - 1; i >= 0; i--) {
      switch (type(i)) {
        case ExcelGrammar.RPAREN, ExcelGrammar.RBRACE -> closed++;
        case ExcelGrammar.LPAREN, ExcelGrammar.LBRACE -> {
          if (closed == 0) {
            return i;
          }
          closed--;
        }
        default -> {}
      }
    }
    return -1;
  }

  private static boolean endsValue(int type) {
    return switch (type) {
      case ExcelGrammar.NUMBER,
          ExcelGrammar.TEXT,
          ExcelGrammar.FAULT,
          ExcelGrammar.CELL,
          ExcelGrammar.ROWS,
          ExcelGrammar.COLUMNS,
          ExcelGrammar.NAME,
          ExcelGrammar.STRUCTURED,
          ExcelGrammar.RPAREN,
          ExcelGrammar.RBRACE,
          ExcelGrammar.SPILL,
          ExcelGrammar.PERCENT ->
          true;
      default -> false;
    };
  }

  private static boolean beginsValue(int type) {
    return switch (type) {
      case ExcelGrammar.NUMBER,
          ExcelGrammar.TEXT,
          ExcelGrammar.FAULT,
          ExcelGrammar.CELL,
          ExcelGrammar.ROWS,
          ExcelGrammar.COLUMNS,
          ExcelGrammar.NAME,
          ExcelGrammar.FUNCTION,
          ExcelGrammar.SHEET,
          ExcelGrammar.STRUCTURED,
          ExcelGrammar.LPAREN,
          ExcelGrammar.LBRACE ->
          true;
      default -> false;
    };
  }

  private static boolean isOperator(int type) {
    return switch (type) {
      case ExcelGrammar.STAR,
          ExcelGrammar.SLASH,
          ExcelGrammar.CARET,
          ExcelGrammar.AMPERSAND,
          ExcelGrammar.EQ,
          ExcelGrammar.NE,
          ExcelGrammar.LT,
          ExcelGrammar.LE,
          ExcelGrammar.GT,
          ExcelGrammar.GE,
          ExcelGrammar.COLON,
          ExcelGrammar.COMMA ->
          true;
      default -> false;
    };
  }

  private int type(int at) {
    return words.get(at).type();
  }

  private String text(int at) {
    return words.get(at).text();
  }

  private Span span(int at) {
    FormulaWord word = words.get(at);
    return source.span(word.start(), word.end());
  }
}
