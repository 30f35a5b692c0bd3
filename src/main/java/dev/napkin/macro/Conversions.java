package dev.napkin.macro;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Values as those of another type (MS-VBAL 5.5.1.2, Let-coercion). Objects are none. */
final class Conversions {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?[$]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)?(?:\\.\\d*)?(?:[eEdD][-+]?\\d{1,4})?");

  /** No number that people write is longer. */
  private static final int LONGEST = 330;

  private static final MathContext DOUBLE_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final MathContext SINGLE_DIGITS = new MathContext(7, RoundingMode.HALF_EVEN);

  private Conversions() {}

  /** A value as a variable declared so would hold it. */
  static Datum to(Declared type, Datum value) {
    return switch (type) {
      case Declared.Variant _ -> value;
      case Declared.Numeric(NumberType numeric) ->
          number(value) instanceof Datum.Number(double number, _)
              ? numeric.of(number)
              : dated(numeric, value);
      case Declared.Logical _ -> logical(value);
      case Declared.Text _ -> text(value);
      case Declared.Reference _ -> isObject(value) ? value : Datum.mismatch("an object is needed");
    };
  }

  /** A text that says a date is one where a date is needed. */
  private static Datum dated(NumberType type, Datum value) {
    return type == NumberType.DATE && value instanceof Datum.Text(String text)
        ? Moments.read(text)
        : number(value);
  }

  /** Whether a value is an object. */
  static boolean isObject(Datum value) {
    return value instanceof Datum.Cells
        || value instanceof Datum.Sheet
        || value instanceof Datum.Remark
        || value instanceof Datum.Nothing;
  }

  /** A value as a number of some type, or the run-time error that says why it is none. */
  static Datum number(Datum value) {
    return switch (value) {
      case Datum.Number _, Datum.Raised _ -> value;
      case Datum.Empty _ -> new Datum.Number(0, NumberType.INTEGER);
      case Datum.Bool(boolean holds) -> new Datum.Number(holds ? -1 : 0, NumberType.INTEGER);
      case Datum.Text(String text) -> {
        OptionalDouble read = read(text);
        yield read.isPresent()
            ? Datum.real(read.getAsDouble())
            : Datum.mismatch("a text is no number");
      }
      case Datum.Failed _ -> Datum.mismatch("a fault is no number");
      case Datum.Many _ -> Datum.mismatch("an array is no number");
      case Datum.Missing _ -> Datum.mismatch("an argument that was left out is no number");
      case Datum.Nothing _ -> new Datum.Raised(Datum.Raised.NO_OBJECT, "there is no object");
      case Datum.Cells _, Datum.Sheet _, Datum.Remark _ -> Datum.mismatch("an object is no number");
    };
  }

  /** A value as a text. */
  static Datum text(Datum value) {
    return switch (value) {
      case Datum.Text _, Datum.Raised _ -> value;
      case Datum.Empty _ -> Datum.text("");
      case Datum.Bool(boolean holds) -> Datum.text(holds ? "True" : "False");
      case Datum.Number number -> Datum.text(written(number));
      case Datum.Failed _ -> Datum.mismatch("a fault is no text");
      case Datum.Many _ -> Datum.mismatch("an array is no text");
      case Datum.Missing _ -> Datum.mismatch("an argument that was left out is no text");
      case Datum.Nothing _ -> new Datum.Raised(Datum.Raised.NO_OBJECT, "there is no object");
      case Datum.Cells _, Datum.Sheet _, Datum.Remark _ -> Datum.mismatch("an object is no text");
    };
  }

  /** A value as True or False. */
  static Datum logical(Datum value) {
    if (value instanceof Datum.Bool) {
      return value;
    }
    if (value instanceof Datum.Text(String text)) {
      String said = text.strip().toLowerCase(Locale.ROOT);
      if (said.equals("true") || said.equals("false")) {
        return Datum.logical(said.equals("true"));
      }
    }
    return number(value) instanceof Datum.Number(double number, _)
        ? Datum.logical(number != 0)
        : number(value);
  }

  /** A number as a text: up to 15 digits, 7 of a Single, with an exponent as C's %G writes it. */
  static String written(Datum.Number number) {
    return switch (number.type()) {
      case BYTE, INTEGER, LONG -> Long.toString((long) number.value());
      case CURRENCY ->
          new BigDecimal(Double.toString(number.value())).stripTrailingZeros().toPlainString();
      case SINGLE -> general(number.value(), SINGLE_DIGITS);
      case DOUBLE -> general(number.value(), DOUBLE_DIGITS);
      case DATE -> Moments.text(number.value());
    };
  }

  private static String general(double number, MathContext digits) {
    if (number == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(number).round(digits).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= -4 && exponent < digits.getPrecision()) {
      return rounded.toPlainString();
    }
    String significant = rounded.unscaledValue().abs().toString();
    return (number < 0 ? "-" : "")
        + significant.charAt(0)
        + (significant.length() > 1 ? "." + significant.substring(1) : "")
        + "E%s%02d".formatted(exponent < 0 ? "-" : "+", Math.abs(exponent));
  }

  /** The number that a text is; empty for none. */
  static OptionalDouble read(String text) {
    String said = text.strip();
    if (said.isEmpty() || said.length() > LONGEST) {
      return OptionalDouble.empty();
    }
    if (said.charAt(0) == '(' && said.endsWith(")") && said.length() > 2) {
      OptionalDouble inner = plain(said.substring(1, said.length() - 1));
      return inner.isPresent() ? OptionalDouble.of(-inner.getAsDouble()) : inner;
    }
    if (said.charAt(0) == '&') {
      boolean isRadix = said.matches("&[hH][0-9a-fA-F]{1,8}|&[oO][0-7]{1,10}");
      return isRadix
          ? MacroLiterals.radix(said).stream()
              .mapToDouble(value -> value instanceof Datum.Number(double number, _) ? number : 0)
              .findFirst()
          : OptionalDouble.empty();
    }
    return plain(said);
  }

  private static OptionalDouble plain(String said) {
    boolean hasDigit = said.chars().anyMatch(c -> c >= '0' && c <= '9');
    if (!hasDigit || !NUMBER.matcher(said).matches() || isExponentOnly(said)) {
      return OptionalDouble.empty();
    }
    String digits = said.replace(",", "").replace("$", "").replace('d', 'e').replace('D', 'e');
    double number = Double.parseDouble(digits);
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  private static boolean isExponentOnly(String said) {
    return said.matches("[-+]?[$]?\\.?[eEdD].*");
  }
}
