package dev.napkin.eval;

import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Ir;
import java.util.Optional;

/** A workbook in which nothing can be referred to at run time. */
final class NoReferences implements References {
  @Override
  public Optional<Ir> read(String text, boolean rowsAndColumns, CellAddress cell) {
    return Optional.empty();
  }

  @Override
  public Optional<Ir> name(String key) {
    return Optional.empty();
  }

  @Override
  public Optional<Area> spilled(CellAddress cell) {
    return Optional.empty();
  }
}
