package dev.napkin.macro;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** A moment in a format for dates and times. */
final class MomentText {
  private static final String LETTERS = "dhmnqswy";

  private final double moment;
  private final Moments.Parts parts;

  MomentText(double moment) {
    this.moment = moment;
    this.parts = Moments.parts(moment);
  }

  /** The mark for the half of a day that stands at a place of a format; empty for none. */
  static Optional<String> halfDay(String format, int at) {
    for (String mark : new String[] {"AM/PM", "A/P", "AMPM"}) {
      if (format.regionMatches(true, at, mark, 0, mark.length())) {
        return Optional.of(format.substring(at, at + mark.length()));
      }
    }
    return Optional.empty();
  }

  /** The moment in {@code format}. */
  String in(String format) {
    boolean halves = hasHalves(format);
    var text = new StringBuilder();
    boolean behindHours = false;
    int at = 0;
    while (at < format.length()) {
      Optional<String> half = halfDay(format, at);
      char letter = Character.toLowerCase(format.charAt(at));
      if (half.isPresent()) {
        text.append(half(half.get()));
        at += half.get().length();
      } else if (letter == 'c') {
        text.append(Moments.text(moment));
        at++;
      } else if (format.regionMatches(true, at, "ttttt", 0, 5)) {
        text.append(new MomentText(moment).in("h:nn:ss AM/PM"));
        at += 5;
      } else if (LETTERS.indexOf(letter) >= 0) {
        int end = at + 1;
        while (end < format.length() && Character.toLowerCase(format.charAt(end)) == letter) {
          end++;
        }
        text.append(part(behindHours && letter == 'm' ? 'n' : letter, end - at, halves));
        behindHours = letter == 'h';
        at = end;
      } else {
        int end = FormatText.next(format, at);
        text.append(FormatText.shown(format.substring(at, end)));
        at = end;
      }
    }
    return text.toString();
  }

  private static boolean hasHalves(String format) {
    int at = 0;
    while (at < format.length()) {
      if (halfDay(format, at).isPresent()) {
        return true;
      }
      at = FormatText.next(format, at);
    }
    return false;
  }

  private String half(String mark) {
    boolean isMorning = parts.hour() < 12;
    if (mark.contains("/")) {
      int stroke = mark.indexOf('/');
      return isMorning ? mark.substring(0, stroke) : mark.substring(stroke + 1);
    }
    return isMorning ? "AM" : "PM";
  }

  private String part(char letter, int length, boolean halves) {
    LocalDate day = parts.day();
    return switch (letter) {
      case 'd' -> day(day, length);
      case 'm' -> month(day, length);
      case 'y' ->
          length == 1
              ? String.valueOf(day.getDayOfYear())
              : length == 2 ? padded(day.getYear() % 100, 2) : padded(day.getYear(), 4);
      case 'q' -> String.valueOf((day.getMonthValue() - 1) / 3 + 1);
      case 'w' ->
          length == 1
              ? String.valueOf(day.getDayOfWeek().getValue() % 7 + 1)
              : String.valueOf(DateBuiltIns.week(day, 1));
      case 'h' -> padded(halves ? (parts.hour() + 11) % 12 + 1 : parts.hour(), length);
      case 'n' -> padded(parts.minute(), length);
      default -> padded(parts.second(), length);
    };
  }

  private String day(LocalDate day, int length) {
    return switch (length) {
      case 1, 2 -> padded(day.getDayOfMonth(), length);
      case 3 -> Names.weekday(day).substring(0, 3);
      case 4 -> Names.weekday(day);
      case 5 -> day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear();
      default ->
          "%s, %s %d, %d"
              .formatted(
                  Names.weekday(day),
                  Names.month(day.getMonthValue()),
                  day.getDayOfMonth(),
                  day.getYear());
    };
  }

  private static String month(LocalDate day, int length) {
    String name = Names.month(day.getMonthValue());
    return switch (length) {
      case 1, 2 -> padded(day.getMonthValue(), length);
      case 3 -> name.substring(0, 3);
      default -> name;
    };
  }

  private static String padded(int number, int length) {
    return String.format(
        Locale.ROOT, length >= 2 ? "%0" + Math.min(length, 4) + "d" : "%d", number);
  }
}
