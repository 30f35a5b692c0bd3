package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.DATE;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Working days: how many lie between dates, and which comes so many later. */
final class WorkdayFunctions {
  private WorkdayFunctions() {}

  private static final String SOURCE =
      "OpenFormula 1.2 (OASIS 2011), section 6.10, Date and Time; days off by number or digits as"
          + " in Excel";

  private static final String OUTSIDE = "a date lies outside 1900 to 9999";
  private static final String HOLIDAYS = "dates that are not worked on besides";
  private static final String WEEKEND =
      "1 to 7: Saturday and Sunday to Friday and Saturday; 11 to 17: Sunday to Saturday alone; or"
          + " seven digits from Monday on, 1 for a day off; 1 when left out";

  private static final SheetFunction NETWORKDAYS =
      SheetFunction.named("NETWORKDAYS")
          .summary("How many days from one date to another are neither weekend nor holiday.")
          .takes("start", DATE, "the first day")
          .takes("end", DATE, "the last day; before the first, the result is negative")
          .optional("holidays", AREA, HOLIDAYS)
          .fromToolPak()
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .fault(WRONG_KIND, "a holiday is no date")
          .source(SOURCE)
          .example("NETWORKDAYS(DATE(2026,6,1), DATE(2026,6,30))", "22")
          .example("NETWORKDAYS(DATE(2026,6,1), DATE(2026,6,30), DATE(2026,6,4))", "21")
          .example("NETWORKDAYS(DATE(9999,12,31) + 1 day, DATE(2026,1,1))", "#NUM!")
          .example("NETWORKDAYS(DATE(2024,1,1), DATE(2024,1,31), \"x\")", "#VALUE!")
          .body(a -> with(a, Optional.empty(), 2, days -> between(a, days)));

