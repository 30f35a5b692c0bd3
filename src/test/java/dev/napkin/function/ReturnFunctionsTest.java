package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.BAD_REFERENCE;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class ReturnFunctionsTest {
  private static final RandomGenerator RANDOM =
      RandomGeneratorFactory.of("L64X128MixRandom").create(63);

  @Test
  void yearsOf365DaysAreThoseOfNpv() {
    Value amounts = area(-100, 30, 40, 50);
    Value years = area(40000, 40365, 40730, 41095);
    checkNear(-100 + number("NPV", 0.07, 30, 40, 50), 1e-12, "XNPV", 0.07, amounts, years);
    checkNear(number("IRR", amounts), 3e-8, "XIRR", amounts, years);
  }

  @Test
  void rateOfDatedAmountsLeavesNoNetValue() {
    for (int i = 0; i < 500; i++) {
      int count = RANDOM.nextInt(2, 20);
      double[] amounts = RANDOM.doubles(count, 0, 100).toArray();
      amounts[0] = -Arrays.stream(amounts).skip(1).sum() * RANDOM.nextDouble(0.3, 0.999);
      double[] dates = RANDOM.ints(count, 40001, 44000).asDoubleStream().toArray();
      dates[0] = 40000;
      Value amountArea = area(Arrays.stream(amounts).boxed().toArray());
      Value dateArea = area(Arrays.stream(dates).boxed().toArray());
      double rate = number("XIRR", amountArea, dateArea);
      double below = number("XNPV", rate * (1 - 2e-8), amountArea, dateArea);
      double above = number("XNPV", rate * (1 + 2e-8), amountArea, dateArea);
      assertEquals(-1, Math.signum(below) * Math.signum(above), "rate " + rate);
    }
  }

  /** Excel halves an interval 25 times and gives its middle; so 10 % is not quite 10 %. */
  @Test
  void lastDigitsAreThoseOfExcel() {
    check(0.1 + 0.1 * 0x1p-26, "XIRR", area(-100, 110), area(45292, 45657));
    check(0, "XIRR", area(-100, 100), area(45292, 45657));
  }

  @Test
  void whereThereIsNoDatedRateThereIsAFault() {
    Value dates = area(45292, 45657);
    check(OUT_OF_DOMAIN, "XIRR", area(100, 110), dates);
    check(OUT_OF_DOMAIN, "XIRR", area(-100, 110), dates, -0.1);
    check(OUT_OF_DOMAIN, "XIRR", area(-100, 110, 3), dates);
    check(OUT_OF_DOMAIN, "XIRR", area(-100, 110), area(45292, 45291));
    check(OUT_OF_DOMAIN, "XNPV", 0, area(-100, 110), dates);
    check(OUT_OF_DOMAIN, "XNPV", 0.1, area(-100, "x"), dates);
    check(WRONG_KIND, "XIRR", area(-100, "x"), dates);
    check(WRONG_KIND, "XIRR", area(-100, true), dates);
    check(BAD_REFERENCE, "XIRR", area(-100, NOT_AVAILABLE), area(45292, BAD_REFERENCE));
    check(
        number("XIRR", area(-100, 110), dates),
        "XIRR",
        area(-100, 110, Value.BLANK),
        area(45292, 45657, Value.BLANK));
  }

  @Test
  void modifiedRateIsThatOfTheTwoEnds() {
    double out = 100 + 20 / 1.1;
    double in = 60 * 1.12 + 90;
    double[] amounts = {-100, -20, 60, 90};
    checkNear(
        Math.cbrt(in / out) - 1,
        1e-13,
        "MIRR",
        area(Arrays.stream(amounts).boxed().toArray()),
        0.1,
        0.12);
    check(DIVISION_BY_ZERO, "MIRR", area(1, 2), 0.1, 0.1);
    check(-1, "MIRR", area(-1, -2), 0.1, 0.1);
    checkNear(-0.2, 1e-14, "MIRR", area(-5, 4), -1, 0.2);
  }

  @Test
  void nominalAndEffectiveRatesUndoEachOther() {
    for (int i = 0; i < 200; i++) {
      double rate = RANDOM.nextDouble(1e-6, 2);
      int times = RANDOM.nextInt(1, 400);
      checkNear(rate, 1e-13, "NOMINAL", number("EFFECT", rate, times), times);
    }
    check(number("EFFECT", 0.1, 4), "EFFECT", 0.1, 4.9);
    check(OUT_OF_DOMAIN, "EFFECT", 0.1, 0.9);
    check(WRONG_KIND, "NOMINAL", 0.1, true);
  }

  @Test
  void growthHasItsInverses() {
    checkNear(0.1, 1e-14, "RRI", 2, 100, 121);
    checkNear(2, 1e-14, "PDURATION", 0.1, 100, 121);
    checkNear(1.09 * 1.11 * 1.1, 1e-15, "FVSCHEDULE", 1, area(0.09, 0.11, Value.BLANK, 0.1));
    check(WRONG_KIND, "FVSCHEDULE", 1, area(0.09, "x"));
    check(NOT_AVAILABLE, "FVSCHEDULE", 1, area(0.09, NOT_AVAILABLE));
    check(OUT_OF_DOMAIN, "RRI", 1, 0, 100);
    check(OUT_OF_DOMAIN, "PDURATION", 0.1, 100, 0);
  }

  @Test
  void fractionsOfPricesUndoEachOther() {
    check(1.125, "DOLLARDE", 1.02, 16);
    check(-1.125, "DOLLARDE", -1.02, 16);
    checkNear(1.02, 1e-15, "DOLLARFR", 1.125, 16);
    checkNear(2.3, 1e-14, "DOLLARFR", number("DOLLARDE", 2.3, 4), 4);
    check(1.5, "DOLLARDE", 1.5, 10);
    check(DIVISION_BY_ZERO, "DOLLARDE", 1.5, 0.5);
    check(OUT_OF_DOMAIN, "DOLLARFR", 1.5, -1);
  }
}
