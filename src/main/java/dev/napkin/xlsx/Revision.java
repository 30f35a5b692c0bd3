package dev.napkin.xlsx;

import dev.napkin.engine.Edit;
import dev.napkin.engine.Outcome;
import dev.napkin.engine.Workbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Axis;
import dev.napkin.ir.Entry;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Source;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.NapParser;
import dev.napkin.syntax.Parsed;
import dev.napkin.syntax.Printer;
import dev.napkin.syntax.Statement;
import dev.napkin.unit.ShownNumber;
import dev.napkin.unit.Unit;
import dev.napkin.value.Dates;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** New values on their way into the text of an open workbook. */
final class Revision {
  private static final Pattern PLAIN_KEY = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern NUMERIC_KEY = Pattern.compile("[0-9][0-9.]*[kMGT]?|[0-9-]{10}");

  private final Workbook book;

  Revision(Workbook book) {
    this.book = book;
  }

  /** Brings one value into the text; gives why it cannot, or nothing. */
  Optional<String> bring(Differences.Wanted wanted) {
    Optional<Edit> edit =
        switch (wanted.meaning()) {
          case Meaning.Input(_, CellAddress cell, Showing showing) ->
              literal(cell, showing, wanted.value())
                  .map(literal -> new Edit.Set(target(cell), literal));
          case Meaning.Override(String scenario, _, CellAddress cell, Showing showing) ->
              literal(cell, showing, wanted.value())
                  .flatMap(literal -> override(scenario, cell, literal));
          case Meaning.UnitSize(String name, String of) ->
              wanted.value() instanceof Value.Num(double number)
                  ? Optional.of(new Edit.Define(name + " = " + ShownNumber.full(number) + " " + of))
                  : Optional.empty();
          case Meaning.Computed _, Meaning.Derived _, Meaning.Fixed _, Meaning.Choice _ ->
              Optional.empty();
        };
    if (edit.isEmpty()) {
      return Optional.of("it is no value of the right kind");
    }
    Outcome outcome = book.apply(edit.get());
    return outcome.refusal().stream().map(Diagnostic::message).findFirst();
  }

  /** A cell as an edit names it. */
  private String target(CellAddress cell) {
    Entry entry = book.owner(cell).orElseThrow();
    List<String> keys = entry.keys(cell);
    if (keys.isEmpty()) {
      return entry.name();
    }
    var texts = new ArrayList<String>();
    for (int i = 0; i < keys.size(); i++) {
      Axis axis = entry.axes().get(i);
      String key = keys.get(i);
      boolean plain =
          PLAIN_KEY.matcher(key).matches()
              || (axis.ordered() && NUMERIC_KEY.matcher(key).matches());
      texts.add(plain ? key : quoted(key));
    }
    return entry.name() + "[" + String.join(", ", texts) + "]";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /** A value as somebody would write it in the text; empty where it is of the wrong kind. */
  private Optional<String> literal(CellAddress cell, Showing showing, Value value) {
    return switch (showing.form()) {
      case TEXT -> Optional.of(quoted(text(value)));
      case LOGICAL ->
          value instanceof Value.Logical(boolean holds)
              ? Optional.of(holds ? "TRUE" : "FALSE")
              : Optional.empty();
      case DATE -> number(value).map(serial -> Dates.date(serial).toString());
      case PERCENT -> number(value).map(share -> ShownNumber.full(Rounded.to15(share * 100)) + "%");
      case SAME, SCALED ->
          number(value).map(number -> ShownNumber.full(number) + unit(cell, showing.unit()));
    };
  }

  private static Optional<Double> number(Value value) {
    return value instanceof Value.Num(double number) ? Optional.of(number) : Optional.empty();
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Num(double number) -> ShownNumber.full(number);
      case Value.Logical(boolean holds) -> holds ? "TRUE" : "FALSE";
      case Value.Blank _, Value.Fault _, Value.Many _, Value.Reference _, Value.Lambda _ -> "";
    };
  }

  /** The unit to write behind a number: none where a table's column says it already. */
  private String unit(CellAddress cell, Unit unit) {
    Entry entry = book.owner(cell).orElseThrow();
    if (unit.factors().isEmpty() || (entry.role() == Entry.Role.COLUMN && isBare(entry, cell))) {
      return "";
    }
    // The text of a rate names only the currency that it is told in.
    return " "
        + (entry.role() == Entry.Role.RATE
            ? new Unit(unit.factors().subList(0, unit.factors().size() - 1))
            : unit);
  }

  /** Whether a cell of a table is written without its unit. */
  private boolean isBare(Entry entry, CellAddress cell) {
    for (Statement.Line line : book.document().lines()) {
      if (line.statement() instanceof Statement.Table table
          && entry.name().startsWith(table.name().text() + ".")) {
        String column = entry.name().substring(table.name().text().length() + 1);
        List<String> names = table.columns().stream().map(c -> c.name().text()).toList();
        int at = names.indexOf(column);
        return (at >= 0 && table.columns().get(at).kind().isPresent())
            || (at >= 0 && isNumber(table.rows().get(cell.row()).cells(), at));
      }
    }
    return false;
  }

  private static boolean isNumber(List<Statement.Cell> cells, int at) {
    return at < cells.size()
        && (cells.get(at).value() instanceof Expression.Number
            || cells.get(at).value() instanceof Expression.Unary(_, _, Expression.Number _));
  }

  /** The statement of a scenario with another value for one cell. */
  private Optional<Edit> override(String scenario, CellAddress cell, String literal) {
    Parsed<Statement.Definition> read =
        NapParser.override(Source.of("<import>", target(cell) + " = " + literal));
    for (Statement.Line line : book.document().lines()) {
      if (read.diagnostics().isEmpty()
          && line.statement() instanceof Statement.Scenario found
          && found.name().text().equals(scenario)) {
        return Optional.of(new Edit.Define(Printer.print(with(found, read.tree()))));
      }
    }
    return Optional.empty();
  }

  private static Statement.Scenario with(Statement.Scenario scenario, Statement.Definition wanted) {
    var lines = new ArrayList<>(scenario.overrides());
    int at = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).statement() instanceof Statement.Definition old && isSame(old, wanted)) {
        at = i;
      }
    }
    if (at < 0) {
      lines.add(new Statement.Line(List.of(), wanted, Optional.empty()));
    } else if (lines.get(at).statement() instanceof Statement.Definition old) {
      Statement.Line line = lines.get(at);
      lines.set(at, new Statement.Line(line.before(), value(old, wanted), line.behind()));
    }
    return new Statement.Scenario(
        scenario.span(), scenario.name(), scenario.title(), lines, scenario.after());
  }

  private static Statement.Definition value(Statement.Definition old, Statement.Definition wanted) {
    return new Statement.Definition(
        old.span(),
        old.name(),
        old.indices(),
        old.kind(),
        wanted.formula(),
        old.first(),
        old.range(),
        old.note());
  }

  private static boolean isSame(Statement.Definition one, Statement.Definition other) {
    return one.name().text().equals(other.name().text()) && keys(one).equals(keys(other));
  }

  private static List<String> keys(Statement.Definition definition) {
    return definition.indices().orElse(List.of()).stream().map(Expression.Key::text).toList();
  }
}
