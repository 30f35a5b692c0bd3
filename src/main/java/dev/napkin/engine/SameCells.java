package dev.napkin.engine;

import dev.napkin.engine.Pieces.Piece;
import dev.napkin.grid.Edge;
import dev.napkin.grid.Motion;
import dev.napkin.grid.Read;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Which formulas keep their values when cells go elsewhere: those that look at the same cells as
 * before, wherever these and the formula itself now stand.
 */
final class SameCells {
  private SameCells() {}

  /** Whether the cells of a piece look at the same cells as before, and depend on nothing else. */
  static boolean keeps(Motion motion, Piece piece, List<Read> now) {
    Held held = piece.held();
    Steadiness steadiness = held.steadiness();
    if (held.looksFar
        || steadiness == Steadiness.ANYTHING
        || (steadiness == Steadiness.PLACES && !piece.carried().isStill())) {
      return false;
    }
    var expected = new LinkedHashSet<Read>();
    for (Read read : held.reads) {
      Optional<Motion.Carried> seen =
          motion.together(read.grid(), read.cover(piece.carried().from()));
      if (seen.isEmpty() || (steadiness == Steadiness.PLACES && !seen.get().isStill())) {
        return false;
      }
      expected.add(moved(read, seen.get(), piece.carried()));
    }
    return now.equals(new ArrayList<>(expected));
  }

  private static Read moved(Read read, Motion.Carried seen, Motion.Carried reader) {
    int down = seen.down();
    int across = seen.across();
    return new Read(
        seen.toGrid(),
        moved(read.top(), down, reader),
        moved(read.left(), across, reader),
        moved(read.bottom(), down, reader),
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
