package dev.napkin.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.function.Kind;
import dev.napkin.function.SheetFunction;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Region;
import dev.napkin.ir.Ir;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What only worksheets do: arrays that spill, areas found at run time, circles not taken. */
final class SheetRecalculationTest {
  private static final SheetFunction NOW =
      SheetFunction.named("NOW")
          .summary("The time.")
          .gives(Kind.DATE, "1")
          .example("NOW()", "46000")
          .isVolatile()
          .contextual((arguments, context) -> Value.number(context.now()));

  private static List<String> names(Changes changes) {
    return changes.recomputed().stream().map(Changes.Recomputed::name).toList();
  }

  // ---- arrays that take the room they need

  @Test
  void anArrayTakesTheRoomItNeedsAndWhatLooksThereFollows() {
    Worksheet sheet = Worksheet.of("A1: 1", "A2: 2", "A3: 3", "C1: ~=A1:A3*2", "E1: =SUM(C1:C9)");
    assertEquals("2,4,6,_", sheet.show("C1:C4"));
    assertEquals("12", sheet.show("E1"));
    sheet.set("A3: 5");
    assertEquals("2,4,10,16", sheet.show("C1:C3", "E1"));
  }

  @Test
  void anArrayGrowsAndShrinksWithItsValue() {
    Worksheet sheet =
        Worksheet.of("A1: 2", "B1: ~=IF(A1>1,{1;2;3},{7,8})", "E1: =COUNT(B1:D9)", "E2: =B3");
    assertEquals("1,2,3,3,3", sheet.show("B1:B3", "E1:E2"));
    sheet.set("A1: 0");
    assertEquals("7,8,_,_,2,0", sheet.show("B1:C1", "B2:B3", "E1:E2"));
    sheet.book.undo();
    assertEquals("1,2,3,_,3,3", sheet.show("B1:B3", "C1", "E1:E2"));
  }

  @Test
  void anArrayWithoutRoomIsAFaultUntilThereIsRoom() {
    Worksheet sheet = Worksheet.of("A3: x", "A1: ~={1;2;3}", "C1: =SUM(A1:A3)");
    assertEquals("#SPILL!,_,x,#SPILL!", sheet.show("A1:A3", "C1"));
    sheet.set("A3: _");
    assertEquals("1,2,3,6", sheet.show("A1:A3", "C1"));
    sheet.set("A2: 9");
    assertEquals("#SPILL!,9,_", sheet.show("A1:A3"));
    sheet.book.undo();
    assertEquals("1,2,3,6", sheet.show("A1:A3", "C1"));
    sheet.set("A2: =5");
    assertEquals("#SPILL!,5,_", sheet.show("A1:A3"));
    sheet.set("A2: _");
    assertEquals("1,2,3", sheet.show("A1:A3"));
  }

  @Test
  void ofTwoArraysTheOneThatStandsFirstHasTheRoom() {
    Worksheet sheet = Worksheet.of("D1: 1", "B2: ~={5,6}", "C1: ~=IF(D1>0,{1;2},9)");
    assertEquals("1,2,#SPILL!", sheet.show("C1:C2", "B2"));
    sheet.set("D1: 0");
    assertEquals("9,6,5", sheet.show("C1:C2", "B2"));
    sheet.set("D1: 1");
    assertEquals("1,2,#SPILL!", sheet.show("C1:C2", "B2"));
    sheet.set("C1: _");
    assertEquals("_,6,5", sheet.show("C1:C2", "B2"));
  }

  @Test
  void blankingACellThatAnArrayFillsChangesNothing() {
    Worksheet sheet = Worksheet.of("A1: ~={1;2;3}");
    sheet.set("A2: _");
    assertEquals("1,2,3", sheet.show("A1:A3"));
  }

  @Test
  void theAreaOfASpilledArrayFollowsItsExtent() {
    Worksheet sheet =
        Worksheet.of("A1: 1", "B1: ~=IF(A1>1,{1;2;3},{7,8})", "F1: =SUM(B1#)", "G1: =F1+1");
    assertEquals("15,16", sheet.show("F1:G1"));
    sheet.set("A1: 2");
    assertEquals("6,7", sheet.show("F1:G1"));
    sheet.set("B3: 1");
    assertEquals("#SPILL!,#REF!", sheet.show("B1", "F1"));
    sheet.book.undo();
    assertEquals("6", sheet.show("F1"));
  }

