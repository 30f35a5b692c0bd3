package dev.napkin.function;

import java.util.Optional;

/**
 * When a bond pays its coupons, and how the days between two of them are counted.
 *
 * <p>Coupons are paid every {@code 12 / frequency} months, counted back from the maturity; where
 * that is the last day of its month, every coupon comes on the last day of its month. In the
 * letters of Mayle, Standard Securities Calculation Methods (SIA 1993): A days have accrued since
 * the last coupon, DSC lie between the settlement and the next, E is a whole period.
 *
 * @param settlement when the bond changes hands; before the maturity
 * @param frequency coupons in a year: 1, 2 or 4
 */
record CouponDates(SerialDate settlement, SerialDate maturity, int frequency, DayCount days) {
  /** These dates; empty where the frequency is none, or nothing lies between the dates. */
  static Optional<CouponDates> of(
      SerialDate settlement, SerialDate maturity, double frequency, DayCount days) {
    return (frequency == 1 || frequency == 2 || frequency == 4)
            && settlement.number() < maturity.number()
        ? Optional.of(new CouponDates(settlement, maturity, (int) frequency, days))
        : Optional.empty();
  }

  /** How many months lie between coupons. */
  int step() {
    return 12 / frequency;
  }

  /** How many coupons are still to come. */
  int count() {
    int months = (maturity.year() - settlement.year()) * 12 + maturity.month() - settlement.month();
    int coupons = Math.max(months / step() - 1, 0);
    while (back(coupons).number() > settlement.number()) {
      coupons++;
    }
    return coupons;
  }

  private SerialDate back(int coupons) {
    return maturity.moved(-coupons * step(), maturity.endsMonth());
  }

  /** The last coupon date up to the settlement. */
  SerialDate previous() {
    return back(count());
  }

  /** The first coupon date behind the settlement. */
  SerialDate next() {
    return back(count() - 1);
  }

  /** E: the days of the period that the settlement falls into. */
  double period() {
    return switch (days) {
      case US_30_360, ACTUAL_360, EUROPEAN_30_360 -> 360.0 / frequency;
      case ACTUAL_365 -> 365.0 / frequency;
      case ACTUAL_ACTUAL -> DayCount.actual(previous(), next());
    };
  }

  /** A: the days from the last coupon to the settlement. */
  double accrued() {
    return days.days(previous(), settlement);
  }

  /** DSC: the days from the settlement to the next coupon. */
  double remaining() {
    return days == DayCount.US_30_360
        ? DayCount.americanBothEnds(previous(), next()) - accrued()
        : days.days(settlement, next());
  }
}
