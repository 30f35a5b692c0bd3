package dev.napkin.function;

import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.value.Pivot;
import java.util.List;
import java.util.Optional;

/** What is known of cells that stand on no sheet: nothing. */
final class NoSurroundings implements Context.Surroundings {
  @Override
  public String sheetName(int grid) {
    return "";
  }

  @Override
  public int sheet(String name) {
    return -1;
  }

  @Override
  public int sheetNumber(int grid) {
    return 0;
  }

  @Override
  public int sheets() {
    return 0;
  }

  @Override
  public String formula(CellAddress cell) {
    return "";
  }

  @Override
  public Rect arrayAt(CellAddress cell) {
    return Rect.cell(cell.row(), cell.column());
  }

  @Override
  public boolean isHidden(int grid, int row) {
    return false;
  }

  @Override
  public boolean isFiltered(int grid, int row) {
    return false;
  }

  @Override
  public long shownVersion() {
    return 0;
  }

  @Override
  public boolean isSubtotal(CellAddress cell) {
    return false;
  }

  @Override
  public Optional<String> aloud(CellAddress cell, String text) {
    return Optional.empty();
  }

  @Override
  public Optional<Integer> sheetAt(int number) {
    return Optional.empty();
  }

  @Override
  public Optional<String> numberFormat(CellAddress cell) {
    return Optional.empty();
  }

  @Override
  public Optional<String> comment(CellAddress cell) {
    return Optional.empty();
  }

  @Override
  public List<Pivot> pivots(int grid) {
    return List.of();
  }

  @Override
  public Area used(int grid) {
    return new Area(grid, Rect.EMPTY);
  }

  @Override
  public DateSystem dates() {
    return DateSystem.SINCE_1900;
  }
}
