package dev.napkin.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many cells windows take in and give up while formulas are filled down. */
final class WindowsTest {
  private static final int ROWS = 4_000;

  private final RecentRows recent = new RecentRows();
  private long work;

  /** A window that counts what it does. */
  private final class Counted implements CellsInWindow {
    private final boolean leaves;
    private int cells;

    Counted(boolean leaves) {
      this.leaves = leaves;
    }

    @Override
    public void enter(int from, int to) {
      work += to - from;
      cells += to - from;
    }

    @Override
    public boolean canLeave() {
      return leaves;
    }

    @Override
    public void leave(int from, int to) {
      work += to - from;
      cells -= to - from;
    }
  }

  private Windows<Counted> windows(boolean leaves) {
    return new Windows<>(List.of(recent), () -> new Counted(leaves));
  }

  /** Asks, counts what has to be looked at where nothing is known, and expects the right range. */
  private void ask(Windows<Counted> windows, int from, int to) {
    Optional<Integer> cells = windows.of(from, to, window -> window.cells);
    work += cells.isPresent() ? 0 : to - from;
    assertEquals(to - from, cells.orElse(to - from));
  }

  @Test
  void aRangeThatGrowsTakesInEachCellOnce() {
    for (boolean leaves : new boolean[] {false, true}) {
      work = 0;
      Windows<Counted> windows = windows(leaves);
      for (int row = 1; row <= ROWS; row++) {
        ask(windows, 0, row);
      }
      assertTrue(work <= 2 * ROWS, work + " cells");
    }
  }

  @Test
  void rangesThatMoveOrShrinkTakeACellOrTwoForEachRow() {
    Windows<Counted> windows = windows(true);
    for (int row = 0; row < ROWS; row++) {
      ask(windows, row, row + 100);
      ask(windows, row, ROWS + 100);
      ask(windows, 0, ROWS + 100);
    }
    assertTrue(work <= 20 * ROWS, work + " cells");
  }

  @Test
  void aChangeBehindARangeLeavesItAndOneInsideBeginsItAnew() {
    Windows<Counted> windows = windows(false);
    for (int row = 1; row <= ROWS; row++) {
      recent.add(row - 1, row);
      ask(windows, 0, row);
    }
    assertTrue(work <= 2 * ROWS, work + " cells");
    recent.add(ROWS / 2, ROWS / 2 + 1);
    work = 0;
    ask(windows, 0, ROWS);
    assertTrue(work >= ROWS, work + " cells");
  }

  @Test
  void sumsOfAKeyAreCarriedOn() {
    var keys = new Column(0);
    var numbers = new Column(0);
    for (int row = 0; row < ROWS; row++) {
      keys.setNumber(row, row % 3);
      numbers.setNumber(row, row);
    }
    for (int row = 1_000; row < ROWS; row++) {
      FunctionCall.call("SUMIFS", view(numbers, row), view(keys, row), 1);
      // Whoever looked at an earlier row again would meet this fault, of which nobody is told.
      if (row > 1_100 && row % 3 == 1) {
        putUntold(numbers, row - 6);
      }
    }
    Value sum = FunctionCall.call("SUMIFS", view(numbers, ROWS), view(keys, ROWS), 1);
    assertTrue(sum instanceof Value.Num, "rows were looked at again: " + sum);
  }

  /** Puts a fault into a column that has forgotten whom to tell. */
  private static void putUntold(Column column, int row) {
    var companion = column.companion().orElseThrow();
    column.accompany((from, to) -> {});
    column.set(row, Value.Fault.of(FaultCode.NOT_AVAILABLE, ""));
    column.accompany(companion);
  }

  private static Value view(Column column, int rows) {
    return new Value.Many(new Array(List.of(column), 0, rows));
  }
}
