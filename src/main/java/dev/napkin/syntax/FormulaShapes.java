package dev.napkin.syntax;

import dev.napkin.source.Source;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of a workbook by shape: each distinct one is parsed once, however many cells hold
 * it.
 *
 * <p>For one thread.
 */
public final class FormulaShapes {
  private final Map<ShapeKey, SheetFormula> shapes = new HashMap<>();
  private final FormulaPatterns patterns = new FormulaPatterns();
  private final FormulaScanner scanner = new FormulaScanner(false);
  private final ShapeKey probe = new ShapeKey();
  private char[] letters = new char[256];

  /** By column, the formula that was met in it last. */
  private @Nullable FilledDown[] above = {};

  /** None yet. */
  public FormulaShapes() {}

  /** How many shapes have been met. */
  public int size() {
    return shapes.size();
  }

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
    int length = text.length();
    if (letters.length < length) {
      letters = new char[2 * length];
    }
    text.getChars(0, length, letters, 0);
    return of(letters, 0, length, row, column);
  }

  /**
   * The formula that the letters {@code from} up to {@code to} say in a cell; they are not kept.
   *
   * @param row of the cell, counted from 0
   * @param column of the cell, counted from 0
   * @return the same object for every text of the same shape
   */
  public SheetFormula of(char[] text, int from, int to, int row, int column) {
    FilledDown last = column < above.length ? above[column] : null;
    if (last != null && last.says(text, from, to, row)) {
      return last.formula();
    }
    SheetFormula found = find(text, from, to, row, column);
    if (probe.movesByCells()) {
      keep(found, text, from, to, row, column);
    }
    return found;
  }

  private void keep(SheetFormula found, char[] text, int from, int to, int row, int column) {
    if (column >= above.length) {
      above = Arrays.copyOf(above, Math.max(column + 8, 2 * above.length));
    }
    FilledDown last = above[column];
    if (last == null) {
      last = new FilledDown(found);
      above[column] = last;
    }
    last.keep(found, probe, text, from, to, row);
  }

  private SheetFormula find(char[] text, int from, int to, int row, int column) {
    probe.read(scanner, text, from, to, row, column);
    SheetFormula known = shapes.get(probe);
    if (known != null) {
      return known;
    }
    SheetFormula formula = parse(new String(text, from, to - from), row, column);
    shapes.put(probe.copy(), formula);
    return formula;
  }

  private SheetFormula parse(String text, int row, int column) {
    var name = new StringBuilder();
    FormulaNotation.letters(column, name);
    Source source = Source.of(name.append(row + 1).toString(), text);
    Parsed<Expression> read = ExcelParser.parse(source, row, column, patterns);
    return new SheetFormula(read.tree(), read.diagnostics());
  }
}
