package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class EngineeringFunctionsTest {
  private static final RandomGenerator RANDOM =
      RandomGeneratorFactory.of("L64X128MixRandom").create(67);

  @Test
  void unitsAreWhatTheirDefinitionsSay() {
    checkNear(1.609344, 1e-15, "CONVERT", 1, "mi", "km");
    checkNear(0.45359237, 1e-15, "CONVERT", 1, "lbm", "kg");
    checkNear(231, 1e-12, "CONVERT", 1, "gal", "in3");
    checkNear(43560, 1e-12, "CONVERT", 1, "uk_acre", "ft^2");
    checkNear(101.325, 1e-15, "CONVERT", 1, "atm", "kPa");
    checkNear(550 * 3600, 1e-12, "CONVERT", 1, "HPh", "flb");
    checkNear(1e6, 1e-15, "CONVERT", 1, "km2", "m^2");
    checkNear(1e-6, 1e-15, "CONVERT", 1, "cm^3", "m3");
    checkNear(1024 * 8, 1e-15, "CONVERT", 1, "kibyte", "bit");
    checkNear(8000, 1e-15, "CONVERT", 1, "kbyte", "bit");
    checkNear(3.6, 1e-15, "CONVERT", 1, "m/s", "km/h");
    checkNear(10, 1e-15, "CONVERT", 1, "dam", "m");
    checkNear(4.184e-12, 1e-15, "CONVERT", 1, "pc", "J");
  }

  @Test
  void temperaturesHaveTheirOwnZero() {
    check(20, "CONVERT", 68, "F", "C");
    check(-40, "CONVERT", -40, "C", "F");
    checkNear(273.15, 1e-15, "CONVERT", 0, "cel", "K");
    checkNear(671.67, 1e-14, "CONVERT", 100, "C", "Rank");
    checkNear(80, 1e-14, "CONVERT", 100, "C", "Reau");
    checkNear(373.15, 1e-14, "CONVERT", 80, "Reau", "kel");
    check(37.5, "CONVERT", 37.5, "C", "C");
  }

  @Test
  void unitsThatDoNotFitAreNotAvailable() {
    check(NOT_AVAILABLE, "CONVERT", 1, "kg", "sec");
    check(NOT_AVAILABLE, "CONVERT", 1, "KM", "m");
    check(NOT_AVAILABLE, "CONVERT", 1, "kmi", "m");
    check(NOT_AVAILABLE, "CONVERT", 1, "kim", "m");
    check(NOT_AVAILABLE, "CONVERT", 1, "", "m");
    check(NOT_AVAILABLE, "CONVERT", 1, "^m2", "m2");
    check(WRONG_KIND, "CONVERT", true, "m", "km");
  }

  @Test
  void bitsAreThoseOfWholeNumbers() {
    for (int i = 0; i < 1000; i++) {
      long a = RANDOM.nextLong(1L << 48);
      long b = RANDOM.nextLong(1L << 48);
      check(a & b, "BITAND", a, b);
      check(a | b, "BITOR", a, b);
      check(a ^ b, "BITXOR", a, b);
      int places = RANDOM.nextInt(48);
      check(a >> places, "BITRSHIFT", a, places);
      check(a >> places, "BITLSHIFT", a, -places);
      check((a >> places) << places, "BITLSHIFT", a >> places, places);
    }
    check(OUT_OF_DOMAIN, "BITAND", 0x1p48, 1);
    check(OUT_OF_DOMAIN, "BITOR", 1.5, 1);
    check(OUT_OF_DOMAIN, "BITXOR", -1, 1);
    check(OUT_OF_DOMAIN, "BITLSHIFT", 1, 48);
    check(OUT_OF_DOMAIN, "BITRSHIFT", 1, 54);
    check(0, "BITRSHIFT", 1, 53);
  }

  @Test
  void stepsAndEqualityAreOneOrNought() {
    check(1, "DELTA", 0.5, 0.5);
    check(1, "DELTA", 0);
    check(0, "DELTA", 1, 2);
    check(1, "GESTEP", 5, 5);
    check(0, "GESTEP", 4.9, 5);
    check(1, "GESTEP", 0);
    check(WRONG_KIND, "GESTEP", true);
  }

  @Test
  void errorFunctionIsItsSeries() {
    for (double x : new double[] {1e-8, 0.1, 0.745, 1, 2, 3}) {
      double expected = series(x);
      checkNear(expected, 4e-16, "ERF", x);
      checkNear(-expected, 4e-16, "ERF.PRECISE", -x);
      checkNear(1 - expected, 1e-10, "ERFC", x);
      check(number("ERFC", -x), "ERFC.PRECISE", -x);
    }
    checkNear(series(2) - series(1), 1e-14, "ERF", 1, 2);
    checkNear(2.088487583762545e-45, 1e-14, "ERFC", 10);
  }

  /** 2/sqrt(pi) times the sum of (-1)^n x^(2n+1) / (n! (2n+1)), DLMF 7.6.1. */
  private static double series(double x) {
    var context = new MathContext(60);
    var square = new BigDecimal(x).multiply(new BigDecimal(x));
    var power = new BigDecimal(x);
    var sum = BigDecimal.ZERO;
    for (int n = 0; n < 200; n++) {
      sum = sum.add(power.divide(BigDecimal.valueOf(2L * n + 1), context));
      power = power.multiply(square).negate().divide(BigDecimal.valueOf(n + 1), context);
    }
    return sum.doubleValue() * 2 / Math.sqrt(Math.PI);
  }
}
