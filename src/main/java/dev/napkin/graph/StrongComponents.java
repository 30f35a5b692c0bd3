package dev.napkin.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All blocks split into components with their heights, from nothing, in time linear in blocks and
 * what they look at (Tarjan, 1972).
 *
 * <p>The stacks are explicit: a chain may be as long as there are blocks. Components are found
 * after everything they look at, so a height is known the moment its component is.
 */
final class StrongComponents {
  private final Neighbours neighbours;

  /** When a block was met, from 1 on; 0 for not yet. */
  private final int[] met;

  /** The earliest block on the path that is known to be reached. */
  private final int[] low;

  /** Once the block is in a component its height, before that the least it can be. */
  private final int[] heights;

  private final boolean[] finished;
  private final boolean[] looksAtItself;
  private final List<Block> open = new ArrayList<>();
  private final List<Frame> path = new ArrayList<>();
  private final List<Component> found = new ArrayList<>();
  private int time;

  /** A block on the path and how far through what it looks at the search is. */
  private static final class Frame {
    final Block block;
    final List<Block> precedents;
    int next;

    Frame(Block block, List<Block> precedents) {
      this.block = block;
      this.precedents = precedents;
    }
  }

  private StrongComponents(Blocks blocks, Neighbours neighbours) {
    this.neighbours = neighbours;
    met = new int[blocks.bound()];
    low = new int[blocks.bound()];
    heights = new int[blocks.bound()];
    finished = new boolean[blocks.bound()];
    looksAtItself = new boolean[blocks.bound()];
  }

  /** The components of all blocks, each after those it looks at; the blocks are left alone. */
  static List<Component> of(Blocks blocks, Neighbours neighbours) {
    var search = new StrongComponents(blocks, neighbours);
    blocks.forEach(search::searchFrom);
    return search.found;
  }

  private void searchFrom(Block start) {
    if (met[start.number] != 0) {
      return;
    }
    enter(start);
    while (!path.isEmpty()) {
      Frame frame = path.getLast();
      if (frame.next < frame.precedents.size()) {
        look(frame.block, frame.precedents.get(frame.next++));
      } else {
        path.removeLast();
        leave(frame.block);
      }
    }
  }

  private void enter(Block block) {
    met[block.number] = ++time;
    low[block.number] = time;
    open.add(block);
    path.add(new Frame(block, neighbours.precedents(block)));
  }

  private void look(Block reader, Block precedent) {
    if (met[precedent.number] == 0) {
      enter(precedent);
      return;
    }
    looksAtItself[reader.number] |= precedent == reader;
    returnTo(reader, precedent);
  }

  /** Tells {@code reader} what is known of a block it looks at. */
  private void returnTo(Block reader, Block precedent) {
    if (finished[precedent.number]) {
      heights[reader.number] = Math.max(heights[reader.number], heights[precedent.number] + 1);
    } else {
      low[reader.number] = Math.min(low[reader.number], low[precedent.number]);
    }
  }

  private void leave(Block block) {
    if (low[block.number] == met[block.number]) {
      close(block);
    }
    if (!path.isEmpty()) {
      returnTo(path.getLast().block, block);
    }
  }

  /** Makes a component of {@code first} and all that were opened after it. */
  private void close(Block first) {
    var members = new ArrayList<Block>(1);
    Block member;
    int height = 0;
    do {
      member = open.removeLast();
      members.add(member);
      finished[member.number] = true;
      height = Math.max(height, heights[member.number]);
    } while (member != first);
    for (Block each : members) {
      heights[each.number] = height;
    }
    members.sort(Comparator.comparingInt(each -> each.number));
    boolean cyclic = members.size() > 1 || looksAtItself[first.number];
    found.add(new Component(members, cyclic, height));
  }
}
