package dev.napkin.syntax.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The worksheets of a book in order: their names, and the numbers of their grids. */
public final class SheetOrder {
  private final List<String> names;
  private final List<Integer> grids;

  /** By the name as it is written and in capitals, as most references spell it as the sheet. */
  private final Map<String, Integer> positions = new HashMap<>();

  private final Optional<Integer> moved;

  /** The sheets {@code names}, of which each stands on the grid at the same place of the list. */
  public SheetOrder(List<String> names, List<Integer> grids) {
    this(names, grids, Optional.empty());
  }

  private SheetOrder(List<String> names, List<Integer> grids, Optional<Integer> moved) {
    this.moved = moved;
    this.names = List.copyOf(names);
    this.grids = List.copyOf(grids);
    for (int i = 0; i < names.size(); i++) {
      positions.putIfAbsent(key(names.get(i)), i);
      positions.putIfAbsent(names.get(i), i);
    }
  }

  private static String key(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  /** The names, in order. */
  public List<String> names() {
    return names;
  }

  /** The grids, in order. */
  public List<Integer> grids() {
    return grids;
  }

  /** The grid of a sheet, by its name in any case. */
  public Optional<Integer> grid(String name) {
    Integer position = positions.get(name);
    return Optional.ofNullable(position == null ? positions.get(key(name)) : position)
        .map(grids::get);
  }

  /** The name of the sheet that a grid is. */
  public Optional<String> name(int grid) {
    int at = grids.indexOf(grid);
    return at < 0 ? Optional.empty() : Optional.of(names.get(at));
  }

  /** The place of a grid among the sheets, counted from 0; -1 where it is none. */
  public int position(int grid) {
    return grids.indexOf(grid);
  }

  /** With another sheet at a place. */
  public SheetOrder with(String name, int grid, int position) {
    var newNames = new ArrayList<>(names);
    var newGrids = new ArrayList<>(grids);
    newNames.add(position, name);
    newGrids.add(position, grid);
    return new SheetOrder(newNames, newGrids);
  }

  /** With the sheet on a grid at another place. */
  public SheetOrder moved(int grid, int position) {
    SheetOrder now = without(grid).with(name(grid).orElseThrow(), grid, position);
    return new SheetOrder(now.names, now.grids, Optional.of(grid));
  }

  /** Whether this order came about by moving the sheet on this grid. */
  boolean hasMoved(int grid) {
    return moved.filter(sheet -> sheet == grid).isPresent();
  }

  /** Without the sheet on a grid. */
  public SheetOrder without(int grid) {
    var newNames = new ArrayList<>(names);
    var newGrids = new ArrayList<>(grids);
    int at = position(grid);
    newNames.remove(at);
    newGrids.subList(at, at + 1).clear();
    return new SheetOrder(newNames, newGrids);
  }
}
