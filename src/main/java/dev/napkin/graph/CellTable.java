package dev.napkin.graph;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a {@link RectIndex} that lie in one cell each, hashed by it.
 *
 * <p>Those of one slot hang together by a link in themselves, so that an entry costs no object
 * here. Removed ones stay, marked, until there would be more entries than slots.
 */
final class CellTable<T> {
  private static final int FEWEST_SLOTS = 16;

  /** The first entry of each slot. Their number is a power of two. */
  private RectIndex.@Nullable Entry<T>[] slots = slots(FEWEST_SLOTS);

  private int live;
  private int removed;

  void add(RectIndex.Entry<T> entry) {
    if (live + removed >= slots.length) {
      rebuild();
    }
    int slot = slot(entry.rect.top(), entry.rect.left());
    entry.next = slots[slot];
    slots[slot] = entry;
    live++;
  }

  /** Takes note that one of the entries is gone. */
  void removed() {
    live--;
    removed++;
  }

  /** Hands everything that lies in the cell to {@code use}, each once. */
  void forEachIn(int row, int column, Consumer<T> use) {
    RectIndex.Entry<T> entry = slots[slot(row, column)];
    while (entry != null) {
      if (entry.rect.top() == row && entry.rect.left() == column && !entry.isGone()) {
        use.accept(entry.thing);
      }
      entry = entry.next;
    }
  }

  /** Leaves out what is gone, and makes room for as many again as there are. */
  private void rebuild() {
    RectIndex.@Nullable Entry<T>[] before = slots;
    slots = slots(Math.max(FEWEST_SLOTS, Integer.highestOneBit(live + 1) << 2));
    removed = 0;
    for (RectIndex.Entry<T> first : before) {
      RectIndex.Entry<T> entry = first;
      while (entry != null) {
        RectIndex.Entry<T> next = entry.next;
        if (!entry.isGone()) {
          int slot = slot(entry.rect.top(), entry.rect.left());
          entry.next = slots[slot];
          slots[slot] = entry;
        }
        entry = next;
      }
    }
  }

  /** Where a cell belongs: rows and columns are close together, and are strewn by a product. */
  private int slot(int row, int column) {
    int mixed = (row * 31 + column) * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) & (slots.length - 1);
  }

  /** An array of no particular type of thing, as the language has no other. */
  @SuppressWarnings("unchecked")
  private static <T> RectIndex.@Nullable Entry<T>[] slots(int count) {
    return (RectIndex.Entry<T>[]) new RectIndex.Entry<?>[count];
  }
}
