package dev.napkin.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Keeps every block in its component and every component above what it looks at.
 *
 * <p>Blocks that come are placed when heights are next needed, one at a time: the new block goes
 * above what it looks at, and what looks at it is lifted as far as needed. A circle it closes is
 * searched only between it and the blocks it looks at. So a name defined in a large book touches
 * what stands above it and not the book. When many blocks came, or when placing them one by one has
 * cost more than it would to start over, all are placed in one pass ({@link StrongComponents}).
 *
 * <p>Given up for this: heights are high enough, but not as low as they could be. What is removed
 * lowers nobody, so the order among blocks that do not look at each other depends on what was there
 * before. No height outgrows the number of blocks by lifting: then all are placed anew.
 */
final class Heights {
  private final Blocks blocks;
  private final Neighbours neighbours;
  private final List<Block> unplaced = new ArrayList<>();
  private long stepsLeft;
  private int passes;

  Heights(Blocks blocks, Neighbours neighbours) {
    this.blocks = blocks;
    this.neighbours = neighbours;
  }

  /** Takes note of a new block. */
  void arrived(Block block) {
    unplaced.add(block);
  }

  /** Takes note of a removed block. What was in its component may no longer belong together. */
  void left(Block block) {
    for (Block member : block.component.members) {
      if (member != block) {
        member.placed = false;
        member.component = new Component(List.of(member), false, 0);
        unplaced.add(member);
      }
    }
  }

  /** Whether components and heights hold. */
  boolean isSettled() {
    return unplaced.isEmpty();
  }

  /** How often all blocks were placed anew, for tests to hold down. */
  int passes() {
    return passes;
  }

  /** Makes components and heights hold. */
  void settle() {
    unplaced.removeIf(block -> block.removed);
    if (unplaced.isEmpty()) {
      return;
    }
    if (unplaced.size() > blocks.count() / 2 || !placeOneByOne()) {
      placeAll();
    }
    unplaced.clear();
  }

  private void placeAll() {
    passes++;
    for (Component component : StrongComponents.of(blocks, neighbours)) {
      adopt(component);
    }
  }

  private static void adopt(Component component) {
    for (Block member : component.members) {
      member.component = component;
      member.placed = true;
    }
  }

  /** Whether that was possible within the steps that a pass over all would take. */
  private boolean placeOneByOne() {
    stepsLeft = 2L * blocks.count();
    for (Block block : unplaced) {
      if (!place(block)) {
        return false;
      }
    }
    return true;
  }

  private boolean place(Block block) {
    int floor = 0;
    var precedents = new ArrayList<Component>();
    boolean looksAtItself = false;
    for (Block precedent : neighbours.precedents(block)) {
      stepsLeft--;
      looksAtItself |= precedent == block;
      if (precedent.placed) {
        precedents.add(precedent.component);
        floor = Math.max(floor, precedent.component.height + 1);
      }
    }
    var component = new Component(List.of(block), looksAtItself, floor);
    adopt(component);
    Set<Component> above = below(floor, component);
    if (!Collections.disjoint(precedents, above)) {
      component = merge(component, above);
      adopt(component);
    }
    return lift(component);
  }

  /** The components lower than {@code floor} that look at {@code start}, over however many. */
  private Set<Component> below(int floor, Component start) {
    Set<Component> reached = identitySet();
    var open = new ArrayList<Component>(List.of(start));
    // Heights grow along every edge but the new ones, so what could close a circle is lower than
    // the new block, all the way round.
    while (!open.isEmpty() && stepsLeft >= 0) {
      for (Component reader : readers(open.removeLast())) {
        if (reader != start && reader.height < floor && reached.add(reader)) {
          open.add(reader);
        }
      }
    }
    return reached;
  }

  /** One component of {@code start} and those of {@code above} that it looks at. */
  private Component merge(Component start, Set<Component> above) {
    Set<Component> merged = identitySet();
    merged.add(start);
    var open = new ArrayList<Component>(List.of(start));
    var outside = new ArrayList<Component>();
    while (!open.isEmpty()) {
      for (Component precedent : precedents(open.removeLast())) {
        if (!above.contains(precedent)) {
          outside.add(precedent);
        } else if (merged.add(precedent)) {
          open.add(precedent);
        }
      }
    }
    int height = 0;
    for (Component precedent : outside) {
      height = precedent == start ? height : Math.max(height, precedent.height + 1);
    }
    var members = new ArrayList<Block>();
    for (Component part : merged) {
      members.addAll(part.members);
    }
    members.sort(Comparator.comparingInt(member -> member.number));
    return new Component(members, true, height);
  }

  /** Lifts what looks at {@code start} above it; whether heights and steps stayed within bounds. */
  private boolean lift(Component start) {
    // Lowest first by the heights from before: then each is lifted once, after all below it.
    var order = new LongHeap();
    raiseReaders(start, order);
    while (!order.isEmpty()) {
      Component component = blocks.get((int) order.poll()).component;
      component.height = component.raised;
      if (component.height > blocks.count() || stepsLeft < 0) {
        return false;
      }
      raiseReaders(component, order);
    }
    return stepsLeft >= 0;
  }

  private void raiseReaders(Component component, LongHeap order) {
    for (Component reader : readers(component)) {
      if (reader != component && reader.raised <= component.height) {
        if (reader.raised == reader.height) {
          order.add(reader.key());
        }
        reader.raised = component.height + 1;
      }
    }
  }

  private List<Component> readers(Component component) {
    var readers = new ArrayList<Component>();
    for (Block member : component.members) {
      for (Block reader : neighbours.readers(member.grid, member.rect)) {
        if (reader.placed) {
          readers.add(reader.component);
        }
      }
    }
    stepsLeft -= readers.size() + 1L;
    return readers;
  }

  private List<Component> precedents(Component component) {
    var precedents = new ArrayList<Component>();
    for (Block member : component.members) {
      for (Block precedent : neighbours.precedents(member)) {
        if (precedent.placed) {
          precedents.add(precedent.component);
        }
      }
    }
    stepsLeft -= precedents.size() + 1L;
    return precedents;
  }

  private static Set<Component> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** Fails unless components and heights are what they should be; needs to be settled. */
  void checkInvariants() {
    for (Component expected : StrongComponents.of(blocks, neighbours)) {
      Component held = expected.members.getFirst().component;
      check(held.members.equals(expected.members), "should be with " + expected.members, held);
      check(held.cyclic == expected.cyclic, "looks at itself or does not", held);
      check(held.height >= expected.height, "is too low", held);
      check(held.raised == held.height, "is being lifted", held);
      for (Block member : held.members) {
        check(member.placed && member.component == held, "has a member elsewhere", held);
      }
      for (Component precedent : precedents(held)) {
        check(precedent == held || precedent.height < held.height, "is not above all", held);
      }
    }
  }

  private static void check(boolean holds, String trouble, Component component) {
    if (!holds) {
      throw new IllegalStateException("component of " + component.members + " " + trouble);
    }
  }
}
