package dev.napkin.engine;

import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import java.util.Arrays;

/**
 * Rows of one column, as they come: runs of which one that goes on where the last one ended, below
 * it or above, only makes it longer.
 */
final class RowRuns {
  private static final int FIRST_ROOM = 8;

  private int[] runs = new int[2 * FIRST_ROOM];
  private int count;

  /** Takes in the rows {@code from <= row < to}. */
  void add(int from, int to) {
    int last = 2 * count - 2;
    if (count > 0 && runs[last + 1] == from) {
      runs[last + 1] = to;
    } else if (count > 0 && runs[last] == to) {
      runs[last] = from;
    } else {
      if (2 * count == runs.length) {
        runs = Arrays.copyOf(runs, 2 * runs.length);
      }
      runs[2 * count] = from;
      runs[2 * count + 1] = to;
      count++;
    }
  }

  /** How many runs there are. */
  int count() {
    return count;
  }

  /** The first row of a run, by its number from 0. */
  int from(int run) {
    return runs[2 * run];
  }

  /** One past the last row of a run. */
  int to(int run) {
    return runs[2 * run + 1];
  }

  /** Adds their cells in a column to a region. */
  void addTo(Region region, int column) {
    for (int i = 0; i < 2 * count; i += 2) {
      region.add(new Rect(runs[i], column, runs[i + 1], column + 1));
    }
  }
}
