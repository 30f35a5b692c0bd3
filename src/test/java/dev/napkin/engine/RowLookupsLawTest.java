package dev.napkin.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.check.GridNumbers;
import dev.napkin.check.SheetBinder;
import dev.napkin.eval.Clock;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
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
 * Cells that look along rows hold, after any edit, structural ones and those that are taken back
 * included, what opening the workbook anew gives.
 */
final class RowLookupsLawTest {
  private static final int BOOKS = 30;
  private static final int EDITS = 25;
  private static final int WIDTH = 120;
  private static final int TABLE = 3;
  private static final int KEYS = 40;

  /** In row 11, with the key in column A. */
  private static final List<String> FORMULAS =
      List.of(
          "HLOOKUP(A11,$A$1:$DP$3,2,FALSE)",
          "HLOOKUP(A11,$A$1:$DP$3,3)",
          "HLOOKUP(A11,$1:$3,3,0)",
          "INDEX($A$2:$DP$2,MATCH(A11,$A$1:$DP$1,0))",
          "MATCH(A11,$A$1:$DP$1,-1)",
          "MATCH(A11,$B$1:$DP$1,1)",
          "XLOOKUP(A11,$A$1:$DP$1,$A$3:$DP$3)",
          "XLOOKUP(A11,$A$1:$DP$1,$A$2:$DP$2,\"none\",-1)",
          "XLOOKUP(A11,$A$1:$DP$1,$A$2:$DP$2,\"none\",0,-1)",
          "XLOOKUP(A11,$A$1:$DP$1,$A$2:$DP$2,\"none\",1,2)",
          "XLOOKUP(A11,$A$1:$DP$1,$A$2:$DP$2,\"none\",2)",
          "XMATCH(A11,$A$1:$DP$1,1,-1)",
          "XMATCH(A11,$A$1:$DP$1)",
          "LOOKUP(A11,$A$1:$DP$1,$A$2:$DP$2)",
          "IFERROR(HLOOKUP(A11,$A$1:$DP$2,2,FALSE)*2,A11)");

  private final FormulaShapes shapes = new FormulaShapes();

  private static Value value(RandomGenerator random, int shape, int column) {
    return switch (random.nextInt(shape == 0 ? 6 : 30)) {
      case 0 -> Value.BLANK;
      case 1 -> new Value.Text(random.nextBoolean() ? "k" + random.nextInt(9) : "K*");
      case 2 -> Value.logical(random.nextBoolean());
      case 3 -> Value.Fault.of(FaultCode.NOT_AVAILABLE, "typed");
      default ->
          Value.number(shape < 2 ? random.nextInt(60) : shape == 2 ? column : WIDTH - column);
    };
  }

  private SheetBook.Block formulas(Rect rect, String text) {
    return new SheetBook.Block.Formulas(rect, shapes.of(text, rect.top(), rect.left()));
  }

  private List<SheetBook.Block> blocks(RandomGenerator random, int shape) {
    var blocks = new ArrayList<SheetBook.Block>();
    for (int column = 0; column < WIDTH; column++) {
      var values = new Column(TABLE);
      for (int row = 0; row < TABLE; row++) {
        values.set(row, value(random, shape, column));
      }
      // Some keys are computed from what stands below them.
      int top = shape == 1 && column % 7 == 3 ? 1 : 0;
      if (top == 1) {
        blocks.add(formulas(Rect.cell(0, column), below(column)));
      }
      blocks.add(
          new SheetBook.Block.Values(
              new Rect(top, column, TABLE, column + 1),
              new Array(List.of(values), top, TABLE - top)));
    }
    var keys = new Column(KEYS);
    for (int row = 0; row < KEYS; row++) {
      keys.set(row, value(random, shape, random.nextInt(WIDTH)));
    }
    blocks.add(
        new SheetBook.Block.Values(
            new Rect(10, 0, 10 + KEYS, 1), new Array(List.of(keys), 0, KEYS)));
    for (int column = 1; column < 5; column++) {
      String formula = FORMULAS.get(random.nextInt(FORMULAS.size()));
      blocks.add(formulas(new Rect(10, column, 10 + KEYS, column + 1), formula));
    }
    return blocks;
  }

  /** What stands below the first cell of a column, and one more. */
  private static String below(int column) {
    String letters =
        column < 26
            ? "" + (char) ('A' + column)
            : "" + (char) ('A' + column / 26 - 1) + (char) ('A' + column % 26);
    return letters + "2+1";
  }

  private static SheetEdit edit(RandomGenerator random, int shape) {
    int column = random.nextInt(WIDTH);
    return switch (random.nextInt(12)) {
      case 0 -> new SheetStructure.InsertColumns(0, 6 + random.nextInt(WIDTH), 1);
      case 1 -> new SheetStructure.DeleteColumns(0, 6 + random.nextInt(WIDTH), 1);
      case 2 -> new SheetStructure.MoveColumns(0, 6 + random.nextInt(50), 2, 60);
      case 3 -> new SheetStructure.InsertRows(0, random.nextInt(9), 1);
      case 4 -> new SheetStructure.MoveCells(0, new Rect(0, 9, 2, 20), new CellAddress(0, 0, 30));
      case 5 ->
          new SheetEdit.Put(
              new CellAddress(0, 10 + random.nextInt(KEYS), 0), value(random, shape, column));
      default ->
          new SheetEdit.Put(
              new CellAddress(0, random.nextInt(TABLE), column), value(random, shape, column));
    };
  }

  @Test
  void editingEqualsOpeningAnew() {
    for (int seed = 0; seed < BOOKS; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      int shape = random.nextInt(4);
      var read =
          new SheetBook(
              List.of(SheetBook.Sheet.of("Model", blocks(random, shape))),
              List.of(),
              List.of(),
              SheetBook.Settings.DEFAULT,
              List.of());
      var binder = new SheetBinder(read, new GridNumbers());
      var spelling = new SheetSpelling(binder);
      SheetWorkbook book = SheetWorkbook.open(binder.program(), spelling, Clock.SYSTEM);
      for (int step = 0; step < EDITS; step++) {
        SheetEdit edit = edit(random, shape);
        book.apply(edit);
        if (random.nextInt(4) == 0) {
          book.undo();
        }
        check(book, spelling, "seed " + seed + ", step " + step + ": " + edit);
      }
    }
  }

  private static void check(SheetWorkbook book, Spelling spelling, String about) {
    SheetWorkbook anew = SheetWorkbook.open(book.program(), spelling, Clock.SYSTEM);
    Rect used = anew.used(0);
    for (int row = 0; row < used.bottom(); row++) {
      for (int column = 0; column < used.right(); column++) {
        var cell = new CellAddress(0, row, column);
        assertEquals(anew.value(cell), book.value(cell), about + " at " + cell);
        // And what the evaluator gives, whatever a program found.
        if (book.block(cell).orElse(null) instanceof Block.Formula(_, Ir formula)) {
          Value wanted = book.evaluate(formula, cell);
          assertTrue(Value.same(wanted, book.value(cell)), () -> about + " at " + cell + wanted);
        }
      }
    }
  }
}
