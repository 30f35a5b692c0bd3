package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.checkRoot;
import static dev.napkin.function.Accuracy.checkSum;
import static dev.napkin.function.Accuracy.spread;
import static dev.napkin.function.DayCounts.date;
import static dev.napkin.function.DayCounts.moved;
import static dev.napkin.function.DayCounts.serial;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.Decimal.over;
import static dev.napkin.function.Decimal.pow;
import static dev.napkin.function.FunctionCall.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * Bonds of all bases, also with coupons and yields far from what is usual and with odd periods,
 * held against 60 digits; their days are counted here, by another calendar.
 *
 * <p>A price is what is paid less what has accrued, and right to a share of the larger.
 */
final class CouponAccuracyTest {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal HUNDRED = decimal(100L);
  private static final MathContext WIDE = new MathContext(60);
  private static final int CASES = 200;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(106);

  private static BigDecimal part(long days, long of) {
    return decimal(days).divide(decimal(of), WIDE);
  }

  private static BigDecimal periods(long days, int frequency, long period, int basis) {
    // A year of 365 days has no whole number of days in a period.
    return basis == 3 ? part(days * frequency, 365) : part(days, period);
  }

  private int frequency() {
    return 1 << random.nextInt(3);
  }

  @Test
  void daysOfCouponsAreThoseOfTheCalendar() {
    for (int i = 0; i < 2 * CASES; i++) {
      LocalDate settlement = date(random.nextInt(10000, 70000));
      LocalDate maturity = settlement.plusDays(random.nextInt(1, 9000));
      if (random.nextInt(3) == 0) {
        maturity = maturity.withDayOfMonth(maturity.lengthOfMonth());
      }
      int frequency = frequency();
      int basis = random.nextInt(5);
      LocalDate before = DayCounts.before(settlement, maturity, frequency);
      LocalDate behind = DayCounts.behind(settlement, maturity, frequency);
      Object[] arguments = {serial(settlement), serial(maturity), frequency, basis};
      check(serial(before), "COUPPCD", arguments);
      check(serial(behind), "COUPNCD", arguments);
      long accrued = DayCounts.days(before, settlement, basis);
      check(accrued, "COUPDAYBS", arguments);
      long period = DayCounts.period(settlement, maturity, frequency, basis);
      checkExact(basis == 3 ? part(365, frequency) : decimal(period), "COUPDAYS", arguments);
      if (basis > 0) {
        check(DayCounts.days(settlement, behind, basis), "COUPDAYSNC", arguments);
      }
      int count = 1;
      while (moved(maturity, -count, frequency).isAfter(settlement)) {
        count++;
      }
      check(count, "COUPNUM", arguments);
    }
  }

