package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.DATE;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.TEXT;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import dev.napkin.value.WrittenMoment;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Times of day, as parts of a day, and dates and times in texts. None reads a clock. */
final class ClockFunctions {
  private static final double SECONDS_OF_DAY = 86_400;

  /** Excel takes no larger argument of TIME. */
  private static final double MOST = 32_767;

  private ClockFunctions() {}

  private static final String SOURCE = "OpenFormula 1.2 (OASIS 2011), section 6.10, Date and Time";
  private static final String NEGATIVE = "the time is negative, or lies beyond the year 9999";

  private static final SheetFunction TIME =
      SheetFunction.named("TIME")
          .summary("A time of day as a part of a day, below 1; what is too much rolls over.")
          .takes("hour", NUMBER, "1", "the hour")
          .takes("minute", NUMBER, "1", "the minute; 90 is an hour and a half")
          .takes("second", NUMBER, "1", "the second")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the time is negative, or an argument above 32767")
          .source(SOURCE)
          .example("TIME(12, 0, 0)", "0.5")
          .example("TIME(27, 0, 0)", "0.125")
          .example("TIME(-1, 0, 0)", "#NUM!")
          .body(ClockFunctions::time);

  private static final SheetFunction HOUR =
      SheetFunction.named("HOUR")
          .summary("The hour of a time, from 0 to 23.")
          .takes("time", ANY, "a date with its time, or a time alone")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, NEGATIVE)
          .source(SOURCE)
          .example("HOUR(0.75)", "18")
          .example("HOUR(-1)", "#NUM!")
          .body(a -> part(a, seconds -> Math.floor(seconds / 3600)));

  private static final SheetFunction MINUTE =
      SheetFunction.named("MINUTE")
          .summary("The minute of a time, from 0 to 59.")
          .takes("time", ANY, "a date with its time, or a time alone")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, NEGATIVE)
          .source(SOURCE)
          .example("MINUTE(0.78125)", "45")
          .example("MINUTE(-1)", "#NUM!")
          .body(a -> part(a, seconds -> Math.floor(seconds / 60) % 60));

  private static final SheetFunction SECOND =
      SheetFunction.named("SECOND")
          .summary("The second of a time, from 0 to 59, rounded.")
          .takes("time", ANY, "a date with its time, or a time alone")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, NEGATIVE)
          .source(SOURCE)
          .example("SECOND(0.70021)", "18")
          .example("SECOND(-1)", "#NUM!")
          .body(a -> part(a, seconds -> seconds % 60));

  private static final SheetFunction DATEVALUE =
      SheetFunction.named("DATEVALUE")
          .summary("The date that a text says; 0 where it says a time of day only.")
          .takes("text", TEXT, "a date, as 2026-06-14, 6/14/2026 or 14 June 2026")
          .gives(DATE, "1")
          .fault(WRONG_KIND, "the text says no date")
          .source(SOURCE + "; forms of ISO 8601 and of American English")
          .example("DATEVALUE(\"2026-06-14\")", "2026-06-14")
          .example("DATEVALUE(\"14-Jun-2026 18:30\")", "2026-06-14")
          .example("DATEVALUE(\"today\")", "#VALUE!")
          .body(
              a ->
                  WrittenMoment.read(a.text(0))
                      .map(
                          moment ->
                              Value.number(moment.hasDate() ? Math.floor(moment.serial()) : 0))
                      .orElseGet(() -> Faults.wrongKind("the text says no date")));

  private static final SheetFunction TIMEVALUE =
      SheetFunction.named("TIMEVALUE")
          .summary("The time of day that a text says, as a part of a day.")
          .takes("text", TEXT, "a time, as 18:30, 6:30 PM or 2026-06-14 18:30")
          .gives(NUMBER, "1")
          .fault(WRONG_KIND, "the text says no time")
          .source(SOURCE + "; forms of ISO 8601 and of American English")
          .example("TIMEVALUE(\"18:00\")", "0.75")
          .example("TIMEVALUE(\"6:00 PM\")", "0.75")
          .example("TIMEVALUE(\"noon\")", "#VALUE!")
          .body(
              a ->
                  WrittenMoment.read(a.text(0))
                      .map(moment -> Value.number(moment.time() - Math.floor(moment.time())))
                      .orElseGet(() -> Faults.wrongKind("the text says no time")));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(TIME, HOUR, MINUTE, SECOND, DATEVALUE, TIMEVALUE);
  }

  private static Value time(Arguments arguments) {
    double hour = FifteenDigits.truncate(arguments.number(0));
    double minute = FifteenDigits.truncate(arguments.number(1));
    double second = FifteenDigits.truncate(arguments.number(2));
    if (hour > MOST || minute > MOST || second > MOST) {
      return Faults.outOfDomain("no argument may be above 32767");
    }
    double seconds = hour * 3600 + minute * 60 + second;
    return seconds < 0
        ? Faults.outOfDomain("the time is negative")
        : Value.number(seconds % SECONDS_OF_DAY / SECONDS_OF_DAY);
  }

  /** A part of the time of day, which counts as rounded to a second. */
  private static Value part(Arguments arguments, DoubleUnaryOperator part) {
    if (!(Coercion.number(arguments.value(0)) instanceof Value.Num(double time))) {
      return Coercion.number(arguments.value(0));
    }
    if (SerialDate.of(time).isEmpty()) {
      return Faults.outOfDomain(NEGATIVE);
    }
    double seconds = Math.floor((time - Math.floor(time)) * SECONDS_OF_DAY + 0.5);
    return Value.number(part.applyAsDouble(seconds % SECONDS_OF_DAY));
  }
}
