package dev.napkin.function;

import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.Arrays;

/** What statistics say of numbers. The arrays belong to these methods, which may sort them. */
final class Samples {
  private Samples() {}

  /** The middle of {@code numbers}. */
  static Value median(double[] numbers) {
    return inclusive(SortedNumbers.of(numbers), 0.5);
  }

  /**
   * The mean squared distance from the mean, where {@code lost} numbers went into knowing the mean.
   *
   * <p>In two passes; the sum of the distances, 0 but for the rounding of the mean, corrects what
   * that rounding adds.
   */
  static Value variance(double[] numbers, int lost) {
    if (numbers.length <= lost) {
      return Faults.divisionByZero("there are too few numbers to tell their spread");
    }
    var sum = new Summation();
    for (double number : numbers) {
      sum.add(number);
    }
    double mean = sum.dividedBy(numbers.length);
    var squares = new Summation();
    var distances = new Summation();
    for (double number : numbers) {
      double distance = number - mean;
      squares.add(distance * distance);
      distances.add(distance);
    }
    squares.add(-distances.value() * distances.value() / numbers.length);
    return Value.number(Math.max(0, squares.dividedBy(numbers.length - lost)));
  }

  /** The square root of the variance. */
  static Value deviation(double[] numbers, int lost) {
    return switch (variance(numbers, lost)) {
      case Value.Num(double variance) -> Value.number(Math.sqrt(variance));
      case Value fault -> fault;
    };
  }

  /** The n-th root of the product of n numbers. */
  static Value geometricMean(double[] numbers) {
    double product = 1;
    boolean inRange = true;
    var logarithms = new Summation();
    for (double number : numbers) {
      if (number <= 0) {
        return Faults.outOfDomain("a geometric mean needs positive numbers");
      }
      product *= number;
      inRange = inRange && Double.MIN_NORMAL <= product && product <= Double.MAX_VALUE;
      logarithms.add(StrictMath.log(number));
    }
    if (numbers.length == 0) {
      return Faults.outOfDomain("there is no number");
    }
    return Value.number(
        inRange
            ? root(product, numbers.length)
            : StrictMath.exp(logarithms.dividedBy(numbers.length)));
  }

  private static double root(double product, int degree) {
    return switch (degree) {
      case 1 -> product;
      case 2 -> Math.sqrt(product);
      case 3 -> StrictMath.cbrt(product);
      default -> StrictMath.pow(product, 1.0 / degree);
    };
  }

  /** The quantile of which the least number is 0 and the largest 1. */
  static Value inclusive(SortedNumbers numbers, double share) {
    return share < 0 || share > 1
        ? Faults.outOfDomain("the share is not from 0 to 1")
        : at(numbers, share * (numbers.count() - 1));
  }

  /** The quantile that leaves room for what lies beyond the sample. */
  static Value exclusive(SortedNumbers numbers, double share) {
    double place = share * (numbers.count() + 1) - 1;
    return place < 0 || place > numbers.count() - 1
        ? Faults.outOfDomain("the share is too near 0 or 1 for so few numbers")
        : at(numbers, place);
  }

  /** What stands in a place of the sorted numbers, or between two of them. */
  private static Value at(SortedNumbers numbers, double place) {
    if (numbers.count() == 0) {
      return Faults.outOfDomain("there is no number");
    }
    int below = (int) place;
    double share = place - below;
    return Value.number(
        share == 0
            ? numbers.get(below)
            : numbers.get(below) * (1 - share) + numbers.get(below + 1) * share);
  }

  /** One over the mean of one over each number. */
  static Value harmonicMean(double[] numbers) {
    if (numbers.length == 0) {
      return Faults.notAvailable("there is no number");
    }
    var inverses = new Summation();
    for (double number : numbers) {
      if (number <= 0) {
        return Faults.outOfDomain("a harmonic mean needs positive numbers");
      }
      inverses.add(1 / number);
    }
    return Value.number(numbers.length / inverses.value());
  }

  /** The mean of what is left when as many numbers are cut off at either end. */
  static Value trimmed(double[] numbers, double share) {
    if (numbers.length == 0 || share < 0 || share >= 1) {
      return Faults.outOfDomain("there is no number, or the share is not from 0 to below 1");
    }
    int cut = (int) FifteenDigits.floor(numbers.length * share / 2);
    Arrays.sort(numbers);
    var mean = new Mean();
    for (int i = cut; i < numbers.length - cut; i++) {
      mean.add(numbers[i]);
    }
    return mean.value();
  }

  /** The number of some rank from the largest down. */
  static Value largest(SortedNumbers numbers, double rank) {
    // Excel takes the next rank for a part of one, and SMALL the one before.
    return rank < 1 ? noRank() : ranked(numbers, FifteenDigits.floor(numbers.count() - rank));
  }

  /** The number of some rank from the smallest up. */
  static Value smallest(SortedNumbers numbers, double rank) {
    return ranked(numbers, FifteenDigits.truncate(rank) - 1);
  }

  private static Value noRank() {
    return Faults.outOfDomain("there is no number of that rank");
  }

  private static Value ranked(SortedNumbers numbers, double place) {
    if (place < 0 || place >= numbers.count()) {
      return noRank();
    }
    return Value.number(numbers.get((int) place));
  }
}
