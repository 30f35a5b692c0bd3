package dev.napkin.function;

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

  private final List<RecentRows> recent;
  private final Supplier<S> nothing;
  private final List<Window<S>> windows = new ArrayList<>(1);
  private final List<ColumnIndex.Range> asked = new ArrayList<>(MOST);

  /** A range and what is known of it. */
  private static final class Window<S> {
    private final S cells;
    private int from;
    private int to;
    private List<Long> versions = List.of();

    Window(S cells, int from) {
      this.cells = cells;
      this.from = from;
      this.to = from;
    }
  }

  /**
   * No range yet.
   *
   * @param recent what changed lately in each column that something is known of
   * @param nothing what is known of no cell
   */
  Windows(List<RecentRows> recent, Supplier<S> nothing) {
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
    boolean isNear = best >= 0 && steps(windows.get(best), from, to) <= FEW;
    Window<S> window;
    // One that several formulas use by turns would be moved to and fro.
    if (!isNear && wasAsked(from, to, best >= 0)) {
      window = new Window<>(nothing.get(), from);
      if (windows.size() == MOST) {
        windows.removeFirst();
      }
    } else if (best >= 0) {
      window = windows.remove(best);
    } else {
      return Optional.empty();
    }
    windows.add(window);
    move(window, from, to);
    return Optional.of(body.apply(window.cells));
  }

  /** Whether no cell in it has changed. */
  private boolean stands(Window<S> window) {
    for (int i = 0; i < recent.size(); i++) {
      RecentRows rows = recent.get(i);
      long then = window.versions.get(i);
      boolean same =
          then == rows.version()
              || (rows.knowsSince(then)
                  && rows.forEachSince(
                      then, (first, end) -> end <= window.from || first >= window.to));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** The window from which it is least to get to a range; -1 where it is too much from all. */
  private int nearest(int from, int to) {
    int best = -1;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < windows.size(); i++) {
      Window<S> window = windows.get(i);
      long steps = steps(window, from, to);
      if (steps < least) {
        best = i;
        least = steps;
      }
    }
    return best >= 0 && isFew(least, windows.get(best).cells.cells(from, to)) ? best : -1;
  }

  private boolean wasAsked(int from, int to, boolean justSo) {
    S cells = windows.isEmpty() ? nothing.get() : windows.getFirst().cells;
    for (ColumnIndex.Range range : asked) {
      long steps = steps(cells, range.first(), range.first() + range.rows(), from, to);
      if (justSo ? steps <= FEW : isFew(steps, cells.cells(from, to))) {
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

  private static boolean isFew(long steps, long cells) {
    return steps <= Math.max(FEW, cells / PART);
  }

  private static long steps(Window<? extends CellsInWindow> window, int from, int to) {
    return steps(window.cells, window.from, window.to, from, to);
  }

  /** How many cells enter or leave from one range to another. */
  private static long steps(CellsInWindow cells, int from, int to, int nextFrom, int nextTo) {
    if (cells.canLeave()) {
      return nextFrom >= to || nextTo <= from
          ? Long.MAX_VALUE
          : cells.cells(Math.min(from, nextFrom), Math.max(from, nextFrom))
              + cells.cells(Math.min(to, nextTo), Math.max(to, nextTo));
    }
    return from == nextFrom && to <= nextTo ? cells.cells(to, nextTo) : Long.MAX_VALUE;
  }

  private void move(Window<S> window, int from, int to) {
    S cells = window.cells;
    // What enters comes first, so that the range never runs empty in between.
    if (window.to < to) {
      cells.enter(window.to, to);
    }
    if (from < window.from) {
      cells.enter(from, window.from);
    }
    if (to < window.to) {
      cells.leave(to, window.to);
    }
    if (window.from < from) {
      cells.leave(window.from, from);
    }
    window.from = from;
    window.to = to;
    window.versions = recent.stream().map(RecentRows::version).toList();
  }
}
