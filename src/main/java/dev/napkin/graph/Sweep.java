package dev.napkin.graph;

import dev.napkin.graph.Interior.InnerRead;
import dev.napkin.graph.Interior.Member;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import java.util.ArrayList;

/**
 * One recalculation of a component in the order in which all reads inside look back.
 *
 * <p>Only stale cells are computed, and a changed cell makes those that look at it stale, all of
 * which are still to come. So the cost is that of the stale cells, not of the component.
 */
final class Sweep {
  private final Component component;
  private final Interior interior;
  private final SweepOrder order;
  private final StaleHeap stale;
  private final Recomputation recomputation;

  /** The places of lines with stale cells; some of lines that were done since. */
  private final LongHeap queue = new LongHeap();

  Sweep(
      Component component,
      Interior interior,
      SweepOrder order,
      StaleHeap stale,
      Recomputation recomputation) {
    this.component = component;
    this.interior = interior;
    this.order = order;
    this.stale = stale;
    this.recomputation = recomputation;
  }

  /** Computes what is stale; what a call throws leaves the rest stale. */
  void run() {
    for (Block block : component.waiting) {
      Member member = interior.member(block);
      block.stale.forEach(rect -> member.front.add(order.orientation(member).turned(rect)));
      block.stale = new Region();
      schedule(member);
    }
    try {
      long last = Long.MIN_VALUE;
      while (!queue.isEmpty()) {
        long place = queue.poll();
        Member member = interior.members().get(order.seatAt(place));
        if (member.scheduled == place) {
          requireAhead(place, last, member);
          last = place;
          switch (order.steps(member)) {
            case CELLS -> computeCells(member);
            case LINES -> {
              if (isAlone(member)) {
                computeLines(member);
              } else {
                computeLine(member);
              }
            }
            case CHAIN -> computeChain(member);
          }
          // Not earlier: while its line is not done, it is scheduled for no other.
          member.scheduled = Long.MAX_VALUE;
          schedule(member);
        }
      }
    } finally {
      for (Block block : component.waiting) {
        Member member = interior.member(block);
        member.front.forEach(rect -> block.stale.add(order.orientation(member).turnedBack(rect)));
        member.front.clear();
        member.scheduled = Long.MAX_VALUE;
      }
    }
  }

  /** A wrong order must end in a failure and not go round for ever. */
  private static void requireAhead(long next, long last, Member member) {
    if (next <= last) {
      throw new IllegalStateException("a sweep went back in block " + member.block);
    }
  }

  /**
   * Whether the member is the only one and its first stale cells fill whole lines, so that all that
   * these look at inside lies in them or before them.
   */
  private boolean isAlone(Member member) {
    Rect first = member.front.first();
    Rect all = order.orientation(member).turned(member.block.rect);
    return interior.members().size() == 1
        && first.left() == all.left()
        && first.right() == all.right();
  }

  /** Computes the first lines, all of whose cells are stale. */
  private void computeLines(Member member) {
    Orientation orientation = order.orientation(member);
    Rect turned = member.front.first();
    Rect lines = orientation.turnedBack(turned);
    boolean byColumn = orientation.along() == Orientation.Axis.COLUMN;
    boolean backwards = orientation.lines() == Orientation.Direction.DESCENDING;
    var changed = new Region();
    try {
      recomputation.recomputeLines(member.block.number, lines, byColumn, backwards, changed);
      member.front.remove(turned);
    } finally {
      changed.forEach(member::change);
    }
    member.block.onCycle.remove(lines);
    // What looks at these lines out of one of them has just been computed.
    Rect all = orientation.turned(member.block.rect);
    var behind = new Rect(turned.bottom(), all.left(), all.bottom(), all.right());
    for (InnerRead look : member.lookedAtBy) {
      changed.forEach(
          part -> {
            Rect readers = orientation.turned(look.readersOf(part)).intersect(behind);
            if (!readers.isEmpty()) {
              member.front.add(readers);
            }
          });
    }
  }

  /** Computes the stale cells of the member's first line that has any, all at once. */
  private void computeLine(Member member) {
    Region front = member.front;
    int line = front.first().top();
    var turned = new ArrayList<Rect>(1);
    var cells = new Region();
    while (!front.isEmpty() && front.first().top() == line) {
      var part = new Rect(line, front.first().left(), line + 1, front.first().right());
      front.remove(part);
      turned.add(part);
      cells.add(order.orientation(member).turnedBack(part));
    }
    var changed = new Region();
    boolean done = false;
    try {
      changed = recomputation.recompute(member.block.number, cells);
      done = true;
    } finally {
      if (!done) {
        turned.forEach(front::add);
      }
    }
    cells.forEach(member.block.onCycle::remove);
    changed.forEach(rect -> spread(member, rect));
  }

  /** Computes from the member's first stale cell on, until nothing follows from it any more. */
  private void computeChain(Member member) {
    Region front = member.front;
    Orientation orientation = order.orientation(member);
    Rect first = front.first();
    Rect all = orientation.turned(member.block.rect);
    var rest = new Rect(first.top(), all.left(), all.bottom(), all.right());
    Recomputation.Chained chained =
        recomputation.recomputeChain(
            member.block.number,
            orientation.turnedBack(rest),
            orientation.lines() == Orientation.Direction.DESCENDING,
            first.rows());
    var done = new Rect(first.top(), all.left(), first.top() + chained.computed(), all.right());
    front.remove(done);
    member.block.onCycle.remove(orientation.turnedBack(done));
    chained.changed().forEach(member::change);
  }

  /** Computes the stale cells of the member's first line that has any, one by one. */
  private void computeCells(Member member) {
    Region front = member.front;
    Orientation orientation = order.orientation(member);
    int line = front.first().top();
    long last = Long.MIN_VALUE;
    // The line may grow ahead of the cell that is computed, where cells look along it.
    while (!front.isEmpty() && front.first().top() == line) {
      Rect turned = Rect.cell(line, front.first().left());
      requireAhead(turned.left(), last, member);
      last = turned.left();
      Rect cell = orientation.turnedBack(turned);
      boolean changed = recomputation.recompute(member.block.number, cell.top(), cell.left());
      front.remove(turned);
      member.block.onCycle.remove(cell);
      if (changed) {
        spread(member, cell);
      }
    }
  }

  private void spread(Member member, Rect changed) {
    member.change(changed);
    for (InnerRead look : member.lookedAtBy) {
      spread(look, changed);
    }
  }

  private void spread(InnerRead look, Rect changed) {
    Rect part = look.readersOf(changed);
    if (!part.isEmpty()) {
      Member reader = look.reader();
      reader.front.add(order.orientation(reader).turned(part));
      stale.enlist(reader.block);
      schedule(reader);
    }
  }

  private void schedule(Member member) {
    Region front = member.front;
    if (!front.isEmpty()) {
      long place = order.place(member, front.first().top());
      if (place < member.scheduled) {
        member.scheduled = place;
        queue.add(place);
      }
    }
  }
}
