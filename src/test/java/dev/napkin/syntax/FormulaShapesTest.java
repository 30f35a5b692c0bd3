package dev.napkin.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.napkin.source.Code;
import dev.napkin.source.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two formulas are of one shape exactly if they say the same. */
final class FormulaShapesTest {
  private static final int CASES = Integer.getInteger("cases", 2000);
  private static final long SEED = 20260614;

  @Test
  void aFormulaThatIsFilledIntoManyCellsIsOne() {
    var shapes = new FormulaShapes();
    SheetFormula first = shapes.of("SUM($A$1:B2)*Data!C3+1:3", 4, 4);
    assertSame(first, shapes.of("SUM($A$1:C3)*Data!D4+2:4", 5, 5));
    assertSame(first, shapes.of("SUM($A$1 : b2) * Data!C3 + 1:3", 4, 4));
    assertNotSame(first, shapes.of("SUM($A$1:C3)*Data!D4+2:4", 5, 6));
    assertNotSame(first, shapes.of("SUM($A$1:B2)*Data!C3+1:4", 4, 4));
    assertNotSame(first, shapes.of("SUM($A$1:B2)*Date!C3+1:3", 4, 4));
  }

  @Test
  void aFormulaFilledDownIsTheOneAboveWhereverRowsGoOver() {
    String[] texts = {"A%d*$B$1+SUM(C$2:C%d)", "\"A9\"&A%d", "Sheet1!A%d-A%d*10", "LOG10(A%d)"};
    for (String text : texts) {
      var shapes = new FormulaShapes();
      SheetFormula first = shapes.of(text.replace("%d", "8"), 8, 3);
      for (int row = 9; row < 12; row++) {
        assertSame(first, shapes.of(text.replace("%d", "" + row), row, 3), text + row);
      }
      assertSame(first, shapes.of(text.replace("%d", "1048576"), 1_048_576, 3));
      assertNotSame(first, shapes.of(text.replace("%d", "1048577"), 1_048_577, 3));
      assertNotSame(first, shapes.of(text.replace("%d", "13"), 14, 3));
      assertNotSame(first, shapes.of(text.replace("%d", "13") + "+0", 13, 3));
      assertNotSame(first, shapes.of(text.replace("%d", "13"), 13, 4));
    }
    var shapes = new FormulaShapes();
    SheetFormula quoted = shapes.of("\"A9\"&A9", 9, 0);
    assertNotSame(quoted, shapes.of("\"A10\"&A10", 10, 0));
    assertSame(quoted, shapes.of("\"A9\"&A11", 11, 0));
  }

  @Test
  void theLettersOfALongerTextAreReadInPlace() {
    var shapes = new FormulaShapes();
    char[] line = "<f>A1+A1</f>".toCharArray();
    assertSame(shapes.of("A1+A1", 7, 0), shapes.of(line, 3, 8, 7, 0));
    assertSame(shapes.of("A1", 7, 0), shapes.of(line, 3, 5, 7, 0));
    assertSame(shapes.of("A2", 8, 0), shapes.of(line, 6, 8, 7, 0));
  }

  @Test
  void whatOnlyLooksLikeACellDoesNotMove() {
    for (String text :
        List.of(
            "LOG10(5)",
            "\"A1\"",
            "\"A1\"\"B1\"",
            "'A1'!$B$2",
            "A1!$B$2",
            "'x A1:B2'!$B$2",
            "[A1.xlsx]A1!$B$2",
            "Sales[A1]",
            "Sales[[#All],[A1]:[B2]]",
            "[@A1]",
            "_A1",
            "A1_x",
            "A1.b",
            "XFE1",
            "A1048577",
            "A1?",
            "ÄA1",
            "A1Ä",
            "A1(5)",
            "{1,2;3,4}",
            "#REF!",
            "1E5",
            "\uFFFF\u0000\u0000\u0000\uFFFF")) {
      var shapes = new FormulaShapes();
      assertSame(shapes.of(text, 10, 10), shapes.of(text, 11, 12), text);
    }
    for (String text : List.of("A1", "Sales[A1]+A1", "LOG10(A1)", "A$1", "1:1", "A:A", "A1#")) {
      var shapes = new FormulaShapes();
      assertNotSame(shapes.of(text, 10, 10), shapes.of(text, 11, 12), text);
    }
  }

