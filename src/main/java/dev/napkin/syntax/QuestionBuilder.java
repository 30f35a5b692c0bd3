package dev.napkin.syntax;

import dev.napkin.syntax.grammar.NapGrammar;
import dev.napkin.syntax.grammar.NapGrammar.StatementContext;
import java.util.List;
import java.util.Optional;

/** Questions that are kept in the workbook: contexts of the grammar to {@link Statement}s. */
final class QuestionBuilder {
  private final ExpressionBuilder expressions;
  private final LiteralBuilder literals;

  QuestionBuilder(ExpressionBuilder expressions, LiteralBuilder literals) {
    this.expressions = expressions;
    this.literals = literals;
  }

  Statement question(StatementContext question) {
    return switch (question) {
      case NapGrammar.SweepContext c ->
          new Statement.Sweep(
              expressions.span(c),
              expressions.reference(c.reference()),
              expressions.names(c.names()));
      case NapGrammar.TornadoContext c ->
          new Statement.Tornado(expressions.span(c), expressions.reference(c.reference()));
      case NapGrammar.SolveContext c ->
          new Statement.Solve(
              expressions.span(c),
              expressions.reference(c.unknown),
              expressions.reference(c.target),
              expressions.formula(c.formula()));
      case NapGrammar.SampleContext c ->
          new Statement.Sample(
              expressions.span(c),
              expressions.reference(c.reference()),
              Optional.ofNullable(c.count).map(literals::number),
              Optional.ofNullable(c.seed).map(literals::number));
      case NapGrammar.ChartContext c ->
          new Statement.Chart(
              expressions.span(c),
              expressions.name(c.form),
              expressions.reference(c.reference()),
              c.names() == null ? List.of() : expressions.names(c.names()),
              Optional.ofNullable(c.by).map(expressions::name));
      default -> throw new IllegalStateException("no such statement: " + question.getClass());
    };
  }
}
