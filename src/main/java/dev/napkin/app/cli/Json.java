package dev.napkin.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.napkin.engine.Workbook;
import dev.napkin.insight.Shown;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Type;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Span;
import dev.napkin.unit.ShownNumber;
import dev.napkin.unit.Unit;
import dev.napkin.value.Dates;
import dev.napkin.value.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pieces that all JSON documents of the program are made of. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** What writes a document. */
  @FunctionalInterface
  interface Writer {
    /** Writes one value. */
    void write(JsonGenerator json) throws IOException;
  }

  /** A document with a line end behind it. */
  static String document(Writer writer) {
    var text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.setPrettyPrinter(new Rows());
      writer.write(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text can always be written to", impossible);
    }
    return text.append('\n').toString();
  }

  /** An array of documents, for several files. */
  static String array(List<Writer> writers) {
    return document(
        json -> {
          json.writeStartArray();
          for (Writer writer : writers) {
            writer.write(json);
          }
          json.writeEndArray();
        });
  }

  /** A number in its shortest form: {@code 331}, {@code 562.5}. */
  static void number(JsonGenerator json, double number) throws IOException {
    json.writeNumber(ShownNumber.full(number));
  }

  /** A field that is null where there is nothing. */
  static void text(JsonGenerator json, String field, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      json.writeStringField(field, text.get());
    } else {
      json.writeNullField(field);
    }
  }

  /** {@code "index": {"gpu": "B200"}}. */
  static void index(JsonGenerator json, Map<String, String> index) throws IOException {
    json.writeObjectFieldStart("index");
    for (Map.Entry<String, String> key : index.entrySet()) {
      json.writeStringField(key.getKey(), key.getValue());
    }
    json.writeEndObject();
  }

  /** The unit of a name, null where it has none. */
  static void unit(JsonGenerator json, Optional<Unit> unit) throws IOException {
    text(json, "unit", unit.filter(u -> !u.factors().isEmpty()).map(Unit::toString));
  }

  /**
   * A value in the unit of its name: a number, a text, a date as text, a logical; null for none.
   */
  static void value(JsonGenerator json, String field, Shown shown, Entry entry, Value value)
      throws IOException {
    json.writeFieldName(field);
    switch (value) {
      case Value.Num(double number) -> {
        if (entry.type() instanceof Type.Date) {
          json.writeString(Dates.date(number).toString());
        } else {
          number(json, shown.inUnit(entry, number));
        }
      }
      case Value.Text(String text) -> json.writeString(text);
      case Value.Logical(boolean holds) -> json.writeBoolean(holds);
      case Value.Blank _, Value.Fault _, Value.Many _, Value.Reference _, Value.Lambda _ ->
          json.writeNull();
    }
  }

  /** A value in base units; null where it is no number. */
  static void base(JsonGenerator json, Value value) throws IOException {
    json.writeFieldName("base");
    if (value instanceof Value.Num(double number)) {
      number(json, number);
    } else {
      json.writeNull();
    }
  }

  /** {@code "fault": {"code": "#DIV/0!", "cause": "..."}}, null where there is none. */
  static void fault(JsonGenerator json, Workbook book, Value value) throws IOException {
    if (value instanceof Value.Fault fault) {
      json.writeObjectFieldStart("fault");
      json.writeStringField("code", fault.code().text());
      json.writeStringField("cause", Faults.cause(book, fault));
      json.writeEndObject();
    } else {
      json.writeNullField("fault");
    }
  }

  /** {@code "diagnostics": [...]}. */
  static void diagnostics(JsonGenerator json, List<Diagnostic> diagnostics) throws IOException {
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic diagnostic : diagnostics) {
      json.writeStartObject();
      json.writeStringField("code", diagnostic.code().id());
      json.writeStringField("severity", diagnostic.severity().word().toLowerCase(Locale.ROOT));
      json.writeStringField("message", diagnostic.message());
      place(json, diagnostic.span());
      json.writeArrayFieldStart("labels");
      for (Diagnostic.Label label : diagnostic.labels()) {
        json.writeStartObject();
        json.writeStringField("text", label.text());
        place(json, label.span());
        json.writeEndObject();
      }
      json.writeEndArray();
      text(json, "hint", diagnostic.hint());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void place(JsonGenerator json, Span span) throws IOException {
    json.writeStringField("file", span.source().name());
    json.writeNumberField("line", span.line());
    json.writeNumberField("column", span.column());
    json.writeStringField("excerpt", span.text());
  }
}
