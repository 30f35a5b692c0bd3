package dev.napkin.macro;

import dev.napkin.function.Calls;
import dev.napkin.function.Context;
import dev.napkin.function.Library;
import dev.napkin.function.SheetFunction;
import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number in a format for numbers.
 *
 * <p>Digits are laid by the worksheet function TEXT, once what means something else in its formats
 * is made to mean itself.
 */
final class NumberText {
  private static final SheetFunction TEXT = Library.standard().find("TEXT").orElseThrow();

  /** Longer formats TEXT does not take. */
  private static final int LONGEST = 255;

  private NumberText() {}

  /** The text of {@code number} in the section for its sign. */
  static Datum of(double number, List<String> sections, Context context) {
    int wanted = number < 0 ? 1 : number == 0 ? 2 : 0;
    boolean isThere = wanted < sections.size() && !sections.get(wanted).isEmpty();
    String section = isThere ? sections.get(wanted) : sections.getFirst();
    boolean isSigned = number < 0 && !isThere;
    double size = Math.abs(number);
    int exponent = exponent(section);
    Datum text =
        exponent < 0
            ? digits(size, section, context)
            : scientific(size, section, exponent, context);
    return isSigned && text instanceof Datum.Text(String shown) ? Datum.text("-" + shown) : text;
  }

  /** Where an exponent begins; -1 where there is none. */
  private static int exponent(String section) {
    int at = 0;
    while (at + 1 < section.length()) {
      char sign = section.charAt(at + 1);
      if (Character.toLowerCase(section.charAt(at)) == 'e' && (sign == '+' || sign == '-')) {
        return at;
      }
      at = FormatText.next(section, at);
    }
    return -1;
  }

  private static Datum digits(double size, String section, Context context) {
    String format = forSheets(section);
    if (format.length() > LONGEST) {
      return Datum.invalid("a format is too long");
    }
    Value text =
        Calls.contextual(TEXT, List.of(Value.number(size), new Value.Text(format)), context);
    return text instanceof Value.Text(String shown)
        ? Datum.text(shown)
        : Datum.invalid("a format cannot be used");
  }

  /** The section as a number format of cells that shows the same. */
  private static String forSheets(String section) {
    var format = new StringBuilder();
    boolean hasPoint = false;
    int at = 0;
    while (at < section.length()) {
      int end = FormatText.next(section, at);
      char piece = section.charAt(at);
      boolean isPlace = piece == '0' || piece == '#' || piece == ',' || piece == '%';
      if (isPlace || (piece == '.' && !hasPoint)) {
        format.append(piece);
        hasPoint |= piece == '.';
      } else {
        FormatText.shown(section.substring(at, end))
            .chars()
            .forEach(c -> format.append('\\').append((char) c));
      }
      at = end;
    }
    return format.toString();
  }

  /** As many digits stand before the point as there are places. */
  private static Datum scientific(double size, String section, int mark, Context context) {
    String mantissa = section.substring(0, mark);
    int end = mark + 2;
    while (end < section.length() && "0#".indexOf(section.charAt(end)) >= 0) {
      end++;
    }
    int places = Math.max(1, wholePlaces(mantissa));
    BigDecimal exact = BigDecimal.valueOf(size);
    int magnitude = size == 0 ? 0 : exact.precision() - exact.scale() - 1;
    int power = size == 0 ? 0 : magnitude - places + 1;
    Optional<String> shown = mantissa(exact, power, mantissa, context);
    boolean isRoundedUp = shown.isPresent() && size != 0 && wholeDigits(shown.get()) > places;
    if (isRoundedUp) {
      power++;
      shown = mantissa(exact, power, mantissa, context);
    }
    if (shown.isEmpty()) {
      return Datum.invalid("a format cannot be used");
    }
    String sign = power < 0 ? "-" : section.charAt(mark + 1) == '+' ? "+" : "";
    String digits = Integer.toString(Math.abs(power));
    int width = Math.max(1, end - mark - 2);
    Datum rest =
        end < section.length() ? digits(0, section.substring(end), context) : Datum.text("");
    return rest instanceof Datum.Text(String behind)
        ? Datum.text(
            shown.get()
                + section.charAt(mark)
                + sign
                + "0".repeat(Math.max(0, width - digits.length()))
                + digits
                + behind)
        : rest;
  }

  private static Optional<String> mantissa(
      BigDecimal exact, int power, String format, Context context) {
    double scaled = exact.scaleByPowerOfTen(-power).doubleValue();
    return digits(scaled, format, context) instanceof Datum.Text(String text)
        ? Optional.of(text)
        : Optional.empty();
  }

  private static int wholePlaces(String mantissa) {
    int places = 0;
    int at = 0;
    while (at < mantissa.length() && mantissa.charAt(at) != '.') {
      places += "0#".indexOf(mantissa.charAt(at)) >= 0 ? 1 : 0;
      at = FormatText.next(mantissa, at);
    }
    return places;
  }

  private static long wholeDigits(String text) {
    int point = text.indexOf('.');
    return text.substring(0, point < 0 ? text.length() : point)
        .chars()
        .filter(c -> c >= '0' && c <= '9')
        .count();
  }
}
