package dev.napkin.function;

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
 * What a function gives from row to row, over areas that grow, move along, shrink or stay, is, bit
 * for bit, what it gives over fresh copies of them; whatever is changed in between.
 */
final class FilledDownLawTest {
  private static final int CASES = 16;
  private static final int ROWS = 400;
  private static final int COLUMNS = 3;

  /** A call, as it is filled down. */
  private interface Idiom {
    /** The arguments in a row whose areas are these rows. */
    Object[] arguments(Sheet sheet, int row, int from, int to);
  }

  /** Columns of values that stay from row to row. */
  private static final class Sheet {
    final RandomGenerator random;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Value>> values = new ArrayList<>();

    Sheet(RandomGenerator random) {
      this.random = random;
      for (int i = 0; i < COLUMNS; i++) {
        values.add(values());
        var column = new Column(0);
        for (int row = 0; row < ROWS; row++) {
          column.set(row, any(i));
        }
        columns.add(column);
      }
    }

    /** Few different ones, or many; numbers alone, or others among them. */
    private List<Value> values() {
      var some = new ArrayList<Value>();
      int different = random.nextBoolean() ? 5 : 200;
      boolean whole = random.nextBoolean();
      for (int i = 0; i < different; i++) {
        some.add(
            Value.number(
                whole
                    ? random.nextInt(-50, 50)
                    : random.nextInt(9) == 0
                        ? Math.scalb(random.nextDouble() - 0.5, random.nextInt(-60, 60))
                        : random.nextInt(100_000) / 1e3));
      }
      if (random.nextBoolean()) {
        some.set(0, Value.BLANK);
        some.set(1, new Value.Text(random.nextBoolean() ? "x" : "7"));
        some.set(2, random.nextInt(3) == 0 ? Value.logical(true) : new Value.Text("X"));
      }
      return some;
    }

    private Value any(int column) {
      return random.nextInt(5 * ROWS) == 0
          ? Value.Fault.of(FaultCode.NOT_AVAILABLE, "typed")
          : values.get(column).get(random.nextInt(values.get(column).size()));
    }

    Value at(int column, int row) {
      Value value = columns.get(column).get(row);
      return value instanceof Value.Fault ? Value.number(1) : value;
    }

    /** A criterion that the value in a row makes. */
    Value bound(int column, int row, String operator) {
      return at(column, row) instanceof Value.Num(double number)
          ? new Value.Text(operator + number)
          : new Value.Text(operator + "3");
    }

    Value view(int column, int from, int to) {
      return new Value.Many(new Array(List.of(columns.get(column)), from, to - from));
    }

    /** Changes some rows, or many. */
    void edit() {
      int number = random.nextInt(COLUMNS);
      int times = random.nextInt(20) == 0 ? 100 : 1 + random.nextInt(3);
      int first = random.nextInt(ROWS);
      for (int i = 0; i < times; i++) {
        int row = random.nextBoolean() ? random.nextInt(ROWS) : (first + i) % ROWS;
        columns.get(number).set(row, any(number));
      }
    }
  }

  private static void holds(String name, Idiom idiom) {
    for (int seed = 0; seed < CASES; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      var sheet = new Sheet(random);
      int way = random.nextInt(4);
      int top = random.nextInt(3);
      for (int row = top; row < ROWS - 100; row += 1 + random.nextInt(4)) {
        if (random.nextInt(30) == 0) {
          sheet.edit();
        }
        if (random.nextInt(50) == 0) {
          row = top + random.nextInt(row - top + 1);
        }
        int from = way == 0 || way == 1 ? top : row;
        int to = way == 0 || way == 2 ? row + 1 : ROWS;
        same(
            seed + " row " + row,
            name,
            idiom.arguments(sheet, row, from, way == 2 ? row + 80 : to));
      }
    }
  }

