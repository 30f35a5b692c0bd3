package dev.napkin.function;

import dev.napkin.function.FormatToken.Digit;
import dev.napkin.function.FormatToken.Literal;
import dev.napkin.function.FormatToken.Numeral;
import dev.napkin.function.FormatToken.Percent;
import dev.napkin.function.FormatToken.Stroke;
import java.util.List;
import java.util.Locale;

/**
 * A number laid into the places of a fraction: {@code # ?/?}, {@code ??/??}, {@code # ??/100}.
 *
 * <p>The fraction is the last convergent of the continued fraction whose denominator has room,
 * which need not be the nearest there is: Excel shows 0.456 as 1/2, 26/57 and 57/125 in one, two
 * and three digits (Microsoft Support, "Display numbers as fractions").
 */
final class FractionLayout {
  private static final int MOST_DIGITS = 7;

  private final List<FormatToken> tokens;
  private final int numerator;
  private final int stroke;
  private final int denominator;
  private final int denominatorEnd;

  /** Behind the last place: what a fraction covers, which is left blank where there is none. */
  private final int end;

  private FractionLayout(List<FormatToken> tokens) {
    this.tokens = tokens;
    this.stroke = tokens.indexOf(new Stroke());
    int first = stroke;
    while (first > 0 && tokens.get(first - 1) instanceof Digit) {
      first--;
    }
    this.numerator = first;
    this.denominator = FormatGrammar.denominator(tokens, stroke);
    this.denominatorEnd = FormatGrammar.denominatorEnd(tokens, denominator);
    int last = tokens.size();
    while (last > denominatorEnd && !(tokens.get(last - 1) instanceof Digit)) {
      last--;
    }
    this.end = last;
  }

  /** The text of {@code number}, which is not negative. */
  static String of(List<FormatToken> tokens, double number) {
    double percents = (double) tokens.stream().filter(t -> t instanceof Percent).count();
    return new FractionLayout(tokens).text(number * Math.pow(100, percents));
  }

  private String text(double number) {
    List<FormatToken> below = tokens.subList(denominator, denominatorEnd);
    boolean isFixed = below.stream().anyMatch(t -> t instanceof Numeral);
    boolean mixed = tokens.subList(0, numerator).stream().anyMatch(t -> t instanceof Digit);
    double whole = mixed ? FifteenDigits.floor(number) : 0;
    double fixed = isFixed ? Double.parseDouble(figures(below)) : 0;
    double[] fraction =
        isFixed
            ? new double[] {Math.rint((number - whole) * fixed), fixed}
            : approximation(number - whole, below.size());
    if (mixed && fraction[0] == fraction[1]) {
      whole++;
      fraction[0] = 0;
    }
    boolean isHidden =
        mixed && fraction[0] == 0 && !tokens.subList(0, stroke).contains(new Digit('0'));
    String shown =
        DigitLayout.whole(DigitLayout.withLastDigit(tokens.subList(numerator, stroke)), fraction[0])
            + "/"
            + literals(stroke + 1, denominator)
            + (isFixed ? figures(below) : denominator(below, fraction[1]))
            + literals(denominatorEnd, end);
    return (mixed ? before(whole, fraction[0] == 0) : literals(0, numerator))
        + (isHidden ? " ".repeat(shown.length()) : shown)
        + literals(end, tokens.size());
  }

  /** What stands before the numerator: the whole part, a 0 only where nothing else says it. */
  private String before(double whole, boolean isAll) {
    String text = DigitLayout.whole(tokens.subList(0, numerator), whole);
    boolean lacksZero = whole == 0 && isAll && text.chars().noneMatch(Character::isDigit);
    return lacksZero ? "0" + text : text;
  }

  /** The figures of a denominator that is fixed. */
  private static String figures(List<FormatToken> places) {
    var text = new StringBuilder();
    for (FormatToken place : places) {
      text.append(place instanceof Numeral(char figure) ? figure : '0');
    }
    return text.toString();
  }

  /** A denominator in its places: zeros before its digits, blanks for what is left behind them. */
  private static String denominator(List<FormatToken> places, double number) {
    String digits = String.format(Locale.ROOT, "%.0f", number);
    int missing = Math.max(0, places.size() - digits.length());
    var zeros = new StringBuilder();
    var blanks = new StringBuilder();
    for (FormatToken place : places.subList(0, missing)) {
      zeros.append(place.equals(new Digit('0')) ? "0" : "");
      blanks.append(place.equals(new Digit('?')) ? " " : "");
    }
    return zeros + digits + blanks;
  }

  /** The texts between two places; places there are blank. */
  private String literals(int start, int end) {
    var text = new StringBuilder();
    for (FormatToken token : tokens.subList(start, end)) {
      if (token instanceof Literal(String literal)) {
        text.append(literal);
      } else if (token instanceof Numeral(char figure)) {
        text.append(figure);
      } else if (token instanceof Percent) {
        text.append('%');
      } else if (token instanceof Digit(char kind)) {
        text.append(kind == '0' ? "0" : kind == '?' ? " " : "");
      }
    }
    return text.toString();
  }

  /** Numerator and denominator, which has so many digits at most, of what is near a number. */
  private static double[] approximation(double number, int digits) {
    double most = Math.pow(10, Math.min(MOST_DIGITS, digits)) - 1;
    double[] last = {1, 0};
    double[] best = {Math.floor(number), 1};
    double rest = number - best[0];
    while (rest > 1e-12 && Math.abs(number - best[0] / best[1]) > number * 1e-15) {
      double term = Math.floor(1 / rest);
      double below = term * best[1] + last[1];
      if (below > most) {
        break;
      }
      double[] next = {term * best[0] + last[0], below};
      last = best;
      best = next;
      rest = 1 / rest - term;
    }
    return best;
  }
}
