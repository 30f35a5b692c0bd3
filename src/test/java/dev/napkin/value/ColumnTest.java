package dev.napkin.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A column behaves as a map from rows to values does. */
final class ColumnTest {
  private static final int ROWS = 5_000;

  @Test
  void whatIsPutIsThereAndNothingElseChanges() {
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var column = new Column(random.nextInt(3_000));
      Map<Integer, Value> model = new TreeMap<>();
      for (int step = 0; step < 60; step++) {
        step(random, column, model);
      }
      same(model, column, seed);
    }
  }

  @Test
  void aCopyIsWhatItWasCopiedFrom() {
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var from = new Column(0);
      var to = new Column(random.nextInt(100));
      Map<Integer, Value> there = new TreeMap<>();
      Map<Integer, Value> model = new TreeMap<>();
      for (int step = 0; step < 20; step++) {
        step(random, from, there);
        step(random, to, model);
      }
      int row = random.nextInt(ROWS);
      int first = random.nextInt(ROWS);
      int count = random.nextInt(3_000);
      to.copy(row, from, first, count);
      for (int i = 0; i < count; i++) {
        model.put(row + i, there.getOrDefault(first + i, Value.BLANK));
      }
      same(model, to, seed);
    }
  }

  @Test
  void rowsGoUpAndDownWithWhatStandsInThem() {
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var column = new Column(random.nextInt(3_000));
      Map<Integer, Value> model = new TreeMap<>();
      for (int step = 0; step < 30; step++) {
        step(random, column, model);
      }
      var before = column.snapshot();
      Map<Integer, Value> modelBefore = new TreeMap<>(model);
      for (int step = 0; step < 20; step++) {
        if (random.nextInt(3) == 0) {
          step(random, column, model);
        } else {
          move(random, column, model);
        }
        if (random.nextInt(8) == 0) {
          before = column.snapshot();
          modelBefore = new TreeMap<>(model);
        }
      }
      same(model, column, seed);
      same(modelBefore, before, seed);
      sameTotals(model, column);
    }
  }

  @Test
  void aRowPutInCarriesOneValueForEachWholePage() {
    int rows = 100 * Pages.PAGE;
    var pages = new Pages();
    pages.grow(rows + 1);
    for (int row = 0; row < rows; row++) {
      pages.put(row, Pages.NUMBER, row);
    }
    int row = Pages.PAGE / 2;
    assertTrue(new RowShift(pages, row, row + 1, rows - row).run() < 2 * Pages.PAGE);
    assertEquals(rows - 1, pages.number(rows));
    assertTrue(new RowShift(pages, row + 1, row, rows - row).run() < 2 * Pages.PAGE);
    assertEquals(rows - 1, pages.number(rows - 1));
  }

  private static void move(Random random, Column column, Map<Integer, Value> model) {
    int by = random.nextInt(4) == 0 ? random.nextInt(1, 2_000) : random.nextInt(1, 70);
    int top = random.nextInt(ROWS - by);
    int count = random.nextInt(ROWS - by - top);
    boolean up = random.nextBoolean();
    int from = up ? top + by : top;
    int to = up ? top : top + by;
    column.move(from, to, count);
    Map<Integer, Value> moved = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      moved.put(to + i, model.getOrDefault(from + i, Value.BLANK));
    }
    model.putAll(moved);
  }

  /** Compares what whole pages come to. */
  private static void sameTotals(Map<Integer, Value> model, Column column) {
    for (int first = 0; first + Column.PAGE <= column.size(); first += Column.PAGE) {
      int numbers = 0;
      double greatest = Double.NEGATIVE_INFINITY;
      double sum = 0;
      for (int row = first; row < first + Column.PAGE; row++) {
        if (model.get(row) instanceof Value.Num(double number)) {
          numbers++;
          greatest = Math.max(greatest, number);
          sum += number;
        }
      }
      PageTotal total = column.total(first);
      assertEquals(numbers, total.numbers());
      assertEquals(greatest, total.greatest());
      assertEquals(sum, total.high(), 1e-6);
    }
  }

  @Test
  void aValueInTheLastRowIsThere() {
    var column = new Column(0);
    column.setNumber((1 << 20) - 1, 7);
    assertEquals(1 << 20, column.size());
    assertEquals(7, column.number((1 << 20) - 1));
    assertTrue(column.isBlank(0) && column.isBlank(1 << 19) && column.isBlank(1 << 21));
  }

  @Test
  void behindTheEndStandsWhatTheColumnWasMadeWith() {
    var column = new Column(3, new Value.Num(9));
    assertEquals(Value.BLANK, column.get(2));
    assertEquals(new Value.Num(9), column.get(3));
    assertEquals(9, column.number(5_000));
  }

  private static void step(Random random, Column column, Map<Integer, Value> model) {
    int row = random.nextInt(ROWS);
    switch (random.nextInt(6)) {
      case 0 -> put(column, model, row, new Value.Text("t" + row));
      case 1 -> put(column, model, row, Value.BLANK);
      case 2 -> put(column, model, row, new Value.Logical(random.nextBoolean()));
      case 3 -> put(column, model, row, Value.Fault.of(FaultCode.CYCLE, ""));
      case 4 -> {
        column.setNumber(row, row);
        model.put(row, new Value.Num(row));
      }
      default -> {
        double[] numbers = random.doubles(random.nextInt(2_500)).toArray();
        column.putNumbers(row, numbers, 0, numbers.length, (_, _) -> {});
        for (int i = 0; i < numbers.length; i++) {
          model.put(row + i, new Value.Num(numbers[i]));
        }
      }
    }
  }

  private static void put(Column column, Map<Integer, Value> model, int row, Value value) {
    column.set(row, value);
    model.put(row, value);
  }

  private static void same(Map<Integer, Value> model, Column column, int seed) {
    int count = ROWS + 3_000;
    double[] numbers = new double[count];
    boolean[] others = new boolean[count];
    double[] wanted = new double[count];
    boolean[] wantedOthers = new boolean[count];
    for (int row = 0; row < count; row++) {
      Value value = model.getOrDefault(row, Value.BLANK);
      assertEquals(value, column.get(row), "seed " + seed + ", row " + row);
      assertEquals(value instanceof Value.Blank, column.isBlank(row));
      assertEquals(value instanceof Value.Fault, column.isFault(row));
      wanted[row] = value instanceof Value.Num(double number) ? number : 0;
      wantedOthers[row] = !(value instanceof Value.Num || value instanceof Value.Blank);
    }
    boolean plain = column.gather(0, count, numbers, others);
    for (int row = 0; row < count; row++) {
      numbers[row] = others[row] ? 0 : numbers[row];
    }
    assertArrayEquals(wanted, numbers);
    assertTrue(plain || java.util.Arrays.equals(wantedOthers, others));
  }
}
