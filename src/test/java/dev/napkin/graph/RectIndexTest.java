package dev.napkin.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.grid.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is found by what it meets, held against a search through everything. */
final class RectIndexTest {
  private final RectIndex<Integer> index = new RectIndex<>();
  private final List<RectIndex.Entry<Integer>> entries = new ArrayList<>();

  /** Fails unless exactly what meets the area is found, each once. */
  private void check(Rect area) {
    var expected = new ArrayList<Integer>();
    for (RectIndex.Entry<Integer> entry : entries) {
      if (entry.rect.meets(area)) {
        expected.add(entry.thing);
      }
    }
    var found = new ArrayList<Integer>();
    index.forEachMeeting(area, found::add);
    found.sort(null);
    assertEquals(expected, found);
    assertEquals(entries.size(), index.size());
  }

  @Test
  void anEmptyIndexFindsNothing() {
    check(Rect.size(9, 9));
  }

  @Test
  void whateverCameAndWentExactlyWhatMeetsTheAreaIsFound() {
    for (int seed = 0; seed < 40; seed++) {
      var random = new SplittableRandom(seed);
      int side = random.nextInt(4, 400);
      int removedInTen = random.nextInt(1, 7);
      for (int step = 0; step < 1500; step++) {
        if (random.nextInt(10) < removedInTen && !entries.isEmpty()) {
          entries.remove(random.nextInt(entries.size())).remove();
        } else {
          entries.add(index.add(rect(random, side), seed * 10_000 + step));
        }
        if (random.nextInt(20) == 0) {
          check(rect(random, side));
        }
      }
      check(new Rect(-side, -side, 2 * side, 2 * side));
    }
  }

  @Test
  void oneCellOfManyIsFound() {
    for (int row = 0; row < 100_000; row++) {
      entries.add(index.add(Rect.cell(row, 0), row));
    }
    check(Rect.cell(76_543, 0));
    check(new Rect(99_990, -3, 100_010, 5));
    assertEquals(1, index.trees(), "what came before the first question is packed as one");
  }

  @Test
  void cellsThatAreAskedForOneByOneArePackedInNoTree() {
    for (int row = 0; row < 10_000; row++) {
      entries.add(index.add(Rect.cell(row, row % 7), row));
      check(Rect.cell(row / 2, row / 2 % 7));
    }
    entries.remove(5_000).remove();
    check(Rect.cell(5_000, 5_000 % 7));
    assertEquals(0, index.trees());
    check(new Rect(4_990, 0, 5_010, 7));
    assertEquals(1, index.trees(), "an area is looked for in a tree");
  }

  @Test
  void questionsBetweenEntriesDoNotLeaveMoreTreesThanTheirNumberHasDigits() {
    int most = 0;
    for (int row = 0; row < 20_000; row++) {
      index.add(Rect.cell(row, 0), row);
      index.forEachMeeting(new Rect(row / 2, 0, row / 2 + 1, 2), new ArrayList<Integer>()::add);
      most = Math.max(most, index.trees());
    }
    assertTrue(most > 1 && most <= 15, most + " trees");
  }

  @Test
  void entriesInTheSamePlaceAreAllFound() {
    for (int at = 0; at < 1000; at++) {
      entries.add(index.add(Rect.cell(0, 0), at));
    }
    check(Rect.cell(0, 0));
    check(Rect.cell(0, 1));
  }

  private static Rect rect(SplittableRandom random, int side) {
    int top = random.nextInt(-side, side);
    int left = random.nextInt(-side, side);
    int rows = random.nextInt(6) == 0 ? random.nextInt(1, side) : 1;
    int columns = random.nextInt(6) == 0 ? random.nextInt(1, side) : 1;
    return new Rect(top, left, top + rows, left + columns);
  }
}
