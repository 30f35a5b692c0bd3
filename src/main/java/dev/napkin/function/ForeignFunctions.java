package dev.napkin.function;

import static dev.napkin.function.Kind.DATE;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.TEXT;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/** What Excel lacks, and workbooks that LibreOffice or WPS Office saved call. */
final class ForeignFunctions {
  private ForeignFunctions() {}

  private static final String OUTSIDE = "the date lies outside 1900 to 9999";
  private static final String MODE =
      "0 for whole ones, 1 for how often the calendar's number changes";

  private static final SheetFunction DISPIMG =
      SheetFunction.named("DISPIMG")
          .summary("A picture in a cell of WPS Office; its value is the text of the call.")
          .takes("id", TEXT, "which of the pictures that are kept beside the sheets")
          .takes("mode", TEXT, "1", "how it is shown, a number")
          .gives(TEXT, "1")
          .example("DISPIMG(\"ID_7\", 1)", "\"=DISPIMG(\"ID_7\",1)\"")
          .example("LEN(DISPIMG(\"ID_7\", 1))", "18")
          .body(a -> Texts.fitting("=DISPIMG(\"" + a.text(0) + "\"," + a.text(1) + ")"));

  private static final SheetFunction ROUNDSIG =
      SheetFunction.named("ROUNDSIG")
          .summary("A number rounded to some significant digits, halves away from 0.")
          .takes("x", NUMBER, "a", "the number, without a unit")
          .takes("digits", NUMBER, "1", "how many digits to keep, at least 1")
          .gives(NUMBER, new UnitRule.RoundsPlainNumbers())
          .fault(OUT_OF_DOMAIN, "there are fewer digits than 1")
          .source(Sources.ROUNDING)
          .example("ROUNDSIG(123456, 3)", "123000")
          .example("ROUNDSIG(-0.00125, 2)", "-0.0013")
          .example("ROUNDSIG(1, 0)", "#NUM!")
          .body(a -> significant(a.number(0), a.number(1)));

  private static final SheetFunction RAWSUBTRACT =
      SheetFunction.named("RAWSUBTRACT")
          .summary("A number less others, to the last bit: what almost cancels is not made 0.")
          .takes("x", NUMBER, "a", "the number")
          .takes("less", NUMBER, "a", "what to subtract")
          .repeats("more", NUMBER, "a", "what else to subtract, from left to right")
          .gives(NUMBER, "a")
          .source(Sources.ROUNDED_ONCE)
          .example("RAWSUBTRACT(9, 2, 3)", "4")
          .example("RAWSUBTRACT(0.3, 0.1, 0.2) < 0", "TRUE")
          .numeric(ForeignFunctions::subtracted);

  private static final SheetFunction EASTERSUNDAY =
      SheetFunction.named("EASTERSUNDAY")
          .summary("The date of Easter Sunday in a year, by the Gregorian calendar.")
          .takes("year", NUMBER, "1", "the year; 0 to 29 count from 2000, 30 to 99 from 1900")
          .gives(DATE, "1")
          .fault(OUT_OF_DOMAIN, "the year lies outside 1583 to 9956, or Easter before 1900")
          .source("Meeus, Astronomical Algorithms, 2nd ed., 1998, chapter 8")
          .example("EASTERSUNDAY(2026) = DATE(2026, 4, 5)", "TRUE")
          .example("EASTERSUNDAY(11) = DATE(2011, 4, 24)", "TRUE")
          .example("EASTERSUNDAY(9999)", "#NUM!")
          .body(a -> easter(Math.floor(a.number(0))));

  private static final SheetFunction WEEKS =
      SheetFunction.named("WEEKS")
          .summary("How many weeks lie between two dates.")
          .takes("start", DATE, "the earlier date")
          .takes("end", DATE, "the later date")
          .takes("mode", NUMBER, "1", MODE + ", on a Monday")
          .gives(NUMBER, "1")
          .example("WEEKS(DATE(2026,1,1), DATE(2026,1,14), 0)", "1")
          .example("WEEKS(DATE(2026,1,4), DATE(2026,1,5), 1)", "1")
          .numeric(a -> weeks(Math.floor(a.number(0)), Math.floor(a.number(1)), a.number(2)));