  @Test
  void signsThatStandForPlacesInsideCannotBeWritten() {
    var shapes = new FormulaShapes();
    // The key of a place is a mark, a sort and two distances in two halves each.
    SheetFormula cell = shapes.of("\"x\"&A1", 0, 0);
    SheetFormula text = shapes.of("\"x\"&\uFFFF\u0000\u0000\u0000\u0000\u0000", 0, 0);
    assertNotSame(cell, text);
    assertEquals("\"x\"&A1", ExcelPrinter.print(shapes.of("\"x\"&B2", 1, 1).tree(), 0, 0));
  }

  @Test
  void randomFormulasAreOfOneShapeExactlyIfTheirTreesAreEqual() {
    var shapes = new FormulaShapes();
    Map<String, SheetFormula> known = new HashMap<>();
    int again = 0;
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      var random = new Random(seed);
      Expression tree = new RandomFormulas(random).formula((int) (seed % 3));
      for (int i = 0; i < 3; i++) {
        int row = RandomFormulas.HOME + random.nextInt(9);
        int column = RandomFormulas.HOME + random.nextInt(9);
        String text = spaced(ExcelPrinter.print(tree, row, column), random);
        SheetFormula formula = shapes.of(text, row, column);
        String shown = Trees.show(tree);
        assertEquals(shown, Trees.show(formula.tree()), text);
        SheetFormula before = known.putIfAbsent(shown, formula);
        if (before != null) {
          assertSame(before, formula, text);
          again++;
        }
      }
    }
    assertEquals(3 * CASES, known.size() + again);
  }

  @Test
  void aFormulaOfAKnownPatternIsReadLikeOneOfAnUnknown() {
    var patterns = new FormulaPatterns();
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      var random = new Random(seed);
      Expression tree = new RandomFormulas(random).formula((int) (seed % 3));
      String text = spaced(ExcelPrinter.printForFile(tree, 4, 4), random);
      Source source = Source.of("", text);
      // A record shows all that it holds, places in the text among it.
      assertEquals(
          ExcelParser.parse(source, 4, 4).toString(),
          ExcelParser.parse(source, 4, 4, patterns).toString(),
          text);
    }
  }

  @Test
  void wordsOfAKnownPatternAreThoseOfTheOwnText() {
    var patterns = new FormulaPatterns();
    for (String text : List.of("SUM(a,b)*2", "MAX( rate , cost ) * 15", "sum(A,a)*1e400")) {
      Source source = Source.of("", text);
      assertEquals(
          ExcelParser.parse(source, 0, 0).toString(),
          ExcelParser.parse(source, 0, 0, patterns).toString());
    }
    assertEquals(1, patterns.size());
  }

  @Test
  void aShapeThatIsFoundSaysWhatItsTextSays() {
    // Texts from few pieces are often of one shape, and often no formula.
    List<String> pieces =
        List.of(
            "A1", "B2", "$A$1", "1", "1:2", "A:B", "x", "(", ")", "'", "\"", "!", "[", "]", "#",
            ":", ",", " ", "+", "_", ".", "$", "#REF!", "S!", "@", "{", "}");
    var shapes = new FormulaShapes();
    for (long seed = SEED; seed < SEED + 10L * CASES; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder();
      for (int i = random.nextInt(1, 7); i > 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      int row = random.nextInt(3);
      int column = random.nextInt(3);
      SheetFormula formula = shapes.of(text.toString(), row, column);
      Parsed<Expression> read = ExcelParser.parse(Source.of("", text.toString()), row, column);
      assertEquals(Trees.show(read.tree()), Trees.show(formula.tree()), text.toString());
      assertEquals(read.diagnostics().isEmpty(), formula.problems().isEmpty(), text.toString());
    }
  }

  @Test
  void aFormulaThatCannotBeReadSaysWhereItStands() {
    SheetFormula broken = new FormulaShapes().of("SUM(A1", 6, 1);
    assertEquals(Code.SYNTAX, broken.problems().getFirst().code());
    assertEquals("B7", broken.problems().getFirst().span().source().name());
  }

  /** With blanks where they mean nothing. */
  private static String spaced(String text, Random random) {
    var spaced = new StringBuilder();
    for (FormulaWord each : FormulaWord.cut(text, FormulaNotation.a1(0, 0))) {
      String word = each.text();
      boolean apart = word.length() == 1 && "+-*/^&,;=<>%{".contains(word);
      spaced.append(apart && random.nextInt(4) == 0 ? word + " \n" : word);
    }
    return spaced.toString();
  }
}
