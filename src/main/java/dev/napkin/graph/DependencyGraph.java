package dev.napkin.graph;

import dev.napkin.graph.Interior.Member;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The blocks of a workbook, which cells of them are stale, and the order in which to recompute
 * those.
 *
 * <p>A new block is not stale by itself, and a removed one makes nobody stale: whoever changes
 * formulas says what follows, by {@link #stale} for cells to compute and {@link #changed} for cells
 * that hold something else now, or nothing.
 *
 * <p>The cost of an edit is that of what it makes stale. Structure, that is components and heights,
 * is brought up to date before the first recalculation after blocks came or went.
 */
public final class DependencyGraph {
  /** Blocks with so many stale cells are handed over together where they are of one height. */
  private static final int MANY_CELLS = 1 << 10;

  private final Blocks blocks = new Blocks();
  private final Neighbours neighbours;
  private final Heights heights;
  private final StaleHeap stale = new StaleHeap(blocks);
  private final Courses courses;

  /**
   * What is done with cells that a change concerns; kept, as every cell that changes hands it on.
   */
  private final Neighbours.ReaderUse makeStale = stale::add;

  private boolean recalculating;

  /**
   * Whether the recalculation that runs began with every cell stale. What looks at a block is
   * higher than it, is stale until its turn comes, and need not be looked for.
   */
  private boolean allStale;

  /** An empty graph, for blocks without loose reads. */
  public DependencyGraph() {
    this((grid, area, use) -> {});
  }

  /** An empty graph; {@code narrowing} tells of loose reads whom a change concerns. */
  public DependencyGraph(Narrowing narrowing) {
    neighbours = new Neighbours(narrowing);
    heights = new Heights(blocks, neighbours);
    courses = new Courses(neighbours);
  }

  /**
   * Adds a block, which must not overlap another one of the grid. Grids are numbered from 0 and
   * without large gaps.
   *
   * @param reads what each of its cells looks at; none for inputs
   * @return its number; the numbers of removed blocks are used again
   */
  public int add(int grid, Rect rect, List<Read> reads) {
    return add(grid, rect, reads, List.of());
  }

  /**
   * Adds a block with reads that count for the order in which blocks are recomputed, while a change
   * there makes stale only what {@link Narrowing} says.
   *
   * @param loose these, beside the others
   */
  public int add(int grid, Rect rect, List<Read> reads, List<Read> loose) {
    requireRest();
    if (grid < 0 || rect.isEmpty()) {
      throw new IllegalArgumentException("no place for a block: " + rect + " on grid " + grid);
    }
    Block block = blocks.create(grid, rect, together(reads, loose), reads.size());
    neighbours.add(block);
    heights.arrived(block);
    return block.number;
  }

  private static List<Read> together(List<Read> reads, List<Read> loose) {
    if (loose.isEmpty()) {
      return reads;
    }
    var all = new ArrayList<Read>(reads);
    all.addAll(loose);
    return all;
  }

  /**
   * Removes a block and forgets what of it is stale. Cells that were on a cycle with it become
   * stale, as they may be on none any more.
   */
  public void remove(int block) {
    requireRest();
    Block removed = blocks.get(block);
    stale.remove(removed);
    neighbours.remove(removed);
    for (Block member : removed.component.members) {
      if (member != removed) {
        stale.add(member, member.onCycle);
      }
    }
    heights.left(removed);
    blocks.remove(removed);
  }

  /**
   * Takes a block off its place, for it to {@link #land} elsewhere before anything else is asked;
   * not one that looks at itself, over whatever way round.
   *
   * @return whether it was taken
   */
  public boolean lift(int block) {
    requireRest();
    Block lifted = blocks.get(block);
    if (lifted.component.cyclic || !lifted.stale.isEmpty() || !lifted.onCycle.isEmpty()) {
      return false;
    }
    neighbours.remove(lifted);
    return true;
  }

  /**
   * Puts a block that was lifted where it looks at the same blocks, or at what has come in their
   * place; so it is no lower than it has to be.
   *
   * @param reads what each of its cells looks at
   * @param loose reads as in {@link #add}
   */
  public void land(int block, Rect rect, List<Read> reads, List<Read> loose) {
    Block landed = blocks.get(block);
    landed.rect = rect;
    landed.reads = List.copyOf(together(reads, loose));
    landed.strict = reads.size();
    neighbours.add(landed);
  }

  /** Where the block lies. */
  public Rect rect(int block) {
    return blocks.get(block).rect;
  }

  /** The grid on which the block lies. */
  public int grid(int block) {
    return blocks.get(block).grid;
  }

  /** What each cell of the block looks at. */
  public List<Read> reads(int block) {
    return blocks.get(block).reads;
  }

  /**
   * A number greater than that of every block it looks at, or the same where they look at each
   * other. Depends on what was there before, within these bounds.
   */
  public int height(int block) {
    requireRest();
    heights.settle();
    return blocks.get(block).component.height;
  }

  /** Takes note that cells of {@code area} hold other values: what looks at them is stale. */
  public void changed(int grid, Rect area) {
    requireRest();
    neighbours.forEachConcerned(grid, area, makeStale);
  }

  /** Takes note that these cells of the block must be recomputed. */
  public void stale(int block, Rect area) {
    requireRest();
    Block found = blocks.get(block);
    stale.add(found, found.rect.intersect(area));
  }

  /** Whether a recalculation has anything to do. */
  public boolean isStale() {
    return !stale.isEmpty();
  }

  /** The stale cells of the block. */
  public Region staleCells(int block) {
    var cells = new Region();
    cells.add(blocks.get(block).stale);
    return cells;
  }

  /**
   * Has everything stale recomputed, lowest blocks first. Only what is reported as changed makes
   * others stale, so what comes out as before ends there. Something is stale afterwards only where
   * the recomputation asked for a pause.
   */
  public void recalculate(Recomputation recomputation) {
    requireRest();
    if (stale.isEmpty()) {
      return;
    }
    heights.settle();
    recalculating = true;
    Optional<Course> course = courses.of(stale.waiting());
    if (course.isPresent()) {
      try {
        course.get().run(stale, recomputation);
      } finally {
        recalculating = false;
      }
      return;
    }
    allStale = stale.holdsAll();
    stale.order();
    try {
      int height = stale.lowest().height;
      while (!stale.isEmpty()) {
        Component lowest = stale.lowest();
        if (lowest.height > height && recomputation.pauses()) {
          return;
        }
        height = lowest.height;
        stale.take();
        if (lowest.cyclic) {
          recomputeCyclic(lowest, recomputation);
          stale.finish(lowest);
        } else if (isLong(lowest)) {
          recomputeLong(lowest, recomputation);
        } else {
          recomputeOne(lowest.first, recomputation);
          stale.finish(lowest);
        }
      }
    } finally {
      stale.rest();
      recalculating = false;
      allStale = false;
    }
  }

  private static boolean isLong(Component component) {
    return !component.cyclic && component.first.stale.cells() >= MANY_CELLS;
  }

  /** Has long blocks of one height computed together: none of them looks at another. */
  private void recomputeLong(Component first, Recomputation recomputation) {
    var together = new ArrayList<Component>(List.of(first));
    while (stale.hasNext() && stale.lowest().height == first.height && isLong(stale.lowest())) {
      together.add(stale.take());
    }
    if (together.size() == 1) {
      recomputeOne(first.first, recomputation);
      stale.finish(first);
      return;
    }
    var works = new ArrayList<Recomputation.Work>(together.size());
    together.forEach(
        each -> works.add(new Recomputation.Work(each.first.number, each.first.stale)));
    recomputation.recompute(
        works,
        (number, changed) -> {
          Block block = blocks.get(number);
          computed(block, changed);
          stale.finish(block.component);
        });
  }

  private void recomputeOne(Block block, Recomputation recomputation) {
    Rect rect = block.rect;
    if (rect.cells() == 1) {
      recomputeCell(block, rect, recomputation);
      return;
    }
    computed(block, recomputation.recompute(block.number, block.stale));
  }

  /** Takes note that what was stale of a block is computed. */
  private void computed(Block block, Region changed) {
    block.stale.forEach(block.onCycle::remove);
    block.stale = new Region();
    if (!allStale) {
      changed.forEach(area -> neighbours.forEachConcerned(block, area, makeStale));
    }
  }

  /** A block of one cell, as a book has many whose formulas all differ: there is no region. */
  private void recomputeCell(Block block, Rect rect, Recomputation recomputation) {
    boolean changed = recomputation.recompute(block.number, rect.top(), rect.left());
    block.onCycle.clear();
    block.stale.clear();
    if (changed && !allStale) {
      neighbours.forEachConcerned(block, rect, makeStale);
    }
  }

  private void recomputeCyclic(Component component, Recomputation recomputation) {
    Interior interior = component.interior(neighbours);
    Optional<SweepOrder> order = interior.sweepOrder();
    try {
      if (order.isPresent()) {
        new Sweep(component, interior, order.orElseThrow(), stale, recomputation).run();
      } else {
        new CellByCell(component, interior, stale, recomputation).run();
      }
    } finally {
      // Also after a failure: what did change must not be forgotten.
      for (Block block : component.waiting) {
        Member member = interior.member(block);
        member.takeChanged().forEach(area -> tellOutside(component, block, area));
      }
    }
  }

  private void tellOutside(Component inside, Block block, Rect changed) {
    if (allStale) {
      return;
    }
    neighbours.forEachConcerned(
        block,
        changed,
        (reader, part) -> {
          if (reader.component != inside) {
            stale.add(reader, part);
          }
        });
  }

  /**
   * The cells of blocks that look at one of {@code seeds}, over however many others, by grid. A
   * seed is among them where it looks at one itself.
   */
  public Map<Integer, Region> dependents(Map<Integer, Region> seeds) {
    return Reach.from(seeds, neighbours);
  }

  /** The blocks of which some cell looks at {@code area}, in the order of their numbers. */
  public List<Integer> readersOf(int grid, Rect area) {
    return numbers(neighbours.readers(grid, area));
  }

  /** The blocks that some cell of {@code block} looks at, in the order of their numbers. */
  public List<Integer> precedents(int block) {
    return numbers(neighbours.precedents(blocks.get(block)));
  }

  /** The blocks that have a cell in {@code area}, in the order of their numbers. */
  public List<Integer> blocksIn(int grid, Rect area) {
    return numbers(neighbours.blocksIn(grid, area));
  }

  /** Whether some block has a cell in {@code area}. */
  public boolean hasBlockIn(int grid, Rect area) {
    return !neighbours.blocksIn(grid, area).isEmpty();
  }

  private static List<Integer> numbers(List<Block> blocks) {
    if (blocks.size() == 1) {
      return List.of(blocks.getFirst().number);
    }
    return blocks.stream().map(block -> block.number).distinct().sorted().toList();
  }

  private void requireRest() {
    if (recalculating) {
      throw new IllegalStateException("a recalculation is running");
    }
  }

  /**
   * Fails unless everything holds that the package promises. Settles heights, and takes time linear
   * in the blocks and what they look at.
   */
  public void checkInvariants() {
    heights.settle();
    heights.checkInvariants();
    stale.checkInvariants();
    int[] entries = {0};
    blocks.forEach(
        block -> {
          entries[0] += 1 + block.reads.size();
          List<Block> there = neighbours.blocksIn(block.grid, block.rect);
          if (!there.equals(List.of(block))) {
            throw new IllegalStateException(block + " overlaps " + there);
          }
        });
    if (neighbours.size() != entries[0]) {
      throw new IllegalStateException("indexed " + neighbours.size() + " things of " + entries[0]);
    }
  }
}
