package dev.napkin.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.check.GridNumbers;
import dev.napkin.check.SheetBinder;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.syntax.FormulaShapes;
import dev.napkin.syntax.SheetBook;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * The law of long blocks that are computed side by side: whichever thread computes a cell, and
 * whatever else is computed meanwhile, it holds what its formula gives alone, to the last bit.
 */
final class SideBySideLawTest {
  private static final int ROWS = 20_000;
  private static final int ROUNDS = 12;
  private static final int SAMPLE = 150;
  private static final int INPUTS = 3;

  /** Below the formulas of the first column of formulas inputs stand, at which others look. */
  private static final int SHORT = ROWS - 2_000;

  private static final List<String> FORMULAS =
      List.of(
          "A1*B1+1",
          "SUM(A$1:A1)",
          "MAX(B$1:B1)-A1",
          "SUM(D$18100:D$18200)+A1",
          "IF(A1>B1,A1,B1)/2",
          "SUM(B$1:B1)",
          "SUM(A1:A50)",
          "SUMIF(C$1:C$20000,C1,B$1:B$20000)",
          "AVERAGE(B$1:B1)");

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20261128);

  @Test
  void eachCellHoldsWhatItsFormulaGivesAlone() {
    SheetWorkbook book = book();
    book.apply(new SheetEdit.Lay(0, new Block.Values(inputs(), values(ROWS, INPUTS))));
    var below = new Rect(SHORT, INPUTS, ROWS, INPUTS + 1);
    book.apply(new SheetEdit.Lay(0, new Block.Values(below, values(ROWS - SHORT, 1))));
    check(book);
    for (int round = 0; round < ROUNDS; round++) {
      book.apply(
          random.nextInt(3) == 0 ? new SheetEdit.Batch(List.of(edit(), edit(), edit())) : edit());
      check(book);
      if (random.nextInt(3) == 0) {
        book.undo();
        check(book);
      }
    }
  }

  private static Rect inputs() {
    return Rect.size(ROWS, INPUTS);
  }

  private static SheetWorkbook book() {
    var blocks = new ArrayList<SheetBook.Block>();
    for (int i = 0; i < FORMULAS.size(); i++) {
      int column = INPUTS + i;
      var rect = new Rect(0, column, i == 0 ? SHORT : ROWS, column + 1);
      var formula = new FormulaShapes().of(FORMULAS.get(i), 0, column);
      blocks.add(new SheetBook.Block.Formulas(rect, formula));
    }
    var sheet = SheetBook.Sheet.of("Data", blocks);
    var read =
        new SheetBook(List.of(sheet), List.of(), List.of(), SheetBook.Settings.DEFAULT, List.of());
    var binder = new SheetBinder(read, new GridNumbers());
    return SheetWorkbook.open(binder.program(), new SheetSpelling(binder));
  }

  private Array values(int rows, int columns) {
    var all = new ArrayList<Column>();
    boolean rough = random.nextInt(3) == 0;
    for (int i = 0; i < columns; i++) {
      var column = new Column(rows);
      for (int row = 0; row < rows; row++) {
        column.set(row, value(i == 2, rough));
      }
      all.add(column);
    }
    return new Array(all, 0, rows);
  }

  private Value value(boolean key, boolean rough) {
    if (rough && random.nextInt(5_000) == 0) {
      return switch (random.nextInt(3)) {
        case 0 -> Value.BLANK;
        case 1 -> new Value.Text("none");
        default -> Value.Fault.of(FaultCode.NOT_AVAILABLE, "typed");
      };
    }
    return new Value.Num(key ? random.nextInt(9) : random.nextInt(1_000) / 7.0);
  }

  /** A cell, or all inputs of some rows. */
  private SheetEdit edit() {
    int row = random.nextInt(ROWS);
    if (random.nextInt(3) == 0) {
      var cell = new CellAddress(0, row, random.nextInt(INPUTS));
      return new SheetEdit.Put(cell, value(false, true));
    }
    int rows = 1 + random.nextInt(ROWS - row);
    var rect = new Rect(row, 0, row + rows, INPUTS);
    return new SheetEdit.Lay(0, new Block.Values(rect, values(rows, INPUTS)));
  }

  private void check(SheetWorkbook book) {
    for (int i = 0; i < SAMPLE; i++) {
      var cell = new CellAddress(0, random.nextInt(ROWS), INPUTS + random.nextInt(FORMULAS.size()));
      Block block = book.block(cell).orElse(null);
      if (block == null) {
        assertTrue(cell.column() == INPUTS && cell.row() >= SHORT, "no formula in " + cell);
      } else if (block instanceof Block.Formula(Rect rect, var formula)) {
        assertTrue(rect.contains(cell.row(), cell.column()));
        Value alone = book.evaluate(formula, cell);
        Value held = book.value(cell);
        assertTrue(Value.same(alone, held), cell + " holds " + held + " and not " + alone);
      }
    }
    assertEquals(ROWS, book.used(0).bottom());
  }
}
