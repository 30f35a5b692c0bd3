package dev.napkin.engine;

import dev.napkin.function.Context;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Region;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetProgram;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What formulas may ask about the worksheets beside values, as the text says it at the moment: it
 * becomes another one when the text does.
 */
final class Backdrop implements Context.Surroundings, Spelling {
  private final Layout layout;
  private final Store store;
  private SheetProgram program;
  private Spelling spelling;
  private SheetSurroundings surroundings;

  Backdrop(SheetProgram program, Spelling spelling, Layout layout, Store store) {
    this.layout = layout;
    this.store = store;
    this.program = program;
    this.spelling = spelling;
    this.surroundings = new SheetSurroundings(program.sheets(), layout, store, spelling);
  }

  /** Takes the place of what was known; tells whether anything but blocks is another now. */
  boolean become(SheetProgram wanted, Spelling written) {
    boolean other = !Facts.of(program).equals(Facts.of(wanted));
    program = wanted;
    spelling = written;
    surroundings = new SheetSurroundings(wanted.sheets(), layout, store, written);
    return other;
  }

  /** What formulas can tell of worksheets, blocks left out. */
  private record Facts(
      List<Tab> tabs,
      Map<String, SheetProgram.Name> names,
      Optional<SheetProgram.Iteration> iteration,
      boolean dates1904) {

    record Tab(String name, int grid, Region hiddenRows, Region filteredRows) {}

    static Facts of(SheetProgram program) {
      return new Facts(
          program.sheets().stream()
              .map(s -> new Tab(s.name(), s.grid(), s.hiddenRows(), s.filteredRows()))
              .toList(),
          program.names(),
          program.iteration(),
          program.dates1904());
    }
  }

  /** How cells that need each other are computed; empty where they are cycles. */
  Optional<Rounds> rounds() {
    return program.iteration().map(Rounds::of);
  }

  /** What a defined name stands for. */
  Optional<Ir> formulaOf(String key) {
    return Optional.ofNullable(program.names().get(key)).map(SheetProgram.Name::formula);
  }

  @Override
  public String text(Ir formula, CellAddress cell) {
    return spelling.text(formula, cell);
  }

  @Override
  public Optional<Ir> read(String text, boolean rowsAndColumns, CellAddress cell) {
    return spelling.read(text, rowsAndColumns, cell);
  }

  @Override
  public String sheetName(int grid) {
    return surroundings.sheetName(grid);
  }

  @Override
  public int sheet(String name) {
    return surroundings.sheet(name);
  }

  @Override
  public int sheetNumber(int grid) {
    return surroundings.sheetNumber(grid);
  }

  @Override
  public int sheets() {
    return surroundings.sheets();
  }

  @Override
  public String formula(CellAddress cell) {
    return surroundings.formula(cell);
  }

  @Override
  public boolean isHidden(int grid, int row) {
    return surroundings.isHidden(grid, row);
  }

  @Override
  public boolean isFiltered(int grid, int row) {
    return surroundings.isFiltered(grid, row);
  }

  @Override
  public boolean isSubtotal(CellAddress cell) {
    return surroundings.isSubtotal(cell);
  }

  @Override
  public Area used(int grid) {
    return surroundings.used(grid);
  }
}