  private static final SheetFunction NETWORKDAYS_INTL =
      SheetFunction.named("NETWORKDAYS.INTL")
          .summary("How many days from one date to another are worked on, whatever the days off.")
          .takes("start", DATE, "the first day")
          .takes("end", DATE, "the last day; before the first, the result is negative")
          .optional("weekend", ANY, WEEKEND)
          .optional("holidays", AREA, HOLIDAYS)
          .fromToolPak()
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "there is no such number of a weekend, or " + OUTSIDE)
          .fault(WRONG_KIND, "the digits of a weekend are not seven 0s and 1s")
          .source(SOURCE)
          .example("NETWORKDAYS.INTL(DATE(2026,6,1), DATE(2026,6,30), 11)", "26")
          .example("NETWORKDAYS.INTL(DATE(2026,6,1), DATE(2026,6,30), \"0000011\")", "22")
          .example("NETWORKDAYS.INTL(DATE(2026,6,1), DATE(2026,6,30), 8)", "#NUM!")
          .example("NETWORKDAYS.INTL(DATE(2024,1,1), DATE(2024,1,31), \"01\")", "#VALUE!")
          .body(a -> with(a, weekend(a), 3, days -> between(a, days)));

  private static final SheetFunction WORKDAY =
      SheetFunction.named("WORKDAY")
          .summary("The date so many working days later, weekends and holidays left out.")
          .takes("start", DATE, "the date to start from; it does not count")
          .takes("days", NUMBER, "1", "how many working days; negative ones go back")
          .optional("holidays", AREA, HOLIDAYS)
          .fromToolPak()
          .gives(DATE, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .fault(WRONG_KIND, "a holiday is no date")
          .source(SOURCE)
          .example("WORKDAY(DATE(2026,6,12), 1)", "2026-06-15")
          .example("WORKDAY(DATE(2026,6,15), -1, DATE(2026,6,12))", "2026-06-11")
          .example("WORKDAY(DATE(9999,12,31), 1)", "#NUM!")
          .example("WORKDAY(DATE(2024,1,1), 5, \"x\")", "#VALUE!")
          .body(a -> with(a, Optional.empty(), 2, days -> later(a, days)));

  private static final SheetFunction WORKDAY_INTL =
      SheetFunction.named("WORKDAY.INTL")
          .summary("The date so many working days later, whatever the days off.")
          .takes("start", DATE, "the date to start from; it does not count")
          .takes("days", NUMBER, "1", "how many working days; negative ones go back")
          .optional("weekend", ANY, WEEKEND)
          .optional("holidays", AREA, HOLIDAYS)
          .fromToolPak()
          .gives(DATE, "1")
          .fault(OUT_OF_DOMAIN, "there is no such number of a weekend, or " + OUTSIDE)
          .fault(
              WRONG_KIND, "the digits of a weekend are not seven 0s and 1s, or no day is worked on")
          .source(SOURCE)
          .example("WORKDAY.INTL(DATE(2026,6,12), 1, 11)", "2026-06-13")
          .example("WORKDAY.INTL(DATE(2026,6,12), 1, \"1111111\")", "#VALUE!")
          .example("WORKDAY.INTL(DATE(2024,1,1), 5, 20)", "#NUM!")
          .body(a -> with(a, weekend(a), 3, days -> later(a, days)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(NETWORKDAYS, NETWORKDAYS_INTL, WORKDAY, WORKDAY_INTL);
  }

  /** What is done with the days that are worked on. */
  private interface Use {
    Value of(Workdays days);
  }

  private static Optional<Value> weekend(Arguments arguments) {
    return arguments.has(2) && !(arguments.value(2) instanceof Value.Blank)
        ? Optional.of(arguments.value(2))
        : Optional.empty();
  }

  private static Value with(Arguments arguments, Optional<Value> weekend, int index, Use use) {
    Value named = weekend.orElse(Value.number(1));
    Optional<boolean[]> free;
    if (named instanceof Value.Text(String digits)) {
      free = Workdays.weekend(digits);
      if (free.isEmpty()) {
        return Faults.wrongKind("a weekend is a number or seven digits, each 0 or 1");
      }
    } else if (Coercion.number(named) instanceof Value.Num(double number)) {
      free = Workdays.weekend(FifteenDigits.truncate(number));
      if (free.isEmpty()) {
        return Faults.outOfDomain("there is no such number of a weekend");
      }
    } else {
      return Coercion.number(named);
    }
    var holidays = IntStream.builder();
    if (arguments.has(index)) {
      Array array = arguments.array(index);
      for (int i = 0; i < array.size(); i++) {
        Value value = array.get(i);
        if (value instanceof Value.Blank) {
          continue;
        }
        Value number = value instanceof Value.Logical ? notADate() : Coercion.number(value);
        if (!(number instanceof Value.Num(double serial))) {
          return number;
        }
        if (SerialDate.of(serial).isEmpty()) {
          return Faults.outOfDomain(OUTSIDE);
        }
        holidays.add((int) Math.floor(serial));
      }
    }
    return use.of(Workdays.of(free.get(), holidays.build()));
  }

  private static Value.Fault notADate() {
    return Faults.wrongKind("a holiday is no date");
  }

  private static Value between(Arguments arguments, Workdays days) {
    Optional<SerialDate> start = SerialDate.of(arguments.number(0));
    Optional<SerialDate> end = SerialDate.of(arguments.number(1));
    if (start.isEmpty() || end.isEmpty()) {
      return Faults.outOfDomain(OUTSIDE);
    }
    int first = start.get().number();
    int last = end.get().number();
    return Value.number(first <= last ? days.count(first, last) : -days.count(last, first));
  }

  private static Value later(Arguments arguments, Workdays days) {
    if (!days.any()) {
      return Faults.wrongKind("no day is worked on");
    }
    double steps = FifteenDigits.truncate(arguments.number(1));
    return SerialDate.of(arguments.number(0))
        .map(start -> days.step(start.number(), steps))
        .orElseGet(() -> Faults.outOfDomain(OUTSIDE));
  }
}
