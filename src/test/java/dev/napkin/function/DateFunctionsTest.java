package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

final class DateFunctionsTest {
  @Test
  void datesAreSerialNumbers() {
    check(1, "DATE", 1900, 1, 1);
    check(59, "DATE", 1900, 2, 28);
    check(60, "DATE", 1900, 2, 29);
    check(61, "DATE", 1900, 3, 1);
    check(36526, "DATE", 2000, 1, 1);
    check(46187, "DATE", 2026, 6, 14);
    check(2958465, "DATE", 9999, 12, 31);
  }

  @Test
  void whatIsTooMuchRollsOver() {
    check(number("DATE", 2027, 2, 1), "DATE", 2026, 14, 1);
    check(number("DATE", 2025, 12, 31), "DATE", 2026, 1, 0);
    check(number("DATE", 2026, 3, 1), "DATE", 2026, 2, 29);
    check(number("DATE", 2025, 11, 1), "DATE", 2026, -1, 1);
    check(number("DATE", 2008, 1, 2), "DATE", 108, 1, 2);
    check(61, "DATE", 1900, 2, 30);
    check(60, "DATE", 1900, 3, 0);
    check(0, "DATE", 1900, 1, 0);
    check(OUT_OF_DOMAIN, "DATE", 1900, 1, -1);
    check(OUT_OF_DOMAIN, "DATE", -1, 1, 1);
    check(OUT_OF_DOMAIN, "DATE", 9999, 12, 32);
    check(OUT_OF_DOMAIN, "DATE", 1e300, 1, 1);
    check(OUT_OF_DOMAIN, "DATE", 2000, 1e300, 1);
    check(OUT_OF_DOMAIN, "DATE", 2000, 1, -1e300);
  }

  @Test
  void partsComeBackFromEveryDay() {
    for (int serial = 0; serial <= 2_958_465; serial += serial < 100 ? 1 : 97) {
      double year = number("YEAR", serial);
      double month = number("MONTH", serial);
      double day = number("DAY", serial);
      assertEquals((double) serial, number("DATE", year, month, day));
      if (serial > 60) {
        LocalDate date = LocalDate.of((int) year, (int) month, (int) day);
        assertEquals(serial, ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date));
        assertEquals((double) date.getDayOfWeek().getValue(), number("WEEKDAY", serial, 2));
      }
    }
  }

  @Test
  void theDayThatNeverWasHasItsPlace() {
    check(2, "MONTH", 60);
    check(29, "DAY", 60.9);
    check(0, "DAY", 0);
    check(1, "MONTH", 0);
    check(OUT_OF_DOMAIN, "YEAR", -1);
    check(OUT_OF_DOMAIN, "YEAR", 2_958_466);
    check(60, "EOMONTH", 32, 0);
    check(4, "WEEKDAY", 60);
  }

  @Test
  void monthsAreClampedToTheirEnds() {
    check(number("DATE", 2026, 2, 28), "EDATE", number("DATE", 2026, 1, 31), 1);
    check(number("DATE", 2024, 2, 29), "EDATE", number("DATE", 2024, 1, 31), 1.9);
    check(number("DATE", 2025, 11, 30), "EDATE", number("DATE", 2026, 1, 30), -2);
    check(number("DATE", 2026, 3, 31), "EOMONTH", number("DATE", 2026, 1, 31), 2);
    check(number("DATE", 2025, 12, 31), "EOMONTH", number("DATE", 2026, 1, 1), -1);
    check(OUT_OF_DOMAIN, "EDATE", 10, -1);
    check(OUT_OF_DOMAIN, "EDATE", 2_958_465, 1);
  }

  @Test
  void weeksBeginWhereTheirTypeSays() {
    double sunday = number("DATE", 2026, 6, 14);
    check(1, "WEEKDAY", sunday);
    check(7, "WEEKDAY", sunday, 2);
    check(6, "WEEKDAY", sunday, 3);
    check(7, "WEEKDAY", sunday, 11);
    check(6, "WEEKDAY", sunday, 12);
    check(1, "WEEKDAY", sunday, 17);
    check(OUT_OF_DOMAIN, "WEEKDAY", sunday, 4);
  }

  @Test
  void daysBetweenDatesHaveASign() {
    check(28, "DAYS", 61 + 28.9, 61.5);
    check(-365, "DAYS", number("DATE", 2024, 1, 1), number("DATE", 2024, 12, 31));
  }
}
