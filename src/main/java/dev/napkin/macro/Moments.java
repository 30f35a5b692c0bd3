package dev.napkin.macro;

import dev.napkin.value.WrittenMoment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Dates and times as Visual Basic counts them: days since 1899-12-30, the time of day behind the
 * point also of a negative one (MS-VBAL 2.1, Date).
 */
final class Moments {
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
  private static final int SECONDS_OF_A_DAY = 86_400;
  private static final int SECONDS_OF_AN_HOUR = 3_600;
  private static final int MINUTE = 60;

  private Moments() {}

  /**
   * A moment taken apart.
   *
   * @param hour from 0 to 23
   */
  record Parts(LocalDate day, int hour, int minute, int second) {
    boolean isMidnight() {
      return hour == 0 && minute == 0 && second == 0;
    }
  }

  /** The number of a day. */
  static double number(LocalDate day) {
    return ChronoUnit.DAYS.between(ZERO, day);
  }

  /** A moment, to the second; days before the year 100 or behind 9999 count as these. */
  static Parts parts(double moment) {
    double within = Math.clamp(moment, -657_434.0, 2_958_465.99999);
    long day = (long) within;
    long seconds = Math.round(Math.abs(within - day) * SECONDS_OF_A_DAY);
    if (seconds >= SECONDS_OF_A_DAY) {
      seconds -= SECONDS_OF_A_DAY;
      day++;
    }
    return new Parts(
        ZERO.plusDays(day),
        (int) (seconds / SECONDS_OF_AN_HOUR),
        (int) (seconds / MINUTE % MINUTE),
        (int) (seconds % MINUTE));
  }

  /** As a general date says it, in American English: the day, the time, or both. */
  static String text(double moment) {
    Parts parts = parts(moment);
    if (parts.isMidnight()) {
      return day(parts.day());
    }
    return (long) moment == 0 ? time(parts) : day(parts.day()) + " " + time(parts);
  }

  private static String day(LocalDate day) {
    return day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear();
  }

  private static String time(Parts parts) {
    return "%d:%02d:%02d %s"
        .formatted(
            (parts.hour() + 11) % 12 + 1,
            parts.minute(),
            parts.second(),
            parts.hour() < 12 ? "AM" : "PM");
  }

  /** The date that a text says, or the run-time error that says that it says none. */
  static Datum read(String text) {
    Optional<WrittenMoment> moment = WrittenMoment.read(text.strip());
    return moment.isPresent()
        ? NumberType.DATE.of(MacroLiterals.days(moment.get().serial()))
        : Datum.mismatch("a text is no date");
  }

  /** The day of a year, a month and a day, which may lie outside of its month or year. */
  static Datum serial(double year, double month, double day) {
    if (Math.abs(year) > 9999 || Math.abs(month) > 130_000 || Math.abs(day) > 4_000_000) {
      return Datum.invalid("a date from the year 100 to 9999 is needed");
    }
    double full =
        year >= 0 && year < 30 ? year + 2000 : year >= 30 && year < 100 ? year + 1900 : year;
    LocalDate date =
        LocalDate.of((int) full, 1, 1).plusMonths((long) month - 1).plusDays((long) day - 1);
    return date.getYear() < 100 || date.getYear() > 9999
        ? Datum.invalid("a date from the year 100 to 9999 is needed")
        : NumberType.DATE.of(number(date));
  }
}