  private static final SheetFunction MONTHS =
      SheetFunction.named("MONTHS")
          .summary("How many months lie between two dates.")
          .takes("start", DATE, "the earlier date")
          .takes("end", DATE, "the later date")
          .takes("mode", NUMBER, "1", MODE)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .example("MONTHS(DATE(2026,1,31), DATE(2026,3,30), 0)", "1")
          .example("MONTHS(DATE(2026,1,31), DATE(2026,3,30), 1)", "2")
          .example("MONTHS(DATE(2026,1,1), DATE(9999,12,31) + 1 day, 0)", "#NUM!")
          .body(a -> months(a, 1));

  private static final SheetFunction YEARS =
      SheetFunction.named("YEARS")
          .summary("How many years lie between two dates.")
          .takes("start", DATE, "the earlier date")
          .takes("end", DATE, "the later date")
          .takes("mode", NUMBER, "1", MODE)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .example("YEARS(DATE(2024,6,1), DATE(2026,5,31), 0)", "1")
          .example("YEARS(DATE(2024,6,1), DATE(2026,5,31), 1)", "2")
          .example("YEARS(DATE(2026,1,1), DATE(9999,12,31) + 1 day, 0)", "#NUM!")
          .body(a -> months(a, 12));

  private static final SheetFunction WEEKSINYEAR =
      SheetFunction.named("WEEKSINYEAR")
          .summary("How many weeks the year of a date has, as ISO 8601 counts them.")
          .takes("date", DATE, "the date")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .source("ISO 8601-1:2019, 3.1.1.23")
          .example("WEEKSINYEAR(DATE(2026,3,1))", "53")
          .example("WEEKSINYEAR(DATE(2025,3,1))", "52")
          .example("WEEKSINYEAR(DATE(9999,12,31) + 1 day)", "#NUM!")
          .body(a -> ofYear(a.number(0), ForeignFunctions::weeksInYear));

  private static final SheetFunction DAYSINMONTH =
      SheetFunction.named("DAYSINMONTH")
          .summary("How many days the month of a date has.")
          .takes("date", DATE, "the date")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .example("DAYSINMONTH(DATE(2024,2,5))", "29")
          .example("DAYSINMONTH(DATE(2026,4,5))", "30")
          .example("DAYSINMONTH(DATE(9999,12,31) + 1 day)", "#NUM!")
          .body(a -> ofYear(a.number(0), date -> date.moved(0, true).day()));

  private static final SheetFunction DAYSINYEAR =
      SheetFunction.named("DAYSINYEAR")
          .summary("How many days the year of a date has.")
          .takes("date", DATE, "the date")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .example("DAYSINYEAR(DATE(2024,2,5))", "366")
          .example("DAYSINYEAR(DATE(2026,4,5))", "365")
          .example("DAYSINYEAR(DATE(9999,12,31) + 1 day)", "#NUM!")
          .body(a -> ofYear(a.number(0), date -> date.isInLeapYear() ? 366 : 365));

  private static final SheetFunction ISLEAPYEAR =
      SheetFunction.named("ISLEAPYEAR")
          .summary("1 if the year of a date is a leap year, else 0.")
          .takes("date", DATE, "the date")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .example("ISLEAPYEAR(DATE(2024,2,5))", "1")
          .example("ISLEAPYEAR(DATE(2026,4,5))", "0")
          .example("ISLEAPYEAR(DATE(9999,12,31) + 1 day)", "#NUM!")
          .body(a -> ofYear(a.number(0), date -> date.isInLeapYear() ? 1 : 0));

  private static final SheetFunction ROT13 =
      SheetFunction.named("ROT13")
          .summary("A text with its latin letters moved by 13; twice gives it back.")
          .takes("text", TEXT, "the text")
          .gives(TEXT, "1")
          .example("ROT13(\"Hello!\")", "\"Uryyb!\"")
          .example("ROT13(ROT13(\"twice\"))", "\"twice\"")
          .body(a -> Texts.mapped(a.text(0), ForeignFunctions::turned));

