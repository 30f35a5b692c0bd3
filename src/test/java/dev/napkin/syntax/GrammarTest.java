package dev.napkin.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.source.Source;
import dev.napkin.syntax.grammar.NapGrammar;
import java.util.Random;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.junit.jupiter.api.Test;

/** Every line of every text has one reading only. */
final class GrammarTest {
  @Test
  void noLineOfAWorkbookIsAmbiguous() {
    for (Source book : Books.all()) {
      assertEquals(SyntaxLines.of(book).size(), readable(book), book.name());
    }
  }

  @Test
  void noLineOfARandomWorkbookIsAmbiguous() {
    for (long seed = 0; seed < 200; seed++) {
      Document document = new RandomDocuments(new Random(seed)).document();
      Source text = Source.of("seed " + seed, Printer.print(document));
      assertEquals(SyntaxLines.of(text).size(), readable(text), text.name());
    }
  }

  @Test
  void noLineOfAGoldenCaseIsAmbiguous() {
    // Their broken lines are other tests' matter.
    for (Source workbook : Books.cases()) {
      assertTrue(readable(workbook) <= SyntaxLines.of(workbook).size(), workbook.name());
    }
  }

  /** Reads each line with every alternative followed to its end; how many lines fit their rule. */
  private static long readable(Source source) {
    return SyntaxLines.of(source).stream().filter(line -> fits(line, source.name())).count();
  }

  private static boolean fits(SyntaxLines.RuledLine line, String name) {
    var parser = new NapGrammar(new CommonTokenStream(new ListTokenSource(line.tokens())));
    parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
    parser.removeErrorListeners();
    parser.addErrorListener(new OneReading(name));
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      return line.rule().apply(parser).getChildCount() > 0;
    } catch (ParseCancellationException broken) {
      return false;
    }
  }
}
