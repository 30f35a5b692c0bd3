package dev.napkin.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.check.Loader;
import dev.napkin.engine.Workbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Entry;
import dev.napkin.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How values are shown. */
final class ShownTest {
  private static void shown(String expected, String text, String... keys) {
    Workbook book = Workbook.open(Source.of("test.nap", text), Loader.NONE);
    Entry entry = book.entry("y").orElseThrow();
    CellAddress cell = book.cell("y", keys).orElseThrow();
    assertEquals(expected, new Shown(book).text(entry, cell));
  }

  @Test
  void theDeclaredUnitIsShown() {
    shown("43.2 %", "y : % = 0.432\n");
    shown("23.6608 ms", "y : ms = 0.0236608 s\n");
    shown("2500 GB", "y = 2500 GB\n");
  }

  @Test
  void withoutOneTheUnitReadsWell() {
    shown("2.5 TB", "a = 2500 GB\ny = a * 1\n");
    shown("23.6608 ms", "a = 0.0236608 s\ny = a * 1\n");
  }

  @Test
  void aNameHasOneUnitForAllItsCells() {
    String text = "table t {\n key | p : GB\n A | 1\n B | 3000\n}\ny = t.p * 1\n";
    shown("0.001 TB", text, "A");
    shown("3 TB", text, "B");
  }

  @Test
  void whatIsNoQuantityHasNoUnit() {
    shown("0.333333", "y = 1 / 3\n");
    shown("2026-06-14", "y : date = 2026-06-14\n");
    shown("TRUE", "y : logical = 2 > 1\n");
    shown("abc", "y : text = \"abc\"\n");
    shown("#DIV/0!", "y : GB = 1 GB / 0\n");
  }

  @Test
  void keysThatAreNoNamesOrNumbersStandInQuotes() {
    assertEquals(
        "[B200, 200k, \"Qwen3-32B\", 2026-01-31, \"say \"\"x\"\"\"]",
        Shown.keys(List.of("B200", "200k", "Qwen3-32B", "2026-01-31", "say \"x\"")));
  }
}
