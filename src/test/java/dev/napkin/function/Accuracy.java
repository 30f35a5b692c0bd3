package dev.napkin.function;

import static dev.napkin.function.FunctionCall.number;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Holds functions of the library against exact values: twelve digits have to be right. */
final class Accuracy {
  static final double MOST = 1e-12;

  /** Below this a double has fewer than all of its digits. */
  private static final double LEAST = 1e-290;

  private Accuracy() {}

  /** Expects a function to give {@code exact} but for a relative error of {@link #MOST}. */
  static void checkExact(BigDecimal exact, String name, Object... arguments) {
    double rounded = exact.doubleValue();
    if (exact.signum() != 0 && Math.abs(rounded) < LEAST) {
      return;
    }
    double actual = number(name, arguments);
    assertTrue(
        error(actual, exact) <= MOST,
        () -> name + Arrays.deepToString(arguments) + " gives " + actual + ", not " + rounded);
  }

  /**
   * Expects a function to give a sum whose terms may cancel: to {@link #MOST} of the largest of
   * them. The next double to any of them moves the sum by as much, so that nothing finer is known.
   */
  static void checkSum(BigDecimal exact, BigDecimal largest, String name, Object... arguments) {
    double actual = number(name, arguments);
    BigDecimal size = exact.abs().max(largest.abs());
    double error =
        size.signum() == 0
            ? Math.abs(actual)
            : new BigDecimal(actual)
                .subtract(exact)
                .divide(size, MathContext.DECIMAL64)
                .abs()
                .doubleValue();
    assertTrue(
        error <= MOST,
        () ->
            name
                + Arrays.deepToString(arguments)
                + " gives "
                + actual
                + ", not "
                + exact.doubleValue());
  }

  /**
   * Expects a function to give the number that a tail of {@code share} ends at: a step of Newton's
   * from there would not move it by more than {@link #MOST} of itself.
   */
  static void checkQuantile(
      double share,
      UnaryOperator<BigDecimal> tail,
      UnaryOperator<BigDecimal> density,
      String name,
      Object... arguments) {
    double actual = number(name, arguments);
    if (Math.abs(actual) < LEAST) {
      return;
    }
    BigDecimal x = new BigDecimal(actual);
    BigDecimal lacking = tail.apply(x).subtract(new BigDecimal(share));
    double step =
        lacking.divide(x.multiply(density.apply(x)), MathContext.DECIMAL64).abs().doubleValue();
    assertTrue(
        step <= MOST,
        () -> name + Arrays.deepToString(arguments) + " gives " + actual + ", off by " + step);
  }

  /**
   * Expects a function to give a root: where a secant through two doubles next to it crosses 0 is
   * not further than {@link #MOST} of itself.
   */
  static void checkRoot(UnaryOperator<BigDecimal> balance, String name, Object... arguments) {
    double actual = number(name, arguments);
    double other = actual + Math.scalb(actual, -20);
    BigDecimal here = balance.apply(new BigDecimal(actual));
    BigDecimal slope =
        balance
            .apply(new BigDecimal(other))
            .subtract(here)
            .divide(new BigDecimal(other).subtract(new BigDecimal(actual)), MathContext.DECIMAL64);
    double step =
        here.divide(slope.multiply(new BigDecimal(actual)), MathContext.DECIMAL64)
            .abs()
            .doubleValue();
    assertTrue(
        step <= MOST,
        () -> name + Arrays.deepToString(arguments) + " gives " + actual + ", off by " + step);
  }

  /** A number between two positive ones, all orders of size being as likely. */
  static double spread(RandomGenerator random, double least, double most) {
    return Math.exp(random.nextDouble(Math.log(least), Math.log(most)));
  }

  private static double error(double actual, BigDecimal exact) {
    if (exact.signum() == 0) {
      return actual == 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    BigDecimal difference = new BigDecimal(actual).subtract(exact);
    return difference.divide(exact, MathContext.DECIMAL64).abs().doubleValue();
  }
}
