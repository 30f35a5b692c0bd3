package dev.napkin.function;

import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.function.DoubleUnaryOperator;

/** Mean powers of the distances of numbers from their mean, and what tells their shape. */
final class Moments {
  private Moments() {}

  /** The mean distance from the mean. */
  static Value meanDistance(double[] numbers) {
    return numbers.length == 0
        ? Faults.outOfDomain("there is no number")
        : Value.number(exactly(numbers, Math::abs).dividedBy(numbers.length));
  }

  /** The third moment over the cube of the deviation, of numbers that are all there are. */
  static Value skewness(double[] numbers) {
    int count = numbers.length;
    double squares = squares(numbers);
    if (count < 3 || squares == 0) {
      return Faults.divisionByZero("there are fewer than three numbers, or all are equal");
    }
    double deviation = Math.sqrt(squares / count);
    return Value.number(power(numbers, deviation, 3) / count);
  }

  /** The skewness that a sample tells of the whole it was taken from. */
  static Value sampleSkewness(double[] numbers) {
    double count = numbers.length;
    double squares = squares(numbers);
    if (count < 3 || squares == 0) {
      return Faults.divisionByZero("there are fewer than three numbers, or all are equal");
    }
    double deviation = Math.sqrt(squares / (count - 1));
    return Value.number(count / (count - 1) / (count - 2) * power(numbers, deviation, 3));
  }

  /** The kurtosis in excess of a normal one that a sample tells of the whole. */
  static Value sampleKurtosis(double[] numbers) {
    double count = numbers.length;
    double squares = squares(numbers);
    if (count < 4 || squares == 0) {
      return Faults.divisionByZero("there are fewer than four numbers, or all are equal");
    }
    double deviation = Math.sqrt(squares / (count - 1));
    double scale = count * (count + 1) / ((count - 1) * (count - 2) * (count - 3));
    double normal = 3 * (count - 1) * (count - 1) / ((count - 2) * (count - 3));
    return Value.number(scale * power(numbers, deviation, 4) - normal);
  }

  /** The sum of the squared distances. */
  static double squares(double[] numbers) {
    return ExactMoments.of(numbers).squaredDistances(1);
  }

  private static double power(double[] numbers, double deviation, int exponent) {
    return exactly(numbers, distance -> Math.pow(distance / deviation, exponent)).value();
  }

  /** As {@link #sum}, with distances from the mean as it is before it is rounded. */
  private static Summation exactly(double[] numbers, DoubleUnaryOperator term) {
    double lost = sum(numbers, distance -> distance).dividedBy(numbers.length);
    return sum(numbers, distance -> term.applyAsDouble(distance - lost));
  }

  private static Summation sum(double[] numbers, DoubleUnaryOperator term) {
    double mean = mean(numbers);
    var sum = new Summation();
    for (double number : numbers) {
      sum.add(term.applyAsDouble(number - mean));
    }
    return sum;
  }

  /** The mean, rounded once; not a number where there is none. */
  static double mean(double[] numbers) {
    var sum = new Summation();
    for (double number : numbers) {
      sum.add(number);
    }
    return sum.dividedBy(numbers.length);
  }
}
