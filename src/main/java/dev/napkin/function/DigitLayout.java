package dev.napkin.function;

import dev.napkin.function.FormatToken.Clock;
import dev.napkin.function.FormatToken.Comma;
import dev.napkin.function.FormatToken.Digit;
import dev.napkin.function.FormatToken.Elapsed;
import dev.napkin.function.FormatToken.Exponent;
import dev.napkin.function.FormatToken.HalfDay;
import dev.napkin.function.FormatToken.Literal;
import dev.napkin.function.FormatToken.Percent;
import dev.napkin.function.FormatToken.Point;
import dev.napkin.function.FormatToken.SecondFraction;
import dev.napkin.function.FormatToken.Stroke;
import dev.napkin.function.FormatToken.Whole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Digits laid into the places of a number format.
 *
 * <p>A number is seen by its 15 significant digits, as Excel shows no more: what a format asks for
 * beyond them are zeros.
 */
final class DigitLayout {
  private static final int GROUP = 3;

  private final List<FormatToken> tokens;
  private final int wholePlaces;
  private final int decimalPlaces;
  private final int scalingCommas;
  private final boolean grouped;

  private DigitLayout(List<FormatToken> tokens) {
    this.tokens = tokens;
    int point = pointIn(tokens);
    this.wholePlaces = places(tokens.subList(0, point));
    this.decimalPlaces = places(tokens.subList(point, tokens.size()));
    int lastPlace = lastDigit(tokens.subList(0, point));
    int lastOfAll = lastDigit(tokens);
    int scaling = 0;
    boolean groups = false;
    for (int i = 0; i < tokens.size(); i++) {
      boolean comma = tokens.get(i) instanceof Comma;
      groups |= comma && i < lastPlace;
      scaling += comma && i > (i < point ? lastPlace : lastOfAll) ? 1 : 0;
    }
    this.scalingCommas = scaling;
    this.grouped = groups;
  }

  private static int pointIn(List<FormatToken> tokens) {
    int point = tokens.indexOf(new Point());
    return point < 0 ? tokens.size() : point;
  }

  private static int places(List<FormatToken> tokens) {
    return (int) tokens.stream().filter(t -> t instanceof Digit).count();
  }

  private static int lastDigit(List<FormatToken> tokens) {
    int i = tokens.size() - 1;
    while (i >= 0 && !(tokens.get(i) instanceof Digit)) {
      i--;
    }
    return i;
  }

  /** {@code number}, which is not negative, in a format without exponent. */
  static String plain(List<FormatToken> tokens, double number) {
    var layout = new DigitLayout(tokens);
    BigDecimal scaled = FifteenDigits.of(number).scaleByPowerOfTen(layout.scale());
    return layout.lay(scaled.setScale(layout.decimalPlaces, RoundingMode.HALF_UP));
  }

  /** By which power of ten percent signs and commas multiply what is shown. */
  private int scale() {
    long percents = tokens.stream().filter(t -> t instanceof Percent).count();
    return 2 * (int) percents - GROUP * scalingCommas;
  }

  /** The number that is shown where {@code number}, which is not negative, is. */
  static double rounded(List<FormatToken> tokens, double number) {
    int mark = mark(tokens);
    if (mark == tokens.size()) {
      var layout = new DigitLayout(tokens);
      return FifteenDigits.round(
          number, layout.decimalPlaces + layout.scale(), RoundingMode.HALF_UP);
    }
    if (number == 0) {
      return 0;
    }
    var layout = new DigitLayout(tokens.subList(0, mark));
    return FifteenDigits.round(
        number, layout.decimalPlaces - layout.exponent(number), RoundingMode.HALF_UP);
  }

  /** Where the exponent begins; behind all where there is none. */
  private static int mark(List<FormatToken> tokens) {
    int mark = 0;
    while (mark < tokens.size() && !(tokens.get(mark) instanceof Exponent)) {
      mark++;
    }
    return mark;
  }

