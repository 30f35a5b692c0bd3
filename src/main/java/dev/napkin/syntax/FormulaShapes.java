package dev.napkin.syntax;

/**
 * The formulas of a workbook by shape: each distinct one is parsed once, however many cells hold
 * it.
 */
public final class FormulaShapes {
  /** None yet. */
  public FormulaShapes() {}

  /**
   * The formula that {@code text} says in a cell.
   *
   * @param text without the equals sign, as a file spells it: functions in English, prefixes such
   *     as {@code _xlfn.} included or not
   * @param row of the cell, counted from 0
   * @param column of the cell, counted from 0
   * @return the same object for every text of the same shape
   */
  public SheetFormula of(String text, int row, int column) {
    throw new UnsupportedOperationException(text + row + column);
  }
}
