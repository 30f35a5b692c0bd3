package dev.napkin.engine;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.value.Value;
import java.util.List;

/**
 * What a recalculation did.
 *
 * @param changed the cells whose value is another one now, in the order in which they changed
 * @param recomputed what was computed again, whether or not anything came out different, in order
 */
public record Changes(List<Change> changed, List<Recomputed> recomputed) {
  /** Nothing was computed, nothing changed. */
  public static final Changes NONE = new Changes(List.of(), List.of());

  /** One cell that changed. */
  public record Change(CellAddress cell, Value before, Value after) {}

  /**
   * Cells of one block that were computed again.
   *
   * @param name the name they belong to
   * @param grid its grid
   * @param cells the rectangles, without overlap
   * @param counted whether it is a name of the workbook rather than a check or a claim
   */
  public record Recomputed(String name, int grid, List<Rect> cells, boolean counted) {
    public Recomputed {
      cells = List.copyOf(cells);
    }

    /** How many cells these are. */
    public long count() {
      return cells.stream().mapToLong(Rect::cells).sum();
    }
  }

  public Changes {
    changed = List.copyOf(changed);
    recomputed = List.copyOf(recomputed);
  }

  /** How many blocks of names were recomputed; checks and claims are not counted. */
  public int blocks() {
    return (int) recomputed.stream().filter(Recomputed::counted).count();
  }

  /** How many cells of names were recomputed; checks and claims are not counted. */
  public long cells() {
    return recomputed.stream().filter(Recomputed::counted).mapToLong(Recomputed::count).sum();
  }
}
