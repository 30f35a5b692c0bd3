package dev.napkin.graph;

import dev.napkin.graph.Neighbours.Sight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The way that a change takes through blocks of one cell, in the order in which they are computed:
 * who edits one input again and again is not made to find it anew each time.
 *
 * <p>It is all that may follow from the blocks that were stale first. A mark for each says whether
 * it does this time, so that the same cells are computed as without it: the stale ones, and those
 * that look at one which changed.
 */
final class Course {
  /** Longer ones are not remembered. */
  private static final int MOST_BLOCKS = 1 << 16;

  private final Block[] blocks;

  // By place in the order, what of the blocks is needed: they lie far apart in memory.
  private final int[] heights;
  private final int[] numbers;
  private final int[] rows;
  private final int[] columns;

  /** By place in the order, the places of what looks at it. */
  private final int[][] readers;

  /** The places of stale blocks; none between recalculations. */
  private final BitSet stale = new BitSet();

  private Course(Block[] blocks, int[][] readers) {
    this.blocks = blocks;
    this.readers = readers;
    this.heights = Arrays.stream(blocks).mapToInt(block -> block.component.height).toArray();
    this.numbers = Arrays.stream(blocks).mapToInt(block -> block.number).toArray();
    this.rows = Arrays.stream(blocks).mapToInt(block -> block.rect.top()).toArray();
    this.columns = Arrays.stream(blocks).mapToInt(block -> block.rect.left()).toArray();
  }

  /**
   * The course of what is stale; empty where it is not one of single cells, each of which looks at
   * cells whatever their values are.
   */
  static Optional<Course> of(List<Block> first, Neighbours neighbours) {
    var places = new IdentityHashMap<Block, Integer>();
    var open = new ArrayList<Block>();
    for (Block block : first) {
      places.put(block, open.size());
      open.add(block);
    }
    for (int at = 0; at < open.size(); at++) {
      Block block = open.get(at);
      if (!isPlain(block) || open.size() > MOST_BLOCKS || neighbours.isSeenLoosely(block)) {
        return Optional.empty();
      }
      for (Sight sight : neighbours.sights(block)) {
        if (places.putIfAbsent(sight.reader(), open.size()) == null) {
          open.add(sight.reader());
        }
      }
    }
    open.sort(Comparator.comparingLong(block -> block.component.key()));
    for (int at = 0; at < open.size(); at++) {
      places.put(open.get(at), at);
    }
    int[][] readers = new int[open.size()][];
    for (int at = 0; at < readers.length; at++) {
      readers[at] =
          Arrays.stream(neighbours.sights(open.get(at)))
              .mapToInt(sight -> places.getOrDefault(sight.reader(), -1))
              .distinct()
              .toArray();
    }
    return Optional.of(new Course(open.toArray(Block[]::new), readers));
  }

  private static boolean isPlain(Block block) {
    return block.rect.cells() == 1 && !block.component.cyclic && block.onCycle.isEmpty();
  }

  /** Where a block stands in the order; negative where it does not. */
  private int place(Block block) {
    long key = block.component.key();
    int low = 0;
    int high = blocks.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks[middle].component.key() < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < blocks.length && blocks[low] == block ? low : -1;
  }

  /** Has everything stale computed; what a pause or a failure leaves is stale afterwards. */
  void run(StaleHeap waiting, Recomputation recomputation) {
    for (Block block : waiting.takeAll()) {
      stale.set(place(block));
    }
    int at = stale.nextSetBit(0);
    try {
      while (at >= 0) {
        if (recomputation.recompute(numbers[at], rows[at], columns[at])) {
          for (int reader : readers[at]) {
            stale.set(reader);
          }
        }
        stale.clear(at);
        int next = stale.nextSetBit(at + 1);
        if (next >= 0 && heights[next] > heights[at] && recomputation.pauses()) {
          return;
        }
        at = next;
      }
    } finally {
      stale.stream().forEach(left -> waiting.add(blocks[left], blocks[left].rect));
      stale.clear();
    }
  }
}
