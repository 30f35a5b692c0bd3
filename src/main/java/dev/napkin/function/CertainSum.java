package dev.napkin.function;

import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.Optional;

/**
 * A sum to which numbers come and from which they go, that tells what adding all that are there one
 * after another gives, where that is certain: the sum is exact, and what {@link Summation} may lose
 * does not reach the middle between two doubles.
 */
final class CertainSum {
  /** How much of the magnitude of a sum may be lost with each number, in whatever order. */
  private static final double LOST = 0x1p-98;

  /** Below this a loss might round to nothing. */
  private static final double LEAST_MAGNITUDE = 0x1p-800;

  private static final ExactNumber ONE = ExactNumber.of(1);

  /** The sum without any loss, for where {@link #quick} lost too much. */
  private final ExactSum exact = ExactSum.ofNumbers();

  /** The sum as it comes out of all that came and went. */
  private final Summation quick = new Summation();

  private long steps;

  /** Of the magnitudes of all numbers that ever were in it, and so not below what it is now. */
  private double magnitude;

  private long count;

  /** Adds a number, or takes it off. */
  void add(double number, boolean off) {
    exact.add(number, off);
    count += off ? -1 : 1;
    steps++;
    if (count == 0) {
      quick.clear();
      steps = 0;
      magnitude = 0;
    } else {
      quick.add(off ? -number : number);
      magnitude += off ? 0 : Math.abs(number);
    }
  }

  /** The sum, or the mean; nothing where the order of the numbers might matter. */
  Optional<Value> value(boolean mean) {
    boolean isPlain =
        magnitude == 0 || (magnitude >= LEAST_MAGNITUDE && Double.isFinite(magnitude));
    if (count == 0 || !isPlain) {
      return Optional.empty();
    }
    Optional<Value> value = value(quick, (double) steps * magnitude * LOST, mean);
    return value.isPresent() ? value : value(rounded(), (double) count * magnitude * LOST, mean);
  }

  private Optional<Value> value(Summation sum, double slack, boolean mean) {
    boolean sure = mean ? sum.isSure(slack, (double) count) : sum.isSure(slack);
    return sure
        ? Optional.of(Value.number(mean ? sum.dividedBy((double) count) : sum.value()))
        : Optional.empty();
  }

  /** The exact sum in two doubles. */
  private Summation rounded() {
    ExactNumber number = ExactNumber.of(exact);
    double high = number.over(ONE);
    var sum = new Summation();
    sum.add(high);
    sum.add(number.minus(ExactNumber.of(high)).over(ONE));
    return sum;
  }
}
