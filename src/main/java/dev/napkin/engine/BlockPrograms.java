package dev.napkin.engine;

import dev.napkin.grid.Rect;
import dev.napkin.ir.Ir;
import dev.napkin.plan.BlockProgram;
import dev.napkin.plan.CellProgram;
import dev.napkin.plan.ChainProgram;
import dev.napkin.plan.PlanColumns;
import dev.napkin.value.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The programs of formulas: loops over columns for long blocks, and for single cells the rest.
 *
 * <p>Where it pays, going by what rows took before, a column is computed in pieces by several
 * threads if no row carries anything on to the next, and columns of blocks that do not look at each
 * other are computed side by side. The pieces end where pages of the column end, so no two threads
 * write to one page, and each cell is computed as it would be by one thread: the bits are the same.
 */
final class BlockPrograms {
  /** Below so many rows a program saves less than it costs to set up. */
  static final int FEWEST_ROWS = 8;

  /**
   * So many cells of a chain take a loop over terms some 3 milliseconds, twice what it takes to
   * generate code for them once that was done for another one.
   */
  private static final long CELLS_WORTH_CODE = 100_000;

  /** So many nanoseconds of work are worth a thread: ten times what it costs to hand it over. */
  static final double WORTH_A_THREAD = 100_000;

  /** What a row takes at the least, until it was measured: three steps of a nanosecond. */
  private static final double LEAST_NANOS = 3;

  /** Fewer rows are no measure of what a row takes. */
  private static final int FEWEST_MEASURED = 1 << 10;

  private final Store store;
  private final int threads;
  private final IdentityHashMap<Ir, Compiled> programs = new IdentityHashMap<>();

  /** That of the formula that was asked for last, as each is asked for again and again. */
  private @Nullable Compiled last;

  private final IdentityHashMap<Ir, Optional<CellProgram>> cells = new IdentityHashMap<>();
  private final IdentityHashMap<Ir, Map<Place, Chain>> chains = new IdentityHashMap<>();

  /** Where a chain stands and which way it goes. */
  private record Place(int grid, int column, boolean upwards) {}

  /** A chain, of which so many cells were to be computed until now, and its generated code. */
  private static final class Chain {
    private long cells;
    private boolean hasCode;
    private Optional<ChainProgram> code = Optional.empty();
  }

  /** The programs of a formula, one for each thread that ever ran it at a time. */
  private static final class Compiled {
    final Ir formula;
    final List<BlockProgram> programs = new ArrayList<>(1);

    /** How many of them are at work. */
    int lent;

    /** What a row took, as measured lately. */
    double nanos = LEAST_NANOS;

    Compiled(Ir formula) {
      this.formula = formula;
      BlockProgram.of(formula).ifPresent(programs::add);
    }

    BlockProgram lend() {
      if (lent == programs.size()) {
        programs.add(BlockProgram.of(formula).orElseThrow());
      }
      return programs.get(lent++);
    }
  }

  /** Programs over the columns of a store, run by at most so many threads. */
  BlockPrograms(Store store, int threads) {
    this.store = store;
    this.threads = threads;
  }

  /** The program of a formula for single cells. */
  Optional<CellProgram> ofCells(Ir formula) {
    return cells.computeIfAbsent(formula, CellProgram::of);
  }

  /** The program for so many cells of a chain, where so much is computed of it that one pays. */
  Optional<ChainProgram> ofChain(Ir formula, int grid, int column, ChainProgram.Rows rows) {
    Chain chain =
        chains
            .computeIfAbsent(formula, ir -> new HashMap<>(1))
            .computeIfAbsent(new Place(grid, column, rows.upwards()), place -> new Chain());
    chain.cells += rows.count();
    if (!chain.hasCode && chain.cells >= CELLS_WORTH_CODE) {
      chain.hasCode = true;
      chain.code =
          ofCells(formula).flatMap(cells -> ChainProgram.of(cells, grid, column, rows.upwards()));
    }
    return chain.code;
  }

  /** Computes cells of a chain; how many, see {@link ChainProgram#run}. */
  int run(
      ChainProgram program,
      Column target,
      ChainProgram.Rows rows,
      int least,
      ChainProgram.Outcome outcome) {
    return program.run(store, target, rows, least, outcome);
  }

  /** What a program gives for a cell; NaN where the evaluator has to say. */
  double number(CellProgram program, int row, int column) {
    return program.number(store, row, column);
  }

  /** Whether there is more than one thread to compute with. */
  boolean hasThreads() {
    return threads > 1;
  }

  /** Whether a rectangle of so many rows of a formula is computed by a program. */
  boolean runs(Ir formula, Rect rect) {
    return rect.rows() >= FEWEST_ROWS && !of(formula).programs.isEmpty();
  }

  @SuppressWarnings("ReferenceEquality") // programs are those of a formula that stands somewhere
  private Compiled of(Ir formula) {
    Compiled latest = last;
    if (latest == null || latest.formula != formula) {
      latest = programs.computeIfAbsent(formula, Compiled::new);
      last = latest;
    }
    return latest;
  }

  /** How many nanoseconds it will take a thread to compute so many rows, going by the last ones. */
  double nanos(Ir formula, long rows) {
    return of(formula).nanos * (double) rows;
  }

