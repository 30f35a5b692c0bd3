package dev.napkin.function;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Elementary functions in 40 decimal digits, by their series: what doubles are held against. */
final class Decimal {
  static final MathContext DIGITS = new MathContext(40);
  private static final MathContext MORE = new MathContext(50);

  /** Machin, 1706. */
  static final BigDecimal PI = times(16, arc(5, -1)).subtract(times(4, arc(239, -1)), MORE);

  private static final BigDecimal LN_TEN =
      times(46, arc(31, 1)).add(times(34, arc(49, 1))).add(times(20, arc(161, 1)), MORE);

  private static final BigDecimal LN_TWO_PI = log(PI.multiply(BigDecimal.TWO));

  /** From here on Stirling's series reaches all digits. */
  private static final BigDecimal LARGE = BigDecimal.valueOf(40);

  /** One over this is nothing. */
  private static final BigDecimal ENOUGH = new BigDecimal("1e48");

  private static final List<BigDecimal> BERNOULLI = bernoulli(40);

  private Decimal() {}

  static BigDecimal decimal(double x) {
    return new BigDecimal(x);
  }

  static BigDecimal decimal(long x) {
    return BigDecimal.valueOf(x);
  }

  static BigDecimal times(long factor, BigDecimal x) {
    return BigDecimal.valueOf(factor).multiply(x, MORE);
  }

  static BigDecimal over(BigDecimal x, BigDecimal y) {
    return x.divide(y, DIGITS);
  }

  /** e to the power of {@code x}: the series at a small part, squared back. */
  static BigDecimal exp(BigDecimal x) {
    int shift = over(x, LN_TEN).setScale(0, RoundingMode.HALF_EVEN).intValueExact();
    BigDecimal rest = x.subtract(times(shift, LN_TEN), MORE);
    BigDecimal part = rest.divide(BigDecimal.valueOf(1 << 12), MORE);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int i = 1; i < 13; i++) {
      term = term.multiply(part, MORE).divide(BigDecimal.valueOf(i), MORE);
      sum = sum.add(term, MORE);
    }
    for (int i = 0; i < 12; i++) {
      sum = sum.multiply(sum, MORE);
    }
    return sum.scaleByPowerOfTen(shift);
  }

  /** The natural logarithm. */
  static BigDecimal log(BigDecimal x) {
    int tens = x.precision() - x.scale();
    BigDecimal share = x.scaleByPowerOfTen(-tens);
    return logNear(share, Math.log(share.doubleValue())).add(times(tens, LN_TEN), MORE);
  }

  /** Halley's step from a double, which makes three times as many digits. */
  private static BigDecimal logNear(BigDecimal x, double near) {
    BigDecimal y = new BigDecimal(near);
    BigDecimal power = exp(y);
    return y.add(times(2, x.subtract(power, MORE)).divide(x.add(power, MORE), MORE), MORE);
  }

  static BigDecimal pow(BigDecimal x, BigDecimal y) {
    return exp(y.multiply(log(x), MORE));
  }

  /** The arc tangent of 1/n, or for a sign of 1 the inverse hyperbolic tangent. */
  private static BigDecimal arc(int n, int sign) {
    BigDecimal term = BigDecimal.ONE.divide(BigDecimal.valueOf(n), MORE);
    BigDecimal square = BigDecimal.valueOf((long) sign * n * n);
    BigDecimal sum = term;
    for (int k = 1; k < 60; k++) {
      term = term.divide(square, MORE);
      sum = sum.add(term.divide(BigDecimal.valueOf(2L * k + 1), MORE), MORE);
    }
    return sum;
  }

  static BigDecimal sin(BigDecimal x) {
    return turned(x, true);
  }

  static BigDecimal cos(BigDecimal x) {
    return turned(x, false);
  }

  /** The sine or cosine by the Taylor series at what is left of {@code x} by whole turns. */
  private static BigDecimal turned(BigDecimal x, boolean sine) {
    BigDecimal turn = times(2, PI);
    BigDecimal turns = x.divide(turn, MORE).setScale(0, RoundingMode.HALF_EVEN);
    BigDecimal rest = x.subtract(turns.multiply(turn), MORE);
    BigDecimal square = rest.multiply(rest, MORE).negate();
    BigDecimal term = sine ? rest : BigDecimal.ONE;
    BigDecimal sum = term;
    for (int i = sine ? 2 : 1; i < 70; i += 2) {
      term = term.multiply(square, MORE).divide(BigDecimal.valueOf((long) i * (i + 1)), MORE);
      sum = sum.add(term, MORE);
    }
    return sum;
  }

  /** The arc tangent: arguments are halved until the series is quick. */
  static BigDecimal atan(BigDecimal x) {
    BigDecimal part = x;
    for (int i = 0; i < 8; i++) {
      BigDecimal root = BigDecimal.ONE.add(part.multiply(part), MORE).sqrt(MORE);
      part = part.divide(BigDecimal.ONE.add(root), MORE);
    }
    BigDecimal square = part.multiply(part, MORE).negate();
    BigDecimal term = part;
    BigDecimal sum = part;
    for (int k = 3; k < 60; k += 2) {
      term = term.multiply(square, MORE);
      sum = sum.add(term.divide(BigDecimal.valueOf(k), MORE), MORE);
    }
    return times(256, sum);
  }

  /** The logarithm of the gamma function of {@code x} above 0: Stirling's series, DLMF 5.11.1. */
  static BigDecimal logGamma(BigDecimal x) {
    BigDecimal product = BigDecimal.ONE;
    BigDecimal large = x;
    while (large.compareTo(LARGE) < 0) {
      product = product.multiply(large, MORE);
      large = large.add(BigDecimal.ONE);
    }
    BigDecimal half = new BigDecimal("0.5");
    BigDecimal sum =
        large
            .subtract(half)
            .multiply(log(large), MORE)
            .subtract(large)
            .add(half.multiply(LN_TWO_PI), MORE);
    BigDecimal square = large.multiply(large, MORE);
    BigDecimal power = large;
    for (int k = 1; power.compareTo(ENOUGH) < 0; k++) {
      BigDecimal below = BigDecimal.valueOf(2L * k * (2L * k - 1)).multiply(power, MORE);
      sum = sum.add(BERNOULLI.get(2 * k).divide(below, MORE), MORE);
      power = power.multiply(square, MORE);
    }
    return sum.subtract(log(product), MORE);
  }

  /** Bernoulli numbers by their recurrence, DLMF 24.5.3, as quotients of whole numbers. */
  private static List<BigDecimal> bernoulli(int count) {
    MathContext wide = new MathContext(200);
    List<BigDecimal> numbers = new ArrayList<>(List.of(BigDecimal.ONE));
    for (int n = 1; n < count; n++) {
      BigDecimal sum = BigDecimal.ZERO;
      BigInteger ways = BigInteger.ONE;
      for (int k = 0; k < n; k++) {
        sum = sum.add(new BigDecimal(ways).multiply(numbers.get(k)), wide);
        ways = ways.multiply(BigInteger.valueOf(n + 1L - k)).divide(BigInteger.valueOf(k + 1L));
      }
      numbers.add(sum.negate().divide(BigDecimal.valueOf(n + 1L), wide));
    }
    return numbers;
  }
}
