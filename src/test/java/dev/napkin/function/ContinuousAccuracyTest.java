package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.checkQuantile;
import static dev.napkin.function.Accuracy.spread;
import static dev.napkin.function.Decimal.DIGITS;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.Decimal.over;
import static dev.napkin.function.FunctionCall.number;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes of all sizes, from the mean into both tails, held against series in 40 digits. */
final class ContinuousAccuracyTest {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.TWO;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(90);

  @ParameterizedTest
  @CsvSource({"0.01, 1, 16", "1, 100, 16", "100, 1e4, 12", "1e4, 1e6, 2", "1e6, 1e10, 1"})
  void gammaAndChiSquaredHaveTwelveDigits(double least, double most, int cases) {
    for (int i = 0; i < cases; i++) {
      double a = spread(random, least, most);
      double scale = spread(random, 0.1, 10);
      double x = aroundGamma(a);
      checkGamma(x * scale, a, scale);
      double freedom = Math.ceil(a);
      checkChiSquared(2 * aroundGamma(freedom / 2), freedom);
    }
  }

  private double aroundGamma(double a) {
    return a > 20
        ? Math.max(a / 100, a + random.nextDouble(-8, 8) * Math.sqrt(a))
        : a * Math.exp(random.nextDouble(-8, 3));
  }

  private double share() {
    return random.nextBoolean() ? spread(random, 1e-100, 0.5) : random.nextDouble();
  }

  private void checkGamma(double x, double shape, double scale) {
    BigDecimal a = decimal(shape);
    UnaryOperator<BigDecimal> part = number -> over(number, decimal(scale));
    UnaryOperator<BigDecimal> lower = q -> ExactDistributions.lowerGamma(a, part.apply(q));
    UnaryOperator<BigDecimal> density =
        q -> over(ExactDistributions.gammaDensity(a, part.apply(q)), q);
    checkExact(lower.apply(decimal(x)), "GAMMA.DIST", x, shape, scale, true);
    checkExact(density.apply(decimal(x)), "GAMMADIST", x, shape, scale, false);
    double p = share();
    checkQuantile(p, lower, density, "GAMMA.INV", p, shape, scale);
  }

  private void checkChiSquared(double x, double freedom) {
    BigDecimal a = decimal(freedom / 2);
    UnaryOperator<BigDecimal> lower = q -> ExactDistributions.lowerGamma(a, over(q, TWO));
    UnaryOperator<BigDecimal> upper = q -> ExactDistributions.upperGamma(a, over(q, TWO));
    UnaryOperator<BigDecimal> density =
        q -> over(ExactDistributions.gammaDensity(a, over(q, TWO)), q);
    checkExact(lower.apply(decimal(x)), "CHISQ.DIST", x, freedom, true);
    checkExact(density.apply(decimal(x)), "CHISQ.DIST", x, freedom, false);
    checkExact(upper.apply(decimal(x)), "CHISQ.DIST.RT", x, freedom);
    double p = share();
    checkQuantile(p, lower, density, "CHISQ.INV", p, freedom);
    checkQuantile(p, upper, density, "CHIINV", p, freedom);
  }

  @ParameterizedTest
  @CsvSource({"0.01, 1, 16", "1, 100, 16", "100, 1e4, 12", "1e4, 1e6, 4", "1e6, 1e10, 1"})
  void betaHasTwelveDigits(double least, double most, int cases) {
    for (int i = 0; i < cases; i++) {
      double alpha = spread(random, least, most);
      double beta = spread(random, least, most);
      double near = Math.exp(random.nextDouble(-3, 1) / Math.sqrt(Math.max(1, alpha)));
      checkBeta(Math.min(0.999999, alpha / (alpha + beta) * near), alpha, beta);
      checkBeta(random.nextDouble(), alpha, beta);
    }
  }

