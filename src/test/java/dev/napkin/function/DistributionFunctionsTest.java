package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class DistributionFunctionsTest {
  private static final MathContext CONTEXT = new MathContext(60);

  @Test
  void binomialProbabilitiesAreTheExactOnes() {
    checkBinomial(10, 0.5);
    checkBinomial(1000, 0.3);
    checkBinomial(5000, 0.01);
    checkBinomial(3000, 0.99);
  }

  @Test
  void poissonProbabilitiesAreTheExactOnes() {
    checkPoisson(0.5);
    checkPoisson(20);
    checkPoisson(1000);
  }

  @Test
  void normalProbabilitiesAreTheExactOnes() {
    for (double z : new double[] {0, 0.1, 0.5, 1, 1.96, 2.5, 4}) {
      double exact = normal(z);
      checkNear(exact, 1e-14, "NORM.S.DIST", z, true);
      checkNear(1 - exact, 1e-13 / (1 - exact), "NORM.S.DIST", -z, true);
    }
    // Tails, from DLMF 7.6.2 in 40 digits.
    checkNear(2.866515718791939e-7, 1e-14, "NORM.S.DIST", -5, true);
    checkNear(6.220960574271785e-16, 1e-14, "NORM.S.DIST", -8, true);
    checkNear(0.3989422804014327, 1e-15, "NORM.S.DIST", 0, false);
    checkNear(0.10934004978399575, 1e-14, "NORM.DIST", 42, 40, 1.5, false);
  }

  @Test
  void inversesLeadBack() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(51);
    for (int i = 0; i < 1000; i++) {
      double p = random.nextDouble(1e-12, 1 - 1e-12);
      double mean = random.nextDouble(-100, 100);
      double deviation = random.nextDouble(0.1, 10);
      double x = number("NORM.INV", p, mean, deviation);
      checkNear(p, 1e-12, "NORM.DIST", x, mean, deviation, true);
      double z = random.nextDouble(-8, 5);
      double back = number("NORM.S.INV", number("NORM.S.DIST", z, true));
      assertEquals(z, back, 1e-10, "z = " + z);
    }
    checkNear(1.959963984540054, 1e-15, "NORM.S.INV", 0.975);
    checkNear(-1.2815515655446004, 1e-15, "NORM.S.INV", 0.1);
  }

  @Test
  void theInverseOfABinomialIsTheLeastThatReaches() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(52);
    for (int i = 0; i < 300; i++) {
      int trials = random.nextInt(1, 2000);
      double p = random.nextDouble();
      double share = random.nextDouble();
      double least = number("BINOM.INV", trials, p, share);
      assertTrue(number("BINOM.DIST", least, trials, p, true) >= share);
      assertTrue(least == 0 || number("BINOM.DIST", least - 1, trials, p, true) < share);
    }
    check(4, "BINOM.INV", 6, 0.5, 0.75);
    check(0, "BINOM.INV", 6, 0.5, 0);
    check(6, "BINOM.INV", 6, 0.5, 1);
    check(125, "BINOM.INV", 125, 0.4, 1);
  }

  @Test
  void argumentsHaveLimits() {
    check(OUT_OF_DOMAIN, "BINOM.DIST", -1, 10, 0.5, true);
    check(OUT_OF_DOMAIN, "BINOM.DIST", 11, 10, 0.5, true);
    check(OUT_OF_DOMAIN, "BINOM.DIST", 5, 10, 1.5, true);
    check(1, "BINOM.DIST", 0, 0, 0.5, false);
    check(1, "BINOM.DIST", 10, 10, 0.5, true);
    check(1, "BINOM.DIST", 5.9, 5, 1, false);
    check(OUT_OF_DOMAIN, "BINOM.DIST", 1, 1e12, 0.5, true);
    check(OUT_OF_DOMAIN, "POISSON.DIST", -1, 5, true);
    check(OUT_OF_DOMAIN, "POISSON.DIST", 1, -5, true);
    check(1, "POISSON.DIST", 0, 0, false);
    check(OUT_OF_DOMAIN, "NORM.DIST", 1, 1, 0, true);
    check(OUT_OF_DOMAIN, "NORM.INV", 0, 1, 1);
    check(OUT_OF_DOMAIN, "NORM.INV", 1, 1, 1);
    check(OUT_OF_DOMAIN, "EXPON.DIST", -1, 1, true);
    check(OUT_OF_DOMAIN, "EXPON.DIST", 1, 0, true);
    checkNear(1e-20, 1e-15, "EXPON.DIST", 1e-20, 1, true);
  }

  private static void checkBinomial(int trials, double p) {
    var success = new BigDecimal(p);
    BigDecimal odds = success.divide(BigDecimal.ONE.subtract(success), CONTEXT);
    BigDecimal term = BigDecimal.ONE.subtract(success).pow(trials, CONTEXT);
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 0; k <= trials; k++) {
      sum = sum.add(term, CONTEXT);
      if (term.doubleValue() > 1e-290 && k % Math.max(1, trials / 200) == 0) {
        checkNear(term.doubleValue(), 1e-12, "BINOM.DIST", k, trials, p, false);
        checkNear(sum.doubleValue(), 1e-12, "BINOM.DIST", k, trials, p, true);
      }
      term =
          term.multiply(odds, CONTEXT)
              .multiply(BigDecimal.valueOf(trials - k), CONTEXT)
              .divide(BigDecimal.valueOf(k + 1), CONTEXT);
    }
  }

  private static void checkPoisson(double mean) {
    BigDecimal term = exponential(new BigDecimal(-mean));
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 0; k < 2 * mean + 20; k++) {
      sum = sum.add(term, CONTEXT);
      if (term.doubleValue() > 1e-290 && k % Math.max(1, (int) mean / 100) == 0) {
        checkNear(term.doubleValue(), 1e-12, "POISSON.DIST", k, mean, false);
        checkNear(sum.doubleValue(), 1e-12, "POISSON.DIST", k, mean, true);
      }
      term =
          term.multiply(new BigDecimal(mean), CONTEXT).divide(BigDecimal.valueOf(k + 1), CONTEXT);
    }
  }

  /** e to the power of {@code x} in 60 digits: the series at a small part, squared back. */
  private static BigDecimal exponential(BigDecimal x) {
    BigDecimal part = x.divide(new BigDecimal(BigInteger.TWO.pow(20)), new MathContext(120));
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int i = 1; i < 60; i++) {
      term = term.multiply(part).divide(BigDecimal.valueOf(i), new MathContext(120));
      sum = sum.add(term);
    }
    for (int i = 0; i < 20; i++) {
      sum = sum.multiply(sum, new MathContext(120));
    }
    return sum.round(CONTEXT);
  }

  /** The cumulated normal distribution by its series, DLMF 7.6.2, in 60 digits. */
  private static double normal(double z) {
    var x = new BigDecimal(z);
    BigDecimal square = x.multiply(x);
    BigDecimal term = x;
    BigDecimal sum = x;
    for (int i = 3; i < 400; i += 2) {
      term = term.multiply(square, CONTEXT).divide(BigDecimal.valueOf(i), CONTEXT);
      sum = sum.add(term, CONTEXT);
    }
    BigDecimal density =
        exponential(square.divide(BigDecimal.TWO.negate(), CONTEXT))
            .divide(new BigDecimal("2.50662827463100050241576528481104525300698674"), CONTEXT);
    return density.multiply(sum, CONTEXT).add(new BigDecimal("0.5")).doubleValue();
  }
}
