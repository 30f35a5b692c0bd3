package dev.napkin.engine;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.ir.Entry;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happens until the end of a recalculation, written down as it happens.
 *
 * <p>A cell that changes twice (an edit, then a recalculation) is one change from the first value
 * to the last; one that comes back to what it was is none. Of the first calculation nothing is
 * kept: all is new.
 */
final class Journal {
  /** A block that was recomputed: where it lies. */
  private record Place(int grid, Rect rect) {}

  private final Map<CellAddress, Value> before = new LinkedHashMap<>();
  private final Map<CellAddress, Value> after = new LinkedHashMap<>();
  private final Map<Place, Region> recomputed = new LinkedHashMap<>();
  private boolean keeps;

  /** Whether anything is kept. */
  boolean keeps() {
    return keeps;
  }

  /** Lets something happen of which nothing is written down. */
  void unseen(Runnable happening) {
    boolean kept = keeps;
    keeps = false;
    happening.run();
    keeps = kept;
  }

  void changed(CellAddress cell, Value old, Value now) {
    if (keeps) {
      before.putIfAbsent(cell, old);
      after.put(cell, now);
    }
  }

  void recomputed(Part part, Rect cells) {
    if (keeps) {
      recomputed.computeIfAbsent(new Place(part.grid(), part.rect()), p -> new Region()).add(cells);
    }
  }

  /** Ends a recalculation: what happened since the last one. */
  Changes close(Map<Integer, Plane> planes) {
    var changes = new ArrayList<Changes.Change>();
    after.forEach(
        (cell, now) -> {
          Value old = before.getOrDefault(cell, Value.BLANK);
          if (!Value.same(old, now)) {
            changes.add(new Changes.Change(cell, old, now));
          }
        });
    List<Changes.Recomputed> blocks = new ArrayList<>();
    recomputed.forEach(
        (place, region) -> {
          Plane plane = planes.get(place.grid());
          blocks.add(
              new Changes.Recomputed(
                  plane == null ? "" : name(plane.owner(), place.rect()),
                  place.grid(),
                  region.rects(),
                  plane != null && counts(plane.owner())));
        });
    before.clear();
    after.clear();
    recomputed.clear();
    keeps = true;
    return new Changes(changes, blocks);
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
