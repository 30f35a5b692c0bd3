package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.spread;
import static dev.napkin.function.Decimal.DIGITS;
import static dev.napkin.function.Decimal.PI;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.Decimal.exp;
import static dev.napkin.function.Decimal.log;
import static dev.napkin.function.Decimal.over;
import static dev.napkin.function.FunctionCall.number;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * Bessel functions, held against their power series (DLMF 10.2.2, 10.8.1, 10.25.2, 10.31.1) in so
 * many digits that their cancelling leaves 40.
 *
 * <p>J and Y are right to a share of their amplitude: next to a zero of theirs no double of x has
 * more.
 */
final class BesselAccuracyTest {
  private static final int CASES = 30;

  /** Euler's constant, OEIS A001620. */
  private static final BigDecimal EULER =
      new BigDecimal("0.57721566490153286060651209008240243104215933593992");

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(98);

  private static MathContext digits(double x) {
    return new MathContext(50 + (int) x);
  }

  private static BigDecimal factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return new BigDecimal(product);
  }

  /** The power series, of J for a sign of -1 and of I for 1. */
  private static BigDecimal series(int order, double x, int sign) {
    MathContext wide = digits(x);
    BigDecimal half = decimal(x).divide(BigDecimal.TWO);
    BigDecimal square = half.multiply(half).multiply(decimal((long) sign));
    BigDecimal term = half.pow(order, wide).divide(factorial(order), wide);
    BigDecimal largest = term.abs();
    BigDecimal sum = term;
    for (int k = 1;
        term.compareTo(largest.movePointLeft(wide.getPrecision())) > 0
            || term.negate().compareTo(largest.movePointLeft(wide.getPrecision())) > 0;
        k++) {
      term = term.multiply(square, wide).divide(decimal((long) k * (k + order)), wide);
      largest = largest.max(term.abs());
      sum = sum.add(term);
    }
    return sum;
  }

  @Test
  void theModifiedFunctionOfTheFirstKindHasTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double x = spread(random, 1e-6, 300);
      int order = random.nextInt(i % 2 == 0 ? 4 : 100);
      checkExact(series(order, x, 1), "BESSELI", x, order);
    }
  }

  @Test
  void theFunctionOfTheFirstKindHasTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double x = spread(random, 1e-6, 200);
      int order = random.nextInt(i % 2 == 0 ? 4 : 100);
      BigDecimal exact = series(order, x, -1);
      if (order > x) {
        checkExact(exact, "BESSELJ", x, order);
      } else {
        checkShare(exact, x, number("BESSELJ", x, order));
      }
    }
  }

  @Test
  void functionsOfTheSecondKindHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double x = spread(random, 1e-6, 24);
      BigDecimal second = over(second(x, -1).multiply(BigDecimal.TWO), PI);
      checkShare(second, x, number("BESSELY", x, 0));
      checkExact(second(x, 1).negate(), "BESSELK", x, 0);
    }
  }

  /** The functions of higher orders by the Wronskians, DLMF 10.5.2 and 10.28.2. */
  @Test
  void ordersAboveZeroHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double x = spread(random, 1e-3, 24);
      int order = random.nextInt(1, 40);
      BigDecimal before = second(x, 1).negate();
      BigDecimal value = before;
      for (int n = 0; n < order; n++) {
        // K(n+1) I(n) + K(n) I(n+1) = 1/x.
        BigDecimal rest =
            BigDecimal.ONE
                .divide(decimal(x), digits(3 * x))
                .subtract(value.multiply(series(n + 1, x, 1)));
        value = rest.divide(series(n, x, 1), digits(3 * x));
      }
      checkExact(value, "BESSELK", x, order);
    }
  }

  /** Y1 by the Wronskian, DLMF 10.5.2; from there the recurrence 10.6.1 loses nothing. */
  @Test
  void ordersOfTheSecondKindAboveZeroHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double x = spread(random, 1e-3, 24);
      MathContext wide = digits(3 * x);
      BigDecimal before = over(second(x, -1).multiply(BigDecimal.TWO), PI);
      BigDecimal rest = BigDecimal.TWO.divide(PI.multiply(decimal(x)), wide);
      BigDecimal value =
          series(1, x, -1).multiply(before).subtract(rest).divide(series(0, x, -1), wide);
      checkAbove(before, value, x, -1);
    }
  }

  /** From 24 on by Hankel's expansions, DLMF 10.17.4 and 10.40.2: their least term is e^-2x. */
  @Test
  void largeArgumentsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double x = spread(random, 24, 600);
      BigDecimal scale = over(PI, decimal(2 * x)).sqrt(DIGITS);
      BigDecimal fading = scale.multiply(exp(decimal(-x)));
      BigDecimal before = fading.multiply(hankel(0, x, 1, 0).add(hankel(0, x, 1, 1)));
      BigDecimal value = fading.multiply(hankel(1, x, 1, 0).add(hankel(1, x, 1, 1)));
      checkExact(before, "BESSELK", x, 0);
      checkAbove(before, value, x, 1);
      BigDecimal wave = over(BigDecimal.TWO, PI.multiply(decimal(x))).sqrt(DIGITS);
      checkAbove(wave.multiply(turned(0, x)), wave.multiply(turned(1, x)), x, -1);
    }
  }

  /** What Y is, but for the root: the parts of Hankel's expansion, turned by the phase. */
  private static BigDecimal turned(int order, double x) {
    BigDecimal phase = decimal(x).subtract(PI.multiply(new BigDecimal(0.5 * order + 0.25)));
    return Decimal.sin(phase)
        .multiply(hankel(order, x, -1, 0))
        .add(Decimal.cos(phase).multiply(hankel(order, x, -1, 1)));
  }

  /** The terms of even or odd places of Hankel's expansion; their signs alternate for -1. */
  private static BigDecimal hankel(int order, double x, int sign, int odd) {
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ZERO;
    long square = 4L * order * order;
    for (int k = 0; k < 2 * x; k++) {
      if (k % 2 == odd) {
        sum = k / 2 % 2 == 1 && sign < 0 ? sum.subtract(term) : sum.add(term);
      }
      BigDecimal factor = decimal(square - (2L * k + 1) * (2L * k + 1));
      term = over(term.multiply(factor), decimal(8L * (k + 1)).multiply(decimal(x)));
    }
    return sum;
  }

  /** Holds orders from 1 on by the forward recurrence: of K for a sign of 1, of Y for -1. */
  private void checkAbove(BigDecimal zero, BigDecimal one, double x, int sign) {
    BigDecimal before = zero;
    BigDecimal value = one;
    int most = random.nextInt(1, 60);
    for (int n = 1; n <= most; n++) {
      if (sign < 0) {
        checkShare(value, x, number("BESSELY", x, n));
      } else {
        checkExact(value, "BESSELK", x, n);
      }
      BigDecimal next = over(value.multiply(decimal(2L * n)), decimal(x));
      next = sign < 0 ? next.subtract(before) : next.add(before);
      before = value;
      value = next;
      if (value.abs().compareTo(new BigDecimal("1e290")) > 0) {
        return;
      }
    }
  }

  /** Orders far above the argument, down to the least doubles. */
  @Test
  void largeOrdersHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double x = spread(random, 0.1, 300);
      int order = random.nextInt(100, 400);
      checkExact(series(order, x, 1), "BESSELI", x, order);
      if (order > x) {
        checkExact(series(order, x, -1), "BESSELJ", x, order);
      }
    }
  }

  /** Pi/2 times Y0, or minus K0: a logarithm and a series with harmonic numbers. */
  private static BigDecimal second(double x, int sign) {
    MathContext wide = digits(3 * x);
    BigDecimal half = decimal(x).divide(BigDecimal.TWO);
    BigDecimal square = half.multiply(half).multiply(decimal((long) sign));
    BigDecimal sum = log(half).add(EULER).multiply(series(0, x, sign));
    BigDecimal term = BigDecimal.ONE;
    BigDecimal harmonic = BigDecimal.ZERO;
    for (int k = 1; k < 100 + 3 * x; k++) {
      term = term.multiply(square, wide).divide(decimal((long) k * k), wide);
      harmonic = harmonic.add(BigDecimal.ONE.divide(decimal((long) k), wide));
      sum = sum.subtract(term.multiply(harmonic));
    }
    return sum;
  }

  private static void checkShare(BigDecimal exact, double x, double actual) {
    double amplitude = Math.max(Math.sqrt(2 / (Math.PI * x)), exact.abs().doubleValue());
    double error = exact.subtract(new BigDecimal(actual)).abs().doubleValue();
    assertTrue(error <= Accuracy.MOST * amplitude, () -> actual + " at " + x + ", not " + exact);
  }
}
