package dev.napkin.engine;

import dev.napkin.eval.Evaluator;
import dev.napkin.graph.DependencyGraph;
import dev.napkin.graph.Recomputation;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.ir.Block;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Program;
import dev.napkin.ir.Slice;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The blocks of a workbook in the dependency graph, and their values.
 *
 * <p>{@link #adopt} makes a program the current one: blocks that are equal to what stands there
 * stay untouched, the others are replaced and become stale. {@link #recalculate} brings everything
 * up to date and says what it did.
 */
final class Recalculation {
  /** A block in the graph: its number there (none for inputs) and what it is. */
  private record Held(int number, int grid, Block block) {
    boolean isFormula() {
      return number >= 0;
    }
  }

  private final DependencyGraph graph = new DependencyGraph();
  private final Store store = new Store();
  private final Evaluator evaluator = new Evaluator(store);
  private final Map<Integer, List<Held>> byGrid = new HashMap<>();
  private final Map<Integer, Held> byNumber = new HashMap<>();
  private final Map<Integer, Entry> owners = new HashMap<>();
  private final Map<CellAddress, List<CellAddress>> cycles = new LinkedHashMap<>();

  Store store() {
    return store;
  }

  /** What {@code formula} would give in {@code cell}. */
  Value evaluate(Ir formula, CellAddress cell) {
    Value value = evaluator.value(formula, cell.row(), cell.column());
    return value instanceof Value.Fault fault ? fault.arisenAt(cell) : value;
  }

  /** The name that a grid belongs to. */
  Optional<Entry> owner(int grid) {
    return Optional.ofNullable(owners.get(grid));
  }

  /** The cells that need their own value, each with the way back to itself. */
  Map<CellAddress, List<CellAddress>> cycles() {
    return cycles;
  }

  /** Makes {@code program} the current one; what it changes is stale afterwards. */
  void adopt(Program program, Journal journal) {
    var gone = new HashSet<>(byGrid.keySet());
    for (Entry entry : program.entries()) {
      for (Slice slice : entry.slices()) {
        gone.remove(slice.grid());
        owners.put(slice.grid(), entry);
        adopt(slice, journal);
      }
    }
    for (int grid : gone) {
      List<Held> left = byGrid.getOrDefault(grid, List.of());
      left.forEach(this::drop);
      byGrid.remove(grid);
      owners.remove(grid);
      store.clear(grid);
      left.forEach(held -> graph.changed(grid, held.block().rect()));
    }
  }

  private void adopt(Slice slice, Journal journal) {
    List<Held> before = byGrid.getOrDefault(slice.grid(), List.of());
    if (isSame(before, slice.blocks())) {
      return;
    }
    var left = new ArrayList<>(before);
    var now = new ArrayList<Held>();
    var fresh = new ArrayList<Block>();
    for (Block block : slice.blocks()) {
      Optional<Held> same = left.stream().filter(held -> held.block().equals(block)).findFirst();
      if (same.isPresent()) {
        left.remove(same.get());
        now.add(same.get());
      } else {
        fresh.add(block);
      }
    }
    left.forEach(this::drop);
    for (Block block : fresh) {
      now.add(take(slice.grid(), block, journal));
    }
    blankOutside(slice.grid(), left, now, journal);
    byGrid.put(slice.grid(), now);
  }

  private static boolean isSame(List<Held> held, List<Block> blocks) {
    if (held.size() != blocks.size()) {
      return false;
    }
    for (int i = 0; i < blocks.size(); i++) {
      if (!held.get(i).block().equals(blocks.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Cells that had a block and have none any more are blank. */
  private void blankOutside(int grid, List<Held> dropped, List<Held> now, Journal journal) {
    for (Held old : dropped) {
      eachCell(
          old.block().rect(),
          (row, column) -> {
            if (now.stream().noneMatch(held -> held.block().rect().contains(row, column))) {
              write(grid, row, column, Value.BLANK, journal);
              graph.changed(grid, Rect.cell(row, column));
            }
          });
    }
  }

  private void drop(Held held) {
    if (held.isFormula()) {
      graph.remove(held.number());
      byNumber.remove(held.number());
      eachCell(
          held.block().rect(),
          (row, column) -> cycles.remove(new CellAddress(held.grid(), row, column)));
    }
  }

  private Held take(int grid, Block block, Journal journal) {
    switch (block) {
      case Block.Inputs inputs -> {
        var held = new Held(-1, grid, inputs);
        eachCell(
            inputs.rect(),
            (row, column) -> input(grid, row, column, inputs.at(row, column), journal));
        return held;
      }
      case Block.Values _, Block.ArrayFormula _ -> throw new IllegalStateException("not yet");
      case Block.Formula formula -> {
        int number = graph.add(grid, formula.rect(), Reads.of(formula.formula()));
        var held = new Held(number, grid, formula);
        byNumber.put(number, held);
        graph.stale(number, formula.rect());
        return held;
      }
    }
  }

  /** Puts a literal into an input cell; its readers become stale if that is another value. */
  void input(int grid, int row, int column, Ir literal, Journal journal) {
    Value value = located(evaluator.value(literal, row, column), grid, row, column);
    if (write(grid, row, column, value, journal)) {
      graph.changed(grid, Rect.cell(row, column));
    }
  }

  /** Like {@link #input}, and the block that holds the cell then holds this literal. */
  void setInput(CellAddress cell, Ir literal, Journal journal) {
    List<Held> blocks = byGrid.getOrDefault(cell.grid(), List.of());
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).block() instanceof Block.Inputs inputs
          && inputs.rect().contains(cell.row(), cell.column())) {
        var cells = new ArrayList<>(inputs.cells());
        Rect rect = inputs.rect();
        cells.set(
            (cell.row() - rect.top()) * rect.columns() + cell.column() - rect.left(), literal);
        blocks.set(i, new Held(-1, cell.grid(), new Block.Inputs(rect, cells)));
        input(cell.grid(), cell.row(), cell.column(), literal, journal);
        return;
      }
    }
    throw new IllegalArgumentException("no input at " + cell);
  }

  /** Whether an input stands in the cell. */
  boolean isInput(CellAddress cell) {
    return byGrid.getOrDefault(cell.grid(), List.of()).stream()
        .anyMatch(
            held -> !held.isFormula() && held.block().rect().contains(cell.row(), cell.column()));
  }

  /** Brings everything up to date. */
  Changes recalculate(Journal journal) {
    graph.recalculate(new Recompute(journal));
    return journal.changes(owners);
  }

  private boolean write(int grid, int row, int column, Value value, Journal journal) {
    Value before = store.cell(grid, row, column);
    boolean changed = store.put(grid, row, column, value);
    if (changed) {
      journal.changed(new CellAddress(grid, row, column), before, value);
    }
    return changed;
  }

  private static Value located(Value value, int grid, int row, int column) {
    return value instanceof Value.Fault fault
        ? fault.arisenAt(new CellAddress(grid, row, column))
        : value;
  }

  /** What is done with each cell of a rectangle. */
  private interface CellUse {
    void take(int row, int column);
  }

  private static void eachCell(Rect rect, CellUse use) {
    for (int row = rect.top(); row < rect.bottom(); row++) {
      for (int column = rect.left(); column < rect.right(); column++) {
        use.take(row, column);
      }
    }
  }

  /** What the graph asks for while it works through what is stale. */
  private final class Recompute implements Recomputation {
    private final Journal journal;

    Recompute(Journal journal) {
      this.journal = journal;
    }

    @Override
    public Region recompute(int block, Region stale) {
      var changed = new Region();
      stale.forEach(
          rect ->
              eachCell(
                  rect,
                  (row, column) -> {
                    if (recompute(block, row, column)) {
                      changed.add(Rect.cell(row, column));
                    }
                  }));
      return changed;
    }

    @Override
    public boolean recompute(int block, int row, int column) {
      Held held = held(block);
      cycles.remove(new CellAddress(held.grid(), row, column));
      journal.recomputed(block, held.grid(), row, column);
      Value value = evaluator.value(held.block().at(row, column), row, column);
      return write(held.grid(), row, column, located(value, held.grid(), row, column), journal);
    }

    @Override
    public boolean cycle(int block, int row, int column, List<CellAddress> path) {
      Held held = held(block);
      var place = new CellAddress(held.grid(), row, column);
      cycles.put(place, List.copyOf(path));
      journal.recomputed(block, held.grid(), row, column);
      var fault =
          new Value.Fault(FaultCode.CYCLE, "its value needs its own value", Optional.of(place));
      return write(held.grid(), row, column, fault, journal);
    }

    private Held held(int block) {
      Held held = byNumber.get(block);
      if (held == null) {
        throw new IllegalStateException("no block " + block);
      }
      return held;
    }
  }

  /** What must hold between two calls. */
  void checkInvariants() {
    if (graph.isStale()) {
      throw new IllegalStateException("something is stale between two calls");
    }
    byGrid.forEach(
        (grid, blocks) -> {
          for (Held held : blocks) {
            if (held.isFormula() && !held.equals(byNumber.get(held.number()))) {
              throw new IllegalStateException("block " + held.number() + " is not in the graph");
            }
          }
        });
  }
}
