package dev.napkin.graph;

import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import java.util.List;

/**
 * One block as the graph keeps it. Compared by identity: a number is used again after a block is
 * removed, a block is not.
 */
final class Block {
  final int number;
  final int grid;

  /** Where it lies; another place only while it stands in no index. */
  Rect rect;

  /** What it looks at; something else only while it stands in no index. */
  List<Read> reads;

  /** How many of its reads, the first ones, are not loose. */
  int strict;

  /** What stands for it in the indexes. */
  List<RectIndex.Entry<?>> entries = List.of();

  /** What looks at it, as of {@link #sightsAt}. */
  Neighbours.Sight[] sights = {};

  /** The version of the neighbours that {@link #sights} holds for, or -1. */
  int sightsAt = -1;

  /** Whether its component and height count; a new block is placed when heights are settled. */
  boolean placed;

  /** Whether it was removed from the graph. */
  boolean removed;

  /** What it is recomputed with; alone until heights are settled. */
  Component component;

  /** The cells that must be recomputed. */
  Region stale = new Region();

  /**
   * The cells whose last value is the fault of a cycle. They must be computed when the cycle may be
   * gone, even if nothing they look at has another value: it may be on another cycle now.
   */
  final Region onCycle = new Region();

  /** Where it stands in the list of blocks that wait, or -1. */
  int waitingAt = -1;

  /** Whether its component was told that it waits. */
  boolean queued;

  Block(int number, int grid, Rect rect, List<Read> reads, int strict) {
    this.number = number;
    this.grid = grid;
    this.rect = rect;
    this.reads = List.copyOf(reads);
    this.strict = strict;
    this.component = new Component(List.of(this), false, 0);
  }

  @Override
  public String toString() {
    return number + " at " + grid + ":" + rect;
  }
}
