package dev.napkin.function;

import org.apache.commons.numbers.gamma.ErfDifference;

/** The error function between two numbers, with all digits also where these are near each other. */
final class ErrorFunction {
  /** Zeros and weights of the Legendre polynomial of degree 10, for one half: DLMF 3.5(v). */
  private static final double[][] GAUSS = {
    {0.14887433898163122, 0.29552422471475287},
    {0.4333953941292472, 0.26926671930999635},
    {0.6794095682990244, 0.21908636251598204},
    {0.8650633666889845, 0.1494513491505806},
    {0.9739065285171717, 0.06667134430868814}
  };

  private ErrorFunction() {}

  /** What the error function gains from {@code lower} to {@code upper}. */
  static double between(double lower, double upper) {
    double half = (upper - lower) / 2;
    double middle = lower + half;
    // Farther apart, one of the two values is large beside the other.
    if (!(Math.abs(half) * Math.max(1, Math.abs(middle)) < 0.25)) {
      return ErfDifference.value(lower, upper);
    }
    double sum = 0;
    for (double[] node : GAUSS) {
      double t = node[0] * half;
      sum += node[1] * Math.exp(-t * t) * Math.cosh(2 * middle * t);
    }
    return 4 / Math.sqrt(Math.PI) * half * Math.exp(-middle * middle) * sum;
  }
}
