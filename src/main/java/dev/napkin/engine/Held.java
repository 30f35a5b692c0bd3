package dev.napkin.engine;

import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import java.util.List;

/**
 * A block that was adopted, as it was told. Compared by identity: two equal ones are two.
 *
 * <p>One with a formula stands in the dependency graph, as one {@link Part} or as several.
 */
final class Held {
  final int grid;
  final Block block;

  /** What its formula looks at; nothing for inputs. */
  final List<Read> reads;

  Held(int grid, Block block) {
    this.grid = grid;
    this.block = block;
    this.reads =
        switch (block) {
          case Block.Formula(_, Ir formula) -> Reads.of(formula);
          case Block.ArrayFormula(_, Ir formula, _) -> Reads.of(formula);
          case Block.Inputs _, Block.Values _ -> List.of();
        };
  }

  boolean isInput() {
    return switch (block) {
      case Block.Inputs _, Block.Values _ -> true;
      case Block.Formula _, Block.ArrayFormula _ -> false;
    };
  }

  /** The cells that are its own: of an array that takes the room it needs only the first. */
  Rect rect() {
    return block instanceof Block.ArrayFormula(Rect rect, _, boolean dynamic) && dynamic
        ? Rect.cell(rect.top(), rect.left())
        : block.rect();
  }
}
