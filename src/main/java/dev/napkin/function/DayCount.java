package dev.napkin.function;

import java.util.Optional;

/**
 * The five ways to count days and years between two dates, by the number that Excel calls a basis.
 *
 * <table>
 * <caption>The bases</caption>
 * <tr><th>basis</th><th>days between dates</th><th>days of a year</th></tr>
 * <tr><td>0</td><td>months of 30 days, by the rules of the US (NASD)</td><td>360</td></tr>
 * <tr><td>1</td><td>days of the calendar</td><td>365 or 366, or the mean of several years</td></tr>
 * <tr><td>2</td><td>days of the calendar</td><td>360</td></tr>
 * <tr><td>3</td><td>days of the calendar</td><td>365</td></tr>
 * <tr><td>4</td><td>months of 30 days, by the European rules</td><td>360</td></tr>
 * </table>
 *
 * <p>Sources: Mayle, Standard Securities Calculation Methods, volume 1, 3rd edition 1993 (SIA); ISO
 * 20022 codes A001 (0), A006 (1), A004 (2), A005 (3), A011 (4). Where Excel counts otherwise, Excel
 * is followed: what a month of 30 days does with the end of February, and how many days a year of
 * basis 1 has (OpenFormula 1.2, section 4.11.7, Basis).
 */
enum DayCount {
  /** Basis 0: months of 30 days, US rules. */
  US_30_360,
  /** Basis 1: days of the calendar, years of the calendar. */
  ACTUAL_ACTUAL,
  /** Basis 2: days of the calendar, years of 360. */
  ACTUAL_360,
  /** Basis 3: days of the calendar, years of 365. */
  ACTUAL_365,
  /** Basis 4: months of 30 days, European rules. */
  EUROPEAN_30_360;

  /** The basis of this number, what stands behind its point left out. */
  static Optional<DayCount> of(double basis) {
    double whole = FifteenDigits.truncate(basis);
    return whole < 0 || whole >= values().length
        ? Optional.empty()
        : Optional.of(values()[(int) whole]);
  }

  /** How many days lie between two dates. */
  double days(SerialDate from, SerialDate to) {
    return switch (this) {
      case US_30_360 -> american(from, to);
      case EUROPEAN_30_360 -> european(from, to);
      case ACTUAL_ACTUAL, ACTUAL_360, ACTUAL_365 -> actual(from, to);
    };
  }

  /** How many days a year has, for days counted between these dates. */
  double daysOfYear(SerialDate from, SerialDate to) {
    return switch (this) {
      case US_30_360, ACTUAL_360, EUROPEAN_30_360 -> 360;
      case ACTUAL_365 -> 365;
      case ACTUAL_ACTUAL -> actualYear(from, to);
    };
  }

  /** The days between two dates as a part of a year. */
  double years(SerialDate from, SerialDate to) {
    return days(from, to) / daysOfYear(from, to);
  }

  /** The days of the calendar. */
  static double actual(SerialDate from, SerialDate to) {
    return (double) to.number() - from.number();
  }

  /**
   * Days of months of 30 days, by the rules of the US: the last of February and a 31st count as a
   * 30th at the start; at the end a 31st only behind a 30th, the last of February only behind
   * another.
   */
  static double american(SerialDate from, SerialDate to) {
    int last = to.day();
    if ((to.endsFebruary() && from.endsFebruary()) || (last == 31 && from.day() >= 30)) {
      last = 30;
    }
    int first = from.day() == 31 || from.endsFebruary() ? 30 : from.day();
    return months(from, to) * 30 + last - first;
  }

  /** As {@link #american}, but ends of months count as a 30th at both ends alike. */
  static double americanBothEnds(SerialDate from, SerialDate to) {
    int last = to.day() == 31 || to.endsFebruary() ? 30 : to.day();
    int first = from.day() == 31 || from.endsFebruary() ? 30 : from.day();
    return months(from, to) * 30 + last - first;
  }

  /** Days of months of 30 days, by the European rules: a 31st counts as a 30th. */
  static double european(SerialDate from, SerialDate to) {
    return months(from, to) * 30 + Math.min(to.day(), 30) - Math.min(from.day(), 30);
  }

  private static double months(SerialDate from, SerialDate to) {
    return (to.year() - from.year()) * 12.0 + to.month() - from.month();
  }

  /**
   * Within a year 366 if a 29th of February lies there, else 365; over more than a year the mean
   * length of all calendar years that are touched.
   */
  private static double actualYear(SerialDate from, SerialDate to) {
    boolean sameYear = from.year() == to.year();
    boolean beforeTheDay =
        from.month() > to.month() || (from.month() == to.month() && from.day() >= to.day());
    if (!sameYear && !(to.year() == from.year() + 1 && beforeTheDay)) {
      int first = new SerialDate(from.year(), 1, 1).number();
      // Here, and only here, Excel does not count the 29th of February 1900.
      int behind = new SerialDate(to.year() + 1, 1, 1).number() - (from.year() == 1900 ? 1 : 0);
      return (double) (behind - first) / (to.year() - from.year() + 1);
    }
    boolean leap =
        sameYear
            ? from.isInLeapYear()
            : (from.isInLeapYear() && from.month() <= 2)
                || (to.isInLeapYear() && (to.month() > 2 || (to.month() == 2 && to.day() == 29)));
    return leap ? 366 : 365;
  }
}
