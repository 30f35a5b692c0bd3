package dev.napkin.engine;

import dev.napkin.eval.Cells;
import dev.napkin.eval.References;
import dev.napkin.graph.Recomputation.Missing;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Ir;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What formulas look through: the values, what texts and names refer to, and a note of what they
 * look at because of values. While a group of cells is computed on demand, a look at one that is
 * not computed yet ends the formula.
 */
final class Sight implements Cells, References {
  private static final Missing NOTHING =
      new Missing() {
        @Override
        public boolean contains(int grid, int row, int column) {
          return false;
        }

        @Override
        public boolean meets(int grid, Rect area) {
          return false;
        }
      };

  private final Store store;
  private final Map<CellAddress, Spread> spreads;
  private final Spelling spelling;
  private final Function<String, Optional<Ir>> names;
  private List<Area> noted = new ArrayList<>(1);
  private Missing missing = NOTHING;
  private boolean guarded;

  /**
   * Looks at {@code store}.
   *
   * @param spreads the arrays by their first cell, as they come and go
   */
  Sight(
      Store store,
      Map<CellAddress, Spread> spreads,
      Spelling spelling,
      Function<String, Optional<Ir>> names) {
    this.store = store;
    this.spreads = spreads;
    this.spelling = spelling;
    this.names = names;
  }

  @Override
  public Value cell(int grid, int row, int column) {
    if (guarded && missing.contains(grid, row, column)) {
      throw new Wanting(new Area(grid, Rect.cell(row, column)));
    }
    return store.cell(grid, row, column);
  }

  @Override
  public Array area(int grid, Rect area) {
    if (guarded && missing.meets(grid, area)) {
      throw new Wanting(new Area(grid, area));
    }
    return store.area(grid, area);
  }

  @Override
  public void dynamic(Area area) {
    noted.add(area);
  }

  @Override
  public Optional<Ir> read(String text, boolean rowsAndColumns, CellAddress cell) {
    return spelling.read(text, rowsAndColumns, cell);
  }

  @Override
  public Optional<Ir> name(String key) {
    return names.apply(key);
  }

  @Override
  public Optional<Area> spilled(CellAddress cell) {
    if (guarded && missing.contains(cell.grid(), cell.row(), cell.column())) {
      throw new Wanting(new Area(cell.grid(), Rect.cell(cell.row(), cell.column())));
    }
    return Optional.ofNullable(spreads.get(cell))
        .filter(spread -> spread.dynamic && !spread.blocked)
        .map(spread -> new Area(cell.grid(), spread.extent));
  }

  /** From now on a look at a missing cell is {@link Wanting}. */
  void guard(Missing cells) {
    missing = cells;
    guarded = true;
  }

  /** Whether a look at some cells is {@link Wanting} now. */
  boolean isGuarded() {
    return guarded;
  }

  /** Ends {@link #guard}. */
  void unguard() {
    missing = NOTHING;
    guarded = false;
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
