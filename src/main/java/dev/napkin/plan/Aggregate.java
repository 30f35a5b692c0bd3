package dev.napkin.plan;

import dev.napkin.function.Fold;
import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.value.Column;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An aggregate over an area that begins at a fixed row and ends at a fixed one or moves on with the
 * reading row, as in {@code SUM(A$1:A9)}: from row to row only what is new is taken in.
 *
 * <p>Numbers are taken in row by row, as the evaluator does. Once a fault is met, it and all rows
 * behind it are left.
 */
final class Aggregate extends Step {
  private final Kind kind;
  private final Read read;
  private final Total total;

  /** What is taken in at once. */
  private final double[] some = new double[ROWS];

  private int reached;
  private boolean fault;
  private boolean begun;

  /** Which one. */
  enum Kind {
    SUM(Fold.SUM),
    COUNT(Fold.COUNT),
    AVERAGE(Fold.AVERAGE),
    MIN(Fold.MIN),
    MAX(Fold.MAX);

    /** As every call of every formula asks. */
    private static final Map<String, Optional<Kind>> BY_NAME =
        Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kind::name, Optional::of));

    private final Fold fold;

    Kind(Fold fold) {
      this.fold = fold;
    }

    /** What it makes of the numbers. */
    Fold fold() {
      return fold;
    }

    /** The one that a function is. */
    static Optional<Kind> of(String function) {
      return BY_NAME.getOrDefault(function, Optional.empty());
    }
  }

  Aggregate(Kind kind, Read read) {
    this.kind = kind;
    this.read = read;
    this.total = new Total(kind);
  }

  /** Whether an area grows at its end alone while the reader goes down a column. */
  static boolean fits(Read read) {
    return read.top().mover() != Edge.Mover.ROW
        && read.left().mover() != Edge.Mover.ROW
        && read.right().mover() != Edge.Mover.ROW;
  }

  @Override
  void begin() {
    begun = false;
  }

  @Override
  void run(PlanColumns columns, int column, int from, int count) {
    someLeft = false;
    int top = read.top().at(from, column);
    if (!begun) {
      total.clear();
      reached = top;
      fault = false;
      begun = true;
    }
    if (!runEach(columns, column, from, count)) {
      for (int i = 0; i < count; i++) {
        int bottom = read.bottom().at(from + i, column);
        if (bottom <= top) {
          // The ends have passed each other: the area grows backwards from here.
          leave(i, count);
        } else {
          takeIn(columns, column, bottom);
          values[i] = total.value();
          if (fault) {
            leave(i, count);
          }
        }
      }
    }
    leaveInfinite(count);
  }

  /** Where each row takes in one more number of one column; else false, and no row is done. */
  private boolean runEach(PlanColumns columns, int column, int from, int count) {
    int bottom = read.bottom().at(from, column) - 1;
    int left = read.left().at(from, column);
    if (read.bottom().mover() != Edge.Mover.ROW
        || bottom < reached
        || read.right().at(from, column) - left != 1) {
      return false;
    }
    takeIn(columns, column, bottom);
    if (fault || !columns.columnToRead(read.grid(), left).gatherNumbers(bottom, count, values)) {
      return false;
    }
    total.addEach(values, values, count);
    reached = bottom + count;
    return true;
  }

  private void takeIn(PlanColumns columns, int column, int bottom) {
    int left = read.left().at(0, column);
    int right = read.right().at(0, column);
    if (right - left == 1) {
      takeIn(columns.columnToRead(read.grid(), left), bottom);
    } else {
      for (int row = reached; row < bottom; row++) {
        for (int at = left; at < right; at++) {
          takeInCell(columns.columnToRead(read.grid(), at), row);
        }
      }
    }
    reached = Math.max(reached, bottom);
  }

  /** Takes in all that is new in the only column. */
  private void takeIn(Column only, int bottom) {
    int end = Math.min(bottom, only.size());
    int row = reached;
    while (row < end) {
      int run = Math.min(ROWS, end - row);
      if (only.gatherNumbers(row, run, some)) {
        total.addEach(some, some, run);
      } else {
        for (int i = 0; i < run; i++) {
          takeInCell(only, row + i);
        }
      }
      row += run;
    }
  }

  private void takeInCell(Column column, int row) {
    if (column.isNumber(row)) {
      total.add(column.number(row));
    } else if (column.isFault(row)) {
      fault |= kind != Kind.COUNT;
    }
  }

  private void leave(int row, int count) {
    if (!someLeft) {
      Arrays.fill(left, 0, count, false);
      someLeft = true;
    }
    left[row] = true;
  }
}
