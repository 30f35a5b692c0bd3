package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.checkQuantile;
import static dev.napkin.function.Accuracy.spread;
import static dev.napkin.function.Decimal.DIGITS;
import static dev.napkin.function.Decimal.PI;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.Decimal.exp;
import static dev.napkin.function.Decimal.log;
import static dev.napkin.function.Decimal.logGamma;
import static dev.napkin.function.Decimal.over;
import static dev.napkin.function.Decimal.sin;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Inverse distributions at the ends of what doubles can say, from 1e-300 to the double before 1,
 * and discrete ones at their steps.
 */
final class TailAccuracyTest {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.TWO;
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal PEAK = over(ONE, PI.multiply(TWO).sqrt(DIGITS));
  private static final BigDecimal MOST = decimal(Double.MAX_VALUE);
  private static final double NEXT_TO_ONE = 1 - 1e-14;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(110);

  private double share() {
    return switch (random.nextInt(4)) {
      case 0 -> spread(random, 1e-300, 1e-100);
      case 1 -> spread(random, 1e-100, 1e-3);
      case 2 -> 1 - spread(random, 1.2e-16, 1e-3);
      default -> random.nextBoolean() ? 1e-300 : Math.nextDown(1.0);
    };
  }

  private static BigDecimal below(BigDecimal z) {
    BigDecimal tail = over(ExactDistributions.upperGamma(HALF, over(z.multiply(z), TWO)), TWO);
    return z.signum() < 0 ? tail : ONE.subtract(tail, DIGITS);
  }

  private static BigDecimal density(BigDecimal z) {
    return exp(over(z.multiply(z), TWO).negate()).multiply(PEAK, DIGITS);
  }

