package dev.napkin.macro;

import dev.napkin.syntax.grammar.MacroGrammar;
import dev.napkin.syntax.grammar.MacroLexical;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Parses logical lines by the rules of the grammar. */
final class MacroParser {
  /**
   * As many words as one line may have. A tree is never deeper than its line is long, so this
   * bounds every recursion over one.
   */
  static final int MOST_WORDS = 400;

  private final MacroGrammar parser;

  MacroParser() {
    parser = new MacroGrammar(null);
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
  }

  /** A line by a rule, or what keeps it from being one. */
  sealed interface Outcome<T> {
    /** A context of the grammar. */
    record Read<T>(T context) implements Outcome<T> {}

    /** What was met, as a phrase. */
    record Refused<T>(String what) implements Outcome<T> {}
  }

  /** Parses {@code line} by {@code rule}. */
  <T extends ParserRuleContext> Outcome<T> parse(String line, Function<MacroGrammar, T> rule) {
    List<Token> tokens = tokens(line);
    if (tokens.size() > MOST_WORDS) {
      return new Outcome.Refused<>("a statement of more than " + MOST_WORDS + " words");
    }
    Optional<T> quick = attempt(tokens, rule, PredictionMode.SLL, new ArrayList<>());
    if (quick.isPresent()) {
      return new Outcome.Read<>(quick.get());
    }
    var refused = new ArrayList<String>();
    return attempt(tokens, rule, PredictionMode.LL, refused)
        .<Outcome<T>>map(Outcome.Read::new)
        .orElseGet(() -> new Outcome.Refused<>(construct(tokens, refused)));
  }

  private <T extends ParserRuleContext> Optional<T> attempt(
      List<Token> tokens,
      Function<MacroGrammar, T> rule,
      PredictionMode mode,
      List<String> refused) {
    parser.setTokenStream(new CommonTokenStream(new ListTokenSource(tokens)));
    parser.getInterpreter().setPredictionMode(mode);
    try {
      return Optional.of(rule.apply(parser));
    } catch (ParseCancellationException refusal) {
      if (refusal.getCause() instanceof RecognitionException cause) {
        Token at = cause.getOffendingToken();
        refused.add(at.getType() == Token.EOF ? "" : at.getText());
      }
      return Optional.empty();
    }
  }

  private static List<Token> tokens(String line) {
    var lexer = new MacroLexical(CharStreams.fromString(line));
    lexer.removeErrorListeners();
    var tokens = new ArrayList<Token>();
    Token token = lexer.nextToken();
    while (token.getType() != Token.EOF && tokens.size() <= MOST_WORDS) {
      tokens.add(token);
      token = lexer.nextToken();
    }
    tokens.add(token);
    return tokens;
  }

  /** A line that is none of the subset, by its first word and the one that does not fit. */
  private static String construct(List<Token> tokens, List<String> refused) {
    String first = tokens.getFirst().getText();
    String at = refused.isEmpty() ? "" : refused.getFirst();
    return at.isEmpty() || at.equals(first)
        ? "a statement of `" + first + "`"
        : "`" + at + "` in a statement of `" + first + "`";
  }
}
