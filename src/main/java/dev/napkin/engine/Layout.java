package dev.napkin.engine;

import dev.napkin.graph.DependencyGraph;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which blocks there are, and what of them stands in the dependency graph under which number.
 *
 * <p>Knows no values: whoever puts a block in or takes one out says what becomes of its cells.
 */
final class Layout {
  private final DependencyGraph graph;
  private final KeyedReads keyed;
  private final Map<Integer, SequencedSet<Held>> byGrid = new HashMap<>();
  private final List<@Nullable Part> parts = new ArrayList<>();
  private final SequencedSet<Held> volatiles = new LinkedHashSet<>();
  private final Map<Integer, Integer> subtotals = new HashMap<>();
  private long subtotalChanges;

  /** Which parts look at tables by keys. */
  private final BitSet loosely = new BitSet();

  Layout(DependencyGraph graph, KeyedReads keyed) {
    this.graph = graph;
    this.keyed = keyed;
  }

  /** Makes a part of the number that the graph gave it. */
  @FunctionalInterface
  interface Making {
    Part numbered(int number);
  }

  /** The blocks of a grid, in the order in which they came. */
  Collection<Held> on(int grid) {
    return byGrid.getOrDefault(grid, new LinkedHashSet<>());
  }

  /** The grids that have blocks. */
  Collection<Integer> grids() {
    return List.copyOf(byGrid.keySet());
  }

  /** Keeps a block. */
  void hold(Held held) {
    byGrid.computeIfAbsent(held.grid, g -> new LinkedHashSet<>()).add(held);
    if (held.isVolatile) {
      volatiles.add(held);
    }
    if (held.isSubtotal) {
      subtotals.merge(held.grid, 1, Integer::sum);
      subtotalChanges++;
    }
  }

  /** Forgets a block, whose parts must be gone. */
  void release(Held held) {
    SequencedSet<Held> others = byGrid.get(held.grid);
    if (others != null && others.remove(held)) {
      volatiles.remove(held);
      if (held.isSubtotal) {
        subtotals.merge(held.grid, -1, Integer::sum);
        subtotalChanges++;
      }
      if (others.isEmpty()) {
        byGrid.remove(held.grid);
      }
    }
  }

  /** The blocks whose values may change although nothing that they look at does. */
  Collection<Held> volatiles() {
    return volatiles;
  }

  /** How often a subtotal has come or gone. */
  long subtotalChanges() {
    return subtotalChanges;
  }

  /** Whether some formula on the grid is a subtotal. */
  boolean hasSubtotals(int grid) {
    return subtotals.getOrDefault(grid, 0) > 0;
  }

  /** Puts a part into the graph; no cell of it is stale by that. */
  Part add(int grid, Rect rect, List<Read> reads, Making making) {
    return put(graph.add(grid, rect, reads), making);
  }

  private Part put(int number, Making making) {
    while (parts.size() <= number) {
      parts.add(null);
    }
    Part part = making.numbered(number);
    parts.set(number, part);
    return part;
  }

  /** Puts all cells of a block into the graph, as one part; none is stale by that. */
  Part add(Held held, Making making) {
    List<Read> loose = loose(held);
    if (loose.isEmpty()) {
      return add(held.grid, held.rect(), held.reads, making);
    }
    int number = graph.add(held.grid, held.rect(), held.strict, loose);
    keyed.add(held.grid, held.rect(), held.keyed);
    loosely.set(number);
    return put(number, making);
  }

  /** The tables that a block looks at by keys only; none where that cannot be told apart. */
  private static List<Read> loose(Held held) {
    if (held.keyed.isEmpty() || !held.keyed.stream().allMatch(KeyedReads::isNarrow)) {
      return List.of();
    }
    var loose = new ArrayList<Read>(1);
    for (KeyedRead read : held.keyed) {
      if (!loose.contains(read.table())) {
        loose.add(read.table());
      }
    }
    return loose;
  }

