package dev.napkin.engine;

import dev.napkin.function.Context;
import dev.napkin.function.DateSystem;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetProgram;
import dev.napkin.value.Looks;
import dev.napkin.value.Pivot;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What formulas may ask about worksheets beside values. */
final class SheetSurroundings implements Context.Surroundings {
  private List<SheetProgram.Sheet> sheets = List.of();
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> grids = new HashMap<>();
  private final Layout layout;
  private final Store store;
  private final Spelling spelling;
  private DateSystem dates = DateSystem.SINCE_1900;
  private long adoptions;

  SheetSurroundings(Layout layout, Store store, Spelling spelling) {
    this.layout = layout;
    this.store = store;
    this.spelling = spelling;
  }

  /** Makes its sheets those that are asked about. */
  void adopt(SheetProgram program) {
    dates = program.dates1904() ? DateSystem.SINCE_1904 : DateSystem.SINCE_1900;
    sheets = program.sheets();
    adoptions++;
    numbers.clear();
    grids.clear();
    for (int i = 0; i < sheets.size(); i++) {
      numbers.put(sheets.get(i).grid(), i + 1);
      grids.put(sheets.get(i).name().toUpperCase(Locale.ROOT), sheets.get(i).grid());
    }
  }

  @Override
  public String sheetName(int grid) {
    int number = sheetNumber(grid);
    return number == 0 ? "" : sheets.get(number - 1).name();
  }

  @Override
  public int sheet(String name) {
    return grids.getOrDefault(name.toUpperCase(Locale.ROOT), -1);
  }

  @Override
  public int sheetNumber(int grid) {
    return numbers.getOrDefault(grid, 0);
  }

  @Override
  public int sheets() {
    return sheets.size();
  }

  @Override
  public String formula(CellAddress cell) {
    return layout.at(cell).map(part -> formula(part.held().block, cell)).orElse("");
  }

  /** An array shows the formula of its first cell in all, in braces where it was laid over them. */
  private String formula(Block block, CellAddress cell) {
    if (!(block instanceof Block.ArrayFormula(Rect rect, Ir formula, boolean dynamic))) {
      return spelling.text(block.at(cell.row(), cell.column()), cell);
    }
    String text = spelling.text(formula, new CellAddress(cell.grid(), rect.top(), rect.left()));
    return dynamic || text.isEmpty() ? text : "{" + text + "}";
  }

  @Override
  public Rect arrayAt(CellAddress cell) {
    return layout
        .at(cell)
        .map(part -> part.held().block)
        .filter(block -> block instanceof Block.ArrayFormula array && !array.dynamic())
        .map(Block::rect)
        .orElseGet(() -> Rect.cell(cell.row(), cell.column()));
  }

  @Override
  public boolean isHidden(int grid, int row) {
    int number = sheetNumber(grid);
    return isFiltered(grid, row)
        || (number > 0 && sheets.get(number - 1).hiddenRows().contains(row, 0));
  }

  @Override
  public boolean isFiltered(int grid, int row) {
    int number = sheetNumber(grid);
    return number > 0 && sheets.get(number - 1).filteredRows().contains(row, 0);
  }

  @Override
  public boolean isSubtotal(CellAddress cell) {
    return layout.hasSubtotals(cell.grid())
        && layout.at(cell).filter(part -> part.held().isSubtotal).isPresent();
  }

  @Override
  public long shownVersion() {
    return adoptions + layout.subtotalChanges();
  }

  @Override
  public Optional<String> aloud(CellAddress cell, String text) {
    int number = sheetNumber(cell.grid());
    return number == 0
        ? Optional.empty()
        : sheets.get(number - 1).annotations().spoken().aloud(cell.row(), cell.column(), text);
  }

  @Override
  public List<Pivot> pivots(int grid) {
    int number = sheetNumber(grid);
    return number == 0 ? List.of() : sheets.get(number - 1).annotations().pivots();
  }

  @Override
  public Optional<Integer> sheetAt(int number) {
    return number >= 1 && number <= sheets.size()
        ? Optional.of(sheets.get(number - 1).grid())
        : Optional.empty();
  }

  @Override
  public Optional<String> numberFormat(CellAddress cell) {
    return looks(cell).format(cell.row(), cell.column());
  }

  @Override
  public Optional<String> comment(CellAddress cell) {
    return looks(cell).comment(cell.row(), cell.column());
  }

  private Looks looks(CellAddress cell) {
    int number = sheetNumber(cell.grid());
    return number == 0 ? Looks.NONE : sheets.get(number - 1).annotations().looks();
  }

  @Override
  public Area used(int grid) {
    return new Area(grid, store.used(grid));
  }

  @Override
  public DateSystem dates() {
    return dates;
  }
}
