package dev.napkin.function;

import dev.napkin.value.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Ranges of a column about which something is known, and which move along with a formula that is
 * filled down: {@code B$1:B9}, {@code B1:B9} and {@code B9:B$99} differ by a cell or two from row
 * to row, and only these enter or leave.
 *
 * <p>A range that is asked for once gets no window: the first of several that are like each other
 * is only remembered.
 *
 * @param <S> what is known
 */
final class Windows<S extends CellsInWindow> {
  /** How many are kept, so that formulas which ask by turns do not disturb each other. */
  private static final int MOST = 4;

  /** So few rows to enter and leave are few in any case. */
  private static final int FEW = 16;

  /** Beyond this part of a range, to begin anew is as quick. */
  private static final int PART = 4;

  private final Column column;
  private final RecentRows recent;
  private final Supplier<S> nothing;
  private final List<Window<S>> windows = new ArrayList<>(1);
  private final List<ColumnIndex.Range> asked = new ArrayList<>(MOST);

  /** A range and what is known of it. */
  private static final class Window<S> {
    private final S cells;
    private int from;
    private int to;
    private long version;

    Window(S cells, int from) {
      this.cells = cells;
      this.from = from;
      this.to = from;
    }
  }

  /**
   * No range yet.
   *
   * @param recent is told of what changes in the column
   * @param nothing what is known of no cell
   */
  Windows(Column column, RecentRows recent, Supplier<S> nothing) {
    this.column = column;
    this.recent = recent;
    this.nothing = nothing;
  }

  /**
   * What {@code body} makes of what is known of the rows {@code from <= row < to}; nothing where it
   * is as quick to look at them all.
   */
  synchronized <V> Optional<V> of(int from, int to, Function<S, V> body) {
    windows.removeIf(window -> !stands(window));
    int best = nearest(from, to);
    Window<S> window;
    if (best >= 0) {
      window = windows.remove(best);
    } else if (wasAsked(from, to)) {
      window = new Window<>(nothing.get(), from);
      if (windows.size() == MOST) {
        windows.removeFirst();
      }
    } else {
      return Optional.empty();
    }
    windows.add(window);
    move(window, from, to);
    return Optional.of(body.apply(window.cells));
  }

  /** Whether no cell in it has changed. */
  private boolean stands(Window<S> window) {
    boolean same =
        window.version == recent.version()
            || (recent.knowsSince(window.version)
                && recent.forEachSince(
                    window.version, (first, end) -> end <= window.from || first >= window.to));
    window.version = recent.version();
    return same;
  }

  /** The window from which it is least to get to a range; -1 where it is too much from all. */
  private int nearest(int from, int to) {
    int best = -1;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < windows.size(); i++) {
      Window<S> window = windows.get(i);
      long steps = steps(window.from, window.to, from, to, window.cells.canLeave());
      if (steps < least) {
        best = i;
        least = steps;
      }
    }
    return isFew(least, from, to) ? best : -1;
  }

  private boolean wasAsked(int from, int to) {
    boolean leaves =
        windows.isEmpty() ? nothing.get().canLeave() : windows.getFirst().cells.canLeave();
    for (ColumnIndex.Range range : asked) {
      if (isFew(steps(range.first(), range.first() + range.rows(), from, to, leaves), from, to)) {
        asked.remove(range);
        return true;
      }
    }
    if (asked.size() == MOST) {
      asked.removeFirst();
    }
    asked.add(new ColumnIndex.Range(from, to - from));
    return false;
  }

  private static boolean isFew(long steps, int from, int to) {
    return steps <= Math.max(FEW, (to - from) / PART);
  }

  /** How many cells enter or leave from one range to another. */
  private static long steps(int from, int to, int nextFrom, int nextTo, boolean leaves) {
    if (leaves) {
      return (long) Math.abs(nextFrom - from) + Math.abs(nextTo - to);
    }
    return from == nextFrom && to <= nextTo ? nextTo - to : Long.MAX_VALUE;
  }

  private void move(Window<S> window, int from, int to) {
    S cells = window.cells;
    // What enters comes first, so that the range never runs empty in between.
    while (window.to < to) {
      cells.enter(column, window.to);
      window.to++;
    }
    while (window.from > from) {
      window.from--;
      cells.enter(column, window.from);
    }
    while (window.to > to) {
      window.to--;
      cells.leave(column, window.to);
    }
    while (window.from < from) {
      cells.leave(column, window.from);
      window.from++;
    }
    window.version = recent.version();
  }
}
