package dev.napkin.check;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.SheetBook.Table;
import dev.napkin.syntax.SheetExpression.Item;
import java.util.List;
import java.util.Optional;

/** Where the parts of a table lie. */
final class TableParts {
  private TableParts() {}

  /**
   * The cells of some parts and columns; for the reader's own row, those of the data.
   *
   * @param columns none for all, one, or the first and the last
   * @return empty where there is no such column, or the parts are not there or not one rectangle
   */
  static Optional<Rect> area(Table table, List<Item> items, List<String> columns) {
    Rect all = table.area();
    int left = all.left();
    int right = all.right();
    if (!columns.isEmpty()) {
      int first = column(table, columns.getFirst());
      int last = column(table, columns.getLast());
      if (first < 0 || last < 0) {
        return Optional.empty();
      }
      left = all.left() + Math.min(first, last);
      right = all.left() + Math.max(first, last) + 1;
    }
    Optional<Rect> rows = rows(table, items);
    int from = left;
    int to = right;
    return rows.map(r -> new Rect(r.top(), from, r.bottom(), to)).filter(r -> !r.isEmpty());
  }

  private static int column(Table table, String name) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Rect> rows(Table table, List<Item> items) {
    Rect all = table.area();
    int dataTop = all.top() + table.headerRows();
    int dataBottom = all.bottom() - table.totalsRows();
    Rect rows = Rect.EMPTY;
    for (Item item : items.isEmpty() ? List.of(Item.DATA) : items) {
      Rect part =
          switch (item) {
            case ALL -> all;
            case DATA, THIS_ROW -> new Rect(dataTop, all.left(), dataBottom, all.right());
            case HEADERS -> new Rect(all.top(), all.left(), dataTop, all.right());
            case TOTALS -> new Rect(dataBottom, all.left(), all.bottom(), all.right());
          };
      if (part.isEmpty()) {
        return Optional.empty();
      }
      rows = rows.isEmpty() ? part : rows.hull(part);
    }
    return Optional.of(rows);
  }
}
