package dev.napkin.syntax.structure;

import dev.napkin.syntax.SheetExpression.Sheets;
import java.util.Optional;

/**
 * The sheets that references name, when sheets are renamed, taken out or put in another order.
 *
 * <p>A reference through several sheets keeps to what lies between its ends: where an end is taken
 * out, or is moved past the other one, the sheet next to it becomes the end (support.microsoft.com,
 * "Create a reference to the same cell range on multiple worksheets").
 */
final class SheetMentions {
  private final SheetOrder before;
  private final SheetOrder after;

  SheetMentions(SheetOrder before, SheetOrder after) {
    this.before = before;
    this.after = after;
  }

  /** The same sheets as they are named now, the same object where nothing changed; or none left. */
  Optional<Sheets> of(Sheets sheets) {
    Optional<Integer> first = before.grid(sheets.first());
    if (sheets.book().isPresent() || first.isEmpty()) {
      return Optional.of(sheets);
    }
    if (sheets.last().isEmpty()) {
      return after
          .name(first.get())
          .map(
              name ->
                  name.equalsIgnoreCase(sheets.first())
                      ? sheets
                      : new Sheets(Optional.empty(), name, Optional.empty()));
    }
    Optional<Integer> last = before.grid(sheets.last().get());
    return last.isEmpty() ? Optional.of(sheets) : through(sheets, first.get(), last.get());
  }

  private Optional<Sheets> through(Sheets sheets, int first, int last) {
    int from = before.position(first);
    int to = before.position(last);
    int step = from <= to ? 1 : -1;
    while (from != to && isGone(from)) {
      from += step;
    }
    while (from != to && isGone(to)) {
      to -= step;
    }
    if (isGone(from)) {
      return Optional.empty();
    }
    if (from != to && isTurned(from, to)) {
      if (after.hasMoved(before.grids().get(from))) {
        from += step;
      } else {
        to -= step;
      }
    }
    String newFirst = after.name(before.grids().get(from)).orElseThrow();
    String newLast = after.name(before.grids().get(to)).orElseThrow();
    return Optional.of(
        newFirst.equalsIgnoreCase(sheets.first())
                && newLast.equalsIgnoreCase(sheets.last().orElseThrow())
            ? sheets
            : new Sheets(Optional.empty(), newFirst, Optional.of(newLast)));
  }

  private boolean isGone(int position) {
    return after.position(before.grids().get(position)) < 0;
  }

  private boolean isTurned(int one, int other) {
    int first = after.position(before.grids().get(one));
    int second = after.position(before.grids().get(other));
    return (first < second) != (one < other);
  }
}
