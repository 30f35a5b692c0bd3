package dev.napkin.engine;

import dev.napkin.grid.Rect;
import dev.napkin.ir.Ir;
import dev.napkin.plan.BlockProgram;
import dev.napkin.plan.CellProgram;
import dev.napkin.plan.ChainProgram;
import dev.napkin.plan.PlanColumns;
import dev.napkin.value.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;

/**
 * The programs of formulas: loops over columns for long blocks, and for single cells the rest.
 *
 * <p>A very long column is computed in pieces by several threads, where no row carries anything on
 * to the next. The pieces end where pages of the column end, so no two threads write to one page,
 * and each cell is computed as it would be by one thread: the bits are the same.
 */
final class BlockPrograms {
  /** Below so many rows a program saves less than it costs to set up. */
  static final int FEWEST_ROWS = 8;

  /**
   * So many cells of a chain take a loop over terms some 3 milliseconds, twice what it takes to
   * generate code for them once that was done for another one.
   */
  private static final long CELLS_WORTH_CODE = 100_000;

  /**
   * So many rows take a thread some 100 microseconds at the least (three steps of a nanosecond for
   * each), ten times what it costs to hand them over.
   */
  private static final int ROWS_OF_A_PIECE = 1 << 15;

  private final Store store;
  private final int threads;
  private final IdentityHashMap<Ir, List<BlockProgram>> programs = new IdentityHashMap<>();
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

  /** Whether a rectangle of so many rows of a formula is computed by a program. */
  boolean runs(Ir formula, Rect rect) {
    return rect.rows() >= FEWEST_ROWS && !of(formula).isEmpty();
  }

  /** The programs there are of a formula, each for a thread of its own; none where it has none. */
  private List<BlockProgram> of(Ir formula) {
    return programs.computeIfAbsent(
        formula,
        ir -> {
          var found = new ArrayList<BlockProgram>(1);
          BlockProgram.of(ir).ifPresent(found::add);
          return found;
        });
  }

  /**
   * Computes one column of a rectangle, for which {@link #runs} holds.
   *
   * @param one computes the cell in a row that the program leaves; says whether it changed
   * @return the rows that hold another value than before
   */
  RowRuns run(Ir formula, int grid, int column, Rect rect, IntPredicate one) {
    Column target = store.column(grid, column);
    List<BlockProgram> own = of(formula);
    int count = Math.min(threads, rect.rows() / ROWS_OF_A_PIECE);
    // What is kept beside a column is told of its changes by one thread.
    if (count > 1 && own.getFirst().isInPieces() && target.companion().isEmpty()) {
      var pieces = new ArrayList<Piece>(count);
      target.reserve(rect.bottom());
      while (own.size() < count) {
        own.add(BlockProgram.of(formula).orElseThrow());
      }
      int from = rect.top();
      for (int i = 0; i < count; i++) {
        long share = rect.top() + (long) rect.rows() * (i + 1) / count;
        int to = i + 1 == count ? rect.bottom() : Column.pageStart(share);
        pieces.add(new Piece(own.get(i), store, column, from, to, target));
        from = to;
      }
      together(pieces);
      var changed = new RowRuns();
      pieces.forEach(piece -> piece.tell(one, changed));
      return changed;
    }
    var all = new Piece(own.getFirst(), store, column, rect.top(), rect.bottom(), target);
    all.call();
    if (all.left.isEmpty()) {
      return all.changed;
    }
    var changed = new RowRuns();
    all.tell(one, changed);
    return changed;
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
    private final int column;
    private final int from;
    private final int to;
    private final Column target;
    private final RowRuns changed = new RowRuns();
    private final List<Integer> left = new ArrayList<>(0);

    Piece(BlockProgram program, PlanColumns columns, int column, int from, int to, Column target) {
      this.program = program;
      this.columns = columns;
      this.column = column;
      this.from = from;
      this.to = to;
      this.target = target;
    }

    @Override
    public Piece call() {
      program.run(columns, column, from, to, target, this);
      return this;
    }

    /** Hands over which rows changed; those that were left have still to be computed. */
    void tell(IntPredicate one, RowRuns told) {
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
