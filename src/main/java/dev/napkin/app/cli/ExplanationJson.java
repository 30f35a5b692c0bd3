package dev.napkin.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.napkin.engine.Workbook;
import dev.napkin.insight.Explanation;
import dev.napkin.insight.Shown;
import dev.napkin.ir.Program;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** An explanation as JSON. */
final class ExplanationJson {
  private ExplanationJson() {}

  /** The document that {@code src/docs/json.md} describes. */
  static Json.Writer of(String file, Workbook book, Explanation explanation) {
    var shown = new Shown(book);
    return json -> {
      json.writeStartObject();
      json.writeStringField("file", file);
      json.writeStringField("name", explanation.result().name());
      json.writeArrayFieldStart("steps");
      for (Explanation.Step step : explanation.steps()) {
        step(json, book, shown, step);
      }
      json.writeEndArray();
      texts(json, "deeper", explanation.deeper());
      texts(json, "faultPath", explanation.faultPath());
      json.writeEndObject();
    };
  }

  private static void step(JsonGenerator json, Workbook book, Shown shown, Explanation.Step step)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("depth", step.depth());
    json.writeStringField("name", step.entry().name());
    Json.index(json, Verdicts.index(step.entry(), step.cell()));
    Json.value(json, "value", shown, step.entry(), step.value());
    Json.unit(json, step.unit());
    Json.base(json, step.value());
    json.writeStringField("shown", step.shown());
    Json.text(json, "formula", step.formula());
    Json.text(json, "numbers", step.numbers());
    Json.text(json, "label", step.label());
    Json.text(json, "range", step.spread().map(spread -> spread.text()));
    source(json, step.source());
    texts(json, "inputs", step.inputs());
    json.writeNumberField("more", step.more());
    Json.fault(json, book, step.value());
    json.writeEndObject();
  }

  private static void source(JsonGenerator json, Optional<Program.SourceEntry> source)
      throws IOException {
    if (source.isEmpty()) {
      json.writeNullField("source");
      return;
    }
    json.writeObjectFieldStart("source");
    json.writeStringField("name", source.get().name());
    json.writeStringField("title", source.get().title());
    Json.text(json, "link", source.get().link());
    Json.text(json, "date", source.get().date().map(Object::toString));
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String field, List<String> texts)
      throws IOException {
    json.writeFieldName(field);
    json.writeStartArray();
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
