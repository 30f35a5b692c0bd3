package dev.napkin.graph;

import dev.napkin.graph.Interior.InnerRead;
import dev.napkin.graph.Interior.Member;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * One recalculation of a component without an order known beforehand: the cells find their own.
 *
 * <p>The cells that can become stale are those that look at a stale one, over however many others.
 * They are split into groups of cells that need each other, each group after what it looks at, by
 * two searches (Kosaraju and Sharir, 1981): one from the stale cells along what looks at them, one
 * against it, from the cells that the first search left last. A group of one cell that does not
 * look at itself is computed, if it is stale; the cells of any other may need each other, which is
 * found out as they are computed ({@link OnDemand}).
 *
 * <p>Why these two searches: each asks only for some cell of a rectangle that was not met yet. A
 * {@link Region} answers that without going through the rectangle, so that a thousand cells that
 * each look at a thousand cost thousands of steps and not a million. The stacks are explicit; a
 * chain may be as long as there are cells.
 */
final class CellByCell {
  private final Component component;
  private final Interior interior;
  private final StaleHeap stale;
  private final Recomputation recomputation;

  /** A cell, and how far through its reads the first search is. */
  static final class Cell {
    final Member member;
    final int row;
    final int column;
    private int next;

    Cell(Member member, int row, int column) {
      this.member = member;
      this.row = row;
      this.column = column;
    }

    CellAddress address() {
      return new CellAddress(member.block.grid, row, column);
    }

    Rect rect() {
      return Rect.cell(row, column);
    }

    Recomputation.Place place() {
      return new Recomputation.Place(member.block.number, row, column);
    }

    /** Takes the cells of {@code area} out of {@code rest}. */
    static List<Cell> takeFrom(Region rest, Rect area, Member member) {
      var taken = new ArrayList<Cell>();
      for (Rect some = rest.firstIn(area); !some.isEmpty(); some = rest.firstIn(area)) {
        rest.remove(some);
        for (int row = some.top(); row < some.bottom(); row++) {
          for (int column = some.left(); column < some.right(); column++) {
            taken.add(new Cell(member, row, column));
          }
        }
      }
      return taken;
    }

    boolean isStale() {
      return member.block.stale.contains(row, column);
    }

    boolean looksAtItself() {
      for (InnerRead look : member.looks) {
        if (look.target() == member && look.seenFrom(row, column).contains(row, column)) {
          return true;
        }
      }
      return false;
    }
  }

  CellByCell(Component component, Interior interior, StaleHeap stale, Recomputation recomputation) {
    this.component = component;
    this.interior = interior;
    this.stale = stale;
    this.recomputation = recomputation;
  }

  /** Computes what is stale; what a call throws leaves the rest stale. */
  void run() {
    List<Cell> left = searchReaders();
    try {
      for (int at = left.size() - 1; at >= 0; at--) {
        Cell cell = left.get(at);
        if (cell.member.met.contains(cell.row, cell.column)) {
          settle(group(cell));
        }
      }
    } finally {
      for (Cell cell : left) {
        cell.member.met.clear();
        cell.member.unmet.add(cell.member.block.rect);
      }
    }
  }

  /** All cells that can become stale, in the order in which the first search leaves them. */
  private List<Cell> searchReaders() {
    var left = new ArrayList<Cell>();
    var path = new ArrayList<Cell>();
    for (Block block : component.waiting) {
      Member member = interior.member(block);
      for (Rect rect : block.stale.rects()) {
        while (meet(member, rect, path)) {
          searchFromPath(path, left);
        }
      }
    }
    return left;
  }

  private void searchFromPath(List<Cell> path, List<Cell> left) {
    while (!path.isEmpty()) {
      Cell cell = path.getLast();
      List<InnerRead> reads = cell.member.lookedAtBy;
      boolean deeper = false;
      while (!deeper && cell.next < reads.size()) {
        InnerRead look = reads.get(cell.next);
        deeper = meet(look.reader(), look.readersOf(cell.rect()), path);
        cell.next += deeper ? 0 : 1;
      }
      if (!deeper) {
        left.add(path.removeLast());
      }
    }
  }

  /** Goes on to a cell of {@code area} that was not met yet; whether there was one. */
  private boolean meet(Member member, Rect area, List<Cell> path) {
    Rect some = member.unmet.firstIn(area);
    if (some.isEmpty()) {
      return false;
    }
    var cell = new Cell(member, some.top(), some.left());
    member.unmet.remove(cell.rect());
    member.met.add(cell.rect());
    path.add(cell);
    return true;
  }

  /** {@code start} and the cells it needs that need it, taken out of those that were met. */
  private List<Cell> group(Cell start) {
    var group = new ArrayList<Cell>();
    group.add(start);
    start.member.met.remove(start.rect());
    // Inv: what a cell before `at` looks at is no longer among the met.
    for (int at = 0; at < group.size(); at++) {
      Cell cell = group.get(at);
      for (InnerRead look : cell.member.looks) {
        Member seen = look.target();
        group.addAll(Cell.takeFrom(seen.met, look.seenFrom(cell.row, cell.column), seen));
      }
    }
    return group;
  }

  private void settle(List<Cell> group) {
    Cell first = group.getFirst();
    if (group.size() > 1 || first.looksAtItself()) {
      if (group.stream().anyMatch(Cell::isStale)) {
        settleTogether(group);
      }
    } else if (first.isStale()) {
      if (recomputation.recompute(first.member.block.number, first.row, first.column)) {
        spread(first);
      }
      first.member.block.stale.remove(first.rect());
      first.member.block.onCycle.remove(first.rect());
    }
  }

  /** Computes cells that may need each other: what makes one of them stale concerns them all. */
  private void settleTogether(List<Cell> group) {
    group.forEach(cell -> stale.add(cell.member.block, cell.rect()));
    new OnDemand(
            group,
            recomputation,
            (cell, changed, onCycle) -> {
              Region cycles = cell.member.block.onCycle;
              if (onCycle) {
                cycles.add(cell.rect());
              } else {
                cycles.remove(cell.rect());
              }
              if (changed) {
                spread(cell);
              }
            })
        .run(group);
    // Not earlier: they make each other stale, which means nothing here.
    group.forEach(cell -> cell.member.block.stale.remove(cell.rect()));
  }

  /** Makes stale what looks at a cell that changed. */
  private void spread(Cell cell) {
    cell.member.change(cell.rect());
    for (InnerRead look : cell.member.lookedAtBy) {
      stale.add(look.reader().block, look.readersOf(cell.rect()));
    }
  }
}
