package dev.napkin.graph;

import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who looks at whom inside a component, and how it is swept, if it can be.
 *
 * <p>Here edges are stored, unlike elsewhere: a component is walked cell by cell, and each step
 * asks them. Given up for this: a thousand blocks that each look at an area with all of them are a
 * million edges. Blocks that share one formula are one block, so that it takes a thousand different
 * formulas in one circle.
 */
final class Interior {
  private final List<Member> members = new ArrayList<>();
  private final Map<Block, Member> byBlock = new HashMap<>();
  private final Optional<SweepOrder> sweepOrder;

  /** A block in its component, with what {@link Sweep} and {@link CellByCell} note about it. */
  static final class Member {
    final Block block;

    /** Where it stands among the members, from 0. */
    final int seat;

    /** What it looks at inside the component. */
    final List<InnerRead> looks = new ArrayList<>(2);

    /** What looks at it inside the component. */
    final List<InnerRead> lookedAtBy = new ArrayList<>(2);

    /** For {@link Sweep}: the stale cells, turned. Empty between recalculations. */
    final Region front = new Region();

    /** For {@link Sweep}: where its next line stands, or {@link Long#MAX_VALUE}, as at rest. */
    long scheduled = Long.MAX_VALUE;

    /** For {@link CellByCell}: the cells its first search has not met. All of them, at rest. */
    final Region unmet = new Region();

    /** For {@link CellByCell}: those it has met and its second has not. Empty at rest. */
    final Region met = new Region();

    /** Cells with new values that nobody outside was told of yet. */
    private Region changed = new Region();

    Member(Block block, int seat) {
      this.block = block;
      this.seat = seat;
      unmet.add(block.rect);
    }

    /** Notes that a cell has a new value. */
    void change(Rect cell) {
      changed.add(cell);
    }

    /** The cells noted since the last call. */
    Region takeChanged() {
      Region taken = changed;
      changed = new Region();
      return taken;
    }
  }

  /** A read of a member that sees cells of a member, perhaps of the same. */
  record InnerRead(Member reader, Read read, Member target) {
    /** The cells of the reader that look at {@code seen}. */
    Rect readersOf(Rect seen) {
      return read.backwards(seen, reader.block.rect);
    }

    /** The cells of the target that the reader's cell looks at. */
    Rect seenFrom(int row, int column) {
      return read.from(row, column).intersect(target.block.rect);
    }
  }

  private Interior(Component component, Neighbours neighbours) {
    for (Block block : component.members) {
      var member = new Member(block, members.size());
      members.add(member);
      byBlock.put(block, member);
    }
    for (Member reader : members) {
      for (Read read : reader.block.reads) {
        for (Block seen : neighbours.seen(reader.block, read)) {
          Member target = byBlock.get(seen);
          if (target != null) {
            var look = new InnerRead(reader, read, target);
            reader.looks.add(look);
            target.lookedAtBy.add(look);
          }
        }
      }
    }
    sweepOrder = SweepOrder.of(members);
  }

  static Interior of(Component component, Neighbours neighbours) {
    return new Interior(component, neighbours);
  }

  List<Member> members() {
    return members;
  }

  Member member(Block block) {
    return Objects.requireNonNull(byBlock.get(block), "not in this component");
  }

  /** The order in which every read inside looks back; empty where there is none. */
  Optional<SweepOrder> sweepOrder() {
    return sweepOrder;
  }
}
