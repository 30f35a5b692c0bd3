package dev.napkin.app.cli;

import dev.napkin.engine.Changes;
import dev.napkin.engine.Workbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.insight.Shown;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Type;
import dev.napkin.unit.ShownNumber;
import dev.napkin.unit.Unit;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A run as CSV: one row for each value, numbers in full. */
final class TableReport {
  private static final List<String> HEAD =
      List.of(
          "name", "index", "kind", "value", "unit", "base", "shown", "formula", "source", "fault");

  private TableReport() {}

  /** The whole table; under assumptions with the values before them in a last column. */
  static String csv(Run run) {
    var text = new StringBuilder();
    var head = new ArrayList<>(HEAD);
    var before = new HashMap<CellAddress, Value>();
    if (run.changes().isPresent()) {
      head.add("old");
      for (Changes.Change change : run.changes().get().changed()) {
        before.put(change.cell(), change.before());
      }
    }
    record(head, text);
    var shown = new Shown(run.book());
    for (Entry entry : run.names()) {
      for (CellAddress cell : entry.cells()) {
        record(row(run, shown, entry, cell, before), text);
      }
    }
    return text.toString();
  }

  /** A table with the same columns of rows that are texts already. */
  static String csv(List<List<String>> rows) {
    var text = new StringBuilder();
    record(HEAD, text);
    rows.forEach(row -> record(row, text));
    return text.toString();
  }

  /** One line of RFC 4180, ended as on this side of the wire: quotes where they are needed. */
  private static void record(List<String> fields, StringBuilder text) {
    text.append(String.join(",", fields.stream().map(TableReport::quoted).toList())).append('\n');
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  private static List<String> row(
      Run run, Shown shown, Entry entry, CellAddress cell, Map<CellAddress, Value> before) {
    Workbook book = run.book();
    Value value = book.value(cell);
    var row =
        new ArrayList<>(
            List.of(
                entry.name(),
                String.join(", ", entry.keys(cell)),
                JsonReport.kind(entry),
                full(shown, entry, value),
                shown.unit(entry).map(Unit::toString).orElse(""),
                value instanceof Value.Num(double number) ? ShownNumber.full(number) : "",
                shown.text(entry, value),
                JsonReport.formula(entry).orElse(""),
                entry.notes().source(cell).orElse(""),
                value instanceof Value.Fault fault ? Faults.cause(book, fault) : ""));
    if (run.changes().isPresent()) {
      row.add(full(shown, entry, before.getOrDefault(cell, value)));
    }
    return row;
  }

  private static String full(Shown shown, Entry entry, Value value) {
    return value instanceof Value.Num(double number) && !(entry.type() instanceof Type.Date)
        ? ShownNumber.full(shown.inUnit(entry, number))
        : shown.bare(entry, value);
  }
}
