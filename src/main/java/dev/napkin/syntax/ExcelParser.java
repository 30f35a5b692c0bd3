package dev.napkin.syntax;

import dev.napkin.source.Code;
import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.grammar.ExcelGrammar;
import dev.napkin.syntax.grammar.ExcelGrammar.FormulaLineContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Formulas of worksheets: text to tree. No text makes it throw.
 *
 * <p>Functions are spelled in English, arguments divided by commas. Files mark young functions
 * ({@code _xlfn.XLOOKUP}); the tree has them without, unless nobody knows the function.
 */
public final class ExcelParser {
  private final FormulaNotation notation;
  private final Source source;
  private final FormulaPatterns patterns;
  private final Problems problems = new Problems();

  private ExcelParser(Source source, FormulaNotation notation, FormulaPatterns patterns) {
    this.source = source;
    this.notation = notation;
    this.patterns = patterns;
  }

  /**
   * A formula in a cell.
   *
   * @param source with or without the equals sign
   * @param row of the cell, counted from 0
   * @param column of the cell, counted from 0
   */
  public static Parsed<Expression> parse(Source source, int row, int column) {
    return parse(source, row, column, new FormulaPatterns());
  }

  /** The same where formulas of the same pattern were parsed before, or will be. */
  static Parsed<Expression> parse(Source source, int row, int column, FormulaPatterns patterns) {
    return new ExcelParser(source, FormulaNotation.a1(row, column), patterns).parse();
  }

  /** A formula whose places are written as distances: {@code SUM(R[-3]C:R[-1]C)}. */
  public static Parsed<Expression> parseR1C1(Source source) {
    return new ExcelParser(source, FormulaNotation.R1C1, new FormulaPatterns()).parse();
  }

  private Parsed<Expression> parse() {
    Expression tree = tree(FormulaWord.cut(source.text(), notation, patterns.scanner(notation)));
    return new Parsed<>(tree, problems.all());
  }

  private Expression tree(List<FormulaWord> words) {
    String pattern = FormulaPatterns.of(words);
    Optional<FormulaLineContext> known = patterns.find(pattern);
    if (known.isPresent()) {
      return built(known.get(), words);
    }
    if (FormulaNesting.tooDeep(words)) {
      problems.add(
          Code.TOO_DEEP,
          all(),
          "brackets and operators are nested more than " + Depths.LIMIT + " deep",
          "give parts of it cells of their own, or add up with SUM");
      return new Expression.Broken(all());
    }
    int[] misfit = {0};
    Optional<FormulaLineContext> read = attempt(words, PredictionMode.SLL, misfit);
    if (read.isEmpty()) {
      read = attempt(words, PredictionMode.LL, misfit);
    }
    if (read.isEmpty()) {
      problems.add(FormulaComplaints.find(source, words, misfit[0]));
      return new Expression.Broken(all());
    }
    patterns.keep(pattern, read.get());
    return built(read.get(), words);
  }

  private Expression built(FormulaLineContext line, List<FormulaWord> words) {
    Expression tree = new FormulaBuilder(source, words, patterns, problems).formula(line);
    return problems.errors() == 0 ? tree : new Expression.Broken(all());
  }

  private Span all() {
    return source.span(0, source.text().length());
  }

  /** Tries to parse; a misfit is the first word that does not fit. */
  private static Optional<FormulaLineContext> attempt(
      List<FormulaWord> words, PredictionMode mode, int[] misfit) {
    var parser =
        new ExcelGrammar(new CommonTokenStream(new ListTokenSource(FormulaWord.tokens(words))));
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(mode);
    try {
      return Optional.of(parser.formulaLine());
    } catch (ParseCancellationException refusal) {
      if (refusal.getCause() instanceof RecognitionException cause) {
        misfit[0] = Math.max(0, cause.getOffendingToken().getTokenIndex());
        return Optional.empty();
      }
      throw new IllegalStateException("a formula was refused without a reason", refusal);
    }
  }
}
