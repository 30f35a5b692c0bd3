package dev.napkin.syntax;

import dev.napkin.syntax.Alignment.Cell;
import dev.napkin.syntax.Alignment.Family;
import dev.napkin.syntax.StatementPrinter.Laid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tree to text: the one layout of a workbook.
 *
 * <p>What it prints reads back as the same tree, and printing that gives the same text again.
 * Statements of one kind that follow each other without a blank line are aligned.
 */
public final class Printer {
  /** A block that fits in this many characters may stand on one line. */
  private static final int WIDEST_LINE = 100;

  private static final String INDENT = "  ";

  private final Alignment lines = new Alignment();

  private Printer() {}

  /** A whole workbook, each line ended by a line end. */
  public static String print(Document document) {
    var printer = new Printer();
    Optional<Statement> previous = Optional.empty();
    for (Statement.Line line : document.lines()) {
      Optional<Statement> statement = Optional.of(line.statement());
      List<String> prose = Prose.between(previous, line.before(), statement);
      boolean heading = previous.isPresent() && line.statement() instanceof Statement.Heading;
      if (heading && Prose.lacksBlank(prose)) {
        printer.lines.plain("");
      }
      printer.prose("", prose);
      printer.line("", line.statement(), line.behind());
      previous = statement;
    }
    printer.prose("", Prose.between(previous, document.after(), Optional.empty()));
    return printer.lines.text();
  }

  /** A statement by itself; a block takes several lines, the last without a line end. */
  public static String print(Statement statement) {
    var printer = new Printer();
    printer.line("", statement, Optional.empty());
    return printer.lines.text().stripTrailing();
  }

  /** A formula by itself. */
  public static String print(Expression expression) {
    return ExpressionPrinter.text(expression);
  }

  private void prose(String indent, List<String> prose) {
    for (String line : prose) {
      lines.plain(line.isEmpty() ? "" : indent + line);
    }
  }

  private void line(String indent, Statement statement, Optional<String> behind) {
    switch (statement) {
      case Statement.Table table -> table(table, behind);
      case Statement.CsvTable table -> csvTable(table, behind);
      case Statement.Scenario scenario -> scenario(scenario, behind);
      case Statement.Sheet sheet -> {
        String head = Alignment.line(StatementPrinter.lay(sheet).cells());
        row("", new Laid(Family.ALONE, Cell.of(head + sheet.body() + "}")), behind);
      }
      case Statement.Title _,
          Statement.Heading _,
          Statement.CountedUnits _,
          Statement.DefinedUnit _,
          Statement.Rate _,
          Statement.SourceDeclaration _,
          Statement.Axis _,
          Statement.Definition _,
          Statement.FunctionDefinition _,
          Statement.Check _,
          Statement.Claim _,
          Statement.ComposedScenario _,
          Statement.Import _,
          Statement.Sweep _,
          Statement.Tornado _,
          Statement.Solve _,
          Statement.Sample _,
          Statement.Chart _,
          Statement.Broken _ ->
          row(indent, StatementPrinter.lay(statement), behind);
    }
  }

  private void row(String indent, Laid laid, Optional<String> behind) {
    var cells = new ArrayList<>(laid.cells());
    cells.add(Cell.apart(behind.orElse("")));
    lines.row(laid.family(), indent, cells);
  }

  private void scenario(Statement.Scenario scenario, Optional<String> behind) {
    Laid head = StatementPrinter.lay(scenario);
    Optional<String> override = onlyOverride(scenario);
    String before = Alignment.line(head.cells());
    if (override.isPresent() && before.length() + override.get().length() + 3 <= WIDEST_LINE) {
      String title = scenario.title().map(ExpressionPrinter::quoted).orElse("");
      row(
          "",
          new Laid(
              Family.SCENARIO,
              Cell.of("scenario " + scenario.name().text()),
              Cell.of(title),
              Cell.of("{ " + override.get() + (override.get().isEmpty() ? "}" : " }"))),
          behind);
      return;
    }
    row("", head, behind);
    boolean first = true;
    for (Statement.Line line : scenario.overrides()) {
      prose(INDENT, Prose.normal(line.before(), first, false));
      line(INDENT, line.statement(), line.behind());
      first = false;
    }
    prose(INDENT, Prose.normal(scenario.after(), scenario.overrides().isEmpty(), true));
    lines.plain("}");
  }

  /** What a scenario overrides, if that can stand on the line of its head. */
  private static Optional<String> onlyOverride(Statement.Scenario scenario) {
    if (!scenario.after().isEmpty() || scenario.overrides().size() > 1) {
      return Optional.empty();
    }
    if (scenario.overrides().isEmpty()) {
      return Optional.of("");
    }
    Statement.Line line = scenario.overrides().getFirst();
    boolean prose = line.behind().isPresent() || !Prose.comments(line.before()).isEmpty();
    boolean definition = line.statement() instanceof Statement.Definition;
    return prose || !definition
        ? Optional.empty()
        : Optional.of(Alignment.line(StatementPrinter.lay(line.statement()).cells()));
  }

  private void csvTable(Statement.CsvTable table, Optional<String> behind) {
    Laid head = StatementPrinter.lay(table);
    List<List<Cell>> columns = StatementPrinter.csvColumns(table);
    List<String> texts = columns.stream().map(Alignment::line).toList();
    String line = Alignment.line(head.cells()) + " " + String.join(" | ", texts) + " }";
    if (line.length() <= WIDEST_LINE) {
      row("", new Laid(Family.ALONE, Cell.of(line)), behind);
      return;
    }
    row("", head, Optional.empty());
    for (int i = 0; i < columns.size(); i++) {
      var cells = new ArrayList<>(columns.get(i));
      if (i < columns.size() - 1) {
        cells.set(cells.size() - 1, Cell.of(cells.getLast().text() + " |"));
      }
      lines.row(Family.CSV_COLUMN, INDENT, cells);
    }
    row("", new Laid(Family.ALONE, Cell.of("}")), behind);
  }

  private void table(Statement.Table table, Optional<String> behind) {
    row("", StatementPrinter.lay(table), behind);
    var heads = new ArrayList<Cell>();
    heads.add(Cell.of("key"));
    for (Statement.Column column : table.columns()) {
      String kind = column.kind().map(k -> " " + StatementPrinter.kind(k)).orElse("");
      String note = StatementPrinter.behind(column.note());
      heads.add(Cell.barred(column.name().text() + kind + note));
    }
    lines.row(Family.TABLE_ROW, INDENT, heads);
    boolean first = true;
    for (Statement.Row row : table.rows()) {
      prose(INDENT, Prose.normal(row.before(), first, false));
      first = false;
      lines.row(Family.TABLE_ROW, INDENT, TableRows.cells(row, table.columns().size()));
    }
    prose(INDENT, Prose.normal(table.after(), table.rows().isEmpty(), true));
    lines.plain("}");
  }
}