  @Test
  void anArrayThatDependsOnWhereItWouldSpillIsACycleOrHasNoRoomButEnds() {
    Worksheet sheet = Worksheet.of("A1: ~=IF(A2=0,{1;2},5)");
    assertEquals("#CYCLE!", sheet.show("A1"));
    sheet.set("A1: ~={1;2}");
    assertEquals("1,2", sheet.show("A1:A2"));
  }

  @Test
  void aChainOfSpilledArraysIsFollowedToItsEnd() {
    var lines = new ArrayList<String>();
    lines.add("A1: 1");
    for (int row = 1; row < 200; row++) {
      lines.add("B%d: ~=A%d*{1,1,1}".formatted(row, row));
      lines.add("A%d: =SUM(B%d#)/3+1".formatted(row + 1, row));
    }
    Worksheet sheet = Worksheet.of(lines);
    assertEquals("200", sheet.show("A200"));
    sheet.set("A1: 2");
    assertEquals("201", sheet.show("A200"));
  }

  // ---- areas found at run time

  @Test
  void anAreaThatIsComputedIsLookedAtFromThenOn() {
    Worksheet sheet =
        Worksheet.of(
            "A1: 1", "A2: 2", "A3: 3", "B1: 2", "C1: =SUM(A1:INDEX(A1:A2,B1):INDEX(A2:A2,1))");
    assertEquals("3", sheet.show("C1"));
    sheet.set("A2: 20");
    assertEquals("21", sheet.show("C1"));
    assertEquals(List.of(), names(sheet.set("A3: 5")));
  }

  @Test
  void aFilledFormulaOfWhichEachCellFindsItsOwnAreaIsComputedCellByCell() {
    Worksheet sheet =
        Worksheet.of(
            "A1: 1",
            "A2:A6: =A1+1",
            "B1: 3",
            "C1:C4: =SUM(INDEX($A$1:$A$6,B$1):INDEX(A2:A3,1))",
            "D1: =C1+C2");
    assertEquals("5,3,7,12", sheet.show("C1:C4"));
    sheet.set("A3: 100");
    assertEquals("102,100,201,303", sheet.show("C1:C4"));
    sheet.set("B1: 1");
    assertEquals("3,103,204,306,106", sheet.show("C1:C4", "D1"));
    sheet.set("C2: 0");
    assertEquals("3,0,204", sheet.show("C1:C3"));
    sheet.set("A3: 10");
    assertEquals("3,0,24", sheet.show("C1:C3"));
    sheet.book.undo();
    sheet.book.undo();
    assertEquals("3,103,204,306,106", sheet.show("C1:C4", "D1"));
  }

  // ---- cells that may need each other

  @Test
  void aBranchThatIsNotTakenClosesNoCircle() {
    Worksheet sheet = Worksheet.of("A1: 0", "B1: =IF(A1=0,5,C1+1)", "C1: =B1*2", "D1: =B1+C1");
    assertEquals("5,10,15", sheet.show("B1:D1"));
    sheet.set("A1: 1");
    assertEquals("#CYCLE!,#CYCLE!,#CYCLE!", sheet.show("B1:D1"));
    assertEquals(2, sheet.book.cycles().size());
    sheet.set("A1: 0");
    assertEquals("5,10,15", sheet.show("B1:D1"));
    assertEquals(Map.of(), sheet.book.cycles());
  }

  @Test
  void whatStandsBesideACycleKeepsItsValue() {
    Worksheet sheet =
        Worksheet.of(
            "A1: =B1", "B1: =A1+C1", "C1: =IF(D1,A1,3)", "D1: FALSE", "E1: =IFERROR(A1,8)");
    sheet.set("D1: =1=2");
    assertEquals("#CYCLE!,#CYCLE!,3", sheet.show("A1:C1"));
    assertEquals("8", sheet.show("E1"));
  }