  private static final SheetFunction EUROCONVERT =
      SheetFunction.named("EUROCONVERT")
          .summary("An amount of the euro or a currency that it replaced in another of them.")
          .takes("amount", NUMBER, "1", "the amount")
          .takes("from", TEXT, "the ISO 4217 code of its currency, such as \"DEM\"")
          .takes("to", TEXT, "the code of the other currency")
          .optional("full", LOGICAL, "TRUE to leave out the rounding to cents; FALSE")
          .optional("digits", NUMBER, "1", "of the euros between two others, 3 or more; all if out")
          .gives(NUMBER, "1")
          .fault(WRONG_KIND, "there is no such currency, or digits < 3")
          .source("Council Regulation (EC) No 2866/98 and those that amend it")
          .example("EUROCONVERT(100, \"DEM\", \"EUR\")", "51.13")
          .example("EUROCONVERT(1, \"EUR\", \"ATS\", TRUE)", "13.7603")
          .example("EUROCONVERT(1, \"EUR\", \"USD\")", "#VALUE!")
          .body(
              a ->
                  EuroRates.converted(
                      a.number(0), a.text(1), a.text(2), a.logical(3, false), a.number(4, 0)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        DISPIMG,
        ROUNDSIG,
        RAWSUBTRACT,
        EASTERSUNDAY,
        WEEKS,
        MONTHS,
        YEARS,
        WEEKSINYEAR,
        DAYSINMONTH,
        DAYSINYEAR,
        ISLEAPYEAR,
        ROT13,
        EUROCONVERT);
  }

  private static Value significant(double number, double digits) {
    if (digits < 1) {
      return Faults.outOfDomain("there are fewer digits than 1");
    }
    return Value.number(FifteenDigits.significant(number, digits));
  }

  private static double subtracted(Arguments arguments) {
    double rest = arguments.number(0);
    for (int i = 1; i < arguments.count(); i++) {
      rest -= arguments.number(i);
    }
    return rest;
  }

  private static Value easter(double year) {
    double full = year >= 0 && year < 100 ? year + (year < 30 ? 2000 : 1900) : year;
    if (full < 1583 || full > 9956) {
      return Faults.outOfDomain("the year lies outside 1583 to 9956");
    }
    int y = (int) full;
    int century = y / 100;
    int golden = y % 19;
    int moon =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int sunday = (32 + 2 * (century % 4) + 2 * (y % 100 / 4) - moon - y % 4) % 7;
    int late = (golden + 11 * moon + 22 * sunday) / 451;
    int day = moon + sunday - 7 * late + 114;
    int month = day / 31;
    return y < 1900
        ? Faults.outOfDomain("Easter lies before 1900")
        : SerialDate.serial(y, month, day % 31 + 1);
  }

  private static double weeks(double start, double end, double mode) {
    // Day 2 of the 1900 system was a Monday.
    return mode == 1
        ? Math.floor((end - 2) / 7) - Math.floor((start - 2) / 7)
        : FifteenDigits.truncate((end - start) / 7);
  }

  private static Value months(Arguments arguments, int unit) {
    Optional<SerialDate> start = SerialDate.of(arguments.number(0));
    Optional<SerialDate> end = SerialDate.of(arguments.number(1));
    if (start.isEmpty() || end.isEmpty()) {
      return Faults.outOfDomain(OUTSIDE);
    }
    if (arguments.number(2) == 1) {
      return Value.number(
          unit == 12
              ? end.get().year() - start.get().year()
              : count(end.get()) - count(start.get()));
    }
    boolean backwards = arguments.number(0) > arguments.number(1);
    SerialDate early = backwards ? end.get() : start.get();
    SerialDate late = backwards ? start.get() : end.get();
    int whole = (count(late) - count(early) - (late.day() < early.day() ? 1 : 0)) / unit;
    return Value.number(backwards ? -whole : whole);
  }

  private static int count(SerialDate date) {
    return date.year() * 12 + date.month();
  }

  /** A number that a date has. */
  private interface OfDate {
    double of(SerialDate date);
  }

  private static Value ofYear(double serial, OfDate what) {
    return SerialDate.of(serial)
        .map(date -> Value.number(what.of(date)))
        .orElseGet(() -> Faults.outOfDomain(OUTSIDE));
  }

  /** 53 where the year begins or ends on a Thursday. */
  private static double weeksInYear(SerialDate date) {
    int first = new SerialDate(date.year(), 1, 1).number();
    int last = new SerialDate(date.year(), 12, 31).number();
    return Math.floorMod(first, 7) == 5 || Math.floorMod(last, 7) == 5 ? 53 : 52;
  }

  private static int turned(int letter) {
    if (letter >= 'a' && letter <= 'z') {
      return 'a' + (letter - 'a' + 13) % 26;
    }
    return letter >= 'A' && letter <= 'Z' ? 'A' + (letter - 'A' + 13) % 26 : letter;
  }
}
