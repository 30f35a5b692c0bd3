package dev.napkin.engine;

import dev.napkin.check.SheetBinder;
import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Ir;
import java.util.Optional;

/** How the formulas of a book of worksheets are written: in Excel's notation. */
public record SheetSpelling(SheetBinder binder) implements Spelling {
  @Override
  public String text(Ir formula, CellAddress cell) {
    return binder.text(formula, cell.row(), cell.column());
  }

  @Override
  public Optional<Ir> read(String text, boolean rowsAndColumns, CellAddress cell) {
    return binder.reference(text, rowsAndColumns, cell);
  }
}
