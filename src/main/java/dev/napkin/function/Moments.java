package dev.napkin.function;

import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.apache.commons.numbers.core.DD;

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
    return shape(numbers, 3, distances -> skewness(distances, numbers.length));
  }

  /** The skewness that a sample tells of the whole it was taken from. */
  static Value sampleSkewness(double[] numbers) {
    double count = numbers.length;
    DD correction = DD.ofProduct(count, count - 1).sqrt().divide(DD.of(count - 2));
    return shape(numbers, 3, distances -> skewness(distances, count).multiply(correction));
  }

  private static DD skewness(DD[] distances, double count) {
    DD squares = powers(distances, 2).divide(count);
    return powers(distances, 3).divide(count).divide(squares.multiply(squares.sqrt()));
  }

  /** The kurtosis in excess of a normal one that a sample tells of the whole. */
  static Value sampleKurtosis(double[] numbers) {
    double count = numbers.length;
    DD spare = DD.ofProduct(count - 2, count - 3);
    DD scale = DD.ofProduct(count, count + 1).multiply(count - 1).divide(spare);
    DD normal = DD.ofProduct(count - 1, count - 1).multiply(3).divide(spare);
    return shape(
        numbers,
        4,
        distances ->
            powers(distances, 4)
                .divide(powers(distances, 2).square())
                .multiply(scale)
                .subtract(normal));
  }

  /** What the distances from the mean tell, where there are enough and they are not all 0. */
  private static Value shape(double[] numbers, int fewest, Function<DD[], DD> told) {
    if (numbers.length < fewest || Arrays.stream(numbers).allMatch(x -> x == numbers[0])) {
      return Faults.divisionByZero("there are too few numbers, or all are equal");
    }
    return Value.number(told.apply(scaledDistances(numbers)).doubleValue());
  }

  /**
   * The distances from the mean in twice the precision of a double, over a power of two that keeps
   * their powers in range: those of a symmetric sample cancel, and what is left has all digits.
   */
  private static DD[] scaledDistances(double[] numbers) {
    int scale = Math.getExponent(Arrays.stream(numbers).map(Math::abs).max().orElse(0));
    var distances = new DD[numbers.length];
    double[] scaled = Arrays.stream(numbers).map(x -> Math.scalb(x, -scale)).toArray();
    DD mean = preciseMean(scaled);
    double largest = 0;
    for (int i = 0; i < numbers.length; i++) {
      distances[i] = DD.of(scaled[i]).subtract(mean);
      largest = Math.max(largest, Math.abs(distances[i].hi()));
    }
    int rest = Math.getExponent(largest);
    for (int i = 0; i < numbers.length; i++) {
      distances[i] = distances[i].scalb(-rest);
    }
    return distances;
  }

  private static DD powers(DD[] distances, int exponent) {
    DD sum = DD.ZERO;
    for (DD distance : distances) {
      DD square = distance.square();
      sum = sum.add(exponent == 2 ? square : square.multiply(exponent == 3 ? distance : square));
    }
    return sum;
  }

  /** The sum of the squared distances. */
  static double squares(double[] numbers) {
    return ExactMoments.of(numbers).squaredDistances(1);
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

  /** The mean in twice the precision of a double. */
  static DD preciseMean(double[] numbers) {
    DD sum = DD.ZERO;
    for (double number : numbers) {
      sum = sum.add(number);
    }
    return sum.divide((double) numbers.length);
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
