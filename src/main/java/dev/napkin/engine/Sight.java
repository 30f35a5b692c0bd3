package dev.napkin.engine;

import dev.napkin.eval.Cells;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What formulas look through: the values, and a note of what they look at because of values. */
final class Sight implements Cells {
  private final Store store;
  private final Map<CellAddress, Spread> spreads;
  private List<Area> noted = new ArrayList<>(1);

  /** Looks at {@code store}; {@code spreads} are the arrays by their first cell, as they come. */
  Sight(Store store, Map<CellAddress, Spread> spreads) {
    this.store = store;
    this.spreads = spreads;
  }

  @Override
  public Value cell(int grid, int row, int column) {
    return store.cell(grid, row, column);
  }

  @Override
  public Array area(int grid, Rect area) {
    return store.area(grid, area);
  }

  @Override
  public void dynamic(Area area) {
    noted.add(area);
  }

  /** The area that the array whose formula stands in the cell fills; empty where none does. */
  Optional<Area> spilled(CellAddress cell) {
    return Optional.ofNullable(spreads.get(cell))
        .map(spread -> new Area(cell.grid(), spread.extent));
  }

  /** The areas noted since the last call. */
  List<Area> takeNoted() {
    if (noted.isEmpty()) {
      return List.of();
    }
    List<Area> taken = noted;
    noted = new ArrayList<>(1);
    return taken;
  }
}
