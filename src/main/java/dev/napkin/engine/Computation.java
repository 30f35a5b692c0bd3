package dev.napkin.engine;

import dev.napkin.eval.Evaluator;
import dev.napkin.eval.Shortcuts;
import dev.napkin.graph.Recomputation;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.plan.CellProgram;
import dev.napkin.plan.ChainProgram;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Computes what the graph asks for, and writes it down. */
final class Computation implements Recomputation, SideBySide.Cells {
  private final Layout layout;
  private final Store store;
  private final Ledger ledger;
  private final Journal journal;
  private final Spreads spreads;
  private final Noting noting;
  private final Sight sight;
  private final Evaluator names;
  private final Evaluator sheets;
  private final Supplier<Optional<Rounds>> rounds;
  private final Map<CellAddress, List<CellAddress>> cycles;
  private final BlockPrograms programs;
  private final SideBySide sideBySide;

  /** The parts that together hold values, blocks and what is known of them. */
  record Desk(
      Layout layout,
      Store store,
      Ledger ledger,
      Journal journal,
      Spreads spreads,
      Noting noting,
      Map<CellAddress, List<CellAddress>> cycles) {}

  /**
   * Computes over what lies on the desk.
   *
   * @param names computes the formulas of names
   * @param sheets computes those of worksheets
   * @param rounds how cells that need each other are computed; empty where they are cycles
   */
  Computation(
      Desk desk,
      Sight sight,
      Evaluator names,
      Evaluator sheets,
      Supplier<Optional<Rounds>> rounds) {
    this.layout = desk.layout();
    this.store = desk.store();
    this.ledger = desk.ledger();
    this.journal = desk.journal();
    this.spreads = desk.spreads();
    this.noting = desk.noting();
    this.cycles = desk.cycles();
    this.sight = sight;
    this.names = names;
    this.sheets = sheets;
    this.rounds = rounds;
    this.programs = new BlockPrograms(store, Runtime.getRuntime().availableProcessors());
    this.sideBySide = new SideBySide(layout, store, journal, programs, this);
  }

  /** Forgets what is known of cells that are computed no more. */
  void forget(int grid, Rect cells) {
    if (cycles.size() > cells.cells()) {
      for (int row = cells.top(); row < cells.bottom(); row++) {
        for (int column = cells.left(); column < cells.right(); column++) {
          cycles.remove(new CellAddress(grid, row, column));
        }
      }
    } else if (!cycles.isEmpty()) {
      cycles.keySet().removeIf(at -> at.grid() == grid && cells.contains(at.row(), at.column()));
    }
  }

  @Override
  public Region recompute(int number, Region stale) {
    Part part = layout.part(number);
    var changed = new Region();
    stale.forEach(rect -> recompute(part, rect, changed));
    return changed;
  }

  private void recompute(Part part, Rect rect, Region changed) {
    begin(part, rect);
    computeAll(part, rect, changed);
  }

  @Override
  public void recomputeLines(
      int number, Rect cells, boolean byColumn, boolean backwards, Region changed) {
    Part part = layout.part(number);
    begin(part, cells);
    int count = byColumn ? cells.columns() : cells.rows();
    for (int i = 0; i < count; i++) {
      computeAll(part, Recomputation.line(cells, byColumn, backwards ? count - 1 - i : i), changed);
    }
  }

  /** Computes a rectangle of cells; what changed is gathered run by run along the longer side. */
  private void computeAll(Part part, Rect rect, Region changed) {
    if (part instanceof Part.Cells cells && programs.runs(cells.formula(), rect)) {
      sideBySide.run(cells, rect, changed);
      return;
    }
    if (rect.columns() == 1) {
      recomputeColumn(part, rect, changed);
      return;
    }
    for (int row = rect.top(); row < rect.bottom(); row++) {
      int start = rect.left();
      for (int column = rect.left(); column < rect.right(); column++) {
        if (!compute(part, row, column, store.column(part.grid(), column))) {
          changed.add(new Rect(row, start, row + 1, column));
          start = column + 1;
        }
      }
      changed.add(new Rect(row, start, row + 1, rect.right()));
    }
  }

  @Override
  public void begin(Part part, Rect cells) {
    journal.recomputed(part, cells);
    forget(part.grid(), cells);
  }