  /** The exponent that a number has, in steps of as many digits as stand before the point. */
  private int exponent(double number) {
    BigDecimal seen = FifteenDigits.of(number);
    int step = Math.max(1, wholePlaces);
    int magnitude = number == 0 ? 0 : seen.precision() - seen.scale() - 1;
    return Math.floorDiv(magnitude, step) * step;
  }

  /** {@code number}, which is not negative, in a format with an exponent. */
  static String scientific(List<FormatToken> tokens, double number) {
    int mark = mark(tokens);
    var layout = new DigitLayout(tokens.subList(0, mark));
    BigDecimal seen = FifteenDigits.of(number);
    int step = Math.max(1, layout.wholePlaces);
    int exponent = layout.exponent(number);
    BigDecimal mantissa = layout.mantissa(seen, exponent);
    if (mantissa.compareTo(BigDecimal.ONE.scaleByPowerOfTen(step)) >= 0) {
      exponent += step;
      mantissa = layout.mantissa(seen, exponent);
    }
    boolean signed = ((Exponent) tokens.get(mark)).alwaysSigned();
    String sign = exponent < 0 ? "-" : signed ? "+" : "";
    List<FormatToken> rest = tokens.subList(mark + 1, tokens.size());
    return layout.lay(mantissa)
        + "E"
        + sign
        + new DigitLayout(rest).lay(BigDecimal.valueOf(Math.abs(exponent)));
  }

  private BigDecimal mantissa(BigDecimal number, int exponent) {
    return number.scaleByPowerOfTen(-exponent).setScale(decimalPlaces, RoundingMode.HALF_UP);
  }

  /** Puts the digits of {@code number}, rounded to the places there are, between the literals. */
  private String lay(BigDecimal number) {
    String digits = number.setScale(decimalPlaces, RoundingMode.DOWN).unscaledValue().toString();
    String padded = "0".repeat(Math.max(0, decimalPlaces - digits.length())) + digits;
    String whole = padded.substring(0, padded.length() - decimalPlaces).replaceFirst("^0+", "");
    String decimals = padded.substring(padded.length() - decimalPlaces);
    var text = new StringBuilder();
    int place = 0;
    boolean behindPoint = false;
    for (FormatToken token : tokens) {
      switch (token) {
        case Digit(char kind) -> {
          if (behindPoint) {
            text.append(decimal(decimals, place - wholePlaces, kind));
          } else {
            appendWhole(text, whole, place, kind);
          }
          place++;
        }
        case Point _ -> {
          text.append(wholePlaces == 0 && !behindPoint ? whole : "").append('.');
          behindPoint = true;
        }
        case Literal literal -> text.append(literal.text());
        case Percent _ -> text.append('%');
        case Comma _,
            Stroke _,
            Exponent _,
            Whole _,
            Clock _,
            Elapsed _,
            SecondFraction _,
            HalfDay _ -> {
          // Commas have done their work; the others do not stand beside digits.
        }
      }
    }
    return text.toString();
  }

  /** The digit for one place before the point; the first place takes all that are too many. */
  private void appendWhole(StringBuilder text, String whole, int place, char kind) {
    int fromRight = wholePlaces - 1 - place;
    int first = place == 0 ? Math.max(whole.length() - 1, fromRight) : fromRight;
    for (int i = first; i >= fromRight; i--) {
      boolean there = i < whole.length();
      String digit =
          there ? whole.substring(whole.length() - 1 - i, whole.length() - i) : padding(kind);
      text.append(digit);
      if (grouped && i > 0 && i % GROUP == 0 && !digit.isEmpty()) {
        text.append(digit.equals(" ") ? ' ' : ',');
      }
    }
  }

  /** The digit for one place behind the point; zeros at the end may be left out. */
  private static String decimal(String decimals, int place, char kind) {
    boolean needed = !decimals.substring(place).matches("0*");
    return needed ? decimals.substring(place, place + 1) : padding(kind);
  }

  private static String padding(char kind) {
    return switch (kind) {
      case '0' -> "0";
      case '?' -> " ";
      default -> "";
    };
  }
}
