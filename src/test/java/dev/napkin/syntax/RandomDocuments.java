package dev.napkin.syntax;

import static dev.napkin.syntax.RandomTrees.NOWHERE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Workbooks with every kind of statement, such as a reader could have made of a text. */
final class RandomDocuments {
  private static final int KINDS = 20;

  private final RandomGenerator random;
  private final RandomTrees trees;

  RandomDocuments(RandomGenerator random) {
    this.random = random;
    this.trees = new RandomTrees(random);
  }

  Document document() {
    var lines = new ArrayList<Statement.Line>();
    Optional<Statement> previous = Optional.empty();
    for (int i = random.nextInt(12); i > 0; i--) {
      Statement statement = statement(random.nextInt(KINDS));
      Optional<Statement> next = Optional.of(statement);
      lines.add(
          new Statement.Line(
              Prose.between(previous, prose(), next), statement, trees.maybe(this::comment)));
      previous = next;
    }
    return new Document(
        NOWHERE.source(), lines, Prose.between(previous, prose(), Optional.empty()));
  }

  private List<String> prose() {
    return trees.list(2, () -> random.nextBoolean() ? "" : comment());
  }

  private String comment() {
    return trees.pick(List.of("//", "// why", "// x = 5 \"", "//// rule { | ("));
  }

  private Statement statement(int kind) {
    return switch (kind) {
      case 0 -> new Statement.Title(NOWHERE, trees.text());
      case 1 ->
          new Statement.Heading(
              NOWHERE, random.nextInt(1, 4), trees.pick(List.of("", "Money", "A / B", "x = 5 {")));
      case 2 -> new Statement.CountedUnits(NOWHERE, trees.some(3, trees::name));
      case 3 -> new Statement.DefinedUnit(NOWHERE, trees.name(), trees.plainQuantity(), note());
      case 4 ->
          new Statement.Rate(
              NOWHERE, trees.name(), trees.plainQuantity(), trees.maybe(this::day), note());
      case 5 ->
          new Statement.SourceDeclaration(
              NOWHERE,
              trees.name(),
              trees.text(),
              trees.maybe(() -> "https://a.example/b?c=(d)"),
              trees.maybe(this::day));
      case 6 -> new Statement.Axis(NOWHERE, trees.name(), axisValues(), note());
      case 7 -> table();
      case 8 -> csvTable();
      case 9 -> function();
      case 10 -> new Statement.Check(NOWHERE, trees.name(), indices(), trees.formula(2), note());
      case 11 -> claim();
      case 12 -> scenario();
      case 13 ->
          new Statement.ComposedScenario(
              NOWHERE, trees.name(), trees.maybe(trees::text), trees.some(3, trees::name));
      case 14 ->
          new Statement.Import(
              NOWHERE, new Expression.Text(NOWHERE, "specs/a.nap"), trees.maybe(trees::name));
      case 15 ->
          new Statement.Sheet(NOWHERE, trees.text(), trees.pick(List.of("", "\n  A1 = \"}\"\n")));
      case 16, 17 -> question();
      default -> definition();
    };
  }

  private Statement.Definition definition() {
    return new Statement.Definition(
        NOWHERE,
        trees.name(),
        indices(),
        trees.maybe(this::kind),
        trees.formula(3),
        trees.maybe(() -> trees.formula(1)),
        trees.maybe(this::range),
        note());
  }

  private Statement function() {
    return new Statement.FunctionDefinition(
        NOWHERE,
        new Expression.Name(NOWHERE, "COST"),
        trees.list(
            3, () -> new Statement.Parameter(NOWHERE, trees.name(), trees.maybe(this::kind))),
        trees.maybe(this::kind),
        trees.formula(2),
        note());
  }

  private Statement claim() {
    return new Statement.Claim(
        NOWHERE,
        reference(),
        trees.literal(),
        trees.maybe(trees::literal),
        trees.maybe(trees::magnitude),
        note());
  }

