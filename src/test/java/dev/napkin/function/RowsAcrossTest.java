package dev.napkin.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.grid.Rect;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import org.junit.jupiter.api.Test;

/** How many rows are kept as columns, and for how long. */
final class RowsAcrossTest {
  private static final int WIDTH = 100;
  private static final int ROWS = 100;
  private static final int MOST = 64;
  private static final int PATIENCE = 6;

  private final Column[] grid = new Column[WIDTH];

  RowsAcrossTest() {
    for (int column = 0; column < WIDTH; column++) {
      grid[column] = new Column(ROWS);
      for (int row = 0; row < ROWS; row++) {
        grid[column].setNumber(row, row * column);
      }
    }
  }

  private boolean isTurned(int row) {
    return RowsAcross.turned(Array.of(grid, new Rect(row, 0, row + 1, WIDTH)), WIDTH).isPresent();
  }

  private int turned(int from, int to) {
    int count = 0;
    for (int row = from; row < to; row++) {
      count += isTurned(row) ? 1 : 0;
    }
    return count;
  }

  @Test
  void aRowIsTurnedWhenItWasLookedThroughSomeTimes() {
    for (int time = 1; time < PATIENCE; time++) {
      assertFalse(isTurned(0));
    }
    assertTrue(isTurned(0));
    assertFalse(
        RowsAcross.turned(Array.of(grid, new Rect(0, 0, 1, 20)), 20).isPresent(), "a short row");
  }

  @Test
  void noMoreRowsAreTurnedThanMayCrossAColumn() {
    for (int time = 0; time < 2 * PATIENCE; time++) {
      for (int row = 0; row < ROWS; row++) {
        // Rows that are counted in the same place of the table come one after the other.
        for (int again = 0; again < PATIENCE; again++) {
          isTurned(row);
        }
      }
    }
    assertEquals(MOST, turned(0, ROWS));
    // Those that nobody asks for any more make room.
    for (int time = 0; time < 2_000; time++) {
      for (int row = MOST; row < ROWS; row++) {
        for (int again = 0; again < PATIENCE; again++) {
          isTurned(row);
        }
      }
    }
    assertEquals(ROWS - MOST, turned(MOST, ROWS));
  }

  @Test
  void aRowThatIsWrittenToAgainAndAgainAndNotAskedForIsGivenUp() {
    for (int time = 0; time < PATIENCE; time++) {
      isTurned(0);
    }
    assertTrue(isTurned(0));
    for (int write = 0; write < 5_000; write++) {
      grid[write % WIDTH].setNumber(0, write);
    }
    assertTrue(isTurned(0));
    for (int write = 0; write < 10_000; write++) {
      grid[write % WIDTH].setNumber(0, write);
    }
    assertFalse(isTurned(0));
  }
}
