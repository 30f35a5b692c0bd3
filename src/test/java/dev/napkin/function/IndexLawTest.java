package dev.napkin.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
 * What functions find through the index of a column is, bit for bit, what they find by looking at
 * every cell; whatever stands there, and whatever is changed in between.
 */
final class IndexLawTest {
  private static final int CASES = 60;
  private static final int CALLS = 120;
  private static final int COLUMNS = 3;

  /** Values that functions tell apart, and some do not. */
  static final Object[] VALUES = {
    0,
    1,
    2,
    5,
    5.5,
    -3,
    1e15,
    0.1,
    0.1 + 0.2,
    0.3,
    4503599627370496.0,
    2251799813685248.5,
    4503599627370497.0,
    "",
    "a",
    "A",
    "abc",
    "ABC",
    "aBc",
    "abd",
    "a*",
    "a?c",
    "~",
    "5",
    "5.0",
    " 5",
    "1e15",
    "TRUE",
    "true",
    "#N/A",
    "ß",
    "SS",
    "\u017f",
    "s",
    "\u0130",
    "i",
    "\u212a",
    "k",
    "K",
    "ΑΣ",
    "ας",
    "ασ",
    "é",
    "É",
    "e",
    ">5",
    "=5",
    true,
    false,
    FaultCode.NOT_AVAILABLE,
    FaultCode.DIVISION_BY_ZERO,
    Value.BLANK,
    Value.BLANK
  };

  private static final String[] OPERATORS = {"", "=", "<>", "<", "<=", ">", ">="};

  /** Columns that stay from call to call, so that indices come to stand beside them. */
  private static final class Table {
    private final RandomGenerator random;
    private final List<Column> columns = new ArrayList<>();
    private final Object[] values;
    private int rows;

    Table(RandomGenerator random) {
      this.random = random;
      // Few different values, so that many stand more than once; or many.
      values = new Object[random.nextBoolean() ? 8 : VALUES.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = VALUES[random.nextInt(VALUES.length)];
      }
      rows = 80 + random.nextInt(300);
      int shape = random.nextInt(6);
      for (int i = 0; i < COLUMNS; i++) {
        var column = new Column(0);
        for (int row = 0; row < rows; row++) {
          column.set(row, i == 0 ? key(shape, row) : cell());
        }
        columns.add(column);
      }
    }

    /** In order, nearly in order, with long gaps, or anything. */
    private Value key(int shape, int row) {
      return switch (shape) {
        case 0 -> Value.number(Math.floorDiv(row, 3));
        case 1 -> Value.number(Math.floorDiv(rows - row, 3) - 20);
        case 2 -> random.nextInt(20) == 0 ? cell() : Value.number(90 - Math.floorDiv(row, 3));
        case 3 -> random.nextInt(60) == 0 ? cell() : Value.BLANK;
        default -> cell();
      };
    }

    Value cell() {
      return random.nextInt(4) == 0
          ? Value.number(random.nextInt(40))
          : random.nextInt(30) == 0
              ? Value.number(0.1 * random.nextInt(10))
              : FunctionCall.value(values[random.nextInt(values.length)]);
    }

    /** What a lookup looks for. */
    Value wanted() {
      Value cell = cell();
      return cell instanceof Value.Fault ? Value.number(1) : cell;
    }

    Value criterion() {
      Value cell = cell();
      if (random.nextInt(3) == 0) {
        return cell;
      }
      String operator = OPERATORS[random.nextInt(OPERATORS.length)];
      return new Value.Text(
          operator
              + switch (cell) {
                case Value.Num(double number) -> String.valueOf(number);
                case Value.Text(String text) -> text;
                case Value.Fault fault -> fault.code().text();
                case Value.Logical(boolean holds) -> holds ? "TRUE" : "FALSE";
                case Value.Blank _, Value.Many _, Value.Reference _, Value.Lambda _ -> "";
              });
    }

    /** Changes some rows, or many, or adds some. */
    void edit() {
      Column column = columns.get(random.nextInt(COLUMNS));
      int times = random.nextInt(20) == 0 ? 100 : 1 + random.nextInt(3);
      for (int i = 0; i < times; i++) {
        column.set(random.nextInt(rows + 2), cell());
      }
      if (random.nextInt(4) == 0) {
        int by = 1 + random.nextInt(random.nextInt(4) == 0 ? 30 : 3);
        int row = random.nextInt(rows - by);
        boolean down = random.nextBoolean();
        column.move(down ? row : row + by, down ? row + by : row, rows - row - by);
        if (random.nextBoolean()) {
          column.clear(down ? row : rows - by, down ? row + by : rows);
        }
      }
      if (random.nextInt(20) == 0) {
        double[] numbers = {1, 5, 5, 7};
        column.putNumbers(random.nextInt(rows), numbers, 0, numbers.length, (from, to) -> {});
      }
    }

    /** The same rows of columns, as a view of them. */
    Array view(int first, int count, int... numbers) {
      var some = new ArrayList<Column>();
      for (int number : numbers) {
        some.add(columns.get(number));
      }
      return new Array(some, first, count);
    }
  }

  @Test
  void lookupsFindWhatGoingThroughAllCellsFinds() {
    holds(this::lookup);
  }

