package dev.napkin.syntax;

import dev.napkin.syntax.grammar.NapGrammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Parses the words of one logical line by one rule of the grammar.
 *
 * <p>The quick prediction (SLL) is tried first; a line that it refuses is tried again with the full
 * one, whose verdict counts.
 */
final class LineParser {
  /** Where a line stops making sense: the first word that does not fit. */
  record Misfit(Token token) {}

  /** What a rule made of a line: a context of the grammar, or the place where it gave up. */
  record Outcome<T>(Optional<T> context, Optional<Misfit> misfit) {}

  private final NapGrammar parser;

  LineParser() {
    parser = new NapGrammar(null);
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
  }

  /** Parses {@code tokens}, of which the last is the end of file, by {@code rule}. */
  <T extends ParserRuleContext> Outcome<T> parse(List<Token> tokens, Function<NapGrammar, T> rule) {
    Outcome<T> quick = attempt(tokens, rule, PredictionMode.SLL);
    return quick.context().isPresent() ? quick : attempt(tokens, rule, PredictionMode.LL);
  }

  /** Parses by the quick prediction only, which may refuse what the full one would not. */
  <T extends ParserRuleContext> Outcome<T> tryQuickly(
      List<Token> tokens, Function<NapGrammar, T> rule) {
    return attempt(tokens, rule, PredictionMode.SLL);
  }

  private <T extends ParserRuleContext> Outcome<T> attempt(
      List<Token> tokens, Function<NapGrammar, T> rule, PredictionMode mode) {
    parser.setTokenStream(new CommonTokenStream(new ListTokenSource(tokens)));
    parser.getInterpreter().setPredictionMode(mode);
    try {
      return new Outcome<>(Optional.of(rule.apply(parser)), Optional.empty());
    } catch (ParseCancellationException refusal) {
      return new Outcome<>(Optional.empty(), Optional.of(misfit(refusal)));
    }
  }

  private static Misfit misfit(ParseCancellationException refusal) {
    if (refusal.getCause() instanceof RecognitionException cause) {
      return new Misfit(cause.getOffendingToken());
    }
    throw new IllegalStateException("a line was refused without a reason", refusal);
  }

  /** The words {@code from} up to {@code to} of a line, as a line of their own. */
  static List<Token> part(List<Token> tokens, int from, int to) {
    var part = new ArrayList<>(tokens.subList(from, to));
    Token next = tokens.get(to);
    var end = new CommonToken(Token.EOF);
    end.setStartIndex(next.getStartIndex());
    end.setStopIndex(next.getStartIndex() - 1);
    part.add(end);
    return part;
  }
}