  private void checkBeta(double x, double alpha, double beta) {
    BigDecimal a = decimal(alpha);
    BigDecimal b = decimal(beta);
    UnaryOperator<BigDecimal> rest = q -> ONE.subtract(q);
    UnaryOperator<BigDecimal> lower = q -> ExactDistributions.beta(q, rest.apply(q), a, b);
    UnaryOperator<BigDecimal> density =
        q ->
            over(ExactDistributions.betaDensity(q, rest.apply(q), a, b), q.multiply(rest.apply(q)));
    checkExact(lower.apply(decimal(x)), "BETA.DIST", x, alpha, beta, true);
    checkExact(density.apply(decimal(x)), "BETA.DIST", x, alpha, beta, false);
    double p = share();
    // A shape far below 1 has quantiles that round to 1.
    if (number("BETA.INV", p, alpha, beta) < 1) {
      checkQuantile(p, lower, density, "BETA.INV", p, alpha, beta);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 10, 10", "10, 100, 10", "100, 1e4, 10", "1e4, 1e6, 3", "1e6, 1e10, 1"})
  void quotientsOfVariancesHaveTwelveDigits(double least, double most, int cases) {
    for (int i = 0; i < cases; i++) {
      double first = Math.floor(spread(random, least, most));
      double second = Math.floor(spread(random, least, most));
      double width = Math.min(1, 2 / Math.sqrt(Math.min(first, second)));
      checkFisher(Math.exp(random.nextDouble(-4, 4) * width), first, second);
    }
  }

  private void checkFisher(double x, double first, double second) {
    BigDecimal a = decimal(first / 2);
    BigDecimal b = decimal(second / 2);
    UnaryOperator<BigDecimal> part = q -> over(a.multiply(q), a.multiply(q).add(b));
    UnaryOperator<BigDecimal> rest = q -> over(b, a.multiply(q).add(b));
    UnaryOperator<BigDecimal> lower =
        q -> ExactDistributions.beta(part.apply(q), rest.apply(q), a, b);
    UnaryOperator<BigDecimal> upper =
        q -> ExactDistributions.beta(rest.apply(q), part.apply(q), b, a);
    UnaryOperator<BigDecimal> density =
        q -> over(ExactDistributions.betaDensity(part.apply(q), rest.apply(q), a, b), q);
    checkExact(lower.apply(decimal(x)), "F.DIST", x, first, second, true);
    checkExact(density.apply(decimal(x)), "F.DIST", x, first, second, false);
    checkExact(upper.apply(decimal(x)), "FDIST", x, first, second);
    double p = share();
    checkQuantile(p, lower, density, "F.INV", p, first, second);
    checkQuantile(p, upper, density, "F.INV.RT", p, first, second);
  }

  @ParameterizedTest
  @CsvSource({"1, 10, 10", "10, 100, 10", "100, 1e4, 10", "1e4, 1e6, 3", "1e6, 1e10, 2"})
  void studentHasTwelveDigits(double least, double most, int cases) {
    for (int i = 0; i < cases; i++) {
      checkStudent(spread(random, 1e-3, 60), Math.floor(spread(random, least, most)));
    }
  }

  private void checkStudent(double t, double freedom) {
    BigDecimal n = decimal(freedom);
    BigDecimal b = decimal(freedom / 2);
    UnaryOperator<BigDecimal> part = q -> over(q.multiply(q), q.multiply(q).add(n));
    UnaryOperator<BigDecimal> rest = q -> over(n, q.multiply(q).add(n));
    UnaryOperator<BigDecimal> tails =
        q -> ExactDistributions.beta(rest.apply(q), part.apply(q), b, HALF);
    UnaryOperator<BigDecimal> density =
        q -> over(ExactDistributions.betaDensity(part.apply(q), rest.apply(q), HALF, b), q);
    BigDecimal both = tails.apply(decimal(t));
    checkExact(both, "T.DIST.2T", t, freedom);
    checkExact(over(both, TWO), "T.DIST", -t, freedom, true);
    checkExact(ONE.subtract(over(both, TWO), DIGITS), "T.DIST", t, freedom, true);
    checkExact(over(both, TWO), "TDIST", t, freedom, 1);
    checkExact(density.apply(decimal(t)), "T.DIST", t, freedom, false);
    double p = share();
    UnaryOperator<BigDecimal> steeper = q -> density.apply(q).multiply(TWO);
    checkQuantile(p, tails, steeper, "T.INV.2T", p, freedom);
    checkQuantile(p, q -> tails.apply(q.negate()), steeper, "T.INV", p / 2, freedom);
  }
}
