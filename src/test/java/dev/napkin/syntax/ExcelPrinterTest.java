package dev.napkin.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.napkin.source.Source;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ExcelPrinterTest {
  private static final int CASES = Integer.getInteger("cases", 2000);
  private static final long SEED = 20260614;
  private static final int HOME = RandomFormulas.HOME;

  @Test
  void whatIsPrintedForAPersonReadsBackAsTheSameTree() {
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      Expression tree = tree(seed);
      same(tree, ExcelPrinter.print(tree, HOME, HOME), seed);
    }
  }

  @Test
  void whatIsPrintedForAFileReadsBackAsTheSameTree() {
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      Expression tree = tree(seed);
      same(tree, ExcelPrinter.printForFile(tree, HOME, HOME), seed);
    }
  }

  @Test
  void whatIsPrintedWithDistancesReadsBackAsTheSameTree() {
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      Expression tree = tree(seed);
      String text = ExcelPrinter.printR1C1(tree);
      Parsed<Expression> read = ExcelParser.parseR1C1(Source.of("distances", text));
      assertEquals(List.of(), read.diagnostics(), text);
      assertEquals(Trees.show(tree), Trees.show(read.tree()), "seed " + seed + ": " + text);
    }
  }

  @Test
  void aFormulaMovesWithItsCell() {
    Expression tree = read("SUM($A1:B$2,Data!C3,3:3,D:$E)+'x'!A1#");
    assertEquals("SUM($A4:D$2,Data!E6,6:6,F:$E)+x!C4#", ExcelPrinter.print(tree, 4, 3));
  }

  @Test
  void whatFallsOffTheWorksheetIsNoReference() {
    Expression tree = read("A1+Data!A1+A1:B2+1:1+A:A+$A$1");
    assertEquals("#REF!+Data!#REF!+#REF!+#REF!+#REF!+$A$1", ExcelPrinter.print(tree, 0, 0));
    assertEquals("#REF!+$XFD$1048576", ExcelPrinter.print(read("C3+$XFD$1048576"), 1048575, 16383));
  }

  @Test
  void filesMarkWhatIsYoungerThanTheyAre() {
    file("XLOOKUP(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)");
    file("SUMIFS(A:A,B:B,1)", "SUMIFS(A:A,B:B,1)");
    file("FILTER(a,b)+SORT(c)", "_xlfn._xlws.FILTER(a,b)+_xlfn._xlws.SORT(c)");
    file("SUM(A1#)+@A1:A9", "SUM(_xlfn.ANCHORARRAY(A1))+_xlfn.SINGLE(A1:A9)");
    file("NETWORKDAYS.INTL(1)", "NETWORKDAYS.INTL(1)");
    file("LET(x,x,y,x+1,X*y)", "_xlfn.LET(_xlpm.x,x,_xlpm.y,_xlpm.x+1,_xlpm.X*_xlpm.y)");
    file(
        "LET(f,LAMBDA(a,[b],a+b),f(1))+f(a)",
        "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlop.b,_xlpm.a+_xlpm.b),_xlpm.f(1))+f(a)");
    file("ROUNDSIG(A1,3)", "_xlfn.ORG.LIBREOFFICE.ROUNDSIG(A1,3)");
    file("WEEKS(A1,B1,0)", "_xlfn.ORG.OPENOFFICE.WEEKS(A1,B1,0)");
    file("BYROW(A1:B2,SUM)", "_xlfn.BYROW(A1:B2,_xleta.SUM)");
    file("Sales[@Price]+[@[unit price]]", "Sales[[#This Row],[Price]]+[[#This Row],[unit price]]");
  }

  @Test
  void bracketsStandWhereABuiltTreeNeedsThem() {
    Expression sum = read("A1+B2");
    Expression cell = read("A1");
    var span = sum.span();
    shows("(A1+B2)%", new Expression.Percent(span, sum));
    shows("(A1+B2)#", new SheetExpression.Spilled(span, sum));
    shows("(A1)(A1)", new SheetExpression.Apply(span, cell, List.of(cell)));
    shows(
        "SUM((A1,A1))",
        new Expression.Call(
            span, "SUM", span, List.of(new SheetExpression.Union(span, List.of(cell, cell)))));
    Expression name = read("rate");
    shows("(rate) (A1)", new SheetExpression.Intersection(span, name, read("(A1)")));
    shows("A1:(A1)", new SheetExpression.Range(span, cell, cell));
    shows("A1:(A1:A2)", new SheetExpression.Range(span, cell, read("A1:A2")));
  }

  @Test
  void aFormulaOfATextWorkbookIsRefused() {
    Expression dated = NapParser.formula(Source.of("nap", "2026-06-14 + 30 day")).tree();
    assertThrows(IllegalArgumentException.class, () -> ExcelPrinter.print(dated, 0, 0));
  }

  private static Expression tree(long seed) {
    return new RandomFormulas(new Random(seed)).formula((int) (seed % 5));
  }

  private static void same(Expression tree, String text, long seed) {
    Parsed<Expression> read = ExcelParser.parse(Source.of("printed", text), HOME, HOME);
    assertEquals(List.of(), read.diagnostics(), "seed " + seed + ": " + text);
    assertEquals(Trees.show(tree), Trees.show(read.tree()), "seed " + seed + ": " + text);
  }

  private static void file(String shown, String filed) {
    assertEquals(filed, ExcelPrinter.printForFile(read(shown), 1, 1));
    assertEquals(shown, ExcelPrinter.print(read(filed), 1, 1));
  }

  private static void shows(String expected, Expression tree) {
    assertEquals(expected, ExcelPrinter.print(tree, 1, 1));
  }

  private static Expression read(String text) {
    return ExcelParser.parse(Source.of("B2", text), 1, 1).tree();
  }
}
