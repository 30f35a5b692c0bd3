package dev.napkin.function;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.grid.Rect;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * What lookups find along rows is, bit for bit, what they find along fresh copies of them; whatever
 * stands there, whatever is changed in between, and whichever columns come and go.
 */
final class RowIndexLawTest {
  private static final int CASES = 80;
  private static final int CALLS = 150;
  private static final int ROWS = 3;

  /** Rows of a wide grid, whose columns stay from call to call. */
  private static final class Wide {
    private final RandomGenerator random;
    private final Object[] values;
    private final int shape;
    private Column[] grid;
    private int indexed;

    Wide(RandomGenerator random) {
      this.random = random;
      values = new Object[random.nextBoolean() ? 8 : IndexLawTest.VALUES.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = IndexLawTest.VALUES[random.nextInt(IndexLawTest.VALUES.length)];
      }
      shape = random.nextInt(6);
      grid = new Column[80 + random.nextInt(250)];
      for (int column = 0; column < grid.length; column++) {
        grid[column] = new Column(0);
        for (int row = 0; row < ROWS; row++) {
          grid[column].set(row, row == 0 ? key(column) : cell());
        }
      }
    }

    /** In order, nearly in order, with long gaps, or anything. */
    private Value key(int column) {
      return switch (shape) {
        case 0 -> Value.number(Math.floorDiv(column, 3));
        case 1 -> Value.number(Math.floorDiv(grid.length - column, 3) - 20);
        case 2 -> random.nextInt(20) == 0 ? cell() : Value.number(90 - Math.floorDiv(column, 3));
        case 3 -> random.nextInt(60) == 0 ? cell() : Value.BLANK;
        default -> cell();
      };
    }

    private Value cell() {
      return random.nextInt(4) == 0
          ? Value.number(random.nextInt(40))
          : FunctionCall.value(values[random.nextInt(values.length)]);
    }

    Value wanted() {
      Value cell = cell();
      return cell instanceof Value.Fault ? Value.number(1) : cell;
    }

    /** Changes some cells of a row, or many, or lets columns come, go and change their places. */
    void edit() {
      switch (random.nextInt(12)) {
        case 0 -> {
          grid = Arrays.copyOf(grid, grid.length + 1);
          grid[grid.length - 1] = new Column(0);
        }
        case 1 -> {
          grid = grid.clone();
          int one = random.nextInt(grid.length);
          int other = random.nextInt(grid.length);
          Column column = grid[one];
          grid[one] = grid[other];
          grid[other] = column;
        }
        case 2 -> {
          for (Column column : grid) {
            column.set(random.nextInt(ROWS), cell());
          }
        }
        case 3 -> grid[random.nextInt(grid.length)].clear(0, ROWS);
        default -> {
          for (int times = random.nextInt(4); times >= 0; times--) {
            grid[random.nextInt(grid.length)].set(random.nextInt(ROWS), cell());
          }
        }
      }
    }

    /** A row, or the first of several, of the columns that are most often asked for. */
    Array view(int height) {
      int left = random.nextInt(4) == 0 ? random.nextInt(10) : 0;
      int right = random.nextInt(4) == 0 ? grid.length + 40 : grid.length;
      int top = height == 1 && random.nextInt(4) == 0 ? 1 : 0;
      Array view = Array.of(grid, new Rect(top, left, top + height, right));
      indexed += RowsAcross.turned(view.row(0), 64).isPresent() ? 1 : 0;
      return view;
    }
  }

  @Test
  void lookupsAlongRowsFindWhatGoingThroughAllCellsFinds() {
    int indexed = 0;
    for (int seed = 0; seed < CASES; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      var wide = new Wide(random);
      for (int call = 0; call < CALLS; call++) {
        lookup("seed " + seed + ", call " + call, wide, random);
        if (random.nextInt(4) == 0) {
          wide.edit();
        }
      }
      indexed += wide.indexed;
    }
    // The law would hold if there never were an index.
    assertTrue(indexed > CASES * CALLS / 3, indexed + " lookups with an index");
  }

  private static void lookup(String place, Wide wide, RandomGenerator random) {
    Value wanted = wide.wanted();
    switch (random.nextInt(4)) {
      case 0 -> same(place, "MATCH", wanted, wide.view(1), Value.number(random.nextInt(3) - 1));
      case 1 -> {
        Value near = Value.logical(random.nextInt(4) == 0);
        same(
            place,
            "HLOOKUP",
            wanted,
            wide.view(ROWS),
            Value.number(1 + random.nextInt(ROWS)),
            near);
      }
      case 2 -> {
        int[] directions = {1, -1, 2, -2};
        Value direction = Value.number(directions[random.nextInt(4)]);
        Value some = random.nextInt(8) == 0 ? Value.BLANK : wanted;
        same(place, "XMATCH", some, wide.view(1), Value.number(random.nextInt(4) - 1), direction);
      }
      default -> same(place, "LOOKUP", wanted, wide.view(1));
    }
  }

  private static void same(String place, String name, Value wanted, Array view, Object... more) {
    var plain = new Object[2 + more.length];
    plain[0] = wanted;
    System.arraycopy(more, 0, plain, 2, more.length);
    Object[] indexed = plain.clone();
    plain[1] = new Value.Many(view.copied());
    indexed[1] = new Value.Many(view);
    Value expected = FunctionCall.call(name, plain);
    Value actual = FunctionCall.call(name, indexed);
    assertTrue(
        Value.same(expected, actual),
        () ->
            "%s: %s of %s%s is %s and not %s"
                .formatted(place, name, wanted, Arrays.toString(more), actual, expected));
  }
}
