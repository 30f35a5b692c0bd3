package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.DayCounts.date;
import static dev.napkin.function.DayCounts.serial;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.Decimal.over;
import static dev.napkin.function.FunctionCall.check;

import dev.napkin.value.FaultCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Parts of years, feasts and fixed rates, held against another calendar and exact quotients. */
final class CalendarAccuracyTest {
  private static final int CASES = 500;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(113);

  /** How many days a year has between two dates, counted as Excel does: OpenFormula 4.11.7.7. */
  private static BigDecimal actualYear(LocalDate from, LocalDate to) {
    boolean isWithinOne = !to.isAfter(from.plusYears(1)) && !skipsLeapDay(from, to);
    if (isWithinOne) {
      boolean hasLeapDay =
          from.getYear() == to.getYear() ? from.isLeapYear() : holdsLeapDay(from, to);
      return decimal(hasLeapDay ? 366L : 365L);
    }
    long days =
        IntStream.rangeClosed(from.getYear(), to.getYear())
            .mapToLong(y -> Year.of(y).length())
            .sum();
    return over(decimal(days), decimal(to.getYear() - from.getYear() + 1L));
  }

  /** A year from the 29th of February ends on the 28th by Java, and on the 29th by its number. */
  private static boolean skipsLeapDay(LocalDate from, LocalDate to) {
    return from.getYear() != to.getYear()
        && (to.getMonthValue() > from.getMonthValue()
            || (to.getMonthValue() == from.getMonthValue()
                && to.getDayOfMonth() > from.getDayOfMonth()));
  }

  private static boolean holdsLeapDay(LocalDate from, LocalDate to) {
    return IntStream.rangeClosed(from.getYear(), to.getYear())
        .filter(Year::isLeap)
        .mapToObj(year -> LocalDate.of(year, Month.FEBRUARY, 29))
        .anyMatch(day -> !day.isBefore(from) && !day.isAfter(to));
  }

  @Test
  void partsOfYearsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      LocalDate from = date(random.nextInt(10000, 60000));
      LocalDate to = from.plusDays(random.nextInt(1, i % 2 == 0 ? 400 : 9000));
      for (int basis = 0; basis < 5; basis++) {
        BigDecimal year = basis == 1 ? actualYear(from, to) : decimal(basis == 3 ? 365L : 360L);
        BigDecimal days = decimal(DayCounts.days(from, to, basis));
        checkExact(over(days, year), "YEARFRAC", serial(from), serial(to), basis);
        checkExact(over(days, year), "YEARFRAC", serial(to), serial(from), basis);
      }
      // The 4th of January always lies in the first week of its year.
      LocalDate early = to.withDayOfYear(4);
      check(
          early.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum(),
          "WEEKSINYEAR",
          serial(to.withDayOfYear(180)));
    }
  }

  /** By the golden number and the epact: Knuth, The Art of Computer Programming 1.3.2, 14. */
  @Test
  void easterIsTheSundayBehindTheFullMoonOfSpring() {
    for (int year = 1900; year < 2500; year++) {
      int golden = year % 19 + 1;
      int century = year / 100 + 1;
      int skipped = 3 * century / 4 - 12;
      int moon = (8 * century + 5) / 25 - 5;
      int sunday = 5 * year / 4 - skipped - 10;
      int epact = Math.floorMod(11 * golden + 20 + moon - skipped, 30);
      if ((epact == 25 && golden > 11) || epact == 24) {
        epact++;
      }
      int full = 44 - epact;
      if (full < 21) {
        full += 30;
      }
      int day = full + 7 - (sunday + full) % 7;
      check(serial(LocalDate.of(year, Month.MARCH, 1).plusDays(day - 1L)), "EASTERSUNDAY", year);
    }
  }

  /** What one euro is, Council Regulation (EC) No 2866/98 and those that amend it. */
  private static final Map<String, String> RATES =
      Map.ofEntries(
          Map.entry("ATS", "13.7603"),
          Map.entry("BEF", "40.3399"),
          Map.entry("CYP", "0.585274"),
          Map.entry("DEM", "1.95583"),
          Map.entry("EEK", "15.6466"),
          Map.entry("ESP", "166.386"),
          Map.entry("FIM", "5.94573"),
          Map.entry("FRF", "6.55957"),
          Map.entry("GRD", "340.750"),
          Map.entry("HRK", "7.53450"),
          Map.entry("IEP", "0.787564"),
          Map.entry("ITL", "1936.27"),
          Map.entry("LTL", "3.45280"),
          Map.entry("LVL", "0.702804"),
          Map.entry("MTL", "0.429300"),
          Map.entry("NLG", "2.20371"),
          Map.entry("PTE", "200.482"),
          Map.entry("SIT", "239.640"),
          Map.entry("SKK", "30.1260"));

  @Test
  void fixedRatesHaveTwelveDigits() {
    RATES.forEach(
        (code, written) -> {
          BigDecimal rate = new BigDecimal(written);
          double amount = random.nextDouble(1, 1e6);
          checkExact(decimal(amount).multiply(rate), "EUROCONVERT", amount, "EUR", code, true);
          checkExact(over(decimal(amount), rate), "EUROCONVERT", amount, code, "EUR", true);
          BigDecimal mark = new BigDecimal(RATES.get("DEM"));
          BigDecimal across = over(decimal(amount).multiply(mark), rate);
          checkExact(across, "EUROCONVERT", amount, code, "DEM", true);
        });
  }

  @Test
  void faultsHaveTheNumbersOfTheirTable() {
    List<FaultCode> numbered =
        List.of(
            FaultCode.NULL,
            FaultCode.DIVISION_BY_ZERO,
            FaultCode.WRONG_KIND,
            FaultCode.BAD_REFERENCE,
            FaultCode.UNKNOWN_NAME,
            FaultCode.OUT_OF_DOMAIN,
            FaultCode.NOT_AVAILABLE);
    for (int i = 0; i < numbered.size(); i++) {
      check(i + 1, "ERROR.TYPE", numbered.get(i));
    }
  }
}
