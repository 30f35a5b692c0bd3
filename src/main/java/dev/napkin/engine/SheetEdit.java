package dev.napkin.engine;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.value.Value;
import java.util.List;

/** One change that a person makes to worksheets. */
public sealed interface SheetEdit
    permits SheetEdit.Put,
        SheetEdit.Lay,
        SheetEdit.Batch,
        SheetEdit.Copy,
        SheetEdit.Fill,
        SheetStructure {
  /** A value for a cell; a blank one clears it. */
  record Put(CellAddress cell, Value value) implements SheetEdit {}

  /** A block with a formula, or with values, in the place of whatever stands in its cells. */
  record Lay(int grid, Block block) implements SheetEdit {}

  /** Several edits as one: all or none, undone together, recalculated once. */
  record Batch(List<SheetEdit> edits) implements SheetEdit {
    public Batch {
      edits = List.copyOf(edits);
    }
  }

  /**
   * Cells are copied to another place, blank ones as well. Possible only where it is known how
   * formulas are written, as it is for a {@link Fill}: what is relative in them goes along, what is
   * fixed stays, and what would leave the sheet becomes {@code #REF!}.
   *
   * @param to where the copy of the first of them goes
   */
  record Copy(int grid, Rect cells, CellAddress to) implements SheetEdit {}

  /** The first line of an area is copied over the rest of it. */
  record Fill(int grid, Rect area, Direction direction) implements SheetEdit {}

  /** Where a line of cells is filled to. */
  enum Direction {
    /** From the first row on. */
    DOWN,
    /** From the first column on. */
    RIGHT,
    /** From the last row back. */
    UP,
    /** From the last column back. */
    LEFT
  }

  /** A formula for one cell. */
  static SheetEdit formula(CellAddress cell, Ir formula) {
    Rect place = Rect.cell(cell.row(), cell.column());
    return new Lay(cell.grid(), new Block.Formula(place, formula));
  }
}
