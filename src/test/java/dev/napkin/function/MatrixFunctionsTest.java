package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.table;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class MatrixFunctionsTest {
  @Test
  void matricesAreMultiplied() {
    Value square = table(new Object[] {1, 2}, new Object[] {3, 4});
    check(area(17, 39), "MMULT", square, area(5, 6));
    check(
        table(new Object[] {3, 6}, new Object[] {4, 8}),
        "MMULT",
        area(3, 4),
        table(new Object[] {1, 2}));
    check(6, "SUM", FunctionCall.call("MMULT", 2, 3));
    check(WRONG_KIND, "MMULT", area(1, 2), area(3, 4));
    check(WRONG_KIND, "MMULT", square, area(1, "2"));
    check(WRONG_KIND, "MMULT", square, area(1, Value.BLANK));
    check(NOT_AVAILABLE, "MMULT", square, area(1, NOT_AVAILABLE));
  }

  @Test
  void determinantsFollowTheirRules() {
    check(-2, "MDETERM", table(new Object[] {1, 2}, new Object[] {3, 4}));
    check(0, "MDETERM", table(new Object[] {0, 1}, new Object[] {0, 2}));
    check(-1, "MDETERM", table(new Object[] {0, 1}, new Object[] {1, 0}));
    check(7, "MDETERM", 7);
    check(WRONG_KIND, "MDETERM", area(1, 2));
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(81);
    for (int size = 1; size < 9; size++) {
      Value a = random(random, size);
      Value b = random(random, size);
      double product = FunctionCall.number("MDETERM", a) * FunctionCall.number("MDETERM", b);
      checkNear(product, 1e-9, "MDETERM", FunctionCall.call("MMULT", a, b));
    }
  }

  @Test
  void anInverseGivesTheUnitMatrix() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(82);
    for (int size : new int[] {1, 2, 5, 20, 100}) {
      Value matrix = random(random, size);
      Value product = FunctionCall.call("MMULT", matrix, FunctionCall.call("MINVERSE", matrix));
      assertTrue(product instanceof Value.Many);
      Array cells = ((Value.Many) product).array();
      for (int i = 0; i < cells.size(); i++) {
        double expected = i / size == i % size ? 1 : 0;
        assertEquals(expected, ((Value.Num) cells.get(i)).number(), 1e-8);
      }
    }
    check(OUT_OF_DOMAIN, "MINVERSE", table(new Object[] {1, 2}, new Object[] {2, 4}));
    check(WRONG_KIND, "MINVERSE", area(1, 2));
  }

  private static Value random(RandomGenerator random, int size) {
    var columns = new ArrayList<Column>();
    for (int i = 0; i < size; i++) {
      columns.add(Column.ofNumbers(random.doubles(size, -10, 10).toArray()));
    }
    return new Value.Many(new Array(columns, 0, size));
  }

  @Test
  void unitMatricesAreBuilt() {
    check(table(new Object[] {1, 0}, new Object[] {0, 1}), "MUNIT", 2.9);
    check(WRONG_KIND, "MUNIT", 0.9);
    check(WRONG_KIND, "MUNIT", 1e9);
  }
}
