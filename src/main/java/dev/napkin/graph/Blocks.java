package dev.napkin.graph;

import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The blocks by number. Numbers of removed blocks are given again, the latest first. */
final class Blocks {
  private final List<@Nullable Block> blocks = new ArrayList<>();
  private final List<Integer> free = new ArrayList<>();

  /** A new block with a number of its own. */
  Block create(int grid, Rect rect, List<Read> reads, int strict) {
    int number = free.isEmpty() ? blocks.size() : free.removeLast();
    var block = new Block(number, grid, rect, reads, strict);
    if (number == blocks.size()) {
      blocks.add(block);
    } else {
      blocks.set(number, block);
    }
    return block;
  }

  /** Frees the number of a block. */
  void remove(Block block) {
    blocks.set(block.number, null);
    free.add(block.number);
    block.removed = true;
  }

  /** The block with this number, which must be one that was added and not removed. */
  Block get(int number) {
    Block block = number >= 0 && number < blocks.size() ? blocks.get(number) : null;
    if (block == null) {
      throw new IllegalArgumentException("no block has the number " + number);
    }
    return block;
  }

  /** How many blocks there are. */
  int count() {
    return blocks.size() - free.size();
  }

  /** One more than the greatest number ever given. */
  int bound() {
    return blocks.size();
  }

  /** Hands each block to {@code use}, in the order of their numbers. */
  void forEach(Consumer<Block> use) {
    for (Block block : blocks) {
      if (block != null) {
        use.accept(block);
      }
    }
  }
}
