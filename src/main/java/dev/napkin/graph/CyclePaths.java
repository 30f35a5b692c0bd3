package dev.napkin.graph;

import dev.napkin.graph.CellByCell.Cell;
import dev.napkin.graph.Interior.InnerRead;
import dev.napkin.graph.Interior.Member;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * For each cell of a group that need each other a way from it back to it.
 *
 * <p>Two breadth-first searches from one cell of the group, along the reads and against them, give
 * each cell a short way from there and a short way back. Together they lead round; where they cross
 * before, they are cut short.
 */
final class CyclePaths {
  /**
   * How many addresses are listed for one group. A circle through a million cells has a path of a
   * million for each of them, which no reader wants and no memory holds; what comes after this many
   * shares the first path.
   */
  private static final long MOST = 1_000_000;

  /** From where the search along the reads came to a cell, in the order in which it came. */
  private final Map<CellAddress, CellAddress> before;

  /** The next cell on the way to the start. */
  private final Map<CellAddress, CellAddress> after;

  private final CellAddress start;
  private List<CellAddress> first = List.of();
  private long listed;

  CyclePaths(List<Cell> group) {
    start = group.getFirst().address();
    before = search(group, Way.ALONG_READS);
    after = search(group, Way.AGAINST_READS);
  }

  /** Which way a search goes. */
  private enum Way {
    ALONG_READS,
    AGAINST_READS
  }

  /** The cell, what it looks at, and so on to one that looks at the cell. */
  List<CellAddress> through(Cell cell) {
    if (cell.looksAtItself()) {
      return List.of(cell.address());
    }
    if (listed > MOST) {
      return first;
    }
    List<CellAddress> path = List.copyOf(round(cell.address()));
    listed += path.size();
    first = first.isEmpty() ? path : first;
    return path;
  }

  private List<CellAddress> round(CellAddress cell) {
    if (cell.equals(start)) {
      return wayTo(nearestThatLooksAtStart(), start);
    }
    // From the cell to the start, with the place of each on the way.
    var toStart = new LinkedHashMap<CellAddress, Integer>();
    for (CellAddress at = cell; !at.equals(start); at = next(after, at)) {
      toStart.put(at, toStart.size());
    }
    toStart.put(start, toStart.size());
    CellAddress cross = next(before, cell);
    while (!toStart.containsKey(cross)) {
      cross = next(before, cross);
    }
    int kept = Objects.requireNonNull(toStart.get(cross));
    var round = new ArrayList<>(new ArrayList<>(toStart.keySet()).subList(0, kept));
    round.addAll(wayTo(next(before, cell), cross));
    return round;
  }

  /**
   * The cells from {@code from} to {@code to}, both with, on the way from the start to the latter.
   */
  private List<CellAddress> wayTo(CellAddress to, CellAddress from) {
    var way = new ArrayList<CellAddress>();
    for (CellAddress at = to; !at.equals(from); at = next(before, at)) {
      way.add(at);
    }
    way.add(from);
    return way.reversed();
  }

  private CellAddress nearestThatLooksAtStart() {
    for (CellAddress cell : before.keySet()) {
      if (start.equals(after.get(cell))) {
        return cell;
      }
    }
    throw new IllegalStateException("nothing looks at " + start);
  }

  private static CellAddress next(Map<CellAddress, CellAddress> way, CellAddress from) {
    return Objects.requireNonNull(way.get(from), "the group does not hang together");
  }

  /** From which cell each but the first was met, in the order in which they were. */
  private static Map<CellAddress, CellAddress> search(List<Cell> group, Way way) {
    var rest = new IdentityHashMap<Member, Region>();
    for (Cell cell : group) {
      rest.computeIfAbsent(cell.member, member -> new Region()).add(cell.rect());
    }
    var from = new LinkedHashMap<CellAddress, CellAddress>();
    var open = new ArrayDeque<Cell>();
    Cell start = group.getFirst();
    Objects.requireNonNull(rest.get(start.member)).remove(start.rect());
    open.add(start);
    while (!open.isEmpty()) {
      Cell cell = open.remove();
      CellAddress address = cell.address();
      for (InnerRead look : way == Way.ALONG_READS ? cell.member.looks : cell.member.lookedAtBy) {
        Member member = way == Way.ALONG_READS ? look.target() : look.reader();
        Rect area =
            way == Way.ALONG_READS
                ? look.seenFrom(cell.row, cell.column)
                : look.readersOf(cell.rect());
        Region unmet = rest.getOrDefault(member, new Region());
        for (Cell next : Cell.takeFrom(unmet, area, member)) {
          from.put(next.address(), address);
          open.add(next);
        }
      }
    }
    return from;
  }
}