  @Override
  public void recompute(List<Work> works, Done done) {
    List<SideBySide.Columns> together = sideBySide.fitting(works);
    var numbers = new BitSet();
    together.forEach(columns -> numbers.set(columns.work().block()));
    for (Work work : works) {
      if (!numbers.get(work.block())) {
        done.take(work.block(), recompute(work.block(), work.stale()));
      }
    }
    if (!together.isEmpty()) {
      sideBySide.run(together, done);
    }
  }

  private void recomputeColumn(Part part, Rect rect, Region changed) {
    Column target = store.column(part.grid(), rect.left());
    int start = rect.top();
    for (int row = rect.top(); row < rect.bottom(); row++) {
      if (!compute(part, row, rect.left(), target)) {
        changed.add(new Rect(start, rect.left(), row, rect.right()));
        start = row + 1;
      }
    }
    changed.add(new Rect(start, rect.left(), rect.bottom(), rect.right()));
  }

  @Override
  public boolean recompute(int number, int row, int column) {
    Part part = layout.part(number);
    journal.recomputed(part, row, column, row + 1, column + 1);
    if (!cycles.isEmpty()) {
      forget(part.grid(), Rect.cell(row, column));
    }
    return compute(part, row, column, store.column(part.grid(), column));
  }

  /** Computes a chain down or up a long column without a word to the journal for each cell. */
  @Override
  public Chained recomputeChain(int number, Rect cells, boolean backwards, int least) {
    Part part = layout.part(number);
    if (cells.columns() > 1
        || cells.rows() < BlockPrograms.FEWEST_ROWS
        || !(part instanceof Part.Cells some)
        || !part.noted().areas().isEmpty()) {
      return Recomputation.super.recomputeChain(number, cells, backwards, least);
    }
    int grid = part.grid();
    int column = cells.left();
    Column target = store.column(grid, column);
    journal.before(target);
    var rows = new ChainProgram.Rows(cells.top(), cells.bottom(), backwards);
    var chain = new ChainCells(some, column, target);
    Optional<ChainProgram> program = programs.ofChain(some.formula(), grid, column, rows);
    int done =
        program.isPresent()
            ? programs.run(program.get(), target, rows, least, chain)
            : chain.run(rows, least);
    Rect computed = new Rect(rows.top(0, done), column, rows.top(0, done) + done, column + 1);
    journal.recomputed(part, computed);
    forget(grid, computed);
    var changed = new Region();
    chain.changed.addTo(changed, column);
    changed.forEach(rect -> journal.changed(grid, column, target, rect.top(), rect.bottom()));
    return new Chained(done, changed);
  }

  /** The cells of a chain in one column, and which of them changed. */
  private final class ChainCells implements ChainProgram.Outcome {
    private final Part.Cells part;
    private final int column;
    private final Column target;
    private final RowRuns changed = new RowRuns();

    ChainCells(Part.Cells part, int column, Column target) {
      this.part = part;
      this.column = column;
      this.target = target;
    }

    @Override
    public void changed(int from, int to) {
      changed.add(from, to);
    }

    @Override
    public boolean left(int row) {
      return took(row, Computation.this.compute(part, row, column, target));
    }

    /** Computes rows one by one, as {@link ChainProgram#run} does by strips. */
    int run(ChainProgram.Rows rows, int least) {
      Optional<CellProgram> program = programOf(part).filter(found -> !found.isLogical());
      int done = 0;
      boolean last = true;
      while (done < rows.count() && (done < least || last)) {
        int row = rows.next(done);
        last = program.isPresent() ? compute(program.get(), row) : left(row);
        done++;
      }
      return done;
    }

    private boolean compute(CellProgram program, int row) {
      double number = programs.number(program, row, column);
      return Double.isNaN(number) ? left(row) : took(row, target.replaceNumber(row, number));
    }

    private boolean took(int row, boolean other) {
      if (other) {
        changed.add(row, row + 1);
      }
      return other;
    }
  }

  /** Computes a cell and stores it in the column that holds it; whether it changed. */
  @Override
  public boolean compute(Part part, int row, int column, Column target) {
    // Nearly all, and told sooner than by a switch over classes until that is compiled well.
    if (part instanceof Part.Cells cells) {
      return compute(cells, row, column, target);
    }
    int grid = part.grid();
    return switch (part) {
      case Part.Cells cells -> compute(cells, row, column, target);
      case Part.Rest(_, Spread spread, _) ->
          ledger.write(grid, row, column, spread.element(row, column), target);
      case Part.Anchor(_, Spread spread, _) -> {
        boolean changed = compute(spread);
        note(part, row, column);
        Value own = spread.blocked ? spread.noRoom() : spread.element(row, column);
        yield ledger.write(grid, row, column, own, target) || changed;
      }
    };
  }

