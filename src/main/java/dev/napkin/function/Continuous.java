package dev.napkin.function;

import org.apache.commons.numbers.gamma.GammaRatio;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * A continuous distribution of numbers from 0 up, as far as it must be known to ask for
 * probabilities and quantiles: its density and both of its tails, so that none is 1 less the other
 * where that would lose digits.
 */
sealed interface Continuous {
  /** The density at {@code x}; infinite where it has a pole. */
  double density(double x);

  /** The probability of {@code x} or less. */
  double below(double x);

  /** The probability of more than {@code x}. */
  double above(double x);

  /** The largest number that can come; infinite where there is none. */
  default double end() {
    return Double.POSITIVE_INFINITY;
  }

  /**
   * The number with a probability of {@code share} below it; the end for 1.
   *
   * @param share from 0 to 1
   */
  default double quantile(double share) {
    // 1 - share is exact from 1/2 up.
    return share <= 0.5 ? least(share, true) : least(1 - share, false);
  }

  /**
   * The number with a probability of {@code share} above it; the end for 0.
   *
   * @param share from 0 to 1
   */
  default double upperQuantile(double share) {
    return share <= 0.5 ? least(share, false) : least(1 - share, true);
  }

  /**
   * The least double whose lower tail reaches {@code share}, or whose upper tail has fallen to it.
   *
   * <p>Positive doubles are in the order of their bits, so that halving the bits finds it in 63
   * steps, wherever it lies and however flat the tail is.
   */
  private double least(double share, boolean lower) {
    if (share == 0 && !lower) {
      // A tail too thin for a double seems to have fallen to 0 long before.
      return end();
    }
    long low = 0;
    long high = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
    // Inv: the answer's bits lie from low to high; at infinity both tails have arrived.
    while (low < high) {
      long middle = low + (high - low) / 2;
      double x = Double.longBitsToDouble(middle);
      if (lower ? below(x) >= share : above(x) <= share) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return Double.longBitsToDouble(low);
  }

  /** The regularized incomplete beta function of {@code x}. */
  private static double lowerBeta(double x, double a, double b) {
    return a == 0.5 && b == 0.5 ? arc(x, 1 - x) : RegularizedBeta.value(x, a, b);
  }

  /** One less the regularized incomplete beta function of {@code x}. */
  private static double upperBeta(double x, double a, double b) {
    return a == 0.5 && b == 0.5 ? arc(1 - x, x) : RegularizedBeta.complement(x, a, b);
  }

  /** The arc sine law, for which the library loses half the digits near 0 and 1. */
  private static double arc(double share, double rest) {
    return 2 / Math.PI * StrictMath.atan2(Math.sqrt(share), Math.sqrt(rest));
  }

  /** The gamma distribution; with shape n/2 and scale 2 that of chi squared. */
  record Gamma(double shape, double scale) implements Continuous {
    @Override
    public double density(double x) {
      if (x == 0) {
        return shape < 1 ? Double.POSITIVE_INFINITY : shape > 1 ? 0 : 1 / scale;
      }
      return RegularizedGamma.P.derivative(shape, x / scale) / scale;
    }

    @Override
    public double below(double x) {
      return RegularizedGamma.P.value(shape, x / scale);
    }

    @Override
    public double above(double x) {
      return RegularizedGamma.Q.value(shape, x / scale);
    }
  }

  /** The beta distribution, of numbers from 0 to 1. */
  record Beta(double alpha, double beta) implements Continuous {
    @Override
    public double end() {
      return 1;
    }

    @Override
    public double density(double x) {
      if (x == 0 || x == 1) {
        double near = x == 0 ? alpha : beta;
        double far = x == 0 ? beta : alpha;
        return near < 1 ? Double.POSITIVE_INFINITY : near > 1 ? 0 : far;
      }
      return LargeBeta.isMeantFor(alpha, beta)
          ? LargeBeta.at(x, alpha, beta).density()
          : RegularizedBeta.derivative(x, alpha, beta);
    }

    @Override
    public double below(double x) {
      if (x <= 0 || x >= 1) {
        return x <= 0 ? 0 : 1;
      }
      return LargeBeta.isMeantFor(alpha, beta)
          ? LargeBeta.at(x, alpha, beta).below()
          : lowerBeta(x, alpha, beta);
    }

    @Override
    public double above(double x) {
      if (x <= 0 || x >= 1) {
        return x <= 0 ? 1 : 0;
      }
      return LargeBeta.isMeantFor(alpha, beta)
          ? LargeBeta.at(x, alpha, beta).above()
          : upperBeta(x, alpha, beta);
    }
  }

  /** The F distribution: the quotient of two variances. */
  record Fisher(double first, double second) implements Continuous {
    @Override
    public double density(double x) {
      if (x == 0) {
        return first < 2 ? Double.POSITIVE_INFINITY : first > 2 ? 0 : 1;
      }
      if (isLarge()) {
        return large(x).power() / x;
      }
      double odds = first / second * x;
      double slope = first / second / ((1 + odds) * (1 + odds));
      return slope
          * (odds < 1
              ? RegularizedBeta.derivative(odds / (1 + odds), first / 2, second / 2)
              : RegularizedBeta.derivative(1 / (1 + odds), second / 2, first / 2));
    }

    @Override
    public double below(double x) {
      if (isLarge() && x > 0) {
        return large(x).below();
      }
      double odds = first / second * x;
      return odds < 1
          ? lowerBeta(odds / (1 + odds), first / 2, second / 2)
          : upperBeta(rest(x, odds), second / 2, first / 2);
    }

    @Override
    public double above(double x) {
      if (isLarge() && x > 0) {
        return large(x).above();
      }
      double odds = first / second * x;
      return odds < 1
          ? upperBeta(odds / (1 + odds), first / 2, second / 2)
          : lowerBeta(rest(x, odds), second / 2, first / 2);
    }

    /** What is left of 1 by a share of {@code odds}, also of those that no double can hold. */
    private double rest(double x, double odds) {
      return Double.isInfinite(odds) ? second / first / x : 1 / (1 + odds);
    }

    private boolean isLarge() {
      return LargeBeta.isMeantFor(first / 2, second / 2);
    }

    private LargeBeta large(double x) {
      return LargeBeta.atQuotient(x, first / 2, second / 2);
    }
  }

  /**
   * The size of a number of Student's t distribution, both of its sides taken together: {@link
   * #above} is the probability of both tails.
   */
  record Student(double freedom) implements Continuous {
    /** From here on the square of a quotient would leave the range of a double. */
    private static final double FAR = 1e150;

    @Override
    public double density(double x) {
      double share = x / Math.sqrt(freedom);
      double peak = 2 / (GammaRatio.delta(freedom / 2, 0.5) * Math.sqrt(freedom * Math.PI));
      return peak * Math.exp(-(freedom + 1) / 2 * Math.log1p(share * share));
    }

    @Override
    public double below(double x) {
      if (isLarge(x)) {
        return LargeBeta.atQuotient(x * x, 0.5, freedom / 2).below();
      }
      double odds = x / Math.sqrt(freedom) * (x / Math.sqrt(freedom));
      return odds < 1
          ? lowerBeta(odds / (1 + odds), 0.5, freedom / 2)
          : upperBeta(1 / (1 + odds), freedom / 2, 0.5);
    }

    @Override
    public double above(double x) {
      double share = x / Math.sqrt(freedom);
      if (share > FAR) {
        // The first term of DLMF 8.17.7.
        return 2 * Math.pow(share, -freedom) / (freedom * beta());
      }
      if (isLarge(x)) {
        return LargeBeta.atQuotient(x * x, 0.5, freedom / 2).above();
      }
      double odds = share * share;
      return odds < 1
          ? upperBeta(odds / (1 + odds), 0.5, freedom / 2)
          : lowerBeta(1 / (1 + odds), freedom / 2, 0.5);
    }

    private boolean isLarge(double x) {
      return LargeBeta.isMeantFor(0.5, freedom / 2) && x > 1 / FAR && x < FAR;
    }

    private double beta() {
      return GammaRatio.delta(freedom / 2, 0.5) * Math.sqrt(Math.PI);
    }
  }
}
