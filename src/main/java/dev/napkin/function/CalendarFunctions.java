package dev.napkin.function;

import static dev.napkin.function.Kind.DATE;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.TEXT;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What lies between dates, and which week a date falls into. */
final class CalendarFunctions {
  private CalendarFunctions() {}

  private static final String OUTSIDE = "a date lies outside 1900 to 9999";

  private static final SheetFunction DATEDIF =
      SheetFunction.named("DATEDIF")
          .summary("How many whole years, months or days lie between two dates.")
          .takes("start", DATE, "the earlier date")
          .takes("end", DATE, "the later date")
          .takes(
              "unit",
              TEXT,
              "\"Y\", \"M\" or \"D\"; \"YM\" and \"YD\" leave years out, \"MD\" months too")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the end lies before the start, or there is no such unit")
          .source(Sources.DATES)
          .example("DATEDIF(DATE(2024,1,31), DATE(2026,1,30), \"Y\")", "1")
          .example("DATEDIF(DATE(2024,1,31), DATE(2026,1,30), \"YM\")", "11")
          .example("DATEDIF(DATE(2026,1,1), DATE(2025,1,1), \"D\")", "#NUM!")
          .body(CalendarFunctions::difference);

  private static final SheetFunction DAYS360 =
      SheetFunction.named("DAYS360")
          .summary("The days between two dates in a year of twelve months of 30 days.")
          .takes("start", DATE, "the earlier date")
          .takes("end", DATE, "the later date")
          .optional("european", LOGICAL, "TRUE to count as in Europe; FALSE when left out")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .source(Sources.DATES + "; the end of February as in Excel")
          .example("DAYS360(DATE(2026,1,30), DATE(2026,2,1))", "1")
          .example("DAYS360(DATE(2026,1,1), DATE(2026,12,31), TRUE)", "359")
          .example("DAYS360(DATE(9999,12,31) + 1 day, DATE(2026,1,1))", "#NUM!")
          .body(
              a ->
                  between(
                      rounded(a.number(0)),
                      rounded(a.number(1)),
                      (start, end) ->
                          Value.number(
                              a.logical(2, false)
                                  ? DayCount.european(start, end)
                                  : american(start, end))));

