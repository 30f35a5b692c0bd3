package dev.napkin.function;

import static dev.napkin.function.Decimal.DIGITS;
import static dev.napkin.function.Decimal.exp;
import static dev.napkin.function.Decimal.log;
import static dev.napkin.function.Decimal.logGamma;
import static dev.napkin.function.Decimal.over;

import java.math.BigDecimal;

/**
 * The incomplete gamma and beta functions in 40 digits, each tail for itself, by series of terms of
 * one sign and by continued fractions.
 */
final class ExactDistributions {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal NOTHING = new BigDecimal("1e-32");

  private ExactDistributions() {}

  /** x^a e^-x / gamma(a). */
  static BigDecimal gammaDensity(BigDecimal a, BigDecimal x) {
    return exp(a.multiply(log(x)).subtract(x).subtract(logGamma(a)));
  }

  /** The regularized lower incomplete gamma function, DLMF 8.7.1. */
  static BigDecimal lowerGamma(BigDecimal a, BigDecimal x) {
    if (x.signum() == 0) {
      return BigDecimal.ZERO;
    }
    return x.compareTo(a.add(ONE)) > 0
        ? ONE.subtract(gammaFraction(a, x), DIGITS)
        : gammaSeries(a, x);
  }

  /** The regularized upper incomplete gamma function, DLMF 8.9.2. */
  static BigDecimal upperGamma(BigDecimal a, BigDecimal x) {
    if (x.signum() == 0) {
      return ONE;
    }
    return x.compareTo(a.add(ONE)) > 0
        ? gammaFraction(a, x)
        : ONE.subtract(gammaSeries(a, x), DIGITS);
  }

  private static BigDecimal gammaSeries(BigDecimal a, BigDecimal x) {
    BigDecimal term = over(ONE, a);
    BigDecimal sum = term;
    BigDecimal n = a;
    while (term.compareTo(sum.multiply(NOTHING, DIGITS)) > 0) {
      n = n.add(ONE);
      term = over(term.multiply(x, DIGITS), n);
      sum = sum.add(term, DIGITS);
    }
    return sum.multiply(gammaDensity(a, x), DIGITS);
  }

  /** Legendre's fraction in the even form, by Steed's forward way. */
  private static BigDecimal gammaFraction(BigDecimal a, BigDecimal x) {
    BigDecimal b = x.add(ONE).subtract(a);
    BigDecimal d = over(ONE, b);
    BigDecimal step = d;
    BigDecimal sum = d;
    for (int n = 1; step.abs().compareTo(sum.multiply(NOTHING, DIGITS)) > 0; n++) {
      BigDecimal an = BigDecimal.valueOf(n).multiply(a.subtract(BigDecimal.valueOf(n)), DIGITS);
      b = b.add(BigDecimal.TWO);
      d = over(ONE, b.add(an.multiply(d, DIGITS), DIGITS));
      step = step.multiply(b.multiply(d, DIGITS).subtract(ONE), DIGITS);
      sum = sum.add(step, DIGITS);
    }
    return sum.multiply(gammaDensity(a, x), DIGITS);
  }

  /** x^a y^b / beta(a, b), x and y being 1 together. */
  static BigDecimal betaDensity(BigDecimal x, BigDecimal y, BigDecimal a, BigDecimal b) {
    return exp(
        a.multiply(log(x))
            .add(b.multiply(log(y)))
            .add(logGamma(a.add(b)))
            .subtract(logGamma(a))
            .subtract(logGamma(b)));
  }

  /**
   * The regularized incomplete beta function of {@code x}, {@code y} being 1 - x. The other tail is
   * the same with both pairs changed over.
   */
  static BigDecimal beta(BigDecimal x, BigDecimal y, BigDecimal a, BigDecimal b) {
    if (x.signum() == 0 || y.signum() == 0) {
      return x.signum() == 0 ? BigDecimal.ZERO : ONE;
    }
    BigDecimal mean = over(a.add(ONE), a.add(b).add(BigDecimal.TWO));
    return x.compareTo(mean) < 0
        ? betaFraction(x, y, a, b)
        : ONE.subtract(betaFraction(y, x, b, a), DIGITS);
  }

  /** DLMF 8.17.22, by Steed's forward way. */
  private static BigDecimal betaFraction(BigDecimal x, BigDecimal y, BigDecimal a, BigDecimal b) {
    BigDecimal d = ONE;
    BigDecimal step = ONE;
    BigDecimal sum = ONE;
    for (int n = 1; step.abs().compareTo(sum.multiply(NOTHING, DIGITS)) > 0; n++) {
      BigDecimal m = BigDecimal.valueOf(n / 2);
      BigDecimal twice = a.add(m).add(m);
      BigDecimal above =
          n % 2 == 0
              ? m.multiply(b.subtract(m), DIGITS).multiply(x, DIGITS)
              : a.add(m).multiply(a.add(b).add(m), DIGITS).multiply(x, DIGITS).negate();
      BigDecimal below =
          n % 2 == 0
              ? twice.subtract(ONE).multiply(twice, DIGITS)
              : twice.multiply(twice.add(ONE), DIGITS);
      d = over(ONE, ONE.add(over(above, below).multiply(d, DIGITS), DIGITS));
      step = step.multiply(d.subtract(ONE), DIGITS);
      sum = sum.add(step, DIGITS);
    }
    return over(betaDensity(x, y, a, b).multiply(sum, DIGITS), a);
  }
}
