package dev.napkin.function;

import dev.napkin.value.Column;
import dev.napkin.value.Value;

/** How many cells of a window are of which kind. */
final class CellKinds implements CellsInWindow {
  private static final Value EMPTY = new Value.Text("");

  private int numbers;
  private int blanks;
  private int emptyTexts;
  private int cells;

  @Override
  public void enter(Column column, int row) {
    count(column, row, 1);
  }

  @Override
  public boolean canLeave() {
    return true;
  }

  @Override
  public void leave(Column column, int row) {
    count(column, row, -1);
  }

  private void count(Column column, int row, int by) {
    cells += by;
    if (column.isNumber(row)) {
      numbers += by;
    } else if (column.isBlank(row)) {
      blanks += by;
    } else if (column.get(row).equals(EMPTY)) {
      emptyTexts += by;
    }
  }

  /** How many hold numbers. */
  long numbers() {
    return numbers;
  }

  /** How many are not blank. */
  long filled() {
    return (long) cells - blanks;
  }

  /** How many show something. */
  long shown() {
    return (long) cells - blanks - emptyTexts;
  }
}
