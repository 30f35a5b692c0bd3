package dev.napkin.function;

import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.math.BigInteger;

/**
 * How far numbers lie from their mean, without any loss until the end: from their sum and that of
 * their squares, both exact, so that nothing cancels that should not. Numbers can come and go.
 */
final class ExactMoments extends NumbersInWindow {
  private final ExactSum sum = ExactSum.ofNumbers();
  private final ExactSum squares = ExactSum.ofProducts();
  private int count;

  /** Those in no row yet of a column. */
  ExactMoments(Column column) {
    super(column);
  }

  /** Those of these numbers. */
  static ExactMoments of(double[] numbers) {
    var moments = new ExactMoments(new Column(0));
    for (double number : numbers) {
      moments.insert(number);
    }
    return moments;
  }

  @Override
  void insert(double number) {
    add(number, false);
  }

  @Override
  void remove(double number) {
    add(number, true);
  }

  private void add(double number, boolean off) {
    sum.add(number, off);
    squares.addProduct(number, number, off);
    count += off ? -1 : 1;
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
