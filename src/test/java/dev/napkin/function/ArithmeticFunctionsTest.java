package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.call;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.value.Value;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class ArithmeticFunctionsTest {
  @Test
  void signsAndRoots() {
    check(3, "ABS", -3);
    check(-1, "SIGN", -0.5);
    check(0, "SIGN", 0);
    check(3, "SQRT", 9);
    check(OUT_OF_DOMAIN, "SQRT", -1);
  }

  @Test
  void exponentialsAndLogarithms() {
    checkNear(Math.E, 1e-15, "EXP", 1);
    check(OUT_OF_DOMAIN, "EXP", 710);
    check(0, "EXP", -1000);
    check(1, "LN", Math.E);
    check(OUT_OF_DOMAIN, "LN", 0);
    check(3, "LOG10", 1000);
    check(-5, "LOG10", 0.00001);
    check(3, "LOG", 1000);
    check(3, "LOG", 1000, 10);
    check(3, "LOG", 125, 5);
    check(-2, "LOG", 0.25, 2);
    check(DIVISION_BY_ZERO, "LOG", 5, 1);
    check(OUT_OF_DOMAIN, "LOG", 5, -1);
    checkNear(4.454347296253507, 1e-15, "LOG", 86, Math.E);
  }

  @Test
  void powersAreDefinedWhereExcelDefinesThem() {
    check(1024, "POWER", 2, 10);
    check(0.25, "POWER", 2, -2);
    check(OUT_OF_DOMAIN, "POWER", 0, 0);
    check(DIVISION_BY_ZERO, "POWER", 0, -1);
    check(0, "POWER", 0, 3);
    check(-8, "POWER", -2, 3);
    check(-2, "POWER", -8, 1.0 / 3);
    check(OUT_OF_DOMAIN, "POWER", -8, 0.5);
    check(OUT_OF_DOMAIN, "POWER", 10, 400);
  }

  @Test
  void remaindersHaveTheSignOfTheDivisor() {
    check(1, "MOD", 3, 2);
    check(1, "MOD", -3, 2);
    check(-1, "MOD", 3, -2);
    check(-1, "MOD", -3, -2);
    check(0, "MOD", 0.3, 0.1);
    check(0.5, "MOD", 5.5, 1);
    check(2, "MOD", 0x1p53, 3);
    check(2, "MOD", 1e308, 3);
    check(DIVISION_BY_ZERO, "MOD", 3, 0);
  }

  @Test
  void quotientAndRemainderGiveTheNumberBack() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    for (int i = 0; i < 1000; i++) {
      long x = random.nextLong(0, 1L << 40);
      long divisor = random.nextLong(1, 1L << 20);
      long quotient = x / divisor;
      assertEquals((double) quotient, number("QUOTIENT", x, divisor));
      assertEquals((double) (x % divisor), number("MOD", x, divisor));
      assertEquals((double) -quotient, number("QUOTIENT", -x, divisor));
    }
  }

  @Test
  void quotientsSeeFifteenDigits() {
    check(2490400, "QUOTIENT", 880000000 * 0.00849, 3);
    check(-2, "QUOTIENT", -10, 4);
    check(DIVISION_BY_ZERO, "QUOTIENT", 1, 0);
  }

  @Test
  void factorialsAndCombinationsAreRoundedOnce() {
    check(1, "FACT", 0);
    check(120, "FACT", 5.9);
    check(120, "FACT", 5 - 9e-16);
    check(7.257415615307999e306, "FACT", 170);
    check(OUT_OF_DOMAIN, "FACT", 171);
    check(OUT_OF_DOMAIN, "FACT", -0.5);
    check(28, "COMBIN", 8, 2);
    check(1, "COMBIN", 8, 8);
    check(1.008913445455642E29, "COMBIN", 100, 50);
    check(OUT_OF_DOMAIN, "COMBIN", 2, 8);
    check(OUT_OF_DOMAIN, "COMBIN", 1e9, 5e8);
  }

  @Test
  void argumentsAreCoercedAndTheLeftmostFaultWins() {
    check(4, "POWER", "2", 2);
    check(1, "ABS", true);
    check(0, "ABS", Value.BLANK);
    check(0.2, "ABS", "-20%");
    check(WRONG_KIND, "ABS", "two");
    check(NOT_AVAILABLE, "MOD", NOT_AVAILABLE, DIVISION_BY_ZERO);
    check(WRONG_KIND, "MOD", "two", DIVISION_BY_ZERO);
    check(3, "ABS", area(-3));
    assertTrue(call("ABS", area(1, 2)) instanceof Value.Fault);
  }
}
