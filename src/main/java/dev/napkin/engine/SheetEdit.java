package dev.napkin.engine;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.value.Value;
import java.util.List;

/** One change that a person makes to worksheets. */
public sealed interface SheetEdit
    permits SheetEdit.Put, SheetEdit.Lay, SheetEdit.Batch, SheetStructure {
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

  /** A formula for one cell. */
  static SheetEdit formula(CellAddress cell, Ir formula) {
    Rect place = Rect.cell(cell.row(), cell.column());
    return new Lay(cell.grid(), new Block.Formula(place, formula));
  }
}
