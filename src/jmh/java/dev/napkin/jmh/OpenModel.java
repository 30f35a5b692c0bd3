package dev.napkin.jmh;

import dev.napkin.check.GridNumbers;
import dev.napkin.check.SheetBinder;
import dev.napkin.engine.SheetEdit;
import dev.napkin.engine.SheetSpelling;
import dev.napkin.engine.SheetWorkbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.ir.SheetProgram;
import dev.napkin.syntax.SheetBook;
import dev.napkin.value.Value;

/**
 * A workbook that is open, and what it was opened from.
 *
 * @param book as it was read
 * @param program as it was understood
 */
record OpenModel(SheetBook book, SheetProgram program, SheetWorkbook workbook) {
  /** Opens a workbook and computes it. */
  static OpenModel of(SheetBook book) {
    var binder = new SheetBinder(book, new GridNumbers());
    SheetProgram program = binder.program();
    return new OpenModel(book, program, SheetWorkbook.open(program, new SheetSpelling(binder)));
  }

  /** Sets a cell and gives how many cells were computed for that. */
  long put(CellAddress cell, double number) {
    return workbook.apply(new SheetEdit.Put(cell, new Value.Num(number))).changes().cells();
  }
}
