package dev.napkin.engine;

import dev.napkin.eval.Shortcuts;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.plan.CellProgram;
import dev.napkin.plan.PlanColumns;
import java.util.List;
import java.util.Optional;

/**
 * A block that was adopted, as it was told. Compared by identity: two equal ones are two.
 *
 * <p>One with a formula stands in the dependency graph, as one {@link Part} or as several.
 */
final class Held {
  final int grid;

  /** What it is; another one only when it {@link #become}s that. */
  Block block;

  /** Whether it stands on a worksheet, where formulas mean a little more. */
  final boolean onSheet;

  /** What its formula looks at; nothing for inputs. */
  List<Read> reads;

  /** Those of them, or parts of them, of which every cell counts. */
  List<Read> strict;

  /** What of the others counts. */
  List<KeyedRead> keyed;

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

  private Optional<Shortcuts> shortcuts = Optional.empty();
  private Optional<Steadiness> steadiness = Optional.empty();
  private Optional<List<Read>> certain = Optional.empty();

  Held(int grid, Block block, boolean onSheet, FormulaFacts facts) {
    this.grid = grid;
    this.block = block;
    this.onSheet = onSheet;
    this.reads = facts.reads();
    this.strict = facts.strict();
    this.keyed = facts.keyed();
    this.isVolatile = facts.isVolatile();
    this.isSubtotal = onSheet && facts.isSubtotal();
  }

  /** From now on it is a block that says the same of the same cells, wherever they are now. */
  @SuppressWarnings("ReferenceEquality")
  void become(Block.Formula now, FormulaFacts facts) {
    if (formula(block).filter(before -> before == now.formula()).isEmpty()) {
      program = Optional.empty();
      hasProgram = false;
      certain = Optional.empty();
      shortcuts = Optional.empty();
    }
    block = now;
    reads = facts.reads();
    strict = facts.strict();
    keyed = facts.keyed();
  }

  private static Optional<Ir> formula(Block block) {
    return switch (block) {
      case Block.Formula(_, Ir formula) -> Optional.of(formula);
      case Block.ArrayFormula(_, Ir formula, _) -> Optional.of(formula);
      case Block.Inputs _, Block.Values _ -> Optional.empty();
    };
  }

  /** What may be known of parts of its formula; nothing of a few cells. */
  Shortcuts shortcuts(Ir formula, PlanColumns columns) {
    if (block.rect().rows() < BlockPrograms.FEWEST_ROWS) {
      return Shortcuts.NONE;
    }
    if (shortcuts.isEmpty()) {
      shortcuts = Optional.of(KnownParts.of(formula, columns));
    }
    return shortcuts.orElseThrow();
  }

  /** What its values depend on beside the values that it looks at. */
  Steadiness steadiness() {
    if (steadiness.isEmpty()) {
      steadiness = formula(block).map(Steadiness::of).or(() -> Optional.of(Steadiness.VALUES));
    }
    return steadiness.orElseThrow();
  }

  /** Those of its reads that do not depend on a branch; only circles ask for them. */
  List<Read> certain() {
    if (certain.isEmpty()) {
      certain = Optional.of(formula(block).map(CertainReads::of).orElse(List.of()));
    }
    return certain.orElseThrow();
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