  @Test
  void normalQuantilesHaveTwelveDigits() {
    for (int i = 0; i < 60; i++) {
      double p = share();
      checkQuantile(p, TailAccuracyTest::below, TailAccuracyTest::density, "NORM.S.INV", p);
      BigDecimal deviation = decimal(spread(random, 1e-6, 1e6));
      // Of the sign that the quantile has, so that they do not cancel.
      BigDecimal mean = decimal(p < 0.5 ? -1L : 1L).multiply(decimal(spread(random, 1e-3, 1e3)));
      UnaryOperator<BigDecimal> far = x -> over(x.subtract(mean), deviation);
      checkQuantile(
          p,
          x -> below(far.apply(x)),
          x -> over(density(far.apply(x)), deviation),
          "NORM.INV",
          p,
          mean,
          deviation);
      double width = spread(random, 0.01, 3);
      BigDecimal part = decimal(width);
      UnaryOperator<BigDecimal> logarithm = x -> over(log(x), part);
      checkQuantile(
          p,
          x -> below(logarithm.apply(x)),
          x -> over(density(logarithm.apply(x)), part.multiply(x, DIGITS)),
          "LOGNORM.INV",
          p,
          0,
          width);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.001, 0.1, 20", "0.1, 10, 20", "10, 1e3, 20", "1e3, 1e6, 4", "1e6, 1e9, 2"})
  void gammaQuantilesHaveTwelveDigits(double least, double most, int cases) {
    for (int i = 0; i < cases; i++) {
      double p = share();
      double shape = spread(random, least, most);
      BigDecimal a = decimal(shape);
      UnaryOperator<BigDecimal> density = q -> over(ExactDistributions.gammaDensity(a, q), q);
      UnaryOperator<BigDecimal> lower = q -> ExactDistributions.lowerGamma(a, q);
      checkQuantile(p, lower, density, "GAMMA.INV", p, shape, 1);
      double freedom = Math.ceil(shape);
      BigDecimal half = decimal(freedom / 2);
      UnaryOperator<BigDecimal> slope =
          q -> over(ExactDistributions.gammaDensity(half, over(q, TWO)), q);
      checkQuantile(
          p,
          q -> ExactDistributions.lowerGamma(half, over(q, TWO)),
          slope,
          "CHISQ.INV",
          p,
          freedom);
      checkQuantile(
          p,
          q -> ExactDistributions.upperGamma(half, over(q, TWO)),
          slope,
          "CHISQ.INV.RT",
          p,
          freedom);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.01, 1, 20", "1, 100, 20", "100, 1e4, 8", "1e4, 1e6, 2"})
  void betaQuantilesHaveTwelveDigits(double least, double most, int cases) {
    for (int i = 0; i < cases; i++) {
      double p = share();
      double alpha = spread(random, least, most);
      double beta = spread(random, least, most);
      // No double tells quantiles apart that are so near to 1.
      if (number("BETA.INV", p, alpha, beta) < NEXT_TO_ONE) {
        BigDecimal a = decimal(alpha);
        BigDecimal b = decimal(beta);
        checkQuantile(
            p,
            q -> ExactDistributions.beta(q, ONE.subtract(q), a, b),
            q ->
                over(
                    ExactDistributions.betaDensity(q, ONE.subtract(q), a, b),
                    q.multiply(ONE.subtract(q))),
            "BETA.INV",
            p,
            alpha,
            beta);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 10, 24", "10, 100, 12", "100, 1e4, 6", "1e4, 1e6, 2"})
  void quantilesOfVariancesAndMeansHaveTwelveDigits(double least, double most, int cases) {
    for (int i = 0; i < cases; i++) {
      double p = share();
      double first = Math.floor(spread(random, least, most));
      double second = Math.floor(spread(random, least, most));
      BigDecimal a = decimal(first / 2);
      BigDecimal b = decimal(second / 2);
      UnaryOperator<BigDecimal> part = q -> over(a.multiply(q), a.multiply(q).add(b));
      UnaryOperator<BigDecimal> rest = q -> over(b, a.multiply(q).add(b));
      UnaryOperator<BigDecimal> density =
          q -> over(ExactDistributions.betaDensity(part.apply(q), rest.apply(q), a, b), q);
      UnaryOperator<BigDecimal> lower =
          q -> ExactDistributions.beta(part.apply(q), rest.apply(q), a, b);
      UnaryOperator<BigDecimal> upper =
          q -> ExactDistributions.beta(rest.apply(q), part.apply(q), b, a);
      if (lower.apply(MOST).doubleValue() >= p) {
        checkQuantile(p, lower, density, "F.INV", p, first, second);
      } else {
        check(OUT_OF_DOMAIN, "F.INV", p, first, second);
      }
      if (upper.apply(MOST).doubleValue() <= p) {
        checkQuantile(p, upper, density, "F.INV.RT", p, first, second);
      } else {
        check(OUT_OF_DOMAIN, "F.INV.RT", p, first, second);
      }
      checkStudent(p, first);
    }
  }

  private static void checkStudent(double p, double freedom) {
    BigDecimal n = decimal(freedom);
    BigDecimal b = decimal(freedom / 2);
    UnaryOperator<BigDecimal> part = q -> over(q.multiply(q), q.multiply(q).add(n));
    UnaryOperator<BigDecimal> rest = q -> over(n, q.multiply(q).add(n));
    UnaryOperator<BigDecimal> tails =
        q -> ExactDistributions.beta(rest.apply(q), part.apply(q), b, HALF);
    UnaryOperator<BigDecimal> both =
        q ->
            over(ExactDistributions.betaDensity(part.apply(q), rest.apply(q), HALF, b), q)
                .multiply(TWO);
    checkQuantile(p, tails, both, "T.INV.2T", p, freedom);
    UnaryOperator<BigDecimal> lower =
        q -> {
          BigDecimal tail = over(tails.apply(q), TWO);
          return q.signum() < 0 ? tail : ONE.subtract(tail, DIGITS);
        };
    checkQuantile(p, lower, q -> over(both.apply(q), TWO).abs(), "T.INV", p, freedom);
  }

  /** Of a fair coin every probability is a double, and the step belongs to the lower count. */
  @Test
  void discreteQuantilesAreExactAtTheirSteps() {
    for (int n = 1; n < 50; n++) {
      BigInteger ways = BigInteger.ONE;
      BigInteger sum = BigInteger.ONE;
      for (int k = 0; k < n; k++) {
        double step = Math.scalb(sum.doubleValue(), -n);
        check(k, "BINOM.INV", n, 0.5, step);
        check(k, "CRITBINOM", n, 0.5, step);
        if (Math.nextUp(step) < 1) {
          check(k + 1, "BINOM.INV", n, 0.5, Math.nextUp(step));
        }
        ways = ways.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
        sum = sum.add(ways);
      }
    }
  }

  @Test
  void discreteQuantilesAreExactNextToTheirSteps() {
    for (int i = 0; i < 60; i++) {
      int n = random.nextInt(1, 300);
      double p = random.nextDouble(0.001, 0.999);
      int k = random.nextInt(n);
      BigDecimal hit = decimal(p);
      BigDecimal miss = ONE.subtract(hit);
      BigDecimal step = ExactDistributions.beta(miss, hit, decimal((long) n - k), decimal(k + 1L));
      double above = step.multiply(new BigDecimal("1.000000000001")).doubleValue();
      double under = step.multiply(new BigDecimal("0.999999999999")).doubleValue();
      BigDecimal before =
          k == 0
              ? BigDecimal.ZERO
              : ExactDistributions.beta(miss, hit, decimal((long) n - k + 1), decimal((long) k));
      if (under > before.doubleValue() && above < 1 && step.doubleValue() < NEXT_TO_ONE) {
        check(k, "BINOM.INV", n, p, under);
        BigDecimal next =
            ExactDistributions.beta(
                miss, hit, decimal((long) n - k - 1).max(new BigDecimal("1e-9")), decimal(k + 2L));
        check(k + (k + 1 == n || next.doubleValue() > above ? 1 : 2), "BINOM.INV", n, p, above);
      }
    }
  }

  @Test
  void probabilitiesOfARangeOfSuccessesHaveTwelveDigits() {
    for (int i = 0; i < 60; i++) {
      int n = random.nextInt(1, 120);
      int from = random.nextInt(n + 1);
      int to = random.nextInt(from, n + 1);
      double p = random.nextBoolean() ? random.nextDouble() : spread(random, 1e-9, 1);
      BigDecimal sum = BigDecimal.ZERO;
      BigInteger ways = BigInteger.ONE;
      for (int k = 0; k <= to; k++) {
        BigDecimal term =
            decimal(p)
                .pow(k, DIGITS)
                .multiply(ONE.subtract(decimal(p)).pow(n - k, DIGITS), DIGITS)
                .multiply(new BigDecimal(ways), DIGITS);
        sum = k >= from ? sum.add(term) : sum;
        ways = ways.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1L));
      }
      checkExact(sum, "BINOM.DIST.RANGE", n, p, from, to);
    }
  }

  /** Next to its poles the gamma function is as large as one over the distance. */
  @Test
  void theGammaFunctionNextToItsPolesAndItsLogarithmNextToItsZerosHaveTwelveDigits() {
    for (int i = 0; i < 100; i++) {
      int pole = random.nextInt(0, 150);
      double near = spread(random, 1e-13, 0.4) * (random.nextBoolean() ? 1 : -1);
      double x = -pole + near;
      if (x < 0 && x != -pole) {
        BigDecimal reflected =
            sin(PI.multiply(decimal(x))).multiply(exp(logGamma(ONE.subtract(decimal(x)))), DIGITS);
        checkExact(over(PI, reflected), "GAMMA", x);
      }
      double zero = random.nextInt(1, 3) + spread(random, 1e-14, 0.3) * (i % 2 == 0 ? 1 : -1);
      checkExact(logGamma(decimal(zero)), "GAMMALN", zero);
      checkExact(logGamma(decimal(zero)), "GAMMALN.PRECISE", zero);
    }
  }
}
