package dev.napkin.function;

import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.math.BigInteger;
import java.util.Optional;

/**
 * How far numbers lie from their mean, without any loss until the end: from their sum and that of
 * their squares, both exact, so that nothing cancels that should not. Numbers can come and go.
 */
final class ExactMoments implements CellsInWindow {
  private final ExactSum sum = ExactSum.ofNumbers();
  private final ExactSum squares = ExactSum.ofProducts();
  private final Column column;
  private final FaultRows faults;
  private int count;

  /** Those in no row yet of a column. */
  ExactMoments(Column column) {
    this.column = column;
    this.faults = new FaultRows(column);
  }

  /** Those of these numbers. */
  static ExactMoments of(double[] numbers) {
    var moments = new ExactMoments(new Column(0));
    for (double number : numbers) {
      moments.add(number, false);
    }
    return moments;
  }

  private void add(double number, boolean off) {
    sum.add(number, off);
    squares.addProduct(number, number, off);
    count += off ? -1 : 1;
  }

  @Override
  public void enter(int from, int to) {
    for (int row = from; row < to; row++) {
      enter(row);
    }
  }

  private void enter(int row) {
    if (column.isNumber(row)) {
      add(column.number(row), false);
    } else {
      faults.enter(row);
    }
  }

  @Override
  public boolean canLeave() {
    return true;
  }

  @Override
  public void leave(int from, int to) {
    for (int row = from; row < to; row++) {
      leave(row);
    }
  }

  private void leave(int row) {
    if (column.isNumber(row)) {
      add(column.number(row), true);
    } else {
      faults.leave(row);
    }
  }

  /** The first fault. */
  Optional<Value.Fault> fault() {
    return faults.first();
  }

  /** How many numbers there are. */
  int count() {
    return count;
  }

  /** The sum of the squared distances from the mean, over {@code divisor}, rounded once. */
  double squaredDistances(long divisor) {
    if (count == 0) {
      return 0;
    }
    // n times the sum of squares less the square of the sum is n times what is wanted.
    int unit = Math.min(squares.unit(), 2 * sum.unit());
    BigInteger whole =
        squares
            .value()
            .multiply(BigInteger.valueOf(count))
            .shiftLeft(squares.unit() - unit)
            .subtract(sum.value().pow(2).shiftLeft(2 * sum.unit() - unit));
    BigInteger by = BigInteger.valueOf(count).multiply(BigInteger.valueOf(divisor));
    return ExactQuotient.of(whole, by, unit);
  }

  /** The mean squared distance, where {@code lost} numbers went into knowing the mean. */
  Value variance(int lost) {
    return count <= lost
        ? Faults.divisionByZero("there are too few numbers to tell their spread")
        : Value.number(squaredDistances((long) count - lost));
  }

  /** The square root of the variance. */
  Value deviation(int lost) {
    return switch (variance(lost)) {
      case Value.Num(double variance) -> Value.number(Math.sqrt(variance));
      case Value fault -> fault;
    };
  }
}
