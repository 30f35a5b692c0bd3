package dev.napkin.graph;

import dev.napkin.grid.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Entries of a {@link RectIndex} in as few {@link PackedTree}s as entries that come and go allow.
 *
 * <p>New entries wait in a plain list, which is searched as it is while it is short. A longer one
 * is packed into a {@link PackedTree} when the next question comes; trees that are no larger than
 * what is packed are packed with it. So there are at most as many trees as the number of entries
 * has binary digits, and an entry is packed as often (Bentley and Saxe, 1980). Removed entries stay
 * where they are, marked, until they outnumber the rest.
 *
 * <p>Given up for this: a tree that is changed in place would answer with one descent in place of a
 * few. In return a book that is opened is packed once, as well as can be, and a tree is a few
 * arrays.
 */
final class PackedTrees<T> {
  /** How many entries are searched one by one. */
  private static final int SHORT = 32;

  /** The trees, each larger than the next. */
  private List<PackedTree<T>> trees = List.of();

  private List<RectIndex.Entry<T>> pending = new ArrayList<>(2);
  private int live;
  private int removed;

  void add(RectIndex.Entry<T> entry) {
    pending.add(entry);
    live++;
    if (removed > live + SHORT) {
      pack();
    }
  }

  /** Takes note that one of the entries is gone. */
  void removed() {
    live--;
    removed++;
  }

  /** How many entries are in. */
  int size() {
    return live;
  }

  /** How many trees a question goes through. */
  int trees() {
    return trees.size();
  }

  /** Hands everything whose rectangle meets {@code area} to {@code use}, each once. */
  void forEachMeeting(Rect area, Consumer<T> use) {
    if (live == 0) {
      return;
    }
    if (pending.size() > SHORT || removed > live + SHORT) {
      pack();
    }
    for (int i = 0; i < trees.size(); i++) {
      trees.get(i).forEachMeeting(area, use);
    }
    for (int i = 0; i < pending.size(); i++) {
      RectIndex.Entry<T> entry = pending.get(i);
      if (!entry.isGone() && entry.rect.meets(area)) {
        use.accept(entry.thing);
      }
    }
  }

  private void pack() {
    var rest = new ArrayList<>(trees);
    var packed = new ArrayList<RectIndex.Entry<T>>();
    boolean all = removed > live + SHORT;
    keep(pending, packed);
    while (!rest.isEmpty() && (all || rest.getLast().size() <= packed.size())) {
      keep(rest.removeLast().entries(), packed);
    }
    pending = new ArrayList<>(2);
    if (!packed.isEmpty()) {
      rest.add(new PackedTree<>(packed));
    }
    trees = rest;
  }

  private void keep(List<RectIndex.Entry<T>> entries, List<RectIndex.Entry<T>> kept) {
    for (RectIndex.Entry<T> entry : entries) {
      if (entry.isGone()) {
        removed--;
      } else {
        kept.add(entry);
      }
    }
  }
}
