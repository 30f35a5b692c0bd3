package dev.napkin.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Ir;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many cells an edit computes again, for models of the shapes that are measured for speed. */
final class WorkCountTest {
  private static final int ROWS = 5_000;

  private static long recomputed(Worksheet sheet, int row, int column, double value) {
    CellAddress cell = new CellAddress(0, row, column);
    return sheet.book.apply(new SheetEdit.Put(cell, new Value.Num(value))).changes().cells();
  }

  @Test
  void aRowOfFilledFormulasIsComputedAndNoOther() {
    Worksheet sheet =
        Worksheet.of(
            "A1:A" + ROWS + ": =ROW()",
            "C1:C" + ROWS + ": =A1*B1+1",
            "D1:D" + ROWS + ": =C1/(A1+1)",
            "E1:E" + ROWS + ": =IF(D1>0.5,C1,D1)");
    assertEquals(3, recomputed(sheet, ROWS / 2, 1, 7));
    assertEquals(0, recomputed(sheet, ROWS / 2, 1, 7));
  }

  @Test
  void anEditThatChangesNothingComputesNothing() {
    Worksheet sheet =
        Worksheet.of(
            "A1: 1",
            "B1:B" + ROWS + ": =SUM(A$1:A1)",
            "C1:C" + ROWS + ": =$A$1*B1",
            "D1: =A1",
            "D2:D" + ROWS + ": =D1+1",
            "E1:E" + ROWS + ": =VLOOKUP(A1,A$1:B$" + ROWS + ",2,FALSE)",
            "F1:F9: =SUMIFS(B$1:B$" + ROWS + ",A$1:A$" + ROWS + ",\">0\")",
            "G1: ~=A1:A3*2");
    assertTrue(recomputed(sheet, 0, 0, 2) > 4 * ROWS);
    assertEquals(0, recomputed(sheet, 0, 0, 2));
    assertEquals(Changes.NONE, sheet.set("A1: 2"));
    assertEquals(Changes.NONE, sheet.set("A9: _"));
  }

  @Test
  void aPrefixSumIsComputedFromTheChangedRowOn() {
    Worksheet sheet = Worksheet.of("A1: 1", "B1:B" + ROWS + ": =SUM(A$1:A1)");
    assertEquals(ROWS, recomputed(sheet, 0, 0, 2));
    assertEquals(10, recomputed(sheet, ROWS - 10, 0, 2));
  }

  @Test
  void aChainEndsWhereACellComesOutAsBefore() {
    Worksheet sheet = Worksheet.of("A1: 1", "A2:A" + ROWS + ": =MIN(A1,5)");
    assertEquals(ROWS - 1, recomputed(sheet, 0, 0, 2));
    assertEquals(ROWS - 1, recomputed(sheet, 0, 0, 7));
    assertEquals(1, recomputed(sheet, 0, 0, 9));
  }

  @Test
  void anInputThatAllLookAtConcernsAll() {
    Worksheet sheet = Worksheet.of("A1: 1", "C1:C" + ROWS + ": =$A$1*B1", "D1: =SUM(C1:C9)");
    // With nothing to multiply by, every product comes out as before, and the sum is left alone.
    assertEquals(ROWS, recomputed(sheet, 0, 0, 2));
    assertEquals(2, recomputed(sheet, 3, 1, 4));
  }

  /** How many cells are computed when a row is put in, and how many when it is taken out. */
  private static List<Long> recomputedForARow(Worksheet sheet) {
    SheetWorkbook book = sheet.structured();
    SheetOutcome outcome = book.apply(new SheetStructure.InsertRows(0, ROWS / 2, 1));
    assertTrue(outcome.made());
    book.checkInvariants();
    Changes back = book.undo();
    book.checkInvariants();
    return List.of(outcome.changes().cells(), back.cells());
  }

  @Test
  void aRowPutInComputesNothingOfWhatDoesNotNoticeIt() {
    String last = "$" + ROWS;
    Worksheet sheet =
        Worksheet.of(
            "A1: 3",
            "A2:A" + ROWS + ": =A1+3",
            "B1:B" + ROWS + ": =MOD(A1,7)",
            "C1:C" + ROWS + ": =A1*B1+1",
            "D1:D" + ROWS + ": =SUM(B$1:B1)",
            "E1:E" + ROWS + ": =VLOOKUP(B1,$A$1:$B" + last + ",2,FALSE)",
            "F1:F" + ROWS + ": =INDEX($B$1:$B" + last + ",MATCH(B1,$A$1:$A" + last + ",0))",
            "G1:G99: =SUMIFS($A$1:$A" + last + ",$B$1:$B" + last + ",\">\"&B1)",
            "H1: =AVERAGE(A:A)+COUNT(B1:B" + last + ")");
    assertEquals(List.of(0L, 0L), recomputedForARow(sheet));
  }

  @Test
  void aRowPutInComputesWhatNoticesIt() {
    String last = "$" + ROWS;
    Worksheet sheet =
        Worksheet.of(
            "A1: 1",
            "B1: =ROWS(A1:A" + last + ")",
            "C1: =SUM(A1:A" + last + ")-ROWS(A1:A" + last + ")",
            "D1: =COUNTBLANK(A1:A" + last + ")",
            "E1: =SUM(A1:A" + last + ")");
    assertEquals(List.of(3L, 3L), recomputedForARow(sheet));
  }

  @Test
  void aRowPutInBindsEachFormulaOnceHoweverManyCellsHaveIt() {
    String last = "$" + ROWS;
    var lines = new ArrayList<String>();
    lines.add("A1:A" + ROWS + ": 5");
    for (int row = 1; row <= 100; row++) {
      String cell = "C" + row;
      lines.add(
          row % 2 == 0
              ? cell + ": =VLOOKUP(B" + row + ",$A$1:$B" + last + ",2,FALSE)"
              : cell + ": =INDEX($B$1:$B" + last + ",MATCH(B" + row + ",$A$1:$A" + last + ",0))");
    }
    SheetWorkbook book = Worksheet.of(lines).structured();
    assertTrue(book.apply(new SheetStructure.InsertRows(0, ROWS / 2, 1)).made());
    var formulas = new IdentityHashMap<Ir, Boolean>();
    for (int row = 0; row < 100; row++) {
      formulas.put(book.block(new CellAddress(0, row, 2)).orElseThrow().at(row, 2), true);
    }
    assertEquals(2, formulas.size());
  }

  @Test
  void linesOfARollingModelAreComputedFromTheChangedOneOn() {
    Worksheet sheet = Worksheet.of("A1: 1", "B1:M1: =A1*1.1", "B2:M9: =A2+B1");
    assertEquals(12 + 8 * 12, recomputed(sheet, 0, 0, 2));
    assertEquals(7 * 12, recomputed(sheet, 2, 0, 5));
  }
}
