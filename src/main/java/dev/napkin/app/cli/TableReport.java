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
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A run as CSV: one row for each value, numbers in full. */
final class TableReport {
  private static final List<String> HEAD =
      List.of("name", "index", "kind", "value", "unit", "base", "shown", "formula", "source", "fault");

  private TableReport() {}

  /** The whole table; under assumptions with the values before them in a last column. */
  static String csv(Run run) {
    var text = new StringWriter();
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    try (var csv = new CSVPrinter(text, format)) {
      write(run, csv);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text can always be written to", impossible);
    }
    return text.toString();
  }

  private static void write(Run run, CSVPrinter csv) throws IOException {
    var head = new ArrayList<>(HEAD);
    var before = new HashMap<CellAddress, Value>();
    if (run.changes().isPresent()) {
      head.add("old");
      for (Changes.Change change : run.changes().get().changed()) {
        before.put(change.cell(), change.before());
      }
    }
    csv.printRecord(head);
    var shown = new Shown(run.book());
    for (Entry entry : run.names()) {
      for (CellAddress cell : entry.cells()) {
        csv.printRecord(row(run, shown, entry, cell, before));
      }
    }
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