  @Test
  void aLookupInATableOfWhichOtherCellsNeedItIsNoCycle() {
    Worksheet sheet =
        Worksheet.of(
            "A1: 1",
            "A2: 2",
            "A3: 3",
            "B1: 5",
            "B2:B3: =VLOOKUP(A1,A$1:C$3,3,FALSE)+1",
            "C1:C3: =B1*10");
    assertEquals(new Value.Num(51), sheet.book.value(Formulas.at(1, 1)));
    assertEquals(new Value.Num(5110), sheet.book.value(Formulas.at(2, 2)));
    assertEquals(Map.of(), sheet.book.cycles());
  }

  @Test
  void aSumOverItsOwnCellIsACycleAndAPlaceInAnAreaAroundItIsNone() {
    Worksheet sheet = Worksheet.of("A1: 1", "A2: =SUM(A1:A3)", "B1: 2", "B2: =INDEX(B1:B3,1)+5");
    assertEquals("#CYCLE!,7", sheet.show("A2:B2"));
  }

  @Test
  void aLongModelBehindASwitchIsComputedOnce() {
    int rows = 20_000;
    Worksheet sheet =
        Worksheet.of(
            "A1: 0",
            "B1: =IF(A1=0,1,B" + rows + ")",
            "B2:B" + rows + ": =B1+1",
            "C1: =SUM(B1:B" + rows + ")");
    assertEquals(Integer.toString(rows), sheet.show("B" + rows));
    sheet.set("A1: 1");
    assertEquals("#CYCLE!", sheet.show("C1"));
    sheet.set("A1: 0");
    assertEquals(Integer.toString(rows), sheet.show("B" + rows));
  }

  // ---- iteration

  @Test
  void cellsThatNeedEachOtherAreComputedInRounds() {
    Worksheet sheet =
        Worksheet.iterating(100, 1e-9, "A1: 100", "B1: =A1-C1", "C1: =B1*0.1", "D1: =B1+C1");
    assertEquals(100 / 1.1, Double.parseDouble(sheet.show("B1")), 1e-6);
    assertEquals(100, Double.parseDouble(sheet.show("D1")), 1e-6);
    assertEquals(Map.of(), sheet.book.cycles());
  }

  @Test
  void thereAreNoMoreRoundsThanTheWorkbookAllows() {
    Worksheet sheet = Worksheet.iterating(7, 0.001, "A1: =A1+1", "B1: =A1*10");
    assertEquals("7,70", sheet.show("A1:B1"));
  }

  // ---- what changes by itself

  @Test
  void theTimeIsTheSameWithinOneRecalculation() {
    var now = new Ir.Call(NOW, List.of());
    Worksheet sheet = Worksheet.of("B1: 1");
    sheet.book.apply(SheetEdit.formula(Formulas.at(0, 0), now));
    sheet.book.apply(SheetEdit.formula(Formulas.at(1, 0), Formulas.plus(now, Formulas.cell(0, 0))));
    assertEquals("46000,92000", sheet.show("A1:A2"));
    sheet.now = 46_001;
    sheet.set("B1: 2");
    assertEquals("46001,92002", sheet.show("A1:A2"));
    sheet.now = 46_002;
    assertEquals(2, sheet.book.recalculate().changed().size());
    assertEquals("46002,92004", sheet.show("A1:A2"));
  }

  // ---- who depends on whom

  @Test
  void whatDependsOnACellIsToldOverAllStepsAndThroughArrays() {
    Worksheet sheet =
        Worksheet.of("A1: 1", "A2: 2", "B1: ~=A1:A2*1", "C1: =B2", "D1: =C1+1", "E1: =A3");
    var seeds = Map.of(0, Region.of(Worksheet.rect("A1")));
    Region reached = sheet.book.dependents(seeds).getOrDefault(0, new Region());
    assertEquals(List.of(Worksheet.rect("B1:D1"), Worksheet.rect("B2")), reached.rects());
    assertTrue(sheet.book.block(new CellAddress(0, 1, 1)).isEmpty());
  }
}
