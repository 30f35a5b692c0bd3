package dev.napkin.xlsx.read;

import dev.napkin.grid.Region;
import dev.napkin.value.Column;
import dev.napkin.value.Value;

/** What a {@link SheetBuilder} knows of one column of its sheet. */
final class SheetColumn {
  /** By a cautious count: eight bytes of number, a kind, a place for an object. */
  private static final int CELL = 16;

  /** Columns grow by pages of so many rows. */
  private static final int PAGE = 1024;

  final int index;

  /** What stands in cells without a formula. */
  final Store values = new Store();

  /** What formulas gave when the file was saved. */
  final Store stored = new Store();

  /** The last row that a cell came for; -1 before the first. */
  int last = -1;

  /** The run that the last cell is in: what its cells hold; {@link Runs#NOTHING} for none. */
  Object content = Runs.NOTHING;

  int top;
  int bottom;

  /** The array that lies, or lay, over the column. */
  Cover cover = Cover.NONE;

  /** Rows of closed runs; kept only once a cell has come too late. */
  final Region seen = new Region();

  SheetColumn(int index) {
    this.index = index;
  }

  /** Values by row. */
  static final class Store {
    private Column column = EMPTY;
    private int paidPage;
    private int paidRows;

    private static final Column EMPTY = new Column(0);

    boolean isEmpty() {
      return column.size() == 0;
    }

    /** The values; nothing may be put there. */
    Column values() {
      return column;
    }

    void put(int row, double number, Budget budget) throws Unreadable {
      pay(row, budget);
      if (Double.isFinite(number)) {
        // There is no negative zero in a cell.
        column.setNumber(row, number + 0.0);
      } else {
        column.set(row, Value.number(number));
      }
    }

    void put(int row, Value value, Budget budget) throws Unreadable {
      pay(row, budget);
      column.set(row, value);
    }

    /** A first page grows with its rows; each page behind is paid for at once. */
    private void pay(int row, Budget budget) throws Unreadable {
      int page = row / PAGE;
      if (page == 0 && row >= paidRows) {
        budget.keep((long) CELL * (row + 1 - paidRows));
        paidRows = row + 1;
      } else if (page > paidPage) {
        budget.keep(CELL * PAGE);
        paidPage = page;
      }
      if (column == EMPTY) {
        column = new Column(0);
      }
    }
  }
}
