package dev.napkin.function;

import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it: {@code 1,234.5}, {@code $12}, {@code (12)}, {@code 3e4}, {@code
 * 12%}, a date as {@code 2026-06-14}, a time as {@code 13:30} or {@code 1:30 PM}.
 */
final class WrittenNumber {
  private static final Pattern GROUPED =
      Pattern.compile("([+-]?)\\$?(\\d{1,3}(?:,\\d{3})+)(\\.\\d*)?(%?)");
  private static final Pattern CURRENCY = Pattern.compile("([+-]?)\\$\\s*([\\d.,]+)");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([\\d.,$]+%?)\\)");
  private static final Pattern MOMENT =
      Pattern.compile(
          "(?:(\\d{4})-(\\d{1,2})-(\\d{1,2}))?\\s*"
              + "(?:(\\d{1,4}):([0-5]?\\d)(?::([0-5]?\\d(?:\\.\\d+)?))?\\s*(?i:(AM|PM))?)?");

  /** No number that people write is longer. */
  private static final int LONGEST = 100;

  private WrittenNumber() {}

  /** The number that {@code text} reads as, or {@code #VALUE!}. */
  static Value read(String text) {
    String written = text.strip();
    Value plain = Coercion.number(new Value.Text(written));
    if (plain instanceof Value.Num || written.length() > LONGEST) {
      return plain;
    }
    Matcher brackets = IN_BRACKETS.matcher(written);
    if (brackets.matches() && read(brackets.group(1)) instanceof Value.Num(double number)) {
      return Value.number(-number);
    }
    Matcher grouped = GROUPED.matcher(written);
    if (grouped.matches()) {
      String decimals = grouped.group(3) == null ? "" : grouped.group(3);
      String digits = grouped.group(1) + grouped.group(2).replace(",", "") + decimals;
      return Coercion.number(new Value.Text(digits + grouped.group(4)));
    }
    Matcher currency = CURRENCY.matcher(written);
    if (currency.matches()) {
      return read(currency.group(1) + currency.group(2));
    }
    Matcher moment = MOMENT.matcher(written);
    return !written.isEmpty() && moment.matches() ? moment(moment, plain) : plain;
  }

  private static Value moment(Matcher parts, Value otherwise) {
    double time = time(parts);
    if (time < 0) {
      return otherwise;
    }
    if (parts.group(1) == null) {
      return Value.number(time);
    }
    double month = number(parts, 2);
    double day = number(parts, 3);
    Value date = SerialDate.serial(number(parts, 1), month, day);
    // What rolls over into another month was no date as written.
    return date instanceof Value.Num(double serial)
            && SerialDate.of(serial).filter(d -> d.month() == month && d.day() == day).isPresent()
        ? Value.number(serial + time)
        : otherwise;
  }

  /** The share of a day, -1 where the hours do not fit the half of the day. */
  private static double time(Matcher parts) {
    double hours = number(parts, 4);
    String half = parts.group(7);
    if (half != null) {
      if (hours < 1 || hours > 12) {
        return -1;
      }
      hours = hours % 12 + (half.equalsIgnoreCase("PM") ? 12 : 0);
    }
    return (hours * 3600 + number(parts, 5) * 60 + number(parts, 6)) / 86_400;
  }

  private static double number(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Double.parseDouble(parts.group(group));
  }
}
