package dev.napkin.check;

import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import java.util.ArrayList;
import java.util.List;

/** Blocks that cover a rectangle, and what becomes of them when others are put over them. */
final class Blocks {
  private Blocks() {}

  /** {@code blocks} with {@code over} in place of what stood there. */
  static List<Block> overlay(List<Block> blocks, Block over) {
    var result = new ArrayList<Block>();
    for (Block block : blocks) {
      Rect both = block.rect().intersect(over.rect());
      if (both.isEmpty()) {
        result.add(block);
        continue;
      }
      Rect rect = block.rect();
      keep(block, new Rect(rect.top(), rect.left(), both.top(), rect.right()), result);
      keep(block, new Rect(both.top(), rect.left(), both.bottom(), both.left()), result);
      keep(block, new Rect(both.top(), both.right(), both.bottom(), rect.right()), result);
      keep(block, new Rect(both.bottom(), rect.left(), rect.bottom(), rect.right()), result);
    }
    result.add(over);
    return result;
  }

  private static void keep(Block block, Rect rect, List<Block> result) {
    if (!rect.isEmpty()) {
      result.add(restrict(block, rect));
    }
  }

  /** The part of {@code block} inside {@code rect}, which lies in it. */
  static Block restrict(Block block, Rect rect) {
    return switch (block) {
      case Block.Formula(_, Ir formula) -> new Block.Formula(rect, formula);
      case Block.Values _, Block.ArrayFormula _ ->
          throw new IllegalArgumentException("a block of a worksheet under a name");
      case Block.Inputs inputs -> {
        var cells = new ArrayList<Ir>();
        for (int row = rect.top(); row < rect.bottom(); row++) {
          for (int column = rect.left(); column < rect.right(); column++) {
            cells.add(inputs.at(row, column));
          }
        }
        yield new Block.Inputs(rect, cells);
      }
    };
  }
}
