package dev.napkin.engine;

import dev.napkin.function.SheetFunction;
import dev.napkin.grid.Read;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What follows from a formula alone, wherever it stands.
 *
 * @param reads what it looks at
 * @param strict those of them, or parts of them, of which every cell counts
 * @param keyed what of the others counts
 * @param isVolatile whether its value may change although nothing that it looks at does
 * @param isSubtotal whether it is a subtotal, which other subtotals leave out
 */
record FormulaFacts(
    List<Read> reads,
    List<Read> strict,
    List<KeyedRead> keyed,
    boolean isVolatile,
    boolean isSubtotal) {
  private static final Set<String> SUBTOTALS = Set.of("SUBTOTAL", "AGGREGATE");

  /** Those of an input. */
  static final FormulaFacts NONE = new FormulaFacts(List.of(), List.of(), List.of(), false, false);

  FormulaFacts {
    reads = List.copyOf(reads);
    strict = List.copyOf(strict);
    keyed = List.copyOf(keyed);
  }

  /** Found out. */
  static FormulaFacts of(Ir formula) {
    var keyed = new ArrayList<KeyedRead>(0);
    List<Read> strict = List.copyOf(Reads.of(formula, keyed));
    boolean isSpecial =
        Mention.of(formula, function -> function.isVolatile() || isSubtotal(function));
    return new FormulaFacts(
        keyed.isEmpty() ? strict : Reads.of(formula),
        strict,
        keyed,
        isSpecial && Mention.of(formula, SheetFunction::isVolatile),
        isSpecial && Mention.of(formula, FormulaFacts::isSubtotal));
  }

  private static boolean isSubtotal(SheetFunction function) {
    return SUBTOTALS.contains(function.name());
  }

  /** The facts of formulas that stand in many blocks, each found out once. */
  static final class Known {
    private final IdentityHashMap<Ir, FormulaFacts> known = new IdentityHashMap<>();

    /** Those of the formula of a block, if it has one. */
    FormulaFacts of(Block block) {
      return switch (block) {
        case Block.Formula(_, Ir formula) -> known.computeIfAbsent(formula, FormulaFacts::of);
        case Block.ArrayFormula(_, Ir formula, _) ->
            known.computeIfAbsent(formula, FormulaFacts::of);
        case Block.Inputs _, Block.Values _ -> NONE;
      };
    }
  }
}
