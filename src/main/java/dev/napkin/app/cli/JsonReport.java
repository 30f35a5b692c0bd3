package dev.napkin.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.napkin.engine.Changes;
import dev.napkin.engine.Workbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.insight.Shown;
import dev.napkin.ir.Claim;
import dev.napkin.ir.Entry;
import dev.napkin.source.Diagnostic;
import dev.napkin.value.Value;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A run as JSON: the document that {@code src/docs/json.md} describes. */
final class JsonReport {
  private final Run run;
  private final Workbook book;
  private final Shown shown;

  private JsonReport(Run run) {
    this.run = run;
    this.book = run.book();
    this.shown = new Shown(book);
  }

  /** Names, checks and claims; under assumptions also what they changed. */
  static Json.Writer ofRun(Run run) {
    return new JsonReport(run)::run;
  }

  /** Diagnostics, checks and claims. */
  static Json.Writer ofCheck(Run run, List<Diagnostic> diagnostics) {
    return json -> {
      json.writeStartObject();
      json.writeStringField("file", run.file());
      Json.diagnostics(json, diagnostics);
      new JsonReport(run).verdicts(json);
      json.writeEndObject();
    };
  }

  private void run(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", run.file());
    json.writeStringField("scenario", run.assumed().scenario());
    json.writeArrayFieldStart("names");
    for (Entry entry : run.names()) {
      for (CellAddress cell : entry.cells()) {
        name(json, entry, cell);
      }
    }
    json.writeEndArray();
    SheetCounts.json(json, SheetCounts.of(book.program().sheets(), book::value));
    verdicts(json);
    if (run.changes().isPresent()) {
      changes(json, run.changes().get());
    }
    json.writeEndObject();
  }

  private void name(JsonGenerator json, Entry entry, CellAddress cell) throws IOException {
    Value value = book.value(cell);
    json.writeStartObject();
    json.writeStringField("name", entry.name());
    Json.index(json, Verdicts.index(entry, cell));
    json.writeStringField("kind", kind(entry));
    Json.value(json, "value", shown, entry, value);
    Json.unit(json, shown.unit(entry));
    Json.base(json, value);
    json.writeStringField("shown", shown.text(entry, value));
    Json.text(json, "formula", formula(entry));
    Json.text(json, "source", entry.notes().source(cell).filter(source -> !source.isEmpty()));
    Json.fault(json, book, value);
    json.writeEndObject();
  }

  /** What an input is made of is its value; only a formula has a formula. */
  static Optional<String> formula(Entry entry) {
    return entry.role() == Entry.Role.FORMULA
        ? Optional.of(entry.formula()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** {@code input}, {@code formula}, {@code column} or {@code axis}. */
  static String kind(Entry entry) {
    return switch (entry.role()) {
      case INPUT, RATE -> "input";
      case FORMULA -> "formula";
      case COLUMN -> "column";
      case AXIS -> "axis";
      case PART, CHECK, CLAIM -> throw new IllegalArgumentException(entry.name() + " is no name");
    };
  }

  private void verdicts(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("checks");
    for (Verdicts.CheckCell cell : Verdicts.checks(book)) {
      json.writeStartObject();
      json.writeStringField("name", cell.entry().name());
      Json.index(json, cell.index());
      json.writeBooleanField("holds", cell.holds());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("claims");
    for (Verdicts.ClaimCell cell : Verdicts.claims(book)) {
      claim(json, cell);
    }
    json.writeEndArray();
  }

  private static void claim(JsonGenerator json, Verdicts.ClaimCell cell) throws IOException {
    Claim claim = cell.claim();
    json.writeStartObject();
    json.writeStringField("target", cell.target());
    Json.index(json, cell.index());
    json.writeFieldName("stated");
    if (claim.high().isPresent()) {
      json.writeStartArray();
      Json.number(json, claim.low());
      Json.number(json, claim.high().get());
      json.writeEndArray();
    } else {
      Json.number(json, claim.low());
    }
    json.writeFieldName("computed");
    if (cell.computed() instanceof Value.Num(double number)) {
      Json.number(json, number);
    } else {
      json.writeNull();
    }
    Json.unit(json, Optional.of(claim.unit()));
    Json.text(json, "tolerance", claim.tolerance().map(JsonReport::spaced));
    json.writeBooleanField("agrees", cell.agrees());
    Json.text(json, "source", claim.verdict().notes().source());
    json.writeEndObject();
  }

  /** {@code 1 %} as values are shown, whatever way it was written. */
  private static String spaced(String tolerance) {
    return tolerance.replaceFirst("(\\d)%$", "$1 %");
  }

  private void changes(JsonGenerator json, Changes changes) throws IOException {
    json.writeArrayFieldStart("changed");
    for (Changes.Change change : changes.changed()) {
      Optional<Entry> entry = book.owner(change.cell()).filter(Run::isName);
      if (entry.isPresent()) {
        json.writeStartObject();
        json.writeStringField("name", entry.get().name());
        Json.index(json, Verdicts.index(entry.get(), change.cell()));
        Json.value(json, "old", shown, entry.get(), change.before());
        Json.value(json, "new", shown, entry.get(), change.after());
        Json.unit(json, shown.unit(entry.get()));
        json.writeEndObject();
      } else if (book.owner(change.cell()).isEmpty()) {
        SheetReport.change(json, book.nameOf(change.cell()), change);
      }
    }
    json.writeEndArray();
    json.writeObjectFieldStart("recomputed");
    json.writeNumberField("blocks", changes.blocks());
    json.writeNumberField("cells", changes.cells());
    json.writeEndObject();
  }
}
