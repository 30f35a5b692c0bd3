package dev.napkin.engine;

import static dev.napkin.engine.Formulas.area;
import static dev.napkin.engine.Formulas.at;
import static dev.napkin.engine.Formulas.call;
import static dev.napkin.engine.Formulas.cell;
import static dev.napkin.engine.Formulas.column;
import static dev.napkin.engine.Formulas.near;
import static dev.napkin.engine.Formulas.number;
import static dev.napkin.engine.Formulas.plus;
import static dev.napkin.engine.Formulas.rows;
import static dev.napkin.engine.Formulas.times;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetProgram;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Worksheets that are opened, edited and recalculated. */
final class SheetWorkbookTest {
  private static SheetWorkbook open(Block... blocks) {
    var sheet = SheetProgram.Sheet.of("Model", 0, List.of(blocks));
    return SheetWorkbook.open(
        new SheetProgram(List.of(sheet), Map.of(), Optional.empty(), false, List.of(), List.of()),
        Spelling.NONE);
  }

  private static double value(SheetWorkbook book, int row, int column) {
    return book.value(at(row, column)) instanceof Value.Num(double number) ? number : Double.NaN;
  }

  private static FaultCode fault(SheetWorkbook book, int row, int column) {
    return assertInstanceOf(Value.Fault.class, book.value(at(row, column))).code();
  }

  private static Changes put(SheetWorkbook book, int row, int column, double number) {
    SheetOutcome outcome = book.apply(new SheetEdit.Put(at(row, column), new Value.Num(number)));
    book.checkInvariants();
    assertTrue(outcome.made());
    return outcome.changes();
  }

  /** A1:A4 numbers, B1:B4 twice these, C1 their sum. */
  private static SheetWorkbook doubled() {
    return open(
        new Block.Values(Rect.size(4, 1), column(1, 2, 3, 4)),
        new Block.Formula(new Rect(0, 1, 4, 2), times(near(0, -1), number(2))),
        new Block.Formula(Rect.cell(0, 2), call("SUM", area(new Rect(0, 1, 4, 2)))));
  }

  @Test
  void aFilledColumnIsComputedFromTheValuesBesideIt() {
    SheetWorkbook book = doubled();
    assertEquals(8, value(book, 3, 1));
    assertEquals(20, value(book, 0, 2));
    assertEquals(Optional.of(0), book.grid("MODEL"));
  }

  @Test
  void anEditRecomputesWhatLooksAtItAndTellsIt() {
    SheetWorkbook book = doubled();
    Changes changes = put(book, 1, 0, 10);
    assertEquals(List.of("Model!B1:B4", "Model!C1"), names(changes));
    assertEquals(List.of(Rect.cell(1, 1)), changes.recomputed().getFirst().cells());
    assertEquals(
        List.of(at(1, 0), at(1, 1), at(0, 2)),
        changes.changed().stream().map(Changes.Change::cell).toList());
    assertEquals(36, value(book, 0, 2));
  }

  private static List<String> names(Changes changes) {
    return changes.recomputed().stream().map(Changes.Recomputed::name).toList();
  }

  @Test
  void aValueInTheMiddleOfAFilledColumnTakesOnlyItsCell() {
    SheetWorkbook book = doubled();
    Changes changes = put(book, 2, 1, 100);
    assertEquals(List.of("Model!C1"), names(changes));
    assertEquals(114, value(book, 0, 2));
    put(book, 3, 0, 50);
    assertEquals(206, value(book, 0, 2));
    assertEquals(new Rect(0, 1, 2, 2), book.block(at(0, 1)).orElseThrow().rect());
    assertEquals(Optional.empty(), book.block(at(2, 1)));
  }

  @Test
  void whatWasTakenBackIsAsItWas() {
    SheetWorkbook book = doubled();
    put(book, 2, 1, 100);
    book.apply(SheetEdit.formula(at(0, 0), plus(cell(5, 5), number(7))));
    assertEquals(7, value(book, 0, 0));
    assertEquals(122 + 4, value(book, 0, 2));
    book.undo();
    book.undo();
    book.checkInvariants();
    assertEquals(20, value(book, 0, 2));
    assertEquals(new Rect(0, 1, 4, 2), book.block(at(2, 1)).orElseThrow().rect());
    book.redo();
    assertEquals(114, value(book, 0, 2));
    assertEquals(Changes.NONE, open().undo());
  }

