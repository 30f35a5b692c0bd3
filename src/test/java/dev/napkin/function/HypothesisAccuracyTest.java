package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.checkQuantile;
import static dev.napkin.function.Accuracy.spread;
import static dev.napkin.function.Decimal.DIGITS;
import static dev.napkin.function.Decimal.PI;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.Decimal.exp;
import static dev.napkin.function.Decimal.over;
import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.table;

import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Tests of hypotheses, from what is likely into the far tails, held against 40 digits. */
final class HypothesisAccuracyTest {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.TWO;
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final MathContext WIDE = new MathContext(80);
  private static final int CASES = 60;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(109);

  private static Value column(double[] numbers) {
    return area(Arrays.stream(numbers).boxed().toArray());
  }

  private double[] sample(int count, double mean, double deviation) {
    return random.doubles(count).map(_ -> mean + deviation * random.nextGaussian()).toArray();
  }

  private static BigDecimal count(double[] numbers) {
    return decimal((long) numbers.length);
  }

  private static BigDecimal mean(double[] numbers) {
    BigDecimal sum =
        Arrays.stream(numbers).mapToObj(Decimal::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.divide(count(numbers), WIDE);
  }

  private static BigDecimal squares(double[] numbers) {
    BigDecimal mean = mean(numbers);
    return Arrays.stream(numbers)
        .mapToObj(x -> decimal(x).subtract(mean).pow(2))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal variance(double[] numbers) {
    return squares(numbers).divide(count(numbers).subtract(ONE), WIDE);
  }

  /** The probability of more than a number of standard deviations, whose square is given. */
  private static BigDecimal aboveNormal(BigDecimal z) {
    BigDecimal tail = over(ExactDistributions.upperGamma(HALF, over(z.multiply(z), TWO)), TWO);
    return z.signum() > 0 ? tail : ONE.subtract(tail, DIGITS);
  }

  private static BigDecimal bothTails(BigDecimal squared, BigDecimal freedom) {
    BigDecimal sum = squared.add(freedom);
    return ExactDistributions.beta(
        over(freedom, sum), over(squared, sum), over(freedom, TWO), HALF);
  }

  @Test
  void meansOfKnownDeviationHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double[] numbers = sample(random.nextInt(2, 50), 10, 3);
      double sigma = spread(random, 0.1, 10);
      double x = 10 + random.nextDouble(-6, 3) * sigma;
      BigDecimal distance = mean(numbers).subtract(decimal(x));
      BigDecimal root = count(numbers).sqrt(WIDE);
      BigDecimal z = distance.multiply(root).divide(decimal(sigma), WIDE);
      checkExact(aboveNormal(z), "Z.TEST", column(numbers), x, sigma);
      BigDecimal own = distance.multiply(root).divide(variance(numbers).sqrt(WIDE), WIDE);
      checkExact(aboveNormal(own), "Z.TEST", column(numbers), x);
    }
  }

