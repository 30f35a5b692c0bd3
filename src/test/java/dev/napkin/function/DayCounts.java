package dev.napkin.function;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Days between dates by the five bases, and coupon dates, computed by the calendar of Java: what
 * bonds are held against.
 */
final class DayCounts {
  private static final LocalDate ORIGIN = LocalDate.of(1899, 12, 30);

  private DayCounts() {}

  /** The date of a number from March 1900 on. */
  static LocalDate date(int serial) {
    return ORIGIN.plusDays(serial);
  }

  static int serial(LocalDate date) {
    return (int) ChronoUnit.DAYS.between(ORIGIN, date);
  }

  static long days(LocalDate from, LocalDate to, int basis) {
    return switch (basis) {
      case 0 -> american(from, to);
      case 4 ->
          thirty(from, Math.min(from.getDayOfMonth(), 30), to, Math.min(to.getDayOfMonth(), 30));
      default -> ChronoUnit.DAYS.between(from, to);
    };
  }

  private static long american(LocalDate from, LocalDate to) {
    int first = from.getDayOfMonth();
    int last = to.getDayOfMonth();
    if (endsFebruary(from) && endsFebruary(to)) {
      last = 30;
    }
    if (endsFebruary(from)) {
      first = 30;
    }
    if (last == 31 && first >= 30) {
      last = 30;
    }
    return thirty(from, Math.min(first, 30), to, last);
  }

  private static long thirty(LocalDate from, int first, LocalDate to, int last) {
    long months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to));
    return 30 * months + last - first;
  }

  private static boolean endsFebruary(LocalDate date) {
    return date.getMonth() == Month.FEBRUARY && endsMonth(date);
  }

  static boolean endsMonth(LocalDate date) {
    return date.getDayOfMonth() == date.lengthOfMonth();
  }

  /** The date so many coupon periods before or behind another. */
  static LocalDate moved(LocalDate date, int periods, int frequency) {
    LocalDate moved = date.plusMonths(periods * (12L / frequency));
    return endsMonth(date) ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
  }

  /** The coupon date before or on a settlement, counted back from the maturity. */
  static LocalDate before(LocalDate settlement, LocalDate maturity, int frequency) {
    int periods = 0;
    while (moved(maturity, -periods, frequency).isAfter(settlement)) {
      periods++;
    }
    return moved(maturity, -periods, frequency);
  }

  /** The first coupon date behind a settlement. */
  static LocalDate behind(LocalDate settlement, LocalDate maturity, int frequency) {
    int periods = 0;
    while (moved(maturity, -periods - 1, frequency).isAfter(settlement)) {
      periods++;
    }
    return moved(maturity, -periods, frequency);
  }

  /** How many days the period of a settlement has. */
  static long period(LocalDate settlement, LocalDate maturity, int frequency, int basis) {
    return basis == 1
        ? ChronoUnit.DAYS.between(
            before(settlement, maturity, frequency), behind(settlement, maturity, frequency))
        : 360 / frequency;
  }
}
