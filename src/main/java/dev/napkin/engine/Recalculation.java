package dev.napkin.engine;

import dev.napkin.eval.Evaluator;
import dev.napkin.graph.DependencyGraph;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.ir.Block;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
  private final DependencyGraph graph = new DependencyGraph();
  private final Layout layout = new Layout(graph);
  private final Spreads spreads = new Spreads(layout);
  private final Store store = new Store();
  private final Journal journal = new Journal();
  private final Evaluator evaluator = new Evaluator(new Sight(store, spreads.byPlace()));
  private final Computation computation = new Computation(layout, store, journal, evaluator);
  private final Map<Integer, Plane> planes = new HashMap<>();

  Store store() {
    return store;
  }

  Layout layout() {
    return layout;
  }

  /** What {@code formula} would give in {@code cell}. */
  Value evaluate(Ir formula, CellAddress cell) {
    Value value = evaluator.value(formula, cell.row(), cell.column());
    return value instanceof Value.Fault fault ? fault.arisenAt(cell) : value;
  }

  /** The name that a grid belongs to. */
  Optional<Entry> owner(int grid) {
    return Optional.ofNullable(planes.get(grid))
        .flatMap(
            plane ->
                plane.owner() instanceof Plane.Owner.Name(Entry entry)
                    ? Optional.of(entry)
                    : Optional.empty());
  }

  /** The cells that need their own value, each with the way back to itself. */
  Map<CellAddress, List<CellAddress>> cycles() {
    return computation.cycles();
  }

  /** Makes these planes the current ones; what that changes is stale afterwards. */
  void adopt(List<Plane> wanted) {
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
        layout.hold(new Held(plane.grid(), block));
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
      computation.forget(held.grid, held.rect());
    }
  }

  /**
   * Puts a block in.
   *
   * @param stale the cells to compute; the others hold what they have to
   */
  void take(int grid, Block block, Region stale) {
    var held = new Held(grid, block);
    layout.hold(held);
    switch (block) {
      case Block.Inputs(Rect rect, _) ->
          eachCell(rect, (row, column) -> input(grid, row, column, block.at(row, column)));
      case Block.Values(Rect rect, Array values) ->
          eachCell(
              rect,
              (row, column) ->
                  put(grid, row, column, values.get(row - rect.top(), column - rect.left())));
      case Block.Formula(Rect rect, Ir formula) -> {
        Part part =
            layout.add(
                grid,
                rect,
                held.reads,
                number -> new Part.Cells(number, held, rect, formula, Part.Noted.NOTHING));
        stale.forEach(cells -> graph.stale(part.number(), cells));
      }
      case Block.ArrayFormula array -> {
        spreads.add(held, array);
        layout.in(grid, array.rect()).forEach(part -> graph.stale(part.number(), part.rect()));
      }
    }
  }

  /** The cells of a block that must be computed again whatever becomes of it. */
  Region uncertain(Held held) {
    var uncertain = new Region();
    for (Part part : layout.in(held.grid, held.rect())) {
      uncertain.add(graph.staleCells(part.number()));
    }
    for (CellAddress cell : computation.cycles().keySet()) {
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
    put(grid, row, column, evaluator.value(literal, row, column));
  }

  /** Puts a value into a cell that has no formula; its readers become stale if it is another. */
  void put(int grid, int row, int column, Value value) {
    if (computation.write(grid, row, column, value)) {
      graph.changed(grid, Rect.cell(row, column));
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

  /** Brings everything up to date. */
  Changes recalculate() {
    graph.recalculate(computation);
    return journal.close(planes);
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
    layout.checkInvariants();
  }
}
