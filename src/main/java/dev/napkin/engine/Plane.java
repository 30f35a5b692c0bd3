package dev.napkin.engine;

import dev.napkin.ir.Block;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Program;
import dev.napkin.ir.SheetProgram;
import dev.napkin.ir.Slice;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to stand on one grid: a worksheet, or a slice of a name.
 *
 * @param grid its number
 * @param owner whose it is
 * @param blocks what stands on it, without overlap
 */
record Plane(int grid, Owner owner, List<Block> blocks) {
  /** Whose grid it is. */
  sealed interface Owner {
    /** A name of a text workbook. */
    record Name(Entry entry) implements Owner {}

    /** A worksheet. */
    record Sheet(String name) implements Owner {}
  }

  /** The planes of all names and worksheets of a program. */
  static List<Plane> of(Program program) {
    var planes = new ArrayList<Plane>();
    for (Entry entry : program.entries()) {
      var owner = new Owner.Name(entry);
      for (Slice slice : entry.slices()) {
        planes.add(new Plane(slice.grid(), owner, slice.blocks()));
      }
    }
    planes.addAll(of(program.sheets()));
    return planes;
  }

  /** The planes of worksheets. */
  static List<Plane> of(SheetProgram program) {
    var planes = new ArrayList<Plane>();
    for (SheetProgram.Sheet sheet : program.sheets()) {
      planes.add(new Plane(sheet.grid(), new Owner.Sheet(sheet.name()), sheet.blocks()));
    }
    for (SheetProgram.Sheet sheet : program.linked()) {
      planes.add(new Plane(sheet.grid(), new Owner.Sheet(sheet.name()), sheet.blocks()));
    }
    return planes;
  }
}
