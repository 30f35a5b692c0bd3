package dev.napkin.syntax;

import dev.napkin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Another name for a name, wherever a statement mentions it: as itself, with a column behind it, or
 * as the axis in the head of a definition. The parameters of a function hide a name of the same
 * spelling in its formula.
 */
public final class Renaming {
  private final String from;
  private final String to;
  private final boolean axis;

  private Renaming(String from, String to, boolean axis) {
    this.from = from;
    this.to = to;
    this.axis = axis;
  }

  /**
   * {@code statement} with the name {@code to} in place of {@code from}; equal where it mentions it
   * not. What stands in square brackets are axes or keys, and stays.
   */
  public static Statement ofName(Statement statement, String from, String to) {
    return new Renaming(from, to, false).statement(statement);
  }

  /** Like {@link #ofName} for an axis or a table, which stands in square brackets too. */
  public static Statement ofAxis(Statement statement, String from, String to) {
    return new Renaming(from, to, true).statement(statement);
  }

  /** Whether {@code text} could be a name. */
  public static boolean isName(String text) {
    return text.matches("[\\p{L}_][\\p{L}\\p{N}_]*");
  }

  private Statement statement(Statement statement) {
    return switch (statement) {
      case Statement.Axis axis ->
          new Statement.Axis(axis.span(), name(axis.name()), axis.values(), axis.note());
      case Statement.Table table ->
          new Statement.Table(
              table.span(),
              name(table.name()),
              table.note(),
              table.columns(),
              table.rows(),
              table.after());
      case Statement.CsvTable table ->
          new Statement.CsvTable(
              table.span(),
              name(table.name()),
              table.note(),
              table.file(),
              table.hash(),
              table.keyColumn(),
              table.columns());
      case Statement.Definition definition -> definition(definition);
      case Statement.FunctionDefinition function -> function(function);
      case Statement.Check check ->
          new Statement.Check(
              check.span(),
              name(check.name()),
              heads(check.indices()),
              expression(check.condition()),
              check.note());
      case Statement.Claim claim ->
          new Statement.Claim(
              claim.span(),
              expression(claim.target()),
              claim.value(),
              claim.high(),
              claim.tolerance(),
              claim.note());
      case Statement.Scenario scenario ->
          new Statement.Scenario(
              scenario.span(),
              scenario.name(),
              scenario.title(),
              scenario.overrides().stream()
                  .map(l -> new Statement.Line(l.before(), statement(l.statement()), l.behind()))
                  .toList(),
              scenario.after());
      case Statement.Sweep sweep ->
          new Statement.Sweep(sweep.span(), expression(sweep.target()), names(sweep.axes()));
      case Statement.Tornado tornado ->
          new Statement.Tornado(tornado.span(), expression(tornado.target()));
      case Statement.Solve solve ->
          new Statement.Solve(
              solve.span(),
              expression(solve.unknown()),
              expression(solve.target()),
              expression(solve.value()));
      case Statement.Sample sample ->
          new Statement.Sample(
              sample.span(), expression(sample.target()), sample.count(), sample.seed());
      case Statement.Chart chart ->
          new Statement.Chart(
              chart.span(),
              chart.form(),
              expression(chart.target()),
              names(chart.axes()),
              chart.by().map(this::name));
      case Statement.Title _,
          Statement.Heading _,
          Statement.CountedUnits _,
          Statement.DefinedUnit _,
          Statement.Rate _,
          Statement.SourceDeclaration _,
          Statement.ComposedScenario _,
          Statement.Import _,
          Statement.Sheet _,
          Statement.Broken _ ->
          statement;
    };
  }

  private Statement definition(Statement.Definition definition) {
    return new Statement.Definition(
        definition.span(),
        name(definition.name()),
        heads(definition.indices()),
        definition.kind(),
        expression(definition.formula()),
        definition.first().map(this::expression),
        definition.range(),
        definition.note());
  }

  private Statement function(Statement.FunctionDefinition function) {
    boolean hidden = function.parameters().stream().anyMatch(p -> p.name().text().equals(from));
    return new Statement.FunctionDefinition(
        function.span(),
        function.name(),
        function.parameters(),
        function.kind(),
        hidden ? function.formula() : expression(function.formula()),
        function.note());
  }

  private List<Expression.Name> names(List<Expression.Name> names) {
    return names.stream().map(this::name).toList();
  }

  private Expression.Name name(Expression.Name name) {
    return new Expression.Name(name.span(), text(name.text()));
  }

  private String text(String text) {
    if (text.equals(from)) {
      return to;
    }
    return text.startsWith(from + ".") ? to + text.substring(from.length()) : text;
  }

  /** In a head stand axes; a key that is spelled like one can only be meant quoted. */
  private Optional<List<Expression.Key>> heads(Optional<List<Expression.Key>> keys) {
    return keys.map(
        list ->
            list.stream()
                .map(
                    key ->
                        key.quoted() || !axis
                            ? key
                            : new Expression.Key(
                                key.span(), key.text().equals(from) ? to : key.text(), false))
                .toList());
  }

  private Expression expression(Expression expression) {
    return switch (expression) {
      case Expression.Name name -> name(name);
      case Expression.Index(Span span, Expression.Name target, List<Expression.Key> keys) ->
          new Expression.Index(span, name(target), heads(Optional.of(keys)).orElse(keys));
      case Expression.Percent(Span span, Expression operand) ->
          new Expression.Percent(span, expression(operand));
      case Expression.Unary(Span span, UnaryOperator operator, Expression operand) ->
          new Expression.Unary(span, operator, expression(operand));
      case Expression.Binary(
              Span span,
              Expression left,
              BinaryOperator operator,
              Span operatorSpan,
              Expression right) ->
          new Expression.Binary(span, expression(left), operator, operatorSpan, expression(right));
      case Expression.Group(Span span, Expression inner) ->
          new Expression.Group(span, expression(inner));
      case Expression.Call call -> {
        var arguments = new ArrayList<Expression>();
        call.arguments().forEach(argument -> arguments.add(expression(argument)));
        yield new Expression.Call(call.span(), call.function(), call.functionSpan(), arguments);
      }
      case Expression.Over(Span span, Expression operand, List<Expression.Name> axes) ->
          new Expression.Over(span, expression(operand), names(axes));
      case Expression.Convert(Span span, Expression operand, UnitText unit) ->
          new Expression.Convert(span, expression(operand), unit);
      case Expression.Number _,
          Expression.Quantity _,
          Expression.Text _,
          Expression.Logical _,
          Expression.Date _,
          Expression.FaultLiteral _,
          Expression.Hole _,
          Expression.Missing _,
          Expression.Broken _,
          SheetExpression _ ->
          expression;
    };
  }
}
