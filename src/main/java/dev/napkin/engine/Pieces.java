package dev.napkin.engine;

import dev.napkin.grid.Motion;
import dev.napkin.grid.Rect;
import dev.napkin.syntax.SheetFormula;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pieces of blocks that have gone where they belong, joined where one formula stands in several.
 */
final class Pieces {
  private static final Comparator<Joined> ALONG_ROWS =
      Comparator.<Joined>comparingInt(joined -> joined.rect.top())
          .thenComparingInt(joined -> joined.rect.bottom())
          .thenComparingInt(joined -> joined.rect.left());
  private static final Comparator<Joined> ALONG_COLUMNS =
      Comparator.<Joined>comparingInt(joined -> joined.rect.left())
          .thenComparingInt(joined -> joined.rect.right())
          .thenComparingInt(joined -> joined.rect.top());

  private Pieces() {}

  /** A piece of a block, which goes elsewhere as a whole. */
  record Piece(Held held, Motion.Carried carried) {}

  /** Pieces that have one formula and form one rectangle, where they come to stand. */
  record Joined(Rect rect, SheetFormula formula, List<Piece> pieces) {
    Joined {
      pieces = List.copyOf(pieces);
    }

    private Joined with(Joined other) {
      var all = new ArrayList<Piece>(pieces);
      all.addAll(other.pieces);
      return new Joined(rect.hull(other.rect), formula, all);
    }

    private boolean says(Joined other) {
      return isSame(formula, other.formula);
    }
  }

  @SuppressWarnings("ReferenceEquality")
  static boolean isSame(SheetFormula one, SheetFormula other) {
    return one == other
        || (one.format().equals(other.format())
            && (one.tree() == other.tree() || one.tree().equals(other.tree())));
  }

  /** The pieces on one grid in as few rectangles as they easily make. */
  static List<Joined> joined(List<Joined> pieces) {
    List<Joined> rows =
        pass(
            pieces,
            ALONG_ROWS,
            (a, b) -> a.top() == b.top() && a.bottom() == b.bottom() && a.right() == b.left());
    return pass(
        rows,
        ALONG_COLUMNS,
        (a, b) -> a.left() == b.left() && a.right() == b.right() && a.bottom() == b.top());
  }

  /** Whether one rectangle goes on where another one ends. */
  private interface GoesOn {
    boolean test(Rect one, Rect other);
  }

  private static List<Joined> pass(List<Joined> pieces, Comparator<Joined> order, GoesOn goesOn) {
    var sorted = new ArrayList<>(pieces);
    sorted.sort(order);
    var joined = new ArrayList<Joined>();
    for (Joined piece : sorted) {
      if (!joined.isEmpty()
          && goesOn.test(joined.getLast().rect, piece.rect)
          && joined.getLast().says(piece)) {
        joined.add(joined.removeLast().with(piece));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }
}
