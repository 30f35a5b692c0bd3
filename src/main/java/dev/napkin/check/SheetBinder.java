package dev.napkin.check;

import dev.napkin.function.Displayed;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import dev.napkin.ir.SheetProgram;
import dev.napkin.macro.MacroProject;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Source;
import dev.napkin.syntax.ExcelParser;
import dev.napkin.syntax.ExcelPrinter;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Parsed;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetExpression;
import dev.napkin.syntax.SheetFormula;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives the formulas of worksheets their meaning: sheets become grids, references become reads,
 * names are put in place, tables become areas.
 *
 * <p>What a formula mentions and nobody knows becomes the fault that Excel shows for it, or {@link
 * SheetIr.Unsupported} where Excel might know it; binding never fails.
 */
public final class SheetBinder {
  private final SheetBook book;
  private final SheetSymbols symbols;
  private final MacroProject macros;

  private final Function<String, Optional<Ir>> others;

  /** What formulas were written as, by the very object that was made of it. */
  private final IdentityHashMap<Ir, SheetFormula> written;

  /** What formulas were found to mean last, and where they mean the very same. */
  private final IdentityHashMap<SheetFormula, Bound> known = new IdentityHashMap<>();

  /** The meaning of a formula in some cells of a grid. */
  private record Bound(int grid, Rect same, Ir meaning) {}

  /** Binds against the sheets, names and tables of {@code book}; grids are numbered by numbers. */
  public SheetBinder(SheetBook book, GridNumbers numbers) {
    this(book, numbers, name -> Optional.empty());
  }

  /** Binds also against what {@code others} says of names that the book does not define. */
  SheetBinder(SheetBook book, GridNumbers numbers, Function<String, Optional<Ir>> others) {
    this(book, numbers, others, new IdentityHashMap<>(), MacroProject.of(book.modules()));
  }

  private SheetBinder(
      SheetBook book,
      GridNumbers numbers,
      Function<String, Optional<Ir>> others,
      IdentityHashMap<Ir, SheetFormula> written,
      MacroProject macros) {
    this.book = book;
    this.others = others;
    this.macros = macros;
    this.symbols = new SheetSymbols(book, numbers, others, macros);
    this.written = written;
  }

  /** A binder against {@code changed}, to which the formulas bound so far are known as well. */
  public SheetBinder changed(SheetBook changed, GridNumbers numbers) {
    return new SheetBinder(changed, numbers, others, written, macros);
  }

  /** How a formula is written that was bound here; empty for any other. */
  public Optional<SheetFormula> written(Ir formula) {
    return Optional.ofNullable(written.get(formula));
  }

  /** What was written. */
  public SheetBook book() {
    return book;
  }

  /** The whole book as it is meant. */
  public SheetProgram program() {
    var sheets = new ArrayList<SheetProgram.Sheet>();
    var problems = new ArrayList<Diagnostic>();
    for (int i = 0; i < book.sheets().size(); i++) {
      sheets.add(sheet(book.sheets().get(i), symbols.grid(i), problems));
    }
    SheetBook.Settings settings = book.settings();
    Optional<SheetProgram.Iteration> iteration =
        settings.iterates()
            ? Optional.of(new SheetProgram.Iteration(settings.iterations(), settings.tolerance()))
            : Optional.empty();
    return new SheetProgram(sheets, names(), iteration, settings.dates1904(), linked(), problems);
  }

  private List<SheetProgram.Sheet> linked() {
    var linked = new ArrayList<SheetProgram.Sheet>();
    for (SheetBook.Linked sheet : book.linked()) {
      var blocks = new ArrayList<Block>();
      for (int i = 0; i < sheet.columns().size(); i++) {
        Column column = sheet.columns().get(i);
        if (column.size() > 0) {
          var rect = new Rect(0, i, column.size(), i + 1);
          blocks.add(new Block.Values(rect, new Array(List.of(column), 0, column.size())));
        }
      }
      String name = SheetSymbols.linkedName(sheet.book(), sheet.sheet());
      int grid = symbols.linked(sheet.book(), sheet.sheet()).orElseThrow();
      linked.add(SheetProgram.Sheet.of(name, grid, blocks));
    }
    return linked;
  }

  /**
   * The meaning of a formula that stands in the cells {@code readers} of a grid.
   *
   * @param tree in relative form
   */
  public Ir formula(Expression tree, int grid, Rect readers) {
    return formula(new SheetFormula(tree, List.of()), grid, readers);
  }

  /** The same of a formula that may be rounded as its cells display it. */
  public Ir formula(SheetFormula formula, int grid, Rect readers) {
    Bound before = known.get(formula);
    if (before != null && before.grid == grid && before.same.contains(readers)) {
      return before.meaning;
    }
    var binder = new SheetFormulaBinder(symbols, grid, readers);
    Ir bound = shown(binder.formula(formula.tree()), formula.format());
    written.put(bound, formula);
    known.put(formula, new Bound(grid, binder.same(), bound));
    return bound;
  }

  private Ir meaning(Expression tree, int grid, Rect readers) {
    return new SheetFormulaBinder(symbols, grid, readers).formula(tree);
  }