  @Test
  void anIndexFollowsRowsThatGoUpAndDown() {
    var column = new Column(0);
    for (int row = 0; row < 1_000; row++) {
      column.setNumber(row, row % 100);
    }
    assertTrue(ColumnIndex.of(column, 4_000).isPresent());
    column.move(500, 501, 500);
    column.clear(500, 501);
    // It would have to be built again, after so few cells were looked through.
    var index = ColumnIndex.of(column, 64).orElseThrow();
    assertEquals(501, index.find(Value.number(0), 401, 1_001, false));
    assertEquals(-1, index.find(Value.number(0), 500, 501, false));
    column.move(501, 500, 500);
    column.clear(1_000, 1_001);
    assertEquals(
        600, ColumnIndex.of(column, 64).orElseThrow().find(Value.number(0), 501, 1_000, false));
  }

  @Test
  void criteriaChooseWhatGoingThroughAllCellsChooses() {
    holds(this::conditional);
  }

  /** A call over a table. */
  private interface Asking {
    void check(int seed, Table table, RandomGenerator random);
  }

  private static void holds(Asking asking) {
    int indexed = 0;
    for (int seed = 0; seed < CASES; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      var table = new Table(random);
      for (int call = 0; call < CALLS; call++) {
        asking.check(seed, table, random);
        if (random.nextInt(4) == 0) {
          table.edit();
        }
      }
      for (Column column : table.columns) {
        indexed += ColumnIndex.of(column, column.size()).isPresent() ? 1 : 0;
      }
    }
    // The law would hold if there never were an index.
    assertTrue(indexed > CASES / 2, indexed + " columns with an index");
  }

  private void lookup(int seed, Table table, RandomGenerator random) {
    int first = random.nextInt(4) == 0 ? random.nextInt(20) : 0;
    int rows = random.nextInt(4) == 0 ? table.rows + 50 : table.rows - first;
    Array line = table.view(first, rows, 0);
    Array area = table.view(first, rows, 0, 1, 2);
    Value wanted = table.wanted();
    switch (random.nextInt(4)) {
      case 0 -> same(seed, "MATCH", wanted, line, Value.number(random.nextInt(3) - 1));
      case 1 -> {
        Value near = Value.logical(random.nextInt(4) == 0);
        same(seed, "VLOOKUP", wanted, area, Value.number(1 + random.nextInt(3)), near);
      }
      case 2 -> {
        int[] directions = {1, -1, 2, -2};
        Value direction = Value.number(directions[random.nextInt(4)]);
        Value some = random.nextInt(8) == 0 ? Value.BLANK : wanted;
        same(seed, "XMATCH", some, line, Value.number(random.nextInt(4) - 1), direction);
      }
      default -> same(seed, "LOOKUP", wanted, line);
    }
  }

  private void conditional(int seed, Table table, RandomGenerator random) {
    int first = random.nextInt(4) == 0 ? random.nextInt(20) : 0;
    int rows = random.nextInt(4) == 0 ? table.rows + 50 : table.rows - first - 4;
    Array values = table.view(first, rows, random.nextInt(COLUMNS));
    Array one = table.view(random.nextInt(4), rows, random.nextInt(COLUMNS));
    Array other = table.view(first, rows, random.nextInt(COLUMNS));
    // The same few criteria again and again, so that earlier results count.
    Value criterion = random.nextInt(3) == 0 ? table.criterion() : Value.number(5);
    Value second = random.nextBoolean() ? table.criterion() : new Value.Text(">=2");
    switch (random.nextInt(5)) {
      case 0 -> same(seed, "COUNTIF", one, criterion);
      case 1 -> same(seed, "COUNTIFS", one, criterion, other, second);
      case 2 -> same(seed, "SUMIFS", values, one, criterion);
      case 3 -> {
        String[] names = {"SUMIFS", "AVERAGEIFS", "MAXIFS", "MINIFS"};
        same(seed, names[random.nextInt(names.length)], values, one, criterion, other, second);
      }
      default -> same(seed, "AVERAGEIF", one, criterion, values);
    }
  }

  /** The call over the columns themselves gives what it gives over fresh copies of them. */
  private static void same(int seed, String name, Object... arguments) {
    var plain = new Object[arguments.length];
    var indexed = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      boolean array = arguments[i] instanceof Array;
      indexed[i] = array ? new Value.Many((Array) arguments[i]) : arguments[i];
      plain[i] = array ? new Value.Many(copied((Array) arguments[i])) : arguments[i];
    }
    Value expected = FunctionCall.call(name, plain);
    Value actual = FunctionCall.call(name, indexed);
    assertTrue(
        Value.same(expected, actual),
        () ->
            "seed "
                + seed
                + ": "
                + name
                + List.of(arguments)
                + " is "
                + actual
                + " and not "
                + expected);
  }

  /** Columns of its own, as long as those it is a view of. */
  private static Array copied(Array view) {
    var own = new ArrayList<Column>();
    for (int i = 0; i < view.columns(); i++) {
      var column = new Column(0);
      int there = Math.clamp((long) view.source(i).size() - view.firstRow(), 0, view.rows());
      column.copy(0, view.source(i), view.firstRow(), there);
      own.add(column);
    }
    return new Array(own, 0, view.rows());
  }
}
