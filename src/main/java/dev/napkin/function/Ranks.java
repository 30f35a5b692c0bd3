package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which place a number takes among others, and how many lie between bounds. */
final class Ranks {
  private Ranks() {}

  /**
   * The rank of {@code x}: one more than how many numbers stand before it, or, where equal ones
   * share, the mean of the ranks that they take together.
   */
  static Value rank(SortedNumbers numbers, double x, boolean rising, boolean shared) {
    int below = numbers.below(x);
    int upTo = numbers.upTo(x);
    if (below == upTo) {
      return Faults.notAvailable("the number is not among the others");
    }
    int before = rising ? below : numbers.count() - upTo;
    return Value.number(before + (shared ? (upTo - below + 1) / 2.0 : 1));
  }

  /**
   * The share of {@code numbers} below {@code x}, cut off behind some digits. It leads back where
   * the quantile of the same name came from; of equal numbers the first counts.
   */
  static Value shareBelow(SortedNumbers numbers, double x, double digits, boolean inclusive) {
    if (numbers.count() == 0) {
      return Faults.outOfDomain("there is no number");
    }
    int last = numbers.count() - 1;
    if (x < numbers.get(0) || x > numbers.get(last)) {
      return Faults.notAvailable("the number lies outside the others");
    }
    double place = place(numbers, x);
    double share;
    if (inclusive) {
      share = last == 0 ? 1 : place / last;
    } else {
      share = (place + 1) / (numbers.count() + 1);
    }
    return Value.number(FifteenDigits.round(share, digits, RoundingMode.DOWN));
  }

  /** The place, counted from 0, of {@code x} among numbers, between two where it is none. */
  private static double place(SortedNumbers numbers, double x) {
    int first = numbers.below(x);
    if (numbers.get(first) == x) {
      return first;
    }
    double below = numbers.get(first - 1);
    return first - 1 + (x - below) / (numbers.get(first) - below);
  }

  /**
   * For each bound how many numbers lie above the next smaller one and up to it, in the order of
   * the bounds, and last how many lie above all; of equal bounds the first counts all.
   */
  static Value frequencies(double[] numbers, double[] given) {
    // Excel takes bounds without a number for the one bound 0.
    double[] bounds = given.length == 0 ? new double[] {0} : given;
    Arrays.sort(numbers);
    Integer[] rising =
        IntStream.range(0, bounds.length)
            .boxed()
            .sorted(Comparator.comparingDouble(place -> bounds[place]))
            .toArray(Integer[]::new);
    var counts = new double[bounds.length + 1];
    int next = 0;
    for (int place : rising) {
      int from = next;
      while (next < numbers.length && numbers[next] <= bounds[place]) {
        next++;
      }
      counts[place] = next - from;
    }
    counts[bounds.length] = numbers.length - next;
    return new Value.Many(new Array(List.of(Column.ofNumbers(counts)), 0, counts.length));
  }
}
