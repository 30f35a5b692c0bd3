package dev.napkin.graph;

import dev.napkin.grid.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Things that lie in rectangles of many grids: an index for each grid that has any. */
final class SpatialIndex<T> {
  private final List<@Nullable RectIndex<T>> grids = new ArrayList<>();

  RectIndex.Entry<T> add(int grid, Rect rect, T thing) {
    while (grids.size() <= grid) {
      grids.add(null);
    }
    RectIndex<T> index = grids.get(grid);
    if (index == null) {
      index = new RectIndex<>();
      grids.set(grid, index);
    }
    return index.add(rect, thing);
  }

  /** Hands everything on the grid that meets {@code area} to {@code use}, each once. */
  void forEachMeeting(int grid, Rect area, Consumer<T> use) {
    RectIndex<T> index = grid < grids.size() ? grids.get(grid) : null;
    if (index != null) {
      index.forEachMeeting(area, use);
    }
  }

  /** How many things are in. */
  int size() {
    int size = 0;
    for (RectIndex<T> index : grids) {
      size += index == null ? 0 : index.size();
    }
    return size;
  }
}
