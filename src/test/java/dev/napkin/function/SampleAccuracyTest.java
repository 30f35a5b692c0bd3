package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.spread;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.Decimal.exp;
import static dev.napkin.function.Decimal.log;
import static dev.napkin.function.Decimal.over;
import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Moments and lines of numbers that lie close together far from 0, held against 100 digits.
 *
 * <p>The sets NumAcc1 to NumAcc4 are those of the Statistical Reference Datasets of NIST
 * (univariate summary statistics), made by their rule, with their certified standard deviations.
 */
final class SampleAccuracyTest {
  private static final MathContext WIDE = new MathContext(100);
  private static final int CASES = 60;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(97);

  private static Value column(double[] numbers) {
    return area(Arrays.stream(numbers).boxed().toArray());
  }

  private static BigDecimal quotient(BigDecimal x, double y) {
    return x.divide(decimal(y), WIDE);
  }

  private static BigDecimal mean(double[] numbers) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double number : numbers) {
      sum = sum.add(decimal(number));
    }
    return quotient(sum, numbers.length);
  }

  /** The sum of the products of the distances from both means. */
  private static BigDecimal products(double[] xs, double[] ys) {
    BigDecimal x = mean(xs);
    BigDecimal y = mean(ys);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < xs.length; i++) {
      sum = sum.add(decimal(xs[i]).subtract(x).multiply(decimal(ys[i]).subtract(y)));
    }
    return sum;
  }

  private static BigDecimal powers(double[] numbers, int power) {
    BigDecimal mean = mean(numbers);
    BigDecimal sum = BigDecimal.ZERO;
    for (double number : numbers) {
      sum = sum.add(decimal(number).subtract(mean).pow(power));
    }
    return sum;
  }

  /** Numbers whose distance from 0 is up to 1e10 times their spread. */
  private double[] sample(int count) {
    double distance = random.nextInt(4) == 0 ? 0 : spread(random, 1, 1e10);
    return random.doubles(count).map(x -> distance + x * x).toArray();
  }

  private static double[] alternating(double first, double low, double high) {
    return DoubleStream.concat(
            DoubleStream.of(first),
            IntStream.range(0, 1000).mapToDouble(i -> i % 2 == 0 ? low : high))
        .toArray();
  }

  @Test
  void theReferenceSetsOfNistHaveTheirCertifiedDeviations() {
    checkExact(BigDecimal.ONE, "STDEV", column(new double[] {10000001, 10000003, 10000002}));
    BigDecimal tenth = new BigDecimal("0.1");
    double[] second = alternating(1.2, 1.1, 1.3);
    checkDeviation(tenth, second, 1e-14);
    // The numbers as doubles deviate from 0.1 in the digits that decimals of this size lose.
    checkDeviation(tenth, alternating(1000000.2, 1000000.1, 1000000.3), 1e-9);
    checkDeviation(tenth, alternating(10000000.2, 10000000.1, 10000000.3), 1e-7);
  }

  private static void checkDeviation(BigDecimal certified, double[] numbers, double conversion) {
    assertEquals(
        certified.doubleValue(), FunctionCall.number("STDEV", column(numbers)), conversion);
    BigDecimal exact = quotient(powers(numbers, 2), numbers.length - 1.0).sqrt(WIDE);
    checkExact(exact, "STDEV", column(numbers));
  }

  @Test
  void spreadsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double[] numbers = sample(random.nextInt(2, 60));
      int count = numbers.length;
      BigDecimal squares = powers(numbers, 2);
      checkExact(mean(numbers), "AVERAGE", column(numbers));
      checkExact(squares, "DEVSQ", column(numbers));
      checkExact(quotient(squares, count - 1.0), "VAR", column(numbers));
      checkExact(quotient(squares, count), "VARP", column(numbers));
      checkExact(quotient(squares, count).sqrt(WIDE), "STDEVP", column(numbers));
      BigDecimal distances = BigDecimal.ZERO;
      for (double number : numbers) {
        distances = distances.add(decimal(number).subtract(mean(numbers)).abs());
      }
      checkExact(quotient(distances, count), "AVEDEV", column(numbers));
    }
  }

  @Test
  void shapesHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double[] numbers = i % 2 == 0 ? sample(random.nextInt(4, 60)) : symmetric();
      int count = numbers.length;
      BigDecimal variance = quotient(powers(numbers, 2), count);
      BigDecimal cubes = quotient(powers(numbers, 3), count);
      BigDecimal skewness = cubes.divide(variance.multiply(variance.sqrt(WIDE)), WIDE);
      checkExact(skewness, "SKEW.P", column(numbers));
      BigDecimal root = decimal(count * (count - 1L)).sqrt(WIDE);
      checkExact(quotient(skewness.multiply(root), count - 2.0), "SKEW", column(numbers));
      BigDecimal fourths = quotient(powers(numbers, 4), count);
      BigDecimal excess = fourths.divide(variance.pow(2), WIDE).multiply(decimal(count + 1L));
      BigDecimal kurtosis =
          excess
              .subtract(decimal(3L * (count - 1)))
              .multiply(decimal(count - 1L))
              .divide(decimal((count - 2L) * (count - 3L)), WIDE);
      checkExact(kurtosis, "KURT", column(numbers));
    }
  }

  /** Numbers whose third powers cancel, but for a little. */
  private double[] symmetric() {
    int half = random.nextInt(2, 30);
    double[] numbers = random.doubles(2 * half, 0, 10).toArray();
    for (int i = 0; i < half; i++) {
      numbers[half + i] = -numbers[i];
    }
    numbers[0] += spread(random, 1e-14, 1e-3);
    return numbers;
  }

  /** Ten numbers between two that lie where the excess of fourth powers over normal ones is 0. */
  @Test
  void anExcessNextToZeroHasTwelveDigits() {
    double[] numbers = random.doubles(12, -1, 1).toArray();
    double low = 1;
    double high = 50;
    while (high - low > 1e-9) {
      double middle = (low + high) / 2;
      numbers[0] = middle;
      numbers[1] = -middle;
      boolean isFlat = FunctionCall.number("KURT", column(numbers)) < 0;
      low = isFlat ? middle : low;
      high = isFlat ? high : middle;
    }
    int count = numbers.length;
    BigDecimal ratio = powers(numbers, 4).divide(powers(numbers, 2).pow(2), WIDE);
    BigDecimal scale = decimal(count * (count + 1L) * (count - 1L));
    BigDecimal normal = decimal(3L * (count - 1) * (count - 1));
    BigDecimal spare = decimal((count - 2L) * (count - 3L));
    BigDecimal excess = ratio.multiply(scale).subtract(normal).divide(spare, WIDE);
    assertTrue(excess.abs().doubleValue() < 1e-8);
    checkExact(excess, "KURT", column(numbers));
  }

  /** Numbers that have nothing to do with each other: products of distances cancel. */
  @Test
  void unrelatedNumbersHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double[] xs = symmetric();
      int half = xs.length / 2;
      double[] ys =
          IntStream.range(0, xs.length)
              .mapToDouble(k -> Math.abs(xs[k % half]) + (k == 0 ? 1e-9 : 0))
              .toArray();
      BigDecimal products = products(xs, ys);
      Value x = column(xs);
      Value y = column(ys);
      checkExact(quotient(products, xs.length), "COVARIANCE.P", x, y);
      checkExact(quotient(products, xs.length), "COVAR", x, y);
      checkExact(quotient(products, xs.length - 1.0), "COVARIANCE.S", x, y);
      checkExact(products.divide(powers(xs, 2), WIDE), "SLOPE", y, x);
      BigDecimal square = products.pow(2).divide(powers(xs, 2).multiply(powers(ys, 2)), WIDE);
      BigDecimal root = square.sqrt(WIDE);
      checkExact(products.signum() < 0 ? root.negate() : root, "CORREL", x, y);
      checkExact(square, "RSQ", y, x);
    }
  }

  @Test
  void meansOfOtherKindsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double most = i % 2 == 0 ? 1e3 : 1e200;
      int count = random.nextInt(1, 40);
      double[] numbers = random.doubles(count).map(x -> spread(random, 1e-3, most)).toArray();
      BigDecimal logarithms = BigDecimal.ZERO;
      BigDecimal inverses = BigDecimal.ZERO;
      for (double number : numbers) {
        logarithms = logarithms.add(log(decimal(number)));
        inverses = inverses.add(BigDecimal.ONE.divide(decimal(number), WIDE));
      }
      checkExact(exp(over(logarithms, decimal(count))), "GEOMEAN", column(numbers));
      checkExact(decimal(count).divide(inverses, WIDE), "HARMEAN", column(numbers));
    }
  }

  @Test
  void linesHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double[] xs = sample(random.nextInt(3, 40));
      double steep = random.nextDouble(-5, 5);
      double scatter = spread(random, 1e-6, 10);
      double[] ys = Arrays.stream(xs).map(x -> steep * x + scatter * random.nextDouble()).toArray();
      BigDecimal products = products(xs, ys);
      BigDecimal across = powers(xs, 2);
      BigDecimal up = powers(ys, 2);
      BigDecimal slope = products.divide(across, WIDE);
      Value x = column(xs);
      Value y = column(ys);
      checkExact(slope, "SLOPE", y, x);
      checkExact(mean(ys).subtract(slope.multiply(mean(xs))), "INTERCEPT", y, x);
      double place = random.nextDouble(-3, 3);
      BigDecimal there = slope.multiply(decimal(place).subtract(mean(xs))).add(mean(ys));
      checkExact(there, "FORECAST", place, y, x);
      checkExact(there, "INDEX", call("TREND", y, x, area(place)), 1, 1);
      BigDecimal rest = up.subtract(products.multiply(slope));
      checkExact(quotient(rest, xs.length - 2.0).sqrt(WIDE), "STEYX", y, x);
      BigDecimal share = products.multiply(slope).divide(up, WIDE);
      checkExact(share, "RSQ", y, x);
      BigDecimal root = share.sqrt(WIDE);
      checkExact(products.signum() < 0 ? root.negate() : root, "CORREL", x, y);
      checkExact(quotient(products, xs.length), "COVARIANCE.P", x, y);
      checkStatistics(x, y, slope, rest.divide(across, WIDE));
    }
  }

  /** LINEST gives the same slope, and its error: the root of the residual's share. */
  private static void checkStatistics(Value x, Value y, BigDecimal slope, BigDecimal ratio) {
    Value line = call("LINEST", y, x, true, true);
    checkExact(slope, "INDEX", line, 1, 1);
    int count = (int) FunctionCall.number("COUNT", x);
    checkExact(quotient(ratio, count - 2.0).sqrt(WIDE), "INDEX", line, 2, 1);
  }

  @Test
  void curvesHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double[] xs = random.doubles(20, -10, 10).toArray();
      double[] ys = random.doubles(20).map(u -> spread(random, 1e-3, 1e3)).toArray();
      BigDecimal mean = BigDecimal.ZERO;
      BigDecimal products = BigDecimal.ZERO;
      for (int k = 0; k < 20; k++) {
        BigDecimal logarithm = log(decimal(ys[k]));
        mean = mean.add(quotient(logarithm, 20));
        products = products.add(decimal(xs[k]).subtract(mean(xs)).multiply(logarithm));
      }
      BigDecimal slope = products.divide(powers(xs, 2), WIDE);
      Value curve = call("LOGEST", column(ys), column(xs));
      checkExact(exp(slope), "INDEX", curve, 1, 1);
      BigDecimal start = mean.subtract(slope.multiply(mean(xs)));
      checkExact(exp(start), "INDEX", curve, 1, 2);
      Value next = call("GROWTH", column(ys), column(xs), area(1));
      checkExact(exp(start.add(slope)), "INDEX", next, 1, 1);
    }
  }
}
