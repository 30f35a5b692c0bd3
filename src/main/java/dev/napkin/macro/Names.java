package dev.napkin.macro;

import java.time.LocalDate;
import java.util.List;

/** English names of months and days. */
final class Names {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private Names() {}

  /** A month, counted from 1. */
  static String month(int number) {
    return MONTHS.get(number - 1);
  }

  /** The day of the week. */
  static String weekday(LocalDate day) {
    return DAYS.get(day.getDayOfWeek().getValue() - 1);
  }
}
