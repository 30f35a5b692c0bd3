package dev.napkin.syntax;

import dev.napkin.source.Diagnostic;
import java.util.List;

/**
 * A formula of a worksheet in relative form: one for all cells it is filled into.
 *
 * <p>Two of the same shape are equal, although they may have been written in different places.
 *
 * @param tree what it says; {@link Expression.Broken} where it could not be read
 * @param problems what was wrong with it
 * @param format the number format of its cells, where the workbook computes with what is displayed;
 *     else empty
 */
public record SheetFormula(Expression tree, List<Diagnostic> problems, String format) {
  public SheetFormula {
    problems = List.copyOf(problems);
  }

  /** A formula whose results are not rounded. */
  public SheetFormula(Expression tree, List<Diagnostic> problems) {
    this(tree, problems, "");
  }

  /** The same formula in cells of a number format. */
  public SheetFormula shownAs(String other) {
    return new SheetFormula(tree, problems, other);
  }
}
