package dev.napkin.engine;

import dev.napkin.check.SheetBinder;
import dev.napkin.eval.Clock;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetProgram;
import dev.napkin.syntax.SheetBook;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Worksheets that are open: edit a cell, and every value is current again.
 *
 * <pre>{@code
 * SheetWorkbook book = SheetWorkbook.open(program, Spelling.NONE);
 * int inputs = book.grid("Inputs").orElseThrow();
 * SheetOutcome outcome = book.apply(new SheetEdit.Put(new CellAddress(inputs, 2, 1), new Value.Num(5)));
 * outcome.changes().cells();                 // how many cells were computed again
 * book.undo();
 * }</pre>
 *
 * <p>Not for use by several threads at once.
 */
public final class SheetWorkbook {
  private final SheetProgram program;
  private final Recalculation recalculation;
  private final SheetPatching patching;
  private final Optional<Manuscript> manuscript;
  private final Optional<Structuring> structuring;
  private final Deque<List<SheetStep>> undo = new ArrayDeque<>();
  private final Deque<List<SheetStep>> redo = new ArrayDeque<>();

  private SheetWorkbook(SheetProgram program, Spelling spelling, Clock clock, Store store) {
    this.program = program;
    manuscript =
        spelling instanceof SheetSpelling(SheetBinder binder)
            ? Optional.of(Manuscript.of(binder, program))
            : Optional.empty();
    recalculation =
        new Recalculation(manuscript.<Spelling>map(m -> m).orElse(spelling), clock, store);
    structuring = manuscript.map(written -> new Structuring(recalculation, written));
    patching = new SheetPatching(recalculation, manuscript, structuring);
    recalculation.adopt(Plane.of(program), program);
    recalculation.forgetInputs();
    recalculation.recalculate();
  }

  /** Opens worksheets and computes them; what is written in formulas as text is not understood. */
  public static SheetWorkbook open(SheetProgram program) {
    return open(program, Spelling.NONE);
  }

  /** Opens worksheets and computes them, by the clock of the machine. */
  public static SheetWorkbook open(SheetProgram program, Spelling spelling) {
    return open(program, spelling, Clock.SYSTEM);
  }

  /** Opens worksheets and computes them. */
  public static SheetWorkbook open(SheetProgram program, Spelling spelling, Clock clock) {
    return open(program, spelling, clock, new Store());
  }

  /** Opens worksheets and computes them, with the values in a store. */
  static SheetWorkbook open(SheetProgram program, Spelling spelling, Clock clock, Store store) {
    return new SheetWorkbook(program, spelling, clock, store);
  }

  /** The sheets, and what is known of them but what stands on them. */
  private SheetProgram outline() {
    return manuscript.map(written -> written.state().outline()).orElse(program);
  }

  /** The grid of the sheet called {@code name}, in any case. */
  public Optional<Integer> grid(String name) {
    return outline().sheets().stream()
        .filter(sheet -> sheet.name().equalsIgnoreCase(name))
        .map(SheetProgram.Sheet::grid)
        .findFirst();
  }

  /** What is in a cell; blank where nothing is. */
  public Value value(CellAddress cell) {
    return recalculation.store().get(cell);
  }

  /** The cells of a sheet within which everything lies that is not blank. */
  public Rect used(int grid) {
    return recalculation.store().used(grid);
  }

  /** The values of the cells of a worksheet as they stand: a view, not a copy. */
  public Array values(int grid, Rect cells) {
    return recalculation.store().area(grid, cells);
  }

  /**
   * The cells that an array fills.
   *
   * @param cell where its formula stands; any other cell is given back alone
   */
  public Rect extent(CellAddress cell) {
    return recalculation.extent(cell);
  }

  /** What {@code formula} would give in {@code cell}, over the values as they stand. */
  public Value evaluate(Ir formula, CellAddress cell) {
    return recalculation.evaluate(formula, cell);
  }

  /** The block whose formula stands in a cell; empty for an input and for where an array spills. */
  public Optional<Block> block(CellAddress cell) {
    return recalculation
        .layout()
        .at(cell)
        .map(Part::held)
        .filter(held -> held.rect().contains(cell.row(), cell.column()))
        .map(held -> held.block);
  }

