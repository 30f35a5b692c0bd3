package dev.napkin.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.napkin.insight.SheetExplanation;
import dev.napkin.source.Ink;
import dev.napkin.value.Value;
import java.io.IOException;
import java.util.List;

/** How the value of a cell of an Excel workbook came about, for people and for programs. */
final class SheetExplanationReport {
  private SheetExplanationReport() {}

  /** Indented text: all steps, then what was left out. */
  static String text(SheetRun run, SheetExplanation explanation, Ink ink) {
    var text = new StringBuilder();
    for (SheetExplanation.Step step : explanation.steps()) {
      step(run, step, ink, text);
    }
    if (!explanation.deeper().isEmpty()) {
      text.append("\nnot followed: ").append(String.join(", ", explanation.deeper())).append('\n');
    }
    return text.toString();
  }

  private static void step(SheetRun run, SheetExplanation.Step step, Ink ink, StringBuilder text) {
    String indent = "  ".repeat(step.depth());
    String value =
        step.value() instanceof Value.Blank ? "(blank)" : VerificationReport.shown(step.value());
    text.append(indent).append(ink.strong(step.cell())).append(" = ").append(value);
    step.label().ifPresent(label -> text.append("  ").append(ink.faint("\"" + label + "\"")));
    text.append('\n');
    String inner = indent + "    ";
    if (step.value() instanceof Value.Fault fault) {
      text.append(inner).append(ink.bad(SheetReport.cause(run, fault))).append('\n');
    }
    step.formula().ifPresent(formula -> text.append(inner).append(formula).append('\n'));
    step.numbers()
        .filter(numbers -> !step.formula().equals(step.numbers()))
        .ifPresent(numbers -> text.append(inner).append(numbers).append('\n'));
    step.macros().forEach(macro -> text.append(inner).append(ink.faint(macro)).append('\n'));
    if (step.more() > 0) {
      text.append(inner).append("(of its inputs, ").append(step.more()).append(" do not follow)\n");
    }
  }

  /** The document that {@code src/docs/json.md} describes. */
  static Json.Writer json(SheetRun run, SheetExplanation explanation) {
    return json -> {
      json.writeStartObject();
      json.writeStringField("file", run.file());
      json.writeStringField("name", explanation.steps().getFirst().cell());
      json.writeArrayFieldStart("steps");
      for (SheetExplanation.Step step : explanation.steps()) {
        json.writeStartObject();
        json.writeNumberField("depth", step.depth());
        json.writeStringField("name", step.cell());
        json.writeObjectFieldStart("index");
        json.writeEndObject();
        if (step.value() instanceof Value.Fault) {
          json.writeNullField("value");
        } else {
          VerificationReport.value(json, "value", step.value());
        }
        json.writeNullField("unit");
        Json.base(json, step.value());
        json.writeStringField("shown", VerificationReport.shown(step.value()));
        Json.text(json, "formula", step.formula());
        Json.text(json, "numbers", step.numbers());
        Json.text(json, "label", step.label());
        json.writeNullField("source");
        texts(json, "inputs", step.inputs());
        json.writeNumberField("more", step.more());
        if (!step.macros().isEmpty()) {
          texts(json, "macros", step.macros());
        }
        SheetReport.fault(json, run, step.value());
        json.writeEndObject();
      }
      json.writeEndArray();
      texts(json, "deeper", explanation.deeper());
      json.writeEndObject();
    };
  }

  private static void texts(JsonGenerator json, String field, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
