package dev.napkin.engine;

import dev.napkin.function.SheetFunction;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.plan.CellProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A block that was adopted, as it was told. Compared by identity: two equal ones are two.
 *
 * <p>One with a formula stands in the dependency graph, as one {@link Part} or as several.
 */
final class Held {
  private static final Set<String> SUBTOTALS = Set.of("SUBTOTAL", "AGGREGATE");

  final int grid;
  final Block block;

  /** Whether it stands on a worksheet, where formulas mean a little more. */
  final boolean onSheet;

  /** What its formula looks at; nothing for inputs. */
  final List<Read> reads;

  /** Those of them, or parts of them, of which every cell counts. */
  final List<Read> strict;

  /** What of the others counts. */
  final List<KeyedRead> keyed = new ArrayList<>(0);

  /** Those of its reads that do not depend on a branch; see {@link CertainReads}. */
  final List<Read> certain;

  /** Whether its value may change although nothing that it looks at does. */
  final boolean isVolatile;

  /** Whether its formula is a subtotal, which other subtotals leave out. */
  final boolean isSubtotal;

  /** What computes its cells one by one without the evaluator; empty until {@link #program} is. */
  Optional<CellProgram> program = Optional.empty();

  /** Whether {@link #program} was looked for. */
  boolean hasProgram;

  /** Whether some cell of it turned out to look at more than the formula tells. */
  boolean looksFar;

  Held(int grid, Block block, boolean onSheet) {
    this.grid = grid;
    this.block = block;
    this.onSheet = onSheet;
    Optional<Ir> formula = formula(block);
    this.strict = formula.map(ir -> Reads.of(ir, keyed)).orElse(List.of());
    this.reads = keyed.isEmpty() ? strict : formula.map(Reads::of).orElse(List.of());
    this.certain = formula.map(CertainReads::of).orElse(List.of());
    this.isVolatile = formula.filter(ir -> Mention.of(ir, SheetFunction::isVolatile)).isPresent();
    this.isSubtotal =
        onSheet
            && formula
                .filter(ir -> Mention.of(ir, function -> SUBTOTALS.contains(function.name())))
                .isPresent();
  }

  private static Optional<Ir> formula(Block block) {
    return switch (block) {
      case Block.Formula(_, Ir formula) -> Optional.of(formula);
      case Block.ArrayFormula(_, Ir formula, _) -> Optional.of(formula);
      case Block.Inputs _, Block.Values _ -> Optional.empty();
    };
  }

  boolean isInput() {
    return formula(block).isEmpty();
  }

  /** The cells that are its own: of an array that takes the room it needs only the first. */
  Rect rect() {
    return block instanceof Block.ArrayFormula(Rect rect, _, boolean dynamic) && dynamic
        ? Rect.cell(rect.top(), rect.left())
        : block.rect();
  }
}
