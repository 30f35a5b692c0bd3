package dev.napkin.function;

/**
 * Bessel functions of whole orders from 0 on.
 *
 * <p>By the chapters of the NIST Digital Library of Mathematical Functions: the recurrences of 10.6
 * and 10.29, taken in the direction in which they are stable (10.74(iv)), started by Miller's
 * backward algorithm (3.6), by Neumann's series (10.8, 10.23(ii)), by Hankel's expansions (10.17)
 * for arguments from 25 on, by the power series of I (10.25), and by the integral for K (10.32.9),
 * which the trapezoidal rule takes to all digits (3.5(i)).
 */
final class Bessel {
  private static final double EULER = 0.5772156649015329;
  private static final double HANKEL_FROM = 25;

  /** Terms and values below this share of the largest change no digit. */
  private static final double TINY = 1e-17;

  private static final double LARGE = 1e250;
  private static final int MOST_HANKEL_TERMS = 60;
  private static final double INTEGRAL_STEP = 1.0 / 32;

  /** exp(-x) is 0 above this. */
  private static final double NOTHING_LEFT = 745;

  private Bessel() {}

  /** The function of the first kind, J. */
  static double first(int order, double x) {
    double size = Math.abs(x);
    if (size == 0) {
      return order == 0 ? 1 : 0;
    }
    double value;
    if (isVanishing(order, size)) {
      value = 0;
    } else if (size < HANKEL_FROM) {
      value = backwards(order, size)[order];
    } else {
      value =
          order <= size
              ? forwards(order, size, hankel(0, size, 0), hankel(1, size, 0))
              : beyond(order, size);
    }
    return x < 0 && order % 2 == 1 ? -value : value;
  }

  /** The function of the second kind, Y, of x above 0; not finite where it is too large. */
  static double second(int order, double x) {
    double zeroth;
    double one;
    if (x < HANKEL_FROM) {
      double[] values = backwards(2, x);
      double log = 2 / Math.PI * (StrictMath.log(x / 2) + EULER);
      zeroth = log * values[0];
      one = log * values[1] - 2 / (Math.PI * x) * values[0];
      for (int k = 1; 2 * k + 1 < values.length; k++) {
        double sign = (k % 2 == 0 ? 2 : -2) / (Math.PI * k);
        zeroth -= 2 * sign * values[2 * k];
        // The derivative of the series for Y0, by 10.6(i).
        one += sign * (values[2 * k - 1] - values[2 * k + 1]);
      }
    } else {
      zeroth = hankel(0, x, 1);
      one = hankel(1, x, 1);
    }
    return forwards(order, x, zeroth, one);
  }

  /** The modified function of the first kind, I; not finite where it is too large. */
  static double modifiedFirst(int order, double x) {
    double half = Math.abs(x) / 2;
    // (x/2)^n / n!, which may be too large on its way to a small value: so many LARGE besides.
    double term = 1;
    int scale = 0;
    for (int i = 1; i <= order && term > 0; i++) {
      term *= half / i;
      if (term > LARGE) {
        term /= LARGE;
        scale++;
      } else if (term < 1 / LARGE && scale > 0) {
        term *= LARGE;
        scale--;
      }
    }
    if (scale > 0) {
      return Double.POSITIVE_INFINITY;
    }
    double sum = term;
    for (int k = 1; term > sum * TINY && Double.isFinite(sum); k++) {
      term *= half / k * (half / (k + order));
      sum += term;
    }
    return x < 0 && order % 2 == 1 ? -sum : sum;
  }

  /** The modified function of the second kind, K, of x above 0; not finite where too large. */
  static double modifiedSecond(int order, double x) {
    double before = integral(0, x);
    double value = integral(1, x);
    if (order == 0) {
      return before;
    }
    for (int i = 1; i < order && Double.isFinite(value); i++) {
      double next = before + 2 * i / x * value;
      before = value;
      value = next;
    }
    return value;
  }

