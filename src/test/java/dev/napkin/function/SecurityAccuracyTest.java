package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.checkRoot;
import static dev.napkin.function.Accuracy.spread;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.Decimal.exp;
import static dev.napkin.function.Decimal.log;
import static dev.napkin.function.Decimal.over;
import static dev.napkin.function.FunctionCall.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Bonds, bills and what assets lose, held against their closed forms in 60 digits. */
final class SecurityAccuracyTest {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal HUNDRED = decimal(100);
  private static final MathContext WIDE = new MathContext(60);
  private static final int CASES = 100;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(96);

  /** A bond with what its coupon dates tell: exact numbers of days. */
  private record Security(
      int settlement, int maturity, double rate, double redemption, int frequency, int basis) {
    private double days(String name) {
      return number(name, settlement, maturity, frequency, basis);
    }

    int count() {
      return (int) days("COUPNUM");
    }

    BigDecimal coupon() {
      return over(decimal(rate).multiply(HUNDRED), decimal(frequency));
    }

    BigDecimal toNext() {
      return ONE.subtract(over(decimal(days("COUPDAYBS")), decimal(days("COUPDAYS"))));
    }

    /** The worth of what it pays, where each payment is weighted by its time or not. */
    BigDecimal worth(BigDecimal yield, boolean weighted) {
      BigDecimal perPeriod = over(yield, decimal(frequency));
      BigDecimal discount = log(ONE.add(perPeriod)).negate();
      BigDecimal power = exp(toNext().multiply(discount));
      BigDecimal step = ONE.divide(ONE.add(perPeriod), WIDE);
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < count(); i++) {
        BigDecimal paid = i + 1 == count() ? coupon().add(decimal(redemption)) : coupon();
        BigDecimal worth = paid.multiply(power, WIDE);
        sum = sum.add(weighted ? worth.multiply(toNext().add(decimal((long) i))) : worth);
        power = power.multiply(step, WIDE);
      }
      return sum;
    }

