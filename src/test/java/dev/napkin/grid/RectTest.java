package dev.napkin.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Rectangles, held against the cells they stand for. */
final class RectTest {
  private static final int SIDE = 6;

  @Test
  void aRectangleHasTheCellsFromItsFirstToBeforeItsLastEdge() {
    var rect = new Rect(1, 2, 3, 5);
    assertEquals(2, rect.rows());
    assertEquals(3, rect.columns());
    assertEquals(6, rect.cells());
    assertTrue(rect.contains(1, 2));
    assertTrue(rect.contains(2, 4));
    assertFalse(rect.contains(3, 2));
    assertFalse(rect.contains(1, 5));
  }

  @Test
  void aRectangleWhoseEdgesPassEachOtherHasNoCell() {
    var rect = new Rect(3, 0, 1, 5);
    assertTrue(rect.isEmpty());
    assertEquals(0, rect.rows());
    assertEquals(0, rect.cells());
    assertFalse(rect.meets(Rect.size(9, 9)));
  }

  @Test
  void theLargestSheetHasMoreCellsThanAnInt() {
    assertEquals(17_179_869_184L, Rect.size(1_048_576, 16_384).cells());
  }

  @Test
  void whatTwoRectanglesShareIsWhatTheirCellsShare() {
    var random = new SplittableRandom(1);
    for (int round = 0; round < 2000; round++) {
      Rect one = rect(random);
      Rect other = rect(random);
      check(one, other, "round " + round + ": " + one + " " + other);
    }
  }

  private static void check(Rect one, Rect other, String message) {
    boolean meets = false;
    boolean contains = true;
    Rect smallest = Rect.EMPTY;
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        boolean inOne = one.contains(row, column);
        boolean inOther = other.contains(row, column);
        meets |= inOne && inOther;
        contains &= inOne || !inOther;
        assertEquals(inOne && inOther, one.intersect(other).contains(row, column), message);
        if (inOne || inOther) {
          smallest =
              smallest.isEmpty()
                  ? Rect.cell(row, column)
                  : new Rect(
                      Math.min(row, smallest.top()),
                      Math.min(column, smallest.left()),
                      Math.max(row + 1, smallest.bottom()),
                      Math.max(column + 1, smallest.right()));
        }
      }
    }
    assertEquals(meets, one.meets(other), message);
    assertEquals(contains, one.contains(other), message);
    assertEquals(smallest.isEmpty(), one.hull(other).isEmpty(), message);
    assertTrue(smallest.isEmpty() || smallest.equals(one.hull(other)), message);
  }

  private static Rect rect(SplittableRandom random) {
    int top = random.nextInt(SIDE);
    int left = random.nextInt(SIDE);
    return new Rect(top, left, random.nextInt(top, SIDE + 1), random.nextInt(left, SIDE + 1));
  }
}