  /** The integral of exp(-x cosh t) cosh(order t) over t from 0 on. */
  private static double integral(int order, double x) {
    double sum = StrictMath.exp(-x) / 2;
    for (int i = 1; ; i++) {
      double t = i * INTEGRAL_STEP;
      double exponent = x * StrictMath.cosh(t);
      double term = StrictMath.exp(-exponent) * (order == 0 ? 1 : StrictMath.cosh(t));
      sum += term;
      if (exponent > NOTHING_LEFT || (term < sum * TINY && exponent > 1)) {
        return sum * INTEGRAL_STEP;
      }
    }
  }

  /** Whether (x/2)^n / n!, which J does not exceed, is too small for a double. */
  private static boolean isVanishing(int order, double x) {
    double log = order * (StrictMath.log(x / 2) + 1 - StrictMath.log(Math.max(order, 1)));
    return order > x && log < -NOTHING_LEFT - 10;
  }

  private static double forwards(int order, double x, double zeroth, double first) {
    if (order == 0) {
      return zeroth;
    }
    double before = zeroth;
    double value = first;
    for (int i = 1; i < order && Double.isFinite(value); i++) {
      double next = 2 * i / x * value - before;
      before = value;
      value = next;
    }
    return value;
  }

  /** Where to begin going down, so that at {@code order} and below nothing of the start is left. */
  private static int start(int order, double x) {
    double from = Math.max(order, x);
    return 2 * (int) Math.ceil((from + 30 + 8 * Math.cbrt(from) + 2 * Math.sqrt(from)) / 2);
  }

  /** J of all orders up to {@code order} and beyond, so that J0 + 2 J2 + 2 J4 + ... is 1. */
  private static double[] backwards(int order, double x) {
    double[] values = down(start(order, x), x);
    double sum = values[0];
    for (int k = 2; k < values.length; k += 2) {
      sum += 2 * values[k];
    }
    for (int k = 0; k < values.length; k++) {
      values[k] /= sum;
    }
    return values;
  }

  private static double beyond(int order, double x) {
    double[] values = down(start(order, x), x);
    double zeroth = hankel(0, x, 0);
    double one = hankel(1, x, 0);
    return Math.abs(zeroth) > Math.abs(one)
        ? values[order] / values[0] * zeroth
        : values[order] / values[1] * one;
  }

  /** What is proportional to J, from a high order down; kept from growing too large. */
  private static double[] down(int from, double x) {
    double[] values = new double[from + 1];
    values[from] = Double.MIN_NORMAL;
    double above = 0;
    for (int k = from; k > 0; k--) {
      double below = 2 * k / x * values[k] - above;
      if (Math.abs(below) > LARGE) {
        for (int i = k; i < values.length && values[i] != 0; i++) {
          values[i] /= LARGE;
        }
        below /= LARGE;
      }
      above = values[k];
      values[k - 1] = below;
    }
    return values;
  }

  /** J or Y of order 0 or 1 by Hankel's expansion, {@code kind} being 0 or 1. */
  private static double hankel(int order, double x, int kind) {
    double mu = 4.0 * order * order;
    double p = 1;
    double q = 0;
    double term = 1;
    for (int k = 1; k < MOST_HANKEL_TERMS; k++) {
      double odd = 2 * k - 1;
      double next = term * (mu - odd * odd) / (k * 8 * x);
      if (Math.abs(next) < TINY || Math.abs(next) > Math.abs(term)) {
        break;
      }
      term = next;
      switch (k % 4) {
        case 1 -> q += term;
        case 2 -> p -= term;
        case 3 -> q -= term;
        case 0 -> p += term;
        default -> throw new AssertionError(k);
      }
    }
    // cos and sin of x - order pi/2 - pi/4, without the rounding of that difference.
    double sum = (StrictMath.sin(x) + StrictMath.cos(x)) / Math.sqrt(2);
    double difference = (StrictMath.sin(x) - StrictMath.cos(x)) / Math.sqrt(2);
    double cosine = order == 0 ? sum : difference;
    double sine = order == 0 ? difference : -sum;
    return Math.sqrt(2 / (Math.PI * x))
        * (kind == 0 ? p * cosine - q * sine : p * sine + q * cosine);
  }
}
