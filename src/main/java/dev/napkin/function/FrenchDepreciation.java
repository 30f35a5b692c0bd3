package dev.napkin.function;

import dev.napkin.value.Value;

/**
 * How an asset loses its cost by French rules, its first period being counted in days.
 *
 * @param rate the share lost in a year
 * @param firstPart the part of a year that the first period is; 0 counts as a whole one
 */
record FrenchDepreciation(double cost, double salvage, double rate, double firstPart) {
  /** Rates that differ less lead to the same number of years. */
  private static final double NOISE = 1e-9;

  /** The first period as a part of a year. */
  static double firstPart(SerialDate purchased, SerialDate first, DayCount days) {
    double year = days == DayCount.ACTUAL_ACTUAL && purchased.isInLeapYear() ? 366 : 365;
    return days.days(withoutLeapDay(purchased, days), withoutLeapDay(first, days))
        / (days == DayCount.ACTUAL_ACTUAL || days == DayCount.ACTUAL_365 ? year : 360);
  }

  private static SerialDate withoutLeapDay(SerialDate date, DayCount days) {
    return (days == DayCount.ACTUAL_ACTUAL || days == DayCount.ACTUAL_365)
            && date.month() == 2
            && date.day() == 29
        ? new SerialDate(date.year(), 2, 28)
        : date;
  }

  /** The equal charge of a period, the first being 0. */
  double linear(double period) {
    double whole = cost * rate;
    double first = Math.min(firstPart == 0 ? whole : firstPart * whole, cost - salvage);
    if (period == 0) {
      return first;
    }
    if (period > years()) {
      return 0;
    }
    double left = cost - salvage - first - (period - 1) * whole;
    return Math.max(Math.min(whole, left), 0);
  }

  /** The charge of a period, the first being 0, at a share of what is left, in whole units. */
  Value degressive(double period) {
    double years = years();
    double coefficient = years < 3 ? 1 : years < 5 ? 1.5 : years <= 6 ? 2 : 2.5;
    if (years <= 2) {
      return Faults.outOfDomain("the asset must last longer than two years");
    }
    double share = rate * coefficient;
    double first =
        Math.min(firstPart == 0 ? cost * share : firstPart * cost * share, cost - salvage);
    double charge = Math.rint(first);
    if (period == 0) {
      return Value.number(charge);
    }
    if (period > Math.min(years, Depreciation.MOST_PERIODS)) {
      return Value.number(0);
    }
    double lasts = firstPart == 0 ? years : years + 1;
    double left = cost - charge;
    for (double counted = 1; counted <= period; counted++) {
      double behind = lasts - counted - 1;
      charge = behind == 2 ? left / 2 : left * share;
      if (behind == 2) {
        share = 1;
      }
      if (left < salvage) {
        charge = 0;
      }
      left -= charge;
    }
    return Value.number(Math.floor(charge + 0.5));
  }

  private double years() {
    return Math.ceil(1 / rate - NOISE);
  }
}
