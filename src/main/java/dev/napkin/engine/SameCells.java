package dev.napkin.engine;

import dev.napkin.engine.Pieces.Piece;
import dev.napkin.grid.Edge;
import dev.napkin.grid.Motion;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Which formulas keep their values when cells go elsewhere: those that look at the same cells as
 * before, wherever these and the formula itself now stand, but for blank rows that came or went
 * where the formula does not notice it.
 */
final class SameCells {
  private static final IdentityHashMap<Read, Read> NONE = new IdentityHashMap<>(0);

  private final Motion motion;

  /** Whether whole rows go, and no value with them that is lost. */
  private final boolean blankRows;

  private final IdentityHashMap<Ir, List<Read>> unnoticed = new IdentityHashMap<>();

  /** What became of reads that are the same from everywhere, all of which go together. */
  private final IdentityHashMap<Read, Read> fixed = new IdentityHashMap<>();

  /** By formula, the same of those in which blank rows come or go. */
  private final IdentityHashMap<Ir, IdentityHashMap<Read, Read>> widened = new IdentityHashMap<>();

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
    boolean still = steadiness == Steadiness.PLACES;
    if (held.reads.size() == now.size()) {
      return keepsEach(piece, now, still);
    }
    var expected = new LinkedHashSet<Read>();
    for (Read read : held.reads) {
      Optional<Read> after = afterwards(piece, read, still);
      if (after.isEmpty()) {
        return false;
      }
      expected.add(after.get());
    }
    return now.equals(List.copyOf(expected));
  }

  /** The same where each read has become one. */
  @SuppressWarnings("ReferenceEquality")
  private boolean keepsEach(Piece piece, List<Read> now, boolean still) {
    for (int i = 0; i < now.size(); i++) {
      Read read = piece.held().reads.get(i);
      Read found = now.get(i);
      if (!still && (fixed.get(read) == found || widened(piece).get(read) == found)) {
        continue;
      }
      Optional<Read> after = afterwards(piece, read, still);
      if (after.isEmpty() || !after.get().equals(found)) {
        return false;
      }
      if (read.isFixed() && motion.together(read.grid(), read.from(0, 0)).isPresent()) {
        fixed.put(read, found);
      } else if (read.isFixed()) {
        widened
            .computeIfAbsent(formula(piece), formula -> new IdentityHashMap<>())
            .put(read, found);
      }
    }
    return true;
  }

  private IdentityHashMap<Read, Read> widened(Piece piece) {
    return widened.getOrDefault(formula(piece), NONE);
  }

  private static Ir formula(Piece piece) {
    return StructurePlan.formula(piece.held().block);
  }

  /**
   * The look at what a read saw, where it is now; empty where it is not all there.
   *
   * @param still whether it must not have gone anywhere
   */
  private Optional<Read> afterwards(Piece piece, Read read, boolean still) {
    Motion.Carried reader = piece.carried();
    Optional<Motion.Carried> seen = motion.together(read.grid(), read.cover(reader.from()));
    if (still && seen.filter(Motion.Carried::isStill).isEmpty()) {
      return Optional.empty();
    }
    return seen.isPresent()
        ? Optional.of(moved(read, seen.get(), reader))
        : afterwards(piece.held(), read, reader);
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
