package dev.napkin.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.napkin.source.Code;
import dev.napkin.source.Source;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class FormulaNestingTest {
  /** Half of what a thread has by default, as a server might give its threads. */
  private static final long SMALL_STACK = 512 * 1024;

  private static final int ENDLESS = 100_000;

  @Test
  void fiveHundredLevelsAreReadAndOneMoreIsRefused() {
    check(500, "(", "A1", ")");
    check(500, "-", "A1", "");
    check(500, "@", "A1", "");
    check(500, "", "A1", "%");
    check(500, "", "A1", "#");
    check(500, "", "A1", "+A1");
    check(500, "", "A1", " B2");
    check(500, "", "rate", ":rate");
    check(500, "F(", "A1", ",1)");
    check(500, "", "Data!f", "(2)");
    check(250, "(A1,", "B2", ")");
    check(250, "-(", "A1", ")");
  }

  @Test
  void aLongFormulaThatIsNotDeepIsRead() {
    assertEquals(List.of(), codes("SUM(" + "A1,".repeat(5000) + "1)"));
    assertEquals(List.of(), codes("{" + "1,2;".repeat(5000) + "1,2}"));
    assertEquals(List.of(), codes("IF(A1>0," + "(A1*B2+C3^2),".repeat(2000) + "1)"));
  }

  @Test
  void endlessTextIsAMessageAndNotAStackOverflow() {
    for (String text :
        List.of(
            "(".repeat(ENDLESS),
            "[".repeat(ENDLESS),
            "{".repeat(ENDLESS),
            "(".repeat(ENDLESS) + "A1" + ")".repeat(ENDLESS),
            "-".repeat(ENDLESS) + "A1",
            "@".repeat(ENDLESS) + "A1",
            "A1" + "%".repeat(ENDLESS),
            "A1" + "#".repeat(ENDLESS),
            "2" + "^2".repeat(ENDLESS),
            "A1" + ":B2".repeat(ENDLESS),
            "A1" + " B2".repeat(ENDLESS),
            "F(".repeat(ENDLESS) + "A1" + ",1)".repeat(ENDLESS),
            "F(1)" + "(1)".repeat(ENDLESS),
            "(A1,".repeat(ENDLESS) + "A1" + ")".repeat(ENDLESS),
            "_xlfn.SINGLE(".repeat(ENDLESS) + "A1" + ")".repeat(ENDLESS),
            ")".repeat(ENDLESS),
            "=".repeat(ENDLESS),
            "5 ".repeat(ENDLESS))) {
      Parsed<Expression> read = onSmallStack(text);
      assertEquals(1, read.diagnostics().size(), text.substring(0, 20));
      assertInstanceOf(Expression.Broken.class, read.tree());
    }
  }

  @Test
  void theDeepestFormulaFitsASmallStack() {
    for (String[] around :
        new String[][] {
          {"(", ")"}, {"(A1,", ")"}, {"_xlfn.SINGLE(", "%)"}, {"-(1+2&3*4^F(", "))"}
        }) {
      int levels = Depths.LIMIT / (around[0].startsWith("-") ? 8 : 2);
      Parsed<Expression> read =
          onSmallStack(around[0].repeat(levels) + "A1" + around[1].repeat(levels));
      assertEquals(List.of(), read.diagnostics(), around[0]);
    }
  }

  /** Reads a formula of {@code levels} levels, and expects one of a level more to be refused. */
  private static void check(int levels, String before, String middle, String after) {
    String fits = before.repeat(levels) + middle + after.repeat(levels);
    String tooDeep = before.repeat(levels + 1) + middle + after.repeat(levels + 1);
    assertEquals(List.of(), codes(fits), fits.substring(0, 20));
    assertEquals(List.of(Code.TOO_DEEP), codes(tooDeep), tooDeep.substring(0, 20));
  }

  private static List<Code> codes(String formula) {
    return ExcelParser.parse(Source.of("A1", formula), 0, 0).diagnostics().stream()
        .map(d -> d.code())
        .toList();
  }

  /** Reads a formula and prints it, if there is one. */
  private static Parsed<Expression> onSmallStack(String text) {
    var read = new AtomicReference<Parsed<Expression>>();
    Runnable reading =
        () -> {
          Parsed<Expression> formula = ExcelParser.parse(Source.of("deep", text), 0, 0);
          ExcelPrinter.printForFile(formula.tree(), 0, 0);
          read.set(formula);
        };
    var thread = new Thread(null, reading, "small", SMALL_STACK);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return read.get();
  }
}
