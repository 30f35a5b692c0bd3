package dev.napkin.engine;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;

/**
 * A change of the structure of worksheets: cells go elsewhere, sheets come and go. References
 * follow as in Excel.
 *
 * <p>Possible only where it is known how formulas are written, that is in worksheets opened with
 * {@link SheetSpelling}. Rows, columns and positions are counted from 0.
 */
public sealed interface SheetStructure extends SheetEdit {
  /** Blank rows before a row. */
  record InsertRows(int grid, int row, int count) implements SheetStructure {}

  /** Rows are taken out. */
  record DeleteRows(int grid, int row, int count) implements SheetStructure {}

  /** Rows go before another row {@code to}, which is counted as they stand now. */
  record MoveRows(int grid, int row, int count, int to) implements SheetStructure {}

  /** Blank columns before a column. */
  record InsertColumns(int grid, int column, int count) implements SheetStructure {}

  /** Columns are taken out. */
  record DeleteColumns(int grid, int column, int count) implements SheetStructure {}

  /** Columns go before another column {@code to}, which is counted as they stand now. */
  record MoveColumns(int grid, int column, int count, int to) implements SheetStructure {}

  /**
   * Blank cells; what stands there makes way.
   *
   * @param down whether downwards; else to the right
   */
  record InsertCells(int grid, Rect cells, boolean down) implements SheetStructure {}

  /**
   * Cells are taken out; what stands behind them closes up.
   *
   * @param up whether upwards; else to the left
   */
  record DeleteCells(int grid, Rect cells, boolean up) implements SheetStructure {}

  /**
   * Cells are cut out and put elsewhere, onto whatever stands there.
   *
   * @param to where the first of them goes
   */
  record MoveCells(int grid, Rect cells, CellAddress to) implements SheetStructure {}

  /** An empty sheet. */
  record AddSheet(String name, int position) implements SheetStructure {}

  /** A sheet is taken out. */
  record DeleteSheet(int grid) implements SheetStructure {}

  /** A sheet gets another name. */
  record RenameSheet(int grid, String name) implements SheetStructure {}

  /** A sheet gets another place among the sheets. */
  record MoveSheet(int grid, int position) implements SheetStructure {}
}
