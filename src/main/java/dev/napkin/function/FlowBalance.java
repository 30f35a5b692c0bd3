package dev.napkin.function;

import dev.napkin.value.Summation;
import java.util.function.DoubleUnaryOperator;

/**
 * What amounts at the ends of equal periods are worth together, as a function of {@code u = ln(1 +
 * r)}: at their start, or for a negative rate at their end, where it stays finite.
 *
 * <p>Next to a rate of 0 the amounts nearly cancel. There {@code sum a_i d^i} is taken as {@code S
 * + (d - 1) * sum T_j d^(j-1)}, {@code S} the plain sum of the amounts and {@code T_j} that of
 * those from {@code j} on, each rounded once (synthetic division by {@code d - 1}: Knuth, The Art
 * of Computer Programming, volume 2, 4.6.4). So a rate of a millionth has as many digits as any
 * other.
 */
final class FlowBalance implements DoubleUnaryOperator {
  /** How near 0 {@code u} has to be for that. */
  private static final double NEAR = 0.5;

  private final double[] amounts;
  private final double[] reversed;
  private final double[] sums;
  private final double[] reversedSums;

  FlowBalance(double[] amounts) {
    this.amounts = amounts;
    this.reversed = new double[amounts.length];
    for (int i = 0; i < amounts.length; i++) {
      reversed[i] = amounts[amounts.length - 1 - i];
    }
    this.sums = sumsFrom(amounts);
    this.reversedSums = sumsFrom(reversed);
  }

  private static double[] sumsFrom(double[] amounts) {
    var sum = new Summation();
    var sums = new double[amounts.length];
    for (int i = amounts.length - 1; i >= 0; i--) {
      sum.add(amounts[i]);
      sums[i] = sum.value();
    }
    return sums;
  }

  /** What they are worth at their start at some rate. */
  double netValue(double rate) {
    return polynomial(amounts, 0, 1 / (1 + rate));
  }

  @Override
  public double applyAsDouble(double u) {
    double factor = StrictMath.exp(-Math.abs(u));
    if (Math.abs(u) > NEAR) {
      return polynomial(u > 0 ? amounts : reversed, 0, factor);
    }
    double[] rests = u > 0 ? sums : reversedSums;
    return rests[0] + StrictMath.expm1(-Math.abs(u)) * polynomial(rests, 1, factor);
  }

  /** Horner's scheme, over the coefficients from {@code first} on. */
  private static double polynomial(double[] coefficients, int first, double x) {
    double value = 0;
    for (int i = coefficients.length - 1; i >= first; i--) {
      value = value * x + coefficients[i];
    }
    return value;
  }
}
