package dev.napkin.graph;

import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The blocks that have stale cells, handed out component by component, lowest first.
 *
 * <p>Between recalculations it is only a list: heights may not be known then. While one runs, from
 * {@link #order} to {@link #rest}, components wait in a heap as well.
 */
final class StaleHeap {
  private final Blocks blocks;
  private final List<Block> waiting = new ArrayList<>();
  private final LongHeap heap = new LongHeap();
  private boolean ordered;

  StaleHeap(Blocks blocks) {
    this.blocks = blocks;
  }

  /** Whether no cell of any block is stale. */
  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Whether every cell of every block is stale. */
  boolean holdsAll() {
    return waiting.size() == blocks.count()
        && waiting.stream().allMatch(block -> block.stale.first().equals(block.rect));
  }

  /** Makes cells of the block stale; they must be cells of it. */
  void add(Block block, Rect part) {
    if (!part.isEmpty()) {
      block.stale.add(part);
      enlist(block);
    }
  }

  /** Makes cells of the block stale; they must be cells of it. */
  void add(Block block, Region part) {
    part.forEach(rect -> add(block, rect));
  }

  /** Makes the block wait; for a caller that keeps its stale cells for a while. */
  void enlist(Block block) {
    if (block.waitingAt < 0) {
      block.waitingAt = waiting.size();
      waiting.add(block);
    }
    if (ordered) {
      queue(block);
    }
  }

  /** Forgets what of the block is stale. Not while a recalculation runs. */
  void remove(Block block) {
    block.stale = new Region();
    if (block.waitingAt >= 0) {
      leave(block);
    }
  }

  /** The blocks that have stale cells, in no order; a view. */
  List<Block> waiting() {
    return Collections.unmodifiableList(waiting);
  }

  /** Takes out all that wait: nothing of them is stale any more. Not while it is in order. */
  List<Block> takeAll() {
    var all = List.copyOf(waiting);
    all.forEach(this::remove);
    return all;
  }

  /** Puts everything in order; heights must be settled and stay as they are until {@link #rest}. */
  void order() {
    ordered = true;
    waiting.forEach(this::queue);
  }

  /** The lowest component that waits; something must wait. */
  Component lowest() {
    return blocks.get((int) heap.least()).component;
  }

  /** Whether a component waits that was not taken out. */
  boolean hasNext() {
    return !heap.isEmpty();
  }

  /** Takes out the lowest component to have it computed; something must wait. */
  Component take() {
    return blocks.get((int) heap.poll()).component;
  }

  /** Takes note that of a component which was taken out nothing is stale any more. */
  void finish(Component lowest) {
    for (int i = 0; i < lowest.waiting.size(); i++) {
      Block block = lowest.waiting.get(i);
      if (!block.stale.isEmpty()) {
        throw new IllegalStateException("left stale: " + block);
      }
      block.queued = false;
      leave(block);
    }
    lowest.waiting.clear();
  }

  /** Goes back to being a list, also where something still waits. */
  void rest() {
    ordered = false;
    heap.clear();
    // A component that was broken off may hold blocks that were done.
    for (Block block : List.copyOf(waiting)) {
      block.queued = false;
      block.component.waiting.clear();
      if (block.stale.isEmpty()) {
        leave(block);
      }
    }
  }

  private void queue(Block block) {
    if (block.queued) {
      return;
    }
    block.queued = true;
    if (block.component.waiting.isEmpty()) {
      heap.add(block.component.key());
    }
    block.component.waiting.add(block);
  }

  private void leave(Block block) {
    Block last = waiting.removeLast();
    if (last != block) {
      waiting.set(block.waitingAt, last);
      last.waitingAt = block.waitingAt;
    }
    block.waitingAt = -1;
  }

  /** Fails unless a block is in the list exactly when it should be. */
  void checkInvariants() {
    for (int at = 0; at < waiting.size(); at++) {
      Block block = waiting.get(at);
      check(block.waitingAt == at, "waits at another place", block);
      check(!block.removed, "was removed and waits", block);
      check(!block.stale.isEmpty(), "waits without a stale cell", block);
      check(!block.queued && block.component.waiting.isEmpty(), "is queued at rest", block);
    }
    blocks.forEach(
        block -> {
          check(
              block.stale.isEmpty() == (block.waitingAt < 0), "is stale and does not wait", block);
          for (Rect rect : block.stale.rects()) {
            check(block.rect.contains(rect), "has stale cells outside of it", block);
          }
        });
  }

  private static void check(boolean holds, String trouble, Block block) {
    if (!holds) {
      throw new IllegalStateException("block " + block + " " + trouble);
    }
  }
}
