package dev.napkin.syntax;

import static dev.napkin.syntax.ExpressionPrinter.functionName;
import static dev.napkin.syntax.ExpressionPrinter.key;
import static dev.napkin.syntax.ExpressionPrinter.keys;
import static dev.napkin.syntax.ExpressionPrinter.names;
import static dev.napkin.syntax.ExpressionPrinter.quoted;
import static dev.napkin.syntax.ExpressionPrinter.text;

import dev.napkin.syntax.Alignment.Cell;
import dev.napkin.syntax.Alignment.Family;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements as rows of cells that can be aligned, each with the family it is aligned with. */
final class StatementPrinter {
  private StatementPrinter() {}

  /** A statement's cells, and which statements it is aligned with. */
  record Laid(Family family, List<Cell> cells) {
    Laid(Family family, Cell... cells) {
      this(family, List.of(cells));
    }
  }

  /** A statement on one line; of a block, its head up to and with the opening brace. */
  static Laid lay(Statement statement) {
    return switch (statement) {
      case Statement.Title title -> alone("workbook " + quoted(title.text()));
      case Statement.Heading heading ->
          alone(("#".repeat(heading.level()) + " " + heading.text()).strip());
      case Statement.CountedUnits units -> alone("unit " + names(units.names()));
      case Statement.DefinedUnit unit ->
          noted(
              Family.UNIT,
              unit.note(),
              Cell.of("unit " + unit.name().text()),
              Cell.of("= " + text(unit.value())));
      case Statement.Rate rate ->
          noted(
              Family.RATE,
              rate.note(),
              Cell.of("rate " + rate.currency().text()),
              Cell.of("= " + text(rate.value()) + on(rate.date())));
      case Statement.SourceDeclaration source -> source(source);
      case Statement.Axis axis ->
          noted(
              Family.DEFINITION,
              axis.note(),
              Cell.of("axis " + axis.name().text()),
              Cell.of(""),
              Cell.of("= " + values(axis.values())));
      case Statement.Table table ->
          alone("table " + table.name().text() + behind(table.note()) + " {");
      case Statement.CsvTable table -> alone(csvHead(table));
      case Statement.Definition definition -> definition(definition);
      case Statement.FunctionDefinition function -> function(function);
      case Statement.Check check ->
          noted(
              Family.CHECK,
              check.note(),
              Cell.of("check " + check.name().text() + indices(check.indices())),
              Cell.of(": " + FormulaLines.text(check.condition())));
      case Statement.Claim claim -> claim(claim);
      case Statement.Scenario scenario ->
          alone("scenario " + scenario.name().text() + title(scenario.title()) + " {");
      case Statement.ComposedScenario scenario ->
          new Laid(
              Family.SCENARIO,
              Cell.of("scenario " + scenario.name().text()),
              Cell.of(scenario.title().map(ExpressionPrinter::quoted).orElse("")),
              Cell.of("= " + names(scenario.parts()).replace(", ", " + ")));
      case Statement.Import file ->
          new Laid(
              Family.IMPORT,
              Cell.of(
                  "import "
                      + quoted(file.file().value())
                      + file.prefix().map(prefix -> " as " + prefix.text()).orElse("")));
      case Statement.Sweep sweep ->
          question("sweep", text(sweep.target()) + " over " + names(sweep.axes()));
      case Statement.Tornado tornado -> question("tornado", text(tornado.target()));
      case Statement.Solve solve ->
          question(
              "solve",
              text(solve.unknown()) + " for " + text(solve.target()) + " = " + text(solve.value()));
      case Statement.Sample sample ->
          question(
              "sample",
              text(sample.target())
                  + sample.count().map(count -> " n " + count.text()).orElse("")
                  + sample.seed().map(seed -> " seed " + seed.text()).orElse(""));
      case Statement.Chart chart ->
          question(
              "chart",
              chart.form().text()
                  + " "
                  + text(chart.target())
                  + (chart.axes().isEmpty() ? "" : " over " + names(chart.axes()))
                  + chart.by().map(by -> " by " + by.text()).orElse(""));
      case Statement.Sheet sheet -> alone("sheet " + quoted(sheet.name()) + " {");
      case Statement.Broken broken -> alone(broken.text());
    };
  }

  private static Laid alone(String line) {
    return new Laid(Family.ALONE, Cell.of(line));
  }

  private static Laid question(String word, String rest) {
    return new Laid(Family.QUESTION, Cell.of(word), Cell.of(rest));
  }

  private static Laid noted(Family family, Statement.Note note, Cell... cells) {
    var all = new ArrayList<>(List.of(cells));
    all.add(Cell.apart(note.source().map(source -> "@ " + source.text()).orElse("")));
    all.add(Cell.apart(note.label().map(ExpressionPrinter::quoted).orElse("")));
    return new Laid(family, all);
  }

