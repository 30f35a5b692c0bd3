package dev.napkin.xlsx.write;

import dev.napkin.engine.SheetWorkbook;
import dev.napkin.engine.Workbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.SheetProgram;
import dev.napkin.value.Array;

/** What the cells of some worksheets hold, inputs and results alike. */
public interface Computed {
  /**
   * The values of some cells.
   *
   * @param sheet the number of the sheet in its book, counted from 0
   */
  Array values(int sheet, Rect cells);

  /** The cells that the array fills whose formula stands in a cell; else the cell alone. */
  Rect extent(int sheet, int row, int column);

  /** The values of an open workbook. */
  static Computed of(SheetWorkbook workbook, SheetProgram program) {
    return new Computed() {
      @Override
      public Array values(int sheet, Rect cells) {
        return workbook.values(grid(sheet), cells);
      }

      @Override
      public Rect extent(int sheet, int row, int column) {
        return workbook.extent(new CellAddress(grid(sheet), row, column));
      }

      private int grid(int sheet) {
        return program.sheets().get(sheet).grid();
      }
    };
  }

  /** The values of the worksheets that stand in an open text workbook. */
  static Computed of(Workbook workbook) {
    return new Computed() {
      @Override
      public Array values(int sheet, Rect cells) {
        return workbook.values(grid(sheet), cells);
      }

      @Override
      public Rect extent(int sheet, int row, int column) {
        return workbook.extent(new CellAddress(grid(sheet), row, column));
      }

      private int grid(int sheet) {
        return workbook.program().sheets().sheets().get(sheet).grid();
      }
    };
  }
}
