package dev.napkin.xlsx.write;

import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.syntax.A1;
import dev.napkin.syntax.SheetBook.Sheet;
import dev.napkin.syntax.SheetBook.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The filters that hide rows of a sheet: those of its tables, and one of its own.
 *
 * @param tables the tables whose filter hides rows
 * @param area what the sheet's own filter lies over, with its row of headers
 * @param complete whether a program will find just these rows filtered
 */
record Filters(List<Table> tables, Optional<Rect> area, boolean complete) {
  /** What is said where it is not. */
  static final String LOSS = "Rows that a filter hides are hidden without one.";

  /** The filters of a sheet. */
  static Filters of(Sheet sheet, List<Table> tables, Rect used) {
    var left = new Region();
    left.add(sheet.filteredRows());
    var own = new ArrayList<Table>();
    for (Table table : tables) {
      Rect area = table.area();
      var rows =
          new Rect(
              area.top() + table.headerRows(), 0, area.bottom() - table.totalsRows(), A1.COLUMNS);
      if (table.headerRows() > 0 && !left.firstIn(rows).isEmpty()) {
        own.add(table);
        left.remove(rows);
      }
    }
    if (left.isEmpty()) {
      return new Filters(own, Optional.empty(), true);
    }
    List<Rect> rects = left.rects();
    int top = rects.getFirst().top() - 1;
    int bottom = rects.getLast().bottom();
    int right = Math.max(used.right(), used.left() + 1);
    var area = new Rect(Math.max(top, 0), used.left(), bottom, right);
    boolean free = tables.stream().noneMatch(table -> table.area().meets(area));
    return top >= 0 && free && areAllFiltered(sheet, top + 1, bottom)
        ? new Filters(own, Optional.of(area), true)
        : new Filters(own, Optional.empty(), false);
  }

  /** Whether all hidden rows in between are hidden by a filter, since a filter owns them all. */
  private static boolean areAllFiltered(Sheet sheet, int top, int bottom) {
    var hidden = new Region();
    hidden.add(sheet.hiddenRows());
    sheet.filteredRows().forEach(hidden::remove);
    return hidden.firstIn(new Rect(top, 0, bottom, A1.COLUMNS)).isEmpty();
  }
}
