package dev.napkin.engine;

import dev.napkin.engine.StructurePatch.Content;
import dev.napkin.engine.StructurePatch.Laid;
import dev.napkin.engine.StructurePatch.Moved;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Motion;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.ir.Block;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes worksheets of one structure such of another: blocks are taken out of the graph and put in
 * where they belong, values are carried page by page, and only cells whose formula may have another
 * value become stale.
 */
final class Restructuring {
  private final Recalculation recalculation;
  private final Manuscript manuscript;

  Restructuring(Recalculation recalculation, Manuscript manuscript) {
    this.recalculation = recalculation;
    this.manuscript = manuscript;
  }

  /** Makes a patch true. Nothing may be stale. */
  void apply(StructurePatch patch) {
    if (recalculation.isStale()) {
      throw new IllegalStateException("cells are stale, which are about to go elsewhere");
    }
    List<CellAddress> onCycles = List.copyOf(recalculation.cycles().keySet());
    recalculation.restructure(patch.after().state().outline(), () -> carry(patch));
    manuscript.become(patch.after().state());
    for (Area again : patch.after().again()) {
      stale(again.grid(), again.rect());
    }
    for (CellAddress cell : onCycles) {
      Rect at = Rect.cell(cell.row(), cell.column());
      Optional<Motion.Carried> carried =
          patch.carried().filter(c -> c.grid() == cell.grid() && c.from().contains(at));
      stale(
          carried.map(Motion.Carried::toGrid).orElse(cell.grid()),
          carried.map(c -> at.moved(c.down(), c.across())).orElse(at));
    }
  }

  private void stale(int grid, Rect cells) {
    for (Part part : recalculation.layout().in(grid, cells)) {
      recalculation.stale(part.held(), cells);
    }
  }

  private void carry(StructurePatch patch) {
    Store store = recalculation.store();
    for (Laid out : patch.before().blocks()) {
      at(out.grid(), out.block()).map(Part::held).ifPresent(recalculation::drop);
    }
    var parts = new ArrayList<Part>(patch.moved().size());
    var landing = new ArrayList<Moved>(patch.moved().size());
    var taking = new ArrayList<Moved>();
    for (Moved moved : patch.moved()) {
      Part part = at(moved.grid(), moved.before()).orElseThrow();
      if (recalculation.arrays().isEmpty() && recalculation.layout().lift(part)) {
        parts.add(part);
        landing.add(moved);
      } else {
        recalculation.drop(part.held());
        taking.add(moved);
      }
    }
    patch.carried().ifPresent(carried -> carry(carried, store));
    for (Area area : patch.cleared()) {
      store.clear(area.grid(), area.rect());
    }
    for (Content content : patch.put()) {
      store.putAll(content.area().grid(), content.area().rect(), content.values());
    }
    for (int i = 0; i < parts.size(); i++) {
      recalculation.land(parts.get(i), landing.get(i).after());
    }
    taking.forEach(moved -> recalculation.take(moved.grid(), moved.after(), new Region()));
    for (Laid in : patch.after().blocks()) {
      recalculation.take(in.grid(), in.block(), in.stale());
    }
  }

  private Optional<Part> at(int grid, Block block) {
    Rect rect = block.rect();
    return recalculation.layout().at(new CellAddress(grid, rect.top(), rect.left()));
  }

  /** Values go, and faults that arose in cells that went know where these are now. */
  private static void carry(Motion.Carried carried, Store store) {
    store.carry(carried);
    store.replaceFaults(fault -> moved(fault, carried));
  }

  private static Value.Fault moved(Value.Fault fault, Motion.Carried carried) {
    Optional<CellAddress> origin =
        fault
            .origin()
            .filter(
                cell ->
                    cell.grid() == carried.grid()
                        && carried.from().contains(cell.row(), cell.column()));
    return origin.isEmpty()
        ? fault
        : new Value.Fault(
            fault.code(),
            fault.reason(),
            origin.map(
                cell ->
                    new CellAddress(
                        carried.toGrid(),
                        cell.row() + carried.down(),
                        cell.column() + carried.across())));
  }
}
