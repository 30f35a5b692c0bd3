package dev.napkin.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.check.GridNumbers;
import dev.napkin.check.SheetBinder;
import dev.napkin.function.Context;
import dev.napkin.function.DateSystem;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetProgram;
import dev.napkin.syntax.FormulaShapes;
import dev.napkin.syntax.SheetBook;
import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Column;
import dev.napkin.value.Pivot;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Worksheets of plain values, One, Two and Three, over which formulas are computed as text: the
 * values stand on One, from A1 on; on the others stands 100 and 1000 in A1.
 */
public final class Sheets implements Cells, References, Context.Surroundings {
  private static final Column EMPTY = new Column(0);
  private static final List<String> NAMES = List.of("One", "Two", "Three");

  /** Which areas were said to be looked at beside those that formulas tell. */
  final List<Area> noted = new ArrayList<>();

  /** Formulas that are shown in cells. */
  final Map<CellAddress, String> formulas = new HashMap<>();

  /** Rows of the first sheet that are hidden, and those that a filter hides. */
  final Region hidden = new Region();

  final Region filtered = new Region();

  /** From which day dates count. */
  DateSystem dates = DateSystem.SINCE_1900;

  private final FormulaShapes shapes = new FormulaShapes();
  private final List<List<Column>> grids = new ArrayList<>();
  private final SheetBinder binder;
  private final Map<String, SheetProgram.Name> names;
  private final Evaluator evaluator;

  private Sheets(List<SheetBook.DefinedName> defined) {
    NAMES.forEach(_ -> grids.add(new ArrayList<>()));
    put(1, 0, 0, value(100));
    put(2, 0, 0, value(1000));
    var book =
        new SheetBook(
            NAMES.stream().map(name -> SheetBook.Sheet.of(name, List.of())).toList(),
            defined,
            List.of(),
            SheetBook.Settings.DEFAULT,
            List.of());
    binder = new SheetBinder(book, new GridNumbers());
    names = binder.program().names();
    evaluator =
        new Evaluator(
            this,
            this,
            this,
            new Clock() {
              @Override
              public double now() {
                return 46_000.25;
              }

              @Override
              public double random() {
                return 0.5;
              }
            });
  }

  /** Rows of cells: numbers, texts, logicals, and values. */
  public static Sheets of(Object[]... rows) {
    return named(Map.of(), rows);
  }

