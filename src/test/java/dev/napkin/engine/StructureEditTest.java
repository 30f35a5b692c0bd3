package dev.napkin.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.napkin.check.GridNumbers;
import dev.napkin.check.SheetBinder;
import dev.napkin.eval.Clock;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.ir.Block;
import dev.napkin.syntax.ExcelPrinter;
import dev.napkin.syntax.FormulaShapes;
import dev.napkin.syntax.SheetBook;
import dev.napkin.value.Annotations;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Pivot;
import dev.napkin.value.Spoken;
import dev.napkin.value.Value;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Structural edits, copies and fills of one worksheet: what they say and what they cost. */
final class StructureEditTest {
  private final FormulaShapes shapes = new FormulaShapes();

  private SheetBook.Block formulas(Rect rect, String text) {
    return new SheetBook.Block.Formulas(rect, shapes.of(text, rect.top(), rect.left()));
  }

  private SheetBook.Block array(Rect rect, String text, boolean dynamic) {
    return new SheetBook.Block.ArrayFormula(
        rect, shapes.of(text, rect.top(), rect.left()), dynamic);
  }

  private static SheetBook.Block numbers(int row, int column, double... numbers) {
    var rect = new Rect(row, column, row + numbers.length, column + 1);
    return new SheetBook.Block.Values(
        rect, new Array(List.of(Column.ofNumbers(numbers)), 0, numbers.length));
  }

  private static SheetWorkbook open(SheetBook.Block... blocks) {
    return open(SheetBook.Sheet.of("Model", List.of(blocks)), List.of());
  }

  private static SheetWorkbook open(SheetBook.Sheet sheet, List<SheetBook.Table> tables) {
    var book =
        new SheetBook(List.of(sheet), List.of(), tables, SheetBook.Settings.DEFAULT, List.of());
    var binder = new SheetBinder(book, new GridNumbers());
    return SheetWorkbook.open(binder.program(), new SheetSpelling(binder), Clock.SYSTEM);
  }

  private static Changes make(SheetWorkbook book, SheetEdit edit) {
    SheetOutcome outcome = book.apply(edit);
    book.checkInvariants();
    assertEquals(Optional.empty(), outcome.refusal());
    return outcome.changes();
  }

  private static Value value(SheetWorkbook book, int row, int column) {
    return book.value(new CellAddress(0, row, column));
  }

  private static double number(SheetWorkbook book, int row, int column) {
    return value(book, row, column) instanceof Value.Num(double number) ? number : Double.NaN;
  }

  /** The formula that is written in a cell; empty where there is none. */
  private static String text(SheetWorkbook book, int row, int column) {
    for (SheetBook.Block block : book.written().orElseThrow().sheets().getFirst().blocks()) {
      if (block.rect().contains(row, column)) {
        switch (block) {
          case SheetBook.Block.Formulas(_, var formula) -> {
            return ExcelPrinter.print(formula.tree(), row, column);
          }
          case SheetBook.Block.ArrayFormula(Rect rect, var formula, _) -> {
            return "{" + ExcelPrinter.print(formula.tree(), rect.top(), rect.left()) + "}";
          }
          case SheetBook.Block _ -> {}
        }
      }
    }
    return "";
  }

  private static List<Rect> formulaBlocks(SheetWorkbook book) {
    var rects = new ArrayList<Rect>();
    for (Block block : book.program().sheets().getFirst().blocks()) {
      if (block instanceof Block.Formula(Rect rect, _)) {
        rects.add(rect);
      }
    }
    return rects;
  }

  // ---- copies and fills
  // ---------------------------------------------------------------------------

  @Test
  void aFilledFormulaIsOneBlockWithItsSource() {
    SheetWorkbook book = open(numbers(0, 0, 1, 2, 3), formulas(Rect.cell(0, 1), "A1*2+$A$1"));
    make(book, new SheetEdit.Fill(0, new Rect(0, 1, 3, 2), SheetEdit.Direction.DOWN));
    assertEquals("A3*2+$A$1", text(book, 2, 1));
    assertEquals(7, number(book, 2, 1));
    assertEquals(List.of(new Rect(0, 1, 3, 2)), formulaBlocks(book));
    book.undo();
    assertEquals(List.of(Rect.cell(0, 1)), formulaBlocks(book));
    assertEquals(Value.BLANK, value(book, 2, 1));
    book.redo();
    assertEquals(7, number(book, 2, 1));
    book.checkInvariants();
  }