  /** The cells that need their own value, each with the way back to itself. */
  public Map<CellAddress, List<CellAddress>> cycles() {
    // In the order in which they were found, so that reports are the same every time.
    return Collections.unmodifiableMap(new LinkedHashMap<>(recalculation.cycles()));
  }

  /** Makes {@code edit}, or refuses it and changes nothing. */
  public SheetOutcome apply(SheetEdit edit) {
    var patches = new ArrayList<SheetStep>();
    Optional<String> refusal = patching.patch(edit, patches);
    if (refusal.isPresent()) {
      revert(patches);
      recalculation.recalculate();
      structuring.ifPresent(Structuring::takeChanges);
      return new SheetOutcome(Changes.NONE, refusal);
    }
    undo.push(List.copyOf(patches));
    redo.clear();
    return new SheetOutcome(recalculated(), Optional.empty());
  }

  /** Takes the last edit back; nothing where there is none. */
  public Changes undo() {
    return step(undo, redo);
  }

  /** Makes the edit again that was taken back last; nothing where there is none. */
  public Changes redo() {
    return step(redo, undo);
  }

  private Changes step(Deque<List<SheetStep>> from, Deque<List<SheetStep>> to) {
    if (from.isEmpty()) {
      return Changes.NONE;
    }
    to.push(revert(from.pop()));
    return recalculated();
  }

  /** Brings everything up to date; also what was done for that on the way is told. */
  private Changes recalculated() {
    List<Changes> earlier = structuring.map(Structuring::takeChanges).orElse(List.of());
    Changes last = recalculation.recalculate();
    return earlier.isEmpty() ? last : Changes.together(earlier, last);
  }

  /** Takes patches back, last first, and gives what would take that back. */
  private List<SheetStep> revert(List<SheetStep> patches) {
    var inverse = new ArrayList<SheetStep>();
    for (SheetStep patch : patches.reversed()) {
      inverse.add(patch.inverse());
      patching.apply(patch.inverse());
    }
    return List.copyOf(inverse);
  }

  /** Computes again what may change by itself: the time, random numbers. */
  public Changes recalculate() {
    return recalculation.recalculate();
  }

  /** Computes every formula again, whether or not anything it looks at changed. */
  public Changes recalculateAll() {
    return recalculation.recalculateAll();
  }

  /** The cells with formulas that depend on {@code seeds}, over any number of steps, by grid. */
  public Map<Integer, Region> dependents(Map<Integer, Region> seeds) {
    return recalculation.dependents(seeds);
  }

  /** The worksheets as they stand now. */
  public SheetProgram program() {
    var sheets = new ArrayList<SheetProgram.Sheet>();
    SheetProgram outline = outline();
    for (SheetProgram.Sheet sheet : outline.sheets()) {
      sheets.add(sheet.with(blocks(sheet.grid())));
    }
    return outline.with(sheets);
  }

  /** The workbook as it is written now; empty where nobody knows how its formulas are written. */
  public Optional<SheetBook> written() {
    return manuscript.map(written -> written.book(program()));
  }

  /**
   * A formula as it is written in the first cell of {@code readers}, for these cells of a grid:
   * with the names, tables and sheets that there are now. Empty where it cannot be read.
   *
   * @param text without its equals sign
   */
  public Optional<Ir> formula(String text, int grid, Rect readers) {
    return manuscript.flatMap(written -> written.formula(text, grid, readers));
  }

  /** Blocks with formulas, and the values of all other cells. */
  private List<Block> blocks(int grid) {
    var blocks = new ArrayList<Block>();
    var inputs = Region.of(used(grid));
    for (Held held : recalculation.layout().on(grid)) {
      blocks.add(held.block);
    }
    recalculation.layout().in(grid, used(grid)).forEach(part -> inputs.remove(part.rect()));
    inputs.forEach(
        rect ->
            blocks.add(new Block.Values(rect, recalculation.store().area(grid, rect).copied())));
    return blocks;
  }

  /** What must hold between two calls; for tests. */
  void checkInvariants() {
    recalculation.checkInvariants();
  }
}
