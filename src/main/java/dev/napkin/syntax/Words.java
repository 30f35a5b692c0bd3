package dev.napkin.syntax;

import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.grammar.NapLexical;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * The words of a line that cannot be read, for those who look for the reason.
 *
 * <p>A place outside the line is an end: it can be asked about like any other.
 */
final class Words {
  private final Source source;
  private final List<Token> tokens;

  Words(Source source, List<Token> tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  /** Where a word stands in its line. */
  int place(Token token) {
    int place = tokens.indexOf(token);
    return place < 0 ? tokens.size() - 1 : place;
  }

  boolean isEnd(int at) {
    return at < 0 || at >= tokens.size() - 1;
  }

  int type(int at) {
    return isEnd(at) ? Token.EOF : tokens.get(at).getType();
  }

  String text(int at) {
    return isEnd(at) ? "" : tokens.get(at).getText();
  }

  /** The text from one word to another, as it is written; empty if there is none. */
  String text(int from, int to) {
    return from > to || isEnd(from) || isEnd(to) ? "" : span(from, to).text();
  }

  /** The place of a word; behind the last one for what is outside. */
  Span span(int at) {
    return span(at, at);
  }

  Span span(int from, int to) {
    int last = tokens.size() - 1;
    Token first = tokens.get(Math.clamp(from, 0, last));
    Token end = tokens.get(Math.clamp(to, 0, last));
    int start = first.getStartIndex();
    return source.span(start, Math.max(start, end.getStopIndex() + 1));
  }

  /** Whether the words {@code at} and behind it are of these types and nothing is between them. */
  boolean pair(int at, int first, int second) {
    return type(at) == first
        && type(at + 1) == second
        && tokens.get(at).getStopIndex() + 1 == tokens.get(at + 1).getStartIndex();
  }

  /** Whether a word of a type stands before {@code at}. */
  boolean before(int at, int type) {
    return tokens.subList(0, Math.clamp(at, 0, tokens.size())).stream()
        .anyMatch(token -> token.getType() == type);
  }

  /** The last bracket before {@code at} that nothing closes; -1 for none. */
  int openBracket(int at) {
    int closed = 0;
    for (int i = Math.min(at, tokens.size()) - 1; i >= 0; i--) {
      switch (tokens.get(i).getType()) {
        case NapLexical.RPAREN, NapLexical.RBRACKET -> closed++;
        case NapLexical.LPAREN, NapLexical.LBRACKET -> {
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

  /** The first word of the formula or argument that ends right before {@code at}. */
  int operandStart(int at) {
    int closed = 0;
    for (int i = at - 1; i >= 0; i--) {
      switch (type(i)) {
        case NapLexical.RPAREN, NapLexical.RBRACKET -> closed++;
        case NapLexical.LPAREN, NapLexical.LBRACKET -> {
          if (closed-- == 0) {
            return i + 1;
          }
        }
        case NapLexical.COMMA, NapLexical.COLON -> {
          if (closed == 0) {
            return i + 1;
          }
        }
        case NapLexical.EQ -> {
          if (closed == 0 && !before(i, NapLexical.EQ) && !before(i, NapLexical.CHECK)) {
            return i + 1;
          }
        }
        default -> {}
      }
    }
    return 0;
  }

  /** The last word of the formula or argument that begins right behind {@code at}. */
  int operandEnd(int at) {
    int open = 0;
    for (int i = at + 1; !isEnd(i); i++) {
      switch (type(i)) {
        case NapLexical.LPAREN, NapLexical.LBRACKET -> open++;
        case NapLexical.RPAREN, NapLexical.RBRACKET -> {
          if (open-- == 0) {
            return i - 1;
          }
        }
        case NapLexical.COMMA, NapLexical.AT, NapLexical.TILDE, NapLexical.TEXT -> {
          if (open == 0) {
            return i - 1;
          }
        }
        default -> {}
      }
    }
    return tokens.size() - 2;
  }
}
