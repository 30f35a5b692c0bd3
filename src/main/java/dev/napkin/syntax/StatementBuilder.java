package dev.napkin.syntax;

import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.grammar.NapGrammar;
import dev.napkin.syntax.grammar.NapGrammar.DefinitionContext;
import dev.napkin.syntax.grammar.NapGrammar.HeadContext;
import dev.napkin.syntax.grammar.NapGrammar.StatementContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Statements that stand on one line: contexts of the grammar to {@link Statement}s. */
final class StatementBuilder {
  private final LiteralBuilder literals;
  private final ExpressionBuilder expressions;
  private final QuestionBuilder questions;

  StatementBuilder(Source source, Problems problems) {
    this.literals = new LiteralBuilder(source, problems);
    this.expressions = new ExpressionBuilder(source, literals, problems);
    this.questions = new QuestionBuilder(expressions, literals);
  }

  LiteralBuilder literals() {
    return literals;
  }

  ExpressionBuilder expressions() {
    return expressions;
  }

  /** The statement of a context; the heads of blocks come without what their braces hold. */
  Statement statement(StatementContext statement) {
    return switch (statement) {
      case NapGrammar.TitleContext c -> new Statement.Title(span(c), content(c.TEXT()));
      case NapGrammar.HeadingContext c -> heading(c.HEADING().getSymbol());
      case NapGrammar.CountedUnitsContext c ->
          new Statement.CountedUnits(span(c), expressions.names(c.names()));
      case NapGrammar.DefinedUnitContext c ->
          new Statement.DefinedUnit(
              span(c), name(c.NAME()), literals.declared(c.magnitude()), note(c.note()));
      case NapGrammar.RateContext c ->
          new Statement.Rate(
              span(c),
              name(c.NAME()),
              literals.declared(c.magnitude()),
              optional(c.DATE()).map(literals::day),
              note(c.note()));
      case NapGrammar.SourceDeclarationContext c ->
          new Statement.SourceDeclaration(
              span(c),
              name(c.NAME()),
              content(c.TEXT()),
              optional(c.LINK()).map(StatementBuilder::link),
              optional(c.DATE()).map(literals::day));
      case NapGrammar.AxisContext c ->
          new Statement.Axis(span(c), name(c.NAME()), axisValues(c.axisValues()), note(c.note()));
      case NapGrammar.TableContext c ->
          new Statement.Table(
              span(c), name(c.NAME()), note(c.note()), List.of(), List.of(), List.of());
      case NapGrammar.CsvTableContext c -> csvTable(c);
      case NapGrammar.CheckContext c ->
          new Statement.Check(
              span(c),
              name(c.NAME()),
              expressions.indices(c.indices()),
              expressions.formula(c.formula()),
              note(c.note()));
      case NapGrammar.ClaimContext c -> claim(c);
      case NapGrammar.ScenarioContext c ->
          new Statement.Scenario(
              span(c),
              name(c.NAME()),
              optional(c.TEXT()).map(LiteralBuilder::content),
              List.of(),
              List.of());
      case NapGrammar.ComposedScenarioContext c -> composed(c);
      case NapGrammar.ImportFileContext c ->
          new Statement.Import(span(c), text(c.TEXT()), optional(c.NAME()).map(expressions::name));
      case NapGrammar.SheetContext c -> sheet(c);
      case NapGrammar.DefineContext c -> definition(c.definition());
      case NapGrammar.DefineFunctionContext c ->
          function(c.functionHead(), span(c), expressions.formula(c.formula()), note(c.note()));
      default -> questions.question(statement);
    };
  }

  Statement.Definition definition(DefinitionContext definition) {
    return new Statement.Definition(
        span(definition),
        name(definition.head().NAME()),
        expressions.indices(definition.head().indices()),
        kind(definition.head().kind()),
        expressions.formula(definition.formula(0)),
        Optional.ofNullable(definition.first).map(expressions::formula),
        Optional.ofNullable(definition.range()).map(this::range),
        note(definition.note()));
  }

  /** A definition of which only the head could be read. */
  Statement.Definition broken(HeadContext head, Expression.Broken formula) {
    return new Statement.Definition(
        span(head).to(formula.span()),
        name(head.NAME()),
        expressions.indices(head.indices()),
        kind(head.kind()),
        formula,
        Optional.empty(),
        Optional.empty(),
        Statement.Note.NONE);
  }

  Statement.FunctionDefinition function(
      NapGrammar.FunctionHeadContext head, Span span, Expression formula, Statement.Note note) {
    return new Statement.FunctionDefinition(
        span,
        name(head.NAME()),
        head.parameter().stream()
            .map(p -> new Statement.Parameter(span(p), name(p.NAME()), kind(p.kind())))
            .toList(),
        kind(head.kind()),
        formula,
        note);
  }

  private Statement heading(Token heading) {
    String text = heading.getText();
    int level = 0;
    while (level < text.length() && text.charAt(level) == '#') {
      level++;
    }
    return new Statement.Heading(expressions.span(heading), level, text.substring(level).strip());
  }

