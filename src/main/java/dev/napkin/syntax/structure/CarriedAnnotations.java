package dev.napkin.syntax.structure;

import dev.napkin.grid.Motion;
import dev.napkin.grid.Rect;
import dev.napkin.syntax.SheetBook;
import dev.napkin.value.Annotations;
import dev.napkin.value.Looks;
import dev.napkin.value.Pivot;
import dev.napkin.value.Spoken;
import java.util.ArrayList;
import java.util.HashMap;
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
    var formats = new HashMap<Spoken.Place, String>();
    var comments = new HashMap<Spoken.Place, String>();
    stay(own.spoken().words(), grid, motion, spoken);
    stay(own.looks().formats(), grid, motion, formats);
    stay(own.looks().comments(), grid, motion, comments);
    var pivots = new ArrayList<Pivot>();
    for (Pivot pivot : own.pivots()) {
      if (!motion.meets(grid, pivot.area())) {
        pivots.add(pivot);
      }
    }
    if (come.isPresent()) {
      Motion.Carried carried = come.get();
      arrive(from.spoken().words(), carried, spoken);
      arrive(from.looks().formats(), carried, formats);
      arrive(from.looks().comments(), carried, comments);
      // A pivot table comes as a whole or not at all.
      for (Pivot pivot : from.pivots()) {
        if (carried.from().contains(pivot.area())) {
          pivots.add(pivot.moved(carried.down(), carried.across()));
        }
      }
    }
    boolean isPlain = formats.isEmpty() && comments.isEmpty();
    return spoken.isEmpty() && pivots.isEmpty() && isPlain
        ? Annotations.NONE
        : new Annotations(
            spoken.isEmpty() ? Spoken.NONE : new Spoken(spoken),
            pivots,
            isPlain ? Looks.NONE : new Looks(formats, comments));
  }

  /** What is known of single cells and stays where it is, as does what holds of whole lines. */
  private static <T> void stay(
      Map<Spoken.Place, T> known, int grid, Motion motion, Map<Spoken.Place, T> now) {
    known.forEach(
        (place, what) -> {
          boolean isLine = place.row() == Looks.ALL || place.column() == Looks.ALL;
          if (isLine || !motion.meets(grid, Rect.cell(place.row(), place.column()))) {
            now.put(place, what);
          }
        });
  }

  /** What is known of single cells and comes with them. */
  private static <T> void arrive(
      Map<Spoken.Place, T> known, Motion.Carried carried, Map<Spoken.Place, T> now) {
    known.forEach(
        (place, what) -> {
          if (carried.from().contains(place.row(), place.column())) {
            int row = place.row() + carried.down();
            now.put(new Spoken.Place(row, place.column() + carried.across()), what);
          }
        });
  }
}
