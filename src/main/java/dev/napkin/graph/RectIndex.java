package dev.napkin.graph;

import dev.napkin.grid.Rect;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Things that lie in rectangles of one plane, found by what they meet.
 *
 * <p>What lies in one cell is asked for by that cell far more often than by an area around it: a
 * table answers that at once, and trees of single cells are packed only when an area is asked for.
 * A book of many formulas that are each another one is opened without any.
 */
final class RectIndex<T> {
  private final CellTable<T> table = new CellTable<>();

  /** What lies in one cell each; the same as in the table. */
  private final PackedTrees<T> cells = new PackedTrees<>();

  /** The rest. */
  private final PackedTrees<T> areas = new PackedTrees<>();

  /** Something and the rectangle it lies in. */
  static final class Entry<T> {
    final Rect rect;
    final T thing;

    /** The one behind it in its slot of the table. */
    @Nullable Entry<T> next;

    private final RectIndex<T> home;
    private boolean gone;

    private Entry(Rect rect, T thing, RectIndex<T> home) {
      this.rect = rect;
      this.thing = thing;
      this.home = home;
    }

    /** Takes it out of its index, once. */
    void remove() {
      gone = true;
      home.removed(rect);
    }

    boolean isGone() {
      return gone;
    }
  }

  /** Puts {@code thing} in. */
  Entry<T> add(Rect rect, T thing) {
    var entry = new Entry<T>(rect, thing, this);
    if (isCell(rect)) {
      table.add(entry);
      cells.add(entry);
    } else {
      areas.add(entry);
    }
    return entry;
  }

  private void removed(Rect rect) {
    if (isCell(rect)) {
      table.removed();
      cells.removed();
    } else {
      areas.removed();
    }
  }

  /** How many entries are in. */
  int size() {
    return cells.size() + areas.size();
  }

  /** How many trees a question goes through at most, for tests to hold down. */
  int trees() {
    return cells.trees() + areas.trees();
  }

  /** Hands everything whose rectangle meets {@code area} to {@code use}, each once. */
  void forEachMeeting(Rect area, Consumer<T> use) {
    areas.forEachMeeting(area, use);
    if (isCell(area)) {
      table.forEachIn(area.top(), area.left(), use);
    } else {
      cells.forEachMeeting(area, use);
    }
  }

  private static boolean isCell(Rect rect) {
    return rect.bottom() - rect.top() == 1 && rect.right() - rect.left() == 1;
  }
}
