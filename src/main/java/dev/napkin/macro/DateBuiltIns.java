package dev.napkin.macro;

import dev.napkin.macro.BuiltIn.Given;
import dev.napkin.macro.Moments.Parts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** Functions of dates and times (Microsoft's VBA language reference, Date & Time). */
final class DateBuiltIns {
  private static final int DAYS_OF_A_WEEK = 7;
  private static final double SECONDS_OF_A_DAY = 86_400;

  private DateBuiltIns() {}

  static List<BuiltIn> all() {
    return List.of(
        BuiltIn.variant("YEAR", "v", a -> part(a, parts -> parts.day().getYear())),
        BuiltIn.variant("MONTH", "v", a -> part(a, parts -> parts.day().getMonthValue())),
        BuiltIn.variant("DAY", "v", a -> part(a, parts -> parts.day().getDayOfMonth())),
        BuiltIn.variant("HOUR", "v", a -> part(a, Parts::hour)),
        BuiltIn.variant("MINUTE", "v", a -> part(a, Parts::minute)),
        BuiltIn.variant("SECOND", "v", a -> part(a, Parts::second)),
        BuiltIn.variant("WEEKDAY", "v?l", DateBuiltIns::weekday),
        BuiltIn.of("WEEKDAYNAME", "l?bl", DateBuiltIns::weekdayName),
        BuiltIn.of("MONTHNAME", "l?b", DateBuiltIns::monthName),
        BuiltIn.variant(
            "DATESERIAL", "lll", a -> Moments.serial(a.number(0), a.number(1), a.number(2))),
        BuiltIn.variant("TIMESERIAL", "lll", DateBuiltIns::time),
        BuiltIn.variant("DATEVALUE", "s", a -> whole(Moments.read(a.text(0)), true)),
        BuiltIn.variant("TIMEVALUE", "s", a -> whole(Moments.read(a.text(0)), false)),
        BuiltIn.variant("DATEADD", "snv", DateBuiltIns::added),
        BuiltIn.variant("DATEDIFF", "svv?ll", DateBuiltIns::difference),
        BuiltIn.variant("DATEPART", "sv?ll", DateBuiltIns::named),
        new BuiltIn("NOW", "", true, true, a -> NumberType.DATE.of(now(a))),
        new BuiltIn("DATE", "", true, true, a -> NumberType.DATE.of(Math.floor(now(a)))),
        new BuiltIn("TIME", "", true, true, a -> NumberType.DATE.of(now(a) - Math.floor(now(a)))));
  }

  private static double now(Given a) {
    return a.ranges().context().now();
  }

  private static Datum date(Datum value) {
    return Conversions.to(new Declared.Numeric(NumberType.DATE), value);
  }

  private static Datum part(Given a, ToIntFunction<Parts> of) {
    return date(a.value(0)) instanceof Datum.Number(double moment, _)
        ? NumberType.INTEGER.of(of.applyAsInt(Moments.parts(moment)))
        : date(a.value(0));
  }

  /** Which day of a week that begins with another: 1 Sunday, 2 Monday. */
  private static Datum weekday(Given a) {
    int first = Math.max(1, a.whole(1, 1));
    if (first > DAYS_OF_A_WEEK) {
      return Datum.invalid("a week has seven days");
    }
    return part(a, parts -> weekday(parts.day(), first));
  }

  private static int weekday(LocalDate day, int first) {
    int fromSunday = day.getDayOfWeek().getValue() % DAYS_OF_A_WEEK;
    return Math.floorMod(fromSunday - (first - 1), DAYS_OF_A_WEEK) + 1;
  }

  private static Datum weekdayName(Given a) {
    int number = a.whole(0);
    if (number < 1 || number > DAYS_OF_A_WEEK) {
      return Datum.invalid("a week has seven days");
    }
    int first = Math.max(1, a.whole(2, 1));
    DayOfWeek day = DayOfWeek.SUNDAY.plus(number + first - 2L);
    boolean isShort = a.has(1) && a.value(1).equals(Datum.logical(true));
    return Datum.text(
        day.getDisplayName(isShort ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH));
  }

  private static Datum monthName(Given a) {
    int month = a.whole(0);
    if (month < 1 || month > 12) {
      return Datum.invalid("a year has twelve months");
    }
    boolean isShort = a.has(1) && a.value(1).equals(Datum.logical(true));
    String name = Names.month(month);
    return Datum.text(isShort ? name.substring(0, 3) : name);
  }

  private static Datum time(Given a) {
    double seconds = 3_600 * a.number(0) + 60 * a.number(1) + a.number(2);
    return NumberType.DATE.of(seconds / SECONDS_OF_A_DAY);
  }

  private static Datum whole(Datum moment, boolean isDay) {
    return moment instanceof Datum.Number(double number, _)
        ? NumberType.DATE.of(isDay ? Math.floor(number) : number - Math.floor(number))
        : moment;
  }

  private static Datum added(Given a) {
    Datum date = date(a.value(2));
    if (!(date instanceof Datum.Number(double moment, _))) {
      return date;
    }
    double count = Math.rint(a.number(1));
    if (Math.abs(count) > 1e10) {
      return Datum.invalid("a date from the year 100 to 9999 is needed");
    }
    return switch (a.text(0).toLowerCase(Locale.ROOT)) {
      case "yyyy" -> months(moment, 12 * (long) count);
      case "q" -> months(moment, 3 * (long) count);
      case "m" -> months(moment, (long) count);
      case "d", "y", "w" -> NumberType.DATE.of(moment + count);
      case "ww" -> NumberType.DATE.of(moment + DAYS_OF_A_WEEK * count);
      case "h" -> NumberType.DATE.of(moment + count / 24);
      case "n" -> NumberType.DATE.of(moment + count / 1_440);
      case "s" -> NumberType.DATE.of(moment + count / SECONDS_OF_A_DAY);
      default -> Datum.invalid("there is no such interval");
    };
  }

  private static Datum months(double moment, long count) {
    if (Math.abs(count) > 130_000) {
      return Datum.invalid("a date from the year 100 to 9999 is needed");
    }
    LocalDate day = Moments.parts(moment).day().plusMonths(count);
    double time = moment - Math.floor(moment);
    return NumberType.DATE.of(Moments.number(day) + time);
  }

  /** How many borders of intervals lie between two dates. */
  private static Datum difference(Given a) {
    Datum first = date(a.value(1));
    Datum second = date(a.value(2));
    if (!(first instanceof Datum.Number(double from, _))) {
      return first;
    }
    if (!(second instanceof Datum.Number(double to, _))) {
      return second;
    }
    Parts start = Moments.parts(from);
    Parts end = Moments.parts(to);
    long days = (long) (Moments.number(end.day()) - Moments.number(start.day()));
    long months =
        end.day().getYear() * 12L
            + end.day().getMonthValue()
            - start.day().getYear() * 12L
            - start.day().getMonthValue();
    int firstDay = Math.max(1, a.whole(3, 1));
    return switch (a.text(0).toLowerCase(Locale.ROOT)) {
      case "yyyy" -> Datum.whole(end.day().getYear() - (long) start.day().getYear());
      case "q" -> Datum.whole(quarter(end.day()) - quarter(start.day()));
      case "m" -> Datum.whole(months);
      case "d", "y" -> Datum.whole(days);
      case "w" -> Datum.whole(days / DAYS_OF_A_WEEK);
      case "ww" ->
          Datum.whole(
              (days + weekday(start.day(), firstDay) - weekday(end.day(), firstDay))
                  / DAYS_OF_A_WEEK);
      case "h" -> NumberType.LONG.of(seconds(days, start, end, 3_600));
      case "n" -> NumberType.LONG.of(seconds(days, start, end, 60));
      case "s" -> NumberType.LONG.of(seconds(days, start, end, 1));
      default -> Datum.invalid("there is no such interval");
    };
  }

  private static long quarter(LocalDate day) {
    return day.getYear() * 4L + (day.getMonthValue() - 1) / 3;
  }

  /** How many full hours, minutes or seconds of the clock begin in between. */
  private static double seconds(long days, Parts start, Parts end, int unit) {
    long from = ofDay(start) / unit;
    long to = ofDay(end) / unit;
    return days * (86_400.0 / unit) + to - from;
  }

  private static long ofDay(Parts parts) {
    return parts.hour() * 3_600L + parts.minute() * 60L + parts.second();
  }

  private static Datum named(Given a) {
    Datum date = date(a.value(1));
    if (!(date instanceof Datum.Number(double moment, _))) {
      return date;
    }
    Parts parts = Moments.parts(moment);
    int firstDay = Math.max(1, a.whole(2, 1));
    int value =
        switch (a.text(0).toLowerCase(Locale.ROOT)) {
          case "yyyy" -> parts.day().getYear();
          case "q" -> (parts.day().getMonthValue() - 1) / 3 + 1;
          case "m" -> parts.day().getMonthValue();
          case "y" -> parts.day().getDayOfYear();
          case "d" -> parts.day().getDayOfMonth();
          case "w" -> weekday(parts.day(), firstDay);
          case "ww" -> week(parts.day(), firstDay);
          case "h" -> parts.hour();
          case "n" -> parts.minute();
          case "s" -> parts.second();
          default -> -1;
        };
    return value < 0 ? Datum.invalid("there is no such interval") : NumberType.INTEGER.of(value);
  }

  /** The week of the year, of which the first is that of January 1st. */
  static int week(LocalDate day, int firstDay) {
    int before = weekday(day.withDayOfYear(1), firstDay) - 1;
    return (day.getDayOfYear() + before - 1) / DAYS_OF_A_WEEK + 1;
  }
}
