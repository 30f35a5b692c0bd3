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
 */
public record SheetFormula(Expression tree, List<Diagnostic> problems) {
  public SheetFormula {
    problems = List.copyOf(problems);
  }
}
