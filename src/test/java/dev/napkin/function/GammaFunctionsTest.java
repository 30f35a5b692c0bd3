package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import org.junit.jupiter.api.Test;

final class GammaFunctionsTest {
  @Test
  void gammaIsAFactorialBetweenFactorials() {
    for (int n = 1; n <= 171; n++) {
      double factorial = number("FACT", n - 1);
      checkNear(factorial, 1e-15, "GAMMA", n);
      checkNear(StrictMath.log(factorial), 1e-15, "GAMMALN", n);
    }
    checkNear(Math.sqrt(Math.PI), 1e-15, "GAMMA", 0.5);
    checkNear(-2 * Math.sqrt(Math.PI), 1e-15, "GAMMA", -0.5);
    checkNear(StrictMath.log(Math.PI) / 2, 1e-15, "GAMMALN.PRECISE", 0.5);
    check(OUT_OF_DOMAIN, "GAMMA", 0);
    check(OUT_OF_DOMAIN, "GAMMA", -3);
    check(OUT_OF_DOMAIN, "GAMMA", 172);
    check(OUT_OF_DOMAIN, "GAMMALN", -0.5);
  }

  @Test
  void permutationsAreExact() {
    check(6, "PERMUT", 3, 2);
    check(1, "PERMUT", 3.9, 0.9);
    check(number("FACT", 100), "PERMUT", 100, 100);
    check(OUT_OF_DOMAIN, "PERMUT", 3, 4);
    check(OUT_OF_DOMAIN, "PERMUT", 0, 0);
    check(OUT_OF_DOMAIN, "PERMUT", 3, -1);
    check(OUT_OF_DOMAIN, "PERMUT", 1e15, 1e14);
    check(9, "PERMUTATIONA", 3, 2);
    check(1, "PERMUTATIONA", 0, 0);
    check(0, "PERMUTATIONA", 0, 1);
    check(OUT_OF_DOMAIN, "PERMUTATIONA", 10, 1000);
  }

  @Test
  void fishersTransformationLeadsBack() {
    for (double r : new double[] {-0.999, -0.5, -1e-12, 0, 0.3, 0.9}) {
      checkNear(r, 1e-14, "FISHERINV", number("FISHER", r));
    }
    checkNear(StrictMath.log(3) / 2, 1e-15, "FISHER", 0.5);
    check(OUT_OF_DOMAIN, "FISHER", -1);
    check(1, "FISHERINV", 1e300);
  }

  @Test
  void theNormalDistributionIsEvenAroundZero() {
    checkNear(number("NORM.S.DIST", 1.3, true) - 0.5, 1e-15, "GAUSS", 1.3);
    checkNear(-number("GAUSS", 1e-9), 1e-15, "GAUSS", -1e-9);
    checkNear(1e-9 / Math.sqrt(2 * Math.PI), 1e-15, "GAUSS", 1e-9);
    checkNear(1 / Math.sqrt(2 * Math.PI), 1e-15, "PHI", 0);
    checkNear(number("NORM.S.DIST", -9, true), 1e-15, "NORMSDIST", -9);
    check(number("NORM.S.INV", 0.3), "NORMSINV", 0.3);
    check(number("NORM.INV", 0.3, 1, 2), "NORMINV", 0.3, 1, 2);
  }
}