  @Test
  void clearingACellMakesItBlank() {
    SheetWorkbook book = doubled();
    book.apply(new SheetEdit.Put(at(3, 0), Value.BLANK));
    assertEquals(0, value(book, 3, 1));
    assertEquals(Value.BLANK, book.value(at(3, 0)));
    assertEquals(Rect.size(4, 3), book.used(0));
  }

  @Test
  void aBatchIsAllOrNothing() {
    SheetWorkbook book =
        open(new Block.ArrayFormula(Rect.size(2, 1), area(new Rect(0, 1, 2, 2)), false));
    var edit =
        new SheetEdit.Batch(
            List.of(
                new SheetEdit.Put(at(0, 1), new Value.Num(4)),
                new SheetEdit.Put(at(1, 0), new Value.Num(4))));
    SheetOutcome outcome = book.apply(edit);
    assertFalse(outcome.made());
    assertEquals(Value.BLANK, book.value(at(0, 1)));
    assertEquals(0, value(book, 0, 0));
    assertEquals(Changes.NONE, book.undo());
    book.checkInvariants();
  }

  @Test
  void aPlaceOffTheSheetIsRefused() {
    SheetOutcome outcome =
        open().apply(new SheetEdit.Put(new CellAddress(0, 1 << 20, 0), new Value.Num(1)));
    assertFalse(outcome.made());
  }

  @Test
  void anArrayGivesEachCellItsElementAndNothingBeyond() {
    Ir numbers = area(new Rect(0, 3, 2, 5));
    SheetWorkbook book =
        open(
            new Block.Values(new Rect(0, 3, 2, 5), rows(new double[] {1, 2}, new double[] {3, 4})),
            new Block.ArrayFormula(Rect.size(3, 2), numbers, false));
    assertEquals(4, value(book, 1, 1));
    assertEquals(FaultCode.NOT_AVAILABLE, fault(book, 2, 0));
    Changes changes = put(book, 1, 4, 9);
    assertEquals(9, value(book, 1, 1));
    assertEquals(2, changes.changed().size());
  }

  @Test
  void aSingleRowOrValueIsRepeatedOverTheCells() {
    SheetWorkbook book =
        open(
            new Block.Values(new Rect(0, 3, 1, 5), rows(new double[] {1, 2})),
            new Block.ArrayFormula(Rect.size(2, 2), area(new Rect(0, 3, 1, 5)), false),
            new Block.ArrayFormula(new Rect(5, 0, 7, 2), number(7), false));
    assertEquals(2, value(book, 1, 1));
    assertEquals(7, value(book, 6, 1));
  }

  @Test
  void anArrayThatLooksAtItsOwnCellsIsACycle() {
    SheetWorkbook book =
        open(new Block.ArrayFormula(Rect.size(2, 1), area(Rect.size(2, 1)), false));
    assertEquals(FaultCode.CYCLE, fault(book, 0, 0));
    assertFalse(book.cycles().isEmpty());
  }

  @Test
  void aMillionRowsAreOpenedAndEditedInPlace() {
    int rows = 1_000_000;
    var numbers = new double[rows];
    for (int row = 0; row < rows; row++) {
      numbers[row] = row;
    }
    SheetWorkbook book =
        open(
            new Block.Values(Rect.size(rows, 1), column(numbers)),
            new Block.Formula(new Rect(0, 1, rows, 2), plus(near(0, -1), number(1))),
            new Block.Formula(new Rect(1, 2, rows, 3), plus(near(-1, 0), near(0, -1))));
    assertEquals(rows, value(book, rows - 1, 1));
    assertEquals(rows * (rows + 1.0) / 2 - 1, value(book, rows - 1, 2));
    Changes changes = put(book, rows - 2, 0, 5);
    assertEquals(3, changes.cells());
  }

  @Test
  void theWorksheetsCanBeAskedForAndOpenedAgain() {
    SheetWorkbook book = doubled();
    put(book, 2, 1, 100);
    SheetWorkbook again = SheetWorkbook.open(book.program(), Spelling.NONE);
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 3; column++) {
        assertEquals(book.value(at(row, column)), again.value(at(row, column)));
      }
    }
  }
}
