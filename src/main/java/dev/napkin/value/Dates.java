package dev.napkin.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days as Excel counts them in its 1900 system: 1 is 1900-01-01, and because Excel takes 1900 for a
 * leap year, 60 is a day that never was and everything from 61 on (1900-03-01) is one more than the
 * days that passed.
 */
public final class Dates {
  private static final LocalDate BEFORE_MARCH_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate SINCE_MARCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate MARCH_1900 = LocalDate.of(1900, 3, 1);

  private Dates() {}

  /** The serial number of {@code date}. */
  public static double serial(LocalDate date) {
    LocalDate zero = date.isBefore(MARCH_1900) ? BEFORE_MARCH_1900 : SINCE_MARCH_1900;
    return ChronoUnit.DAYS.between(zero, date);
  }

  /** The date of a serial number, its time of day left out; 60 is taken for 1900-02-28. */
  public static LocalDate date(double serial) {
    long day = (long) Math.floor(serial);
    if (day >= 61) {
      return SINCE_MARCH_1900.plusDays(day);
    }
    return BEFORE_MARCH_1900.plusDays(Math.min(day, 59));
  }
}
