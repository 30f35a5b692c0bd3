package dev.napkin.engine;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.ir.Entry;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happens during one recalculation, written down as it happens.
 *
 * <p>A cell that changes twice (an edit, then a recalculation) is one change from the first value
 * to the last; one that comes back to what it was is none.
 */
final class Journal {
  /** A block that was recomputed, and the grid it lies on. */
  private record Block(int number, int grid) {}

  private final Map<CellAddress, Value> before = new LinkedHashMap<>();
  private final Map<CellAddress, Value> after = new LinkedHashMap<>();
  private final Map<Block, Region> recomputed = new LinkedHashMap<>();
  private final boolean keeps;

  private Journal(boolean keeps) {
    this.keeps = keeps;
  }

  /** One that keeps everything. */
  static Journal open() {
    return new Journal(true);
  }

  /** One that keeps nothing, for the first calculation, in which all is new. */
  static Journal closed() {
    return new Journal(false);
  }

  void changed(CellAddress cell, Value old, Value now) {
    if (keeps) {
      before.putIfAbsent(cell, old);
      after.put(cell, now);
    }
  }

  void recomputed(int block, int grid, int row, int column) {
    if (keeps) {
      recomputed
          .computeIfAbsent(new Block(block, grid), b -> new Region())
          .add(Rect.cell(row, column));
    }
  }

  Changes changes(Map<Integer, Entry> owners) {
    var changes = new ArrayList<Changes.Change>();
    after.forEach(
        (cell, now) -> {
          Value old = before.getOrDefault(cell, Value.BLANK);
          if (!Value.same(old, now)) {
            changes.add(new Changes.Change(cell, old, now));
          }
        });
    List<Changes.Recomputed> blocks = new ArrayList<>();
    recomputed.forEach(
        (block, region) -> {
          Entry owner = owners.get(block.grid());
          boolean counted =
              owner != null && owner.role() != Entry.Role.CHECK && owner.role() != Entry.Role.CLAIM;
          String name = owner == null ? "" : owner.name();
          blocks.add(new Changes.Recomputed(name, block.grid(), region.rects(), counted));
        });
    return new Changes(changes, blocks);
  }
}