  private static final SheetFunction YEARFRAC =
      SheetFunction.named("YEARFRAC")
          .summary("The time between two dates as a part of a year.")
          .takes("start", DATE, "one date")
          .takes("end", DATE, "the other date, earlier or later")
          .optional(
              "basis",
              NUMBER,
              "1",
              "0: 30/360 (US); 1: actual/actual; 2: actual/360; 3: actual/365; 4: 30/360"
                  + " (European); 0 when left out")
          .fromToolPak()
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "there is no such basis, or " + OUTSIDE)
          .source("OpenFormula 1.2 (OASIS 2011), section 4.11.7, Basis; basis 1 as in Excel")
          .example("YEARFRAC(DATE(2012,1,1), DATE(2012,7,30))", "0.580556")
          .example("YEARFRAC(DATE(2012,1,1), DATE(2012,7,30), 1)", "0.576503")
          .example("YEARFRAC(DATE(2012,1,1), DATE(2012,7,30), 5)", "#NUM!")
          .lazyBody(CalendarFunctions::years);

  private static final SheetFunction WEEKNUM =
      SheetFunction.named("WEEKNUM")
          .summary("The number of the week of a date within its year.")
          .takes("date", DATE, "the date")
          .optional(
              "type",
              NUMBER,
              "1",
              "1: weeks begin on Sunday; 2: on Monday; 11 to 17: on Monday to Sunday; 21: as in ISO"
                  + " 8601; 1 when left out")
          .fromToolPak()
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "there is no such type, or " + OUTSIDE)
          .source(Sources.DATES + "; ISO 8601")
          .example("WEEKNUM(DATE(2012,3,9))", "10")
          .example("WEEKNUM(DATE(2012,3,11), 2)", "11")
          .example("WEEKNUM(DATE(2012,3,9), 3)", "#NUM!")
          .body(
              a -> {
                double type = FifteenDigits.truncate(a.number(1, 1));
                return one(a, date -> type == 21 ? Value.number(isoWeek(date)) : week(date, type));
              });

  private static final SheetFunction ISOWEEKNUM =
      SheetFunction.named("ISOWEEKNUM")
          .summary("The number of the week of a date by ISO 8601: week 1 has the first Thursday.")
          .takes("date", DATE, "the date")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .source("ISO 8601, week of the year")
          .example("ISOWEEKNUM(DATE(2012,3,9))", "10")
          .example("ISOWEEKNUM(DATE(2027,1,1))", "53")
          .example("ISOWEEKNUM(DATE(9999,12,31) + 1 day)", "#NUM!")
          .body(a -> one(a, date -> Value.number(isoWeek(date))));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(DATEDIF, DAYS360, YEARFRAC, WEEKNUM, ISOWEEKNUM);
  }

  /** What is made of two dates. */
  private interface Between {
    Value of(SerialDate start, SerialDate end);
  }

  /** What is made of one date. */
  private interface Of {
    Value of(SerialDate date);
  }

  private static Value between(double from, double to, Between use) {
    Optional<SerialDate> start = SerialDate.of(from);
    Optional<SerialDate> end = SerialDate.of(to);
    return start.isEmpty() || end.isEmpty()
        ? Faults.outOfDomain(OUTSIDE)
        : use.of(start.get(), end.get());
  }

  /** What is wrong with the basis is said before what is wrong with the dates. */
  private static Value years(LazyArguments arguments) {
    Value basis = arguments.count() > 2 ? plain(arguments.value(2)) : Value.number(0);
    if (!(basis instanceof Value.Num(double number))) {
      return basis;
    }
    Optional<DayCount> days = DayCount.of(number);
    if (days.isEmpty()) {
      return Faults.outOfDomain("there is no such basis");
    }
    Value first = plain(arguments.value(0));
    Value second = plain(arguments.value(1));
    if (!(first instanceof Value.Num(double start))) {
      return first;
    }
    if (!(second instanceof Value.Num(double end))) {
      return second;
    }
    return between(
        Math.min(start, end),
        Math.max(start, end),
        (earlier, later) -> Value.number(days.get().years(earlier, later)));
  }

  /** A raw argument as a number, or the fault that says why it is none; a logical is none. */
  private static Value plain(Value raw) {
    return Calls.single(raw) instanceof Value.Logical
        ? Faults.wrongKind("a logical is no number here")
        : Calls.number(raw);
  }

  /** To Excel's DAYS360, the last half second of a day belongs to the next. */
  private static double rounded(double serial) {
    return serial + 0.5 / 86_400;
  }

  private static Value one(Arguments arguments, Of use) {
    return SerialDate.of(arguments.number(0))
        .map(use::of)
        .orElseGet(() -> Faults.outOfDomain(OUTSIDE));
  }

  /** As {@link DayCount#american}, but with nothing done to the end of February at the end. */
  private static double american(SerialDate start, SerialDate end) {
    int first = start.endsMonth() ? 30 : start.day();
    int last = end.day() == 31 && first == 30 ? 30 : end.day();
    return ((end.year() - start.year()) * 12.0 + end.month() - start.month()) * 30 + last - first;
  }

  private static Value difference(Arguments arguments) {
    return between(
        arguments.number(0),
        arguments.number(1),
        (start, end) -> {
          if (end.number() < start.number()) {
            return Faults.outOfDomain("the end lies before the start");
          }
          int months = (end.year() - start.year()) * 12 + end.month() - start.month();
          int whole = end.day() < start.day() ? months - 1 : months;
          return switch (arguments.text(2).toUpperCase(Locale.ROOT)) {
            case "Y" -> Value.number(Math.floorDiv(whole, 12));
            case "M" -> Value.number(whole);
            case "D" -> Value.number(end.number() - start.number());
            case "YM" -> Value.number(Math.floorMod(whole, 12));
            case "MD" -> Value.number(restOfMonth(start, end));
            case "YD" -> Value.number(restOfYear(start, end));
            default -> Faults.outOfDomain("there is no such unit");
          };
        });
  }

  /** Excel goes back to the day in the month before, and where that has none, beyond its end. */
  private static int restOfMonth(SerialDate start, SerialDate end) {
    int month = end.day() < start.day() ? -1 : 0;
    SerialDate back = new SerialDate(end.year(), end.month(), 1).moved(month, false);
    return end.number() - (back.number() + start.day() - 1);
  }

  /** As if the end lay in the year of the start, or in the next one. */
  private static int restOfYear(SerialDate start, SerialDate end) {
    boolean later =
        end.month() > start.month() || (end.month() == start.month() && end.day() >= start.day());
    var moved = new SerialDate(start.year() + (later ? 0 : 1), end.month(), 1);
    return moved.number() + end.day() - 1 - start.number();
  }

  private static Value week(SerialDate date, double type) {
    double first = type == 1 ? 17 : type == 2 ? 11 : type;
    if (first < 11 || first > 17) {
      return Faults.outOfDomain("there is no such type of week");
    }
    int newYear = new SerialDate(date.year(), 1, 1).number();
    // How far January 1st lies into its week; serial number 1 is a Sunday, day 6 of type 11.
    int into = Math.floorMod(newYear + 5 - ((int) first - 11), 7);
    return Value.number(Math.floorDiv(date.number() - newYear + into, 7) + 1);
  }

  /** A week belongs to the year of its Thursday. */
  private static int isoWeek(SerialDate date) {
    int thursday = date.number() - Math.floorMod(date.number() + 5, 7) + 3;
    int newYear =
        SerialDate.of(thursday)
            .map(day -> new SerialDate(day.year(), 1, 1).number())
            .orElse(thursday < 0 ? new SerialDate(1899, 1, 1).number() : thursday);
    return (thursday - newYear) / 7 + 1;
  }
}
