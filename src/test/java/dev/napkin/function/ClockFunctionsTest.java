package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import org.junit.jupiter.api.Test;

final class ClockFunctionsTest {
  @Test
  void partsComeBackFromEveryTime() {
    for (int second = 0; second < 86_400; second += 7) {
      double time = number("TIME", second / 3600, second / 60 % 60, second % 60);
      check(second / 86_400.0, "TIME", second / 3600, second / 60 % 60, second % 60 + 0.9);
      check(second / 3600, "HOUR", 46187 + time);
      check(second / 60 % 60, "MINUTE", 46187 + time);
      check(second % 60, "SECOND", 46187 + time);
    }
  }

  @Test
  void timesRollOver() {
    check(0.125, "TIME", 27, 0, 0);
    check(0.0625, "TIME", 0, 90, 0);
    checkNear(0.25 - 1 / 86_400.0, 1e-15, "TIME", 6, 0, -1);
    check(OUT_OF_DOMAIN, "TIME", 0, 0, -1);
    check(OUT_OF_DOMAIN, "TIME", 32_768, 0, 0);
    check(0, "HOUR", 0.999999);
    check(0, "SECOND", 59.6 / 86_400);
    check(1, "MINUTE", 59.6 / 86_400);
    check(OUT_OF_DOMAIN, "HOUR", -0.1);
    check(18, "HOUR", "6:30 PM");
  }

  @Test
  void datesAreReadFromTexts() {
    double day = number("DATE", 2026, 6, 14);
    for (String text :
        new String[] {
          "2026-06-14",
          "2026/6/14",
          "6/14/2026",
          "6-14-26",
          "14-Jun-2026",
          "2026-Jun-14",
          "14 june 26",
          "14Jun2026",
          "June 14, 2026",
          "2026-06-14T18:30",
          "6/14/2026 6:30 PM"
        }) {
      check(day, "DATEVALUE", text);
    }
    check(number("DATE", 2026, 6, 1), "DATEVALUE", "Jun 2026");
    check(number("DATE", 1930, 1, 1), "DATEVALUE", "1/1/30");
    check(60, "DATEVALUE", "2/29/1900");
    check(0, "DATEVALUE", "18:30");
    for (String text : new String[] {"", "46187", "2/29/2026", "14/6/2026", "1/1/1899", "2026/6"}) {
      check(WRONG_KIND, "DATEVALUE", text);
    }
  }

  @Test
  void twoDigitsThatAreNoDayOfTheMonthAreAYear() {
    check(number("DATE", 1932, 10, 1), "DATEVALUE", "10/32");
    check(number("DATE", 1930, 2, 1), "DATEVALUE", "2-30");
    check(number("DATE", 1940, 7, 1), "DATEVALUE", "Jul-40");
    check(WRONG_KIND, "DATEVALUE", "10/31");
    check(WRONG_KIND, "DATEVALUE", "2/29");
    check(WRONG_KIND, "DATEVALUE", "14/32");
    check(WRONG_KIND, "DATEVALUE", "5-Jul");
  }

  @Test
  void timesAreReadFromTexts() {
    check(0.75, "TIMEVALUE", "18:00");
    check(0.75, "TIMEVALUE", "6 pm");
    check(0.75, "TIMEVALUE", "18:");
    check(1 / 3.0, "TIMEVALUE", "2026-06-14 8:00");
    check(WRONG_KIND, "TIMEVALUE", "12:00:61");
    check(0.75, "TIMEVALUE", "2026-06-14 18:00:00");
    check(0, "TIMEVALUE", "12:00 AM");
    check(0.5, "TIMEVALUE", "12:00 PM");
    checkNear(0.0625, 1e-15, "TIMEVALUE", "25:30");
    check(0, "TIMEVALUE", "2026-06-14");
    check(WRONG_KIND, "TIMEVALUE", "0.5");
    check(WRONG_KIND, "TIMEVALUE", "13:00 PM");
  }

  @Test
  void textsThatSayDatesAndAmountsAreNumbersAnywhere() {
    check(number("DATE", 2026, 6, 14) + 0.75, "ABS", "14 Jun 2026 18:00");
    check(1234.5, "ABS", "$1,234.50");
    check(12, "ABS", "(12)");
    check(0.12, "ABS", "12%");
    check(WRONG_KIND, "ABS", "1,23");
  }
}
