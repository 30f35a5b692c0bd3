package dev.napkin.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.source.Source;
import dev.napkin.syntax.grammar.ExcelGrammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.junit.jupiter.api.Test;

/** Every worksheet formula has one reading only. */
final class ExcelGrammarTest {
  private static final int CASES = Integer.getInteger("cases", 500);
  private static final long SEED = 20260614;
  private static final int HOME = RandomFormulas.HOME;

  /** What of real workbooks has to be read; the rest is broken in its file. */
  private static final double LEAST_SHARE = 0.999;

  @Test
  void noRandomFormulaIsAmbiguous() {
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      Expression tree = new RandomFormulas(new Random(seed)).formula((int) (seed % 5));
      assertTrue(isReadable(ExcelPrinter.print(tree, HOME, HOME), false));
      assertTrue(isReadable(ExcelPrinter.printForFile(tree, HOME, HOME), false));
      assertTrue(isReadable(ExcelPrinter.printR1C1(tree), true));
    }
  }

  @Test
  void noFormulaOfARealWorkbookIsAmbiguous() {
    Set<String> formulas = CorpusFormulas.some();
    long read = formulas.stream().filter(text -> isReadable(text, false)).count();
    assertTrue(
        read >= formulas.size() * LEAST_SHARE, read + " of " + formulas.size() + " can be read");
  }

  @Test
  void everyFormulaOfARealWorkbookReadsBackFromPrint() {
    for (String text : CorpusFormulas.some()) {
      Parsed<Expression> read = ExcelParser.parse(Source.of("corpus", text), HOME, HOME);
      if (!read.diagnostics().isEmpty()) {
        continue;
      }
      for (String printed :
          List.of(
              ExcelPrinter.print(read.tree(), HOME, HOME),
              ExcelPrinter.printForFile(read.tree(), HOME, HOME))) {
        Parsed<Expression> again = ExcelParser.parse(Source.of("printed", printed), HOME, HOME);
        assertEquals(Trees.show(read.tree()), Trees.show(again.tree()), text);
      }
    }
  }

  @Test
  void aShapeOfARealWorkbookSaysWhatItsTextSays() {
    var shapes = new FormulaShapes();
    var texts = new ArrayList<>(CorpusFormulas.some());
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      Expression shared = shapes.of(text, i % 50, i % 20).tree();
      Parsed<Expression> read = ExcelParser.parse(Source.of("corpus", text), i % 50, i % 20);
      assertEquals(Trees.show(read.tree()), Trees.show(shared), text);
    }
  }

  /** Reads a formula with every alternative followed to its end; whether it fits the grammar. */
  private static boolean isReadable(String text, boolean relative) {
    FormulaNotation notation = relative ? FormulaNotation.R1C1 : FormulaNotation.a1(HOME, HOME);
    List<FormulaWord> words = FormulaWord.cut(text, notation);
    var parser =
        new ExcelGrammar(new CommonTokenStream(new ListTokenSource(FormulaWord.tokens(words))));
    parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
    parser.removeErrorListeners();
    parser.addErrorListener(new OneReading(text));
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      return parser.formulaLine().getChildCount() > 0;
    } catch (ParseCancellationException broken) {
      return false;
    }
  }
}
