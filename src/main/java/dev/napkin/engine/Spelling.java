package dev.napkin.engine;

import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Ir;
import java.util.Optional;

/** How formulas are written, as whoever opens worksheets knows it. */
public interface Spelling {
  /** No formula can be written or read. */
  Spelling NONE =
      new Spelling() {
        @Override
        public String text(Ir formula, CellAddress cell) {
          return "";
        }

        @Override
        public Optional<Ir> read(String text, boolean rowsAndColumns, CellAddress cell) {
          return Optional.empty();
        }
      };

  /** A formula as the cell shows it, with its equals sign. */
  String text(Ir formula, CellAddress cell);

  /**
   * The formula that a text says in a cell, as INDIRECT reads it; empty where it says none.
   *
   * @param rowsAndColumns whether it is written R1C1 rather than A1
   */
  Optional<Ir> read(String text, boolean rowsAndColumns, CellAddress cell);
}
