package dev.napkin.graph;

import dev.napkin.graph.Interior.InnerRead;
import dev.napkin.graph.Interior.Member;
import dev.napkin.graph.Orientation.Axis;
import dev.napkin.graph.Orientation.Direction;
import dev.napkin.grid.Edge;
import dev.napkin.grid.Rect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An order over all cells of a component in which every read looks strictly back.
 *
 * <p>Each block has an axis, its lines are rows or columns, and all go the same way. Blocks need
 * not stand side by side: each is shifted against the others by a number of its own. A read that
 * sees at most {@code d} lines ahead asks of the shifts that {@code shift(seen) >= shift(reader) +
 * d} and, where equal, that the seen block comes first within a line. Both are one condition if
 * lines are counted in steps of {@code n + 1} for {@code n} blocks and the read asks for one step
 * more. Such shifts are longest paths, and they exist exactly when no way round the blocks looks
 * ahead or stays on its line in sum (Bellman and Ford).
 *
 * <p>Where a block looks at its own line, the cells of the line may still be ordered across, as in
 * a table whose cells look up and to the left.
 *
 * <p>The axes are guessed by following the reads from the first block on, which suffices because a
 * read whose edges do not move with the reader's axis rarely looks back at all. A wrong guess, or a
 * search that was given up as too long, costs time and never the result: {@link CellByCell} needs
 * no order.
 */
final class SweepOrder {
  /** With more blocks a place in the order would not fit a {@code long}. */
  private static final int MOST_MEMBERS = 1 << 15;

  private static final long FARTHEST = 1L << 45;

  /** How often each read is looked at before the search for shifts is given up. */
  private static final int ROUNDS = 32;

  private final List<Orientation> orientations;
  private final long[] shifts;
  private final List<Steps> steps;

  /** How the cells of a block follow each other. */
  enum Steps {
    /** Some look at their own line. */
    CELLS,
    /** None looks at its own line, so that a line is computed as one. */
    LINES,
    /** Each line is one cell, which looks at the one before it and at no other in the component. */
    CHAIN
  }

  private SweepOrder(List<Orientation> orientations, long[] shifts, List<Member> members) {
    this.orientations = orientations;
    this.shifts = shifts;
    this.steps = members.stream().map(member -> steps(member, members.size())).toList();
  }

  private Steps steps(Member member, int count) {
    Orientation orientation = orientations.get(member.seat);
    boolean chain = count == 1 && orientation.turned(member.block.rect).columns() == 1;
    for (InnerRead look : member.looks) {
      if (look.target() == member) {
        if (ahead(look, orientation.along(), orientation.along(), orientation.lines()) == 0) {
          return Steps.CELLS;
        }
        chain &= look.read().isCell() && orientation.looksOneBack(look.read());
      }
    }
    return chain ? Steps.CHAIN : Steps.LINES;
  }

  /** How the cells of the member follow each other. */
  Steps steps(Member member) {
    return steps.get(member.seat);
  }

  static Optional<SweepOrder> of(List<Member> members) {
    if (members.size() > MOST_MEMBERS) {
      return Optional.empty();
    }
    Optional<SweepOrder> best = Optional.empty();
    for (Axis start : Axis.values()) {
      List<Axis> axes = axes(members, start);
      for (Direction direction : Direction.values()) {
        Optional<SweepOrder> order = of(members, axes, direction);
        if (order.isPresent() && !order.get().hasCells()) {
          return order;
        }
        best = best.or(() -> order);
      }
    }
    return best;
  }

  /** Whether some block goes cell by cell, which takes longer than line by line. */
  private boolean hasCells() {
    return steps.contains(Steps.CELLS);
  }

  Orientation orientation(Member member) {
    return orientations.get(member.seat);
  }

  /** Where a line of a block, turned, stands among all lines; no two stand at the same place. */
  long place(Member member, int line) {
    int count = shifts.length;
    return ((long) line * (count + 1) - shifts[member.seat]) * count + member.seat;
  }

  /** The seat of the member whose line stands there. */
  int seatAt(long place) {
    return Math.floorMod(place, shifts.length);
  }

  /** An axis for each member, found by following reads from those that are known. */
  private static List<Axis> axes(List<Member> members, Axis start) {
    var axes = new ArrayList<Optional<Axis>>();
    members.forEach(member -> axes.add(Optional.empty()));
    var open = new ArrayDeque<Member>();
    for (Member first : members) {
      if (axes.get(first.seat).isEmpty()) {
        axes.set(first.seat, Optional.of(start));
        open.add(first);
      }
      while (!open.isEmpty()) {
        Member known = open.remove();
        Axis axis = axes.get(known.seat).orElseThrow();
        for (InnerRead look : known.looks) {
          settle(look.target(), axisOfTarget(look, axis), axes, open);
        }
        for (InnerRead look : known.lookedAtBy) {
          settle(look.reader(), axisOfReader(look, axis), axes, open);
        }
      }
    }
    return axes.stream().map(Optional::orElseThrow).toList();
  }

