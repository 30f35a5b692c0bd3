package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class CalendarFunctionsTest {
  private static final RandomGenerator RANDOM =
      RandomGeneratorFactory.of("L64X128MixRandom").create(64);
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

  private static double date(int year, int month, int day) {
    return number("DATE", year, month, day);
  }

  @Test
  void wholeYearsAndMonthsAreThoseOfTheCalendar() {
    for (int i = 0; i < 2000; i++) {
      int from = RANDOM.nextInt(61, 60000);
      int to = from + RANDOM.nextInt(0, 4000);
      Period period = Period.between(ZERO.plusDays(from), ZERO.plusDays(to));
      check(period.getYears(), "DATEDIF", from, to, "Y");
      check(period.toTotalMonths(), "DATEDIF", from, to, "m");
      check(period.getMonths(), "DATEDIF", from, to, "ym");
      check(to - from, "DATEDIF", from, to, "D");
    }
  }

  @Test
  void restsOfMonthsAndYearsAreThoseOfExcel() {
    check(27, "DATEDIF", date(2026, 1, 5), date(2026, 3, 4), "MD");
    check(1, "DATEDIF", date(2026, 1, 31), date(2026, 4, 1), "MD");
    check(-2, "DATEDIF", date(2025, 1, 31), date(2025, 3, 1), "MD");
    check(59, "DATEDIF", date(2025, 1, 1), date(2026, 3, 1), "YD");
    check(334, "DATEDIF", date(2025, 3, 1), date(2027, 1, 29), "YD");
    check(OUT_OF_DOMAIN, "DATEDIF", 10, 9, "D");
    check(OUT_OF_DOMAIN, "DATEDIF", 9, 10, "W");
  }

  @Test
  void monthsOf30DaysEndWhereTheirRulesSay() {
    check(1, "DAYS360", date(2026, 1, 30), date(2026, 2, 1));
    check(60, "DAYS360", date(2026, 1, 31), date(2026, 3, 31));
    check(62, "DAYS360", date(2026, 1, 29), date(2026, 3, 31));
    check(61, "DAYS360", date(2026, 1, 29), date(2026, 3, 31), true);
    check(30, "DAYS360", date(2026, 2, 28), date(2026, 3, 31));
    check(-1, "DAYS360", date(2026, 2, 1), date(2026, 1, 30));
    check(9, "DAYS360", 45992.000001, 46000.999999);
  }

  @Test
  void aBasisIsLookedAtBeforeTheDates() {
    check(OUT_OF_DOMAIN, "YEARFRAC", NOT_AVAILABLE, 1, 9);
    check(WRONG_KIND, "YEARFRAC", NOT_AVAILABLE, 1, "x");
    check(NOT_AVAILABLE, "YEARFRAC", 1, NOT_AVAILABLE, 1);
    check(WRONG_KIND, "YEARFRAC", true, 1);
  }

  @Test
  void basesCountAsTheyAreDefined() {
    double from = date(2012, 1, 1);
    double to = date(2012, 7, 30);
    checkNear(209.0 / 360, 1e-15, "YEARFRAC", from, to);
    checkNear(211.0 / 366, 1e-15, "YEARFRAC", from, to, 1);
    checkNear(211.0 / 360, 1e-15, "YEARFRAC", from, to, 2);
    checkNear(211.0 / 365, 1e-15, "YEARFRAC", to, from, 3);
    checkNear(209.0 / 360, 1e-15, "YEARFRAC", from, to, 4.9);
    check(OUT_OF_DOMAIN, "YEARFRAC", from, to, 5);
    check(WRONG_KIND, "YEARFRAC", from, to, true);
  }

  @Test
  void yearsOfTheCalendarHaveTheirMeanLength() {
    checkNear(364.0 / 365, 1e-15, "YEARFRAC", date(2021, 1, 1), date(2021, 12, 31), 1);
    checkNear(1, 1e-15, "YEARFRAC", date(2023, 3, 1), date(2024, 3, 1), 1);
    checkNear(365.0 / 366, 1e-15, "YEARFRAC", date(2023, 2, 28) + 1, date(2024, 2, 29), 1);
    checkNear(366 / 365.5, 1e-15, "YEARFRAC", date(2024, 2, 29), date(2025, 3, 1), 1);
    checkNear(
        731.0 / ((366 + 365 + 365) / 3.0),
        1e-15,
        "YEARFRAC",
        date(2024, 1, 1),
        date(2026, 1, 1),
        1);
    checkNear(1642 / (2191 / 6.0), 1e-15, "YEARFRAC", 345, 1987, 1);
  }

  @Test
  void endsOfFebruaryCountAsA30thInAmerica() {
    checkNear(1, 1e-15, "YEARFRAC", date(2024, 2, 29), date(2025, 2, 28));
    checkNear(181.0 / 360, 1e-15, "YEARFRAC", date(2025, 2, 28), date(2025, 8, 31));
    checkNear(182.0 / 360, 1e-15, "YEARFRAC", date(2025, 2, 28), date(2025, 8, 31), 4);
    checkNear(181.0 / 360, 1e-15, "YEARFRAC", date(2025, 2, 27) + 1, date(2025, 8, 31) + 1);
  }

  @Test
  void weeksAreThoseOfTheCalendar() {
    for (int i = 0; i < 2000; i++) {
      int serial = RANDOM.nextInt(400, 100000);
      LocalDate day = ZERO.plusDays(serial);
      check(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), "ISOWEEKNUM", serial);
      check(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), "WEEKNUM", serial, 21);
      for (int type = 11; type <= 17; type++) {
        LocalDate first = day.withDayOfYear(1);
        while (first.getDayOfWeek().getValue() != type - 10) {
          first = first.minusDays(1);
        }
        check(ChronoUnit.WEEKS.between(first, day) + 1, "WEEKNUM", serial, type);
      }
      assertEquals(number("WEEKNUM", serial), number("WEEKNUM", serial, 17));
      assertEquals(number("WEEKNUM", serial, 2), number("WEEKNUM", serial, 11));
    }
    check(0, "WEEKNUM", 0);
    check(52, "ISOWEEKNUM", 0);
    check(52, "ISOWEEKNUM", 2_958_465);
    check(OUT_OF_DOMAIN, "WEEKNUM", 100, 3);
    check(OUT_OF_DOMAIN, "WEEKNUM", -1);
    check(WRONG_KIND, "WEEKNUM", true);
  }
}
