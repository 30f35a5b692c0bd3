package dev.napkin.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;

/**
 * A graph with numbers in its cells, as an engine would hold them, that checks everything the graph
 * promises around every step.
 *
 * <p>A cell's number is a hash of all that it looks at, place by place, so that a cell that was
 * missed or computed too early shows. The hash is cut down to a few numbers where a test wants
 * values to come out as before.
 */
final class Book implements Recomputation {
  /** What stands in a cell that needs itself. */
  static final long CYCLE = Long.MIN_VALUE;

  /** What the test of a block says of it; {@code kinds} is how many numbers its cells can have. */
  record Formula(int grid, Rect rect, List<Read> reads, long salt, long kinds) {}

  final DependencyGraph graph = new DependencyGraph();
  final List<long[][]> grids = new ArrayList<>();
  final Map<Integer, Formula> formulas = new TreeMap<>();

  /** What was computed by the last recalculation, cell by cell. */
  final List<CellAddress> log = new ArrayList<>();

  /** The paths of the cycles that the last recalculation met. */
  final Map<CellAddress, List<CellAddress>> paths = new TreeMap<>(Book::compare);

  /** How many calls for a single cell there were in all. */
  long singles;

  /** How many cells one call computed, at most. */
  long mostAtOnce;

  /** After how many more computed cells a recalculation breaks off; negative for never. */
  long breakAfter = -1;

  /** The cells that the last recalculation computed together with others that need each other. */
  private final Set<CellAddress> together = new HashSet<>();

  private final Set<CellAddress> changed = new HashSet<>();
  private long salt;
  private boolean checks = true;

  /** What a recalculation is broken off with. */
  static final class BrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static int compare(CellAddress one, CellAddress other) {
    int order = Integer.compare(one.grid(), other.grid());
    order = order != 0 ? order : Integer.compare(one.row(), other.row());
    return order != 0 ? order : Integer.compare(one.column(), other.column());
  }

  /** For books so large that checking everything around each step would take the whole day. */
  Book withChecksAtTheEndOnly() {
    checks = false;
    return this;
  }

  /** A new grid full of zeros; its number. */
  int grid(int rows, int columns) {
    grids.add(new long[rows][columns]);
    return grids.size() - 1;
  }

  /** A block whose cells are to be computed; its number. */
  int block(int grid, Rect rect, Read... reads) {
    return block(grid, rect, List.of(reads), Long.MAX_VALUE);
  }

  int block(int grid, Rect rect, List<Read> reads, long kinds) {
    check();
    int number = graph.add(grid, rect, reads);
    assertEquals(rect, graph.rect(number));
    assertEquals(grid, graph.grid(number));
    assertEquals(reads, graph.reads(number));
    assertFalse(formulas.containsKey(number), "the number is taken");
    formulas.put(number, new Formula(grid, rect, reads, ++salt, kinds));
    graph.stale(number, rect);
    check();
    return number;
  }

  /** Takes the block away; its cells hold zeros then. */
  void remove(int number) {
    Formula gone = drop(number);
    for (int row = gone.rect.top(); row < gone.rect.bottom(); row++) {
      for (int column = gone.rect.left(); column < gone.rect.right(); column++) {
        grids.get(gone.grid)[row][column] = 0;
      }
    }
    graph.changed(gone.grid, gone.rect);
    check();
  }

  /** Gives the block other reads; the cells keep their numbers until they are computed. */
  int redefine(int number, Read... reads) {
    Formula gone = drop(number);
    return block(gone.grid, gone.rect, List.of(reads), gone.kinds);
  }

  private Formula drop(int number) {
    check();
    graph.remove(number);
    check();
    return Objects.requireNonNull(formulas.remove(number));
  }

  /** Puts a number into a cell without a block. */
  void set(int grid, int row, int column, long value) {
    check();
    grids.get(grid)[row][column] = value;
    graph.changed(grid, Rect.cell(row, column));
    check();
  }

  /** Has everything stale computed, and checks that each cell came once and for a reason. */
  void recalculate() {
    check();
    log.clear();
    paths.clear();
    together.clear();
    changed.clear();
    var stale = new HashSet<CellAddress>();
    if (checks) {
      formulas.keySet().forEach(number -> stale.addAll(cells(number, graph.staleCells(number))));
    }
    graph.recalculate(this);
    assertFalse(graph.isStale());
    check();
    if (checks) {
      assertEquals(log.size(), new HashSet<>(log).size(), () -> "computed twice: " + log);
      for (CellAddress cell : log) {
        assertTrue(
            stale.contains(cell) || together.contains(cell) || seesChanged(cell),
            () -> cell + " was computed for no reason");
      }
      assertTrue(log.containsAll(stale), "a stale cell was left out");
    }
  }

  /** The last recalculation as text, {@code grid:row,column} for each cell. */
  List<String> logged() {
    return log.stream().map(c -> c.grid() + ":" + c.row() + "," + c.column()).toList();
  }

  long value(int grid, int row, int column) {
    return grids.get(grid)[row][column];
  }

  void check() {
    if (checks) {
      graph.checkInvariants();
    }
  }

  @Override
  public Region recompute(int block, Region stale) {
    if (breakAfter >= 0 && breakAfter < stale.cells()) {
      throw new BrokenOff();
    }
    var region = new Region();
    mostAtOnce = Math.max(mostAtOnce, stale.cells());
    for (CellAddress cell : cells(block, stale)) {
      if (compute(block, cell)) {
        region.add(Rect.cell(cell.row(), cell.column()));
      }
    }
    return region;
  }

