package dev.napkin.syntax;

import dev.napkin.syntax.LineParser.Outcome;
import dev.napkin.syntax.grammar.NapGrammar;
import dev.napkin.syntax.grammar.NapLexical;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * What could stand at a place, found by trying.
 *
 * <p>A parser that looks ahead knows where a line stops making sense, but not what would have made
 * sense there. Trying each kind of word costs a few milliseconds, which only a broken line pays.
 */
final class Expectations {
  private static final List<Integer> TRIED =
      List.of(
          NapLexical.NAME,
          NapLexical.NUMBER,
          NapLexical.TEXT,
          NapLexical.DATE,
          NapLexical.UNIT,
          NapLexical.KEY,
          NapLexical.LPAREN,
          NapLexical.RPAREN,
          NapLexical.LBRACKET,
          NapLexical.RBRACKET,
          NapLexical.LBRACE,
          NapLexical.RBRACE,
          NapLexical.COMMA,
          NapLexical.COLON,
          NapLexical.PIPE,
          NapLexical.PLUS,
          NapLexical.EQ,
          NapLexical.TO,
          NapLexical.BY,
          NapLexical.FOR,
          NapLexical.OVER,
          Token.EOF);

  private final Set<Integer> fitting;

  private Expectations(Set<Integer> fitting) {
    this.fitting = fitting;
  }

  /** Nothing is known of what could stand there. */
  static Expectations unknown() {
    return new Expectations(Set.of());
  }

  /** What could stand at the place {@code at} of a line, going by {@code rule}. */
  static <C extends ParserRuleContext> Expectations at(
      LineParser parser, List<Token> tokens, int at, Function<NapGrammar, C> rule) {
    var fitting = new TreeSet<Integer>();
    for (int type : TRIED) {
      var tried = new ArrayList<>(tokens.subList(0, at));
      var end = new CommonToken(Token.EOF, "");
      if (type != Token.EOF) {
        tried.add(new CommonToken(type, "?"));
      }
      tried.add(end);
      Outcome<C> outcome = parser.tryQuickly(tried, rule);
      boolean later =
          type != Token.EOF && outcome.misfit().filter(m -> m.token().equals(end)).isPresent();
      if (outcome.context().isPresent() || later) {
        fitting.add(type);
      }
    }
    return new Expectations(fitting);
  }

  boolean has(int type) {
    return fitting.contains(type);
  }

  /** Whether a formula or a part of one could begin there. */
  boolean value() {
    return has(NapLexical.NUMBER) && has(NapLexical.LPAREN);
  }

  /** Whether nothing but the end of the line could stand there. */
  boolean onlyEnd() {
    return fitting.equals(Set.of(Token.EOF));
  }

  /** What could stand there in words, if that is not too much to say: {@code `=` or a unit}. */
  String words() {
    var words = new ArrayList<String>();
    for (int type : fitting) {
      if (type != Token.EOF) {
        words.add(word(type));
      }
    }
    if (words.size() > 3 && has(NapLexical.TEXT) && has(NapLexical.DATE)) {
      return "a key";
    }
    if (words.isEmpty() || words.size() > 4) {
      return "";
    }
    String last = words.removeLast();
    return words.isEmpty() ? last : String.join(", ", words) + " or " + last;
  }

  private static String word(int type) {
    return switch (type) {
      case NapLexical.NAME -> "a name";
      case NapLexical.NUMBER -> "a number";
      case NapLexical.TEXT -> "a text in quotes";
      case NapLexical.DATE -> "a date";
      case NapLexical.UNIT -> "a unit";
      case NapLexical.KEY -> "`key`";
      case NapLexical.TO -> "`to`";
      case NapLexical.BY -> "`by`";
      case NapLexical.FOR -> "`for`";
      case NapLexical.OVER -> "`over`";
      // These stand in two modes, so the vocabulary does not say how they are written.
      case NapLexical.LBRACE -> "`{`";
      case NapLexical.RBRACE -> "`}`";
      default -> NapLexical.VOCABULARY.getDisplayName(type).replace('\'', '`');
    };
  }
}
