package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class ContinuousDistributionFunctionsTest {
  private static final double[] SHARES = {1e-200, 1e-12, 0.001, 0.3, 0.5, 0.75, 0.999};

  @Test
  void wholeShapesAreSumsOfPoissonProbabilities() {
    // Waiting longer for the n-th event means that fewer than n have come.
    for (int n : new int[] {1, 2, 7, 40}) {
      for (double x : new double[] {0.01, 1, 5, 30, 200}) {
        double fewer = number("POISSON.DIST", n - 1, x, true);
        checkNear(fewer, 1e-12, "CHISQ.DIST.RT", 2 * x, 2 * n);
        checkNear(fewer, 1e-12, "CHIDIST", 2 * x, 2 * n);
        double density = number("POISSON.DIST", n - 1, x, false);
        checkNear(density / 3, 1e-12, "GAMMA.DIST", 3 * x, n, 3, false);
        checkNear(density / 2, 1e-12, "CHISQ.DIST", 2 * x, 2 * n, false);
      }
    }
    checkNear(number("EXPON.DIST", 0.7, 1, true), 1e-14, "GAMMADIST", 0.7, 1, 1, true);
  }

  @Test
  void wholeBetasAreSumsOfBinomialProbabilities() {
    for (int a : new int[] {1, 3, 20}) {
      for (int b : new int[] {1, 4, 15}) {
        for (double x : new double[] {0.001, 0.2, 0.5, 0.9}) {
          double hits = number("BINOM.DIST.RANGE", a + b - 1, x, a, a + b - 1);
          checkNear(hits, 1e-12, "BETA.DIST", x, a, b, true);
          checkNear(hits, 1e-12, "BETADIST", 10 * x - 5, a, b, -5, 5);
          // The share of variances over their sum has the beta distribution.
          double quotient = x * b / ((1 - x) * a);
          checkNear(hits, 1e-12, "F.DIST", quotient, 2 * a, 2 * b, true);
          checkNear(hits, 1e-12, "FDIST", 1 / quotient, 2 * b, 2 * a);
        }
      }
    }
    checkNear(1.5, 1e-14, "BETA.DIST", 0.5, 2, 2, false);
    checkNear(0.15, 1e-14, "BETA.DIST", 0, 2, 2, false, -5, 5);
  }

  @Test
  void fewDegreesOfFreedomHaveClosedForms() {
    for (double t : new double[] {-1e6, -3, -0.1, 0, 1e-9, 0.5, 2, 40}) {
      checkNear(1 / Math.PI / (1 + t * t), 1e-14, "T.DIST", t, 1, false);
      if (t >= 0) {
        checkNear(2 / Math.PI * Math.atan2(1, t), 1e-14, "T.DIST.2T", t, 1);
        checkNear(Math.atan2(1, t) / Math.PI, 1e-14, "TDIST", t, 1, 1);
      }
      checkNear(Math.atan2(1, -t) / Math.PI, 1e-14, "T.DIST", t, 1, true);
      checkNear(Math.atan2(1, t) / Math.PI, 1e-14, "T.DIST.RT", t, 1);
      double second = 0.5 + t / (2 * Math.sqrt(2 + t * t));
      checkNear(second, 1e-9 / second * 1e-6 + 1e-14, "T.DIST", t, 2, true);
    }
    checkNear(1e-200 / Math.PI, 1e-14, "T.DIST.RT", 1e200, 1);
    checkNear(1 / 16.0, 1e-14, "F.DIST", 3, 2, 2, false);
    checkNear(0.75, 1e-14, "F.DIST", 3, 2, 2, true);
    check(1, "F.DIST", 0, 2, 5, false);
  }

  @Test
  void quantilesLeadBack() {
    for (double p : SHARES) {
      checkNear(p, 1e-11, "CHISQ.DIST", number("CHISQ.INV", p, 3), 3, true);
      checkNear(p, 1e-11, "CHISQ.DIST.RT", number("CHIINV", p, 300), 300);
      checkNear(p, 1e-11, "F.DIST", number("F.INV", p, 5, 8), 5, 8, true);
      checkNear(p, 1e-11, "F.DIST.RT", number("F.INV.RT", p, 5, 8), 5, 8);
      checkNear(p, 1e-11, "T.DIST", number("T.INV", p, 4), 4, true);
      checkNear(p, 1e-11, "T.DIST.2T", number("TINV", p, 4), 4);
      checkNear(p, 1e-11, "GAMMA.DIST", number("GAMMA.INV", p, 0.7, 2), 0.7, 2, true);
      checkNear(p, 1e-11, "BETA.DIST", number("BETA.INV", p, 2, 3.5), 2, 3.5, true);
    }
    checkNear(1e-12 / Math.PI, 1e-14, "T.DIST.RT", 1e12, 1);
    checkNear(-2 * Math.log(1e-200), 1e-14, "CHISQ.INV.RT", 1e-200, 2);
    checkNear(Math.tan(0.45 * Math.PI), 1e-14, "T.INV", 0.95, 1);
    checkNear(Math.sqrt(0.5), 1e-15, "BETA.INV", 0.5, 2, 1);
  }

  @Test
  void logarithmsAndPowersAreThoseOfOtherDistributions() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(71);
    for (int i = 0; i < 200; i++) {
      double x = random.nextDouble(0.01, 20);
      double mean = random.nextDouble(-2, 2);
      double normal = number("NORM.DIST", StrictMath.log(x), mean, 1.5, true);
      checkNear(normal, 1e-14, "LOGNORM.DIST", x, mean, 1.5, true);
      checkNear(normal, 1e-14, "LOGNORMDIST", x, mean, 1.5);
      double density = number("NORMDIST", StrictMath.log(x), mean, 1.5, false) / x;
      checkNear(density, 1e-14, "LOGNORM.DIST", x, mean, 1.5, false);
      checkNear(x, 1e-11, "LOGINV", normal, mean, 1.5);
      double wait = number("EXPON.DIST", x * x, 0.25, true);
      checkNear(wait, 1e-13, "WEIBULL.DIST", x, 2, 2, true);
      double late = x / 2 * StrictMath.exp(-x * x / 4);
      checkNear(late, 1e-13, "WEIBULL", x, 2, 2, false);
    }
  }

  @Test
  void argumentsHaveLimits() {
    check(0, "CHISQ.INV", 0, 3);
    check(0, "CHISQ.INV.RT", 1, 3);
    check(OUT_OF_DOMAIN, "CHISQ.INV", 1, 3);
    check(OUT_OF_DOMAIN, "CHISQ.INV", 0.5, 0.9);
    check(OUT_OF_DOMAIN, "CHISQ.DIST", 0, 1, false);
    check(0.5, "CHISQ.DIST", 0, 2.9, false);
    check(OUT_OF_DOMAIN, "CHIDIST", 1, 2e10);
    check(OUT_OF_DOMAIN, "FDIST", -1, 1, 1);
    check(OUT_OF_DOMAIN, "TDIST", -1, 1, 1);
    check(OUT_OF_DOMAIN, "TDIST", 1, 1, 3);
    check(OUT_OF_DOMAIN, "T.INV", 1, 1);
    check(0, "T.INV.2T", 1, 1);
    check(0, "T.INV", 0.5, 7);
    check(OUT_OF_DOMAIN, "GAMMA.DIST", 0, 0.5, 1, false);
    check(0.25, "GAMMA.DIST", 0, 1, 4, false);
    check(0, "GAMMA.INV", 0, 2, 1);
    check(OUT_OF_DOMAIN, "GAMMA.INV", 0.5, 0, 1);
    check(OUT_OF_DOMAIN, "BETA.INV", 1, 8, 10, 1, 3);
    check(OUT_OF_DOMAIN, "BETA.INV", 0, 8, 10);
    check(OUT_OF_DOMAIN, "BETA.DIST", 4, 8, 10, true, 1, 3);
    check(OUT_OF_DOMAIN, "BETADIST", 1, 8, 10, 1, 1);
    check(OUT_OF_DOMAIN, "LOGNORM.DIST", 0, 1, 1, true);
    check(OUT_OF_DOMAIN, "LOGNORM.INV", 0, 1, 1);
    check(OUT_OF_DOMAIN, "WEIBULL", 1, 0, 1, true);
    check(OUT_OF_DOMAIN, "WEIBULL", 0, 0.5, 1, false);
  }
}
