package dev.napkin.xlsx.read;

import dev.napkin.grid.Region;
import dev.napkin.syntax.SheetBook;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A workbook told cell by cell, as a program would that has its cells from elsewhere.
 *
 * <p>It comes out as from a file: neighbours with the same formula are one block. The cells of a
 * sheet come row by row, as in a file.
 */
public final class CellList {
  private final Budget budget;
  private final ShapedFormulas shapes;
  private final List<String> names = new ArrayList<>();
  private final List<SheetBuilder> sheets = new ArrayList<>();
  private final List<SheetBook.DefinedName> defined = new ArrayList<>();

  /** Nothing yet, within some limits. */
  public CellList(Limits limits) {
    budget = new Budget(limits);
    shapes = new ShapedFormulas(budget);
  }

  /** Adds a sheet and gives its number, from 0. */
  public int sheet(String name) {
    names.add(name);
    sheets.add(new SheetBuilder(budget));
    return names.size() - 1;
  }

  /** A plain value that is not blank; row and column count from 0. */
  public void value(int sheet, int row, int column, Value value) throws Unreadable {
    sheets.get(sheet).value(row, column, value);
  }

  /** A formula in Excel's notation, without the sign that begins one. */
  public void formula(int sheet, int row, int column, String text) throws Unreadable {
    sheets.get(sheet).formula(row, column, shapes.of(text, row, column));
  }

  /** A name of the whole workbook. */
  public void name(String name, String formula) throws Unreadable {
    defined.add(new SheetBook.DefinedName(name, Optional.empty(), shapes.of(formula, 0, 0), false));
  }

  /** The workbook. */
  public SheetBook book() throws Unreadable {
    var built = new ArrayList<SheetBook.Sheet>();
    for (int i = 0; i < names.size(); i++) {
      built.add(
          new SheetBook.Sheet(
              names.get(i),
              SheetBook.Visibility.VISIBLE,
              sheets.get(i).blocks(),
              List.of(),
              new Region(),
              new Region()));
    }
    return new SheetBook(built, defined, List.of(), SheetBook.Settings.DEFAULT, List.of());
  }
}
