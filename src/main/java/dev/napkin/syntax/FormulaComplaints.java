package dev.napkin.syntax;

import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.grammar.ExcelGrammar;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Phrases what is wrong with a worksheet formula that cannot be read: one problem for each. */
final class FormulaComplaints {
  private final Source source;
  private final List<FormulaWord> words;

  private FormulaComplaints(Source source, List<FormulaWord> words) {
    this.source = source;
    this.words = words;
  }

  /** What is wrong with a formula in which {@code misfit} is the first word that does not fit. */
  static Diagnostic find(Source source, List<FormulaWord> words, Token misfit) {
    return new FormulaComplaints(source, words).find(Math.max(0, words.indexOf(misfit)));
  }

  private Diagnostic find(int at) {
    Span span = span(at);
    String text = text(at);
    return switch (words.get(at).getType()) {
      case ExcelGrammar.UNCLOSED_TEXT ->
          Diagnostic.of(Code.UNCLOSED_TEXT, span, "the text is not closed")
              .hint("put a `\"` at its end; inside a text a quote is written twice");
      case ExcelGrammar.UNCLOSED_NAME ->
          Diagnostic.of(Code.SYNTAX, span, "the name of the sheet is not closed")
              .hint("put a `'` at its end; inside a name an apostrophe is written twice");
      case ExcelGrammar.UNCLOSED_BRACKET ->
          Diagnostic.of(Code.SYNTAX, span, "`[` is not closed")
              .hint("in the name of a column a bracket is written `'[`");
      case ExcelGrammar.BAD_NUMBER ->
          Diagnostic.of(Code.BAD_NUMBER, span, "`" + text + "` is not a number");
      case ExcelGrammar.SEMICOLON ->
          Diagnostic.of(Code.SYNTAX, span, "`;` means nothing here")
              .hint("write a comma between arguments");
      case ExcelGrammar.UNKNOWN ->
          Diagnostic.of(Code.SYNTAX, span, "`" + text + "` means nothing here");
      case Token.EOF -> end(at);
      default -> unexpected(at);
    };
  }

  private Diagnostic end(int at) {
    for (int i = at - 1, closed = 0; i >= 0; i--) {
      switch (words.get(i).getType()) {
        case ExcelGrammar.RPAREN, ExcelGrammar.RBRACE -> closed++;
        case ExcelGrammar.LPAREN, ExcelGrammar.LBRACE -> {
          if (closed == 0) {
            return Diagnostic.of(Code.SYNTAX, span(i), "`" + text(i) + "` is not closed");
          }
          closed--;
        }
        default -> {}
      }
    }
    String behind = at == 0 ? "" : " behind `" + text(at - 1) + "`";
    return Diagnostic.of(
        Code.SYNTAX, span(at), (at == 0 ? "a formula" : "a value") + " is missing" + behind);
  }

  private Diagnostic unexpected(int at) {
    String behind = at == 0 ? "" : " behind `" + text(at - 1) + "`";
    return Diagnostic.of(Code.SYNTAX, span(at), "`" + text(at) + "` does not fit" + behind);
  }

  private String text(int at) {
    return words.get(at).getText();
  }

  private Span span(int at) {
    Token word = words.get(at);
    return source.span(word.getStartIndex(), word.getStopIndex() + 1);
  }
}
