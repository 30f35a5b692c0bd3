package dev.napkin.plan;

import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.value.Column;
import dev.napkin.value.Kernels;
import dev.napkin.value.Summation;
import java.util.Arrays;

/**
 * An aggregate over an area of a column that moves along with the reading row, as in {@code
 * SUM(A1:A9)}.
 *
 * <p>All rows take in the first number of their areas, then all the second, and so on: for each it
 * is the order of the evaluator, and no row waits for another. Where not all are numbers, the rows
 * are asked one by one.
 */
final class Window extends Step {
  /** Larger ones are summed by pages, row by row. */
  private static final int MOST_ROWS = 4 * Column.PAGE;

  private final Aggregate.Kind kind;
  private final Read read;
  private final Step oneByOne;
  private final int height;
  private final double[] numbers;
  private final double[] low = new double[ROWS];

  /**
   * Moves over the cells of {@code read}, which must fit.
   *
   * @param oneByOne gives the same row by row
   */
  Window(Aggregate.Kind kind, Read read, Step oneByOne) {
    this.kind = kind;
    this.read = read;
    this.oneByOne = oneByOne;
    this.height = height(read);
    this.numbers = new double[ROWS + height - 1];
  }

  /** Whether an area moves down a column as it is. */
  static boolean fits(Read read) {
    return read.top().mover() == Edge.Mover.ROW
        && read.bottom().mover() == Edge.Mover.ROW
        && read.left().mover() != Edge.Mover.ROW
        && read.right().equals(read.left().plus(1))
        && height(read) >= 1
        && height(read) <= MOST_ROWS;
  }

  private static int height(Read read) {
    return read.bottom().offset() - read.top().offset();
  }

  @Override
  void run(PlanColumns columns, int column, int from, int count) {
    int top = read.top().at(from, column);
    Column seen = columns.columnToRead(read.grid(), read.left().at(from, column));
    if (top < 0 || !seen.gatherNumbers(top, count + height - 1, numbers)) {
      oneByOne.run(columns, column, from, count);
      System.arraycopy(oneByOne.values, 0, values, 0, count);
      someLeft = false;
      leaveLike(oneByOne, count);
      return;
    }
    someLeft = false;
    switch (kind) {
      case SUM -> sum(count);
      case AVERAGE -> {
        sum(count);
        for (int i = 0; i < count; i++) {
          values[i] = Summation.dividedBy(values[i], low[i], height);
        }
      }
      case COUNT -> Arrays.fill(values, 0, count, height);
      case MIN -> {
        System.arraycopy(numbers, 0, values, 0, count);
        for (int next = 1; next < height; next++) {
          Kernels.least(numbers, next, values, count);
        }
      }
      case MAX -> {
        System.arraycopy(numbers, 0, values, 0, count);
        for (int next = 1; next < height; next++) {
          Kernels.greatest(numbers, next, values, count);
        }
      }
    }
    leaveInfinite(count);
    for (int i = 0; i < count; i++) {
      values[i] += 0.0;
    }
  }

  private void sum(int count) {
    Arrays.fill(values, 0, count, 0);
    Arrays.fill(low, 0, count, 0);
    for (int next = 0; next < height; next++) {
      Kernels.accumulate(numbers, next, values, low, count);
    }
  }
}
