package dev.napkin.function;

import dev.napkin.value.Value;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A day as Excel's 1900 system counts it: 1 is 1900-01-01. Excel takes 1900 for a leap year, so 60
 * is the 29th of February 1900, which never was; 0 is the "0th" of January.
 */
record SerialDate(int year, int month, int day) {
  /** 9999-12-31. */
  private static final int LAST = 2_958_465;

  private static final int LEAP_DAY = 60;
  private static final int LAST_YEAR = 9999;
  private static final LocalDate ZERO_BEFORE_LEAP_DAY = LocalDate.of(1899, 12, 31);
  private static final LocalDate ZERO_AFTER_LEAP_DAY = LocalDate.of(1899, 12, 30);

  /** The day that {@code serial} falls on, its time left out; empty outside 0 to 9999-12-31. */
  static Optional<SerialDate> of(double serial) {
    double whole = Math.floor(serial);
    if (whole < 0 || whole > LAST) {
      return Optional.empty();
    }
    int number = (int) whole;
    if (number == 0 || number == LEAP_DAY) {
      return Optional.of(new SerialDate(1900, number == 0 ? 1 : 2, number == 0 ? 0 : 29));
    }
    LocalDate zero = number < LEAP_DAY ? ZERO_BEFORE_LEAP_DAY : ZERO_AFTER_LEAP_DAY;
    LocalDate date = zero.plusDays(number);
    return Optional.of(new SerialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
  }

  /**
   * The serial number of a day, as DATE counts it: months and days beyond their ends roll over, and
   * years below 1900 count from 1900. {@code #NUM!} outside 1900 to 9999.
   */
  static Value serial(double year, double month, double day) {
    double full = year < 1900 ? year + 1900 : year;
    double months = full * 12 + month - 1;
    double years = Math.floor(months / 12);
    if (full < 1900 || years < 1899 || years > LAST_YEAR + 1) {
      return outOfRange();
    }
    int monthOfYear = (int) (months - years * 12) + 1;
    return inRange(firstOf((int) years, monthOfYear) + day - 1);
  }

  /** This day moved by whole months, clamped to the end of the month it falls into. */
  Value plusMonths(double months) {
    double moved = year * 12.0 + month - 1 + months;
    if (moved < 1900 * 12.0 || moved >= (LAST_YEAR + 1) * 12.0) {
      return outOfRange();
    }
    int count = (int) moved;
    int clamped = Math.min(day, length(count / 12, count % 12 + 1));
    return inRange(firstOf(count / 12, count % 12 + 1) + clamped - 1);
  }

  /** The last day of the month that lies some whole months away. */
  Value endOfMonth(double months) {
    return new SerialDate(year, month, 31).plusMonths(months);
  }

  /** Its serial number; below 0 or above that of 9999-12-31 where it lies outside that range. */
  int number() {
    return firstOf(year, month) + day - 1;
  }

  /** Whether it is the last day of its month. */
  boolean endsMonth() {
    return day == length(year, month);
  }

  /** Whether it is the last day of a February. */
  boolean endsFebruary() {
    return month == 2 && endsMonth();
  }

  /** Whether Excel takes its year for a leap year, as it does 1900. */
  boolean isInLeapYear() {
    return length(year, 2) == 29;
  }

  /**
   * This day moved by whole months, clamped to the end of the month it falls into. It may leave the
   * range that Excel counts.
   *
   * @param toEnd whether it becomes the last of that month in any case
   */
  SerialDate moved(int months, boolean toEnd) {
    int count = year * 12 + month - 1 + months;
    int toYear = Math.floorDiv(count, 12);
    int toMonth = Math.floorMod(count, 12) + 1;
    int last = length(toYear, toMonth);
    return new SerialDate(toYear, toMonth, toEnd ? last : Math.min(day, last));
  }

  /** The serial number of the first day of a month. */
  private static int firstOf(int year, int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    boolean beforeLeapDay = year < 1900 || (year == 1900 && month <= 2);
    LocalDate zero = beforeLeapDay ? ZERO_BEFORE_LEAP_DAY : ZERO_AFTER_LEAP_DAY;
    return Math.toIntExact(first.toEpochDay() - zero.toEpochDay());
  }

  private static int length(int year, int month) {
    return year == 1900 && month == 2 ? 29 : YearMonth.of(year, month).lengthOfMonth();
  }

  private static Value inRange(double serial) {
    return serial < 0 || serial > LAST ? outOfRange() : Value.number(serial);
  }

  private static Value.Fault outOfRange() {
    return Faults.outOfDomain("the date lies outside 1900 to 9999");
  }
}
