package dev.napkin.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Blocks that are recomputed together because each looks at each, over whatever way round. Nearly
 * always it is one block that does not even look at itself.
 */
final class Component {
  /** In the order of their numbers. */
  final List<Block> members;

  /** The first of them. */
  final Block first;

  /** Whether some cell of it may look at another, or at itself. */
  final boolean cyclic;

  int height;

  /** What {@link Heights} lifts it to; its height, but for the time of lifting. */
  int raised;

  /** Those of its members that wait, while the heap is in order. */
  final List<Block> waiting = new ArrayList<>(0);

  private @Nullable Interior interior;

  Component(List<Block> members, boolean cyclic, int height) {
    this.members = members;
    this.first = members.getFirst();
    this.cyclic = cyclic;
    this.height = height;
    this.raised = height;
  }

  /** Sorts it among others: by height, then by the number of its first block. */
  long key() {
    return ((long) height << 32) | first.number;
  }

  /** Who looks at whom inside it; worked out once, as members and their reads never change. */
  Interior interior(Neighbours neighbours) {
    Interior known = interior;
    if (known == null) {
      known = Interior.of(this, neighbours);
      interior = known;
    }
    return known;
  }
}
