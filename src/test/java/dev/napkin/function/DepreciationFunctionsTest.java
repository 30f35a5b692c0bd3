package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class DepreciationFunctionsTest {
  @Test
  void equalAndFallingLossesAddUpToTheCost() {
    checkNear(2250, 1e-15, "SLN", 30000, 7500, 10);
    double sum = 0;
    for (int period = 1; period <= 10; period++) {
      sum += number("SYD", 30000, 7500, 10, period);
    }
    assertEquals(22500, sum, 1e-9);
    checkNear(22500 * 10.0 / 55, 1e-15, "SYD", 30000, 7500, 10, 1);
    check(DIVISION_BY_ZERO, "SLN", 1, 0, 0);
    check(OUT_OF_DOMAIN, "SYD", 30000, 7500, 10, 0);
  }

  @Test
  void fixedRateHasThreeDecimals() {
    // 1 - (100000/1000000)^(1/6) is 0.3187...
    double left = 1000000;
    for (int period = 1; period <= 6; period++) {
      checkNear(left * 0.319, 1e-13, "DB", 1000000, 100000, 6, period);
      left -= left * 0.319;
    }
    double first = 1000000 * 0.319 * 7 / 12;
    checkNear(first, 1e-14, "DB", 1000000, 100000, 6, 1, 7);
    checkNear((1000000 - first) * 0.319, 1e-14, "DB", 1000000, 100000, 6, 2, 7);
    checkNear(
        (1000000 - first) * Math.pow(0.681, 5) * 0.319 * 5 / 12,
        1e-13,
        "DB",
        1000000,
        100000,
        6,
        7,
        7);
    check(0, "DB", 0, 0, 6, 1);
    check(OUT_OF_DOMAIN, "DB", 1000000, 100000, 6, 7);
    check(OUT_OF_DOMAIN, "DB", 1000000, 100000, 6, 1, 13);
    check(OUT_OF_DOMAIN, "DB", -1, 100000, 6, 1);
  }

  @Test
  void decliningLossStopsAtTheSalvage() {
    double left = 2400;
    for (int period = 1; period <= 10; period++) {
      double loss = Math.min(left * 0.2, Math.max(left - 300, 0));
      checkNear(loss, 1e-12, "DDB", 2400, 300, 10, period);
      left -= loss;
    }
    check(900, "DDB", 1000, 100, 1, 1);
    check(OUT_OF_DOMAIN, "DDB", 2400, 300, 10, 11);
    check(OUT_OF_DOMAIN, "DDB", 2400, 300, 10, 1, 0);
  }

  @Test
  void variableLossBecomesEqualAndAddsUp() {
    checkNear(2100, 1e-13, "VDB", 2400, 300, 10, 0, 10);
    double sum = 0;
    for (int period = 0; period < 10; period++) {
      sum += number("VDB", 2400, 300, 10, period, period + 1);
    }
    assertEquals(2100, sum, 1e-9);
    for (int period = 1; period <= 5; period++) {
      checkNear(
          number("DDB", 2400, 300, 10, period),
          1e-13,
          "VDB",
          2400,
          300,
          10,
          period - 1,
          period,
          2,
          true);
    }
    checkNear(0.875 * 2400 * 0.15, 1e-14, "VDB", 2400, 300, 10, 0, 0.875, 1.5);
    check(OUT_OF_DOMAIN, "VDB", 2400, 300, 10, 0, 10.5);
    check(OUT_OF_DOMAIN, "VDB", 2400, 300, 1e300, 0, 1e300);
  }

  /** From a start within a period on, Excel counts whole periods from there. */
  @Test
  void periodsAreCountedFromAStartWithinOne() {
    double rate = 1.25 / 14;
    double first = rate / 2;
    double second = (1 - first) * rate;
    double third = (1 - first - second) * rate;
    checkNear(second, 1e-13, "VDB", 1, 0, 14, 0.5, 1.5, 1.25);
    checkNear(third, 1e-13, "VDB", 1, 0, 14, 1.5, 2.5, 1.25);
  }

  @Test
  void frenchLossesBeginWithAPartOfAYear() {
    double bought = number("DATE", 2008, 8, 19);
    double ends = number("DATE", 2008, 12, 31);
    double first = 2400 * 0.15 * 134 / 366;
    checkNear(first, 1e-13, "AMORLINC", 2400, bought, ends, 300, 0, 0.15, 1);
    checkNear(360, 1e-14, "AMORLINC", 2400, bought, ends, 300, 1, 0.15, 1);
    checkNear(2100 - first - 5 * 360, 1e-12, "AMORLINC", 2400, bought, ends, 300, 6, 0.15, 1);
    check(0, "AMORLINC", 2400, bought, ends, 300, 8, 0.15, 1);
    // A life of 6 2/3 years has the coefficient 2.5.
    double degressive = Math.rint(2400 * 0.375 * 134 / 366);
    check(degressive, "AMORDEGRC", 2400, bought, ends, 300, 0, 0.15, 1);
    check(Math.rint((2400 - degressive) * 0.375), "AMORDEGRC", 2400, bought, ends, 300, 1, 0.15, 1);
    check(OUT_OF_DOMAIN, "AMORLINC", 2400, bought, ends, 300, 1, 0.15, 2);
    check(OUT_OF_DOMAIN, "AMORLINC", 2400, ends, bought, 300, 1, 0.15, 1);
    check(OUT_OF_DOMAIN, "AMORDEGRC", 2400, bought, ends, 300, 1, 0.6, 1);
  }
}
