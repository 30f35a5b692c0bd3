package dev.napkin.plan;

import dev.napkin.grid.Read;
import dev.napkin.value.Column;
import dev.napkin.value.PageTotal;
import java.util.List;

/**
 * An aggregate of numbers and areas in one cell, taken in one by one as the evaluator does; of long
 * areas by pages, where that is sure to give the same.
 */
final class Gather extends Term {
  /** In fewer rows there are too few whole pages for them to pay. */
  private static final int FEWEST_ROWS = 3 * Column.PAGE;

  private final Aggregate.Kind kind;
  private final Source[] sources;
  private final Total total;

  /** Where numbers come from. */
  sealed interface Source {
    /** Cells, of which only numbers count. */
    record Cells(Read read) implements Source {}

    /** One number. */
    record Computed(Term term) implements Source {}
  }

  Gather(Aggregate.Kind kind, List<Source> sources) {
    this.kind = kind;
    this.total = new Total(kind);
    this.sources = sources.toArray(Source[]::new);
  }

  @Override
  double at(PlanColumns columns, int row, int column) {
    double number = at(columns, row, column, FEWEST_ROWS);
    return total.isSure() ? number : at(columns, row, column, Integer.MAX_VALUE);
  }

  /** With what is known of pages, in areas of so many rows and more. */
  private double at(PlanColumns columns, int row, int column, int inPages) {
    total.clear();
    for (Source source : sources) {
      boolean sound =
          switch (source) {
            case Source.Computed(Term term) -> {
              double number = term.at(columns, row, column);
              total.add(number);
              yield !Double.isNaN(number);
            }
            case Source.Cells(Read read) -> cells(columns, read, row, column, inPages);
          };
      if (!sound) {
        return Double.NaN;
      }
    }
    return finite(total.value());
  }

  /** Takes in the cells row by row; false where a fault stands. */
  private boolean cells(PlanColumns columns, Read read, int row, int column, int inPages) {
    int oneRow = read.top().at(row, column);
    int otherRow = read.bottom().at(row, column) - 1;
    int oneColumn = read.left().at(row, column);
    int otherColumn = read.right().at(row, column) - 1;
    int left = Math.min(oneColumn, otherColumn);
    int right = Math.max(oneColumn, otherColumn) + 1;
    int top = Math.min(oneRow, otherRow);
    int bottom = 0;
    for (int at = left; at < right; at++) {
      bottom = Math.max(bottom, columns.column(read.grid(), at).size());
    }
    bottom = Math.min(bottom, Math.max(oneRow, otherRow) + 1);
    if (bottom - top >= inPages) {
      boolean sound = true;
      for (int at = left; sound && at < right; at++) {
        sound = pages(columns.column(read.grid(), at), top, bottom);
      }
      return sound;
    }
    if (right - left == 1) {
      Column only = columns.column(read.grid(), left);
      for (int at = top; at < bottom; at++) {
        if (!cell(only, at)) {
          return false;
        }
      }
      return true;
    }
    for (int at = top; at < bottom; at++) {
      for (int across = left; across < right; across++) {
        if (!cell(columns.column(read.grid(), across), at)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Takes in many cells of a column, whole pages of them at once; false where a fault stands. */
  private boolean pages(Column column, int top, int bottom) {
    int end = Math.min(bottom, column.size());
    int row = top;
    while (row < end) {
      if (Column.pageStart(row) == row && row + Column.PAGE <= end) {
        PageTotal page = column.total(row);
        if (page.faults() && kind != Aggregate.Kind.COUNT) {
          return false;
        }
        total.addPage(page);
        row += Column.PAGE;
      } else if (cell(column, row)) {
        row++;
      } else {
        return false;
      }
    }
    return true;
  }

  private boolean cell(Column column, int row) {
    if (column.isNumber(row)) {
      total.add(column.number(row));
      return true;
    }
    return kind == Aggregate.Kind.COUNT || !column.isFault(row);
  }
}
