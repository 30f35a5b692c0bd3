package dev.napkin.engine;

import dev.napkin.engine.StructurePatch.Content;
import dev.napkin.engine.StructurePatch.Laid;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Motion;
import dev.napkin.grid.Rect;
import dev.napkin.value.Value;
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
    Layout layout = recalculation.layout();
    for (Laid out : patch.before().blocks()) {
      Rect rect = out.block().rect();
      layout
          .at(new CellAddress(out.grid(), rect.top(), rect.left()))
          .map(Part::held)
          .ifPresent(recalculation::drop);
    }
    patch.carried().ifPresent(carried -> carry(carried, store));
    for (Area area : patch.cleared()) {
      store.clear(area.grid(), area.rect());
    }
    for (Content content : patch.put()) {
      store.putAll(content.area().grid(), content.area().rect(), content.values());
    }
    for (Laid in : patch.after().blocks()) {
      recalculation.take(in.grid(), in.block(), in.stale());
    }
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