  private Statement scenario() {
    List<Statement.Line> overrides = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      List<String> before = Prose.normal(prose(), overrides.isEmpty(), false);
      overrides.add(new Statement.Line(before, definition(), trees.maybe(this::comment)));
    }
    return new Statement.Scenario(
        NOWHERE,
        trees.name(),
        trees.maybe(trees::text),
        overrides,
        Prose.normal(prose(), overrides.isEmpty(), true));
  }

  private Statement question() {
    return switch (random.nextInt(5)) {
      case 0 -> new Statement.Sweep(NOWHERE, reference(), trees.some(2, trees::name));
      case 1 -> new Statement.Tornado(NOWHERE, reference());
      case 2 -> new Statement.Solve(NOWHERE, reference(), reference(), trees.formula(1));
      case 3 ->
          new Statement.Sample(
              NOWHERE, reference(), trees.maybe(trees::number), trees.maybe(trees::number));
      default ->
          new Statement.Chart(
              NOWHERE,
              trees.name(),
              reference(),
              trees.list(2, trees::name),
              trees.maybe(trees::name));
    };
  }

  private Statement table() {
    List<Statement.Column> columns =
        trees.list(
            3, () -> new Statement.Column(NOWHERE, trees.name(), trees.maybe(this::kind), note()));
    var rows = new ArrayList<Statement.Row>();
    for (int i = random.nextInt(4); i > 0; i--) {
      var cells = new ArrayList<Statement.Cell>();
      columns.forEach(_ -> cells.add(cell()));
      List<String> before = Prose.normal(prose(), rows.isEmpty(), false);
      rows.add(
          new Statement.Row(
              before, NOWHERE, trees.key(), cells, note(), trees.maybe(this::comment)));
    }
    List<String> after = Prose.normal(prose(), rows.isEmpty(), true);
    return new Statement.Table(NOWHERE, trees.name(), note(), columns, rows, after);
  }

  private Statement.Cell cell() {
    return switch (random.nextInt(6)) {
      case 0 -> {
        Statement.Note note = new Statement.Note(trees.maybe(trees::name), Optional.empty());
        yield new Statement.Cell(NOWHERE, new Expression.Missing(NOWHERE), Optional.empty(), note);
      }
      case 1 -> cell(new Expression.Text(NOWHERE, trees.text()));
      case 2 -> cell(trees.date());
      case 3 -> cell(new Expression.Logical(NOWHERE, random.nextBoolean()));
      default -> cell(trees.literal());
    };
  }

  private Statement.Cell cell(Expression value) {
    return new Statement.Cell(NOWHERE, value, trees.maybe(this::range), note());
  }

  private Statement csvTable() {
    return new Statement.CsvTable(
        NOWHERE,
        trees.name(),
        note(),
        new Expression.Text(NOWHERE, "specs/a.csv"),
        trees.maybe(() -> new Expression.Text(NOWHERE, "ab12")),
        trees.key(),
        trees.list(
            3,
            () ->
                new Statement.CsvColumn(
                    NOWHERE, trees.name(), trees.key(), trees.maybe(this::kind), note())));
  }

  private Statement.AxisValues axisValues() {
    return switch (random.nextInt(3)) {
      case 0 ->
          new Statement.AxisValues.Counted(
              NOWHERE,
              trees.number(),
              trees.number(),
              trees.maybe(trees::number),
              trees.maybe(trees::unit));
      case 1 -> new Statement.AxisValues.Dated(NOWHERE, trees.date(), trees.date(), trees.name());
      default -> {
        List<Expression.Key> keys = trees.some(3, trees::key);
        boolean number = Character.isDigit(keys.getLast().text().concat("x").charAt(0));
        boolean plain = number && !keys.getLast().text().contains("-");
        yield new Statement.AxisValues.Listed(
            NOWHERE, keys, plain ? trees.maybe(trees::unit) : Optional.empty());
      }
    };
  }

  private Expression reference() {
    return random.nextBoolean()
        ? trees.name()
        : new Expression.Index(NOWHERE, trees.name(), trees.some(2, trees::key));
  }

  private Optional<List<Expression.Key>> indices() {
    return trees.maybe(() -> trees.some(2, trees::key));
  }

  private Statement.Kind kind() {
    return switch (random.nextInt(6)) {
      case 0 -> new Statement.Kind.OfText(NOWHERE);
      case 1 -> new Statement.Kind.OfDate(NOWHERE);
      case 2 -> new Statement.Kind.OfLogical(NOWHERE);
      default -> new Statement.Kind.Measured(trees.unit());
    };
  }

  private Statement.Range range() {
    Optional<Expression.Name> shape = trees.maybe(trees::name);
    return random.nextBoolean()
        ? new Statement.Range.Between(NOWHERE, shape, trees.literal(), trees.literal())
        : new Statement.Range.PlusMinus(NOWHERE, shape, trees.magnitude());
  }

  private Statement.Note note() {
    return random.nextBoolean()
        ? Statement.Note.NONE
        : new Statement.Note(trees.maybe(trees::name), trees.maybe(trees::text));
  }

  private LocalDate day() {
    return trees.date().value();
  }
}
