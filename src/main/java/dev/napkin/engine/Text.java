package dev.napkin.engine;

import dev.napkin.grid.CellAddress;
import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.Document;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.SheetReader;
import dev.napkin.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The document while it is being edited: its statements, which of them defines what, patches. */
final class Text {
  /**
   * One change of the text, and so also its inverse.
   *
   * @param index which statement
   * @param before what stands there; absent where a statement is inserted
   * @param after what will stand there; absent where one is taken out
   */
  record Patch(int index, Optional<Statement.Line> before, Optional<Statement.Line> after) {
    Patch inverse() {
      return new Patch(index, after, before);
    }
  }

  private final Source source;
  private final List<Statement.Line> lines;
  private final List<String> end;
  private Map<String, Integer> index = Map.of();

  Text(Document document) {
    source = document.source();
    lines = new ArrayList<>(document.lines());
    end = document.after();
    reindex();
  }

  Document document() {
    return new Document(source, lines, end);
  }

  Source source() {
    return source;
  }

  int size() {
    return lines.size();
  }

  Statement.Line line(int number) {
    return lines.get(number);
  }

  /** Which statement defines {@code name}; a column is defined by its table. */
  Optional<Integer> defining(String name) {
    Integer found = index.get(name);
    if (found == null && name.contains(".")) {
      found = index.get(name.substring(0, name.lastIndexOf('.')));
    }
    return Optional.ofNullable(found);
  }

  /** Where a cell of a worksheet is filled; all of the text where there is no such worksheet. */
  Span cell(String name, CellAddress cell) {
    for (Statement.Line line : lines) {
      if (line.statement() instanceof Statement.Sheet sheet && sheet.name().equals(name)) {
        return SheetReader.place(sheet, cell.row(), cell.column());
      }
    }
    return source.span(0, source.text().length());
  }

  void apply(Patch patch) {
    if (patch.before().isPresent() && patch.after().isPresent()) {
      lines.set(patch.index(), patch.after().get());
      boolean sameName =
          nameOf(patch.before().get().statement()).equals(nameOf(patch.after().get().statement()));
      if (!sameName) {
        reindex();
      }
    } else if (patch.after().isPresent()) {
      lines.add(patch.index(), patch.after().get());
      reindex();
    } else {
      lines.remove(patch.index());
      reindex();
    }
  }

  private void reindex() {
    var fresh = new HashMap<String, Integer>();
    for (int i = 0; i < lines.size(); i++) {
      int number = i;
      nameOf(lines.get(i).statement()).ifPresent(name -> fresh.putIfAbsent(name, number));
    }
    index = fresh;
  }

  /** The name that a statement defines: what a second statement of its kind would replace. */
  static Optional<String> nameOf(Statement statement) {
    return switch (statement) {
      case Statement.Definition definition -> named(definition.name());
      case Statement.Axis axis -> named(axis.name());
      case Statement.Table table -> named(table.name());
      case Statement.CsvTable table -> named(table.name());
      case Statement.Check check -> named(check.name());
      case Statement.FunctionDefinition function -> Optional.of(function.name().text() + "()");
      case Statement.Scenario scenario -> Optional.of("scenario " + scenario.name().text());
      case Statement.ComposedScenario scenario -> Optional.of("scenario " + scenario.name().text());
      case Statement.DefinedUnit unit -> Optional.of("unit " + unit.name().text());
      case Statement.Rate rate -> Optional.of("rate." + rate.currency().text());
      case Statement.SourceDeclaration source -> Optional.of("source " + source.name().text());
      case Statement.Sheet sheet -> Optional.of("sheet " + sheet.name());
      case Statement.Title _ -> Optional.of("workbook");
      case Statement.Heading _,
          Statement.CountedUnits _,
          Statement.Claim _,
          Statement.Import _,
          Statement.Sweep _,
          Statement.Tornado _,
          Statement.Solve _,
          Statement.Sample _,
          Statement.Chart _,
          Statement.Broken _ ->
          Optional.empty();
    };
  }

  private static Optional<String> named(Expression.Name name) {
    return Optional.of(name.text());
  }
}
