package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class BesselFunctionsTest {
  private static final RandomGenerator RANDOM =
      RandomGeneratorFactory.of("L64X128MixRandom").create(70);

  /** The power series DLMF 10.2.2 and 10.25.2 in decimal arithmetic, sign -1 or 1. */
  private static double series(int order, double x, int sign) {
    var context = new MathContext(120);
    var half = new BigDecimal(x).divide(BigDecimal.TWO);
    var square = half.multiply(half).multiply(BigDecimal.valueOf(sign));
    var term = BigDecimal.ONE;
    for (int i = 1; i <= order; i++) {
      term = term.multiply(half).divide(BigDecimal.valueOf(i), context);
    }
    var sum = term;
    for (int k = 1; k < 400; k++) {
      term = term.multiply(square).divide(BigDecimal.valueOf((long) k * (k + order)), context);
      sum = sum.add(term);
    }
    return sum.doubleValue();
  }

  @Test
  void firstKindsAreTheirSeries() {
    for (int i = 0; i < 300; i++) {
      int order = RANDOM.nextInt(60);
      double x = RANDOM.nextDouble(-60, 60);
      checkNear(series(order, x, 1), 1e-14, "BESSELI", x, order);
      double expected = series(order, x, -1);
      double size = Math.max(Math.abs(expected), Math.abs(x) > order ? 0.1 : 0);
      assertEquals(expected, number("BESSELJ", x, order), 1e-12 * size, x + ", " + order);
    }
  }

  /** DLMF 10.5.2 and 10.28.2. */
  @Test
  void secondKindsFitTheFirst() {
    for (int i = 0; i < 500; i++) {
      int order = RANDOM.nextInt(30);
      double x = Math.exp(RANDOM.nextDouble(-3, 6));
      double a = number("BESSELJ", x, order + 1) * number("BESSELY", x, order);
      double b = number("BESSELJ", x, order) * number("BESSELY", x, order + 1);
      assertEquals(2 / (Math.PI * x), a - b, 1e-12 * Math.max(Math.abs(a), 2 / (Math.PI * x)));
      double c = number("BESSELI", x, order) * number("BESSELK", x, order + 1);
      double d = number("BESSELI", x, order + 1) * number("BESSELK", x, order);
      assertEquals(1 / x, c + d, 1e-12 / x);
    }
  }

  /** Abramowitz and Stegun, tables 9.1 and 9.8. */
  @Test
  void tabledValuesComeOut() {
    checkNear(0.7651976865579666, 1e-14, "BESSELJ", 1, 0);
    checkNear(0.08825696421567698, 1e-14, "BESSELY", 1, 0);
    checkNear(-0.7812128213002887, 1e-14, "BESSELY", 1, 1);
    checkNear(1.2660658777520084, 1e-14, "BESSELI", 1, 0);
    checkNear(0.42102443824070834, 1e-14, "BESSELK", 1, 0);
    checkNear(0.6019072301972346, 1e-14, "BESSELK", 1, 1);
  }

  @Test
  void ordersAreWholeAndNotNegative() {
    check(number("BESSELJ", 1.9, 2), "BESSELJ", 1.9, 2.9);
    check(1, "BESSELJ", 0, 0);
    check(0, "BESSELI", 0, 10_000_000);
    check(0, "BESSELJ", 1, 1000);
    check(-number("BESSELJ", 2, 1), "BESSELJ", -2, 1);
    check(OUT_OF_DOMAIN, "BESSELJ", 1, -0.5);
    check(OUT_OF_DOMAIN, "BESSELI", 1000, 0);
    check(OUT_OF_DOMAIN, "BESSELK", 0, 1);
    check(OUT_OF_DOMAIN, "BESSELY", -1, 1);
    check(OUT_OF_DOMAIN, "BESSELY", 1e-300, 5);
    check(OUT_OF_DOMAIN, "BESSELJ", 1e300, 1e9);
    check(WRONG_KIND, "BESSELJ", true, 1);
  }
}
