package dev.napkin.engine;

import dev.napkin.grid.Area;
import dev.napkin.grid.Motion;
import dev.napkin.grid.Region;
import dev.napkin.ir.Block;
import dev.napkin.value.Array;
import java.util.List;
import java.util.Optional;

/**
 * Worksheets of one structure become such of another.
 *
 * @param before how things stood
 * @param after how they stand
 * @param moved formulas that look at the same cells in both
 * @param carried the cells that go elsewhere, with their values
 * @param cleared cells that are blank afterwards where nothing was carried or is put
 * @param put values that come to stand where they have no other place to come from
 */
record StructurePatch(
    Side before,
    Side after,
    List<Moved> moved,
    Optional<Motion.Carried> carried,
    List<Area> cleared,
    List<Content> put,
    Undoing undoing)
    implements SheetStep {
  StructurePatch {
    moved = List.copyOf(moved);
    cleared = List.copyOf(cleared);
    put = List.copyOf(put);
  }

  /**
   * One of the two states.
   *
   * @param state what is written beside cells
   * @param blocks those formulas that are not the same in both
   * @param again cells of other formulas that have to be computed anew when this becomes the state
   */
  record Side(Manuscript.State state, List<Laid> blocks, List<Area> again) {
    Side {
      blocks = List.copyOf(blocks);
      again = List.copyOf(again);
    }
  }

  /**
   * A block with a formula.
   *
   * @param stale the cells whose value is not that which was carried there
   */
  record Laid(int grid, Block block, Region stale) {}

  /** A block that says the same of the same cells in both states and keeps its values. */
  record Moved(int grid, Block.Formula before, Block.Formula after) {
    private Moved back() {
      return new Moved(grid, /* before= */ after, /* after= */ before);
    }
  }

  /** Values of an area. */
  record Content(Area area, Array values) {}

  /** What is cleared and put when the patch is taken back. */
  record Undoing(List<Area> cleared, List<Content> put) {
    Undoing {
      cleared = List.copyOf(cleared);
      put = List.copyOf(put);
    }
  }

  @Override
  public StructurePatch inverse() {
    return new StructurePatch(
        after,
        before,
        moved.stream().map(Moved::back).toList(),
        carried.map(Motion.Carried::back),
        undoing.cleared,
        undoing.put,
        new Undoing(cleared, put));
  }
}