    BigDecimal price(BigDecimal yield) {
      BigDecimal accrued = coupon().multiply(ONE.subtract(toNext()));
      if (count() > 1) {
        return worth(yield, false).subtract(accrued);
      }
      BigDecimal simple = ONE.add(toNext().multiply(over(yield, decimal(frequency))));
      return over(coupon().add(decimal(redemption)), simple).subtract(accrued);
    }
  }

  private Security security(double redemption) {
    int settlement = random.nextInt(30000, 50000);
    return new Security(
        settlement,
        settlement + random.nextInt(20, 8000),
        random.nextDouble(0.001, 0.12),
        redemption,
        1 << random.nextInt(3),
        random.nextInt(5));
  }

  @Test
  void pricesAndYieldsOfBondsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      Security bond = security(random.nextDouble(80, 120));
      double yield = spread(random, 1e-6, 0.5);
      checkExact(
          bond.price(decimal(yield)),
          "PRICE",
          bond.settlement,
          bond.maturity,
          bond.rate,
          yield,
          bond.redemption,
          bond.frequency,
          bond.basis);
      double price = bond.price(decimal(yield)).doubleValue();
      checkRoot(
          y -> bond.price(y).subtract(decimal(price)),
          "YIELD",
          bond.settlement,
          bond.maturity,
          bond.rate,
          price,
          bond.redemption,
          bond.frequency,
          bond.basis);
    }
  }

  @Test
  void durationsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      Security bond = security(100);
      double yield = spread(random, 1e-10, 0.5);
      BigDecimal duration =
          over(bond.worth(decimal(yield), true), bond.worth(decimal(yield), false))
              .divide(decimal(bond.frequency), WIDE);
      Object[] arguments = {
        bond.settlement, bond.maturity, bond.rate, yield, bond.frequency, bond.basis
      };
      checkExact(duration, "DURATION", arguments);
      BigDecimal perPeriod = over(decimal(yield), decimal(bond.frequency));
      checkExact(over(duration, ONE.add(perPeriod)), "MDURATION", arguments);
    }
  }

  @Test
  void discountsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      int from = random.nextInt(30000, 50000);
      int days = random.nextInt(1, 300);
      double price = random.nextDouble(50, 99.9);
      double redemption = price * (1 + spread(random, 1e-12, 1));
      BigDecimal years = over(decimal(days), decimal(360));
      BigDecimal gain = decimal(redemption).subtract(decimal(price));
      checkExact(
          over(over(gain, decimal(redemption)), years),
          "DISC",
          from,
          from + days,
          price,
          redemption,
          2);
      checkExact(
          over(over(gain, decimal(price)), years),
          "INTRATE",
          from,
          from + days,
          price,
          redemption,
          2);
      double discount = spread(random, 1e-13, 1);
      BigDecimal left = ONE.subtract(decimal(discount).multiply(years));
      checkExact(over(decimal(price), left), "RECEIVED", from, from + days, price, discount, 2);
      checkExact(left.multiply(HUNDRED), "TBILLPRICE", from, from + days, discount);
      checkExact(
          over(over(HUNDRED.subtract(decimal(price)), decimal(price)), years),
          "TBILLYIELD",
          from,
          from + days,
          price);
      checkExact(bondYield(left, days, discount), "TBILLEQ", from, from + days, discount);
    }
  }

  /** The yield of half-yearly coupons: simple interest within the first, else a quadratic root. */
  private static BigDecimal bondYield(BigDecimal price, int days, double discount) {
    if (days <= 182) {
      return over(decimal(365).multiply(decimal(discount)), decimal(360).multiply(price));
    }
    BigDecimal part = decimal(days).divide(decimal(365), WIDE);
    BigDecimal more = part.add(part).subtract(ONE);
    BigDecimal gain = ONE.subtract(ONE.divide(price, WIDE));
    BigDecimal root = part.multiply(part).subtract(more.multiply(gain)).sqrt(WIDE);
    return over(root.subtract(part).multiply(BigDecimal.TWO), more);
  }

  @Test
  void lossesOfAssetsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double cost = spread(random, 1, 1e9);
      double salvage = cost * spread(random, 1e-6, 0.5);
      int life = random.nextInt(2, 1000);
      int period = random.nextInt(1, life + 1);
      BigDecimal lost = decimal(cost).subtract(decimal(salvage));
      BigDecimal digits = over(decimal(2L * (life - period + 1)), decimal((life + 1L) * life));
      checkExact(lost.multiply(digits), "SYD", cost, salvage, life, period);
      double factor = random.nextDouble(0.01, 2);
      BigDecimal share = decimal(factor).divide(decimal(life), WIDE);
      BigDecimal left = decimal(cost);
      BigDecimal charge = BigDecimal.ZERO;
      for (int k = 1; k <= period; k++) {
        charge = left.multiply(share, WIDE).min(left.subtract(decimal(salvage)));
        left = left.subtract(charge);
      }
      checkExact(charge, "DDB", cost, salvage, life, period, factor);
      checkExact(charge, "VDB", cost, salvage, life, period - 1, period, factor, true);
    }
  }

  @Test
  void lossesAtARateOfThreeDecimalsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double cost = spread(random, 1, 1e9);
      double salvage = cost * spread(random, 1e-6, 0.5);
      int life = random.nextInt(2, 60);
      int period = random.nextInt(2, life + 1);
      int months = random.nextInt(1, 13);
      BigDecimal power = exp(over(log(over(decimal(salvage), decimal(cost))), decimal(life)));
      BigDecimal rate = ONE.subtract(power).setScale(3, RoundingMode.HALF_UP);
      BigDecimal first = decimal(cost).multiply(rate).multiply(decimal(months));
      BigDecimal left = decimal(cost).subtract(over(first, decimal(12)));
      BigDecimal before = ONE.subtract(rate).pow(period - 2);
      checkExact(left.multiply(before).multiply(rate), "DB", cost, salvage, life, period, months);
    }
  }
}
