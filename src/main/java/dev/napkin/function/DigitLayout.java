package dev.napkin.function;

import dev.napkin.function.FormatToken.Clock;
import dev.napkin.function.FormatToken.Comma;
import dev.napkin.function.FormatToken.Digit;
import dev.napkin.function.FormatToken.Elapsed;
import dev.napkin.function.FormatToken.Exponent;
import dev.napkin.function.FormatToken.HalfDay;
import dev.napkin.function.FormatToken.Language;
import dev.napkin.function.FormatToken.Literal;
import dev.napkin.function.FormatToken.Numeral;
import dev.napkin.function.FormatToken.Percent;
import dev.napkin.function.FormatToken.Point;
import dev.napkin.function.FormatToken.SecondFraction;
import dev.napkin.function.FormatToken.Stroke;
import dev.napkin.function.FormatToken.SystemClock;
import dev.napkin.function.FormatToken.Whole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
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
      groups |= comma && i < lastPlace && isBeforePlace(tokens, i);
      scaling += comma && i > (i < point ? lastPlace : lastOfAll) ? 1 : 0;
    }
    this.scalingCommas = scaling;
    this.grouped = groups;
  }

  /** Whether nothing but commas stands between here and the next place. */
  private static boolean isBeforePlace(List<FormatToken> tokens, int comma) {
    int next = comma;
    while (tokens.get(next) instanceof Comma) {
      next++;
    }
    return tokens.get(next) instanceof Digit;
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

  /** {@code number}, which is whole and not negative, in places that neither scale nor round. */
  static String whole(List<FormatToken> tokens, double number) {
    return new DigitLayout(tokens).lay(BigDecimal.valueOf(number));
  }

  /** {@code tokens} with a zero for its last place, so that it shows a digit whatever happens. */
  static List<FormatToken> withLastDigit(List<FormatToken> tokens) {
    var forced = new ArrayList<>(tokens);
    int last = lastDigit(tokens.subList(0, pointIn(tokens)));
    if (last >= 0) {
      forced.set(last, new Digit('0'));
    }
    return forced;
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
    if (layout.wholePlaces + layout.decimalPlaces == 0) {
      // No place for a digit: Excel leaves the number out and counts one.
      exponent = 1;
      mantissa = BigDecimal.ZERO;
    } else if (layout.decimalPlaces == 0) {
      layout = new DigitLayout(withLastDigit(layout.tokens));
    }
    boolean signed = ((Exponent) tokens.get(mark)).alwaysSigned();
    String sign = exponent < 0 ? "-" : signed ? "+" : "";
    List<FormatToken> rest = withLastDigit(tokens.subList(mark + 1, tokens.size()));
    String digits = new DigitLayout(rest).lay(BigDecimal.valueOf(Math.abs(exponent)));
    int literals = 0;
    while (rest.get(literals) instanceof Literal) {
      literals++;
    }
    int before = new DigitLayout(rest.subList(0, literals)).lay(BigDecimal.ZERO).length();
    return layout.lay(mantissa)
        + "E"
        + digits.substring(0, before)
        + sign
        + digits.substring(before);
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
        case Numeral(char figure) -> text.append(figure);
        case Percent _ -> text.append('%');
        case Comma _,
            Stroke _,
            Exponent _,
            Whole _,
            Clock _,
            Elapsed _,
            SecondFraction _,
            HalfDay _,
            Language _,
            SystemClock _ -> {
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
