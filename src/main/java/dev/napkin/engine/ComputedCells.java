package dev.napkin.engine;

import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.ir.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells that one recalculation computed, in order: rectangles, of which one that goes on where
 * the last one ended only makes it longer.
 */
final class ComputedCells {
  private static final int FIRST_ROOM = 8;

  private final List<Part> parts = new ArrayList<>(FIRST_ROOM);
  private int[] rects = new int[4 * FIRST_ROOM];

  /** A block that was recomputed: where it lies. */
  private record Place(int grid, Rect rect) {}

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Cells of a part were computed. */
  @SuppressWarnings("ReferenceEquality") // a part is one object as long as it stands
  void add(Part part, int top, int left, int bottom, int right) {
    int count = parts.size();
    int last = 4 * (count - 1);
    if (count > 0 && parts.get(count - 1) == part) {
      boolean below = rects[last + 2] == top && rects[last + 1] == left && rects[last + 3] == right;
      boolean beside = rects[last + 3] == left && rects[last] == top && rects[last + 2] == bottom;
      if (below || beside) {
        rects[last + 2] = bottom;
        rects[last + 3] = right;
        return;
      }
    }
    if (4 * count == rects.length) {
      rects = Arrays.copyOf(rects, 2 * rects.length);
    }
    parts.add(part);
    rects[4 * count] = top;
    rects[4 * count + 1] = left;
    rects[4 * count + 2] = bottom;
    rects[4 * count + 3] = right;
  }

  /** What was recomputed, block by block. */
  List<Changes.Recomputed> recomputed(Map<Integer, Plane> planes) {
    var regions = new LinkedHashMap<Place, Region>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      regions
          .computeIfAbsent(new Place(part.grid(), part.rect()), place -> new Region())
          .add(new Rect(rects[4 * i], rects[4 * i + 1], rects[4 * i + 2], rects[4 * i + 3]));
    }
    var blocks = new ArrayList<Changes.Recomputed>(regions.size());
    regions.forEach(
        (place, region) -> {
          Plane plane = planes.get(place.grid());
          blocks.add(
              new Changes.Recomputed(
                  plane == null ? "" : name(plane.owner(), place.rect()),
                  place.grid(),
                  region.rects(),
                  plane != null && counts(plane.owner())));
        });
    return blocks;
  }

  private static String name(Plane.Owner owner, Rect rect) {
    return switch (owner) {
      case Plane.Owner.Name(Entry entry) -> entry.name();
      case Plane.Owner.Sheet(String name) -> name + "!" + PlaceText.of(rect);
    };
  }

  private static boolean counts(Plane.Owner owner) {
    return switch (owner) {
      case Plane.Owner.Name(Entry entry) ->
          entry.role() != Entry.Role.CHECK && entry.role() != Entry.Role.CLAIM;
      case Plane.Owner.Sheet _ -> true;
    };
  }
}