  @Test
  void whatWouldLeaveTheSheetIsNoReferenceAnyMore() {
    SheetWorkbook book = open(numbers(0, 0, 1, 2, 3), formulas(Rect.cell(2, 1), "A1+$A$2"));
    make(book, new SheetEdit.Fill(0, new Rect(0, 1, 3, 2), SheetEdit.Direction.UP));
    assertEquals("#REF!+$A$2", text(book, 1, 1));
    assertEquals("#REF!+$A$2", text(book, 0, 1));
    assertEquals("A1+$A$2", text(book, 2, 1));
    assertTrue(
        value(book, 0, 1) instanceof Value.Fault fault && fault.code() == FaultCode.BAD_REFERENCE);
  }

  @Test
  void valuesAndBlanksAreCopiedOntoWhatStandsThere() {
    SheetWorkbook book = open(numbers(0, 0, 1, 2), numbers(0, 2, 7, 8, 9), numbers(0, 3, 5));
    make(book, new SheetEdit.Copy(0, Rect.size(3, 2), new CellAddress(0, 0, 2)));
    assertEquals(2, number(book, 1, 2));
    assertEquals(Value.BLANK, value(book, 2, 2));
    assertEquals(Value.BLANK, value(book, 0, 3));
    book.undo();
    assertEquals(9, number(book, 2, 2));
    assertEquals(5, number(book, 0, 3));
  }

  @Test
  void aWholeSheetIsCopiedOntoItselfAtOnce() {
    SheetWorkbook book = open(numbers(0, 0, 1, 2), formulas(Rect.cell(0, 1), "A1+1"));
    make(book, new SheetEdit.Copy(0, Rect.SHEET, new CellAddress(0, 0, 0)));
    make(book, new SheetEdit.Fill(0, new Rect(5, 0, 1 << 20, 1 << 14), SheetEdit.Direction.DOWN));
    assertEquals(2, number(book, 0, 1));
  }

  @Test
  void copiedArraysAreArraysAndCopiedSpillIsValues() {
    SheetWorkbook book =
        open(
            numbers(0, 0, 1, 2, 3),
            array(new Rect(0, 1, 3, 2), "A1:A3*10", false),
            array(Rect.cell(0, 2), "A1:A3*100", true));
    make(book, new SheetEdit.Copy(0, new Rect(0, 1, 3, 2), new CellAddress(0, 0, 4)));
    assertEquals("{D1:D3*10}", text(book, 1, 4));
    make(book, new SheetEdit.Copy(0, new Rect(1, 2, 3, 3), new CellAddress(0, 0, 6)));
    assertEquals(200, number(book, 0, 6));
    assertEquals("", text(book, 0, 6));
  }

  @Test
  void aFormulaThatIsCopiedOutOfItsTableNamesIt() {
    SheetWorkbook book = table();
    make(book, new SheetEdit.Copy(0, new Rect(1, 1, 2, 2), new CellAddress(0, 1, 5)));
    assertEquals("Sales[@Price]*2", text(book, 1, 5));
    assertEquals(6, number(book, 1, 5));
  }

  // ---- structure
  // ----------------------------------------------------------------------------------

  /** A1:B4 a table of prices 3, 4, 5 and twice these; D1 their sum. Row 3 is hidden. */
  private SheetWorkbook table() {
    var sheet =
        new SheetBook.Sheet(
            "Model",
            SheetBook.Visibility.VISIBLE,
            List.of(
                new SheetBook.Block.Values(Rect.size(1, 1), Array.of(new Value.Text("Price"))),
                new SheetBook.Block.Values(Rect.cell(0, 1), Array.of(new Value.Text("Twice"))),
                numbers(1, 0, 3, 4, 5),
                formulas(new Rect(1, 1, 4, 2), "[@Price]*2"),
                formulas(Rect.cell(0, 3), "SUM(Sales[Price])"),
                formulas(Rect.cell(0, 4), "SUBTOTAL(109,Sales[Price])")),
            List.of(),
            Region.of(new Rect(2, 0, 3, Rect.SHEET.right())),
            new Region());
    var sales =
        new SheetBook.Table("Sales", "Model", Rect.size(4, 2), List.of("Price", "Twice"), 1, 0);
    return open(sheet, List.of(sales));
  }

