package dev.napkin.check;

import dev.napkin.ir.Axis;
import dev.napkin.ir.Ir;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A formula whose names and units are known, and whose places are not yet. */
sealed interface Bound {
  /** How many nodes it is when written out. */
  default int size() {
    return 1;
  }

  /** How deep it is nested. */
  default int depth() {
    return 1;
  }

  /** A literal, or text that could not be understood. */
  record Literal(Ir ir) implements Bound {}

  /**
   * A look at a name.
   *
   * @param name what is looked at
   * @param fixed the positions that keys fix, by axis
   * @param over the axes along which all values are taken
   * @param previous the axis along which the value before is taken
   */
  record Cells(Draft name, Map<Axis, Integer> fixed, List<Axis> over, Optional<Axis> previous)
      implements Bound {
    static Cells of(Draft name) {
      return new Cells(name, Map.of(), List.of(), Optional.empty());
    }
  }

  /** In an override: what the overridden cell was before. */
  record Before(Draft name, Map<Axis, Integer> fixed) implements Bound {}

  /**
   * Something made of parts.
   *
   * @param size how many nodes it is when written out; parts that are shared count each time
   * @param depth how deep it is nested
   */
  record Apply(Build build, List<Bound> parts, int size, int depth) implements Bound {
    Apply(Build build, List<Bound> parts) {
      this(build, List.copyOf(parts), size(parts), depth(parts));
    }

    Apply(Build build, Bound... parts) {
      this(build, List.of(parts));
    }

    private static int size(List<Bound> parts) {
      long size = 1;
      for (Bound part : parts) {
        size += part.size();
      }
      return (int) Math.min(size, Integer.MAX_VALUE);
    }

    private static int depth(List<Bound> parts) {
      int depth = 0;
      for (Bound part : parts) {
        depth = Math.max(depth, part.depth());
      }
      return depth + 1;
    }
  }

  /** How the parts become one formula. */
  interface Build {
    Ir of(List<Ir> parts);
  }
}
