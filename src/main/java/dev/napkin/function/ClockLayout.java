package dev.napkin.function;

import dev.napkin.function.FormatToken.Clock;
import dev.napkin.function.FormatToken.Elapsed;
import dev.napkin.function.FormatToken.HalfDay;
import dev.napkin.function.FormatToken.Literal;
import dev.napkin.function.FormatToken.SecondFraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A date and time laid into the places of a format, in English.
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

  /** The units that count on, which they then do wherever they stand. */
  private final List<Character> elapsed;

  private ClockLayout(List<FormatToken> tokens) {
    this.tokens = tokens;
    this.places =
        tokens.stream()
            .mapToInt(t -> t instanceof SecondFraction(int digits) ? digits : 0)
            .max()
            .orElse(0);
    this.halfDays = tokens.stream().anyMatch(t -> t instanceof HalfDay);
    this.elapsed =
        tokens.stream().filter(t -> t instanceof Elapsed).map(t -> ((Elapsed) t).part()).toList();
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
    Optional<SerialDate> date = SerialDate.of(days);
    return date.map(
        day -> {
          var text = new StringBuilder();
          for (FormatToken token : tokens) {
            text.append(piece(token, day, whole, seconds));
          }
          return text.toString();
        });
  }

  private String piece(FormatToken token, SerialDate day, long seconds, BigDecimal exact) {
    return switch (token) {
      case Literal literal -> literal.text();
      case Clock(char part, int length) -> part(part, length, day, seconds);
      case Elapsed(char part, int length) -> padded(seconds / unit(part), length);
      case HalfDay half -> seconds / 3600 % 24 < 12 ? half.morning() : half.afternoon();
      case SecondFraction(int digits) ->
          "."
              + exact
                  .remainder(BigDecimal.ONE)
                  .setScale(digits, RoundingMode.DOWN)
                  .toPlainString()
                  .substring(2);
      case FormatToken.Point _ -> ".";
      case FormatToken.Comma _ -> ",";
      case FormatToken.Percent _ -> "%";
      case FormatToken.Digit(char kind) -> kind == '0' ? "0" : "";
      case FormatToken.Exponent _, FormatToken.Whole _, FormatToken.Stroke _ -> "";
    };
  }

  private String part(char part, int length, SerialDate day, long seconds) {
    long hour = seconds / 3600 % 24;
    if (elapsed.contains(part == 'n' ? 'm' : part) && part != 'm') {
      return padded(seconds / unit(part), Math.min(2, length));
    }
    return switch (part) {
      case 'y' -> length <= 2 ? padded(day.year() % 100, 2) : padded(day.year(), 4);
      case 'm' -> month(day.month(), length);
      case 'd' -> day(day, length);
      case 'h' -> padded(halfDays ? (hour + 11) % 12 + 1 : hour, Math.min(2, length));
      case 'n' -> padded(seconds / 60 % 60, Math.min(2, length));
      default -> padded(seconds % 60, Math.min(2, length));
    };
  }

  private static String month(int month, int length) {
    String name = MONTHS.get(month - 1);
    return switch (length) {
      case 1, 2 -> padded(month, length);
      case 3 -> name.substring(0, 3);
      case 5 -> name.substring(0, 1);
      default -> name;
    };
  }

  private static String day(SerialDate day, int length) {
    String name = DAYS.get(day.number() % 7);
    return switch (length) {
      case 1, 2 -> padded(day.day(), length);
      case 3 -> name.substring(0, 3);
      default -> name;
    };
  }

  private static long unit(char part) {
    return switch (part) {
      case 'h' -> 3600;
      case 'm', 'n' -> 60;
      default -> 1;
    };
  }

  private static String padded(long number, int length) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }
}