  /** Payments from the next coupon on, each with the periods until then. */
  private static BigDecimal worth(
      BigDecimal coupon, int count, BigDecimal toNext, double redemption, BigDecimal factor) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal growth = pow(factor, toNext);
    for (int k = 0; k < count; k++) {
      BigDecimal paid = k == count - 1 ? coupon.add(decimal(redemption)) : coupon;
      sum = sum.add(paid.divide(growth, WIDE));
      growth = growth.multiply(factor, WIDE);
    }
    return sum;
  }

  @Test
  void pricesWithAnyCouponAndYieldHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      LocalDate settlement = date(random.nextInt(20000, 60000));
      LocalDate maturity = settlement.plusDays(random.nextInt(800, 15000));
      int frequency = frequency();
      int basis = random.nextInt(5);
      double rate = random.nextInt(4) == 0 ? 0 : spread(random, 1e-9, 20);
      double yield = random.nextInt(4) == 0 ? 0 : spread(random, 1e-12, 5);
      double redemption = spread(random, 1e-3, 1e6);
      LocalDate before = DayCounts.before(settlement, maturity, frequency);
      long period = DayCounts.period(settlement, maturity, frequency, basis);
      BigDecimal accrued =
          periods(DayCounts.days(before, settlement, basis), frequency, period, basis);
      int count = 1;
      while (moved(maturity, -count, frequency).isAfter(settlement)) {
        count++;
      }
      BigDecimal coupon = over(decimal(rate).multiply(HUNDRED), decimal((long) frequency));
      BigDecimal factor = ONE.add(over(decimal(yield), decimal((long) frequency)));
      BigDecimal worth = worth(coupon, count, ONE.subtract(accrued), redemption, factor);
      BigDecimal owed = coupon.multiply(accrued);
      checkSum(
          worth.subtract(owed),
          worth.max(owed),
          "PRICE",
          serial(settlement),
          serial(maturity),
          rate,
          yield,
          redemption,
          frequency,
          basis);
    }
  }

  /** A first coupon for a part of a period: issue and settlement lie within it. */
  @Test
  void bondsWithAShortFirstPeriodHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      int frequency = frequency();
      int basis = random.nextInt(5);
      LocalDate maturity = date(random.nextInt(40000, 60000)).withDayOfMonth(15);
      int regular = random.nextInt(1, 40);
      LocalDate first = moved(maturity, -regular, frequency);
      int length = 300 / frequency;
      LocalDate issue = first.minusDays(random.nextInt(10, length));
      LocalDate settlement = issue.plusDays(random.nextInt(1, serial(first) - serial(issue)));
      double rate = spread(random, 1e-6, 2);
      double yield = spread(random, 1e-9, 2);
      double redemption = spread(random, 1, 1e4);
      long period = DayCounts.period(settlement, first, frequency, basis);
      BigDecimal share = periods(DayCounts.days(issue, first, basis), frequency, period, basis);
      BigDecimal toFirst =
          periods(DayCounts.days(settlement, first, basis), frequency, period, basis);
      BigDecimal accrued =
          periods(DayCounts.days(issue, settlement, basis), frequency, period, basis);
      BigDecimal coupon = over(decimal(rate).multiply(HUNDRED), decimal((long) frequency));
      UnaryOperator<BigDecimal> price =
          y -> {
            BigDecimal factor = ONE.add(over(y, decimal((long) frequency)));
            BigDecimal paid = coupon.multiply(share).divide(pow(factor, toFirst), WIDE);
            BigDecimal later = worth(coupon, regular, toFirst.add(ONE), redemption, factor);
            return paid.add(later).subtract(coupon.multiply(accrued));
          };
      BigDecimal exact = price.apply(decimal(yield));
      Object[] dates = {serial(settlement), serial(maturity), serial(issue), serial(first)};
      checkSum(
          exact,
          coupon.multiply(accrued).max(exact.abs()),
          "ODDFPRICE",
          dates[0],
          dates[1],
          dates[2],
          dates[3],
          rate,
          yield,
          redemption,
          frequency,
          basis);
      double shown = exact.doubleValue();
      // A smaller yield moves the price by less than 1e12 of its last bits.
      if (shown > 0 && yield > 1e-4) {
        checkRoot(
            y -> price.apply(y).subtract(decimal(shown)),
            "ODDFYIELD",
            dates[0],
            dates[1],
            dates[2],
            dates[3],
            rate,
            shown,
            redemption,
            frequency,
            basis);
      }
    }
  }

  /** A last coupon for a part of a period, at simple interest. */
  @Test
  void bondsWithAShortLastPeriodHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      int frequency = frequency();
      int basis = random.nextInt(1, 5);
      LocalDate last = date(random.nextInt(30000, 60000)).withDayOfMonth(random.nextInt(1, 28));
      LocalDate maturity = last.plusDays(random.nextInt(20, 300 / frequency));
      LocalDate settlement = last.plusDays(random.nextInt(1, serial(maturity) - serial(last)));
      double rate = spread(random, 1e-6, 2);
      double yield = spread(random, 1e-9, 2);
      double redemption = spread(random, 1, 1e4);
      long period = DayCounts.days(last, last.plusMonths(12 / frequency), basis);
      BigDecimal whole = part(DayCounts.days(last, maturity, basis), period);
      BigDecimal accrued = part(DayCounts.days(last, settlement, basis), period);
      BigDecimal left = part(DayCounts.days(settlement, maturity, basis), period);
      BigDecimal coupon = over(decimal(rate).multiply(HUNDRED), decimal((long) frequency));
      BigDecimal paid = whole.multiply(coupon).add(decimal(redemption));
      BigDecimal simple = left.multiply(over(decimal(yield), decimal((long) frequency)));
      BigDecimal owed = accrued.multiply(coupon);
      BigDecimal worth = over(paid, ONE.add(simple));
      Object[] dates = {serial(settlement), serial(maturity), serial(last)};
      checkSum(
          worth.subtract(owed),
          worth.max(owed),
          "ODDLPRICE",
          dates[0],
          dates[1],
          dates[2],
          rate,
          yield,
          redemption,
          frequency,
          basis);
      double price = spread(random, 1, 1e4);
      BigDecimal given = decimal(price).add(owed);
      BigDecimal scale = over(decimal((long) frequency), left);
      checkSum(
          over(paid.subtract(given), given).multiply(scale),
          over(paid.max(given), given).multiply(scale),
          "ODDLYIELD",
          dates[0],
          dates[1],
          dates[2],
          rate,
          price,
          redemption,
          frequency,
          basis);
    }
  }
}
