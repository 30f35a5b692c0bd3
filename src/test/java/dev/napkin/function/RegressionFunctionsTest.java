package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.call;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.table;
import static dev.napkin.value.FaultCode.BAD_REFERENCE;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class RegressionFunctionsTest {
  private static final MathContext CONTEXT = new MathContext(100);
  private static final Value Y = area(1, 3, 5);
  private static final Value X = area(0, 1, 2);

  @Test
  void linesAreContinued() {
    check(area(9, 11), "TREND", Y, X, area(4, 5));
    check(area(1, 3, 5), "TREND", Y);
    check(area(9, 11), "TREND", Y, Value.BLANK, area(5, 6));
    check(row(9, 11), "TREND", Y, X, row(4, 5));
    check(row(1, 3), "TREND", row(1, 3), row(0, 1));
    near(area(8, 16), call("GROWTH", area(1, 2, 4), X, area(3, 4)), 1e-14);
    near(area(2.6 * 4), call("TREND", Y, X, area(4), false), 1e-14);
    near(area(2.6 * 4), call("TREND", Y, X, area(4), 0), 1e-14);
    check(area(9), "TREND", Y, X, area(4), Value.BLANK);
  }

  @Test
  void coefficientsStandBackwards() {
    check(row(2, 1), "LINEST", Y, X);
    // y = 1 + 2 x1 + 3 x2.
    Value xs = table(pair(0, 0), pair(1, 0), pair(0, 1), pair(2, 5));
    near(row(3, 2, 1), call("LINEST", area(1, 3, 4, 20), xs), 1e-14);
    near(area(35), call("TREND", area(1, 3, 4, 20), xs, row(5, 8)), 1e-14);
    Value wide = table(new Object[] {0, 1, 0, 2}, new Object[] {0, 0, 1, 5});
    near(row(3, 2, 1), call("LINEST", row(1, 3, 4, 20), wide), 1e-14);
    near(row(35, 1), call("TREND", row(1, 3, 4, 20), wide, table(pair(5, 0), pair(8, 0))), 1e-14);
    near(row(2, 3), call("LOGEST", area(3, 6, 12), X), 1e-14);
    near(row(2, 1), call("LOGEST", area(1, 2, 4), X, false), 1e-14);
  }

  @Test
  void statisticsSayHowSureAPlaneIs() {
    // The line through 1, 2, 6 at 0, 1, 2 is 0.5 + 2.5 x; squares 14 = 12.5 + 1.5.
    Value expected =
        table(
            pair(2.5, 0.5),
            pair(Math.sqrt(1.5 / 2), Math.sqrt(1.5 * 5 / 6)),
            pair(12.5 / 14, Math.sqrt(1.5)),
            pair(12.5 / 1.5, 1),
            pair(12.5, 1.5));
    near(expected, call("LINEST", area(1, 2, 6), X, true, true), 1e-13);
    // Through the origin 2.8 x: squares 41 = 39.2 + 1.8.
    Value origin =
        table(
            pair(2.8, 0),
            pair(Math.sqrt(0.9 / 5), NOT_AVAILABLE),
            pair(39.2 / 41, Math.sqrt(0.9)),
            pair(39.2 / 0.9, 2),
            pair(39.2, 1.8));
    near(origin, call("LINEST", area(1, 2, 6), X, false, true), 1e-13);
    Value exact = call("LINEST", area(1, 3), area(0, 1), Value.BLANK, true);
    Value certain = table(pair(2, 1), pair(0, 0), pair(1, 0), pair(OUT_OF_DOMAIN, 0), pair(2, 0));
    near(certain, exact, 1e-15);
  }

  @Test
  void planesAreThoseOfTheExactNumbers() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(91);
    for (int i = 0; i < 60; i++) {
      int count = random.nextInt(8, 40);
      var xs = new double[count][random.nextInt(1, 5)];
      var y = new double[count];
      double offset = Math.pow(10, random.nextInt(0, 6));
      for (int k = 0; k < count; k++) {
        xs[k] = random.doubles(xs[k].length).map(x -> offset + x).toArray();
        y[k] = Arrays.stream(xs[k]).sum() + random.nextDouble();
      }
      compare(xs, y, i % 3 != 0, 4e-15);
    }
  }

  @Test
  void powersOfOneSeriesKeepTheirDigits() {
    var xs = new double[21][5];
    var y = new double[21];
    for (int k = 0; k < y.length; k++) {
      for (int power = 1; power <= 5; power++) {
        xs[k][power - 1] = Math.pow(k, power);
      }
      y[k] = 1 + Arrays.stream(xs[k]).sum() + 1e7 * (k % 3);
    }
    compare(xs, y, true, 4e-15);
  }

  @Test
  void aColumnThatOthersDetermineDoesNotCount() {
    Value xs = table(pair(1, 2), pair(2, 4), pair(3, 6), pair(5, 10));
    Value y = area(1, 2, 6, 4);
    Array alone = array(call("LINEST", y, area(1, 2, 3, 5), true, true));
    Array both = array(call("LINEST", y, xs, true, true));
    assertEquals(Value.number(0), both.get(0, 0));
    assertEquals(Value.number(0), both.get(1, 0));
    for (int row = 2; row < 5; row++) {
      for (int column = 0; column < 2; column++) {
        double one = ((Value.Num) alone.get(row, column)).number();
        close(one, both.get(row, column), 1e-13);
      }
    }
    near(row(0, 3.25), call("LINEST", y, area(7, 7, 7, 7)), 1e-14);
    Value far = area(6e14 + 1, 6e14 + 2, 6e14 + 4);
    near(row(5, -3e15), call("LINEST", area(5, 10, 20), far), 1e-13);
  }

  @Test
  void areasMustFitAndHoldNumbers() {
    check(BAD_REFERENCE, "LINEST", Y, area(1, 2));
    check(BAD_REFERENCE, "TREND", Y, area(1, 2));
    check(BAD_REFERENCE, "TREND", Y, table(pair(1, 2), pair(2, 1), pair(3, 3)), area(1, 2));
    check(WRONG_KIND, "LINEST", Y, area(1, "x", 3));
    check(WRONG_KIND, "LINEST", area(1, Value.BLANK, 3), X);
    check(WRONG_KIND, "TREND", Y, X, area(true));
    check(WRONG_KIND, "LINEST", Y, X, "maybe");
    check(WRONG_KIND, "LINEST", area(1, NOT_AVAILABLE, 3), X);
    check(OUT_OF_DOMAIN, "LOGEST", area(1, 0, 3), X);
    check(OUT_OF_DOMAIN, "GROWTH", area(1, -1, 3));
  }

  private static void compare(double[][] xs, double[] y, boolean constant, double tolerance) {
    Value columns =
        table(Arrays.stream(xs).map(RegressionFunctionsTest::boxed).toArray(Object[][]::new));
    Array actual = array(call("LINEST", area(boxed(y)), columns, constant, true));
    int width = xs[0].length + (constant ? 1 : 0);
    BigDecimal[][] design = new BigDecimal[y.length][width];
    for (int k = 0; k < y.length; k++) {
      Arrays.fill(design[k], BigDecimal.ONE);
      for (int i = 0; i < xs[k].length; i++) {
        design[k][i] = new BigDecimal(xs[k][i]);
      }
    }
    BigDecimal[][] inverse = inverse(design);
    var exact = new BigDecimal[width];
    BigDecimal rest = BigDecimal.ZERO;
    for (int i = 0; i < width; i++) {
      exact[i] = BigDecimal.ZERO;
      for (int j = 0; j < width; j++) {
        for (int k = 0; k < y.length; k++) {
          BigDecimal product = design[k][j].multiply(new BigDecimal(y[k]));
          exact[i] = exact[i].add(inverse[i][j].multiply(product, CONTEXT), CONTEXT);
        }
      }
    }
    for (int k = 0; k < y.length; k++) {
      var distance = new BigDecimal(y[k]);
      for (int i = 0; i < width; i++) {
        distance = distance.subtract(exact[i].multiply(design[k][i]), CONTEXT);
      }
      rest = rest.add(distance.multiply(distance, CONTEXT));
    }
    double variance = rest.doubleValue() / (y.length - width);
    for (int i = 0; i < width; i++) {
      int column = i < xs[0].length ? xs[0].length - 1 - i : xs[0].length;
      close(exact[i].doubleValue(), actual.get(0, column), tolerance);
      double error = Math.sqrt(inverse[i][i].doubleValue() * variance);
      close(error, actual.get(1, column), tolerance);
    }
    close(rest.doubleValue(), actual.get(4, 1), tolerance);
  }

  /** The inverse of X'X by Gauss and Jordan, in 100 digits. */
  private static BigDecimal[][] inverse(BigDecimal[][] design) {
    int width = design[0].length;
    var rows = new BigDecimal[width][2 * width];
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < width; j++) {
        rows[i][j] = BigDecimal.ZERO;
        for (BigDecimal[] point : design) {
          rows[i][j] = rows[i][j].add(point[i].multiply(point[j]));
        }
        rows[i][width + j] = i == j ? BigDecimal.ONE : BigDecimal.ZERO;
      }
    }
    for (int i = 0; i < width; i++) {
      BigDecimal pivot = rows[i][i];
      for (int j = 0; j < 2 * width; j++) {
        rows[i][j] = rows[i][j].divide(pivot, CONTEXT);
      }
      for (int k = 0; k < width; k++) {
        BigDecimal factor = rows[k][i];
        for (int j = 0; j < 2 * width && k != i; j++) {
          rows[k][j] = rows[k][j].subtract(factor.multiply(rows[i][j], CONTEXT), CONTEXT);
        }
      }
    }
    return Arrays.stream(rows)
        .map(row -> Arrays.copyOfRange(row, width, 2 * width))
        .toArray(BigDecimal[][]::new);
  }

  private static void close(double expected, Value actual, double tolerance) {
    assertTrue(actual instanceof Value.Num, () -> "not a number: " + actual);
    double number = ((Value.Num) actual).number();
    assertEquals(expected, number, Math.abs(expected) * tolerance + 1e-300);
  }

  private static void near(Value expected, Value actual, double tolerance) {
    Array wanted = array(expected);
    Array given = array(actual);
    assertEquals(wanted.rows(), given.rows());
    assertEquals(wanted.columns(), given.columns());
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i) instanceof Value.Num(double number)) {
        assertTrue(given.get(i) instanceof Value.Num, "not a number: " + given.get(i));
        double is = ((Value.Num) given.get(i)).number();
        assertEquals(number, is, Math.max(1, Math.abs(number)) * tolerance);
      } else {
        assertTrue(given.get(i) instanceof Value.Fault, "no fault: " + given.get(i));
        assertEquals(((Value.Fault) wanted.get(i)).code(), ((Value.Fault) given.get(i)).code());
      }
    }
  }

  private static Array array(Value value) {
    assertTrue(value instanceof Value.Many, () -> "no array: " + value);
    return ((Value.Many) value).array();
  }

  private static Value row(Object... cells) {
    return table(cells);
  }

  private static Object[] pair(Object first, Object second) {
    return new Object[] {first, second};
  }

  private static Object[] boxed(double[] numbers) {
    return Arrays.stream(numbers).boxed().toArray();
  }
}
