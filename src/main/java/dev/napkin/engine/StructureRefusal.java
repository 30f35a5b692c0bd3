package dev.napkin.engine;

import dev.napkin.grid.Area;
import dev.napkin.grid.Motion;
import dev.napkin.grid.Rect;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.Optional;

/** Why cells cannot go as a motion says. */
final class StructureRefusal {
  private final Recalculation recalculation;
  private final Motion motion;
  private final boolean blank;

  StructureRefusal(Recalculation recalculation, Motion motion) {
    this.recalculation = recalculation;
    this.motion = motion;
    this.blank = motion.lost().stream().allMatch(this::isBlank);
  }

  /** Whether nothing stands in the cells that are lost. */
  boolean losesBlankCells() {
    return blank;
  }

  private boolean isBlank(Area area) {
    Rect used = recalculation.store().used(area.grid()).intersect(area.rect());
    Array there = recalculation.store().area(area.grid(), used);
    boolean nothing = recalculation.layout().in(area.grid(), area.rect()).isEmpty();
    for (int i = 0; i < there.size() && nothing; i++) {
      nothing = there.get(i) instanceof Value.Blank;
    }
    return nothing;
  }

  /** That cells with something in them would go over the end of the sheet. */
  Optional<String> pushedOff() {
    return motion instanceof Motion.Insert && !blank
        ? Optional.of("cells would be pushed off the worksheet")
        : Optional.empty();
  }

  /** That an array would be torn. */
  Optional<String> tornArray() {
    for (Spread spread : recalculation.arrays().values()) {
      Rect rect = spread.held.rect();
      boolean whole =
          motion.together(spread.held.grid, rect).isPresent()
              || motion.lost().stream()
                  .anyMatch(a -> a.grid() == spread.held.grid && a.rect().contains(rect));
      if (!whole) {
        return Optional.of(
            "the cells " + PlaceText.of(rect) + " hold one array, of which no part can change");
      }
    }
    return Optional.empty();
  }
}