  private boolean compute(Part.Cells part, int row, int column, Column target) {
    Held held = part.held();
    int grid = held.grid;
    // A program looks at cells without asking whether they are there, and takes no notes.
    if (!sight.isGuarded() && part.noted().areas().isEmpty()) {
      Optional<CellProgram> found = programOf(part);
      if (found.isPresent()) {
        CellProgram program = found.get();
        double number = programs.number(program, row, column);
        if (!Double.isNaN(number)) {
          return program.isLogical()
              ? ledger.write(grid, row, column, Value.logical(number != 0), target)
              : ledger.writeNumber(grid, row, column, number, target);
        }
      }
    }
    Shortcuts known = sight.isGuarded() ? Shortcuts.NONE : held.shortcuts(part.formula(), store);
    Value value =
        held.onSheet
            ? sheets.value(part.formula(), known, grid, row, column)
            : names.value(part.formula(), known, Evaluator.NO_GRID, row, column);
    note(part, row, column);
    return ledger.write(grid, row, column, value, target);
  }

  private Optional<CellProgram> programOf(Part.Cells part) {
    Held held = part.held();
    if (!held.hasProgram) {
      held.program = programs.ofCells(part.formula());
      held.hasProgram = true;
    }
    return held.program;
  }

  /** Computes an array; whether it is another one. */
  private boolean compute(Spread spread) {
    Array now =
        sheets.array(spread.formula, spread.held.grid, spread.row(), spread.column()).copied();
    boolean changed = !now.equals(spread.array);
    spread.array = now;
    spreads.computed(spread);
    return changed;
  }

  private void note(Part part, int row, int column) {
    List<Area> looked = sight.takeNoted();
    if (!looked.isEmpty() || !part.noted().areas().isEmpty()) {
      noting.take(part, row, column, looked);
    }
  }

  @Override
  public Attempt attempt(int number, int row, int column, Missing missing) {
    Part part = layout.part(number);
    List<Area> needs = certainNeeds(part, row, column, missing);
    if (!needs.isEmpty()) {
      return new Attempt.Needs(needs);
    }
    sight.guard(missing);
    try {
      return new Attempt.Computed(recompute(number, row, column));
    } catch (Wanting wanting) {
      // Also what only values said it needs: it may end here, on a cycle through that.
      note(part, row, column);
      return new Attempt.Needs(List.of(wanting.area()));
    } finally {
      sight.unguard();
    }
  }

  /** What the cell needs whatever branch it takes, all at once, so that it is tried but once. */
  private static List<Area> certainNeeds(Part part, int row, int column, Missing missing) {
    if (part instanceof Part.Rest(_, Spread spread, _)) {
      var anchor = new Area(part.grid(), spread.anchor());
      return missing.meets(anchor.grid(), anchor.rect()) ? List.of(anchor) : List.of();
    }
    var needs = new ArrayList<Area>();
    for (Read read : part.held().certain()) {
      Rect area = read.from(row, column);
      if (missing.meets(read.grid(), area)) {
        needs.add(new Area(read.grid(), area));
      }
    }
    return needs;
  }

  @Override
  public boolean cycle(int number, int row, int column, List<CellAddress> path) {
    Part part = layout.part(number);
    var place = new CellAddress(part.grid(), row, column);
    cycles.put(place, path);
    journal.recomputed(part, Rect.cell(row, column));
    var fault =
        new Value.Fault(FaultCode.CYCLE, "its value needs its own value", Optional.of(place));
    boolean changed = false;
    if (part instanceof Part.Anchor(_, Spread spread, _)) {
      Array none = Array.of(fault);
      changed = !none.equals(spread.array);
      spread.array = none;
      spreads.computed(spread);
    }
    return ledger.write(part.grid(), row, column, fault) || changed;
  }

  @Override
  public boolean iterates() {
    return rounds.get().isPresent();
  }

  @Override
  public List<Place> iterate(List<Place> cells) {
    return rounds.get().orElseThrow().run(cells, layout, store, this);
  }

  @Override
  public boolean pauses() {
    return spreads.isOpen() || noting.isOpen();
  }
}
