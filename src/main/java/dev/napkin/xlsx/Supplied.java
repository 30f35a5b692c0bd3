package dev.napkin.xlsx;

import dev.napkin.check.SheetBinder;
import dev.napkin.engine.Spelling;
import dev.napkin.function.Library;
import dev.napkin.function.SheetFunction;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetProgram;
import dev.napkin.syntax.SheetBook;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Worksheets in which the cells that have no answer here give what the file says of them.
 *
 * <p>They keep their formulas to look at: each such block has a formula that looks its values up by
 * the place of the cell, and is written as the one it stands for.
 */
final class Supplied implements Spelling {
  private static final SheetFunction INDEX = Library.standard().find("INDEX").orElseThrow();
  private static final SheetFunction IF = Library.standard().find("IF").orElseThrow();
  private static final SheetFunction SUBTOTAL = Library.standard().find("SUBTOTAL").orElseThrow();
  private static final Ir TRUE = new Ir.Constant(Value.logical(true));
  private static final SheetFunction ROW = Library.standard().find("ROW").orElseThrow();
  private static final SheetFunction COLUMN = Library.standard().find("COLUMN").orElseThrow();

  private final SheetBinder binder;
  private final Predicate<Ir> unanswered;
  private final SheetProgram program;
  private final IdentityHashMap<Ir, Ir> originals = new IdentityHashMap<>();

  /**
   * Supplies the values that {@code book} stores for formulas of {@code meant}.
   *
   * @param unanswered which formulas
   */
  Supplied(SheetBook book, SheetBinder binder, SheetProgram meant, Predicate<Ir> unanswered) {
    this.binder = binder;
    this.unanswered = unanswered;
    var sheets = new ArrayList<SheetProgram.Sheet>();
    for (int i = 0; i < meant.sheets().size(); i++) {
      sheets.add(supplied(meant.sheets().get(i), book.sheets().get(i).stored()));
    }
    program =
        new SheetProgram(
            sheets,
            meant.names(),
            meant.iteration(),
            meant.dates1904(),
            meant.linked(),
            meant.diagnostics());
  }

  /** The worksheets. */
  SheetProgram program() {
    return program;
  }

  @Override
  public String text(Ir formula, CellAddress cell) {
    return binder.text(originals.getOrDefault(formula, formula), cell.row(), cell.column());
  }

  @Override
  public Optional<Ir> read(String text, boolean rowsAndColumns, CellAddress cell) {
    return binder.reference(text, rowsAndColumns, cell);
  }

  private SheetProgram.Sheet supplied(SheetProgram.Sheet sheet, List<Column> stored) {
    var blocks = new ArrayList<Block>();
    for (Block block : sheet.blocks()) {
      switch (block) {
        case Block.Formula(Rect rect, Ir formula) when unanswered.test(formula) ->
            evenly(rect, stored).forEach(part -> blocks.add(filled(part, formula, stored)));
        case Block.ArrayFormula(Rect rect, Ir formula, boolean dynamic)
            when unanswered.test(formula) && isStored(rect, stored) -> {
          Ir values = as(formula, new Ir.Constant(new Value.Many(values(rect, stored))));
          originals.put(values, formula);
          blocks.add(new Block.ArrayFormula(rect, values, dynamic));
        }
        case Block.Formula _, Block.ArrayFormula _, Block.Values _, Block.Inputs _ ->
            blocks.add(block);
      }
    }
    return sheet.with(blocks);
  }

  private Block filled(Rect part, Ir formula, List<Column> stored) {
    if (!isStored(part, stored)) {
      return new Block.Formula(part, formula);
    }
    Ir values =
        as(
            formula,
            new Ir.Call(
                INDEX,
                List.of(
                    new Ir.Constant(new Value.Many(values(part, stored))),
                    behind(ROW, part.top()),
                    behind(COLUMN, part.left()))));
    originals.put(values, formula);
    return new Block.Formula(part, values);
  }

  /** The values of a formula; of a subtotal as those of one, which other subtotals leave out. */
  private static Ir as(Ir formula, Ir values) {
    return mentionsSubtotal(formula)
        ? new Ir.Call(IF, List.of(TRUE, values, new Ir.Call(SUBTOTAL, List.of(TRUE, TRUE))))
        : values;
  }

  private static boolean mentionsSubtotal(Ir formula) {
    return (formula instanceof Ir.Call(SheetFunction function, _)
            && (function.name().equals("SUBTOTAL") || function.name().equals("AGGREGATE")))
        || formula.parts().stream().anyMatch(Supplied::mentionsSubtotal);
  }

  /** How many rows or columns the cell stands behind the first ones. */
  private static Ir behind(SheetFunction number, int first) {
    return new Ir.Arithmetic(
        Ir.Operation.SUBTRACT,
        new Ir.Call(number, List.of()),
        new Ir.Constant(new Value.Num(first)));
  }

  private static Array values(Rect rect, List<Column> stored) {
    return new Array(stored.subList(rect.left(), rect.right()), rect.top(), rect.rows());
  }

  /** Whether all cells have a stored value. */
  private static boolean isStored(Rect rect, List<Column> stored) {
    for (int column = rect.left(); column < rect.right(); column++) {
      for (int row = rect.top(); row < rect.bottom(); row++) {
        if (!isStored(row, column, stored)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isStored(int row, int column, List<Column> stored) {
    return column < stored.size() && !stored.get(column).isBlank(row);
  }

  /** The parts of a rectangle of which either all cells have a stored value or none has. */
  private static List<Rect> evenly(Rect rect, List<Column> stored) {
    var runs = new ArrayList<Rect>();
    boolean even = true;
    boolean first = isStored(rect.top(), rect.left(), stored);
    for (int column = rect.left(); column < rect.right(); column++) {
      int begin = rect.top();
      for (int row = rect.top(); row < rect.bottom(); row++) {
        boolean here = isStored(row, column, stored);
        even &= here == first;
        if (row + 1 == rect.bottom() || isStored(row + 1, column, stored) != here) {
          runs.add(new Rect(begin, column, row + 1, column + 1));
          begin = row + 1;
        }
      }
    }
    return even ? List.of(rect) : runs;
  }
}
