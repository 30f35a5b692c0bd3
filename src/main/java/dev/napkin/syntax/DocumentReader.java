package dev.napkin.syntax;

import dev.napkin.source.Code;
import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.LineScanner.Place;
import dev.napkin.syntax.LogicalLine.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the logical lines of a text together: its statements, its blocks and the prose between. */
final class DocumentReader {
  private final Source source;
  private final LineScanner scanner;
  private final Problems problems;
  private final LineReader reader;

  DocumentReader(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.scanner = new LineScanner(source);
    this.reader = new LineReader(source, problems);
  }

  Document document() {
    var lines = new ArrayList<Statement.Line>();
    Optional<Statement> previous = Optional.empty();
    while (true) {
      LogicalLine line = scanner.next(Place.TOP);
      if (line.end() == End.TEXT_END) {
        return new Document(
            source, lines, Prose.between(previous, line.before(), Optional.empty()));
      }
      Statement.Line read = line.end() == End.OPENED ? block(line) : line(line);
      Optional<Statement> statement = Optional.of(read.statement());
      lines.add(
          new Statement.Line(
              Prose.between(previous, read.before(), statement), read.statement(), read.behind()));
      previous = statement;
    }
  }

  private Statement.Line line(LogicalLine line) {
    Statement statement = reader.statement(line);
    return new Statement.Line(prose(line, statement), statement, line.behind());
  }

  /** The prose above a line; comments inside a broken one stay in its text. */
  private static List<String> prose(LogicalLine line, Statement statement) {
    boolean verbatim =
        switch (statement) {
          case Statement.Broken _ -> true;
          case Statement.Definition d -> d.formula() instanceof Expression.Broken;
          case Statement.FunctionDefinition f -> f.formula() instanceof Expression.Broken;
          default -> false;
        };
    return verbatim ? line.before() : line.comments();
  }

  private Statement.Line block(LogicalLine head) {
    return switch (reader.statement(head)) {
      case Statement.Table table -> table(head, table);
      case Statement.Scenario scenario -> scenario(head, scenario);
      case Statement other -> unreadable(head, other.span());
    };
  }

  /** A block of which the head could not be read, kept as it is. */
  private Statement.Line unreadable(LogicalLine head, Span first) {
    Place place = head.form() == LineForm.TABLE ? Place.ROW : Place.OVERRIDE;
    LogicalLine line = scanner.next(place);
    Span span = first;
    while (line.end() == End.LINE) {
      span = span.to(line.span());
      line = scanner.next(place);
    }
    if (line.end() == End.CLOSED) {
      span = span.to(line.span());
    }
    Statement broken = new Statement.Broken(span, LineReader.verbatim(span));
    return new Statement.Line(
        head.before(), broken, line.end() == End.CLOSED ? line.behind() : Optional.empty());
  }

  private Statement.Line table(LogicalLine head, Statement.Table table) {
    LogicalLine first = scanner.next(Place.COLUMNS);
    var before = new ArrayList<>(head.comments());
    if (first.end() != End.LINE) {
      problems.add(
          Code.SYNTAX,
          table.name().span(),
          "the table has no line of columns",
          "begin it with `key | name : unit | ...`");
      return closed(head, first, before, table, table.span());
    }
    before.addAll(Prose.comments(first.comments()));
    first.behind().ifPresent(before::add);
    Optional<List<Statement.Column>> columns = reader.columns(first);
    if (columns.isEmpty()) {
      return unreadable(head, table.span().to(first.span()));
    }
    var rows = new ArrayList<Statement.Row>();
    LogicalLine line = scanner.next(Place.ROW);
    while (line.end() == End.LINE) {
      Statement.Row row = reader.row(line, columns.get().size());
      rows.add(
          new Statement.Row(
              Prose.normal(row.before(), rows.isEmpty(), false),
              row.span(),
              row.key(),
              row.cells(),
              row.note(),
              row.behind()));
      line = scanner.next(Place.ROW);
    }
    Span span = line.end() == End.CLOSED ? table.span().to(line.span()) : table.span();
    Statement whole =
        new Statement.Table(
            span, table.name(), table.note(), columns.get(), rows, after(line, rows.isEmpty()));
    return closed(head, line, before, whole, table.span());
  }

  private Statement.Line scenario(LogicalLine head, Statement.Scenario scenario) {
    var overrides = new ArrayList<Statement.Line>();
    LogicalLine line = scanner.next(Place.OVERRIDE);
    while (line.end() == End.LINE) {
      if (line.hasWords()) {
        Statement override = reader.override(line);
        List<String> before = Prose.normal(prose(line, override), overrides.isEmpty(), false);
        overrides.add(new Statement.Line(before, override, line.behind()));
      }
      line = scanner.next(Place.OVERRIDE);
    }
    Span span = line.end() == End.CLOSED ? scenario.span().to(line.span()) : scenario.span();
    Statement whole =
        new Statement.Scenario(
            span, scenario.name(), scenario.title(), overrides, after(line, overrides.isEmpty()));
    return closed(head, line, new ArrayList<>(head.comments()), whole, scenario.span());
  }

  private static List<String> after(LogicalLine end, boolean empty) {
    return end.end() == End.CLOSED ? Prose.normal(end.before(), empty, true) : List.of();
  }

  /** A block with the comments of its head and of its end; there is room for one behind it. */
  private Statement.Line closed(
      LogicalLine head, LogicalLine end, List<String> before, Statement statement, Span start) {
    switch (end.end()) {
      case CLOSED -> reader.nothingBehind(end);
      case UNCLOSED, TEXT_END ->
          problems.add(
              Code.SYNTAX,
              start,
              "this block is not closed",
              "put `}` on a line of its own behind its last line");
      case LINE, OPENED -> throw new IllegalStateException("a block goes on: " + end);
    }
    Optional<String> behind = head.behind();
    if (behind.isEmpty()) {
      behind = end.behind();
    } else {
      end.behind().ifPresent(before::add);
    }
    return new Statement.Line(before, statement, behind);
  }
}
