package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.checkSum;
import static dev.napkin.function.Decimal.DIGITS;
import static dev.napkin.function.Decimal.PI;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.Decimal.exp;
import static dev.napkin.function.Decimal.log;
import static dev.napkin.function.Decimal.over;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * Options, held against Black and Scholes in 40 digits. A price is the difference of two amounts
 * and right to a share of the larger.
 */
final class OptionAccuracyTest {
  private static final int CASES = 150;
  private static final BigDecimal TWO = BigDecimal.TWO;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(103);

  private static BigDecimal below(BigDecimal z) {
    BigDecimal tail = over(ExactDistributions.upperGamma(HALF, over(z.multiply(z), TWO)), TWO);
    return z.signum() < 0 ? tail : BigDecimal.ONE.subtract(tail, DIGITS);
  }

  private static BigDecimal density(BigDecimal z) {
    return over(exp(over(z.multiply(z), TWO).negate()), PI.multiply(TWO).sqrt(DIGITS));
  }

  @Test
  void pricesAndWhatMovesThemHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      BigDecimal spot = decimal(random.nextDouble(1, 500));
      BigDecimal strike = decimal(spot.doubleValue() * random.nextDouble(0.5, 2));
      BigDecimal time = decimal(random.nextDouble(0.01, 5));
      BigDecimal rate = decimal(random.nextDouble(-0.02, 0.2));
      BigDecimal volatility = decimal(random.nextDouble(0.05, 1));
      BigDecimal carry = decimal(random.nextDouble(-0.1, 0.2));
      BigDecimal width = volatility.multiply(time.sqrt(DIGITS));
      BigDecimal drift = carry.add(over(volatility.multiply(volatility), TWO)).multiply(time);
      BigDecimal first = over(log(over(spot, strike)).add(drift), width);
      BigDecimal second = first.subtract(width);
      BigDecimal held = spot.multiply(exp(carry.subtract(rate).multiply(time)));
      BigDecimal paid = strike.multiply(exp(rate.multiply(time).negate()));
      Object[] terms = {spot, strike, time, rate, volatility, carry};
      BigDecimal slope = over(held, spot);
      checkExact(over(slope.multiply(density(first)), spot.multiply(width)), "OPT_BS_GAMMA", terms);
      checkExact(held.multiply(density(first)).multiply(time.sqrt(DIGITS)), "OPT_BS_VEGA", terms);
      for (int sign : new int[] {1, -1}) {
        BigDecimal s = decimal((long) sign);
        String side = sign == 1 ? "c" : "p";
        BigDecimal got = held.multiply(below(first.multiply(s))).multiply(s);
        BigDecimal given = paid.multiply(below(second.multiply(s))).multiply(s);
        Object[] sided = {side, spot, strike, time, rate, volatility, carry};
        checkSum(got.subtract(given), got, "OPT_BS", sided);
        checkExact(slope.multiply(below(first.multiply(s))).multiply(s), "OPT_BS_DELTA", sided);
        BigDecimal decay =
            over(
                held.multiply(density(first)).multiply(volatility),
                time.sqrt(DIGITS).multiply(TWO));
        BigDecimal moved = carry.subtract(rate).multiply(got);
        BigDecimal earned = rate.multiply(given);
        checkSum(
            decay.add(moved).add(earned).negate(),
            decay.max(moved.abs()).max(earned.abs()),
            "OPT_BS_THETA",
            sided);
        checkExact(time.multiply(given), "OPT_BS_RHO", sided);
      }
    }
  }
}
