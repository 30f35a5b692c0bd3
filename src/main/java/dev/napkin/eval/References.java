package dev.napkin.eval;

import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Ir;
import java.util.Optional;

/** What texts and names refer to, which formulas find out only as they are computed. */
public interface References {
  /** Nothing refers to anything. */
  References NONE = new NoReferences();

  /**
   * The formula that a text says in a cell, as INDIRECT reads it: one or several areas, or a name
   * for them. Empty where it says none.
   *
   * @param rowsAndColumns whether it is written R1C1 rather than A1
   */
  Optional<Ir> read(String text, boolean rowsAndColumns, CellAddress cell);

  /** What a defined name stands for, by the key that a recall of it has. */
  Optional<Ir> name(String key);

  /** The cells that the array whose formula stands in a cell fills; empty where none stands. */
  Optional<Area> spilled(CellAddress cell);
}
