package dev.napkin.syntax.structure;

import dev.napkin.grid.Motion;
import dev.napkin.grid.Rect;
import dev.napkin.syntax.SheetBook;
import dev.napkin.value.Annotations;
import dev.napkin.value.Pivot;
import dev.napkin.value.Spoken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of cells beside their values, once they have gone elsewhere. */
final class CarriedAnnotations {
  private CarriedAnnotations() {}

  /**
   * What is known of the cells of a sheet now.
   *
   * @param book as it was
   * @param before the order of its sheets
   */
  static Annotations of(SheetBook book, int grid, Motion motion, SheetOrder before) {
    Annotations own = book.sheets().get(before.position(grid)).annotations();
    Optional<Motion.Carried> come = motion.carried().filter(carried -> carried.toGrid() == grid);
    Annotations from =
        come.map(carried -> book.sheets().get(before.position(carried.grid())).annotations())
            .orElse(Annotations.NONE);
    var spoken = new HashMap<Spoken.Place, Spoken.Words>();
    var pivots = new ArrayList<Pivot>();
    stay(own, grid, motion, spoken, pivots);
    come.ifPresent(carried -> arrive(from, carried, spoken, pivots));
    return spoken.isEmpty() && pivots.isEmpty()
        ? Annotations.NONE
        : new Annotations(spoken.isEmpty() ? Spoken.NONE : new Spoken(spoken), pivots);
  }

  private static void stay(
      Annotations known,
      int grid,
      Motion motion,
      Map<Spoken.Place, Spoken.Words> spoken,
      List<Pivot> pivots) {
    known
        .spoken()
        .words()
        .forEach(
            (place, words) -> {
              if (!motion.meets(grid, Rect.cell(place.row(), place.column()))) {
                spoken.put(place, words);
              }
            });
    for (Pivot pivot : known.pivots()) {
      if (!motion.meets(grid, pivot.area())) {
        pivots.add(pivot);
      }
    }
  }

  /** A pivot table comes as a whole or not at all. */
  private static void arrive(
      Annotations known,
      Motion.Carried carried,
      Map<Spoken.Place, Spoken.Words> spoken,
      List<Pivot> pivots) {
    known
        .spoken()
        .words()
        .forEach(
            (place, words) -> {
              if (carried.from().contains(place.row(), place.column())) {
                int row = place.row() + carried.down();
                spoken.put(new Spoken.Place(row, place.column() + carried.across()), words);
              }
            });
    for (Pivot pivot : known.pivots()) {
      if (carried.from().contains(pivot.area())) {
        pivots.add(pivot.moved(carried.down(), carried.across()));
      }
    }
  }
}
