package dev.napkin.function;

/**
 * How many coupon periods have accrued between the issue and the settlement of a bond.
 *
 * <p>Periods lie as the first coupon date has them. The period that the settlement falls into
 * counts by its days, whole ones before it as one each, and the one that the issue falls into by
 * its days again (Mayle, Standard Securities Calculation Methods, odd first periods).
 */
record AccruedInterest(
    SerialDate issue, SerialDate first, SerialDate settlement, int frequency, DayCount days) {
  /**
   * The sum of periods.
   *
   * @param fromIssue whether whole periods before the last count; where they do not, they are taken
   *     for paid
   */
  double periods(boolean fromIssue) {
    SerialDate start = coupon(-1);
    int behind = -1;
    if (fromIssue && settlement.number() > first.number()) {
      int months = (settlement.year() - first.year()) * 12 + settlement.month() - first.month();
      behind = months * frequency / 12;
      while (coupon(behind).number() >= settlement.number()) {
        behind--;
      }
      start = coupon(behind);
    }
    SerialDate counted = issue.number() > start.number() ? issue : start;
    double periods = days.days(counted, settlement) / regular();
    for (SerialDate end = start; end.number() > issue.number(); ) {
      behind--;
      SerialDate begin = coupon(behind);
      if (issue.number() <= begin.number()) {
        periods += fromIssue ? 1 : 0;
      } else {
        periods += days.days(issue, end) / length(begin, end);
      }
      end = begin;
    }
    return periods;
  }

  /** The coupon date so many periods behind the first. */
  private SerialDate coupon(int periods) {
    return first.moved(periods * (12 / frequency), first.endsMonth());
  }

  /** The days of the period before the first coupon. */
  private double regular() {
    return switch (days) {
      case US_30_360, ACTUAL_360, EUROPEAN_30_360 -> 360.0 / frequency;
      case ACTUAL_365 -> 365.0 / frequency;
      case ACTUAL_ACTUAL -> DayCount.actual(coupon(-1), first);
    };
  }

  private double length(SerialDate begin, SerialDate end) {
    return switch (days) {
      case US_30_360 -> DayCount.americanBothEnds(begin, end);
      case ACTUAL_ACTUAL -> DayCount.actual(begin, end);
      case ACTUAL_360 -> DayCount.american(begin, end);
      case ACTUAL_365 -> 365.0 / frequency;
      case EUROPEAN_30_360 -> DayCount.european(begin, end);
    };
  }
}