  /**
   * Takes a block off its place in the graph, to {@link #land} before anything else is asked.
   *
   * @param part all of it
   * @return whether that was possible
   */
  boolean lift(Part part) {
    Held held = part.held();
    if (!(part instanceof Part.Cells cells)
        || !cells.rect().equals(held.rect())
        || !cells.noted().areas().isEmpty()
        || !graph.lift(part.number())) {
      return false;
    }
    if (loosely.get(part.number())) {
      loosely.clear(part.number());
      keyed.remove(part.grid(), part.rect(), held.keyed);
    }
    return true;
  }

  /** Puts a block that was lifted where it is {@code block} and looks at the same as before. */
  void land(Part part, Block.Formula block, FormulaFacts facts) {
    Held held = part.held();
    held.become(block, facts);
    List<Read> loose = loose(held);
    if (loose.isEmpty()) {
      graph.land(part.number(), block.rect(), held.reads, loose);
    } else {
      graph.land(part.number(), block.rect(), held.strict, loose);
      keyed.add(held.grid, block.rect(), held.keyed);
      loosely.set(part.number());
    }
    put(
        part.number(),
        number -> new Part.Cells(number, held, block.rect(), block.formula(), Part.Noted.NOTHING));
  }

  /** Takes a part out of the graph. */
  void remove(Part part) {
    graph.remove(part.number());
    if (loosely.get(part.number())) {
      loosely.clear(part.number());
      keyed.remove(part.grid(), part.rect(), part.held().keyed);
    }
    parts.set(part.number(), null);
  }

  /** The part under a number. */
  Part part(int number) {
    Part part = parts.get(number);
    if (part == null) {
      throw new IllegalStateException("no part has the number " + number);
    }
    return part;
  }

  /** Hands over every part. */
  void each(Consumer<Part> use) {
    for (Part part : parts) {
      if (part != null) {
        use.accept(part);
      }
    }
  }

  /** The parts that have a cell in {@code area}. */
  List<Part> in(int grid, Rect area) {
    List<Integer> numbers = graph.blocksIn(grid, area);
    return numbers.size() == 1
        ? List.of(part(numbers.getFirst()))
        : numbers.stream().map(this::part).toList();
  }

  /** The blocks that have a cell in {@code area} or look at one, each once. */
  SequencedSet<Held> concerned(int grid, Rect area) {
    var concerned = new LinkedHashSet<Held>();
    in(grid, area).forEach(part -> concerned.add(part.held()));
    graph.readersOf(grid, area).forEach(number -> concerned.add(part(number).held()));
    return concerned;
  }

  /** The part that computes a cell; empty for an input and for nothing. */
  Optional<Part> at(CellAddress cell) {
    List<Part> there = in(cell.grid(), Rect.cell(cell.row(), cell.column()));
    return there.isEmpty() ? Optional.empty() : Optional.of(there.getFirst());
  }

  /** Whether some part computes the cell. */
  boolean isComputed(int grid, int row, int column) {
    return graph.hasBlockIn(grid, Rect.cell(row, column));
  }

  /** The input block that holds the cell; only where there are few blocks. */
  Optional<Held> input(CellAddress cell) {
    return on(cell.grid()).stream()
        .filter(held -> held.isInput() && held.rect().contains(cell.row(), cell.column()))
        .findFirst();
  }

  /** Puts one block in the place of another. */
  void replace(Held old, Block block) {
    release(old);
    hold(new Held(old.grid, block, old.onSheet, FormulaFacts.NONE));
  }

  /** Fails unless every part is in the graph where it says. */
  void checkInvariants() {
    for (int number = 0; number < parts.size(); number++) {
      Part part = parts.get(number);
      if (part != null
          && (part.number() != number
              || !graph.rect(number).equals(part.rect())
              || graph.grid(number) != part.grid())) {
        throw new IllegalStateException("part " + part + " is not what the graph holds");
      }
    }
    for (SequencedSet<Held> blocks : byGrid.values()) {
      for (Held held : blocks) {
        long cells =
            in(held.grid, held.rect()).stream()
                .filter(part -> part.held() == held)
                .mapToLong(part -> part.rect().intersect(held.rect()).cells())
                .sum();
        if (cells != (held.isInput() ? 0 : held.rect().cells())) {
          throw new IllegalStateException("of " + held.block + " " + cells + " cells are in parts");
        }
      }
    }
  }
}