  /** Such rows, and defined names with their formulas. */
  public static Sheets named(Map<String, String> names, Object[]... rows) {
    var shapes = new FormulaShapes();
    var sheets =
        new Sheets(
            names.entrySet().stream()
                .map(
                    name ->
                        new SheetBook.DefinedName(
                            name.getKey(),
                            Optional.empty(),
                            shapes.of(name.getValue(), 0, 0),
                            false))
                .toList());
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        sheets.put(0, row, column, value(rows[row][column]));
      }
    }
    return sheets;
  }

  /** The same cells in a workbook whose dates count from 1904. */
  public Sheets since1904() {
    dates = DateSystem.SINCE_1904;
    return this;
  }

  /** One row of cells. */
  public static Object[] row(Object... cells) {
    return cells;
  }

  /** Expects what an ordinary formula gives in Z100. */
  public void gives(String expected, String formula) {
    givesIn("Z100", expected, formula);
  }

  /** Expects what an ordinary formula gives in a cell. */
  public void givesIn(String cell, String expected, String formula) {
    Rect at = rect(cell);
    Value value = evaluator.value(bound(formula, cell), 0, at.top(), at.left());
    assertEquals(expected, shown(value), formula + " " + value);
  }

  /** Expects what an array formula gives in Z100. */
  public void givesArray(String expected, String formula) {
    Array array = evaluator.array(bound(formula, "Z100"), 0, 99, 25);
    assertEquals(expected, shown(array), formula);
  }

  /** What an array formula gives in Z100; empty where the formula cannot be read. */
  public Optional<Array> array(String formula) {
    var read = shapes.of(formula, 99, 25);
    return read.problems().isEmpty()
        ? Optional.of(evaluator.array(binder.formula(read.tree(), 0, Rect.cell(99, 25)), 0, 99, 25))
        : Optional.empty();
  }

  private Ir bound(String formula, String cell) {
    Rect at = rect(cell);
    var read = shapes.of(formula, at.top(), at.left());
    assertEquals(List.of(), read.problems(), formula);
    return binder.formula(read.tree(), 0, at);
  }

  /** An array as an array constant. */
  static String shown(Array array) {
    if (array.size() == 1) {
      return shown(array.get(0));
    }
    var rows = new StringJoiner(";", "{", "}");
    for (int row = 0; row < array.rows(); row++) {
      var cells = new StringJoiner(",");
      for (int column = 0; column < array.columns(); column++) {
        cells.add(shown(array.get(row, column)));
      }
      rows.add(cells.toString());
    }
    return rows.toString();
  }

  private static String shown(Value value) {
    return switch (value) {
      case Value.Text(String text) -> '"' + text + '"';
      case Value.Fault fault -> fault.code().text();
      case Value.Blank _ -> "blank";
      case Value.Many(Array array) -> shown(array);
      case Value.Reference _, Value.Lambda _ -> value.toString();
      case Value.Num _, Value.Logical _ -> ((Value.Text) Coercion.text(value)).text();
    };
  }

  private void put(int grid, int row, int column, Value value) {
    List<Column> columns = grids.get(grid);
    while (columns.size() <= column) {
      columns.add(new Column(0));
    }
    columns.get(column).set(row, value);
  }

  private static Value value(Object object) {
    return switch (object) {
      case Value value -> value;
      case Number number -> Value.number(number.doubleValue());
      case String text -> new Value.Text(text);
      case Boolean holds -> Value.logical(holds);
      default -> throw new IllegalArgumentException("no value: " + object);
    };
  }

  private static Rect rect(String cell) {
    int column = 0;
    int i = 0;
    while (Character.isLetter(cell.charAt(i))) {
      column = column * 26 + cell.charAt(i) - 'A' + 1;
      i++;
    }
    return Rect.cell(Integer.parseInt(cell.substring(i)) - 1, column - 1);
  }

  // ---- what the evaluator asks

  @Override
  public Value cell(int grid, int row, int column) {
    List<Column> columns = grids.get(grid);
    return column < columns.size() ? columns.get(column).get(row) : Value.BLANK;
  }

  @Override
  public Array area(int grid, Rect area) {
    List<Column> columns = grids.get(grid);
    var some = new ArrayList<Column>();
    for (int column = area.left(); column < area.right(); column++) {
      some.add(column < columns.size() ? columns.get(column) : EMPTY);
    }
    return new Array(some, area.top(), area.rows());
  }

  @Override
  public void dynamic(Area area) {
    noted.add(area);
  }

  @Override
  public Optional<Ir> read(String text, boolean rowsAndColumns, CellAddress cell) {
    var read = shapes.of(text, cell.row(), cell.column());
    return rowsAndColumns || !read.problems().isEmpty()
        ? Optional.empty()
        : Optional.of(
            binder.formula(read.tree(), cell.grid(), Rect.cell(cell.row(), cell.column())));
  }

  @Override
  public Optional<Ir> name(String key) {
    return Optional.ofNullable(names.get(key)).map(SheetProgram.Name::formula);
  }

  /** Every array fills three cells, downwards. */
  @Override
  public Optional<Area> spilled(CellAddress cell) {
    return Optional.of(
        new Area(
            cell.grid(), new Rect(cell.row(), cell.column(), cell.row() + 3, cell.column() + 1)));
  }

  @Override
  public String sheetName(int grid) {
    return NAMES.get(grid);
  }

  @Override
  public int sheet(String name) {
    return NAMES.indexOf(name);
  }

  @Override
  public int sheetNumber(int grid) {
    return grid + 1;
  }

  @Override
  public int sheets() {
    return NAMES.size();
  }

  @Override
  public String formula(CellAddress cell) {
    return formulas.getOrDefault(cell, "");
  }

  @Override
  public Rect arrayAt(CellAddress cell) {
    return Rect.cell(cell.row(), cell.column());
  }

  @Override
  public boolean isHidden(int grid, int row) {
    return grid == 0 && hidden.contains(row, 0);
  }

  @Override
  public boolean isFiltered(int grid, int row) {
    return grid == 0 && filtered.contains(row, 0);
  }

  @Override
  public long shownVersion() {
    return 0;
  }

  @Override
  public boolean isSubtotal(CellAddress cell) {
    return formula(cell).startsWith("=SUBTOTAL(");
  }

  @Override
  public Optional<String> aloud(CellAddress cell, String text) {
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
  public Optional<Integer> sheetAt(int number) {
    return number >= 1 && number <= sheets() ? Optional.of(number - 1) : Optional.empty();
  }

  @Override
  public List<Pivot> pivots(int grid) {
    return List.of();
  }

  @Override
  public Area used(int grid) {
    return new Area(grid, Rect.size(grid == 0 ? 10 : 1, grid == 0 ? 5 : 1));
  }

  @Override
  public DateSystem dates() {
    return dates;
  }
}