  @Test
  void aTableGrowsAndShrinksAndHiddenRowsGoAlong() {
    SheetWorkbook book = table();
    assertEquals(12, number(book, 0, 3));
    assertEquals(8, number(book, 0, 4));
    make(book, new SheetStructure.InsertRows(0, 2, 1));
    assertEquals(8, number(book, 0, 4));
    assertEquals(8, number(book, 3, 1));
    make(book, new SheetEdit.Put(new CellAddress(0, 2, 0), new Value.Num(100)));
    assertEquals(112, number(book, 0, 3));
    assertEquals(108, number(book, 0, 4));
    make(book, new SheetStructure.DeleteRows(0, 3, 1));
    assertEquals(108, number(book, 0, 3));
    assertEquals(108, number(book, 0, 4));
    book.undo();
    book.undo();
    book.undo();
    assertEquals(12, number(book, 0, 3));
    assertEquals(8, number(book, 0, 4));
  }

  @Test
  void howATextIsReadAloudGoesWithItsCellAndEndsWithItsText() {
    Value.Text name = new Value.Text("山田");
    var sheet =
        new SheetBook.Sheet(
            "Model",
            SheetBook.Visibility.VISIBLE,
            List.of(
                new SheetBook.Block.Values(Rect.cell(1, 0), Array.of(name)),
                new SheetBook.Block.Values(Rect.cell(2, 0), Array.of(name)),
                formulas(Rect.cell(0, 1), "PHONETIC(A2:A3)")),
            List.of(),
            new Region(),
            new Region(),
            new Annotations(
                new Spoken(
                    Map.of(
                        new Spoken.Place(1, 0), new Spoken.Words("山田", "ヤマダ"),
                        new Spoken.Place(2, 0), new Spoken.Words("山田", "サンデン"))),
                List.of()));
    SheetWorkbook book = open(sheet, List.of());
    assertEquals(new Value.Text("ヤマダサンデン"), value(book, 0, 1));
    make(book, new SheetStructure.InsertRows(0, 2, 1));
    make(book, new SheetEdit.Put(new CellAddress(0, 2, 0), name));
    assertEquals(new Value.Text("ヤマダ山田サンデン"), value(book, 0, 1));
    make(book, new SheetStructure.DeleteRows(0, 1, 1));
    assertEquals(new Value.Text("山田サンデン"), value(book, 0, 1));
    make(book, new SheetEdit.Put(new CellAddress(0, 2, 0), new Value.Text("佐藤")));
    assertEquals(new Value.Text("山田佐藤"), value(book, 0, 1));
    book.undo();
    book.undo();
    assertEquals(new Value.Text("ヤマダ山田サンデン"), value(book, 0, 1));
  }

