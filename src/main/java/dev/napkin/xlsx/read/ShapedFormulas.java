package dev.napkin.xlsx.read;

import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.FormulaShapes;
import dev.napkin.syntax.SheetFormula;
import java.util.List;

/** The formulas of a workbook, each shape once, with what they cost. */
final class ShapedFormulas {
  /** A formula has 8,192 letters at most; a file may write its words longer. */
  private static final int LONGEST = 1 << 15;

  /**
   * What a shape takes for each of its letters: words of a tree, its text, the key it is found by.
   */
  private static final int PER_LETTER = 64;

  private final FormulaShapes shapes = new FormulaShapes();
  private final Budget budget;
  private int known;

  ShapedFormulas(Budget budget) {
    this.budget = budget;
  }

  /** The formula that a text says in a cell. */
  SheetFormula of(XmlText text, int row, int column) throws Unreadable {
    if (text.length() > LONGEST) {
      return broken(row, column, "the formula is longer than a cell can hold");
    }
    return paid(shapes.of(text.letters(), 0, text.length(), row, column), text.length());
  }

  /** The formula that a text says in a cell. */
  SheetFormula of(String text, int row, int column) throws Unreadable {
    if (text.length() > LONGEST) {
      return broken(row, column, "the formula is longer than a cell can hold");
    }
    return paid(shapes.of(text, row, column), text.length());
  }

  /** The formula, paid for where its shape is new. */
  private SheetFormula paid(SheetFormula formula, int length) throws Unreadable {
    if (shapes.size() > known) {
      known = shapes.size();
      budget.keep((long) PER_LETTER * (length + 8));
    }
    return formula;
  }

  /** Stands for a formula that the file says to be elsewhere, and is not. */
  SheetFormula missing(int row, int column) {
    return broken(row, column, "the formula that the cell shares is missing in the file");
  }

  /** Stands for a formula that cannot be read. */
  SheetFormula broken(int row, int column, String problem) {
    Span span = Source.of("R" + (row + 1) + "C" + (column + 1), "").span(0, 0);
    return new SheetFormula(
        new Expression.Broken(span), List.of(Diagnostic.of(Code.SYNTAX, span, problem)));
  }
}
