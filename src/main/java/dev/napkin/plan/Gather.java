package dev.napkin.plan;

import dev.napkin.grid.Edge;
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

  /** So many numbers are taken from a column at once. */
  private static final int RUN = 256;

  /** Fewer are taken one by one. */
  private static final int FEWEST_IN_RUN = 8;

  private final Aggregate.Kind kind;
  private final Source[] sources;
  private final Total total;

  /** Numbers on their way from a column; made when there are many. */
  private double[] run = {};

  /** Where numbers come from. */
  abstract static sealed class Source {
    /** Hands the numbers for a cell to {@code to}; false where a fault stands. */
    abstract boolean addTo(Gather to, PlanColumns columns, int row, int column, int inPages);
  }

  /** Cells, of which only numbers count. */
  private static final class Cells extends Source {
    private final Read read;

    Cells(Read read) {
      this.read = read;
    }

    @Override
    boolean addTo(Gather to, PlanColumns columns, int row, int column, int inPages) {
      return to.cells(columns, read, row, column, inPages);
    }
  }

  /** One cell, which counts if a number stands there. */
  private static final class Cell extends Source {
    private final int grid;
    private final Edge top;
    private final Edge left;
    private final boolean fixed;
    private final int place;
    private final int across;

    Cell(Read read) {
      grid = read.grid();
      top = read.top();
      left = read.left();
      fixed = read.isFixed();
      place = top.offset();
      across = left.offset();
    }

    @Override
    boolean addTo(Gather to, PlanColumns columns, int row, int column, int inPages) {
      int at = fixed ? place : top.at(row, column);
      int seen = fixed ? across : left.at(row, column);
      return at < 0 || to.cell(columns.columnToRead(grid, seen), at);
    }
  }

  /** One number. */
  private static final class Computed extends Source {
    private final Term term;

    Computed(Term term) {
      this.term = term;
    }

    @Override
    boolean addTo(Gather to, PlanColumns columns, int row, int column, int inPages) {
      double number = term.at(columns, row, column);
      to.total.add(number);
      return !Double.isNaN(number);
    }
  }

  Gather(Aggregate.Kind kind, List<Source> sources) {
    this.kind = kind;
    this.total = new Total(kind);
    this.sources = sources.toArray(Source[]::new);
  }

  /** The numbers of a reference. */
  static Source of(Read read) {
    return read.isCell() ? new Cell(read) : new Cells(read);
  }

  /** A number that is computed. */
  static Source of(Term term) {
    return new Computed(term);
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
      if (!source.addTo(this, columns, row, column, inPages)) {
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
      bottom = Math.max(bottom, columns.columnToRead(read.grid(), at).size());
    }
    bottom = Math.min(bottom, Math.max(oneRow, otherRow) + 1);
    if (bottom - top >= inPages) {
      boolean sound = true;
      for (int at = left; sound && at < right; at++) {
        sound = pages(columns.columnToRead(read.grid(), at), top, bottom);
      }
      return sound;
    }
    if (right - left == 1) {
      return column(columns.columnToRead(read.grid(), left), top, bottom);
    }
    for (int at = top; at < bottom; at++) {
      for (int across = left; across < right; across++) {
        if (!cell(columns.columnToRead(read.grid(), across), at)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Takes in the cells of one column; false where a fault stands. */
  private boolean column(Column column, int top, int bottom) {
    int row = top;
    while (row < bottom) {
      int count = Math.min(bottom - row, RUN);
      if (count >= FEWEST_IN_RUN && run.length == 0) {
        run = new double[RUN];
      }
      int end = row + count;
      if (count >= FEWEST_IN_RUN && column.gatherNumbers(row, count, run)) {
        total.addAll(run, count);
        row = end;
      }
      while (row < end) {
        if (!cell(column, row)) {
          return false;
        }
        row++;
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
