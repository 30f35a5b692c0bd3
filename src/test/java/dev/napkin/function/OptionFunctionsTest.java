package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Expected numbers were computed with 40 digits, the Greek letters by differentiation. */
final class OptionFunctionsTest {
  @Test
  void aCallOnAShareIsPriced() {
    Object[] terms = {"c", 60, 65, 0.25, 0.08, 0.3, 0.08};
    checkNear(2.1333684449162, 1e-13, "OPT_BS", terms);
    checkNear(0.37248279796197287, 1e-13, "OPT_BS_DELTA", terms);
    checkNear(-8.428174386737371, 1e-13, "OPT_BS_THETA", terms);
    checkNear(5.053899858200543, 1e-13, "OPT_BS_RHO", terms);
    checkNear(0.04204275575378517, 1e-13, "OPT_BS_GAMMA", 60, 65, 0.25, 0.08, 0.3, 0.08);
    checkNear(11.351544053521996, 1e-13, "OPT_BS_VEGA", 60, 65, 0.25, 0.08, 0.3, 0.08);
  }

  @Test
  void aPutOnAFutureIsPriced() {
    Object[] terms = {"P", 100, 90, 1.5, 0.03, 0.25};
    checkNear(6.912592863534992, 1e-13, "OPT_BS", terms);
    checkNear(-0.2959044740707664, 1e-13, "OPT_BS_DELTA", terms);
    checkNear(-3.232562383096648, 1e-13, "OPT_BS_THETA", terms);
    checkNear(-10.368889295302488, 1e-13, "OPT_BS_RHO", terms);
  }

  @Test
  void aCallLessAPutIsAForward() {
    var random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      double spot = 10 + 100 * random.nextDouble();
      double strike = 10 + 100 * random.nextDouble();
      double time = 0.01 + 3 * random.nextDouble();
      double rate = 0.2 * random.nextDouble();
      double volatility = 0.05 + random.nextDouble();
      double carry = rate - 0.1 * random.nextDouble();
      double call = number("OPT_BS", "call", spot, strike, time, rate, volatility, carry);
      double put = number("OPT_BS", "put", spot, strike, time, rate, volatility, carry);
      double forward = spot * Math.exp((carry - rate) * time) - strike * Math.exp(-rate * time);
      assertEquals(forward, call - put, 1e-12 * (spot + strike));
    }
  }

  @Test
  void termsWithoutAPriceAreFaults() {
    check(WRONG_KIND, "OPT_BS", "straddle", 60, 65, 0.25, 0.08, 0.3);
    check(OUT_OF_DOMAIN, "OPT_BS", "c", -60, 65, 0.25, 0.08, 0.3);
    check(OUT_OF_DOMAIN, "OPT_BS", "c", 60, 65, 0, 0.08, 0.3);
    check(OUT_OF_DOMAIN, "OPT_BS_VEGA", 60, 65, 1, 0.08, 0);
    check(OUT_OF_DOMAIN, "OPT_BS", "c", 60, 65, 1, -1e300, 0.3);
  }
}
