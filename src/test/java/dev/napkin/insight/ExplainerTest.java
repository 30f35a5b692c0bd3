package dev.napkin.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.check.Loader;
import dev.napkin.engine.Workbook;
import dev.napkin.source.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How formulas are written out, and which way an explanation goes. */
final class ExplainerTest {
  private static Explanation explain(String text, String name, String... keys) {
    Workbook book = Workbook.open(Source.of("test.nap", text), Loader.NONE);
    assertEquals(List.of(), book.diagnostics());
    return Explainer.explain(book, book.cell(name, keys).orElseThrow());
  }

  private static void numbers(String expected, String text) {
    assertEquals(Optional.of(expected), explain(text, "y").result().numbers());
  }

  @Test
  void valuesStandInThePlaceOfNames() {
    numbers("3 + 4 * 2", "a = 4\ny = 3 + a * 2\n");
    numbers("3^2 - 50%", "a = 3\ny = a^2 - 50%\n");
    numbers("IF(2 > 1, \"up\", \"down\")", "a = 2\ny = IF(a > 1, \"up\", \"down\")\n");
    numbers(
        "IF(2026-03-01 > 2026-01-31, 1, 2)",
        "a : date = 2026-03-01\ny = IF(a > 2026-01-31, 1, 2)\n");
  }

  @Test
  void unitsAreThoseThatAreShown() {
    numbers("8 GB / 2 s", "a = 8 GB\nb = 2 s\ny = a / b\n");
    numbers("(2 m)^2", "a = 2 m\ny = a^2\n");
    numbers("5 m + (-2 m)", "a = 5 m\nb = -2 m\ny = a + b\n");
    numbers("20% * 30", "a = 20%\ny = a * 30\n");
  }

  @Test
  void aFunctionInItsPlaceBringsItsBrackets() {
    numbers("(2 + 1) * 3", "f(x) = x + 1\na = 2\ny = f(a) * 3\n");
    numbers("10 - (2 - 1)", "f(x) = x - 1\na = 2\ny = 10 - f(a)\n");
  }

  @Test
  void everyInputComesOnceAndItsOwnInputsRightBehindIt() {
    Explanation told = explain("a = 1\nb = a + 1\nc = a + b\ny = b * c\n", "y");
    assertEquals(
        List.of("0 y", "1 b", "2 a", "1 c"),
        told.steps().stream().map(step -> step.depth() + " " + step.name()).toList());
    assertEquals(List.of("a", "b"), told.steps().getLast().inputs());
  }

  @Test
  void aCellLooksOnlyAtItsOwnRow() {
    Explanation told =
        explain("table t {\n key | p\n A | 1\n \"B-1\" | 2\n}\ny[t] = t.p * 2\n", "y", "B-1");
    assertEquals(
        List.of("y[\"B-1\"]", "t.p[\"B-1\"]"),
        told.steps().stream().map(Explanation.Step::name).toList());
  }

  @Test
  void aPartGoesByItsFormula() {
    Explanation told = explain("axis t = 1 to 2\na[t] = t * 3\ny = SUM(a * t over t)\n", "y");
    assertEquals(List.of("(a * t)[1]", "(a * t)[2]"), told.result().inputs());
  }

  @Test
  void aFaultIsFollowedToWhereItArose() {
    Explanation told = explain("z = 0\na = 1 / z\nb = 2\ny = b + a\n", "y");
    assertEquals(List.of("y", "a"), told.faultPath());
  }
}