  private static Laid source(Statement.SourceDeclaration source) {
    String rest = source.link().map(link -> "<" + link + ">").orElse("") + on(source.date());
    return new Laid(
        Family.SOURCE,
        Cell.of("source " + source.name().text()),
        Cell.of(quoted(source.title())),
        Cell.of(rest.strip()));
  }

  private static Laid definition(Statement.Definition definition) {
    String formula =
        FormulaLines.text(definition.formula())
            + definition.first().map(first -> " first = " + text(first)).orElse("")
            + definition.range().map(range -> " " + range(range)).orElse("");
    return noted(
        Family.DEFINITION,
        definition.note(),
        Cell.of(definition.name().text() + indices(definition.indices())),
        Cell.of(definition.kind().map(StatementPrinter::kind).orElse("")),
        Cell.of(("= " + formula).strip()));
  }

  private static Laid function(Statement.FunctionDefinition function) {
    List<String> parameters =
        function.parameters().stream()
            .map(p -> p.name().text() + p.kind().map(kind -> " " + kind(kind)).orElse(""))
            .toList();
    return noted(
        Family.DEFINITION,
        function.note(),
        Cell.of(functionName(function.name().text()) + "(" + String.join(", ", parameters) + ")"),
        Cell.of(function.kind().map(StatementPrinter::kind).orElse("")),
        Cell.of("= " + FormulaLines.text(function.formula())));
  }

  private static Laid claim(Statement.Claim claim) {
    String stated =
        "= " + text(claim.value()) + claim.high().map(high -> " to " + text(high)).orElse("");
    String tolerance = claim.tolerance().map(t -> "+- " + text(t)).orElse("");
    return noted(
        Family.CLAIM,
        claim.note(),
        Cell.of("claim " + text(claim.target())),
        Cell.of(stated),
        Cell.apart(tolerance));
  }

  private static String csvHead(Statement.CsvTable table) {
    return "table "
        + table.name().text()
        + " from "
        + quoted(table.file().value())
        + table.hash().map(hash -> " sha256 " + quoted(hash.value())).orElse("")
        + behind(table.note())
        + " {";
  }

  /** The columns of a table that is read from a file, each as its cells, the key first. */
  static List<List<Cell>> csvColumns(Statement.CsvTable table) {
    var columns = new ArrayList<List<Cell>>();
    columns.add(List.of(Cell.of("key " + key(table.keyColumn()))));
    for (Statement.CsvColumn column : table.columns()) {
      String kind = column.kind().map(StatementPrinter::kind).orElse("") + behind(column.note());
      Cell from = Cell.of("= " + key(column.from()));
      Cell name = Cell.of(column.name().text());
      columns.add(
          kind.isEmpty() ? List.of(name, from) : List.of(name, from, Cell.of(kind.strip())));
    }
    return columns;
  }

  static String kind(Statement.Kind kind) {
    return switch (kind) {
      case Statement.Kind.Measured measured -> ": " + measured.unit().text();
      case Statement.Kind.OfText _ -> ": text";
      case Statement.Kind.OfDate _ -> ": date";
      case Statement.Kind.OfLogical _ -> ": logical";
    };
  }

  static String range(Statement.Range range) {
    return switch (range) {
      case Statement.Range.Between between ->
          "~ " + shape(between.shape()) + text(between.low()) + " to " + text(between.high());
      case Statement.Range.PlusMinus plusMinus ->
          "~ " + shape(plusMinus.shape()) + "+- " + text(plusMinus.by());
    };
  }

  private static String shape(Optional<Expression.Name> shape) {
    return shape.map(name -> name.text() + " ").orElse("");
  }

  /** A note right behind what it belongs to. */
  static String behind(Statement.Note note) {
    return note.source().map(source -> " @ " + source.text()).orElse("") + title(note.label());
  }

  private static String title(Optional<String> title) {
    return title.map(words -> " " + quoted(words)).orElse("");
  }

  private static String on(Optional<LocalDate> date) {
    return date.map(day -> " on " + day).orElse("");
  }

  private static String indices(Optional<List<Expression.Key>> indices) {
    return indices.map(ExpressionPrinter::keys).orElse("");
  }

  private static String values(Statement.AxisValues values) {
    return switch (values) {
      case Statement.AxisValues.Listed listed -> {
        String all = keys(listed.keys());
        yield all.substring(1, all.length() - 1) + unit(listed.unit());
      }
      case Statement.AxisValues.Counted counted ->
          counted.from().text()
              + " to "
              + counted.to().text()
              + counted.step().map(step -> " by " + step.text()).orElse("")
              + unit(counted.unit());
      case Statement.AxisValues.Dated dated ->
          dated.from().value() + " to " + dated.to().value() + " by " + dated.step().text();
    };
  }

  private static String unit(Optional<UnitText> unit) {
    return unit.map(text -> " " + text.text()).orElse("");
  }
}
