package dev.napkin.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Sets of cells, held against a plain table of what is in and what is not. */
final class RegionTest {
  private static final int SIDE = 8;
  private static final Rect WHOLE = Rect.size(SIDE, SIDE);

  private final Region region = new Region();
  private final boolean[][] held = new boolean[SIDE][SIDE];

  private void add(Rect rect) {
    region.add(rect);
    hold(rect, true);
    check(rect);
  }

  private void remove(Rect rect) {
    region.remove(rect);
    hold(rect, false);
    check(rect);
  }

  private void hold(Rect rect, boolean in) {
    for (int row = rect.top(); row < rect.bottom(); row++) {
      for (int column = rect.left(); column < rect.right(); column++) {
        held[row][column] = in;
      }
    }
  }

  /** Fails unless the region holds what the table does, in rectangles that do not overlap. */
  private void check(Rect last) {
    String message = "after " + last + ": " + region;
    long cells = 0;
    long inLast = 0;
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        cells += held[row][column] ? 1 : 0;
        inLast += held[row][column] && last.contains(row, column) ? 1 : 0;
        assertEquals(held[row][column], region.contains(row, column), message);
      }
    }
    assertEquals(cells, region.cells(), message);
    assertEquals(cells == 0, region.isEmpty(), message);
    long inRects = 0;
    for (Rect rect : region.rects()) {
      inRects += rect.cells();
      hasOnlyHeld(rect, message);
    }
    assertEquals(cells, inRects, message);
    assertEquals(cells == 0 ? Rect.EMPTY : region.rects().getFirst(), region.first(), message);
    Rect found = region.firstIn(last);
    assertEquals(inLast == 0, found.isEmpty(), message);
    assertTrue(last.contains(found), message);
    hasOnlyHeld(found, message);
  }

  private void hasOnlyHeld(Rect rect, String message) {
    for (int row = rect.top(); row < rect.bottom(); row++) {
      for (int column = rect.left(); column < rect.right(); column++) {
        assertTrue(held[row][column], message);
      }
    }
  }

  @Test
  void whateverIsAddedAndRemovedARegionHoldsExactlyThat() {
    for (int seed = 0; seed < 300; seed++) {
      var random = new SplittableRandom(seed);
      for (int step = 0; step < 40; step++) {
        Rect rect = rect(random);
        if (random.nextInt(3) > 0) {
          add(rect);
        } else {
          remove(rect);
        }
      }
    }
  }

  @Test
  void regionsWithTheSameCellsAreEqualInWhateverOrderTheCellsCame() {
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var cells = new ArrayList<Rect>();
      for (int row = 0; row < SIDE; row++) {
        for (int column = 0; column < SIDE; column++) {
          if (random.nextInt(4) > 0) {
            cells.add(Rect.cell(row, column));
          }
        }
      }
      var one = new Region();
      cells.forEach(one::add);
      var other = Region.of(WHOLE);
      for (int row = 0; row < SIDE; row++) {
        for (int column = 0; column < SIDE; column++) {
          Rect cell = Rect.cell(row, column);
          if (!cells.contains(cell)) {
            other.remove(cell);
          }
        }
      }
      var third = new Region();
      Collections.shuffle(cells, random);
      cells.forEach(third::add);
      assertEquals(one, other, "seed " + seed);
      assertEquals(one, third, "seed " + seed);
      assertEquals(one.hashCode(), third.hashCode(), "seed " + seed);
    }
  }

  @Test
  void cellsThatComeOneByOneInEitherDirectionBecomeOneRectangle() {
    var down = new Region();
    var up = new Region();
    var right = new Region();
    for (int at = 0; at < SIDE; at++) {
      down.add(Rect.cell(at, 3));
      up.add(Rect.cell(SIDE - 1 - at, 3));
      right.add(Rect.cell(3, at));
    }
    assertEquals(List.of(new Rect(0, 3, SIDE, 4)), down.rects());
    assertEquals(List.of(new Rect(0, 3, SIDE, 4)), up.rects());
    assertEquals(List.of(new Rect(3, 0, 4, SIDE)), right.rects());
  }

  @Test
  void rectanglesComeFromTheTopAndThereFromTheLeft() {
    add(Rect.cell(5, 5));
    add(Rect.cell(1, 6));
    add(Rect.cell(1, 2));
    assertEquals(List.of(Rect.cell(1, 2), Rect.cell(1, 6), Rect.cell(5, 5)), region.rects());
  }

  @Test
  void theFirstCellsInAnAreaAreTheTopmostOnes() {
    add(new Rect(1, 0, 3, 2));
    add(new Rect(4, 3, 6, 8));
    assertEquals(new Rect(2, 1, 3, 2), region.firstIn(new Rect(2, 1, 6, 6)));
    assertEquals(new Rect(5, 4, 6, 6), region.firstIn(new Rect(5, 4, 8, 6)));
    assertEquals(Rect.EMPTY, region.firstIn(new Rect(3, 0, 4, 8)));
  }

  @Test
  void aRegionThatWasClearedStartsOver() {
    add(Rect.cell(1, 1));
    add(Rect.cell(3, 3));
    region.clear();
    hold(WHOLE, false);
    check(WHOLE);
    add(Rect.cell(2, 2));
  }

  @Test
  void allOfAnotherRegionIsAdded() {
    add(Rect.cell(1, 1));
    add(Rect.cell(3, 3));
    var other = Region.of(Rect.cell(2, 2));
    other.add(region);
    assertEquals(3, other.cells());
    assertTrue(other.contains(3, 3));
  }

  @Test
  void aHundredThousandScatteredCellsTakeNoQuadraticTime() {
    // With one list to search for each cell these are ten thousand million steps.
    var rows = new ArrayList<Integer>();
    for (int row = 0; row < 100_000; row++) {
      rows.add(2 * row);
    }
    Collections.shuffle(rows, new Random(1));
    var scattered = new Region();
    rows.forEach(row -> scattered.add(Rect.cell(row, 0)));
    assertEquals(100_000, scattered.rects().size());
    rows.forEach(row -> scattered.add(Rect.cell(row + 1, 0)));
    assertEquals(List.of(Rect.size(200_000, 1)), scattered.rects());
  }

  private static Rect rect(SplittableRandom random) {
    int top = random.nextInt(SIDE);
    int left = random.nextInt(SIDE);
    int rows = random.nextBoolean() ? 1 : random.nextInt(4);
    int columns = random.nextBoolean() ? 1 : random.nextInt(4);
    return new Rect(top, left, Math.min(SIDE, top + rows), Math.min(SIDE, left + columns));
  }
}