  @Test
  void aPivotTableGoesWithItsCellsAsAWhole() {
    var field =
        new Pivot.Field(List.of("TOWN"), Map.of(new Value.Text("ROME"), 0), Optional.empty());
    var down =
        new Pivot.Axis(
            List.of(0), false, Map.of(new Pivot.Line(List.of(0), Optional.empty(), ""), 1));
    var across =
        new Pivot.Axis(
            List.of(), false, Map.of(new Pivot.Line(List.of(), Optional.empty(), ""), 1));
    var pivot = new Pivot(new Rect(2, 0, 4, 2), List.of(field), Map.of("SUM", 0), down, across);
    var sheet =
        new SheetBook.Sheet(
            "Model",
            SheetBook.Visibility.VISIBLE,
            List.of(
                new SheetBook.Block.Values(Rect.cell(3, 1), Array.of(Value.number(7))),
                formulas(Rect.cell(0, 4), "GETPIVOTDATA(\"Sum\",A3,\"Town\",\"Rome\")")),
            List.of(),
            new Region(),
            new Region(),
            new Annotations(Spoken.NONE, List.of(pivot)));
    SheetWorkbook book = open(sheet, List.of());
    assertEquals(7, number(book, 0, 4));
    make(book, new SheetStructure.InsertRows(0, 1, 2));
    assertEquals(7, number(book, 0, 4));
    make(book, new SheetEdit.Put(new CellAddress(0, 5, 1), Value.number(8)));
    assertEquals(8, number(book, 0, 4));
    make(book, new SheetStructure.InsertRows(0, 5, 1));
    assertTrue(
        value(book, 0, 4) instanceof Value.Fault fault && fault.code() == FaultCode.BAD_REFERENCE);
    book.undo();
    assertEquals(8, number(book, 0, 4));
    make(book, new SheetStructure.InsertColumns(0, 0, 1));
    assertEquals(8, number(book, 0, 5));
  }

  @Test
  void arraysGoAsAWholeOrNotAtAll() {
    SheetWorkbook book =
        open(
            numbers(0, 0, 1, 2, 3),
            array(new Rect(0, 1, 3, 2), "A1:A3*10", false),
            array(Rect.cell(0, 3), "A1:A3*100", true));
    assertFalse(book.apply(new SheetStructure.InsertRows(0, 1, 1)).made());
    make(book, new SheetStructure.InsertRows(0, 0, 1));
    assertEquals("{A2:A4*10}", text(book, 1, 1));
    assertEquals(30, number(book, 3, 1));
    assertEquals(300, number(book, 3, 3));
    assertEquals(Value.BLANK, value(book, 0, 3));
    book.undo();
    assertEquals(300, number(book, 2, 3));
  }

  // ---- what it costs
  // ------------------------------------------------------------------------------

  @Test
  void aRowInTheMiddleComputesNothingAndCutsEachColumnOnce() {
    int rows = 20_000;
    var numbers = new double[rows];
    for (int i = 0; i < rows; i++) {
      numbers[i] = i % 97;
    }
    SheetWorkbook book =
        open(
            numbers(0, 0, numbers),
            numbers(0, 1, numbers),
            formulas(new Rect(0, 2, rows, 3), "A1*B1"),
            formulas(new Rect(0, 3, rows, 4), "C1+A1"),
            formulas(new Rect(0, 4, rows, 5), "IF(D1>50,C1,B1)"));
    assertEquals(0, make(book, new SheetStructure.InsertRows(0, rows / 2, 1)).cells());
    assertEquals(6, formulaBlocks(book).size());
    assertEquals("C10002+A10002", text(book, rows / 2 + 1, 3));
    book.undo();
    book.checkInvariants();
    assertEquals(3, formulaBlocks(book).size());
    make(book, new SheetStructure.InsertRows(0, rows / 2, 1));
    var above = new Rect(rows / 2 - 1, 2, rows / 2 + 1, 5);
    assertEquals(3, make(book, new SheetEdit.Fill(0, above, SheetEdit.Direction.DOWN)).cells());
    assertEquals(3, formulaBlocks(book).size());
  }

  @Test
  void aRowPutInBehindAllAsksNoFormula() {
    long few = bytesOfARowBehind(100);
    long many = bytesOfARowBehind(4_000);
    assertTrue(many < 2 * few + 2_000, few + " and " + many + " bytes");
  }

  /** What a row costs that is put in below so many different formulas, of which none moves. */
  private long bytesOfARowBehind(int formulas) {
    var blocks = new ArrayList<SheetBook.Block>();
    blocks.add(numbers(0, 0, 1, 2, 3));
    for (int row = 0; row < formulas; row++) {
      blocks.add(formulas(Rect.cell(row, 1), "$A$1*" + row));
    }
    SheetWorkbook book = open(blocks.toArray(SheetBook.Block[]::new));
    var row = new SheetStructure.InsertRows(0, 10_000, 1);
    make(book, row);
    var threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    long before = threads.getCurrentThreadAllocatedBytes();
    book.apply(row);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
