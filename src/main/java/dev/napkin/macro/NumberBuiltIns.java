package dev.napkin.macro;

import dev.napkin.macro.BuiltIn.Given;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions of numbers and conversions (Microsoft's VBA language reference, Math, Conversion). */
final class NumberBuiltIns {
  /** What Val reads of a text: as much as looks like a number, whatever stands behind. */
  private static final Pattern LEADING =
      Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eEdD][-+]?\\d{1,3})?");

  private static final int MOST_PLACES = 22;

  private NumberBuiltIns() {}

  static List<BuiltIn> all() {
    return List.of(
        BuiltIn.variant("ABS", "n", a -> changed(a, Math::abs)),
        BuiltIn.variant("INT", "n", a -> changed(a, Math::floor)),
        BuiltIn.variant("FIX", "n", a -> changed(a, x -> x < 0 ? Math.ceil(x) : Math.floor(x))),
        BuiltIn.of("SGN", "n", a -> NumberType.INTEGER.of(Math.signum(a.number(0)))),
        BuiltIn.of("SQR", "n", a -> real(a, Math.sqrt(a.number(0)))),
        BuiltIn.of("EXP", "n", a -> Datum.real(Math.exp(a.number(0)))),
        BuiltIn.of("LOG", "n", NumberBuiltIns::log),
        BuiltIn.of("SIN", "n", a -> real(a, Math.sin(a.number(0)))),
        BuiltIn.of("COS", "n", a -> real(a, Math.cos(a.number(0)))),
        BuiltIn.of("TAN", "n", a -> real(a, Math.tan(a.number(0)))),
        BuiltIn.of("ATN", "n", a -> real(a, Math.atan(a.number(0)))),
        BuiltIn.variant("ROUND", "n?l", NumberBuiltIns::round),
        BuiltIn.of("VAL", "s", a -> Datum.real(leading(a.text(0)))),
        BuiltIn.of("STR", "n", NumberBuiltIns::str),
        BuiltIn.variant("HEX", "l", a -> Datum.text(bits(a.whole(0), 16))),
        BuiltIn.variant("OCT", "l", a -> Datum.text(bits(a.whole(0), 8))),
        BuiltIn.of("CBOOL", "b", a -> a.value(0)),
        BuiltIn.of("CBYTE", "v", a -> to(NumberType.BYTE, a)),
        BuiltIn.of("CINT", "v", a -> to(NumberType.INTEGER, a)),
        BuiltIn.of("CLNG", "v", a -> to(NumberType.LONG, a)),
        BuiltIn.of("CSNG", "v", a -> to(NumberType.SINGLE, a)),
        BuiltIn.of("CDBL", "v", a -> to(NumberType.DOUBLE, a)),
        BuiltIn.of("CCUR", "v", a -> to(NumberType.CURRENCY, a)),
        BuiltIn.of("CDATE", "v", a -> to(NumberType.DATE, a)),
        BuiltIn.of("CSTR", "s", a -> a.value(0)),
        BuiltIn.variant("CVAR", "v", a -> a.value(0)));
  }

  private static Datum to(NumberType type, Given a) {
    return Conversions.to(new Declared.Numeric(type), a.value(0));
  }

  /** A number of the same type. */
  private static Datum changed(Given a, DoubleUnaryOperator change) {
    return a.value(0) instanceof Datum.Number(double number, NumberType type)
        ? type.of(change.applyAsDouble(number))
        : a.value(0);
  }

  private static Datum real(Given a, double value) {
    return Double.isNaN(value)
        ? Datum.invalid("there is no such number of " + a.number(0))
        : Datum.real(value);
  }

  private static Datum log(Given a) {
    return a.number(0) <= 0
        ? Datum.invalid("only positive numbers have a logarithm")
        : Datum.real(Math.log(a.number(0)));
  }

  /** Halves go to the even digit, as the digits are written. */
  private static Datum round(Given a) {
    int places = a.whole(1, 0);
    if (places < 0) {
      return Datum.invalid("Round takes no negative number of places");
    }
    double number = a.number(0);
    boolean isWhole = a.value(0) instanceof Datum.Number(_, NumberType type) && type.isWhole();
    if (isWhole || places > MOST_PLACES) {
      return a.value(0);
    }
    return changed(
        a,
        x ->
            new BigDecimal(Double.toString(number))
                .setScale(places, RoundingMode.HALF_EVEN)
                .doubleValue());
  }

  private static double leading(String text) {
    String said = text.replaceAll("[ \t\n\r]", "");
    String lower = said.toLowerCase(Locale.ROOT);
    if (lower.startsWith("&h") || lower.startsWith("&o")) {
      Matcher radix = Pattern.compile("&h[0-9a-f]{1,8}|&o[0-7]{1,10}").matcher(lower);
      return radix.lookingAt() ? Conversions.read(radix.group()).orElse(0) : 0;
    }
    Matcher number = LEADING.matcher(said);
    return number.lookingAt()
        ? Double.parseDouble(number.group().toLowerCase(Locale.ROOT).replace('d', 'e'))
        : 0;
  }

  /** A blank stands where a minus sign would. */
  private static Datum str(Given a) {
    Datum text = Conversions.text(a.value(0));
    return text instanceof Datum.Text(String said) && !said.startsWith("-")
        ? Datum.text(" " + said)
        : text;
  }

  private static String bits(int number, int radix) {
    boolean isShort = number < 0 && number >= Short.MIN_VALUE;
    return Integer.toUnsignedString(isShort ? number & 0xFFFF : number, radix)
        .toUpperCase(Locale.ROOT);
  }
}
