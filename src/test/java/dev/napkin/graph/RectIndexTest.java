package dev.napkin.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
  void aQuestionAboutOneCellOfAMillionAsksFewEntries() {
    // Each asked entry that does not meet is one comparison; the clock would tell less.
    var asked = new ArrayList<Integer>();
    for (int row = 0; row < 1_000_000; row++) {
      index.add(Rect.cell(row, 0), row);
    }
    index.forEachMeeting(Rect.cell(765_432, 0), asked::add);
    assertEquals(List.of(765_432), asked);
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
