package dev.napkin.plan;

import dev.napkin.grid.Edge;
import dev.napkin.value.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The formula of a long chain, each cell of which looks at the one before it, as generated code
 * that works through strips of the column.
 *
 * <p>For one thread at a time: it keeps the buffers it computes in.
 */
public final class ChainProgram {
  /** How many rows are computed at a time at first, and after a row that is left. */
  private static final int FIRST_STRIP = 32;

  private final LoopCode.Place place;
  private final RowLoop loop;
  private final List<Term.Cell> looks;
  private final double[][] looked;
  private final double[] values = new double[Step.ROWS];
  private final boolean[] other = new boolean[Step.ROWS];

  private ChainProgram(LoopCode.Place place, LoopCode.Generated code) {
    this.place = place;
    this.loop = code.loop();
    this.looks = code.looks();
    this.looked = new double[looks.size()][Step.ROWS];
  }

  /** Who is told of results. */
  public interface Outcome {
    /** The rows {@code from <= row < to} hold other values than before, or are about to. */
    void changed(int from, int to);

    /** The program has no value for this row, which is to be computed now; whether it changes. */
    boolean left(int row);
  }

  /**
   * Rows of a column in the order in which they look at each other.
   *
   * @param upwards whether each looks at the one below it
   */
  public record Rows(int from, int to, boolean upwards) {
    /** How many there are. */
    public int count() {
      return to - from;
    }

    /** The row behind so many. */
    public int next(int done) {
      return upwards ? to - 1 - done : from + done;
    }

    /** The topmost of {@code count} rows behind {@code done}. */
    public int top(int done, int count) {
      return upwards ? to - done - count : from + done;
    }
  }

  /**
   * The program of a formula in one column; empty where some part of it has no code.
   *
   * @param cells the program of the formula for single cells
   * @param upwards whether each cell looks at the one below it, rather than above
   */
  public static Optional<ChainProgram> of(
      CellProgram cells, int grid, int column, boolean upwards) {
    var place = new LoopCode.Place(grid, column, upwards ? -1 : 1);
    return cells.isLogical()
        ? Optional.empty()
        : LoopCode.of(cells.term(), place).map(code -> new ChainProgram(place, code));
  }

  /**
   * Computes rows one after another.
   *
   * @param target the column they are in
   * @param least how many are computed whatever comes of them; behind these the first one that
   *     comes out as before is the last
   * @return how many were computed
   */
  public int run(PlanColumns columns, Column target, Rows rows, int least, Outcome outcome) {
    lookAtFixedCells(columns);
    int done = 0;
    int most = FIRST_STRIP;
    boolean goesOn = rows.count() > 0;
    while (goesOn) {
      int count = Math.min(most, rows.count() - done);
      look(columns, rows.top(done, count), count);
      int computed = loop.run(looked, target.plain(rows.next(done) - place.step()), values, count);
      var strip = new Strip(rows, done, count, computed);
      int end = strip.endOfChange(target, least - done);
      strip.store(target, Math.min(end, computed), outcome);
      done += Math.min(end, computed);
      goesOn = end > computed && done < rows.count();
      most = Math.min(2 * most, Step.ROWS);
      if (goesOn && computed < count) {
        boolean changed = outcome.left(rows.next(done));
        done++;
        goesOn = done < rows.count() && (done < least || changed);
        most = FIRST_STRIP;
      }
    }
    return done;
  }

  private void lookAtFixedCells(PlanColumns columns) {
    for (int i = 0; i < looked.length; i++) {
      Term.Cell look = looks.get(i);
      if (look.top.mover() != Edge.Mover.ROW) {
        Arrays.fill(looked[i], look.at(columns, 0, place.column()));
      }
    }
  }

  /** Looks at what moves along, for {@code count} rows from {@code row} on. */
  private void look(PlanColumns columns, int row, int count) {
    for (int i = 0; i < looked.length; i++) {
      Term.Cell look = looks.get(i);
      if (look.top.mover() == Edge.Mover.ROW) {
        look(columns, look, row, count, looked[i]);
      }
    }
  }

  private void look(PlanColumns columns, Term.Cell look, int row, int count, double[] into) {
    int from = look.top.at(row, place.column());
    Column seen = columns.columnToRead(look.grid, look.left.at(row, place.column()));
    if (from < 0) {
      // Above the first row all is blank.
      for (int at = 0; at < count; at++) {
        into[at] = seen.plain(from + at);
      }
    } else if (!seen.gather(from, count, into, other)) {
      for (int at = 0; at < count; at++) {
        into[at] = other[at] ? Double.NaN : into[at];
      }
    }
  }

  /** Rows that were computed at once, behind {@code done} others. */
  private final class Strip {
    private final Rows rows;
    private final int done;
    private final int count;
    private final int computed;

    Strip(Rows rows, int done, int count, int computed) {
      this.rows = rows;
      this.done = done;
      this.count = count;
      this.computed = computed;
    }

    /** Where the value of the row stands behind which come {@code at} others of the strip. */
    private int place(int at) {
      return rows.upwards() ? count - 1 - at : at;
    }

    /**
     * How many rows there are up to the first one that comes out as before, this one included; more
     * than were computed where none does.
     *
     * @param least as many are there in any case
     */
    int endOfChange(Column target, int least) {
      int first = rows.upwards() ? count - computed : 0;
      int top = rows.top(done, computed);
      if (target.countSame(top, values, first, first + computed) > 0) {
        for (int at = Math.max(0, least - 1); at < computed; at++) {
          if (target.holdsNumber(rows.next(done + at), values[place(at)])) {
            return at + 1;
          }
        }
      }
      return computed + 1;
    }

    void store(Column target, int kept, Outcome outcome) {
      int first = rows.upwards() ? count - kept : 0;
      target.putNumbers(rows.top(done, kept), values, first, first + kept, outcome::changed);
    }
  }
}
