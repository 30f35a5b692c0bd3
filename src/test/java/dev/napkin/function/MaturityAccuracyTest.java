package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.checkSum;
import static dev.napkin.function.Accuracy.spread;
import static dev.napkin.function.DayCounts.date;
import static dev.napkin.function.DayCounts.serial;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.Decimal.over;
import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Securities that pay once, and money in parts, held against 60 digits. */
final class MaturityAccuracyTest {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal HUNDRED = decimal(100L);
  private static final MathContext WIDE = new MathContext(60);
  private static final int CASES = 200;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(107);

  /** Of the bases that need no year of the calendar. */
  private static BigDecimal years(LocalDate from, LocalDate to, int basis) {
    return decimal(DayCounts.days(from, to, basis)).divide(decimal(basis == 3 ? 365L : 360L), WIDE);
  }

  private int basis() {
    return new int[] {0, 2, 3, 4}[random.nextInt(4)];
  }

  @Test
  void discountsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      LocalDate from = date(random.nextInt(20000, 60000));
      LocalDate to = from.plusDays(random.nextInt(2, 4000));
      int basis = basis();
      BigDecimal years = years(from, to, basis);
      double redemption = spread(random, 1e-3, 1e6);
      double discount = spread(random, 1e-12, 2);
      if (years.signum() == 0) {
        continue;
      }
      BigDecimal lost = decimal(discount).multiply(years);
      checkSum(
          ONE.subtract(lost).multiply(decimal(redemption)),
          ONE.max(lost).multiply(decimal(redemption)),
          "PRICEDISC",
          serial(from),
          serial(to),
          discount,
          redemption,
          basis);
      double price = redemption * (1 + spread(random, 1e-12, 1));
      checkExact(
          over(over(decimal(redemption).subtract(decimal(price)), decimal(price)), years),
          "YIELDDISC",
          serial(from),
          serial(to),
          price,
          redemption,
          basis);
      checkExact(
          decimal(discount).multiply(decimal(redemption)).multiply(years),
          "ACCRINTM",
          serial(from),
          serial(to),
          discount,
          redemption,
          basis);
    }
  }

  @Test
  void interestAtMaturityHasTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      LocalDate issue = date(random.nextInt(20000, 40000));
      LocalDate settlement = issue.plusDays(random.nextInt(1, 9000));
      LocalDate maturity = settlement.plusDays(random.nextInt(3, 9000));
      int basis = basis();
      double rate = spread(random, 1e-9, 2);
      double yield = spread(random, 1e-9, 2);
      BigDecimal days = decimal(basis == 3 ? 365L : 360L);
      BigDecimal held = years(issue, maturity, basis);
      BigDecimal accrued = years(issue, settlement, basis);
      BigDecimal left = held.subtract(accrued).multiply(days).divide(days, WIDE);
      BigDecimal paid = ONE.add(held.multiply(decimal(rate))).multiply(HUNDRED);
      BigDecimal owed = accrued.multiply(decimal(rate)).multiply(HUNDRED);
      BigDecimal worth = over(paid, ONE.add(left.multiply(decimal(yield))));
      Object[] dates = {serial(settlement), serial(maturity), serial(issue)};
      checkSum(
          worth.subtract(owed),
          worth.max(owed),
          "PRICEMAT",
          dates[0],
          dates[1],
          dates[2],
          rate,
          yield,
          basis);
      double price = random.nextDouble(20, 200);
      BigDecimal given = decimal(price).add(owed);
      checkSum(
          over(over(paid.subtract(given), given), left),
          over(over(paid.max(given), given), left),
          "YIELDMAT",
          dates[0],
          dates[1],
          dates[2],
          rate,
          price,
          basis);
    }
  }

  /** Interest of a first period without whole ones before it. */
  @Test
  void accruedInterestHasTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      int frequency = 1 << random.nextInt(3);
      int basis = basis();
      LocalDate first = date(random.nextInt(30000, 60000)).withDayOfMonth(20);
      LocalDate issue = first.minusMonths(12 / frequency).plusDays(random.nextInt(0, 30));
      LocalDate settlement = issue.plusDays(random.nextInt(1, serial(first) - serial(issue)));
      double rate = spread(random, 1e-9, 2);
      double nominal = spread(random, 1, 1e9);
      BigDecimal years = years(issue, settlement, basis);
      checkExact(
          decimal(rate).multiply(decimal(nominal)).multiply(years),
          "ACCRINT",
          serial(issue),
          serial(first),
          serial(settlement),
          rate,
          nominal,
          frequency,
          basis);
    }
  }

  @Test
  void equalLossesAndScheduledRatesHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double cost = spread(random, 1, 1e9);
      double salvage = cost * (1 - spread(random, 1e-12, 1));
      double life = spread(random, 0.1, 1e4);
      checkExact(
          decimal(cost).subtract(decimal(salvage)).divide(decimal(life), WIDE),
          "SLN",
          cost,
          salvage,
          life);
      double[] rates = random.doubles(random.nextInt(1, 50), -0.5, 0.5).toArray();
      BigDecimal value = decimal(cost);
      for (double rate : rates) {
        value = value.multiply(ONE.add(decimal(rate)), WIDE);
      }
      checkExact(value, "FVSCHEDULE", cost, area(Arrays.stream(rates).boxed().toArray()));
      double rate = spread(random, 1e-9, 3);
      int periods = random.nextInt(1, 500);
      int period = random.nextInt(1, periods + 1);
      // Excel counts from the end of the period, as if none had been paid off at its beginning.
      BigDecimal left = ONE.subtract(over(decimal((long) period), decimal((long) periods)));
      BigDecimal interest = decimal(cost).multiply(decimal(rate)).multiply(left).negate();
      checkExact(interest, "ISPMT", rate, period, periods, cost);
    }
  }

  @Test
  void frenchLossesHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double cost = spread(random, 100, 1e9);
      double salvage = cost * random.nextDouble(0.5);
      double rate = random.nextDouble(0.02, 0.3);
      LocalDate bought = date(random.nextInt(30000, 60000)).withDayOfMonth(random.nextInt(1, 28));
      LocalDate first = bought.plusDays(random.nextInt(1, 300));
      int basis = new int[] {3, 4}[random.nextInt(2)];
      BigDecimal whole = decimal(cost).multiply(decimal(rate));
      BigDecimal begun = years(bought, first, basis).multiply(whole);
      BigDecimal spare = decimal(cost).subtract(decimal(salvage));
      BigDecimal left = spare.subtract(begun);
      for (int period = 0; period < 4; period++) {
        BigDecimal charge = period == 0 ? begun.min(spare) : whole.min(left.max(BigDecimal.ZERO));
        if (period > 0) {
          left = left.subtract(whole);
        }
        boolean isOver = period > Math.ceil(1 / rate - 1e-9);
        checkSum(
            isOver ? BigDecimal.ZERO : charge,
            spare,
            "AMORLINC",
            cost,
            serial(bought),
            serial(first),
            salvage,
            period,
            rate,
            basis);
      }
    }
  }

  /** The first charge at a degressive share, which is rounded to whole units. */
  @Test
  void degressiveLossesBeginWithWholeUnits() {
    for (int i = 0; i < CASES; i++) {
      double cost = Math.rint(spread(random, 1000, 1e9));
      int years = random.nextInt(3, 12);
      LocalDate bought = date(random.nextInt(30000, 60000)).withDayOfMonth(random.nextInt(1, 28));
      LocalDate first = bought.plusDays(random.nextInt(1, 300));
      double rate = 1.0 / years;
      BigDecimal factor = new BigDecimal(years < 5 ? "1.5" : years <= 6 ? "2" : "2.5");
      BigDecimal exact =
          years(bought, first, 4).multiply(decimal(cost)).multiply(decimal(rate)).multiply(factor);
      BigDecimal apart = exact.remainder(ONE).subtract(new BigDecimal("0.5"));
      if (apart.abs().doubleValue() > 1e-5) {
        BigDecimal rounded = exact.setScale(0, RoundingMode.HALF_EVEN);
        check(rounded, "AMORDEGRC", cost, serial(bought), serial(first), 0, 0, rate, 4);
      }
    }
  }

  @Test
  void pricesInFractionsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      int fraction = random.nextInt(2, 1000);
      int digits = (int) Math.ceil(Math.log10(fraction));
      long whole = random.nextLong(0, 1_000_000);
      int above = random.nextInt(fraction);
      BigDecimal written = decimal(whole).add(decimal((long) above).movePointLeft(digits));
      BigDecimal value =
          decimal(whole).add(decimal((long) above).divide(decimal((long) fraction), WIDE));
      checkExact(value, "DOLLARDE", written.doubleValue(), fraction);
      checkExact(written, "DOLLARFR", value.doubleValue(), fraction);
      double back = number("DOLLARFR", number("DOLLARDE", written, fraction), fraction);
      checkExact(written, "SUM", back);
    }
  }
}
