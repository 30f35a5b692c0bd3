package dev.napkin.graph;

import dev.napkin.grid.Rect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Entries in an R-tree that is built once: sorted into slices of rows and within them by columns,
 * then {@value #WIDTH} to a node (sort-tile-recursive packing: Leutenegger, Lopez and Edgington,
 * 1997).
 *
 * <p>A node is four numbers in one array, the rectangle around what lies under it; which entries or
 * nodes these are follows from its place.
 */
final class PackedTree<T> {
  private static final int WIDTH = 16;

  private final List<RectIndex.Entry<T>> entries;

  /** Top, left, bottom and right of each entry: a search looks at many and takes few. */
  private final int[] places;

  /** Top, left, bottom and right of each node, the lowest level first. */
  private final int[] boxes;

  /** The first node of each level, the lowest first. */
  private final int[] starts;

  private final int levels;

  PackedTree(List<RectIndex.Entry<T>> unsorted) {
    entries = sorted(unsorted);
    places = new int[4 * entries.size()];
    var starts = new int[8];
    int nodes = 0;
    int level = 0;
    int width = entries.size();
    do {
      width = (width + WIDTH - 1) / WIDTH;
      starts[level++] = nodes;
      nodes += width;
    } while (width > 1);
    this.levels = level;
    this.starts = Arrays.copyOf(starts, level);
    boxes = new int[4 * nodes];
    for (int node = 0; node < nodes; node++) {
      growBox(node, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE);
    }
    fill(nodes);
  }

  /** All that were packed, removed ones too. */
  List<RectIndex.Entry<T>> entries() {
    return entries;
  }

  int size() {
    return entries.size();
  }

  void forEachMeeting(Rect area, Consumer<T> use) {
    if (!area.isEmpty()) {
      // The tree has at most eight levels, so this recursion stays shallow.
      visit(levels - 1, 0, area, use);
    }
  }

  private void visit(int level, int index, Rect area, Consumer<T> use) {
    if (!meets(boxes, starts[level] + index, area)) {
      return;
    }
    int first = index * WIDTH;
    int last = Math.min(first + WIDTH, level == 0 ? entries.size() : widthOf(level - 1));
    for (int at = first; at < last; at++) {
      if (level > 0) {
        visit(level - 1, at, area, use);
      } else if (meets(places, at, area)) {
        RectIndex.Entry<T> entry = entries.get(at);
        if (!entry.isGone()) {
          use.accept(entry.thing);
        }
      }
    }
  }

  private static boolean meets(int[] rects, int index, Rect area) {
    int at = 4 * index;
    return rects[at] < area.bottom()
        && rects[at + 1] < area.right()
        && rects[at + 2] > area.top()
        && rects[at + 3] > area.left();
  }

  private int widthOf(int level) {
    return (level + 1 < levels ? starts[level + 1] : boxes.length / 4) - starts[level];
  }

  private void fill(int nodes) {
    for (int at = 0; at < entries.size(); at++) {
      Rect rect = entries.get(at).rect;
      places[4 * at] = rect.top();
      places[4 * at + 1] = rect.left();
      places[4 * at + 2] = rect.bottom();
      places[4 * at + 3] = rect.right();
      growBox(at / WIDTH, rect.top(), rect.left(), rect.bottom(), rect.right());
    }
    int level = 0;
    for (int node = 0; node < nodes - 1; node++) {
      if (level + 1 < levels && node == starts[level + 1]) {
        level++;
      }
      int above = starts[level + 1] + (node - starts[level]) / WIDTH;
      int box = 4 * node;
      growBox(above, boxes[box], boxes[box + 1], boxes[box + 2], boxes[box + 3]);
    }
  }

  private void growBox(int node, int top, int left, int bottom, int right) {
    int box = 4 * node;
    if (top == Integer.MAX_VALUE) {
      boxes[box] = top;
      boxes[box + 1] = left;
      boxes[box + 2] = bottom;
      boxes[box + 3] = right;
      return;
    }
    boxes[box] = Math.min(boxes[box], top);
    boxes[box + 1] = Math.min(boxes[box + 1], left);
    boxes[box + 2] = Math.max(boxes[box + 2], bottom);
    boxes[box + 3] = Math.max(boxes[box + 3], right);
  }

  private static <T> List<RectIndex.Entry<T>> sorted(List<RectIndex.Entry<T>> unsorted) {
    int size = unsorted.size();
    var byRow = new long[size];
    for (int at = 0; at < size; at++) {
      Rect rect = unsorted.get(at).rect;
      byRow[at] = key((long) rect.top() + rect.bottom(), at);
    }
    Arrays.sort(byRow);
    // As many slices as there are nodes in a slice.
    int slice = WIDTH * (int) Math.ceil(Math.sqrt(Math.ceilDiv(size, WIDTH)));
    var result = new ArrayList<RectIndex.Entry<T>>(size);
    for (int from = 0; from < size; from += slice) {
      int to = Math.min(from + slice, size);
      var byColumn = new long[to - from];
      for (int at = from; at < to; at++) {
        Rect rect = unsorted.get((int) byRow[at]).rect;
        byColumn[at - from] = key((long) rect.left() + rect.right(), (int) byRow[at]);
      }
      Arrays.sort(byColumn);
      for (long key : byColumn) {
        result.add(unsorted.get((int) key));
      }
    }
    return result;
  }

  /** Sorts by twice the middle of a rectangle, halved to fit, and keeps where the entry stands. */
  private static long key(long twiceMiddle, int at) {
    return ((twiceMiddle >> 1) << 32) | at;
  }
}
