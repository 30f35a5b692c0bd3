package dev.napkin.ir;

import java.util.List;

/**
 * One grid of a name: all of it for up to two axes, else what it is at certain keys of the axes
 * before the last two.
 *
 * @param grid its number
 * @param leading the positions on the leading axes; empty for up to two axes
 * @param blocks what covers it
 */
public record Slice(int grid, List<Integer> leading, List<Block> blocks) {
  public Slice {
    leading = List.copyOf(leading);
    blocks = List.copyOf(blocks);
  }

  /** The block that covers the cell. */
  public Block blockAt(int row, int column) {
    for (Block block : blocks) {
      if (block.rect().contains(row, column)) {
        return block;
      }
    }
    throw new IllegalArgumentException("no block covers row " + row + ", column " + column);
  }
}
