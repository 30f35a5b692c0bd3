package dev.napkin.function;

import dev.napkin.value.Value;
import java.util.Arrays;

/** What statistics say of numbers. The arrays belong to these methods, which may sort them. */
final class Samples {
  private Samples() {}

  /** The middle of {@code numbers}. */
  static Value median(double[] numbers) {
    return inclusive(SortedNumbers.of(numbers), 0.5);
  }

  /** The mean squared distance from the mean, where {@code lost} numbers went into knowing it. */
  static Value variance(double[] numbers, int lost) {
    return ExactMoments.of(numbers).variance(lost);
  }

  /** The square root of the variance. */
  static Value deviation(double[] numbers, int lost) {
    return ExactMoments.of(numbers).deviation(lost);
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
