package dev.napkin.function;

import static dev.napkin.function.FunctionCall.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Numbers that are sorted once for all cells that ask, and give what sorting anew would. */
final class SortedNumbersTest {
  private static final int ROWS = 200;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(94);

  private Value value() {
    return switch (random.nextInt(40)) {
      case 0 -> Value.BLANK;
      case 1 -> new Value.Text("7");
      case 2 -> Value.logical(true);
      default -> Value.number(random.nextInt(-20, 20));
    };
  }

  private Column column() {
    var column = new Column(ROWS);
    for (int row = 0; row < ROWS; row++) {
      column.set(row, value());
    }
    return column;
  }

  private static Array area(Column column, int first, int rows) {
    return new Array(List.of(column), first, rows);
  }

  @Test
  void allThatAskAfterTheFirstAreGivenTheSame() {
    Column column = column();
    SortedNumbers first = SortedNumbers.of(area(column, 0, ROWS));
    SortedNumbers second = SortedNumbers.of(area(column, 0, ROWS));
    assertNotSame(first, second);
    for (int i = 0; i < 100; i++) {
      assertSame(second, SortedNumbers.of(area(column, 0, ROWS)));
    }
    column.set(5, Value.number(1000));
    SortedNumbers changed = SortedNumbers.of(area(column, 0, ROWS));
    assertNotSame(second, changed);
    assertEquals(1000, changed.get(changed.count() - 1));
  }

  @Test
  void questionsAreAnsweredAsOfCellsThatNobodyRemembers() {
    Column column = column();
    for (int i = 0; i < 4000; i++) {
      int first = random.nextInt(3);
      int rows = ROWS - 20 - random.nextInt(2);
      Array area = area(column, first, rows);
      Value seen = new Value.Many(area);
      Value plain = new Value.Many(area.copied());
      double x = random.nextInt(-22, 22);
      String bound = List.of("<", "<=", ">", ">=").get(random.nextInt(4)) + x;
      assertEquals(call("RANK.EQ", x, plain), call("RANK.EQ", x, seen));
      assertEquals(call("RANK.AVG", x, plain, 1), call("RANK.AVG", x, seen, 1));
      assertEquals(call("PERCENTRANK", plain, x), call("PERCENTRANK", seen, x));
      int place = random.nextInt(1, rows + 2);
      assertEquals(call("LARGE", plain, place), call("LARGE", seen, place));
      assertEquals(call("SMALL", plain, place), call("SMALL", seen, place));
      assertEquals(call("PERCENTILE", plain, 0.3), call("PERCENTILE", seen, 0.3));
      assertEquals(call("COUNTIF", plain, bound), call("COUNTIF", seen, bound));
      if (random.nextInt(10) == 0) {
        column.set(random.nextInt(ROWS), value());
      }
    }
  }

  @Test
  void aFaultAmongThemIsGivenAndNotCounted() {
    Column column = column();
    column.set(7, Value.Fault.of(FaultCode.OUT_OF_DOMAIN, ""));
    Value seen = new Value.Many(area(column, 0, ROWS));
    for (int i = 0; i < 3; i++) {
      assertEquals(column.get(7), call("SMALL", seen, 1));
      assertEquals(
          call("COUNTIF", new Value.Many(area(column, 0, ROWS).copied()), ">3"),
          call("COUNTIF", seen, ">3"));
    }
  }
}
