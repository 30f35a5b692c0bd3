package dev.napkin.engine;

import dev.napkin.eval.Clock;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetProgram;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
  private final Map<String, Integer> grids = new HashMap<>();
  private final Deque<List<SheetPatch>> undo = new ArrayDeque<>();
  private final Deque<List<SheetPatch>> redo = new ArrayDeque<>();

  private SheetWorkbook(SheetProgram program, Spelling spelling, Clock clock) {
    this.program = program;
    recalculation = new Recalculation(spelling, clock);
    patching = new SheetPatching(recalculation);
    program.sheets().forEach(sheet -> grids.put(folded(sheet.name()), sheet.grid()));
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
    return new SheetWorkbook(program, spelling, Clock.SYSTEM);
  }

  /** Opens worksheets and computes them. */
  public static SheetWorkbook open(SheetProgram program, Spelling spelling, Clock clock) {
    return new SheetWorkbook(program, spelling, clock);
  }

  private static String folded(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  /** The grid of the sheet called {@code name}, in any case. */
  public Optional<Integer> grid(String name) {
    return Optional.ofNullable(grids.get(folded(name)));
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
    var patches = new ArrayList<SheetPatch>();
    Optional<String> refusal = patching.patch(edit, patches);
    if (refusal.isPresent()) {
      revert(patches);
      recalculation.recalculate();
      return new SheetOutcome(Changes.NONE, refusal);
    }
    undo.push(List.copyOf(patches));
    redo.clear();
    return new SheetOutcome(recalculation.recalculate(), Optional.empty());
  }

  /** Takes the last edit back; nothing where there is none. */
  public Changes undo() {
    return step(undo, redo);
  }

  /** Makes the edit again that was taken back last; nothing where there is none. */
  public Changes redo() {
    return step(redo, undo);
  }

  private Changes step(Deque<List<SheetPatch>> from, Deque<List<SheetPatch>> to) {
    if (from.isEmpty()) {
      return Changes.NONE;
    }
    to.push(revert(from.pop()));
    return recalculation.recalculate();
  }

  /** Takes patches back, last first, and gives what would take that back. */
  private List<SheetPatch> revert(List<SheetPatch> patches) {
    var inverse = new ArrayList<SheetPatch>();
    for (SheetPatch patch : patches.reversed()) {
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
    for (SheetProgram.Sheet sheet : program.sheets()) {
      sheets.add(
          new SheetProgram.Sheet(
              sheet.name(),
              sheet.grid(),
              blocks(sheet.grid()),
              sheet.hiddenRows(),
              sheet.filteredRows()));
    }
    return new SheetProgram(
        sheets,
        program.names(),
        program.iteration(),
        program.dates1904(),
        program.linked(),
        program.diagnostics());
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
