package dev.napkin.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.source.Diagnostic;
import dev.napkin.source.Severity;
import dev.napkin.source.Source;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PrinterTest {
  private static final int CASES = Integer.getInteger("cases", 200);
  private static final long SEED = 20260614;

  @Test
  void whatIsPrintedReadsBackAsTheSameTree() {
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      Document document = new RandomDocuments(new Random(seed)).document();
      readsBack(document, "seed " + seed);
    }
  }

  @Test
  void theWorkbooksReadBackFromPrint() {
    for (Source book : Books.all()) {
      readsBack(NapParser.parse(book).tree(), book.name());
    }
  }

  @Test
  void aFormulaPrintedByItselfReadsBackToo() {
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      Expression formula = new RandomTrees(new Random(seed)).formula(5);
      String text = Printer.print(formula);
      Parsed<Expression> again = NapParser.formula(Source.of("formula", text));
      assertEquals(Trees.show(formula), Trees.show(again.tree()), "seed " + seed + ": " + text);
    }
  }

  private static void readsBack(Document document, String name) {
    String text = Printer.print(document);
    Parsed<Document> again = NapParser.parse(Source.of("printed", text));
    String where = name + ":\n" + text;
    assertEquals(List.of(), errors(again), where);
    assertEquals(show(document), show(again.tree()), where);
    assertEquals(text, Printer.print(again.tree()), "printing is idempotent, " + name);
  }

  private static String show(Document document) {
    return String.join("\n", document.lines().stream().map(Trees::show).toList())
        + "\n"
        + document.after();
  }

  /** What is wrong with it; that a negated power may surprise is no error. */
  private static List<Diagnostic> errors(Parsed<?> read) {
    return read.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).toList();
  }
}
