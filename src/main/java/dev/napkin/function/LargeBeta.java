package dev.napkin.function;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * A regularized incomplete beta function of large shapes, where a number's last bit moves more than
 * the last bit of its value.
 *
 * <p>Its power x^a y^b / B(a, b) is written with the deviance of Loader (Fast and accurate
 * computation of binomial probabilities, 2000) and the corrections of Stirling's formula (DLMF
 * 5.11.1), so that only the distance {@code b x - a y} from the mean matters, and that is known
 * with all its digits. The rest is the continued fraction of DiDonato and Morris (Algorithm 708,
 * ACM Transactions on Mathematical Software 18, 1992, equation 9).
 *
 * @param a the shape that goes with x
 * @param b the shape that goes with y
 * @param x where it is asked
 * @param y 1 - x, with digits of its own
 * @param distance {@code b x - a y}, 0 at the mean
 */
record LargeBeta(double a, double b, double x, double y, double distance) {
  /** From here on the sum of both shapes is large. */
  private static final double LARGE = 200;

  private static final double SERIES_FROM = 16;
  private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
  private static final double TINY = 1e-300;

  /** Where the shapes make up one of the largest binomial distributions this is not reached. */
  private static final int MOST_STEPS = 1_000_000;

  /** Whether shapes are large enough for this to be the better way. */
  static boolean isMeantFor(double a, double b) {
    return a + b > LARGE;
  }

  /** At the share {@code x} itself. */
  static LargeBeta at(double x, double a, double b) {
    double y = 1 - x;
    double lost = 1 - y - x;
    double right = b * x;
    double left = a * y;
    double difference = right - left;
    double other = difference - right;
    double rounded = right - (difference - other) - (left + other);
    double products = Math.fma(b, x, -right) - Math.fma(a, y, -left);
    return new LargeBeta(a, b, x, y, difference + (rounded + products - a * lost));
  }

  /** At the share that belongs to {@code quotient} times the odds a / b of the mean. */
  static LargeBeta atQuotient(double quotient, double a, double b) {
    double odds = a / b * quotient;
    double whole = 1 + odds;
    return new LargeBeta(a, b, odds / whole, 1 / whole, a * ((quotient - 1) / whole));
  }

  /** x^a y^b / B(a, b). */
  double power() {
    double deviance = a * excess(distance / a, x / a) + b * excess(-distance / b, y / b);
    double corrections = correction(a + b) - correction(a) - correction(b);
    return Math.sqrt(a / (a + b) * b / (2 * Math.PI)) * Math.exp(corrections - deviance);
  }

  /** The density of the beta distribution. */
  double density() {
    return power() / x / y;
  }

  /** The function itself: the probability of x or less. */
  double below() {
    return distance <= 0 ? tail() : 1 - other().tail();
  }

  /** 1 less the function, with all its digits. */
  double above() {
    return distance <= 0 ? 1 - tail() : other().tail();
  }

  private LargeBeta other() {
    return new LargeBeta(b, a, y, x, -distance);
  }

  /** What lies below x where that is below the mean: Lentz's way through the fraction. */
  private double tail() {
    double fraction = denominator(0);
    double c = fraction;
    double d = 0;
    for (int n = 1; n < MOST_STEPS; n++) {
      double across = a + 2.0 * n - 1;
      double numerator = (a + n - 1) / across * ((a + b + n - 1) / across) * n * (b - n) * x * x;
      double next = denominator(n);
      d = reciprocal(next + numerator * d);
      c = next + numerator / c;
      double step = c * d;
      fraction *= step;
      if (Math.abs(step - 1) < 0x1p-53) {
        break;
      }
    }
    return power() / fraction;
  }

  private static double reciprocal(double number) {
    return 1 / (number == 0 ? TINY : number);
  }

  private double denominator(int n) {
    double middle = n == 0 ? 0 : n + n * (b - n) * x / (a + 2.0 * n - 1);
    return middle + (a + n) / (a + 2.0 * n + 1) * (1 - distance + n * (1 + y));
  }

  /** u - log(1 + u), where 1 + u is the quotient {@code share} times the sum of both shapes. */
  private double excess(double u, double share) {
    if (Math.abs(u) > 0.4) {
      return u - (u < -0.5 ? Math.log(share * (a + b)) : Math.log1p(u));
    }
    // log(1 + u) is 2 artanh(r), and u - 2 r is r u.
    double r = u / (2 + u);
    double square = r * r;
    double sum = 0;
    for (int k = 29; k >= 3; k -= 2) {
      sum = sum * square + 1.0 / k;
    }
    return r * (u - 2 * square * sum);
  }

  /** What Stirling's formula lacks to the logarithm of the gamma function. */
  private static double correction(double shape) {
    if (shape < SERIES_FROM) {
      return LogGamma.value(shape) - (shape - 0.5) * Math.log(shape) + shape - HALF_LOG_TWO_PI;
    }
    double square = 1 / (shape * shape);
    double sum = 1 / 156.0;
    sum = 691 / 360360.0 - sum * square;
    sum = 1 / 1188.0 - sum * square;
    sum = 1 / 1680.0 - sum * square;
    sum = 1 / 1260.0 - sum * square;
    sum = 1 / 360.0 - sum * square;
    return (1 / 12.0 - sum * square) / shape;
  }
}