  @Override
  public boolean recompute(int block, int row, int column) {
    singles++;
    if (breakAfter == 0) {
      throw new BrokenOff();
    }
    return compute(block, new CellAddress(graph.grid(block), row, column));
  }

  /** A cell of a book needs all that it looks at. */
  @Override
  public Attempt attempt(int block, int row, int column, Missing missing) {
    singles++;
    var cell = new CellAddress(graph.grid(block), row, column);
    var needs = new ArrayList<Area>();
    for (Read read : Objects.requireNonNull(formulas.get(block)).reads) {
      Rect area = seenBy(read, cell);
      if (missing.meets(read.grid(), area)) {
        needs.add(new Area(read.grid(), area));
      }
    }
    if (!needs.isEmpty()) {
      return new Attempt.Needs(needs);
    }
    if (breakAfter == 0) {
      throw new BrokenOff();
    }
    together.add(cell);
    return new Attempt.Computed(compute(block, cell));
  }

  @Override
  public boolean iterates() {
    return false;
  }

  @Override
  public List<Place> iterate(List<Place> cells) {
    throw new IllegalStateException("a book does not iterate");
  }

  @Override
  public boolean pauses() {
    return false;
  }

  @Override
  public boolean cycle(int block, int row, int column, List<CellAddress> path) {
    if (breakAfter == 0) {
      throw new BrokenOff();
    }
    var cell = new CellAddress(graph.grid(block), row, column);
    together.add(cell);
    paths.put(cell, path);
    if (checks) {
      checkPath(cell, path);
    }
    return store(cell, CYCLE);
  }

  private void checkPath(CellAddress cell, List<CellAddress> path) {
    assertEquals(cell, path.getFirst(), "a path begins elsewhere");
    assertEquals(path.size(), new HashSet<>(path).size(), () -> "a path crosses itself: " + path);
    for (int at = 0; at < path.size(); at++) {
      CellAddress next = path.get((at + 1) % path.size());
      assertTrue(precedents(path.get(at)).contains(next), () -> "a path has a hole: " + path);
    }
  }

  private boolean compute(int block, CellAddress cell) {
    return store(cell, hash(Objects.requireNonNull(formulas.get(block)), cell));
  }

  private boolean store(CellAddress cell, long value) {
    breakAfter -= breakAfter > 0 ? 1 : 0;
    log.add(cell);
    long before = value(cell.grid(), cell.row(), cell.column());
    grids.get(cell.grid())[cell.row()][cell.column()] = value;
    if (before != value) {
      changed.add(cell);
    }
    return before != value;
  }

  /**
   * Fails unless every cell outside of cycles holds what follows from what stands in the cells that
   * it looks at. For books too large to compute them {@link FromScratch}; the same, as long as
   * nothing looks at itself.
   */
  void checkEachCell() {
    formulas.forEach(
        (number, formula) -> {
          for (CellAddress cell : cells(formula.grid, formula.rect)) {
            if (!paths.containsKey(cell)) {
              assertEquals(
                  hash(formula, cell),
                  value(cell.grid(), cell.row(), cell.column()),
                  cell::toString);
            }
          }
        });
  }

  /** The number that belongs into the cell, as things stand. */
  long hash(Formula formula, CellAddress cell) {
    long hash = formula.salt;
    for (Read read : formula.reads) {
      long[][] seen = grids.get(read.grid());
      Rect area = seenBy(read, cell);
      for (int row = area.top(); row < area.bottom(); row++) {
        for (int column = area.left(); column < area.right(); column++) {
          hash = (hash ^ seen[row][column]) * 0x9E3779B97F4A7C15L;
          hash ^= hash >>> 29;
        }
      }
      hash = hash * 31 + area.cells();
    }
    return Math.floorMod(hash, formula.kinds);
  }

  /** The part of the read that lies on its grid. */
  private Rect seenBy(Read read, CellAddress cell) {
    long[][] seen = grids.get(read.grid());
    return read.from(cell.row(), cell.column()).intersect(Rect.size(seen.length, seen[0].length));
  }

  /** Every cell that the cell looks at, in the order in which it needs them. */
  SequencedSet<CellAddress> precedents(CellAddress cell) {
    var precedents = new LinkedHashSet<CellAddress>();
    for (Formula formula : formulas.values()) {
      if (formula.grid == cell.grid() && formula.rect.contains(cell.row(), cell.column())) {
        for (Read read : formula.reads) {
          precedents.addAll(cells(read.grid(), seenBy(read, cell)));
        }
      }
    }
    return precedents;
  }

  private boolean seesChanged(CellAddress cell) {
    return precedents(cell).stream().anyMatch(changed::contains);
  }

  private List<CellAddress> cells(int block, Region region) {
    var cells = new ArrayList<CellAddress>();
    region.forEach(rect -> cells.addAll(cells(graph.grid(block), rect)));
    return cells;
  }

  static List<CellAddress> cells(int grid, Rect rect) {
    var cells = new ArrayList<CellAddress>();
    for (int row = rect.top(); row < rect.bottom(); row++) {
      for (int column = rect.left(); column < rect.right(); column++) {
        cells.add(new CellAddress(grid, row, column));
      }
    }
    return cells;
  }
}
