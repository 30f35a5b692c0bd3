package dev.napkin.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.napkin.engine.Changes;
import dev.napkin.grid.CellAddress;
import dev.napkin.source.Ink;
import dev.napkin.syntax.SheetPrinter;
import dev.napkin.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a run of an Excel workbook has to say, for people and for programs. */
final class SheetReport {
  /** More changed cells than anybody reads at once. */
  private static final int MOST_SHOWN = 200;

  private SheetReport() {}

  /** Names of single cells, then the sheets, then what assumptions changed. */
  static Report of(SheetRun run, List<String> assumed, Optional<Changes> changes) {
    var sections = new ArrayList<Report.Section>();
    sections.add(new Report.Section("Names", List.of(names(run))));
    sections.add(SheetCounts.section(counts(run)));
    if (changes.isPresent()) {
      List<List<String>> rows =
          changes.get().changed().stream().map(c -> row(run.nameOf(c.cell()), c)).toList();
      Table table = changed(rows, List.of(recomputed(changes.get())));
      sections.add(new Report.Section("Changed by " + String.join(", ", assumed), List.of(table)));
    }
    return new Report(run.file(), sections);
  }

  private static List<SheetCounts> counts(SheetRun run) {
    return SheetCounts.of(run.program(), run.workbook()::value);
  }

  private static Table names(SheetRun run) {
    return new Table(
        "",
        Table.Head.HIDDEN,
        List.of(
            Table.Column.words("name"),
            Table.Column.numbers("value", ""),
            Table.Column.words("cell")),
        run.names().stream()
            .map(
                name ->
                    List.of(
                        name.name(),
                        VerificationReport.shown(run.workbook().value(name.cell())),
                        run.nameOf(name.cell())))
            .toList(),
        List.of());
  }

  /** Cells that changed, the first of them, and what else there is to say. */
  static Table changed(List<List<String>> rows, List<String> notes) {
    return changed(rows, "; --json lists all", notes);
  }

  /** The same; {@code all} says how to see those that are not among the first. */
  private static Table changed(List<List<String>> rows, String all, List<String> notes) {
    var below = new ArrayList<String>();
    if (rows.size() > MOST_SHOWN) {
      below.add("... and %,d more%s".formatted(rows.size() - MOST_SHOWN, all));
    }
    below.addAll(notes);
    return new Table(
        "",
        rows.isEmpty() ? Table.Head.HIDDEN : Table.Head.SHOWN,
        List.of(
            Table.Column.words("cell"),
            Table.Column.numbers("old", ""),
            Table.Column.numbers("new", "")),
        rows.subList(0, Math.min(MOST_SHOWN, rows.size())),
        below);
  }

  /** A row of {@link #changed}. */
  static List<String> row(String cell, Changes.Change change) {
    return List.of(
        cell, VerificationReport.shown(change.before()), VerificationReport.shown(change.after()));
  }

  /** {@code recomputed 3 blocks, 1 cell}. */
  static String recomputed(Changes changes) {
    return "recomputed "
        + counted(changes.blocks(), "block")
        + ", "
        + counted(changes.cells(), "cell");
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** Only what changed from one state of a workbook to the next, of which there is no JSON. */
  static String changed(List<List<String>> rows, Ink ink) {
    Table table = changed(rows, "", List.of());
    return PlainLayout.of(new Report("", List.of(new Report.Section("", List.of(table)))), ink);
  }

  /** The document that {@code src/docs/json.md} describes. */
  static Json.Writer json(SheetRun run, Optional<Changes> changes) {
    return json -> {
      json.writeStartObject();
      json.writeStringField("file", run.file());
      json.writeStringField("scenario", "base");
      json.writeArrayFieldStart("names");
      for (SheetRun.NamedCell name : run.names()) {
        name(json, run, name);
      }
      json.writeEndArray();
      SheetCounts.json(json, counts(run));
      if (changes.isPresent()) {
        json.writeArrayFieldStart("changed");
        for (Changes.Change change : changes.get().changed()) {
          change(json, run.nameOf(change.cell()), change);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("recomputed");
        json.writeNumberField("blocks", changes.get().blocks());
        json.writeNumberField("cells", changes.get().cells());
        json.writeEndObject();
      }
      json.writeEndObject();
    };
  }

  /** {@code {"name": "Model!D7", "index": {}, "old": 1, "new": 2, "unit": null}}. */
  static void change(JsonGenerator json, String cell, Changes.Change change) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", cell);
    json.writeObjectFieldStart("index");
    json.writeEndObject();
    VerificationReport.value(json, "old", change.before());
    VerificationReport.value(json, "new", change.after());
    json.writeNullField("unit");
    json.writeEndObject();
  }

  private static void name(JsonGenerator json, SheetRun run, SheetRun.NamedCell name)
      throws IOException {
    Value value = run.workbook().value(name.cell());
    Optional<String> formula = formula(run, name.cell());
    json.writeStartObject();
    json.writeStringField("name", name.name());
    json.writeObjectFieldStart("index");
    json.writeEndObject();
    json.writeStringField("kind", formula.isEmpty() ? "input" : "formula");
    if (value instanceof Value.Fault) {
      json.writeNullField("value");
    } else {
      VerificationReport.value(json, "value", value);
    }
    json.writeNullField("unit");
    Json.base(json, value);
    json.writeStringField("shown", VerificationReport.shown(value));
    Json.text(json, "formula", formula);
    json.writeNullField("source");
    fault(json, run, value);
    json.writeEndObject();
  }

  /** The formula that stands in a cell, as it stands there now. */
  static Optional<String> formula(SheetRun run, CellAddress cell) {
    boolean asWritten =
        run.workbook()
            .block(cell)
            .map(
                block ->
                    run.binder()
                        .text(block.at(cell.row(), cell.column()), cell.row(), cell.column()))
            .filter(text -> !text.isEmpty())
            .isPresent();
    return run.written(cell)
        .filter(block -> asWritten)
        .map(block -> SheetPrinter.formula(block, cell.row(), cell.column()))
        .filter(text -> !text.isEmpty());
  }

  /** {@code "fault": {"code": "#DIV/0!", "cause": "..."}}, null where there is none. */
  static void fault(JsonGenerator json, SheetRun run, Value value) throws IOException {
    if (value instanceof Value.Fault fault) {
      json.writeObjectFieldStart("fault");
      json.writeStringField("code", fault.code().text());
      json.writeStringField("cause", cause(run, fault));
      json.writeEndObject();
    } else {
      json.writeNullField("fault");
    }
  }

  /** The reason and the cell in which the fault arose. */
  static String cause(SheetRun run, Value.Fault fault) {
    String place = fault.origin().map(cell -> "in " + run.nameOf(cell)).orElse("");
    return fault.reason().isEmpty() || place.isEmpty()
        ? fault.reason() + place
        : fault.reason() + ", " + place;
  }

  /** Names as CSV, with the columns of a run of a text workbook. */
  static String csv(SheetRun run) {
    var rows = new ArrayList<List<String>>();
    for (SheetRun.NamedCell name : run.names()) {
      Value value = run.workbook().value(name.cell());
      Optional<String> formula = formula(run, name.cell());
      String shown = VerificationReport.shown(value);
      String plain = value instanceof Value.Text(String text) ? text : shown;
      rows.add(
          List.of(
              name.name(),
              "",
              formula.isEmpty() ? "input" : "formula",
              plain,
              "",
              value instanceof Value.Num ? shown : "",
              shown,
              formula.orElse(""),
              "",
              value instanceof Value.Fault fault ? cause(run, fault) : ""));
    }
    return TableReport.csv(rows);
  }
}