  /** A formula that {@link #program} has bound as a cell shows it; empty for any other. */
  public String text(Ir formula, int row, int column) {
    SheetFormula known = written.get(formula);
    return (known == null ? equal(formula) : Optional.of(known))
        .map(found -> "=" + ExcelPrinter.print(found.tree(), row, column))
        .orElse("");
  }

  /** How a formula is written that was bound earlier, before an edit that did not change it. */
  private Optional<SheetFormula> equal(Ir formula) {
    return written.entrySet().stream()
        .filter(entry -> entry.getKey().equals(formula))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * What a text refers to in a cell: an area, several, or a name; empty where it says anything
   * else.
   *
   * @param rowsAndColumns whether it is written R1C1 rather than A1
   */
  public Optional<Ir> reference(String text, boolean rowsAndColumns, CellAddress cell) {
    Source source = Source.of("reference", text);
    Parsed<Expression> parsed =
        rowsAndColumns
            ? ExcelParser.parseR1C1(source)
            : ExcelParser.parse(source, cell.row(), cell.column());
    return parsed.diagnostics().isEmpty() && isReference(parsed.tree())
        ? Optional.of(meaning(parsed.tree(), cell.grid(), Rect.cell(cell.row(), cell.column())))
        : Optional.empty();
  }

  private static boolean isReference(Expression tree) {
    return switch (tree) {
      case SheetExpression.Cell _,
          SheetExpression.Area _,
          SheetExpression.Rows _,
          SheetExpression.Columns _,
          SheetExpression.SheetName _,
          SheetExpression.Structured _,
          SheetExpression.Spilled _,
          Expression.Name _ ->
          true;
      case SheetExpression.Range(_, Expression left, Expression right) ->
          isReference(left) && isReference(right);
      case Expression _ -> false;
    };
  }

  /** The grid of a sheet, by its name in any case. */
  public Optional<Integer> sheet(String name) {
    return symbols.sheet(name);
  }

  private SheetProgram.Sheet sheet(SheetBook.Sheet sheet, int grid, List<Diagnostic> problems) {
    IdentityHashMap<SheetFormula, Boolean> told = new IdentityHashMap<>();
    var blocks = new ArrayList<Block>(sheet.blocks().size());
    for (SheetBook.Block block : sheet.blocks()) {
      blocks.add(
          switch (block) {
            case SheetBook.Block.Values(Rect rect, var values) -> new Block.Values(rect, values);
            case SheetBook.Block.DataTable(Rect rect, var values) -> new Block.Values(rect, values);
            case SheetBook.Block.Formulas(Rect rect, SheetFormula formula) ->
                new Block.Formula(rect, bound(formula, grid, rect, told, problems));
            case SheetBook.Block.ArrayFormula(Rect rect, SheetFormula formula, boolean dynamic) -> {
              Rect first = Rect.cell(rect.top(), rect.left());
              yield new Block.ArrayFormula(
                  rect, bound(formula, grid, first, told, problems), dynamic);
            }
          });
    }
    return new SheetProgram.Sheet(
        sheet.name(), grid, blocks, sheet.hiddenRows(), sheet.filteredRows(), sheet.annotations());
  }

  private Ir bound(
      SheetFormula formula,
      int grid,
      Rect rect,
      IdentityHashMap<SheetFormula, Boolean> told,
      List<Diagnostic> problems) {
    if (!formula.problems().isEmpty() && told.put(formula, true) == null) {
      problems.addAll(formula.problems());
    }
    return formula(formula, grid, rect);
  }

  /** What a formula gives, rounded where the workbook computes with what is displayed. */
  private Ir shown(Ir formula, String format) {
    return book.settings().asDisplayed() && !format.isEmpty()
        ? Displayed.as(format)
            .<Ir>map(function -> new Ir.Call(function, List.of(formula)))
            .orElse(formula)
        : formula;
  }

  private Map<String, SheetProgram.Name> names() {
    Map<String, SheetBook.DefinedName> defined = symbols.names();
    var names = HashMap.<String, SheetProgram.Name>newHashMap(defined.size());
    defined.forEach(
        (key, name) -> {
          Ir ir = symbols.settled(name).map(SheetBinder::meant).orElseGet(() -> meaning(name));
          names.put(key, new SheetProgram.Name(name.name(), name.sheet(), area(ir), ir));
        });
    return names;
  }

  private static Ir meant(Ir mentioned) {
    return mentioned instanceof SheetIr.Named(_, Ir inner) ? inner : mentioned;
  }

  private Ir meaning(SheetBook.DefinedName name) {
    int grid = name.sheet().flatMap(symbols::sheet).orElse(symbols.first());
    return meaning(name.formula().tree(), grid, Rect.cell(0, 0));
  }

  /** The area that a formula is, if it is one and the same for every cell. */
  private static Optional<Area> area(Ir ir) {
    return ir instanceof Ir.Look(Read read) && read.isFixed()
        ? Optional.of(new Area(read.grid(), read.from(0, 0)))
        : Optional.empty();
  }
}
