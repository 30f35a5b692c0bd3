package dev.napkin.function;

import dev.napkin.value.Column;
import dev.napkin.value.Value;

/** How many cells of a window are of which kind. */
final class CellKinds implements CellsInWindow {
  private static final Value EMPTY = new Value.Text("");

  private final Column column;
  private int numbers;
  private int blanks;
  private int emptyTexts;
  private int faults;
  private int cells;

  /** Of no row yet of a column. */
  CellKinds(Column column) {
    this.column = column;
  }

  @Override
  public void enter(int from, int to) {
    for (int row = from; row < to; row++) {
      count(row, 1);
    }
  }

  @Override
  public boolean canLeave() {
    return true;
  }

  @Override
  public void leave(int from, int to) {
    for (int row = from; row < to; row++) {
      count(row, -1);
    }
  }

  private void count(int row, int by) {
    cells += by;
    if (column.isNumber(row)) {
      numbers += by;
    } else if (column.isBlank(row)) {
      blanks += by;
    } else {
      switch (column.get(row)) {
        case Value.Fault _ -> faults += by;
        case Value value -> emptyTexts += value.equals(EMPTY) ? by : 0;
      }
    }
  }

  /** How many hold numbers. */
  long numbers() {
    return numbers;
  }

  /** How many hold faults. */
  long faults() {
    return faults;
  }

  /** How many are blank. */
  long blanks() {
    return blanks;
  }

  /** How many there are. */
  long cells() {
    return cells;
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
