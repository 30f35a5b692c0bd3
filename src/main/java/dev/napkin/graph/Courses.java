package dev.napkin.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The courses of what was edited lately, each made when the same edit comes a second time. */
final class Courses {
  /** Of how many edits courses are kept. */
  private static final int MOST = 8;

  /** From so many stale blocks on the way is not what takes time. */
  private static final int MOST_STARTS = 64;

  private final Neighbours neighbours;
  private final List<Known> known = new ArrayList<>();

  /** The version of the neighbours that all of it holds for. */
  private int version = -1;

  /** What was stale at first, and the course of that: empty where there is none. */
  private static final class Known {
    private final List<Block> starts;
    private boolean cameAgain;
    private Optional<Course> course = Optional.empty();

    Known(List<Block> starts) {
      this.starts = starts;
    }
  }

  Courses(Neighbours neighbours) {
    this.neighbours = neighbours;
  }

  /**
   * The course of what is stale now, with heights settled; empty where there is none, or not yet.
   */
  Optional<Course> of(List<Block> waiting) {
    if (waiting.size() > MOST_STARTS) {
      return Optional.empty();
    }
    if (version != neighbours.version()) {
      version = neighbours.version();
      known.clear();
    }
    for (int i = 0; i < known.size(); i++) {
      Known one = known.get(i);
      if (one.starts.equals(waiting)) {
        if (!one.cameAgain) {
          one.cameAgain = true;
          one.course = Course.of(one.starts, neighbours);
        }
        return one.course;
      }
    }
    if (known.size() == MOST) {
      known.removeFirst();
    }
    known.add(new Known(List.copyOf(waiting)));
    return Optional.empty();
  }
}
