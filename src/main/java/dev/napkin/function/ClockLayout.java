package dev.napkin.function;

import dev.napkin.function.FormatToken.Clock;
import dev.napkin.function.FormatToken.Elapsed;
import dev.napkin.function.FormatToken.HalfDay;
import dev.napkin.function.FormatToken.Language;
import dev.napkin.function.FormatToken.Literal;
import dev.napkin.function.FormatToken.SecondFraction;
import dev.napkin.value.GeneralFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A date and time laid into the places of a format, in English unless it names a language.
 *
 * <p>The time is rounded to the second, or to the places shown behind it, and then cut off at what
 * is shown, as Excel does: half a second before noon shows 12:00, and so does {@code hh:mm} of it.
 */
final class ClockLayout {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> DAYS =
      List.of("Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday");
  private static final int SECONDS_OF_A_DAY = 86_400;

  private final List<FormatToken> tokens;
  private final int places;
  private final boolean halfDays;

  /** The unit that counts on beyond its end: the largest shown, where any does; else a blank. */
  private final char elapsed;

  private ClockLayout(List<FormatToken> tokens) {
    this.tokens = tokens;
    this.places =
        tokens.stream()
            .mapToInt(t -> t instanceof SecondFraction(int digits) ? digits : 0)
            .max()
            .orElse(0);
    this.halfDays = tokens.stream().anyMatch(t -> t instanceof HalfDay);
    boolean counts = tokens.stream().anyMatch(t -> t instanceof Elapsed);
    List<Character> units = tokens.stream().map(ClockLayout::unitShown).toList();
    this.elapsed = !counts ? ' ' : units.contains('h') ? 'h' : units.contains('n') ? 'n' : 's';
  }

  /** Hours, minutes or seconds, whichever a token shows; else a blank. */
  private static char unitShown(FormatToken token) {
    if (token instanceof Clock(char part, _)) {
      return "hns".indexOf(part) >= 0 ? part : ' ';
    }
    return token instanceof Elapsed(char part, _) ? (part == 'm' ? 'n' : part) : ' ';
  }

  /** The layout of {@code tokens}. */
  static ClockLayout of(List<FormatToken> tokens) {
    return new ClockLayout(tokens);
  }

  /** The day and time of {@code serial}; empty where there is no such day. */
  Optional<String> text(double serial, DateSystem dates) {
    if (SerialDate.of(serial + dates.days()).isEmpty()) {
      return Optional.empty();
    }
    BigDecimal seconds =
        FifteenDigits.of(serial)
            .multiply(BigDecimal.valueOf(SECONDS_OF_A_DAY))
            .setScale(places, RoundingMode.HALF_UP);
    long whole = seconds.longValue();
    int days = (int) (whole / SECONDS_OF_A_DAY) + dates.days();
    return SerialDate.of(days).map(day -> text(new Moment(day, serial, whole, seconds)));
  }

  /** A day, the number it was, and its time in seconds: whole, and as they are shown. */
  private record Moment(SerialDate day, double serial, long seconds, BigDecimal exact) {}

  private String text(Moment moment) {
    var text = new StringBuilder();
    Locale language = Locale.ENGLISH;
    for (FormatToken token : tokens) {
      language = token instanceof Language(Locale next) ? next : language;
      text.append(piece(token, moment, language));
    }
    return text.toString();
  }

  private String piece(FormatToken token, Moment moment, Locale language) {
    return switch (token) {
      case Literal literal -> literal.text();
      case Clock(char part, int length) -> part(part, length, moment, language);
      case Elapsed(char part, int length) -> time(part == 'm' ? 'n' : part, length, moment);
      case HalfDay half -> moment.seconds() / 3600 % 24 < 12 ? half.morning() : half.afternoon();
      case SecondFraction(int digits) ->
          "."
              + moment
                  .exact()
                  .remainder(BigDecimal.ONE)
                  .setScale(digits, RoundingMode.DOWN)
                  .toPlainString()
                  .substring(2);
      case FormatToken.Point _ -> ".";
      case FormatToken.Comma _ -> ",";
      case FormatToken.Percent _ -> "%";
      case FormatToken.Numeral(char figure) -> String.valueOf(figure);
      case FormatToken.Whole _ -> GeneralFormat.of(moment.serial());
      case FormatToken.Digit _,
          FormatToken.Exponent _,
          FormatToken.Stroke _,
          FormatToken.SystemClock _,
          Language _ ->
          "";
    };
  }

  private String part(char part, int length, Moment moment, Locale language) {
    SerialDate day = moment.day();
    return switch (part) {
      case 'y' -> length <= 2 ? padded(day.year() % 100, 2) : padded(day.year(), 4);
      case 'e' -> padded(day.year(), 4);
      case 'b' -> length <= 2 ? padded(buddhist(day) % 100, 2) : padded(buddhist(day), 4);
      case 'g' -> "";
      case 'm' -> month(day.month(), length, language);
      case 'd' -> day(day, length, language);
      default -> time(part, Math.min(2, length), moment);
    };
  }

  /** The year of the Thai calendar. */
  private static int buddhist(SerialDate day) {
    return day.year() + 543;
  }

  /** Hours, minutes or seconds, those that count on from the beginning of the count. */
  private String time(char unit, int length, Moment moment) {
    long all = moment.seconds() / unit(unit);
    if (unit == elapsed) {
      return padded(all, length);
    }
    return switch (unit) {
      case 'h' -> padded(halfDays ? (all % 24 + 11) % 12 + 1 : all % 24, length);
      default -> padded(all % 60, length);
    };
  }

  private static String month(int month, int length, Locale language) {
    boolean isEnglish = language.equals(Locale.ENGLISH);
    String name =
        isEnglish
            ? MONTHS.get(month - 1)
            : Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, language);
    return switch (length) {
      case 1, 2 -> padded(month, length);
      case 3 ->
          isEnglish
              ? name.substring(0, 3)
              : Month.of(month).getDisplayName(TextStyle.SHORT_STANDALONE, language);
      case 5 -> name.substring(0, 1);
      default -> name;
    };
  }

  private static String day(SerialDate day, int length, Locale language) {
    boolean isEnglish = language.equals(Locale.ENGLISH);
    int fromSaturday = day.number() % 7;
    DayOfWeek week = DayOfWeek.SATURDAY.plus(fromSaturday);
    String name =
        isEnglish
            ? DAYS.get(fromSaturday)
            : week.getDisplayName(TextStyle.FULL_STANDALONE, language);
    return switch (length) {
      case 1, 2 -> padded(day.day(), length);
      case 3 ->
          isEnglish
              ? name.substring(0, 3)
              : week.getDisplayName(TextStyle.SHORT_STANDALONE, language);
      default -> name;
    };
  }

  private static long unit(char part) {
    return switch (part) {
      case 'h' -> 3600;
      case 'n' -> 60;
      default -> 1;
    };
  }

  private static String padded(long number, int length) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }
}
