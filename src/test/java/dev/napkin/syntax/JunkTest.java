package dev.napkin.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.napkin.source.Diagnostic;
import dev.napkin.source.Renderer;
import dev.napkin.source.Source;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is typed, there is a tree, it can be printed, and complaints are in our own words. */
final class JunkTest {
  private static final long SEED = 20260614;
  private static final int CASES = Integer.getInteger("cases", 200);

  private static final List<String> PIECES =
      List.of(
          "x",
          "gpu.peak",
          "B200",
          "12",
          "8GB",
          "200k",
          "1e999",
          "2026-06-14",
          "2026-13-99",
          "GB/s",
          "\"text\"",
          "\"open",
          "'",
          "<https://a.example>",
          "<",
          "#N/A",
          "#",
          "# Heading",
          "//",
          "+",
          "-",
          "*",
          "/",
          "^",
          "&",
          "=",
          "<>",
          "<=",
          "%",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          ",",
          ";",
          ":",
          "|",
          "@",
          "~",
          "?",
          "!",
          "+-",
          "==",
          "€",
          "²",
          "\u00A0",
          "\uFEFF",
          "😀",
          "\uD800",
          "\0",
          "in",
          "to",
          "over",
          "by",
          "on",
          "first",
          "for",
          "n",
          "seed",
          "as",
          "from",
          "sha256",
          "key",
          "workbook",
          "unit",
          "rate",
          "source",
          "axis",
          "table",
          "check",
          "claim",
          "scenario",
          "import",
          "sheet",
          "sweep",
          "tornado",
          "solve",
          "sample",
          "chart",
          "text",
          "TRUE",
          "prev(",
          " ",
          " ",
          " ",
          " ",
          "\n",
          "\n",
          "\n",
          "\r\n",
          "\t",
          "  ",
          ": GB = ",
          " = ");

  private static final List<String> FOREIGN_WORDS =
      List.of("no viable", "mismatched", "extraneous", "<EOF>", "token recognition", "null");

  @Test
  void anyRowOfWordsIsRead() {
    for (long seed = SEED; seed < SEED + 5L * CASES; seed++) {
      var random = new Random(seed);
      String text =
          Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
              .limit(random.nextInt(60))
              .collect(Collectors.joining());
      survives(text, "seed " + seed);
    }
  }

  @Test
  void aWorkbookCutOffAnywhereIsRead() {
    for (Source book : Books.all()) {
      String text = book.text();
      var random = new Random(SEED);
      for (int i = 0; i < CASES / 10; i++) {
        int end = random.nextInt(text.length());
        survives(text.substring(0, end), book.name() + " up to " + end);
      }
    }
  }

  @Test
  void aWorkbookWithAPieceTooManyIsRead() {
    for (Source book : Books.all()) {
      String text = book.text();
      var random = new Random(SEED);
      for (int i = 0; i < CASES / 10; i++) {
        int place = random.nextInt(text.length());
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        String changed = text.substring(0, place) + piece + text.substring(place);
        survives(changed, book.name() + " with " + piece + " at " + place);
      }
    }
  }

  @Test
  void anyFormulaOverrideOrStatementIsRead() {
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      var random = new Random(seed);
      String text =
          Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
              .limit(random.nextInt(12))
              .collect(Collectors.joining());
      Source source = Source.of("seed " + seed, text);
      inOurWords(NapParser.formula(source).diagnostics(), text);
      inOurWords(NapParser.override(source).diagnostics(), text);
      inOurWords(NapParser.statement(source).diagnostics(), text);
    }
  }

  @Test
  void aBrokenLineIsPrintedAsItStands() {
    for (String line :
        List.of("claim x 5", "hello world", "x = 8GB * (  // why", "z = = 5  ~ \"a\"")) {
      Parsed<Document> read = NapParser.parse(Source.of("broken", line + "\ny = 5\n"));
      assertEquals(1, read.diagnostics().size(), line);
      assertEquals(line + "\ny = 5\n", Printer.print(read.tree()));
    }
  }

  private static void survives(String text, String name) {
    Parsed<Document> read = NapParser.parse(Source.of(name, text));
    inOurWords(read.diagnostics(), name + "\n" + text);
    String printed = Printer.print(read.tree());
    assertFalse(printed.contains("\r\n"), name);
  }

  private static void inOurWords(List<Diagnostic> diagnostics, String name) {
    for (Diagnostic problem : diagnostics) {
      String shown = problem.message() + problem.hint();
      for (String word : FOREIGN_WORDS) {
        assertFalse(shown.contains(word), name + ": " + shown);
      }
    }
    assertEquals(diagnostics.isEmpty(), Renderer.render(diagnostics).isEmpty(), name);
  }
}
