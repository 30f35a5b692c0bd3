package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.checkQuantile;
import static dev.napkin.function.Accuracy.checkSum;
import static dev.napkin.function.Accuracy.spread;
import static dev.napkin.function.Decimal.DIGITS;
import static dev.napkin.function.Decimal.PI;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.Decimal.exp;
import static dev.napkin.function.Decimal.log;
import static dev.napkin.function.Decimal.logGamma;
import static dev.napkin.function.Decimal.over;
import static dev.napkin.function.Decimal.pow;
import static dev.napkin.function.Decimal.sin;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** The normal distribution and its kin, and what they are made of, held against 40 digits. */
final class NormalAccuracyTest {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.TWO;
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal PEAK = over(ONE, PI.multiply(TWO).sqrt(DIGITS));
  private static final int CASES = 60;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(91);

  /** The probability of less than so many standard deviations. */
  private static BigDecimal below(BigDecimal z) {
    BigDecimal tail = over(ExactDistributions.upperGamma(HALF, over(z.multiply(z), TWO)), TWO);
    return z.signum() < 0 ? tail : ONE.subtract(tail, DIGITS);
  }

  private static BigDecimal density(BigDecimal z) {
    return exp(over(z.multiply(z), TWO).negate()).multiply(PEAK, DIGITS);
  }

  private static BigDecimal error(BigDecimal x) {
    BigDecimal size = ExactDistributions.lowerGamma(HALF, x.multiply(x));
    return x.signum() < 0 ? size.negate() : size;
  }

  private static BigDecimal errorLacking(BigDecimal x) {
    BigDecimal size = ExactDistributions.upperGamma(HALF, x.multiply(x));
    return x.signum() < 0 ? TWO.subtract(size, DIGITS) : size;
  }

  @Test
  void normalProbabilitiesHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double z = random.nextDouble(-36, 8);
      checkExact(below(decimal(z)), "NORM.S.DIST", z, true);
      checkExact(density(decimal(z)), "NORM.S.DIST", z, false);
      checkExact(density(decimal(z)), "PHI", z);
      double mean = random.nextDouble(-5, 5);
      double deviation = spread(random, 0.01, 100);
      double x = mean + deviation * random.nextDouble(-30, 8);
      BigDecimal far = over(decimal(x).subtract(decimal(mean)), decimal(deviation));
      checkExact(below(far), "NORM.DIST", x, mean, deviation, true);
      checkExact(over(density(far), decimal(deviation)), "NORMDIST", x, mean, deviation, false);
      double p = random.nextBoolean() ? spread(random, 1e-300, 0.5) : random.nextDouble();
      UnaryOperator<BigDecimal> below = NormalAccuracyTest::below;
      checkQuantile(p, below, NormalAccuracyTest::density, "NORM.S.INV", p);
      BigDecimal gauss =
          over(ExactDistributions.lowerGamma(HALF, over(decimal(z).pow(2), TWO)), TWO);
      checkExact(z < 0 ? gauss.negate() : gauss, "GAUSS", z);
    }
  }

  @Test
  void logarithmsOfNormalNumbersHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      BigDecimal mean = decimal(random.nextDouble(-5, 5));
      BigDecimal deviation = decimal(spread(random, 0.1, 10));
      UnaryOperator<BigDecimal> far = x -> over(log(x).subtract(mean), deviation);
      UnaryOperator<BigDecimal> below = x -> below(far.apply(x));
      UnaryOperator<BigDecimal> density =
          x -> over(density(far.apply(x)), deviation.multiply(x, DIGITS));
      double most = deviation.doubleValue() * 30;
      double x = Math.exp(mean.doubleValue() + random.nextDouble(-most, most / 4));
      checkExact(below.apply(decimal(x)), "LOGNORM.DIST", x, mean, deviation, true);
      checkExact(density.apply(decimal(x)), "LOGNORM.DIST", x, mean, deviation, false);
      double p = random.nextDouble();
      checkQuantile(p, below, density, "LOGNORM.INV", p, mean, deviation);
    }
  }

  @Test
  void theErrorFunctionHasTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double x = random.nextBoolean() ? spread(random, 1e-6, 25) : -spread(random, 1e-6, 5);
      checkExact(error(decimal(x)), "ERF", x);
      checkExact(errorLacking(decimal(x)), "ERFC", x);
      double lower = random.nextDouble(-6, 20);
      double upper = lower + spread(random, 1e-12, 5);
      BigDecimal between = errorLacking(decimal(lower)).subtract(errorLacking(decimal(upper)));
      checkExact(between, "ERF", lower, upper);
      checkExact(between.negate(), "ERF", upper, lower);
    }
  }

  @Test
  void theGammaFunctionHasTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double x = spread(random, 1e-5, 170);
      checkExact(exp(logGamma(decimal(x))), "GAMMA", x);
      double left = -random.nextDouble(0, 160);
      BigDecimal reflected =
          sin(PI.multiply(decimal(left)))
              .multiply(exp(logGamma(ONE.subtract(decimal(left)))), DIGITS);
      checkExact(over(PI, reflected), "GAMMA", left);
      for (double y :
          new double[] {spread(random, 1e-300, 1), random.nextDouble(0.99, 2.01), 1e10 * x}) {
        checkExact(logGamma(decimal(y)), "GAMMALN", y);
      }
    }
  }

  @Test
  void theBetaFunctionHasTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      BigDecimal a = decimal(spread(random, 1e-3, 100));
      BigDecimal b = decimal(spread(random, 1e-3, 100));
      BigDecimal logarithm = logGamma(a).add(logGamma(b)).subtract(logGamma(a.add(b)));
      checkExact(exp(logarithm), "BETA", a, b);
      checkSum(logarithm, ONE, "BETALN", a, b);
    }
  }

  @Test
  void waitsAndLifetimesHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double alpha = spread(random, 0.1, 50);
      double beta = spread(random, 0.1, 10);
      double x = beta * Math.exp(random.nextDouble(-8, 3) / alpha);
      BigDecimal power = pow(over(decimal(x), decimal(beta)), decimal(alpha));
      BigDecimal later = exp(power.negate());
      checkExact(ONE.subtract(later, DIGITS), "WEIBULL.DIST", x, alpha, beta, true);
      BigDecimal density = over(power.multiply(later, DIGITS).multiply(decimal(alpha)), decimal(x));
      checkExact(density, "WEIBULL", x, alpha, beta, false);
      BigDecimal longer = exp(decimal(x).multiply(decimal(beta)).negate());
      checkExact(ONE.subtract(longer, DIGITS), "EXPON.DIST", x, beta, true);
      checkExact(longer.multiply(decimal(beta), DIGITS), "EXPONDIST", x, beta, false);
    }
  }
}
