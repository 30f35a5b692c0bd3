package dev.napkin.app.cli;

import dev.napkin.engine.Workbook;
import dev.napkin.insight.Explanation;
import dev.napkin.ir.Program;
import dev.napkin.source.Ink;
import dev.napkin.value.Value;
import java.util.LinkedHashSet;

/** An explanation as indented text. */
final class ExplanationText {
  private ExplanationText() {}

  /** All steps, then what was left out. */
  static String of(Workbook book, Explanation explanation, Ink ink) {
    var text = new StringBuilder();
    for (Explanation.Step step : explanation.steps()) {
      step(book, step, ink, text);
    }
    sources(explanation, text);
    if (explanation.faultPath().size() > 1) {
      text.append("\nthe fault comes from: ")
          .append(String.join(" <- ", explanation.faultPath()))
          .append('\n');
    }
    if (!explanation.deeper().isEmpty()) {
      text.append("\nnot followed: ").append(String.join(", ", explanation.deeper())).append('\n');
    }
    return text.toString();
  }

  private static void step(Workbook book, Explanation.Step step, Ink ink, StringBuilder text) {
    String indent = "  ".repeat(step.depth());
    text.append(indent).append(ink.strong(step.name())).append(" = ").append(step.shown());
    step.spread().ifPresent(spread -> text.append("  ~ ").append(spread.text()));
    step.label().ifPresent(label -> text.append("  ").append(ink.faint("\"" + label + "\"")));
    step.source().ifPresent(s -> text.append("  ").append(ink.remark("@ " + s.name())));
    text.append('\n');
    String inner = indent + "    ";
    if (step.value() instanceof Value.Fault fault) {
      text.append(inner).append(ink.bad(Faults.cause(book, fault))).append('\n');
    }
    step.formula().ifPresent(formula -> text.append(inner).append("= ").append(line(formula)));
    step.numbers()
        .filter(numbers -> !step.formula().equals(step.numbers()))
        .ifPresent(numbers -> text.append(inner).append("= ").append(line(numbers)));
    if (step.more() > 0) {
      text.append(inner).append("(of its inputs, ").append(step.more()).append(" do not follow)\n");
    }
  }

  /** A formula that was written over several lines, as one. */
  private static String line(String formula) {
    return formula.replaceAll("\\s*\\R\\s*", " ") + "\n";
  }

  /** What the marks behind the inputs stand for, each once. */
  private static void sources(Explanation explanation, StringBuilder text) {
    var sources = new LinkedHashSet<Program.SourceEntry>();
    explanation.steps().forEach(step -> step.source().ifPresent(sources::add));
    text.append(sources.isEmpty() ? "" : "\n");
    for (Program.SourceEntry source : sources) {
      text.append("@ ")
          .append(source.name())
          .append(": ")
          .append(source.title())
          .append(source.date().map(date -> ", " + date).orElse(""))
          .append(source.link().map(link -> ", " + link).orElse(""))
          .append('\n');
    }
  }
}
