package dev.napkin.engine;

import dev.napkin.graph.DependencyGraph;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Areas that formulas turned out to look at because of values: OFFSET, INDIRECT, references that
 * are computed, the cells of a spilled array.
 *
 * <p>They become reads of the cell in the graph, which is a part of its own from then on. Within
 * one recalculation they only become more, so that this comes to an end; the first look in the next
 * one sets them anew.
 */
final class Noting {
  /** How often in one recalculation a cell may turn out to look elsewhere. */
  private static final int RESTLESS = 100;

  private final Layout layout;
  private final DependencyGraph graph;
  private final Turn turn;
  private final Set<CellAddress> cycles;

  /** By number of the part, and there by cell, what is to become reads. */
  private final Map<Integer, Map<Cell, Part.Noted>> open = new LinkedHashMap<>();

  /** A cell of a part. */
  private record Cell(int row, int column) {}

  /**
   * Notes for parts of {@code layout}; {@code cycles} are the cells on one, as they come and go.
   */
  Noting(Layout layout, DependencyGraph graph, Turn turn, Set<CellAddress> cycles) {
    this.layout = layout;
    this.graph = graph;
    this.turn = turn;
    this.cycles = cycles;
  }

  /** Takes note of what a cell looked at. */
  void take(Part part, int row, int column, List<Area> looked) {
    Part.Noted known = known(part, row, column);
    if (looked.isEmpty() && known.areas().isEmpty()) {
      return;
    }
    Set<Area> areas = new HashSet<>(looked);
    areas.removeIf(area -> isRead(part, row, column, area));
    boolean again = known.turn() == turn.number();
    if (again ? known.areas().containsAll(areas) : known.areas().equals(areas)) {
      return;
    }
    if (again) {
      areas.addAll(known.areas());
      if (known.changes() >= RESTLESS) {
        return;
      }
    }
    open.computeIfAbsent(part.number(), number -> new LinkedHashMap<>())
        .put(
            new Cell(row, column),
            new Part.Noted(turn.number(), again ? known.changes() + 1 : 0, areas));
  }

  private Part.Noted known(Part part, int row, int column) {
    Map<Cell, Part.Noted> cells = open.get(part.number());
    Part.Noted noted = cells == null ? null : cells.get(new Cell(row, column));
    return noted == null ? part.noted() : noted;
  }

  private static boolean isRead(Part part, int row, int column, Area area) {
    for (Read read : part.held().strict) {
      if (read.grid() == area.grid() && read.from(row, column).contains(area.rect())) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is something to become reads. */
  boolean isOpen() {
    return !open.isEmpty();
  }

  /** Makes what was noted reads; cells that may have looked too early are stale again. */
  void settle() {
    if (open.isEmpty()) {
      return;
    }
    var early = new LinkedHashMap<Part, Region>();
    open.forEach(
        (number, cells) -> {
          Part part = layout.part(number);
          early.put(part, early(part, cells));
        });
    early.forEach(
        (part, again) -> {
          part.held().looksFar = true;
          replace(part, again, open.getOrDefault(part.number(), Map.of()));
        });
    open.clear();
  }

  /** The cells that looked at something not lower than they stood, which may have been stale. */
  private Region early(Part part, Map<Cell, Part.Noted> cells) {
    Region early = graph.staleCells(part.number());
    int height = graph.height(part.number());
    cells.forEach(
        (cell, noted) -> {
          boolean isEarly =
              noted.areas().stream()
                  .flatMap(area -> graph.blocksIn(area.grid(), area.rect()).stream())
                  .anyMatch(number -> graph.height(number) >= height);
          if (isEarly) {
            early.add(Rect.cell(cell.row(), cell.column()));
          }
        });
    return early;
  }

  private void replace(Part part, Region again, Map<Cell, Part.Noted> cells) {
    layout.remove(part);
    Rect rect = part.rect();
    for (int row = rect.top(); row < rect.bottom(); row++) {
      for (int column = rect.left(); column < rect.right(); column++) {
        Part.Noted noted = cells.getOrDefault(new Cell(row, column), Part.Noted.NOTHING);
        var reads = new ArrayList<Read>(part.held().reads);
        noted.areas().forEach(area -> reads.add(Read.fixed(area.grid(), area.rect())));
        Rect cell = Rect.cell(row, column);
        Part now =
            layout.add(part.grid(), cell, reads, number -> part.looking(number, cell, noted));
        if (again.contains(row, column)
            || cycles.contains(new CellAddress(part.grid(), row, column))) {
          graph.stale(now.number(), cell);
        }
      }
    }
  }
}