  /**
   * Computes one column of a rectangle, for which {@link #runs} holds.
   *
   * @return the rows that hold another value than before
   */
  RowRuns run(Stretch stretch) {
    Compiled compiled = of(stretch.formula());
    if (pieces(stretch, compiled) > 1) {
      return run(List.of(stretch)).getFirst();
    }
    Column target = store.column(stretch.grid(), stretch.column());
    Rect cells = stretch.cells();
    var all = new Piece(compiled.lend(), store, cells, target);
    compiled.lent = 0;
    all.call();
    measure(compiled, all);
    return all.told(stretch.one());
  }

  /**
   * The same of several, by several threads, each in a column of its own at which no other looks.
   *
   * @return the rows that hold another value than before, for each of them
   */
  List<RowRuns> run(List<Stretch> stretches) {
    var pieces = new ArrayList<Piece>(stretches.size());
    var counts = new ArrayList<Integer>(stretches.size());
    Set<Column> targets = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Stretch stretch : stretches) {
      if (!targets.add(store.column(stretch.grid(), stretch.column()))) {
        throw new IllegalStateException("two threads would write to column " + stretch.column());
      }
      int before = pieces.size();
      cut(stretch, pieces);
      counts.add(pieces.size() - before);
    }
    together(pieces);
    var changed = new ArrayList<RowRuns>(stretches.size());
    int next = 0;
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      Compiled compiled = of(stretch.formula());
      compiled.lent = 0;
      var told = new RowRuns();
      for (Piece piece : pieces.subList(next, next + counts.get(i))) {
        measure(compiled, piece);
        piece.tell(stretch.one(), told);
      }
      next += counts.get(i);
      changed.add(told);
    }
    return changed;
  }

  /** In how many pieces rows are computed side by side. */
  private int pieces(Stretch stretch, Compiled compiled) {
    int rows = stretch.cells().rows();
    double worth = compiled.nanos * rows / WORTH_A_THREAD;
    if (worth < 2 || rows < 2 * Column.PAGE) {
      return 1;
    }
    // What is kept beside a column is told of its changes by one thread.
    boolean apart =
        compiled.programs.getFirst().isInPieces()
            && store.column(stretch.grid(), stretch.column()).companion().isEmpty();
    return apart ? (int) Math.min(Math.min(threads, rows / Column.PAGE), worth) : 1;
  }

  private void cut(Stretch stretch, List<Piece> pieces) {
    Compiled compiled = of(stretch.formula());
    Rect cells = stretch.cells();
    Column target = store.column(stretch.grid(), stretch.column());
    target.reserve(cells.bottom());
    int count = pieces(stretch, compiled);
    int from = cells.top();
    for (int i = 0; i < count; i++) {
      long share = cells.top() + (long) cells.rows() * (i + 1) / count;
      int to = i + 1 == count ? cells.bottom() : Column.pageStart(share);
      var part = new Rect(from, cells.left(), to, cells.right());
      pieces.add(new Piece(compiled.lend(), store, part, target));
      from = to;
    }
  }

  private static void measure(Compiled compiled, Piece piece) {
    if (piece.cells.rows() >= FEWEST_MEASURED) {
      double now = (double) piece.nanos / piece.cells.rows();
      compiled.nanos = Math.max(LEAST_NANOS, (compiled.nanos + now) / 2);
    }
  }

  private static void together(List<Piece> pieces) {
    for (Future<Piece> done : ForkJoinPool.commonPool().invokeAllUninterruptibly(pieces)) {
      if (done.state() == Future.State.FAILED) {
        throw new IllegalStateException("a program failed", done.exceptionNow());
      }
    }
  }

  /** Some rows of a column, computed by one thread. */
  private static final class Piece implements Callable<Piece>, BlockProgram.Outcome {
    private final BlockProgram program;
    private final PlanColumns columns;
    private final Rect cells;
    private final Column target;
    private final RowRuns changed = new RowRuns();
    private final List<Integer> left = new ArrayList<>(0);
    private long nanos;

    Piece(BlockProgram program, PlanColumns columns, Rect cells, Column target) {
      this.program = program;
      this.columns = columns;
      this.cells = cells;
      this.target = target;
    }

    @Override
    public Piece call() {
      long start = System.nanoTime();
      program.run(columns, cells.left(), cells.top(), cells.bottom(), target, this);
      nanos = System.nanoTime() - start;
      return this;
    }

    /** Which rows changed, when those that were left are computed as well. */
    RowRuns told(IntPredicate one) {
      if (left.isEmpty()) {
        return changed;
      }
      var told = new RowRuns();
      tell(one, told);
      return told;
    }

    /** Hands over which rows changed; those that were left have still to be computed. */
    private void tell(IntPredicate one, RowRuns told) {
      for (int run = 0; run < changed.count(); run++) {
        told.add(changed.from(run), changed.to(run));
      }
      for (int row : left) {
        if (one.test(row)) {
          told.add(row, row + 1);
        }
      }
    }

    @Override
    public void changed(int first, int end) {
      changed.add(first, end);
    }

    @Override
    public void left(int row) {
      left.add(row);
    }
  }
}
