package dev.napkin.app.cli;

import dev.napkin.function.Library;
import dev.napkin.function.Parameter;
import dev.napkin.function.SheetFunction;
import java.util.Locale;

/** The function library as one Markdown document: {@code src/docs/functions.md}. */
final class FunctionReference {
  private final StringBuilder text = new StringBuilder();

  private FunctionReference() {}

  /** All functions by topic, each with its arguments, faults, examples and source. */
  static String markdown() {
    var reference = new FunctionReference();
    reference.text.append(
        """
        # Functions

        Made from the functions themselves by `napkin functions --md`; a test holds it, and runs every example. Letters
        stand for units: the same letter is the same unit.

        """);
    for (Library.Topic topic : Library.standard().topics()) {
      String anchor =
          topic.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "").replace(' ', '-');
      reference.line("- [%s](#%s): %d".formatted(topic.name(), anchor, topic.functions().size()));
    }
    Library.standard().topics().forEach(reference::topic);
    return reference.text.toString();
  }

  private void topic(Library.Topic topic) {
    line("\n## " + topic.name());
    topic.functions().forEach(this::function);
  }

  private void function(SheetFunction function) {
    line("\n### " + function.name() + "\n");
    line("`" + FunctionManual.signature(function) + "`  \n" + function.summary() + "\n");
    for (Parameter parameter : function.parameters()) {
      line(
          "- *%s* (%s): %s"
              .formatted(
                  parameter.name(), FunctionManual.measured(parameter), parameter.meaning()));
    }
    line("- gives " + FunctionManual.given(function));
    function.faults().forEach(fault -> line("- `" + fault.code().text() + "`: " + fault.when()));
    for (SheetFunction.Example example : function.examples()) {
      line("- `" + example.formula() + "` is `" + example.result() + "`");
    }
    function.source().ifPresent(source -> line("- source: " + source));
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
