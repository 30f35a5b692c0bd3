package dev.napkin.function;

import dev.napkin.value.Value;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.core.DD;

/**
 * A bond that pays coupons of {@code rate} a year on a nominal value of 100, and its redemption at
 * maturity. Prices are clean: without the interest that has accrued.
 *
 * <p>Mayle, Standard Securities Calculation Methods (SIA 1993), formulas 6 and 7: compound interest
 * for more than one coupon, simple interest for the last.
 */
record Bond(CouponDates dates, double rate, double redemption) {
  /** How days are counted, for the sources of functions. */
  static final String DAYS = "day counts of ISO 20022";

  /** What defines prices and yields. */
  static final String SOURCE =
      "Mayle, Standard Securities Calculation Methods, volume 1 (SIA 1993); " + DAYS;

  /** Below this discount a balance is taken apart, so that a small yield keeps its digits. */
  private static final double NEAR = 0.5;

  private static final int MOST_NEAR = 1000;

  private double coupon() {
    return 100 * rate / dates.frequency();
  }

  /** The part of a period from the settlement to the next coupon. */
  private double toNext() {
    return (dates.period() - dates.accrued()) / dates.period();
  }

  private double accrued() {
    return coupon() * dates.accrued() / dates.period();
  }

  /** The price at which it yields {@code yield} a year. */
  double price(double yield) {
    double perPeriod = yield / dates.frequency();
    int count = dates.count();
    return count == 1
        ? (redemption + coupon()) / (1 + toNext() * perPeriod) - accrued()
        : compound(count, toNext(), StrictMath.log1p(perPeriod)) - accrued();
  }

  private double compound(int count, double toNext, double u) {
    return redemption * StrictMath.exp(-u * (count - 1 + toNext))
        + coupon() * annuity(count, toNext, u);
  }

  /** What a coupon of 1 in each of {@code count} periods is worth, {@code u = ln(1 + yield)}. */
  static double annuity(double count, double toFirst, double u) {
    return StrictMath.exp(-u * toFirst)
        * (u == 0 ? count : StrictMath.expm1(-u * count) / StrictMath.expm1(-u));
  }

  /** The yield of a year at which it costs {@code price}. */
  Value yieldAt(double price) {
    int count = dates.count();
    double toNext = toNext();
    double accrued = accrued();
    if (count == 1) {
      double paid = price + accrued;
      return Value.number(undiscounted(price) / paid / toNext * dates.frequency());
    }
    double undiscounted = undiscounted(price);
    return search(
        rate,
        dates.frequency(),
        u ->
            isNear(u, count)
                ? undiscounted + discount(count, toNext, u)
                : compound(count, toNext, u) - accrued - price);
  }

  /** Whether a balance of so many coupons is taken apart at this yield. */
  static boolean isNear(double u, double count) {
    return Math.abs(u) * count < NEAR && count < MOST_NEAR;
  }

  /** What it pays in all but the price and what has accrued, computed in two doubles. */
  private double undiscounted(double price) {
    DD coupon = DD.ofProduct(100, rate).divide((double) dates.frequency());
    double period = dates.period();
    DD coupons = DD.of(dates.count() * period - dates.accrued()).divide(period);
    return coupon.multiply(coupons).add(redemption).subtract(price).doubleValue();
  }

  /** How much less its payments are worth now than in all, next to a yield of 0. */
  private double discount(int count, double toNext, double u) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += StrictMath.expm1(-u * (i + toNext));
    }
    return coupon() * sum + redemption * StrictMath.expm1(-u * (count - 1 + toNext));
  }

  /** The yield of a year, by {@code u = ln(1 + yield of a period)}, at which nothing is missing. */
  static Value search(double guess, int frequency, DoubleUnaryOperator missing) {
    Value perPeriod =
        RateSearch.near(
            guess / frequency, r -> missing.applyAsDouble(StrictMath.log1p(r)), missing);
    return perPeriod instanceof Value.Num(double found)
        ? Value.number(found * frequency)
        : perPeriod;
  }

  /** The mean time in years until it pays, weighted by what the payments are worth (Macaulay). */
  double duration(double yield) {
    double toNext = toNext();
    double u = StrictMath.log1p(yield / dates.frequency());
    int count = dates.count();
    double weighted = 0;
    double worth = 0;
    for (int i = 1; i <= count; i++) {
      double time = i - 1 + toNext;
      double value = (coupon() + (i == count ? redemption : 0)) * StrictMath.exp(-u * time);
      weighted += time * value;
      worth += value;
    }
    return weighted / worth / dates.frequency();
  }
}
