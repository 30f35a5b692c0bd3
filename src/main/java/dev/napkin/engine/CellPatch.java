package dev.napkin.engine;

import dev.napkin.grid.CellAddress;
import dev.napkin.value.Value;

/** Another value for a cell without a formula: what is edited while somebody types. */
record CellPatch(CellAddress cell, Value before, Value after) implements SheetStep {
  @Override
  public CellPatch inverse() {
    return new CellPatch(cell, after, before);
  }
}
