package dev.napkin.xlsx;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the cells of each name stand in the exported workbook. */
final class Places {
  /**
   * The two rectangles of a grid: what people read, and what formulas work with.
   *
   * @param shown the first cell of what is shown; the same as {@code base} where both are one
   * @param base the first cell of the values in base units
   * @param size the cells of the grid
   */
  record Pair(Place shown, Place base, Rect size) {
    /** Whether one rectangle serves for both. */
    boolean isOne() {
      return shown.equals(base);
    }

    Place shown(CellAddress cell) {
      return shown.plus(cell.row(), cell.column());
    }

    Place base(CellAddress cell) {
      return base.plus(cell.row(), cell.column());
    }
  }

  private final Map<Integer, Pair> pairs = new HashMap<>();
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Integer, Place> counters = new HashMap<>();
  private final Map<Integer, List<Carried>> carried = new HashMap<>();

  void put(int grid, Place shown, Place base, Rect size) {
    pairs.put(grid, new Pair(shown, base, size));
  }

  /** Where a grid stands; empty for one that did not fit. */
  Optional<Pair> of(int grid) {
    return Optional.ofNullable(pairs.get(grid));
  }

  /** Lets formulas call all of a grid by a defined name. */
  void name(int grid, String name) {
    names.put(grid, name);
  }

  /** The defined name of all cells of a grid in base units. */
  Optional<String> name(int grid) {
    return Optional.ofNullable(names.get(grid));
  }

  /** Lets the readers on {@code grid}, a column, find their row's number beside them. */
  void counter(int grid, Place first) {
    counters.put(grid, first);
  }

  /** Where the number of the first row of a grid stands, if anywhere. */
  Optional<Place> counter(int grid) {
    return Optional.ofNullable(counters.get(grid));
  }

  void carried(int grid, List<Carried> helpers) {
    carried.put(grid, helpers);
  }

  /** The helper cells through which readers on {@code grid} look at {@code read}. */
  Optional<Carried> carried(int grid, Read read) {
    return carried.getOrDefault(grid, List.of()).stream()
        .filter(helper -> helper.read().equals(read))
        .findFirst();
  }
}
