package dev.napkin.macro;

import dev.napkin.macro.BuiltIn.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A value as the function Format writes it, in American English.
 *
 * <p>Formats look like number formats of cells and differ from them: {@code ?} and {@code _} are
 * characters like others, brackets say nothing, {@code m} is a minute only right behind hours,
 * {@code n} always is, and the first letter with a meaning decides whether all of it is a number, a
 * date or a text.
 *
 * <p>Source: Microsoft's VBA language reference, Format function and user-defined formats.
 */
final class FormatText {
  private FormatText() {}

  /** What a format is made for. */
  private enum Purpose {
    NUMBER,
    DATE,
    TEXT,
    NONE
  }

  /** The text of the first argument in the format of the second. */
  static Datum of(Given a) {
    Datum value = a.value(0);
    String format = a.text(1, "");
    if (value instanceof Datum.Failed || value instanceof Datum.Many) {
      return Conversions.text(value);
    }
    if (format.isEmpty()) {
      return Conversions.text(value);
    }
    Optional<Datum> named = named(value, format.toLowerCase(Locale.ROOT), a);
    return named.orElseGet(() -> written(value, format, a));
  }

  private static Optional<Datum> named(Datum value, String format, Given a) {
    return Optional.ofNullable(
        switch (format) {
          case "general number" -> number(value).<Datum>map(FormatText::plain).orElse(value);
          case "currency" -> written(value, "$#,##0.00;($#,##0.00)", a);
          case "fixed" -> written(value, "0.00", a);
          case "standard" -> written(value, "#,##0.00", a);
          case "percent" -> written(value, "0.00%", a);
          case "scientific" -> written(value, "0.00E+00", a);
          case "yes/no" -> either(value, "Yes", "No");
          case "true/false" -> either(value, "True", "False");
          case "on/off" -> either(value, "On", "Off");
          case "general date" -> written(value, "c", a);
          case "long date" -> written(value, "dddddd", a);
          case "medium date" -> written(value, "dd-mmm-yy", a);
          case "short date" -> written(value, "ddddd", a);
          case "long time" -> written(value, "ttttt", a);
          case "medium time" -> written(value, "hh:nn AM/PM", a);
          case "short time" -> written(value, "hh:nn", a);
          default -> null;
        });
  }

  private static Datum plain(double number) {
    return Datum.text(Conversions.written(new Datum.Number(number, NumberType.DOUBLE)));
  }

  private static Datum either(Datum value, String isSo, String isNot) {
    return number(value).<Datum>map(x -> Datum.text(x != 0 ? isSo : isNot)).orElse(value);
  }

  /** The number that a value is or says; empty for none. */
  private static Optional<Double> number(Datum value) {
    return Conversions.number(value) instanceof Datum.Number(double number, _)
        ? Optional.of(number)
        : Moments.read(value instanceof Datum.Text(String text) ? text : "")
                instanceof Datum.Number(double date, _)
            ? Optional.of(date)
            : Optional.empty();
  }

  private static Datum written(Datum value, String format, Given a) {
    List<String> sections = sections(format);
    Purpose purpose = purpose(format);
    if (purpose == Purpose.TEXT) {
      return Conversions.text(value) instanceof Datum.Text(String text)
          ? Datum.text(PaddedText.of(text, sections))
          : Conversions.text(value);
    }
    Optional<Double> number = number(value);
    if (number.isEmpty()) {
      return Conversions.text(value);
    }
    if (value instanceof Datum.Text(String text) && text.isEmpty()) {
      return value;
    }
    return switch (purpose) {
      case DATE -> Datum.text(new MomentText(number.get()).in(sections.getFirst()));
      case NUMBER -> NumberText.of(number.get(), sections, a.ranges().context());
      case NONE, TEXT -> Datum.text(literal(sections.getFirst()));
    };
  }

  /** The parts of a format between semicolons that are neither quoted nor escaped. */
  private static List<String> sections(String format) {
    var sections = new ArrayList<String>();
    int from = 0;
    int at = 0;
    while (at < format.length()) {
      if (format.charAt(at) == ';') {
        sections.add(format.substring(from, at));
        from = at + 1;
      }
      at = next(format, at);
    }
    sections.add(format.substring(from));
    return sections;
  }

  /** Where the piece of a format behind the one at {@code at} begins. */
  static int next(String format, int at) {
    int end =
        switch (format.charAt(at)) {
          case '\\' -> at + 1;
          case '"' -> format.indexOf('"', at + 1);
          case '[' -> format.indexOf(']', at + 1);
          case '*' -> at + 1;
          default -> at;
        };
    return Math.min(format.length(), end < 0 ? format.length() : end + 1);
  }

  /** What a piece of a format that has no meaning shows. */
  static String shown(String piece) {
    return switch (piece.charAt(0)) {
      case '\\' -> piece.substring(1);
      case '"' -> piece.substring(1, Math.max(1, piece.length() - (piece.endsWith("\"") ? 1 : 0)));
      case '[', '*' -> "";
      default -> piece;
    };
  }

  private static String literal(String section) {
    var text = new StringBuilder();
    int at = 0;
    while (at < section.length()) {
      int end = next(section, at);
      text.append(shown(section.substring(at, end)));
      at = end;
    }
    return text.toString();
  }

  private static Purpose purpose(String format) {
    int at = 0;
    while (at < format.length()) {
      Purpose purpose = meaning(format, at);
      if (purpose != Purpose.NONE) {
        return purpose;
      }
      at = next(format, at);
    }
    return Purpose.NONE;
  }

  private static Purpose meaning(String format, int at) {
    return switch (Character.toLowerCase(format.charAt(at))) {
      case '0', '#', '.', '%' -> Purpose.NUMBER;
      case '@', '&', '<', '>', '!' -> Purpose.TEXT;
      case 'c', 'd', 'h', 'm', 'n', 'q', 's', 'w', 'y' -> Purpose.DATE;
      case 't' -> format.startsWith("ttttt", at) ? Purpose.DATE : Purpose.NONE;
      case 'a' -> MomentText.halfDay(format, at).isEmpty() ? Purpose.NONE : Purpose.DATE;
      default -> Purpose.NONE;
    };
  }
}
