package dev.napkin.graph;

import dev.napkin.grid.Area;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cells that look at given ones, over however many others: reads run backwards from what was
 * reached last. Each cell is reached once, in rectangles as large as they come.
 */
final class Reach {
  private final Map<Block, Region> unreached = new HashMap<>();
  private final ArrayDeque<Area> open = new ArrayDeque<>();
  private final Map<Integer, Region> reached = new TreeMap<>();

  private Reach() {}

  static Map<Integer, Region> from(Map<Integer, Region> seeds, Neighbours neighbours) {
    var reach = new Reach();
    seeds.forEach((grid, cells) -> cells.forEach(rect -> reach.open.add(new Area(grid, rect))));
    while (!reach.open.isEmpty()) {
      Area area = reach.open.remove();
      neighbours.forEachReader(area.grid(), area.rect(), reach::take);
    }
    return reach.reached;
  }

  private void take(Block reader, Rect part) {
    Region rest = unreached.computeIfAbsent(reader, block -> Region.of(block.rect));
    for (Rect some = rest.firstIn(part); !some.isEmpty(); some = rest.firstIn(part)) {
      rest.remove(some);
      reached.computeIfAbsent(reader.grid, grid -> new Region()).add(some);
      open.add(new Area(reader.grid, some));
    }
  }
}
