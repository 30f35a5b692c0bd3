package dev.napkin.engine;

import dev.napkin.engine.Pieces.Piece;
import dev.napkin.grid.Edge;
import dev.napkin.grid.Motion;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Which formulas keep their values when cells go elsewhere: those that look at the same cells as
 * before, wherever these and the formula itself now stand, but for blank rows that came or went
 * where the formula does not notice it.
 */
final class SameCells {
  private final Motion motion;

  /** Whether whole rows go, and no value with them that is lost. */
  private final boolean blankRows;

  private final IdentityHashMap<Ir, List<Read>> unnoticed = new IdentityHashMap<>();

  /**
   * When cells go as {@code motion} says.
   *
   * @param blank whether nothing stands in the cells that are lost
   */
  SameCells(Motion motion, boolean blank) {
    this.motion = motion;
    this.blankRows =
        blank
            && switch (motion) {
              case Motion.Insert(_, Rect rect, boolean down) -> down && isWide(rect);
              case Motion.Delete(_, Rect rect, boolean up) -> up && isWide(rect);
              case Motion.Move _, Motion.Remove _, Motion.Still _ -> false;
            };
  }

  private static boolean isWide(Rect rect) {
    return rect.columns() == Rect.SHEET.columns();
  }

  /** Whether the cells of a piece look at the same cells as before, and depend on nothing else. */
  boolean keeps(Piece piece, List<Read> now) {
    Held held = piece.held();
    Steadiness steadiness = held.steadiness();
    if (held.looksFar
        || steadiness == Steadiness.ANYTHING
        || (steadiness == Steadiness.PLACES && !piece.carried().isStill())) {
      return false;
    }
    var expected = new ArrayList<Read>(held.reads.size());
    for (Read read : held.reads) {
      Optional<Motion.Carried> seen =
          motion.together(read.grid(), read.cover(piece.carried().from()));
      if (steadiness == Steadiness.PLACES && seen.filter(Motion.Carried::isStill).isEmpty()) {
        return false;
      }
      Optional<Read> after =
          seen.isPresent()
              ? seen.map(carried -> moved(read, carried, piece.carried()))
              : afterwards(held, read, piece.carried());
      if (after.isEmpty()) {
        return false;
      }
      if (!expected.contains(after.get())) {
        expected.add(after.get());
      }
    }
    return now.equals(expected);
  }

  /** An area that not all goes the same way. */
  private Optional<Read> afterwards(Held held, Read read, Motion.Carried reader) {
    return blankRows
            && held.block instanceof Block.Formula(_, Ir formula)
            && unnoticed.computeIfAbsent(formula, BlankRows::unnoticed).contains(read)
        ? BlankRows.afterwards(read, motion, reader)
        : Optional.empty();
  }

  private static Read moved(Read read, Motion.Carried seen, Motion.Carried reader) {
    if (seen.isStill() && reader.isStill()) {
      return read;
    }
    Read there = moved(read, seen.down(), seen.down(), seen.across(), reader);
    return new Read(seen.toGrid(), there.top(), there.left(), there.bottom(), there.right());
  }

  /**
   * A look whose upper and lower edges go down and all of which goes across, as its reader does.
   */
  static Read moved(Read read, int top, int bottom, int across, Motion.Carried reader) {
    return new Read(
        read.grid(),
        moved(read.top(), top, reader),
        moved(read.left(), across, reader),
        moved(read.bottom(), bottom, reader),
        moved(read.right(), across, reader));
  }

  private static Edge moved(Edge edge, int by, Motion.Carried reader) {
    return switch (edge.mover()) {
      case FIXED -> edge.plus(by);
      case ROW -> edge.plus(by - reader.down());
      case COLUMN -> edge.plus(by - reader.across());
    };
  }
}
