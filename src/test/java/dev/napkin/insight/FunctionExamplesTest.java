package dev.napkin.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.check.Loader;
import dev.napkin.engine.Workbook;
import dev.napkin.function.Library;
import dev.napkin.function.SheetFunction;
import dev.napkin.ir.Entry;
import dev.napkin.source.Renderer;
import dev.napkin.source.Severity;
import dev.napkin.source.Source;
import dev.napkin.value.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of every function, through the parser, the checker and the evaluator. */
final class FunctionExamplesTest {
  /** What examples may use without saying so. */
  private static final String PREAMBLE =
      """
      unit user, chat, token
      axis month = 1 to 3
      """;

  @TestFactory
  Stream<DynamicTest> examplesGiveWhatTheySay() {
    return Library.standard()
        .all()
        .flatMap(
            function ->
                function.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                example.formula(), () -> check(function, example))));
  }

  private static void check(SheetFunction function, SheetFunction.Example example) {
    if (SheetExample.needsSheet(example.formula()) || example.result().startsWith("{")) {
      assertEquals(example.result(), SheetExample.result(example.formula()));
    } else {
      checkInText(function, example);
    }
  }

  private static void checkInText(SheetFunction function, SheetFunction.Example example) {
    String text = PREAMBLE + "example = " + example.formula() + "\n";
    Workbook book = Workbook.open(Source.of(function.name(), text), Loader.NONE);
    String wrong =
        Renderer.render(
            book.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).toList());
    assertEquals("", wrong);
    Entry entry = book.entry("example").orElseThrow();
    Value value = book.value("example");
    String shown = new Shown(book).text(entry, value);
    assertEquals(example.result(), value instanceof Value.Text ? "\"" + shown + "\"" : shown);
  }

  @TestFactory
  List<DynamicTest> everyFunctionIsDocumented() {
    return Library.standard()
        .all()
        .map(
            function ->
                DynamicTest.dynamicTest(
                    function.name(),
                    () -> {
                      assertTrue(function.summary().endsWith("."), function.summary());
                      assertTrue(function.examples().size() >= 2);
                    }))
        .toList();
  }
}
