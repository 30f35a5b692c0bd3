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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * The law of edits of many cells at once: they hold what cells hold that are set one by one,
 * exactly what changed is told, and what was taken back is as it was.
 */
final class ManyCellsLawTest {
  private static final int SHEETS = 25;
  private static final int EDITS = 25;
  private static final int ROWS = 170;

  /** Of the inputs; a column of formulas stands behind them. */
  private static final int COLUMNS = 5;

  private static final Rect INPUTS = Rect.size(ROWS, COLUMNS);

  @Test
  void whatIsSetTogetherIsWhatIsSetCellByCellAndIsToldAndTakenBack() {
    for (long seed = 1; seed <= SHEETS; seed++) {
      new Both(seed).law(seed);
    }
  }

  /** A workbook, and a map of the cells that should stand in it. */
  private static final class Both {
    private final RandomGenerator random;
    private final SheetWorkbook book;
    private Map<CellAddress, Value> cells = new HashMap<>();
    private final Deque<Map<CellAddress, Value>> undo = new ArrayDeque<>();
    private final Deque<Map<CellAddress, Value>> redo = new ArrayDeque<>();

    Both(long seed) {
      random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      Rect readers = new Rect(0, COLUMNS, ROWS, COLUMNS + 1);
      var formula = new FormulaShapes().of("COUNTA($A1:$E1)", 0, COLUMNS);
      var sheet =
          SheetBook.Sheet.of("Data", List.of(new SheetBook.Block.Formulas(readers, formula)));
      var read =
          new SheetBook(
              List.of(sheet), List.of(), List.of(), SheetBook.Settings.DEFAULT, List.of());
      var binder = new SheetBinder(read, new GridNumbers());
      book = SheetWorkbook.open(binder.program(), new SheetSpelling(binder));
    }

    private static CellAddress cell(int row, int column) {
      return new CellAddress(0, row, column);
    }

    private Value value() {
      return switch (random.nextInt(6)) {
        case 0 -> Value.BLANK;
        case 1 -> new Value.Text("t" + random.nextInt(3));
        case 2 -> new Value.Logical(random.nextBoolean());
        case 3 -> Value.Fault.of(FaultCode.NOT_AVAILABLE, "typed");
        default -> new Value.Num(random.nextInt(3));
      };
    }

    /** Some of the cells: often all rows. */
    private Rect area() {
      int top = random.nextBoolean() ? 0 : random.nextInt(ROWS);
      int left = random.nextInt(COLUMNS);
      int bottom = random.nextBoolean() ? ROWS : top + 1 + random.nextInt(ROWS - top);
      return new Rect(top, left, bottom, left + 1 + random.nextInt(COLUMNS - left));
    }

    private Value at(int row, int column) {
      return cells.getOrDefault(cell(row, column), Value.BLANK);
    }

    private void set(int row, int column, Value value) {
      Value here =
          value instanceof Value.Fault fault
              ? new Value.Fault(fault.code(), fault.reason(), Optional.of(cell(row, column)))
              : value;
      cells.put(cell(row, column), here);
    }

    /** An edit, which the cells that are set one by one have followed. */
    private SheetEdit edit() {
      return switch (random.nextInt(6)) {
        case 0 -> put();
        case 1, 2 -> lay();
        case 3 -> copy();
        case 4 -> fill();
        default -> new SheetEdit.Batch(List.of(lay(), put(), fill(), put()));
      };
    }

    private SheetEdit put() {
      int row = random.nextInt(ROWS);
      int column = random.nextInt(COLUMNS);
      Value value = value();
      set(row, column, value);
      return new SheetEdit.Put(cell(row, column), value);
    }

    private SheetEdit lay() {
      Rect area = area();
      var columns = new ArrayList<Column>();
      for (int column = area.left(); column < area.right(); column++) {
        Value most = value();
        var values = new Column(area.rows());
        for (int row = area.top(); row < area.bottom(); row++) {
          Value value = random.nextInt(9) == 0 ? value() : most;
          values.set(row - area.top(), value);
          set(row, column, value);
        }
        columns.add(values);
      }
      var values = new Block.Values(area, new Array(columns, 0, area.rows()));
      return new SheetEdit.Lay(0, values);
    }

    private SheetEdit copy() {
      Rect from = area();
      int down = random.nextInt(ROWS) - from.top();
      int across = random.nextInt(COLUMNS) - from.left();
      Rect part = from.moved(down, across).intersect(INPUTS).moved(-down, -across);
      var before = new HashMap<>(cells);
      Recalculation.eachCell(
          part,
          (row, column) ->
              set(
                  row + down,
                  column + across,
                  before.getOrDefault(cell(row, column), Value.BLANK)));
      return new SheetEdit.Copy(0, part, cell(part.top() + down, part.left() + across));
    }

    private SheetEdit fill() {
      Rect area = area();
      SheetEdit.Direction direction = List.of(SheetEdit.Direction.values()).get(random.nextInt(4));
      Recalculation.eachCell(
          area,
          (row, column) ->
              set(
                  row,
                  column,
                  switch (direction) {
                    case DOWN -> at(area.top(), column);
                    case UP -> at(area.bottom() - 1, column);
                    case RIGHT -> at(row, area.left());
                    case LEFT -> at(row, area.right() - 1);
                  }));
      return new SheetEdit.Fill(0, area, direction);
    }

    private Map<CellAddress, Value> shown() {
      var shown = new HashMap<CellAddress, Value>();
      Recalculation.eachCell(
          new Rect(0, 0, ROWS, COLUMNS + 1),
          (row, column) -> shown.put(cell(row, column), book.value(cell(row, column))));
      return shown;
    }

    private void holds(String step) {
      for (int row = 0; row < ROWS; row++) {
        int some = 0;
        for (int column = 0; column < COLUMNS; column++) {
          Value want = at(row, column);
          assertEquals(want, book.value(cell(row, column)), step);
          some += want instanceof Value.Blank ? 0 : 1;
        }
        assertEquals(new Value.Num(some), book.value(cell(row, COLUMNS)), step);
      }
    }

    void law(long seed) {
      for (int i = 0; i < EDITS; i++) {
        Map<CellAddress, Value> before = shown();
        Map<CellAddress, Value> known = new HashMap<>(cells);
        int kind = random.nextInt(6);
        Changes changes;
        String step = "seed " + seed + ", edit " + i;
        if (kind == 0 && !undo.isEmpty()) {
          redo.push(known);
          cells = undo.pop();
          changes = book.undo();
        } else if (kind == 1 && !redo.isEmpty()) {
          undo.push(known);
          cells = redo.pop();
          changes = book.redo();
        } else {
          undo.push(known);
          redo.clear();
          SheetOutcome outcome = book.apply(edit());
          assertEquals(Optional.empty(), outcome.refusal(), step);
          changes = outcome.changes();
        }
        book.checkInvariants();
        holds(step);
        told(before, changes, step);
      }
    }

    private void told(Map<CellAddress, Value> before, Changes changes, String step) {
      var told = new HashMap<CellAddress, Changes.Change>();
      changes.changed().forEach(change -> told.put(change.cell(), change));
      shown()
          .forEach(
              (cell, now) -> {
                Value old = before.getOrDefault(cell, Value.BLANK);
                Changes.Change change = told.remove(cell);
                boolean right =
                    change == null
                        ? Value.same(old, now)
                        : !Value.same(old, now)
                            && Value.same(change.before(), old)
                            && Value.same(change.after(), now);
                assertTrue(right, () -> step + ": " + old + " to " + now + ", told " + change);
              });
      assertEquals(Map.of(), told, step);
    }
  }
}
