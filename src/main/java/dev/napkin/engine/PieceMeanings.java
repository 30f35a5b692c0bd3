package dev.napkin.engine;

import dev.napkin.engine.Pieces.Joined;
import dev.napkin.engine.Pieces.Piece;
import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import java.util.IdentityHashMap;
import java.util.List;

/** What the formulas of pieces mean after an edit of the structure, and what they look at. */
final class PieceMeanings {
  private final Manuscript manuscript;
  private final Manuscript.State after;
  private final IdentityHashMap<Ir, List<Read>> reads = new IdentityHashMap<>();

  /** What formulas became last that are not equal to it. */
  private final IdentityHashMap<Ir, Ir> others = new IdentityHashMap<>();

  PieceMeanings(Manuscript manuscript, Manuscript.State after) {
    this.manuscript = manuscript;
    this.after = after;
  }

  /** A formula that means what it meant stays the same object, by which others know it. */
  @SuppressWarnings("ReferenceEquality")
  Ir of(Joined block, int grid) {
    Ir formula = after.binder().formula(block.formula(), grid, block.rect());
    for (Piece piece : block.pieces()) {
      Ir old = StructurePlan.formula(piece.held().block);
      if (old == formula) {
        return formula;
      }
      if (others.get(old) != formula
          && old.equals(formula)
          && manuscript.written(old).filter(f -> Pieces.isSame(f, block.formula())).isPresent()) {
        return old;
      }
      others.put(old, formula);
    }
    return formula;
  }

  /** What a formula looks at. */
  List<Read> reads(Ir formula) {
    return reads.computeIfAbsent(formula, Reads::of);
  }
}
