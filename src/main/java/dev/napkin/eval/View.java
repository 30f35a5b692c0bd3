package dev.napkin.eval;

import dev.napkin.grid.Area;
import dev.napkin.grid.Rect;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.List;

/**
 * From where something stands to what stands there.
 *
 * @param cells where the values are
 * @param meets whether several cells where one is needed mean the one in the looking cell's own row
 *     or column, as on a worksheet
 */
record View(Cells cells, boolean meets) {
  /** All cells of a reference: those of several areas below each other in one column. */
  Array all(Value.Reference reference) {
    List<Area> areas = reference.areas();
    if (areas.size() == 1) {
      return area(areas.getFirst(), reference.computed());
    }
    var column = new Column(0);
    int row = 0;
    for (Area area : areas) {
      Array array = area(area, reference.computed());
      // Blanks behind what stands on a sheet count for nothing in what takes several areas.
      int rows = array.usedRows();
      for (int i = 0; i < array.columns(); i++) {
        for (int j = 0; j < rows; j++) {
          column.set(row, array.get(j, i));
          row++;
        }
      }
    }
    return new Array(List.of(column), 0, row);
  }

  /** One value for a reference to one cell, an array for one to several. */
  Value values(Value.Reference reference) {
    Area first = reference.areas().getFirst();
    return reference.areas().size() == 1 && first.isCell()
        ? cell(reference, first.grid(), first.rect().top(), first.rect().left())
        : new Value.Many(all(reference));
  }

  /** The one cell of a reference that the cell at {@code row} and {@code column} means. */
  Value here(Value.Reference reference, int row, int column) {
    if (reference.areas().size() > 1) {
      return several();
    }
    Area area = reference.areas().getFirst();
    Rect cell = meets || area.isCell() ? meant(area.rect(), row, column) : Rect.EMPTY;
    return cell.isEmpty() ? several() : cell(reference, area.grid(), cell.top(), cell.left());
  }

  /** The part of a reference that the cell at {@code row} and {@code column} means. */
  Value part(Value.Reference reference, int row, int column) {
    if (reference.areas().size() > 1) {
      return several();
    }
    Area area = reference.areas().getFirst();
    Rect cell = meant(area.rect(), row, column);
    return cell.isEmpty() ? several() : reference.part(new Area(area.grid(), cell));
  }

  /**
   * The one cell of {@code rect} in the row and column of the looking cell: of a single row that in
   * the column, of a single column that in the row, of several rows and columns that at the same
   * place, which is on another sheet. Empty where there is none.
   */
  private static Rect meant(Rect rect, int row, int column) {
    int there = rect.rows() == 1 ? rect.top() : row;
    int across = rect.columns() == 1 ? rect.left() : column;
    return rect.contains(there, across) ? Rect.cell(there, across) : Rect.EMPTY;
  }

  /** The value in a cell shows: one; an array gives its first, as in Excel, or is a fault. */
  Value one(Value value) {
    return value instanceof Value.Many(Array array)
        ? array.isOne() || meets ? array.get(0, 0) : several()
        : value;
  }

  private Value cell(Value.Reference reference, int grid, int row, int column) {
    if (reference.computed()) {
      cells.dynamic(new Area(grid, Rect.cell(row, column)));
    }
    return cells.cell(grid, row, column);
  }

  private Array area(Area area, boolean computed) {
    if (computed) {
      cells.dynamic(area);
    }
    return cells.area(area.grid(), area.rect());
  }

  private static Value several() {
    return Value.Fault.of(FaultCode.WRONG_KIND, "several values where one is needed");
  }
}