  private Statement claim(NapGrammar.ClaimContext claim) {
    return new Statement.Claim(
        span(claim),
        expressions.reference(claim.reference()),
        literals.literal(claim.value),
        Optional.ofNullable(claim.high).map(literals::literal),
        Optional.ofNullable(claim.tolerance).map(literals::magnitude),
        note(claim.note()));
  }

  private Statement composed(NapGrammar.ComposedScenarioContext scenario) {
    List<Expression.Name> names =
        scenario.NAME().stream().map(name -> expressions.name(name.getSymbol())).toList();
    return new Statement.ComposedScenario(
        span(scenario),
        names.getFirst(),
        optional(scenario.TEXT()).map(LiteralBuilder::content),
        names.subList(1, names.size()));
  }

  private Statement sheet(NapGrammar.SheetContext sheet) {
    String body = sheet.SHEET_BODY() == null ? "" : sheet.SHEET_BODY().getText();
    return new Statement.Sheet(span(sheet), content(sheet.TEXT()), body.replace("\r\n", "\n"));
  }

  private Statement csvTable(NapGrammar.CsvTableContext table) {
    Statement.Note before = note(table.before);
    Statement.Note behind = note(table.behind);
    return new Statement.CsvTable(
        span(table),
        name(table.NAME()),
        before.equals(Statement.Note.NONE) ? behind : before,
        literals.text(table.file),
        Optional.ofNullable(table.hash).map(literals::text),
        expressions.key(table.key()),
        table.csvColumn().stream()
            .map(
                c ->
                    new Statement.CsvColumn(
                        span(c),
                        name(c.NAME()),
                        expressions.key(c.key()),
                        kind(c.kind()),
                        note(c.note())))
            .toList());
  }

  private Statement.AxisValues axisValues(NapGrammar.AxisValuesContext values) {
    return switch (values) {
      case NapGrammar.ListedContext c ->
          new Statement.AxisValues.Listed(span(c), expressions.keys(c.keys()), unit(c.UNIT()));
      case NapGrammar.CountedContext c ->
          new Statement.AxisValues.Counted(
              span(c),
              literals.number(c.start),
              literals.number(c.end),
              Optional.ofNullable(c.step).map(literals::number),
              unit(c.UNIT()));
      case NapGrammar.DatedContext c ->
          new Statement.AxisValues.Dated(
              span(c), literals.date(c.start), literals.date(c.end), expressions.name(c.step));
      default -> throw new IllegalStateException("no such axis: " + values.getClass());
    };
  }

  Statement.Range range(NapGrammar.RangeContext range) {
    return switch (range) {
      case NapGrammar.BetweenContext c ->
          new Statement.Range.Between(
              span(c),
              Optional.ofNullable(c.shape).map(expressions::name),
              literals.literal(c.low),
              literals.literal(c.high));
      case NapGrammar.PlusMinusContext c ->
          new Statement.Range.PlusMinus(
              span(c),
              Optional.ofNullable(c.shape).map(expressions::name),
              literals.magnitude(c.by));
      default -> throw new IllegalStateException("no such range: " + range.getClass());
    };
  }

  Optional<Statement.Kind> kind(NapGrammar.@Nullable KindContext kind) {
    return switch (kind) {
      case null -> Optional.empty();
      case NapGrammar.MeasuredContext c ->
          Optional.of(new Statement.Kind.Measured(literals.unit(c.UNIT().getSymbol())));
      case NapGrammar.OfTextContext c -> Optional.of(new Statement.Kind.OfText(span(c)));
      case NapGrammar.OfDateContext c -> Optional.of(new Statement.Kind.OfDate(span(c)));
      case NapGrammar.OfLogicalContext c -> Optional.of(new Statement.Kind.OfLogical(span(c)));
      default -> throw new IllegalStateException("no such kind: " + kind.getClass());
    };
  }

  Statement.Note note(NapGrammar.NoteContext note) {
    return switch (note) {
      case NapGrammar.SourceThenLabelContext c -> note(c.NAME(), c.TEXT());
      case NapGrammar.LabelThenSourceContext c -> note(c.NAME(), c.TEXT());
      default -> Statement.Note.NONE;
    };
  }

  Statement.Note note(@Nullable TerminalNode name, @Nullable TerminalNode label) {
    return new Statement.Note(
        optional(name).map(expressions::name), optional(label).map(LiteralBuilder::content));
  }

  private Optional<UnitText> unit(@Nullable TerminalNode unit) {
    return optional(unit).map(literals::unit);
  }

  private static String link(Token link) {
    return link.getText().substring(1, link.getText().length() - 1).strip();
  }

  private static Optional<Token> optional(@Nullable TerminalNode node) {
    return node == null ? Optional.empty() : Optional.of(node.getSymbol());
  }

  private Expression.Name name(TerminalNode name) {
    return expressions.name(name.getSymbol());
  }

  private Expression.Text text(TerminalNode text) {
    return literals.text(text.getSymbol());
  }

  private static String content(TerminalNode text) {
    return LiteralBuilder.content(text.getSymbol());
  }

  private Span span(ParserRuleContext context) {
    return expressions.span(context);
  }
}
