package dev.napkin.graph;

import dev.napkin.graph.CellByCell.Cell;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Computes a group of cells of which each may look at each: a cell is tried, and what it turns out
 * to need is computed before it is tried again.
 *
 * <p>A cell that is needed while it waits for others itself needs its own value, and so do all that
 * wait from it on: these are a cycle. Which cells are, does not depend on where one begins: each
 * cell that cannot be computed waits for exactly one, the first it needs, so that following these
 * leads into one circle. Its cells are given their fault, which is a value, and others that looked
 * at them go on.
 *
 * <p>The stack is explicit, and a cell that waits for an area keeps the area and not its cells.
 */
final class OnDemand implements Recomputation.Missing {
  private final Recomputation recomputation;
  private final Done done;
  private final Map<CellAddress, Cell> group = new HashMap<>();
  private final Map<Integer, Region> missing = new HashMap<>();
  private final List<Frame> stack = new ArrayList<>();
  private final Map<CellAddress, Integer> depths = new HashMap<>();

  /** Where cells are computed in rounds: those that cannot be computed otherwise. */
  private final Set<CellAddress> blocked = new HashSet<>();

  /** What is told of each cell when it is final. */
  @FunctionalInterface
  interface Done {
    void accept(Cell cell, boolean changed, boolean onCycle);
  }

  /** A cell that was begun, and what it waits for. */
  private static final class Frame {
    final Cell cell;
    List<Area> needs = List.of();
    int next;

    Frame(Cell cell) {
      this.cell = cell;
    }
  }

  OnDemand(List<Cell> cells, Recomputation recomputation, Done done) {
    this.recomputation = recomputation;
    this.done = done;
    for (Cell cell : cells) {
      group.put(cell.address(), cell);
      missing.computeIfAbsent(cell.member.block.grid, grid -> new Region()).add(cell.rect());
    }
  }

  @Override
  public boolean contains(int grid, int row, int column) {
    Region cells = missing.get(grid);
    return cells != null && cells.contains(row, column);
  }

  @Override
  public boolean meets(int grid, Rect area) {
    return !firstIn(grid, area).isEmpty();
  }

  private Rect firstIn(int grid, Rect area) {
    Region cells = missing.get(grid);
    return cells == null ? Rect.EMPTY : cells.firstIn(area);
  }

  /** Computes all cells. */
  void run(List<Cell> cells) {
    for (Cell cell : cells) {
      CellAddress address = cell.address();
      if (isMissing(address) && !blocked.contains(address)) {
        push(cell);
        while (!stack.isEmpty()) {
          step(stack.getLast());
        }
      }
    }
    if (!blocked.isEmpty()) {
      iterate();
    }
  }

  private boolean isMissing(CellAddress cell) {
    return contains(cell.grid(), cell.row(), cell.column());
  }

  private void step(Frame frame) {
    Cell cell = frame.cell;
    while (frame.next < frame.needs.size()) {
      Area area = frame.needs.get(frame.next);
      Rect first = firstIn(area.grid(), area.rect());
      if (!first.isEmpty()) {
        follow(new CellAddress(area.grid(), first.top(), first.left()));
        return;
      }
      frame.next++;
    }
    switch (recomputation.attempt(cell.member.block.number, cell.row, cell.column, this)) {
      case Recomputation.Attempt.Computed(boolean changed) -> {
        pop();
        finish(cell, changed, false);
      }
      case Recomputation.Attempt.Needs(List<Area> areas) -> {
        if (areas.stream().noneMatch(area -> meets(area.grid(), area.rect()))) {
          throw new IllegalStateException("needs what is there: " + cell.address());
        }
        frame.needs = areas;
        frame.next = 0;
      }
    }
  }

  /** Goes on with a cell that the last one on the stack needs. */
  private void follow(CellAddress needed) {
    Integer depth = depths.get(needed);
    if (depth == null && !blocked.contains(needed)) {
      push(Objects.requireNonNull(group.get(needed), "missing and not of the group"));
    } else if (recomputation.iterates()) {
      while (!stack.isEmpty()) {
        blocked.add(pop().address());
      }
    } else {
      close(Objects.requireNonNull(depth, "not on the stack"));
    }
  }

  /** Gives the cells from {@code depth} on the fault of a cycle. */
  private void close(int depth) {
    var circle = new ArrayList<Cell>();
    while (stack.size() > depth) {
      circle.add(pop());
    }
    List<CellAddress> path = circle.reversed().stream().map(Cell::address).toList();
    for (int at = 0; at < path.size(); at++) {
      Cell cell = circle.get(path.size() - 1 - at);
      var round = new Rotated(path, at);
      finish(
          cell, recomputation.cycle(cell.member.block.number, cell.row, cell.column, round), true);
    }
  }

  /** Computes what is blocked in rounds, from the first cell of the first grid to the last. */
  private void iterate() {
    List<Cell> cells =
        blocked.stream()
            .sorted(
                Comparator.comparingInt(CellAddress::grid)
                    .thenComparingInt(CellAddress::row)
                    .thenComparingInt(CellAddress::column))
            .map(address -> Objects.requireNonNull(group.get(address)))
            .toList();
    var changed = new HashSet<>(recomputation.iterate(cells.stream().map(Cell::place).toList()));
    cells.forEach(cell -> finish(cell, changed.contains(cell.place()), false));
  }

  private void push(Cell cell) {
    depths.put(cell.address(), stack.size());
    stack.add(new Frame(cell));
  }

  private Cell pop() {
    Cell cell = stack.removeLast().cell;
    depths.remove(cell.address());
    return cell;
  }

  private void finish(Cell cell, boolean changed, boolean onCycle) {
    Region cells = missing.get(cell.member.block.grid);
    if (cells != null) {
      cells.remove(cell.rect());
    }
    done.accept(cell, changed, onCycle);
  }

  /** A circle begun at another of its cells, which costs nothing to keep beside the others. */
  private static final class Rotated extends AbstractList<CellAddress> {
    private final List<CellAddress> circle;
    private final int start;

    Rotated(List<CellAddress> circle, int start) {
      this.circle = circle;
      this.start = start;
    }

    @Override
    public CellAddress get(int index) {
      Objects.checkIndex(index, circle.size());
      return circle.get((start + index) % circle.size());
    }

    @Override
    public int size() {
      return circle.size();
    }
  }
}