  /** The call over the columns themselves gives what it gives over fresh copies of them. */
  private static void same(String place, String name, Object... arguments) {
    var plain = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      plain[i] =
          arguments[i] instanceof Value.Many(Array array)
              ? new Value.Many(array.copied())
              : arguments[i];
    }
    Value expected = FunctionCall.call(name, plain);
    Value actual = FunctionCall.call(name, arguments);
    assertTrue(
        Value.same(expected, actual),
        () -> "seed " + place + ": " + name + " is " + actual + " and not " + expected);
  }

  @Test
  void numbersBesideAKeyComeToTheSame() {
    for (String name : List.of("SUMIFS", "AVERAGEIFS", "MAXIFS", "MINIFS")) {
      holds(
          name,
          (sheet, row, from, to) ->
              new Object[] {sheet.view(0, from, to), sheet.view(1, from, to), sheet.at(1, row)});
    }
  }

  @Test
  void cellsOfAKeyAreAsMany() {
    holds(
        "COUNTIF",
        (sheet, row, from, to) -> new Object[] {sheet.view(0, from, to), sheet.at(0, row)});
  }

  @Test
  void numbersBesideTwoKeysComeToTheSame() {
    for (String name : List.of("SUMIFS", "AVERAGEIFS", "MAXIFS")) {
      holds(
          name,
          (sheet, row, from, to) ->
              new Object[] {
                sheet.view(0, from, to),
                sheet.view(1, from, to),
                sheet.at(1, row),
                sheet.view(2, from, to),
                sheet.at(2, row)
              });
    }
    holds(
        "COUNTIFS",
        (sheet, row, from, to) ->
            new Object[] {
              sheet.view(1, from, to), sheet.at(1, row), sheet.view(2, from, to), sheet.at(2, row)
            });
  }

  @Test
  void numbersWithinBoundsComeToTheSame() {
    for (String name : List.of("SUMIFS", "AVERAGEIFS", "MINIFS", "MAXIFS")) {
      for (String operator : List.of("<", ">=")) {
        holds(
            name,
            (sheet, row, from, to) ->
                new Object[] {
                  sheet.view(0, from, to), sheet.view(1, from, to), sheet.bound(1, row, operator)
                });
      }
    }
  }

  @Test
  void numbersOfAKeyWithinBoundsComeToTheSame() {
    for (String name : List.of("SUMIFS", "AVERAGEIFS", "MAXIFS")) {
      holds(
          name,
          (sheet, row, from, to) ->
              new Object[] {
                sheet.view(0, from, to),
                sheet.view(1, from, to),
                sheet.at(1, row),
                sheet.view(2, from, to),
                sheet.bound(2, row, ">")
              });
      holds(
          name,
          (sheet, row, from, to) ->
              new Object[] {
                sheet.view(0, from, to),
                sheet.view(2, from, to),
                sheet.bound(2, row, ">="),
                sheet.view(2, from, to),
                sheet.bound(2, row / 2, "<")
              });
    }
    holds(
        "COUNTIFS",
        (sheet, row, from, to) ->
            new Object[] {
              sheet.view(1, from, to),
              sheet.at(1, row),
              sheet.view(0, from, to),
              sheet.bound(0, row, "<=")
            });
  }

  @Test
  void numbersInOrderAreTheSame() {
    holds("MEDIAN", (sheet, row, from, to) -> new Object[] {sheet.view(0, from, to)});
    for (String name : List.of("LARGE", "SMALL", "PERCENTILE.EXC", "QUARTILE.INC")) {
      holds(
          name,
          (sheet, row, from, to) ->
              new Object[] {
                sheet.view(0, from, to),
                name.length() == 5 ? (double) Math.floorDiv(row, 3) : sheet.random.nextDouble()
              });
    }
    for (String name : List.of("RANK.EQ", "RANK.AVG")) {
      holds(
          name,
          (sheet, row, from, to) -> new Object[] {number(sheet, row), sheet.view(0, from, to)});
    }
    holds(
        "PERCENTRANK.INC",
        (sheet, row, from, to) -> new Object[] {sheet.view(0, from, to), number(sheet, row)});
    for (String operator : List.of("<", ">=")) {
      holds(
          "COUNTIF",
          (sheet, row, from, to) ->
              new Object[] {sheet.view(0, from, to), sheet.bound(0, row, operator)});
    }
  }

  private static double number(Sheet sheet, int row) {
    return sheet.at(0, row) instanceof Value.Num(double number) ? number : 2;
  }

  @Test
  void numbersTakenOneAfterAnotherComeToTheSame() {
    for (String name :
        List.of("SUM", "AVERAGE", "MIN", "MAX", "SUMSQ", "PRODUCT", "GEOMEAN", "HARMEAN", "MODE")) {
      holds(name, (sheet, row, from, to) -> new Object[] {sheet.view(0, from, to)});
    }
  }

  @Test
  void distancesFromTheMeanComeToTheSame() {
    for (String name : List.of("STDEV.S", "VAR.P", "DEVSQ")) {
      holds(name, (sheet, row, from, to) -> new Object[] {sheet.view(0, from, to)});
    }
  }

  @Test
  void cellsOfAKindAreAsMany() {
    for (String name : List.of("COUNT", "COUNTA", "COUNTBLANK")) {
      holds(name, (sheet, row, from, to) -> new Object[] {sheet.view(0, from, to)});
    }
  }

  @Test
  void twoSeriesGoTogetherAsBefore() {
    for (String name :
        List.of("CORREL", "RSQ", "COVARIANCE.P", "COVARIANCE.S", "SLOPE", "INTERCEPT", "STEYX")) {
      holds(
          name,
          (sheet, row, from, to) ->
              new Object[] {sheet.view(0, from, to), sheet.view(1, from, to)});
    }
  }

  @Test
  void heightsOfLinesAndPlanesAreTheSame() {
    for (String name : List.of("TREND", "GROWTH")) {
      holds(
          name,
          (sheet, row, from, to) ->
              new Object[] {sheet.view(0, from, to), sheet.view(1, from, to), number(sheet, row)});
    }
    holds(
        "FORECAST.LINEAR",
        (sheet, row, from, to) ->
            new Object[] {number(sheet, row), sheet.view(0, from, to), sheet.view(1, from, to)});
  }

  @Test
  void productsOfColumnsComeToTheSame() {
    holds(
        "SUMPRODUCT",
        (sheet, row, from, to) -> new Object[] {sheet.view(0, from, to), sheet.view(1, from, to)});
    holds(
        "SUMPRODUCT",
        (sheet, row, from, to) ->
            new Object[] {
              sheet.view(2, from, to), sheet.view(0, from, to), sheet.view(1, from, to)
            });
    holds(
        "SUMPRODUCT",
        (sheet, row, from, to) ->
            new Object[] {sheet.view(0, from, to), sheet.view(1, from + 1, to + 1)});
  }
}
