package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.checkSum;
import static dev.napkin.function.Accuracy.spread;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.Decimal.over;
import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;

import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * Quantiles and places among sorted numbers, held against exact fractions. A quantile lies between
 * two numbers that may have different signs, and is right to a share of the larger.
 */
final class RankAccuracyTest {
  private static final int CASES = 200;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(104);

  private static Value column(double[] numbers) {
    return area(Arrays.stream(numbers).boxed().toArray());
  }

  private double[] sample() {
    int count = random.nextInt(3, 60);
    double most = random.nextBoolean() ? 10 : 1e200;
    return random
        .doubles(count)
        .map(_ -> (random.nextBoolean() ? 1 : -1) * spread(random, 1e-3, most))
        .toArray();
  }

  /** What stands in a place of sorted numbers, or between two of them. */
  private static void checkPlace(
      double[] sorted, BigDecimal place, String name, Object... arguments) {
    int below = place.setScale(0, RoundingMode.FLOOR).intValue();
    BigDecimal share = place.subtract(decimal((long) below));
    BigDecimal low = decimal(sorted[below]);
    BigDecimal high = decimal(sorted[Math.min(below + 1, sorted.length - 1)]);
    BigDecimal exact = low.add(high.subtract(low).multiply(share));
    checkSum(exact, low.abs().max(high.abs()), name, arguments);
  }

  @Test
  void quantilesHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double[] numbers = sample();
      double[] sorted = Arrays.stream(numbers).sorted().toArray();
      long count = numbers.length;
      Value column = column(numbers);
      double share = random.nextDouble();
      BigDecimal inclusive = decimal(share).multiply(decimal(count - 1));
      checkPlace(sorted, inclusive, "PERCENTILE.INC", column, share);
      checkPlace(sorted, inclusive, "PERCENTILE", column, share);
      BigDecimal exclusive = decimal(share).multiply(decimal(count + 1)).subtract(BigDecimal.ONE);
      if (exclusive.signum() >= 0 && exclusive.compareTo(decimal(count - 1)) <= 0) {
        checkPlace(sorted, exclusive, "PERCENTILE.EXC", column, share);
      }
      int quarter = random.nextInt(5);
      BigDecimal part = over(decimal((long) quarter), decimal(4L));
      checkPlace(sorted, part.multiply(decimal(count - 1)), "QUARTILE.INC", column, quarter);
      checkPlace(sorted, part.multiply(decimal(count - 1)), "QUARTILE", column, quarter);
      if (quarter % 4 != 0) {
        BigDecimal place = part.multiply(decimal(count + 1)).subtract(BigDecimal.ONE);
        checkPlace(sorted, place, "QUARTILE.EXC", column, quarter);
      }
      checkPlace(sorted, over(decimal(count - 1), decimal(2L)), "MEDIAN", column);
    }
  }

  @Test
  void trimmedMeansHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double[] numbers = sample();
      double[] sorted = Arrays.stream(numbers).sorted().toArray();
      double share = random.nextDouble(0.99);
      int cut = (int) (numbers.length * share / 2);
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal largest = BigDecimal.ZERO;
      for (int k = cut; k < sorted.length - cut; k++) {
        sum = sum.add(decimal(sorted[k]));
        largest = largest.max(decimal(sorted[k]).abs());
      }
      BigDecimal left = decimal(numbers.length - 2L * cut);
      checkSum(over(sum, left), over(largest, left), "TRIMMEAN", column(numbers), share);
    }
  }

  /** Excel cuts a share off behind its digits, three if nothing is said; it rounds nothing up. */
  @Test
  void sharesOfRanksAreCutOffBehindTheirDigits() {
    for (int i = 0; i < CASES; i++) {
      int count = random.nextInt(3, 60);
      double[] numbers = random.ints(count, 0, 1000).distinct().asDoubleStream().toArray();
      double[] sorted = Arrays.stream(numbers).sorted().toArray();
      int below = random.nextInt(sorted.length - 1);
      double x = sorted[below] + random.nextInt(4) * 0.25 * (sorted[below + 1] - sorted[below]);
      BigDecimal place =
          decimal((long) below)
              .add(
                  over(
                      decimal(x).subtract(decimal(sorted[below])),
                      decimal(sorted[below + 1] - sorted[below])));
      int digits = random.nextInt(1, 10);
      BigDecimal inclusive = over(place, decimal(sorted.length - 1L));
      BigDecimal exclusive = over(place.add(BigDecimal.ONE), decimal(sorted.length + 1L));
      check(cut(inclusive, digits), "PERCENTRANK.INC", column(numbers), x, digits);
      check(cut(inclusive, 3), "PERCENTRANK", column(numbers), x);
      check(cut(exclusive, digits), "PERCENTRANK.EXC", column(numbers), x, digits);
    }
  }

  private static BigDecimal cut(BigDecimal share, int digits) {
    // A share that is a decimal but for the rounding of 40 digits is that decimal.
    return share.setScale(30, RoundingMode.HALF_UP).setScale(digits, RoundingMode.DOWN);
  }

  @Test
  void standardizedNumbersHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double mean = random.nextDouble(-1e6, 1e6);
      double x = mean * (1 + spread(random, 1e-12, 1));
      double deviation = spread(random, 1e-9, 1e9);
      BigDecimal exact = over(decimal(x).subtract(decimal(mean)), decimal(deviation));
      checkExact(exact, "STANDARDIZE", x, mean, deviation);
    }
  }
}
