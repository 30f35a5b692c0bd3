package dev.napkin.function;

import static dev.napkin.function.Kind.DATE;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Dates, their parts, and steps of whole months. None reads a clock. */
final class DateFunctions {
  private static final String OUTSIDE = "the date lies outside 1900 to 9999";

  private DateFunctions() {}

  private static final SheetFunction DATE_OF =
      SheetFunction.named("DATE")
          .summary("The date of a year, a month and a day; what is too much rolls over.")
          .takes("year", NUMBER, "1", "the year; below 1900 it counts from 1900")
          .takes("month", NUMBER, "1", "the month; 13 is January of the next year")
          .takes("day", NUMBER, "1", "the day; 0 is the last of the month before")
          .gives(DATE, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .source(Sources.DATES)
          .example("DATE(2026, 6, 14)", "2026-06-14")
          .example("DATE(2026, 14, 0)", "2027-01-31")
          .example("DATE(12000, 1, 1)", "#NUM!")
          .body(a -> SerialDate.serial(whole(a, 0), whole(a, 1), whole(a, 2)));

  private static final SheetFunction YEAR =
      SheetFunction.named("YEAR")
          .summary("The year of a date.")
          .takes("date", DATE, "the date")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .source(Sources.DATES)
          .example("YEAR(DATE(2026, 6, 14))", "2026")
          .example("YEAR(2024-02-29)", "2024")
          .example("YEAR(DATE(9999,12,31) + 1 day)", "#NUM!")
          .body(a -> part(a, date -> Value.number(date.year())));

  private static final SheetFunction MONTH =
      SheetFunction.named("MONTH")
          .summary("The month of a date, from 1 to 12.")
          .takes("date", DATE, "the date")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .source(Sources.DATES)
          .example("MONTH(DATE(2026, 6, 14))", "6")
          .example("MONTH(2024-02-29)", "2")
          .example("MONTH(DATE(9999,12,31) + 1 day)", "#NUM!")
          .body(a -> part(a, date -> Value.number(date.month())));

  private static final SheetFunction DAY =
      SheetFunction.named("DAY")
          .summary("The day of a date within its month.")
          .takes("date", DATE, "the date")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .source(Sources.DATES)
          .example("DAY(DATE(2026, 6, 14))", "14")
          .example("DAY(2024-02-29)", "29")
          .example("DAY(DATE(9999,12,31) + 1 day)", "#NUM!")
          .body(a -> part(a, date -> Value.number(date.day())));

  private static final SheetFunction EDATE =
      SheetFunction.named("EDATE")
          .summary("The same day some months later, or the last of a month that is too short.")
          .takes("date", DATE, "the date")
          .takes("months", NUMBER, "1", "how many months; negative ones go back")
          .fromToolPak()
          .gives(DATE, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .source(Sources.DATES)
          .example("EDATE(DATE(2026, 1, 31), 1)", "2026-02-28")
          .example("EDATE(2024-02-29, -12)", "2023-02-28")
          .example("EDATE(DATE(9999,12,31), 1)", "#NUM!")
          .body(a -> part(a, date -> date.plusMonths(whole(a, 1))));

  private static final SheetFunction EOMONTH =
      SheetFunction.named("EOMONTH")
          .summary("The last day of the month some months later.")
          .takes("date", DATE, "the date")
          .takes("months", NUMBER, "1", "how many months; 0 is the month of the date")
          .fromToolPak()
          .gives(DATE, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .source(Sources.DATES)
          .example("EOMONTH(DATE(2026, 1, 15), 0)", "2026-01-31")
          .example("EOMONTH(2024-01-31, 1)", "2024-02-29")
          .example("EOMONTH(DATE(9999,12,31), 1)", "#NUM!")
          .body(a -> part(a, date -> date.endOfMonth(whole(a, 1))));

  private static final SheetFunction WEEKDAY =
      SheetFunction.named("WEEKDAY")
          .summary("The day of the week of a date, as a number.")
          .takes("date", DATE, "the date")
          .optional(
              "type",
              NUMBER,
              "1",
              "1: 1 is Sunday; 2: 1 is Monday; 3: 0 is Monday; 11 to 17: 1 is Monday to Sunday; 1"
                  + " when left out")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "there is no such type, or the date lies outside 1900 to 9999")
          .source(Sources.DATES)
          .example("WEEKDAY(DATE(2026, 6, 14))", "1")
          .example("WEEKDAY(2026-06-14, 2)", "7")
          .example("WEEKDAY(DATE(9999,12,31) + 1 day)", "#NUM!")
          .body(a -> part(a, _ -> weekday(a.number(0), FifteenDigits.truncate(a.number(1, 1)))));

  private static final SheetFunction DAYS =
      SheetFunction.named("DAYS")
          .summary("How many days lie between two dates.")
          .takes("end", DATE, "the later date")
          .takes("start", DATE, "the earlier date")
          .gives(NUMBER, "1")
          .example("DAYS(DATE(2026, 3, 1), DATE(2026, 2, 1))", "28")
          .fault(OUT_OF_DOMAIN, "a date lies outside 1900 to 9999")
          .source(Sources.DATES)
          .example("DAYS(2024-01-01, 2024-12-31)", "-365")
          .example("DAYS(DATE(9999,12,31) + 1 day, DATE(2026,1,1))", "#NUM!")
          .body(
              a ->
                  SerialDate.of(a.number(0)).isEmpty() || SerialDate.of(a.number(1)).isEmpty()
                      ? Faults.outOfDomain("a date lies outside 1900 to 9999")
                      : Value.number(Math.floor(a.number(0)) - Math.floor(a.number(1))));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(DATE_OF, YEAR, MONTH, DAY, EDATE, EOMONTH, WEEKDAY, DAYS);
  }

  private static double whole(Arguments arguments, int index) {
    return FifteenDigits.truncate(arguments.number(index));
  }

  private static Value part(Arguments arguments, Function<SerialDate, Value> body) {
    Optional<SerialDate> date = SerialDate.of(arguments.number(0));
    return date.map(body).orElseGet(() -> Faults.outOfDomain(OUTSIDE));
  }

  private static Value weekday(double serial, double type) {
    if (type == 3) {
      return Value.number((Math.floor(serial) + 5) % 7);
    }
    // Serial number 1 is a Sunday to Excel. Type 11 begins with Monday, 17 with Sunday.
    double first = type == 1 ? 17 : type == 2 ? 11 : type;
    if (first < 11 || first > 17) {
      return Faults.outOfDomain("there is no such type of week");
    }
    return Value.number((Math.floor(serial) + 16 - first + 7) % 7 + 1);
  }
}
