package dev.napkin.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.napkin.source.Ink;
import dev.napkin.syntax.SheetBook;
import dev.napkin.value.GeneralFormat;
import dev.napkin.value.Value;
import dev.napkin.xlsx.Verification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What came of a verification, for people and for programs. */
final class VerificationReport {
  /** More differences than anybody reads at once. */
  private static final int MOST_SHOWN = 40;

  private VerificationReport() {}

  /** A few lines: the counts, what differs, what could not be kept. */
  static String text(String file, SheetBook book, Verification found, Ink ink) {
    var text = new StringBuilder(ink.strong(file)).append('\n');
    text.append(
        "  %,d formulas: %,d agree, %,d differ, %,d unsupported"
            .formatted(found.formulas(), found.agree(), found.differ(), found.unsupported()));
    text.append(
        "; not compared: %,d volatile, %,d external, %,d without a stored value%n"
            .formatted(found.volatileCells(), found.external(), found.uncached()));
    book.losses().forEach(loss -> text.append("  note: ").append(loss).append('\n'));
    List<Verification.Difference> some =
        found.differences().subList(0, Math.min(MOST_SHOWN, found.differences().size()));
    var rows = new ArrayList<List<String>>();
    for (Verification.Difference difference : some) {
      rows.add(
          List.of(
              difference.cell(),
              shown(difference.stored()),
              difference.isUnsupported() ? difference.reason() : shown(difference.computed()),
              difference.formula()));
    }
    var table =
        new Table(
            "",
            Table.Head.SHOWN,
            List.of(
                Table.Column.words("cell"),
                Table.Column.words("stored"),
                Table.Column.words("computed"),
                Table.Column.words("formula")),
            rows,
            List.of());
    if (!rows.isEmpty()) {
      text.append(
          PlainLayout.of(new Report("", List.of(new Report.Section("", List.of(table)))), ink));
    }
    int more = found.differences().size() - some.size();
    return text.append(more > 0 ? "  ... and %,d more; --json lists all%n".formatted(more) : "")
        .toString();
  }

  /** One JSON object. */
  static Json.Writer json(String file, Verification found) {
    return json -> {
      json.writeStartObject();
      json.writeStringField("file", file);
      json.writeNumberField("formulas", found.formulas());
      json.writeNumberField("compared", found.compared());
      json.writeNumberField("agree", found.agree());
      json.writeNumberField("differ", found.differ());
      json.writeNumberField("unsupported", found.unsupported());
      json.writeNumberField("volatile", found.volatileCells());
      json.writeNumberField("external", found.external());
      json.writeNumberField("uncached", found.uncached());
      json.writeArrayFieldStart("differences");
      for (Verification.Difference difference : found.differences()) {
        difference(json, difference);
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  private static void difference(JsonGenerator json, Verification.Difference difference)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("cell", difference.cell());
    json.writeStringField("formula", difference.formula());
    value(json, "stored", difference.stored());
    if (difference.isUnsupported()) {
      json.writeNullField("computed");
      json.writeStringField("kind", "unsupported");
      json.writeStringField("reason", difference.reason());
    } else {
      value(json, "computed", difference.computed());
      json.writeStringField("kind", "differ");
    }
    json.writeEndObject();
  }

  /** A value of a cell: a number, a text, a logical, a fault by its text; null for a blank. */
  static void value(JsonGenerator json, String field, Value value) throws IOException {
    json.writeFieldName(field);
    switch (value) {
      case Value.Num(double number) -> Json.number(json, number);
      case Value.Text(String text) -> json.writeString(text);
      case Value.Logical(boolean holds) -> json.writeBoolean(holds);
      case Value.Fault fault -> json.writeString(fault.code().text());
      case Value.Blank _, Value.Many _, Value.Reference _, Value.Lambda _ -> json.writeNull();
    }
  }

  /** A value of a cell as a person reads it; texts between quotes. */
  static String shown(Value value) {
    return switch (value) {
      case Value.Num(double number) -> GeneralFormat.of(number);
      case Value.Text(String text) -> '"' + text + '"';
      case Value.Logical(boolean holds) -> holds ? "TRUE" : "FALSE";
      case Value.Fault fault -> fault.code().text();
      case Value.Blank _, Value.Many _, Value.Reference _, Value.Lambda _ -> "";
    };
  }
}
