package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class RoundingFunctionsTest {
  private static final RandomGenerator RANDOM =
      RandomGeneratorFactory.of("L64X128MixRandom").create(11);

  @Test
  void roundSeesTheDecimalThatIsShown() {
    check(2.68, "ROUND", 2.675, 2);
    check(1.01, "ROUND", 1.005, 2);
    check(0.29, "ROUND", 0.285, 2);
    check(-2.68, "ROUND", -2.675, 2);
    check(0.3, "ROUND", 0.1 + 0.2, 15);
    check(3, "ROUND", 2.5, 0);
    check(-3, "ROUND", -2.5, 0);
    check(1.3, "ROUND", 1.2499999999999998, 1);
  }

  @Test
  void roundTakesTensAndHundreds() {
    check(123000, "ROUND", 123456, -3);
    check(0, "ROUND", 4, -1);
    check(10, "ROUND", 5, -1);
    check(0, "ROUND", 12345, -300);
    check(OUT_OF_DOMAIN, "ROUNDUP", 5, -320);
  }

  @Test
  void roundLeavesLargeAndWholeNumbersAlone() {
    check(0x1p53, "ROUND", 0x1p53, 0);
    check(1e300, "ROUND", 1e300, 2);
    check(9007199254740990.0, "ROUND", 0x1p53, -1);
    check(1e-300, "ROUND", 1e-300, 310);
  }

  @Test
  void roundingADecimalGivesTheNearestDoubleOfTheRoundedDecimal() {
    for (int i = 0; i < 2000; i++) {
      var decimal = BigDecimal.valueOf(RANDOM.nextLong(-1_000_000_000, 1_000_000_000), 5);
      int places = RANDOM.nextInt(-2, 6);
      double expected = decimal.setScale(places, RoundingMode.HALF_UP).doubleValue() + 0.0;
      check(expected, "ROUND", decimal.doubleValue(), places);
      check(
          decimal.setScale(places, RoundingMode.UP).doubleValue() + 0.0,
          "ROUNDUP",
          decimal.doubleValue(),
          places);
      check(
          decimal.setScale(places, RoundingMode.DOWN).doubleValue() + 0.0,
          "TRUNC",
          decimal.doubleValue(),
          places);
    }
  }

  @Test
  void roundUpAndDownGoAwayFromAndTowardsZero() {
    check(3.2, "ROUNDUP", 3.14159, 1);
    check(-4, "ROUNDUP", -3.2, 0);
    check(-3.1, "ROUNDDOWN", -3.14159, 1);
    check(0.1, "ROUNDUP", 0.1, 16);
    check(797.4, "ROUNDUP", 3987 * 0.2, 2);
    check(-8, "TRUNC", -8.9);
  }

  @Test
  void intSeesFifteenDigits() {
    check(29, "INT", 0.29 * 100);
    check(435, "INT", 4.35 * 100);
    check(2490400, "INT", 880000000 * 0.00849 / 3);
    check(-1, "INT", -1e-16);
    check(0, "INT", 0.999999999);
    check(0x1p60, "INT", 0x1p60);
  }

  @Test
  void multiplesOfDecimalStepsAreDecimal() {
    check(7.1, "FLOOR", 7.1, 0.1);
    check(7.1, "CEILING", 7.1, 0.1);
    check(0.3, "FLOOR", 0.3, 0.1);
    check(0.15, "MROUND", 0.14, 0.05);
    check(0.045, "CEILING", 0.0412, 0.005);
    check(0x1p50 * 5, "FLOOR", 0x1p50 * 5.5, 0x1p50);
  }

  @Test
  void everyMultipleOfAStepIsItsOwnFloorAndCeiling() {
    for (int i = 0; i < 2000; i++) {
      double step = BigDecimal.valueOf(RANDOM.nextInt(1, 1000), 3).doubleValue();
      double x = FifteenDigits.times(RANDOM.nextInt(1, 10_000), step);
      check(x, "FLOOR", x, step);
      check(x, "CEILING", x, step);
      check(x, "MROUND", x, step);
      check(0, "MOD", x, step);
    }
  }

  @Test
  void floorAndCeilingFollowTheSigns() {
    check(2, "FLOOR", 2.5, 1);
    check(-4, "FLOOR", -2.5, 2);
    check(-2, "FLOOR", -2.5, -2);
    check(OUT_OF_DOMAIN, "FLOOR", 2.5, -2);
    check(DIVISION_BY_ZERO, "FLOOR", 2.5, 0);
    check(0, "FLOOR", 0, 0);
    check(3, "CEILING", 2.5, 1);
    check(-2, "CEILING", -2.5, 2);
    check(-4, "CEILING", -2.5, -2);
    check(OUT_OF_DOMAIN, "CEILING", 2.5, -2);
    check(0, "CEILING", 2.5, 0);
  }

  @Test
  void mathVariantsIgnoreTheSignOfTheStep() {
    check(25, "CEILING.MATH", 24.3, 5);
    check(7, "CEILING.MATH", 6.7);
    check(-8, "CEILING.MATH", -8.1, 2);
    check(-6, "CEILING.MATH", -5.5, 2, -1);
    check(20, "FLOOR.MATH", 24.3, 5);
    check(-10, "FLOOR.MATH", -8.1, 2);
    check(-4, "FLOOR.MATH", -5.5, 2, -1);
    check(4, "FLOOR.MATH", 5.5, -2);
    check(0, "FLOOR.MATH", 5.5, 0);
  }

  @Test
  void nearestMultiplesRoundHalvesAwayFromZero() {
    check(9, "MROUND", 10, 3);
    check(-9, "MROUND", -10, -3);
    check(OUT_OF_DOMAIN, "MROUND", 5, -2);
    check(1.4, "MROUND", 1.3, 0.2);
    check(0, "MROUND", 5, 0);
  }

  @Test
  void evenAndOddGoAwayFromZero() {
    check(2, "EVEN", 1.5);
    check(4, "EVEN", 3);
    check(-2, "EVEN", -1);
    check(0, "EVEN", 0);
    check(3, "ODD", 1.5);
    check(3, "ODD", 3);
    check(1, "ODD", 0);
    check(-3, "ODD", -2);
  }

  @Test
  void floorStaysWithinOneStep() {
    for (int i = 0; i < 2000; i++) {
      double x = RANDOM.nextDouble(-1e6, 1e6);
      double step = RANDOM.nextDouble(1e-3, 1e3);
      double floor = number("FLOOR", x, step);
      assertTrue(floor <= x && x < floor + step * (1 + 1e-9), x + " by " + step);
      assertEquals(-floor, number("CEILING", -x, step), Math.ulp(floor), x + " by " + step);
    }
  }
}
