package dev.napkin.syntax;

import java.time.YearMonth;

/** What people write who come from another language, and what to write here. */
final class Slips {
  private Slips() {}

  /** What is wrong with a date that is not in the calendar. */
  static String date(int year, int month, int day) {
    if (month < 1 || month > 12) {
      return "a date is written year-month-day, and the month is 01 to 12";
    }
    int days = YearMonth.of(year, month).lengthOfMonth();
    return "the month has " + days + " days, not " + day;
  }
}