  @Test
  void meansOfTwoSamplesHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double apart = random.nextInt(3) == 0 ? 0 : random.nextDouble(8);
      double[] xs = sample(random.nextInt(3, 30), 5, 1);
      double[] ys = sample(i % 2 == 0 ? xs.length : random.nextInt(3, 30), 5 + apart, 2);
      BigDecimal m = count(xs);
      BigDecimal n = count(ys);
      BigDecimal distance = mean(xs).subtract(mean(ys)).pow(2);
      BigDecimal freedom = m.add(n).subtract(TWO);
      BigDecimal pooled = squares(xs).add(squares(ys)).divide(freedom, WIDE);
      BigDecimal shared = pooled.multiply(ONE.divide(m, WIDE).add(ONE.divide(n, WIDE)));
      check(bothTails(distance.divide(shared, WIDE), freedom), xs, ys, 2);
      BigDecimal x = variance(xs).divide(m, WIDE);
      BigDecimal y = variance(ys).divide(n, WIDE);
      BigDecimal error = x.add(y);
      BigDecimal welch =
          error
              .pow(2)
              .divide(
                  x.pow(2)
                      .divide(m.subtract(ONE), WIDE)
                      .add(y.pow(2).divide(n.subtract(ONE), WIDE)),
                  WIDE);
      check(bothTails(distance.divide(error, WIDE), welch), xs, ys, 3);
      if (xs.length == ys.length) {
        checkPaired(xs, ys);
      }
    }
  }

  private static void checkPaired(double[] xs, double[] ys) {
    // Differences of doubles of one size are exact in 53 bits more often than not; these all are.
    double[] differences = new double[xs.length];
    for (int k = 0; k < xs.length; k++) {
      ys[k] = xs[k] - Math.rint((xs[k] - ys[k]) * 1024) / 1024;
      differences[k] = xs[k] - ys[k];
    }
    BigDecimal n = count(xs);
    BigDecimal error = variance(differences).divide(n, WIDE);
    BigDecimal squared = mean(differences).pow(2).divide(error, WIDE);
    check(bothTails(squared, n.subtract(ONE)), xs, ys, 1);
  }

  private static void check(BigDecimal tails, double[] xs, double[] ys, int kind) {
    checkExact(tails, "T.TEST", column(xs), column(ys), 2, kind);
    checkExact(over(tails, TWO), "T.TEST", column(xs), column(ys), 1, kind);
  }

  @Test
  void variancesOfTwoSamplesHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double[] xs = sample(random.nextInt(2, 40), 1e3, 1);
      double[] ys = sample(random.nextInt(2, 40), -5, spread(random, 0.02, 50));
      BigDecimal a = over(count(xs).subtract(ONE), TWO);
      BigDecimal b = over(count(ys).subtract(ONE), TWO);
      BigDecimal x = squares(xs);
      BigDecimal y = squares(ys);
      BigDecimal sum = x.add(y);
      BigDecimal below = ExactDistributions.beta(over(x, sum), over(y, sum), a, b);
      BigDecimal above = ExactDistributions.beta(over(y, sum), over(x, sum), b, a);
      checkExact(below.min(above).multiply(TWO), "F.TEST", column(xs), column(ys));
    }
  }

  @Test
  void countsAndWhatWasExpectedHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      int rows = random.nextInt(2, 6);
      int columns = random.nextInt(1, 5);
      var actual = new Object[rows][columns];
      var expected = new Object[rows][columns];
      BigDecimal squared = BigDecimal.ZERO;
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          double wanted = random.nextDouble(5, 100);
          double got = Math.rint(wanted * random.nextDouble(0.3, 1.7));
          actual[row][column] = got;
          expected[row][column] = wanted;
          BigDecimal distance = decimal(got).subtract(decimal(wanted)).pow(2);
          squared = squared.add(distance.divide(decimal(wanted), WIDE));
        }
      }
      long freedom = columns == 1 ? rows - 1L : (rows - 1L) * (columns - 1L);
      BigDecimal exact =
          ExactDistributions.upperGamma(over(decimal(freedom), TWO), over(squared, TWO));
      checkExact(exact, "CHISQ.TEST", table(actual), table(expected));
    }
  }

  /** Half an interval over the deviation of a mean is where the tails begin. */
  @Test
  void intervalsOfMeansHaveTwelveDigits() {
    BigDecimal peak = over(ONE, PI.multiply(TWO).sqrt(DIGITS));
    for (int i = 0; i < CASES; i++) {
      double alpha = random.nextBoolean() ? spread(random, 1e-100, 0.5) : random.nextDouble();
      double deviation = spread(random, 1e-6, 1e6);
      int size = random.nextInt(2, 1000);
      BigDecimal error = decimal(deviation).divide(decimal((long) size).sqrt(WIDE), WIDE);
      UnaryOperator<BigDecimal> normal = x -> aboveNormal(over(x, error)).multiply(TWO);
      UnaryOperator<BigDecimal> density =
          x -> {
            BigDecimal z = over(x, error);
            return exp(over(z.multiply(z), TWO).negate())
                .multiply(peak)
                .multiply(TWO)
                .divide(error, WIDE);
          };
      checkQuantile(alpha, normal, density, "CONFIDENCE.NORM", alpha, deviation, size);
      checkQuantile(alpha, normal, density, "CONFIDENCE", alpha, deviation, size);
      BigDecimal freedom = decimal(size - 1L);
      UnaryOperator<BigDecimal> student = x -> bothTails(over(x, error).pow(2), freedom);
      UnaryOperator<BigDecimal> slope =
          x -> {
            BigDecimal squared = over(x, error).pow(2);
            BigDecimal sum = squared.add(freedom);
            return over(
                ExactDistributions.betaDensity(
                        over(squared, sum), over(freedom, sum), HALF, over(freedom, TWO))
                    .multiply(TWO),
                x);
          };
      checkQuantile(alpha, student, slope, "CONFIDENCE.T", alpha, deviation, size);
    }
  }
}
