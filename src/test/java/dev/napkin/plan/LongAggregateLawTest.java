package dev.napkin.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.eval.Cells;
import dev.napkin.eval.Evaluator;
import dev.napkin.function.Library;
import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Ir;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Aggregates of long areas give what the evaluator gives, whatever was edited in between. */
final class LongAggregateLawTest {
  private static final List<String> NAMES = List.of("SUM", "COUNT", "AVERAGE", "MIN", "MAX");
  private static final int ROWS = 6_000;
  private static final int COLUMNS = 2;

  @Test
  void pagesGiveWhatTheEvaluatorGives() {
    int numbers = 0;
    for (int seed = 0; seed < 60; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      Sort sort = List.of(Sort.values()).get(seed % 4);
      List<Column> columns = columns(random, sort);
      Ir formula = formula(random);
      CellProgram program = CellProgram.of(formula).orElseThrow();
      var evaluator = new Evaluator(new Values(columns));
      for (int edit = 0; edit < 8; edit++) {
        double number = program.number((grid, column) -> columns.get(column), 3, 7);
        if (!Double.isNaN(number)) {
          numbers++;
          Value wanted = evaluator.value(formula, 3, 7);
          String place = "seed " + seed + ", edit " + edit + ", " + formula;
          assertTrue(Value.same(wanted, new Value.Num(number)), () -> place + ": " + wanted);
        }
        edit(random, columns, sort);
      }
    }
    assertTrue(numbers > 200, numbers + " aggregates were computed");
  }

  @Test
  void aSumNextToTheMiddleBetweenTwoNumbersIsAddedInOrder() {
    var column = new Column(0);
    for (int row = 0; row < ROWS; row++) {
      column.setNumber(row, 0);
    }
    column.setNumber(10, 1);
    column.setNumber(20, 0x1p-53);
    // Each is lost beside the two above, a thousand of them together would not be.
    for (int row = 2_048; row < 3_072; row++) {
      column.setNumber(row, 0x1p-107);
    }
    List<Column> columns = List.of(column, column);
    Ir formula = call("SUM", 0, ROWS, 0, 1);
    double number =
        CellProgram.of(formula).orElseThrow().number((grid, at) -> columns.get(at), 3, 7);
    assertEquals(new Evaluator(new Values(columns)).value(formula, 3, 7), new Value.Num(number));
  }

  /** What numbers a column holds. */
  private enum Sort {
    DECIMALS,
    CANCELLING,
    WHOLE,
    MIXED
  }

  private static List<Column> columns(RandomGenerator random, Sort sort) {
    var columns = new ArrayList<Column>();
    for (int i = 0; i < COLUMNS; i++) {
      var column = new Column(0);
      for (int row = 0; row < ROWS; row++) {
        column.set(row, value(random, sort));
      }
      columns.add(column);
    }
    return columns;
  }

  private static Value value(RandomGenerator random, Sort sort) {
    return switch (sort) {
      case DECIMALS -> new Value.Num(random.nextInt(1000) / 10.0);
      case CANCELLING ->
          new Value.Num((random.nextBoolean() ? 1 : -1) * Math.scalb(1.0, random.nextInt(-60, 60)));
      case WHOLE -> new Value.Num(random.nextInt(-3, 4));
      case MIXED ->
          switch (random.nextInt(12)) {
            case 0 -> new Value.Text("x");
            case 1 -> Value.BLANK;
            case 2 -> Value.logical(random.nextBoolean());
            default -> new Value.Num(random.nextDouble());
          };
    };
  }

  private static void edit(RandomGenerator random, List<Column> columns, Sort sort) {
    Column column = columns.get(random.nextInt(COLUMNS));
    int row = random.nextInt(ROWS);
    switch (random.nextInt(8)) {
      case 0 -> column.clear(row, row + random.nextInt(100));
      case 1 -> column.copy(row, columns.get(0), random.nextInt(ROWS), random.nextInt(3_000));
      case 2 -> column.set(row, Value.Fault.of(FaultCode.NOT_AVAILABLE, ""));
      case 3 -> {
        var some = new double[2_500];
        for (int i = 0; i < some.length; i++) {
          some[i] = random.nextInt(5);
        }
        column.putNumbers(row, some, 0, some.length, (from, to) -> {});
      }
      default -> {
        for (int i = 0; i < 50; i++) {
          column.set(random.nextInt(ROWS), value(random, sort));
        }
      }
    }
  }

  private static Ir formula(RandomGenerator random) {
    int left = random.nextInt(COLUMNS);
    int right = left + 1 + random.nextInt(COLUMNS - left);
    int top = random.nextBoolean() ? 0 : random.nextInt(2_000);
    return call(NAMES.get(random.nextInt(NAMES.size())), top, ROWS + 9, left, right);
  }

  private static Ir call(String name, int top, int bottom, int left, int right) {
    return new Ir.Call(
        Library.standard().find(name).orElseThrow(),
        List.of(
            new Ir.Look(
                new Read(
                    0, Edge.fixed(top), Edge.fixed(left), Edge.fixed(bottom), Edge.fixed(right)))));
  }

  /** Columns as the evaluator looks at them. */
  private record Values(List<Column> columns) implements Cells {
    @Override
    public Value cell(int grid, int row, int column) {
      return columns.get(column).get(row);
    }

    @Override
    public Array area(int grid, Rect area) {
      return new Array(columns.subList(area.left(), area.right()), area.top(), area.rows());
    }
  }
}
