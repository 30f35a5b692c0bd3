package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class FinanceFunctionsTest {
  private static final RandomGenerator RANDOM =
      RandomGeneratorFactory.of("L64X128MixRandom").create(61);

  @Test
  void knownCasesComeOut() {
    checkNear(-1037.032089359164, 1e-12, "PMT", 0.08 / 12, 10, 10000);
    checkNear(-1030.1643271779114, 1e-12, "PMT", 0.08 / 12, 10, 10000, 0, 1);
    checkNear(-59777.145851187, 1e-12, "PV", 0.08 / 12, 240, 500);
    checkNear(2581.4033740601, 1e-12, "FV", 0.06 / 12, 10, -200, -500, 1);
    checkNear(0.0077014724882, 1e-10, "RATE", 48, -200, 8000);
    checkNear(59.6738656742946, 1e-12, "NPER", 0.01, -100, -1000, 10000, 1);
    checkNear(1188.443412335, 1e-12, "NPV", 0.1, -10000, 3000, 4200, 6800);
    checkNear(0.0866309480365316, 1e-12, "IRR", area(-70000, 12000, 15000, 18000, 21000, 26000));
  }

  @Test
  void paymentsPresentsAndFuturesUndoEachOther() {
    for (int i = 0; i < 1000; i++) {
      double rate = RANDOM.nextInt(10) == 0 ? 0 : RANDOM.nextDouble(-0.05, 0.2);
      int periods = RANDOM.nextInt(1, 400);
      double present = RANDOM.nextDouble(1, 1000);
      double future = RANDOM.nextDouble(-100, 100);
      int type = RANDOM.nextInt(2);
      double payment = number("PMT", rate, periods, present, future, type);
      double scale = present * Math.pow(1 + rate, periods) + 1000;
      assertEquals(future, number("FV", rate, periods, payment, present, type), 1e-11 * scale);
      double back = scale / Math.pow(1 + rate, periods);
      assertEquals(present, number("PV", rate, periods, payment, future, type), 1e-11 * back);
    }
  }

  @Test
  void ratesAndPeriodsAreFoundAgain() {
    for (int i = 0; i < 1000; i++) {
      double rate = RANDOM.nextDouble(-0.02, 0.05);
      int periods = RANDOM.nextInt(2, 120);
      double payment = number("PMT", rate, periods, 1000, 0, 0);
      assertEquals(rate, number("RATE", periods, payment, 1000), 1e-11, "n = " + periods);
      checkNear(periods, 1e-10, "NPER", rate, payment, 1000);
    }
    checkNear(1e-6, 1e-8, "RATE", 12, number("PMT", 1e-6, 12, 1000), 1000);
    assertEquals(0, number("RATE", 10, -100, 1000), 1e-15);
  }

  @Test
  void internalRatesLeaveNoNetValue() {
    for (int i = 0; i < 1000; i++) {
      double[] amounts = RANDOM.doubles(RANDOM.nextInt(2, 60), 0, 100).toArray();
      amounts[0] = -RANDOM.nextDouble(1, 2000);
      Value area = area(Arrays.stream(amounts).boxed().toArray());
      double rate = number("IRR", area);
      double size = Arrays.stream(amounts).map(Math::abs).sum();
      assertEquals(0, number("NPV", rate, area) * (1 + rate), 1e-9 * size, "rate " + rate);
    }
  }

  @Test
  void theRateNearestToTheGuessIsFound() {
    Value twoRates = area(-100, 230, -132);
    assertEquals(0.1, number("IRR", twoRates, 0.05), 1e-12);
    assertEquals(0.2, number("IRR", twoRates, 0.3), 1e-12);
    assertEquals(-0.9, number("IRR", area(-100, 10)), 1e-12);
    assertEquals(99, number("IRR", area(-1, 100)), 1e-10);
    assertEquals(0, number("IRR", area(-100, 50, 50)), 1e-15);
  }

  @Test
  void whereThereIsNoRateThereIsAFault() {
    check(OUT_OF_DOMAIN, "IRR", area(100, 50));
    check(OUT_OF_DOMAIN, "IRR", area(0, 0));
    check(OUT_OF_DOMAIN, "IRR", area(-100, 230, -140));
    check(OUT_OF_DOMAIN, "IRR", area(-100, 200), -1);
    check(OUT_OF_DOMAIN, "RATE", 10, -100, -1000);
    check(OUT_OF_DOMAIN, "RATE", 0, -100, 1000);
    check(OUT_OF_DOMAIN, "RATE", 10, 0, 0);
    check(OUT_OF_DOMAIN, "NPER", 0.01, -1, 1000);
    check(OUT_OF_DOMAIN, "NPER", 0, 0, 1000);
    check(OUT_OF_DOMAIN, "PMT", 0.1, 0, 1000);
    check(DIVISION_BY_ZERO, "NPV", -1, 1);
    check(DIVISION_BY_ZERO, "PV", -1, 10, 1);
  }

  @Test
  void withoutInterestAmountsJustAddUp() {
    check(-1000, "PV", 0, 10, 100);
    check(-1500, "FV", 0, 10, 100, 500);
    check(-50, "PMT", 0, 10, 500);
    check(10, "NPER", 0, -100, 1000);
    check(6, "NPV", 0, 1, 2, 3);
  }

  @Test
  void textsAndBlanksAmongAmountsDoNotCount() {
    check(number("NPV", 0.1, 1, 2), "NPV", 0.1, area(1, "x", Value.BLANK, 2));
  }
}
