package dev.napkin.function;

import dev.napkin.value.Value;
import org.apache.commons.numbers.core.DD;

/**
 * A bond whose first coupon period is longer or shorter than the others.
 *
 * <p>Mayle, Standard Securities Calculation Methods (SIA 1993), formulas 8 and 9: a short first
 * coupon is a part of a coupon; a long one is the sum of those of the regular periods it spans,
 * counted back from the first coupon date.
 *
 * @param dates from the settlement to the maturity
 * @param first when the first coupon is paid; behind the settlement
 */
record OddBond(
    CouponDates dates, SerialDate issue, SerialDate first, double rate, double redemption) {
  /** All that a price needs besides the yield, in periods. */
  private record Terms(double first, double toFirst, double regular, double accrued) {}

  /** The price at which it yields {@code yield} a year. */
  double price(double yield) {
    return price(terms(), StrictMath.log1p(yield / dates.frequency()));
  }

  /** The yield of a year at which it costs {@code price}. */
  Value yieldAt(double price) {
    Terms terms = terms();
    double undiscounted = undiscounted(terms, price);
    return Bond.search(
        rate,
        dates.frequency(),
        u ->
            Bond.isNear(u, terms.regular)
                ? undiscounted + discount(terms, u)
                : price(terms, u) - price);
  }

  /** What it pays in all but the price and what has accrued, computed in two doubles. */
  private double undiscounted(Terms terms, double price) {
    DD coupon = DD.ofProduct(100, rate).divide((double) dates.frequency());
    DD coupons = DD.ofDifference(terms.first, terms.accrued).add(terms.regular);
    return coupon.multiply(coupons).add(redemption).subtract(price).doubleValue();
  }

  /** How much less its payments are worth now than in all, next to a yield of 0. */
  private double discount(Terms terms, double u) {
    double coupons = terms.first * StrictMath.expm1(-u * terms.toFirst);
    for (int i = 1; i <= terms.regular; i++) {
      coupons += StrictMath.expm1(-u * (i + terms.toFirst));
    }
    return 100 * rate / dates.frequency() * coupons
        + redemption * StrictMath.expm1(-u * (terms.regular + terms.toFirst));
  }

  private double price(Terms terms, double u) {
    double coupon = 100 * rate / dates.frequency();
    return redemption * StrictMath.exp(-u * (terms.regular + terms.toFirst))
        + coupon * terms.first * StrictMath.exp(-u * terms.toFirst)
        + coupon * Bond.annuity(terms.regular, terms.toFirst + 1, u)
        - coupon * terms.accrued;
  }

  private Terms terms() {
    // Regular periods up to the first coupon; E is the one that ends there or holds the settlement.
    var before = new CouponDates(dates.settlement(), first, dates.frequency(), dates.days());
    double period = before.period();
    double length = days(issue, first);
    return length < period ? shortFirst(period, length) : longFirst(before, period);
  }

  private Terms shortFirst(double period, double length) {
    return new Terms(
        length / period,
        days(dates.settlement(), first) / period,
        dates.count() - 1,
        days(issue, dates.settlement()) / period);
  }

  private Terms longFirst(CouponDates before, double period) {
    SerialDate settlement = dates.settlement();
    int spanned = new CouponDates(issue, first, dates.frequency(), dates.days()).count();
    double length = 0;
    double accrued = 0;
    SerialDate late = first;
    for (int i = spanned; i >= 1; i--) {
      SerialDate early = first.moved(-(spanned - i + 1) * dates.step(), false);
      double normal = dates.days() == DayCount.ACTUAL_ACTUAL ? days(early, late) : period;
      length += (i > 1 ? normal : days(issue, late)) / normal;
      accrued += days(latest(issue, early), earliest(settlement, late)) / normal;
      late = early;
    }
    double toNext =
        switch (dates.days()) {
          case ACTUAL_360, ACTUAL_365 -> days(settlement, before.next());
          case US_30_360, ACTUAL_ACTUAL, EUROPEAN_30_360 -> period - before.accrued();
        };
    int regular =
        first.number() < dates.maturity().number()
            ? new CouponDates(first, dates.maturity(), dates.frequency(), dates.days()).count()
            : 0;
    return new Terms(length, before.count() - 1 + toNext / period, regular, accrued);
  }

  private double days(SerialDate from, SerialDate to) {
    return Math.max(dates.days().days(from, to), 0);
  }

  private static SerialDate latest(SerialDate a, SerialDate b) {
    return a.number() > b.number() ? a : b;
  }

  private static SerialDate earliest(SerialDate a, SerialDate b) {
    return a.number() < b.number() ? a : b;
  }

  /**
   * A bond whose last coupon period is longer or shorter than the others, settled within it.
   *
   * <p>Simple interest; the regular periods that the last one spans are counted on from the last
   * coupon date (Mayle, formulas 10 and 11).
   *
   * @param last when the last coupon before the maturity was paid; before the settlement
   */
  record Last(
      SerialDate settlement, SerialDate maturity, SerialDate last, int frequency, DayCount days) {
    /** Parts of periods: of the whole last one, accrued, and left. */
    private record Parts(double whole, double accrued, double left) {}

    /** The price at which it yields {@code yield} a year. */
    double price(double rate, double yield, double redemption) {
      Parts parts = parts();
      double coupon = 100 * rate / frequency;
      return (parts.whole * coupon + redemption) / (1 + parts.left * yield / frequency)
          - parts.accrued * coupon;
    }

    /** The yield of a year at which it costs {@code price}. */
    double yieldAt(double rate, double price, double redemption) {
      Parts parts = parts();
      double coupon = 100 * rate / frequency;
      double paid = price + parts.accrued * coupon;
      return (parts.whole * coupon + redemption - paid) / paid * frequency / parts.left;
    }

    private Parts parts() {
      double whole = 0;
      double accrued = 0;
      double left = 0;
      int count = new CouponDates(last, maturity, frequency, days).count();
      SerialDate early = last;
      for (int i = 1; i <= count; i++) {
        SerialDate late = last.moved(i * 12 / frequency, false);
        double normal = period(early, late);
        double length = i < count ? normal : period(early, maturity);
        whole += length / normal;
        if (late.number() < settlement.number()) {
          accrued += length / normal;
        } else if (early.number() < settlement.number()) {
          accrued += Math.max(days.days(early, settlement), 0) / normal;
        }
        left +=
            Math.max(days.days(latest(settlement, early), earliest(maturity, late)), 0) / normal;
        early = late;
      }
      return new Parts(whole, accrued, left);
    }

    private double period(SerialDate from, SerialDate to) {
      return Math.max(
          days == DayCount.US_30_360 ? DayCount.americanBothEnds(from, to) : days.days(from, to),
          0);
    }
  }
}
