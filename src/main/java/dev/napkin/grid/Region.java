package dev.napkin.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A set of cells on one grid, kept as rectangles that do not overlap: what an edit made stale, what
 * a recalculation changed.
 */
public final class Region {
  private final List<Rect> rects = new ArrayList<>();
  private long cells;

  /** Adds the cells of {@code added}; those already in are not counted twice. */
  public void add(Rect added) {
    if (added.isEmpty() || (!rects.isEmpty() && rects.getLast().contains(added))) {
      return;
    }
    if (!rects.isEmpty() && extendLast(added)) {
      return;
    }
    var fresh = new ArrayList<Rect>();
    fresh.add(added);
    for (Rect held : rects) {
      subtract(fresh, held);
      if (fresh.isEmpty()) {
        return;
      }
    }
    for (Rect piece : fresh) {
      cells += piece.cells();
    }
    rects.addAll(fresh);
  }

  /** Grows the last rectangle where {@code added} continues it and nothing else can overlap. */
  private boolean extendLast(Rect added) {
    Rect last = rects.getLast();
    boolean below =
        rects.size() == 1
            && added.top() == last.bottom()
            && added.left() == last.left()
            && added.right() == last.right();
    boolean beside =
        rects.size() == 1
            && added.left() == last.right()
            && added.top() == last.top()
            && added.bottom() == last.bottom();
    if (below || beside) {
      rects.set(0, last.hull(added));
      cells += added.cells();
    }
    return below || beside;
  }

  private static void subtract(List<Rect> pieces, Rect held) {
    var rest = new ArrayList<Rect>();
    for (Rect piece : pieces) {
      subtract(piece, held, rest);
    }
    pieces.clear();
    pieces.addAll(rest);
  }

  /** The parts of {@code piece} outside {@code held}: above, below, left and right of it. */
  private static void subtract(Rect piece, Rect held, List<Rect> rest) {
    Rect both = piece.intersect(held);
    if (both.isEmpty()) {
      rest.add(piece);
      return;
    }
    keep(new Rect(piece.top(), piece.left(), both.top(), piece.right()), rest);
    keep(new Rect(both.bottom(), piece.left(), piece.bottom(), piece.right()), rest);
    keep(new Rect(both.top(), piece.left(), both.bottom(), both.left()), rest);
    keep(new Rect(both.top(), both.right(), both.bottom(), piece.right()), rest);
  }

  private static void keep(Rect part, List<Rect> rest) {
    if (!part.isEmpty()) {
      rest.add(part);
    }
  }

  /** Whether no cell is in it. */
  public boolean isEmpty() {
    return rects.isEmpty();
  }

  /** How many cells are in it. */
  public long cells() {
    return cells;
  }

  /** Whether the cell is in it. */
  public boolean contains(int row, int column) {
    for (Rect rect : rects) {
      if (rect.contains(row, column)) {
        return true;
      }
    }
    return false;
  }

  /** Its rectangles, which do not overlap. */
  public List<Rect> rects() {
    return List.copyOf(rects);
  }

  /** Hands each rectangle to {@code use}. */
  public void forEach(Consumer<Rect> use) {
    rects.forEach(use);
  }
}
