package dev.napkin.jmh;

import dev.napkin.grid.CellAddress;
import dev.napkin.syntax.SheetBook;
import dev.napkin.value.Value;
import dev.napkin.xlsx.read.CellList;
import dev.napkin.xlsx.read.Limits;
import dev.napkin.xlsx.read.Unreadable;
import java.util.Random;

/** The shapes of models that cost is measured for: so many rows of one kind. */
public enum Shape {
  /** Two inputs and three formulas, filled down. */
  FILLED(5, new CellAddress(0, 0, 0)) {
    @Override
    void write(CellList cells, int sheet, int rows) throws Unreadable {
      var random = new Random(1);
      for (int row = 0; row < rows; row++) {
        int line = row + 1;
        cells.value(sheet, row, 0, new Value.Num(random.nextInt(3_000) / 1e3));
        cells.value(sheet, row, 1, new Value.Num(random.nextInt(1_000) / 1e3));
        cells.formula(sheet, row, 2, "A" + line + "*B" + line + "+1");
        cells.formula(sheet, row, 3, "C" + line + "/(A" + line + "+1)");
        cells.formula(sheet, row, 4, "IF(D" + line + ">0.5,C" + line + ",D" + line + ")");
      }
    }
  },

  /** A number, and the sum of all down to it. */
  PREFIX_SUMS(2, new CellAddress(0, 0, 0)) {
    @Override
    void write(CellList cells, int sheet, int rows) throws Unreadable {
      var random = new Random(2);
      for (int row = 0; row < rows; row++) {
        cells.value(sheet, row, 0, new Value.Num(random.nextInt(10_000) / 1e3));
        cells.formula(sheet, row, 1, "SUM(A$1:A" + (row + 1) + ")");
      }
    }
  },

  /** Each cell looks at the one above. */
  CHAIN(1, new CellAddress(0, 0, 0)) {
    @Override
    void write(CellList cells, int sheet, int rows) throws Unreadable {
      cells.value(sheet, 0, 0, new Value.Num(1));
      for (int row = 1; row < rows; row++) {
        cells.formula(sheet, row, 0, "A" + row + "+1");
      }
    }
  },

  /** A price, an amount in each row, and what the amount costs. */
  FAN_OUT(2, new CellAddress(0, 0, 0)) {
    @Override
    void write(CellList cells, int sheet, int rows) throws Unreadable {
      var random = new Random(4);
      for (int row = 0; row < rows; row++) {
        if (row == 0) {
          cells.value(sheet, 0, 0, new Value.Num(2));
        }
        cells.value(sheet, row, 1, new Value.Num((1 + random.nextInt(5_000)) / 1e3));
        cells.formula(sheet, row, 2, "$A$1*B" + (row + 1));
      }
    }
  },

  /** A key and a number, and the number of another row, found by its key. */
  LOOKUPS(4, new CellAddress(0, 0, 1)) {
    @Override
    void write(CellList cells, int sheet, int rows) throws Unreadable {
      var random = new Random(5);
      for (int row = 0; row < rows; row++) {
        // A multiple of an odd number: every key once where the modulus is a power of two.
        int key = (int) (row * 2_654_435_761L & 0xFFFFFF);
        int other = (int) (random.nextInt(rows) * 2_654_435_761L & 0xFFFFFF);
        cells.value(sheet, row, 0, new Value.Text("K" + key));
        cells.value(sheet, row, 1, new Value.Num(random.nextInt(1_000_000) / 1e3));
        cells.value(sheet, row, 2, new Value.Text("K" + other));
        cells.formula(sheet, row, 3, "VLOOKUP(C" + (row + 1) + ",$A$1:$B$" + rows + ",2,FALSE)");
      }
    }
  },

  /** Entries of a ledger, and for every 25th the sum of those alike: two criteria. */
  CONDITIONAL_SUMS(3, new CellAddress(0, 0, 2)) {
    @Override
    void write(CellList cells, int sheet, int rows) throws Unreadable {
      var random = new Random(55);
      for (int row = 0; row < rows; row++) {
        cells.value(sheet, row, 0, new Value.Text("cat" + random.nextInt(100)));
        cells.value(sheet, row, 1, new Value.Num(random.nextInt(1_000)));
        cells.value(sheet, row, 2, new Value.Num(random.nextInt(100_000) / 1e3));
        if (row < rows / 25) {
          cells.value(sheet, row, 3, new Value.Text("cat" + row % 100));
          cells.value(sheet, row, 4, new Value.Num(row / 100 % 20 * 50));
          cells.formula(sheet, row, 5, conditionalSum(row + 1, rows));
        }
      }
    }
  },

  /** Names for single cells, most of them formulas of their own over names above. */
  NAMES(1, new CellAddress(0, 0, 1)) {
    @Override
    void write(CellList cells, int sheet, int rows) throws Unreadable {
      var random = new Random(6);
      for (int row = 0; row < rows; row++) {
        if (row < 40 || random.nextInt(8) == 0) {
          cells.value(sheet, row, 1, new Value.Num(0.5 + random.nextInt(10_000) / 1e3));
        } else {
          int number = row;
          String[] names =
              random.ints(4, number - 40, number).mapToObj(Shape::item).toArray(String[]::new);
          cells.formula(sheet, row, 1, formula(random.nextInt(4), names));
        }
        cells.name(item(row), "Data0!$B$" + (row + 1));
      }
    }

    private String formula(int kind, String[] of) {
      return switch (kind) {
        case 0 -> of[0] + "*0.6+" + of[1] + "*0.4";
        case 1 -> "MAX(" + of[0] + "," + of[1] + ")-" + of[2] + "*0.1";
        case 2 ->
            "IF(" + of[0] + ">" + of[1] + "," + of[0] + "*0.5+" + of[2] + "*0.5," + of[1] + "*0.9)";
        default -> "(" + String.join("+", of) + ")/4";
      };
    }
  };

  /** More go onto further sheets. */
  private static final int MOST_ROWS = 1_000_000;

  private final int cellsInARow;
  private final CellAddress edited;

  Shape(int cellsInARow, CellAddress edited) {
    this.cellsInARow = cellsInARow;
    this.edited = edited;
  }

  /** Puts its cells onto the one sheet. */
  abstract void write(CellList cells, int sheet, int rows) throws Unreadable;

  /** How many cells hold something in a model of so many rows, about. */
  long cells(int rows) {
    return (long) cellsInARow * rows;
  }

  /** The input that an edit sets. */
  CellAddress edited() {
    return edited;
  }

  /** A model of this shape, open and computed. */
  OpenModel open(int rows) {
    return OpenModel.of(read(rows));
  }

  /** A workbook of this shape as it is read. */
  SheetBook read(int rows) {
    try {
      var cells = new CellList(new Limits(Long.MAX_VALUE / 8));
      for (int from = 0; from < rows; from += MOST_ROWS) {
        write(cells, cells.sheet("Data" + from), Math.min(MOST_ROWS, rows - from));
      }
      return cells.book();
    } catch (Unreadable broken) {
      throw new IllegalStateException("a model that cannot be read", broken);
    }
  }

  private static String item(int row) {
    return "item_" + row;
  }

  private static String conditionalSum(int line, int rows) {
    return "SUMIFS($C$1:$C$"
        + rows
        + ",$A$1:$A$"
        + rows
        + ",D"
        + line
        + ",$B$1:$B$"
        + rows
        + ",\">=\"&E"
        + line
        + ")";
  }
}
