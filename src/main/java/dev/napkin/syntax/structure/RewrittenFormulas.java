package dev.napkin.syntax.structure;

import dev.napkin.grid.CellAddress;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.SheetExpression;
import dev.napkin.syntax.SheetExpression.Coordinate;
import dev.napkin.syntax.SheetFormula;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The formulas of cells as a structural edit rewrites them, where many cells have one formula.
 *
 * <p>What came of a formula last is kept with what came of its references. Where these fare alike
 * again, the formula is the very same object, by which others know that it says the same.
 */
final class RewrittenFormulas {
  private final Rewriting rewriting;
  private final IdentityHashMap<SheetFormula, Last> known = new IdentityHashMap<>();

  /**
   * What came of a formula last.
   *
   * @param references those of it whose fate depends on where its cell stands
   * @param now what they were replaced by
   */
  private record Last(
      int fromGrid,
      int toGrid,
      List<SheetExpression> references,
      List<Expression> now,
      SheetFormula formula) {}

  RewrittenFormulas(Rewriting rewriting) {
    this.rewriting = rewriting;
  }

  /** The formula of a cell as it is rewritten; the same object where that changes nothing. */
  SheetFormula of(SheetFormula written, CellAddress from, CellAddress to) {
    Last last = known.get(written);
    return last != null
            && last.fromGrid == from.grid()
            && last.toGrid == to.grid()
            && isSame(last, from, to)
        ? last.formula
        : rewritten(written, from, to);
  }

  @SuppressWarnings("ReferenceEquality")
  private boolean isSame(Last last, CellAddress from, CellAddress to) {
    for (int i = 0; i < last.references.size(); i++) {
      Expression now = rewriting.inCell(last.references.get(i), from, to);
      if (now != last.now.get(i) && !now.equals(last.now.get(i))) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("ReferenceEquality")
  private SheetFormula rewritten(SheetFormula written, CellAddress from, CellAddress to) {
    var references = new ArrayList<SheetExpression>(2);
    var now = new ArrayList<Expression>(2);
    Expression tree =
        References.replaced(
            written.tree(),
            reference -> {
              Expression replaced = rewriting.inCell(reference, from, to);
              if (!isFixed(reference)) {
                references.add(reference);
                now.add(replaced);
              }
              return replaced;
            });
    SheetFormula formula =
        tree == written.tree()
            ? written
            : new SheetFormula(tree, written.problems(), written.format());
    known.put(written, new Last(from.grid(), to.grid(), references, now, formula));
    return formula;
  }

  /** Whether a reference is the same one wherever on a sheet it is written. */
  private static boolean isFixed(SheetExpression reference) {
    return switch (reference) {
      case SheetExpression.Cell(_, _, Coordinate row, Coordinate column) ->
          row.fixed() && column.fixed();
      case SheetExpression.Area(_, _, var top, var left, var bottom, var right) ->
          top.fixed() && left.fixed() && bottom.fixed() && right.fixed();
      case SheetExpression.Rows(_, _, Coordinate first, Coordinate last) ->
          first.fixed() && last.fixed();
      case SheetExpression.Columns(_, _, Coordinate first, Coordinate last) ->
          first.fixed() && last.fixed();
      case SheetExpression.SheetName _ -> true;
      case SheetExpression _ -> false;
    };
  }
}