  private static void settle(
      Member member, Optional<Axis> axis, List<Optional<Axis>> axes, ArrayDeque<Member> open) {
    if (axis.isPresent() && axes.get(member.seat).isEmpty()) {
      axes.set(member.seat, axis);
      open.add(member);
    }
  }

  /** The axis of the target along which the read moves with the reader's lines. */
  private static Optional<Axis> axisOfTarget(InnerRead look, Axis reader) {
    for (Axis axis : List.of(reader, reader.other())) {
      if (axis.near(look.read()).mover() == reader.mover
          || axis.far(look.read()).mover() == reader.mover) {
        return Optional.of(axis);
      }
    }
    return Optional.empty();
  }

  /** The axis of the reader with which the read moves along the target's lines. */
  private static Optional<Axis> axisOfReader(InnerRead look, Axis target) {
    for (Axis axis : List.of(target, target.other())) {
      if (target.near(look.read()).mover() == axis.mover
          || target.far(look.read()).mover() == axis.mover) {
        return Optional.of(axis);
      }
    }
    return Optional.empty();
  }

  private static Optional<SweepOrder> of(List<Member> members, List<Axis> axes, Direction lines) {
    var orientations = new ArrayList<Orientation>();
    for (Member member : members) {
      Optional<Direction> across = across(member, axes.get(member.seat), lines);
      if (across.isEmpty()) {
        return Optional.empty();
      }
      orientations.add(new Orientation(axes.get(member.seat), lines, across.orElseThrow()));
    }
    return shifts(members, axes, lines)
        .map(shifts -> new SweepOrder(orientations, shifts, members));
  }

  /** Which way to go within a line so that the block looks back at itself; empty for none. */
  private static Optional<Direction> across(Member member, Axis axis, Direction lines) {
    var ownLine = new ArrayList<InnerRead>();
    for (InnerRead look : member.looks) {
      if (look.target() == member) {
        long ahead = ahead(look, axis, axis, lines);
        if (ahead > 0) {
          return Optional.empty();
        }
        if (ahead == 0) {
          ownLine.add(look);
        }
      }
    }
    for (Direction across : Direction.values()) {
      if (ownLine.stream().allMatch(l -> ahead(l, axis.other(), axis.other(), across) < 0)) {
        return Optional.of(across);
      }
    }
    return Optional.empty();
  }

  /** Shifts that all reads agree to; empty where there are none, or none were found in time. */
  private static Optional<long[]> shifts(List<Member> members, List<Axis> axes, Direction lines) {
    int count = members.size();
    var shifts = new long[count];
    var waits = new boolean[count];
    var open = new ArrayDeque<Member>(members);
    long left = (long) ROUNDS * members.stream().mapToInt(member -> 1 + member.looks.size()).sum();
    while (!open.isEmpty()) {
      Member reader = open.remove();
      waits[reader.seat] = false;
      left -= 1 + reader.looks.size();
      if (left < 0 || shifts[reader.seat] > FARTHEST) {
        return Optional.empty();
      }
      for (InnerRead look : reader.looks) {
        Member seen = look.target();
        long ahead = ahead(look, axes.get(reader.seat), axes.get(seen.seat), lines);
        long least = shifts[reader.seat] + ahead * (count + 1) + 1;
        if (seen != reader && shifts[seen.seat] < least) {
          shifts[seen.seat] = least;
          if (!waits[seen.seat]) {
            waits[seen.seat] = true;
            open.add(seen);
          }
        }
      }
    }
    return Optional.of(shifts);
  }

  /** At most so many lines ahead of the reading cell lies what it sees; negative for behind. */
  private static long ahead(InnerRead look, Axis reader, Axis seen, Direction lines) {
    Rect readers = look.readersOf(look.target().block.rect);
    return Math.max(
        ahead(seen.near(look.read()), look, readers, reader, seen, lines),
        ahead(seen.far(look.read()), look, readers, reader, seen, lines));
  }

  private static long ahead(
      Edge edge, InnerRead look, Rect readers, Axis reader, Axis seen, Direction lines) {
    Rect target = look.target().block.rect;
    boolean moves = edge.mover() == reader.mover;
    return switch (lines) {
      case ASCENDING -> {
        long bound = Math.min(edge.greatest(readers), seen.last(target));
        bound -= reader.first(readers);
        yield moves ? Math.min(bound, edge.offset()) : bound;
      }
      case DESCENDING -> {
        long bound = reader.last(readers);
        bound -= Math.max(edge.least(readers), seen.first(target));
        yield moves ? Math.min(bound, -(long) edge.offset()) : bound;
      }
    };
  }
}
