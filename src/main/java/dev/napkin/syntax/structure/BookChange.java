package dev.napkin.syntax.structure;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Motion;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetBook.DefinedName;
import dev.napkin.syntax.SheetFormula;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of a book beside its cells, and how formulas in cells are rewritten.
 *
 * @param book the sheets, names and tables afterwards, without anything in cells
 * @param order the sheets afterwards
 * @param headers texts to be put into the heads of new table columns
 * @param refusal why it cannot be done; empty where it can
 */
public record BookChange(
    SheetBook book,
    SheetOrder order,
    Rewriting rewriting,
    Map<CellAddress, String> headers,
    Optional<String> refusal) {

  /** What becomes of {@code book} when cells go as {@code motion} says and sheets as well. */
  public static BookChange of(SheetBook book, Motion motion, SheetOrder before, SheetOrder after) {
    TableChanges tables = TableChanges.of(book.tables(), motion, before, after);
    var rewriting = new Rewriting(motion, before, after, tables);
    var names = new ArrayList<DefinedName>();
    for (DefinedName name : book.names()) {
      Optional<Integer> home = name.sheet().flatMap(before::grid);
      if (home.isPresent() && after.position(home.get()) < 0) {
        continue;
      }
      names.add(name(name, home.flatMap(after::name).or(name::sheet), rewriting));
    }
    SheetBook changed = book.with(sheets(book, motion, before, after), names, tables.tables());
    return new BookChange(changed, after, rewriting, tables.headers(), tables.refusal());
  }

  /** A name as it is rewritten; the same object where that changes nothing. */
  @SuppressWarnings("ReferenceEquality")
  private static DefinedName name(DefinedName name, Optional<String> sheet, Rewriting rewriting) {
    SheetFormula formula = name.formula();
    Expression now = rewriting.name(formula.tree());
    return now == formula.tree() && sheet.equals(name.sheet())
        ? name
        : new DefinedName(
            name.name(), sheet, new SheetFormula(now, formula.problems()), name.hidden());
  }

  private static List<SheetBook.Sheet> sheets(
      SheetBook book, Motion motion, SheetOrder before, SheetOrder after) {
    var sheets = new ArrayList<SheetBook.Sheet>();
    for (int i = 0; i < after.names().size(); i++) {
      int grid = after.grids().get(i);
      int position = before.position(grid);
      if (position < 0) {
        sheets.add(SheetBook.Sheet.of(after.names().get(i), List.of()));
      } else {
        SheetBook.Sheet sheet = book.sheets().get(position);
        sheets.add(
            new SheetBook.Sheet(
                after.names().get(i),
                sheet.visibility(),
                List.of(),
                List.of(),
                rows(sheet.hiddenRows(), grid, motion),
                rows(sheet.filteredRows(), grid, motion),
                CarriedAnnotations.of(book, grid, motion, before)));
      }
    }
    return sheets;
  }

  /** Rows of a sheet, where they are now; they go only with whole rows. */
  private static Region rows(Region rows, int grid, Motion motion) {
    Optional<Motion.Carried> carried =
        motion
            .carried()
            .filter(c -> !(motion instanceof Motion.Move))
            .filter(c -> c.grid() == grid && c.from().columns() == Rect.SHEET.columns());
    if (carried.isEmpty()) {
      return rows;
    }
    Rect from = carried.get().from();
    var now = new Region();
    for (Rect rect : rows.rects()) {
      var rest = Region.of(rect);
      rest.remove(from);
      motion.lost().forEach(lost -> rest.remove(lost.rect()));
      now.add(rest);
      now.add(rect.intersect(from).moved(carried.get().down(), 0));
    }
    return now;
  }
}
