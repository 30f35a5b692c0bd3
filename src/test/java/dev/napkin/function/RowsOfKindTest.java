package dev.napkin.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.value.Column;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** The rows of a kind are those that going through the column finds, whatever is changed. */
final class RowsOfKindTest {
  private static final int CASES = 60;
  private static final int STEPS = 150;

  private static Value value(RandomGenerator random, int width) {
    return switch (random.nextInt(8)) {
      case 0 -> new Value.Text("t" + random.nextInt(width));
      case 1 -> Value.logical(random.nextBoolean());
      case 2 -> Value.Fault.of(FaultCode.NOT_AVAILABLE, "typed");
      case 3, 4 -> Value.BLANK;
      default -> Value.number(random.nextInt(width));
    };
  }

  @Test
  void rowsAreFoundAsGoingThroughTheColumnFindsThem() {
    for (int seed = 0; seed < CASES; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      var column = new Column(0);
      int rows = random.nextInt(300);
      for (int row = 0; row < rows; row++) {
        // Long runs of blanks between the others.
        column.set(row, row / 70 % 2 == 0 ? value(random, 30) : Value.BLANK);
      }
      List<RowsOfKind> kinds =
          List.of(RowsOfKind.Of.values()).stream()
              .map(kind -> new RowsOfKind(column, kind))
              .toList();
      for (int step = 0; step < STEPS; step++) {
        if (random.nextInt(3) == 0) {
          int row = random.nextInt(rows + 2 + random.nextInt(20) * 9);
          column.set(row, value(random, 30));
          kinds.forEach(kind -> kind.changed(row));
          rows = Math.max(rows, row + 1);
        }
        int number = random.nextInt(kinds.size());
        RowsOfKind.Of of = List.of(RowsOfKind.Of.values()).get(number);
        RowsOfKind kind = kinds.get(number);
        int from = random.nextInt(rows + 1);
        int to = from + random.nextInt(rows + 40 - from);
        String place = "seed " + seed + ", step " + step + ", " + of;
        assertEquals(first(column, of, from, to), kind.first(from, to), place);
        assertEquals(last(column, of, from, to), kind.last(from, to), place);
        Value wanted = value(random, 30);
        RowsOfKind.Of its = RowsOfKind.kind(wanted);
        if (Search.hasOrder(wanted)) {
          assertEquals(
              firstNotAbove(column, wanted, from, to),
              kinds
                  .get(List.of(RowsOfKind.Of.values()).indexOf(its))
                  .firstNotAbove(wanted, from, to),
              place);
        }
      }
    }
  }

  private static int first(Column column, RowsOfKind.Of kind, int from, int to) {
    int row = from;
    while (row < to && RowsOfKind.kind(column.get(row)) != kind) {
      row++;
    }
    return row < to ? row : -1;
  }

  private static int last(Column column, RowsOfKind.Of kind, int from, int to) {
    int row = to - 1;
    while (row >= from && RowsOfKind.kind(column.get(row)) != kind) {
      row--;
    }
    return row >= from ? row : -1;
  }

  private static int firstNotAbove(Column column, Value wanted, int from, int to) {
    for (int row = from; row < to; row++) {
      Value there = column.get(row);
      if (Search.comparable(there, wanted) && Search.compare(there, wanted) <= 0) {
        return row;
      }
    }
    return -1;
  }
}
