package dev.napkin.ir;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One name of a workbook: what it is, what it is indexed by, and the grids that hold its values.
 *
 * @param name as formulas write it: {@code flops_ratio}, {@code gpu.peak}, {@code rate.EUR}
 * @param role what it is for
 * @param axes its indices in order: none for a scalar; the last is across, the one before it down
 * @param type what its values are
 * @param unit the unit that a bare number for it is in, where there is one
 * @param declared whether that unit is declared, and so is the one it is shown in; the unit of a
 *     literal gives way where its number would be unreadable
 * @param formula as written, for people; empty for a column or an axis
 * @param section the heading that it stands under
 * @param notes where it comes from and what it is called
 * @param ranges how far an input may lie off, by cell; empty for what has no range
 * @param slices its grids
 */
public record Entry(
    String name,
    Role role,
    List<Axis> axes,
    Type type,
    Optional<Unit> unit,
    boolean declared,
    String formula,
    String section,
    Notes notes,
    Map<CellAddress, Spread> ranges,
    List<Slice> slices) {

  /** What a name is for. */
  public enum Role {
    /** A literal: something to change. */
    INPUT,
    /** Computed. */
    FORMULA,
    /** A column of a table: inputs. */
    COLUMN,
    /** The values of an axis or the keys of a table. */
    AXIS,
    /** The rate of a currency: an input. */
    RATE,
    /** A part of another formula that needs cells of its own. */
    PART,
    /** A condition that must hold. */
    CHECK,
    /** Whether what somebody else says agrees with what is computed. */
    CLAIM
  }

  public Entry {
    axes = List.copyOf(axes);
    ranges = Map.copyOf(ranges);
    slices = List.copyOf(slices);
  }

  /** Whether its cells are there to be changed. */
  public boolean isInput() {
    return role == Role.INPUT || role == Role.COLUMN || role == Role.RATE;
  }

  /** How many rows each of its grids has. */
  public int rows() {
    return switch (axes.size()) {
      case 0 -> 1;
      case 1 -> axes.getFirst().size();
      default -> axes.get(axes.size() - 2).size();
    };
  }

  /** How many columns each of its grids has. */
  public int columns() {
    return axes.size() < 2 ? 1 : axes.getLast().size();
  }

  /** The cells of each of its grids. */
  public Rect rect() {
    return Rect.size(rows(), columns());
  }

  /** The keys of one cell, one for each axis. */
  public List<String> keys(CellAddress cell) {
    Slice slice = slice(cell.grid());
    var keys = new ArrayList<String>();
    for (int i = 0; i < slice.leading().size(); i++) {
      keys.add(axes.get(i).keys().get(slice.leading().get(i)));
    }
    if (!axes.isEmpty()) {
      keys.add(axes.get(slice.leading().size()).keys().get(cell.row()));
    }
    if (axes.size() >= 2) {
      keys.add(axes.getLast().keys().get(cell.column()));
    }
    return keys;
  }

  /** The cell at these positions on the axes. */
  public CellAddress cell(List<Integer> positions) {
    int lead = Math.max(0, axes.size() - 2);
    List<Integer> leading = positions.subList(0, lead);
    for (Slice slice : slices) {
      if (slice.leading().equals(leading)) {
        int row = axes.isEmpty() ? 0 : positions.get(lead);
        int column = axes.size() < 2 ? 0 : positions.getLast();
        return new CellAddress(slice.grid(), row, column);
      }
    }
    throw new IllegalArgumentException(name + " has no cell at " + positions);
  }

  /** All its cells, in the order of its keys. */
  public List<CellAddress> cells() {
    var cells = new ArrayList<CellAddress>();
    for (Slice slice : slices) {
      for (int row = 0; row < rows(); row++) {
        for (int column = 0; column < columns(); column++) {
          cells.add(new CellAddress(slice.grid(), row, column));
        }
      }
    }
    return cells;
  }

  /** The slice that stands on {@code grid}. */
  public Slice slice(int grid) {
    for (Slice slice : slices) {
      if (slice.grid() == grid) {
        return slice;
      }
    }
    throw new IllegalArgumentException(name + " has no grid " + grid);
  }
}
