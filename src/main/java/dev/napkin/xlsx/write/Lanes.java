package dev.napkin.xlsx.write;

import dev.napkin.grid.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lanes that lie in a row, from left to right, as one goes down the rows of a sheet.
 *
 * <p>Going down costs nothing while the same lanes go on, and else what the row itself costs to
 * write.
 */
final class Lanes {
  private static final Comparator<Lane> FROM_LEFT =
      Comparator.comparingInt(lane -> lane.rect().left());
  private static final Comparator<Lane> IN_READING_ORDER =
      Comparator.<Lane>comparingInt(lane -> lane.rect().top()).thenComparing(FROM_LEFT);

  /** Behind the last row. */
  static final int NONE = Integer.MAX_VALUE;

  private final List<Lane> all;
  private int next;
  private List<Lane> current = new ArrayList<>();
  private List<Lane> spare = new ArrayList<>();

  /** The first row in which some lane of the current row ends. */
  private int end = NONE;

  private int row = -1;

  Lanes(List<Lane> lanes) {
    all = new ArrayList<>(lanes);
    all.removeIf(lane -> lane.rect().isEmpty());
    all.sort(IN_READING_ORDER);
  }

  /** The least rectangle that holds all of them. */
  Rect hull() {
    Rect hull = Rect.EMPTY;
    for (Lane lane : all) {
      hull = hull.hull(lane.rect());
    }
    return hull;
  }

  /** The next row that some lane lies in; {@link #NONE} behind the last. */
  int following() {
    int start = next < all.size() ? all.get(next).rect().top() : NONE;
    boolean goesOn = false;
    for (int i = 0; i < current.size() && !goesOn; i++) {
      goesOn = current.get(i).rect().bottom() > row + 1;
    }
    return goesOn ? row + 1 : start;
  }

  /** The lanes of a row, which must lie below the last one asked for. */
  List<Lane> in(int wanted) {
    row = wanted;
    boolean starts = next < all.size() && all.get(next).rect().top() <= row;
    if (starts || row >= end) {
      merge();
    }
    return current;
  }

  private void merge() {
    List<Lane> merged = spare;
    merged.clear();
    end = NONE;
    for (Lane lane : current) {
      while (startsBefore(lane.rect().left())) {
        take(all.get(next++), merged);
      }
      take(lane, merged);
    }
    while (startsBefore(NONE)) {
      take(all.get(next++), merged);
    }
    spare = current;
    current = merged;
  }

  /** Whether the next lane to come starts in this row or above, left of a column. */
  private boolean startsBefore(int column) {
    return next < all.size()
        && all.get(next).rect().top() <= row
        && all.get(next).rect().left() < column;
  }

  private void take(Lane lane, List<Lane> merged) {
    if (lane.rect().bottom() > row) {
      merged.add(lane);
      end = Math.min(end, lane.rect().bottom());
    }
  }
}
