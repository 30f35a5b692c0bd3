package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.List;

/** How probable it is that samples differ as they do by chance alone, and how sure a mean is. */
final class HypothesisTests {
  private HypothesisTests() {}

  /** How a t test sees its two samples. */
  enum Pairing {
    /** The numbers belong together two by two. */
    PAIRED,
    /** Both come from wholes of one variance. */
    EQUAL_VARIANCE,
    /** Each has a variance of its own. */
    UNEQUAL_VARIANCE
  }

  /** Half the width of the interval in which a mean lies, but for a probability of alpha. */
  static Value confidence(double alpha, double deviation, double size, boolean estimated) {
    double count = FifteenDigits.truncate(size);
    if (alpha <= 0 || alpha >= 1 || deviation <= 0 || count < 1) {
      return Faults.outOfDomain("alpha is not between 0 and 1, or deviation or size not positive");
    }
    if (!estimated) {
      return scaled(Distributions.normalInverse(alpha / 2, 0, 1), -deviation / Math.sqrt(count));
    }
    return count == 1
        ? Faults.divisionByZero("one number does not tell its deviation")
        : Value.number(
            new Continuous.Student(count - 1).upperQuantile(alpha) * deviation / Math.sqrt(count));
  }

  private static Value scaled(Value value, double factor) {
    return value instanceof Value.Num(double number) ? Value.number(number * factor) : value;
  }

  /** The probability of a larger mean than that of {@code numbers} where {@code x} is the true. */
  static Value zTest(double[] numbers, double x, Value deviation) {
    if (numbers.length == 0) {
      return Faults.notAvailable("there is no number");
    }
    if (!(deviation instanceof Value.Num(double sigma))) {
      return deviation;
    }
    if (sigma == 0 || numbers.length == 1) {
      return Faults.divisionByZero("there is one number, or the numbers do not differ");
    }
    double distance = (Moments.mean(numbers) - x) / (sigma / Math.sqrt(numbers.length));
    return Distributions.normal(-distance, 0, 1, true);
  }

  /** The probability that the means of two samples differ so much by chance, on both sides. */
  static Value tTest(Array first, Array second, Pairing samples) {
    return switch (samples) {
      case PAIRED -> Pairs.of(first, second, HypothesisTests::pairedTest);
      case EQUAL_VARIANCE, UNEQUAL_VARIANCE ->
          Operands.collect(
              first,
              xs ->
                  Operands.collect(
                      second, ys -> unpairedTest(xs, ys, samples == Pairing.EQUAL_VARIANCE)));
    };
  }

  private static Value pairedTest(Pairs pairs) {
    int count = pairs.count();
    var differences = new double[count];
    for (int i = 0; i < count; i++) {
      differences[i] = pairs.xs()[i] - pairs.ys()[i];
    }
    double squares = Moments.squares(differences);
    if (count < 2 || squares == 0) {
      return Faults.divisionByZero("there are fewer than two pairs, or all differ alike");
    }
    double error = Math.sqrt(squares / (count - 1) / count);
    return student(Moments.mean(differences) / error, count - 1);
  }

  private static Value unpairedTest(double[] xs, double[] ys, boolean equalVariance) {
    double m = xs.length;
    double n = ys.length;
    double x = Moments.squares(xs) / (m - 1);
    double y = Moments.squares(ys) / (n - 1);
    if (m < 2 || n < 2 || (x == 0 && y == 0)) {
      return Faults.divisionByZero("there are fewer than two numbers, or none differ");
    }
    double distance = Moments.mean(xs) - Moments.mean(ys);
    if (equalVariance) {
      double pooled = ((m - 1) * x + (n - 1) * y) / (m + n - 2);
      return student(distance / Math.sqrt(pooled * (1 / m + 1 / n)), m + n - 2);
    }
    double error = x / m + y / n;
    double freedom = error * error / (x / m * (x / m) / (m - 1) + y / n * (y / n) / (n - 1));
    return student(distance / Math.sqrt(error), freedom);
  }

  private static Value student(double t, double freedom) {
    return Double.isFinite(t) && Double.isFinite(freedom)
        ? Value.number(new Continuous.Student(freedom).above(Math.abs(t)))
        : Value.number(Double.NaN);
  }

  /** The probability that the variances of two samples differ so much by chance, on both sides. */
  static Value fTest(double[] xs, double[] ys) {
    double x = Moments.squares(xs) / (xs.length - 1);
    double y = Moments.squares(ys) / (ys.length - 1);
    if (xs.length < 2 || ys.length < 2 || x == 0 || y == 0) {
      return Faults.divisionByZero("there are fewer than two numbers, or all are equal");
    }
    var quotients = new Continuous.Fisher(xs.length - 1.0, ys.length - 1.0);
    double tail = Math.min(quotients.below(x / y), quotients.above(x / y));
    return Value.number(Math.min(1, 2 * tail));
  }

  /** The probability that counts stray so far from those expected by chance. */
  static Value chiSquaredTest(Array actual, Array expected) {
    int rows = actual.rows();
    int columns = actual.columns();
    if (expected.size() != actual.size() || actual.size() == 1) {
      return Faults.notAvailable("the areas differ in size, or have only one cell");
    }
    if (expected.rows() != rows || expected.columns() != columns) {
      return Pairs.of(
          inColumn(actual), inColumn(expected), pairs -> chiSquared(pairs, actual.size() - 1.0));
    }
    double freedom =
        rows == 1 ? columns - 1 : columns == 1 ? rows - 1 : (rows - 1.0) * (columns - 1);
    return Pairs.of(actual, expected, pairs -> chiSquared(pairs, freedom));
  }

  /** The cells of an area below each other, row by row. */
  private static Array inColumn(Array array) {
    var column = new Column(array.size());
    for (int i = 0; i < array.size(); i++) {
      column.set(i, array.get(i));
    }
    return new Array(List.of(column), 0, array.size());
  }

  private static Value chiSquared(Pairs pairs, double freedom) {
    if (pairs.count() == 0 || Arrays.stream(pairs.ys()).anyMatch(wanted -> wanted == 0)) {
      return Faults.divisionByZero("there are no counts, or an expected one is 0");
    }
    if (Arrays.stream(pairs.ys()).anyMatch(wanted -> wanted < 0)) {
      return Faults.outOfDomain("an expected count is negative");
    }
    var sum = new Summation();
    for (int i = 0; i < pairs.count(); i++) {
      double wanted = pairs.ys()[i];
      double distance = pairs.xs()[i] - wanted;
      sum.add(distance * distance / wanted);
    }
    return Double.isFinite(sum.value())
        ? Value.number(new Continuous.Gamma(freedom / 2, 2).above(sum.value()))
        : Value.number(sum.value());
  }
}
