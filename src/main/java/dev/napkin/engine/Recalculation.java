package dev.napkin.engine;

import dev.napkin.eval.Clock;
import dev.napkin.eval.Evaluator;
import dev.napkin.graph.DependencyGraph;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.ir.Block;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetProgram;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The blocks of a workbook in the dependency graph, and their values.
 *
 * <p>{@link #adopt} makes planes of blocks the current ones: blocks that are equal to what stands
 * there stay untouched, the others are replaced and become stale. {@link #recalculate} brings
 * everything up to date and says what happened since the last time.
 */
final class Recalculation {
  private final Store store;
  private final DependencyGraph graph;
  private final Layout layout;
  private final Journal journal = new Journal();
  private final Ledger ledger;
  private final Map<CellAddress, List<CellAddress>> cycles = new LinkedHashMap<>();
  private final FormulaFacts.Known facts = new FormulaFacts.Known();
  private final Turn turn;
  private final Spreads spreads;
  private final Noting noting;
  private final Evaluator names;
  private final Evaluator sheets;
  private final Computation computation;
  private final SheetSurroundings surroundings;

  /** What stands on the grids; replaced as a whole, as changes that are told of later ask it. */
  private Map<Integer, Plane> planes = new HashMap<>();

  private SheetProgram program = SheetProgram.NONE;

  /** One without any block, whose values come to stand in a store. */
  Recalculation(Spelling spelling, Clock clock, Store store) {
    this.store = store;
    var keyed = new KeyedReads(store);
    graph = new DependencyGraph(keyed);
    layout = new Layout(graph, keyed);
    ledger = new Ledger(store, journal, graph);
    turn = new Turn(clock);
    spreads = new Spreads(layout, graph, ledger, turn);
    noting = new Noting(layout, graph, turn, cycles.keySet());
    var sight =
        new Sight(
            store,
            spreads.byPlace(),
            spelling,
            key -> Optional.ofNullable(program.names().get(key)).map(SheetProgram.Name::formula));
    surroundings = new SheetSurroundings(layout, store, spelling);
    names = new Evaluator(sight);
    sheets = new Evaluator(sight, surroundings, sight, turn);
    computation =
        new Computation(
            new Computation.Desk(layout, store, ledger, journal, spreads, noting, cycles),
            sight,
            names,
            sheets,
            () -> program.iteration().map(Rounds::of));
  }

  Store store() {
    return store;
  }

  Layout layout() {
    return layout;
  }

  /** What {@code formula} would give in {@code cell}. */
  Value evaluate(Ir formula, CellAddress cell) {
    Value value =
        isSheet(cell.grid())
            ? sheets.value(formula, cell)
            : names.value(formula, cell.row(), cell.column());
    return value instanceof Value.Fault fault ? fault.arisenAt(cell) : value;
  }

  private boolean isSheet(int grid) {
    Plane plane = planes.get(grid);
    return plane != null && plane.owner() instanceof Plane.Owner.Sheet;
  }

  /** Whose a grid is. */
  Optional<Plane.Owner> plane(int grid) {
    return Optional.ofNullable(planes.get(grid)).map(Plane::owner);
  }

  /** The name that a grid belongs to. */
  Optional<Entry> owner(int grid) {
    return plane(grid)
        .flatMap(
            owner ->
                owner instanceof Plane.Owner.Name(Entry entry)
                    ? Optional.of(entry)
                    : Optional.empty());
  }

  /** The cells that need their own value, each with the way back to itself. */
  Map<CellAddress, List<CellAddress>> cycles() {
    return cycles;
  }

  /**
   * Makes these planes the current ones; what that changes is stale afterwards.
   *
   * @param worksheets what is known of those among them that are sheets
   */
  void adopt(List<Plane> wanted, SheetProgram worksheets) {
    program = worksheets;
    surroundings.adopt(worksheets);
    planes = new HashMap<>(planes);
    var gone = new HashSet<>(planes.keySet());
    for (Plane plane : wanted) {
      gone.remove(plane.grid());
      planes.put(plane.grid(), plane);
      adopt(plane);
    }
    for (int grid : gone) {
      List<Held> left = List.copyOf(layout.on(grid));
      left.forEach(this::drop);
      planes.remove(grid);
      store.clear(grid);
      left.forEach(held -> graph.changed(grid, held.rect()));
    }
  }

  private void adopt(Plane plane) {
    Collection<Held> before = layout.on(plane.grid());
    var left = new HashMap<Rect, List<Held>>();
    before.forEach(
        held -> left.computeIfAbsent(held.block.rect(), r -> new ArrayList<>(1)).add(held));
    var fresh = new ArrayList<Block>();
    for (Block block : plane.blocks()) {
      List<Held> there = left.getOrDefault(block.rect(), List.of());
      if (there.isEmpty() || !there.getFirst().block.equals(block)) {
        fresh.add(block);
      } else {
        left.remove(block.rect());
      }
    }
    List<Held> dropped = left.values().stream().flatMap(List::stream).toList();
    dropped.forEach(this::drop);
    boolean first = before.isEmpty() && dropped.isEmpty();
    for (Block block : fresh) {
      if (first && block instanceof Block.Values(Rect rect, Array values)) {
        layout.hold(new Held(plane.grid(), block, isSheet(plane.grid()), FormulaFacts.NONE));
        store.putAll(plane.grid(), rect, values);
      } else {
        take(plane.grid(), block, Region.of(block.rect()));
      }
    }
    dropped.forEach(this::blankOutside);
  }

  /** Cells that had a block and have none any more are blank. */
  private void blankOutside(Held dropped) {
    int grid = dropped.grid;
    List<Rect> now =
        layout.on(grid).stream()
            .map(Held::rect)
            .filter(rect -> rect.meets(dropped.rect()))
            .toList();
    eachCell(
        dropped.rect(),
        (row, column) -> {
          if (now.stream().noneMatch(rect -> rect.contains(row, column))) {
            put(grid, row, column, Value.BLANK);
          }
        });
  }

  /** Takes a block out; its cells keep their values. */
  void drop(Held held) {
    layout.release(held);
    if (!held.isInput()) {
      for (Part part : layout.in(held.grid, held.rect())) {
        layout.remove(part);
      }
      spreads.remove(held);
      spreads.retry(held.grid, held.rect());
      computation.forget(held.grid, held.rect());
    }
  }

  /**
   * Puts a block in.
   *
   * @param stale the cells to compute; the others hold what they have to
   */
  void take(int grid, Block block, Region stale) {
    var held = new Held(grid, block, isSheet(grid), facts.of(block));
    layout.hold(held);
    switch (block) {
      case Block.Inputs(Rect rect, _) ->
          eachCell(rect, (row, column) -> input(grid, row, column, block.at(row, column)));
      case Block.Values(Rect rect, Array values) -> putAll(grid, rect, values);
      case Block.Formula(Rect rect, Ir formula) -> {
        spreads.makeRoom(grid, rect);
        Part part =
            layout.add(
                held, number -> new Part.Cells(number, held, rect, formula, Part.Noted.NOTHING));
        stale.forEach(cells -> graph.stale(part.number(), cells));
      }
      case Block.ArrayFormula array -> {
        spreads.makeRoom(grid, held.rect());
        spreads.add(held, array);
      }
    }
  }

  void land(Part part, Block.Formula block) {
    layout.land(part, block, facts.of(block));
  }

  /** The cells of a block that must be computed again whatever becomes of it. */
  Region uncertain(Held held) {
    var uncertain = new Region();
    if (held.looksFar) {
      // What it looks at is to be found out again.
      uncertain.add(held.rect());
    }
    for (Part part : layout.in(held.grid, held.rect())) {
      uncertain.add(graph.staleCells(part.number()));
    }
    for (CellAddress cell : cycles.keySet()) {
      if (cell.grid() == held.grid && held.rect().contains(cell.row(), cell.column())) {
        uncertain.add(Rect.cell(cell.row(), cell.column()));
      }
    }
    return uncertain;
  }

  /** Cells hold another formula: what looks at them may ask for more than their values. */
  void formulasChanged(int grid, Rect cells) {
    graph.changed(grid, cells);
  }

  /** Lets the values of inputs stand for themselves, where no blocks will be adopted again. */
  void forgetInputs() {
    for (int grid : layout.grids()) {
      List.copyOf(layout.on(grid)).stream().filter(Held::isInput).forEach(layout::release);
    }
  }

  /** Puts a literal into an input cell; its readers become stale if that is another value. */
  private void input(int grid, int row, int column, Ir literal) {
    put(grid, row, column, names.value(literal, row, column));
  }

  /** Puts a value into a cell that has no formula; its readers become stale if it is another. */
  void put(int grid, int row, int column, Value value) {
    if (spreads.isSpilled(grid, Rect.cell(row, column))) {
      if (value instanceof Value.Blank) {
        return;
      }
      spreads.makeRoom(grid, Rect.cell(row, column));
    }
    if (ledger.put(grid, row, column, value)) {
      spreads.retry(grid, Rect.cell(row, column));
    }
  }

  /** Puts values into cells that have no formula, as if each of them were put. */
  void putAll(int grid, Rect rect, Array values) {
    if (spreads.isSpilled(grid, rect)) {
      eachCell(
          rect,
          (row, column) ->
              put(grid, row, column, values.get(row - rect.top(), column - rect.left())));
    } else {
      ledger.putAll(grid, rect, values, changed -> spreads.retry(grid, changed));
    }
  }

  /** Puts a literal into an input cell, and the block that holds the cell then holds it too. */
  void setInput(CellAddress cell, Ir literal) {
    Held held = layout.input(cell).orElseThrow();
    if (held.block instanceof Block.Inputs(Rect rect, List<Ir> literals)) {
      var cells = new ArrayList<>(literals);
      cells.set((cell.row() - rect.top()) * rect.columns() + cell.column() - rect.left(), literal);
      layout.replace(held, new Block.Inputs(rect, cells));
    }
    input(cell.grid(), cell.row(), cell.column(), literal);
  }

  /** Whether an input stands in the cell. */
  boolean isInput(CellAddress cell) {
    return layout.input(cell).isPresent();
  }

  /** The arrays that stand on worksheets, by their first cells; a view. */
  Map<CellAddress, Spread> arrays() {
    return spreads.byPlace();
  }

  /** Whether a recalculation has anything to do beside what may change by itself. */
  boolean isStale() {
    return graph.isStale() || spreads.isOpen();
  }

  /** Takes note that cells of a block must be computed again. */
  void stale(Held held, Rect cells) {
    for (Part part : layout.in(held.grid, cells)) {
      if (part.held() == held) {
        graph.stale(part.number(), cells);
      }
    }
  }

  /**
   * Lets blocks and values go elsewhere, of which nothing is told.
   *
   * @param worksheets what is known of the sheets afterwards, but for what stands on them
   */
  void restructure(SheetProgram worksheets, Runnable motion) {
    program = worksheets;
    surroundings.adopt(worksheets);
    planes = new HashMap<>(planes);
    planes.values().removeIf(plane -> plane.owner() instanceof Plane.Owner.Sheet);
    Plane.of(worksheets).forEach(plane -> planes.put(plane.grid(), plane));
    journal.unseen(motion);
  }

  /** Brings everything up to date; also what may change by itself. */
  Changes recalculate() {
    turn.begin();
    for (Held held : layout.volatiles()) {
      layout.in(held.grid, held.rect()).stream()
          .filter(part -> part.held() == held)
          .forEach(part -> graph.stale(part.number(), part.rect()));
    }
    spreads.settle();
    while (graph.isStale()) {
      graph.recalculate(computation);
      noting.settle();
      spreads.settle();
    }
    return journal.close(planes);
  }

  /** Computes all that has a formula. */
  Changes recalculateAll() {
    layout.each(part -> graph.stale(part.number(), part.rect()));
    return recalculate();
  }

  /** The cells that depend on {@code seeds}, over any number of steps, by grid. */
  Map<Integer, Region> dependents(Map<Integer, Region> seeds) {
    return graph.dependents(seeds);
  }

  /** The cells that the array fills whose formula stands in {@code cell}; else the cell alone. */
  Rect extent(CellAddress cell) {
    Spread spread = spreads.byPlace().get(cell);
    return spread == null ? Rect.cell(cell.row(), cell.column()) : spread.extent;
  }

  /** What is done with each cell of a rectangle. */
  interface CellUse {
    void take(int row, int column);
  }

  static void eachCell(Rect rect, CellUse use) {
    for (int row = rect.top(); row < rect.bottom(); row++) {
      for (int column = rect.left(); column < rect.right(); column++) {
        use.take(row, column);
      }
    }
  }

  /** What must hold between two calls. */
  void checkInvariants() {
    if (graph.isStale()) {
      throw new IllegalStateException("something is stale between two calls");
    }
    if (spreads.isOpen() || noting.isOpen()) {
      throw new IllegalStateException("something is unsettled between two calls");
    }
    layout.checkInvariants();
  }
}
