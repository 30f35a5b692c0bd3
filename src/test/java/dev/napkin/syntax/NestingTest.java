package dev.napkin.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.source.Code;
import dev.napkin.source.Source;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class NestingTest {
  /** Half of what a thread has by default, as a server might give its threads. */
  private static final long SMALL_STACK = 512 * 1024;

  private static final int ENDLESS = 100_000;

  @Test
  void fiveHundredLevelsAreReadAndOneMoreIsRefused() {
    check(500, "(", "x", ")");
    check(500, "-", "x", "");
    check(500, "", "x", "%");
    check(500, "", "x", " + x");
    check(500, "", "2", "^2");
    check(500, "F(", "x", ", 1)");
    check(250, "-(", "x", ")");
    check(250, "(1 + ", "x", ")");
    check(250, "F(1, ", "x", " * 2, 3)");
    check(250, "SUM(", "x", " over t)");
    check(250, "(", "x", " in GB)");
  }

  @Test
  void aDeepFirstArgumentCountsBesideAShallowLastOne() {
    String deep = "F(" + "x + ".repeat(300) + "x, 1)";
    assertEquals(List.of(), codes(deep + " + 1".repeat(199)));
    assertEquals(List.of(Code.TOO_DEEP), codes(deep + " + 1".repeat(200)));
  }

  @Test
  void aLongFormulaThatIsNotDeepIsRead() {
    String list = "1, ".repeat(5000) + "1";
    assertEquals(List.of(), codes("SUM(" + list + ")"));
    assertEquals(List.of(), codes("IF(a > 0, " + "(a * b + c ^ 2), ".repeat(2000) + "1)"));
  }

  @Test
  void theHeadOfAStatementDoesNotCount() {
    String deepest = "-".repeat(500) + "x";
    Parsed<Document> read =
        NapParser.parse(
            Source.of(
                "workbook",
                "name[a, b] : GB = " + deepest + " first = " + deepest + "\ncheck c : " + deepest));
    assertEquals(List.of(), read.diagnostics());
  }

  @Test
  void endlessTextIsAMessageAndNotAStackOverflow() {
    for (String text :
        List.of(
            "(".repeat(ENDLESS),
            "[".repeat(ENDLESS),
            "(".repeat(ENDLESS) + "x" + ")".repeat(ENDLESS),
            "-".repeat(ENDLESS) + "x",
            "x" + "%".repeat(ENDLESS),
            "2" + "^2".repeat(ENDLESS),
            "x" + " + x".repeat(ENDLESS),
            "x" + " + x * x ^ x".repeat(ENDLESS),
            "F(".repeat(ENDLESS) + "x" + ", 1)".repeat(ENDLESS),
            "x" + " in GB".repeat(ENDLESS),
            ")".repeat(ENDLESS),
            "x ".repeat(ENDLESS))) {
      Parsed<Document> read = onSmallStack("x = " + text);
      assertEquals(1, read.diagnostics().size(), text.substring(0, 20));
      assertInstanceOf(
          Expression.Broken.class,
          ((Statement.Definition) read.tree().lines().getFirst().statement()).formula());
    }
  }

  @Test
  void theDeepestFormulaFitsASmallStack() {
    String level = "-(1 + 2 & 3 * 4 ^ F(";
    int levels = Nesting.LIMIT / 8;
    Parsed<Document> read = onSmallStack("x = " + level.repeat(levels) + "x" + "))".repeat(levels));
    assertEquals(List.of(), read.diagnostics());
    assertTrue(Printer.print(read.tree()).startsWith("x = -(1 + 2 & 3 * 4^F("));
    Parsed<Document> brackets = onSmallStack("x = " + "(".repeat(500) + "x" + ")".repeat(500));
    assertEquals(List.of(), brackets.diagnostics());
  }

  /** Reads a formula of {@code levels} levels, and expects one of a level more to be refused. */
  private static void check(int levels, String before, String middle, String after) {
    String fits = before.repeat(levels) + middle + after.repeat(levels);
    String tooDeep = before.repeat(levels + 1) + middle + after.repeat(levels + 1);
    assertEquals(List.of(), codes(fits), fits.substring(0, 20));
    assertEquals(List.of(Code.TOO_DEEP), codes(tooDeep), tooDeep.substring(0, 20));
  }

  private static List<Code> codes(String formula) {
    return NapParser.formula(Source.of("formula", formula)).diagnostics().stream()
        .map(d -> d.code())
        .toList();
  }

  private static Parsed<Document> onSmallStack(String text) {
    var read = new AtomicReference<Parsed<Document>>();
    var thread =
        new Thread(
            null, () -> read.set(NapParser.parse(Source.of("deep", text))), "small", SMALL_STACK);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return read.get();
  }
}
