package dev.napkin.function;

import dev.napkin.function.FormatToken.Digit;
import dev.napkin.function.FormatToken.Literal;
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
  private final int stroke;
  private final int numerator;
  private final boolean mixed;

  private FractionLayout(List<FormatToken> tokens) {
    this.tokens = tokens;
    int at = 0;
    while (!(tokens.get(at) instanceof Stroke)) {
      at++;
    }
    this.stroke = at;
    while (at > 0 && tokens.get(at - 1) instanceof Digit) {
      at--;
    }
    this.numerator = at;
    this.mixed = tokens.subList(0, numerator).stream().anyMatch(t -> t instanceof Digit);
  }

  /** The text of {@code number}, which is not negative. */
  static String of(List<FormatToken> tokens, double number) {
    double percents = (double) tokens.stream().filter(t -> t instanceof Percent).count();
    return new FractionLayout(tokens).text(number * Math.pow(100, percents));
  }

  private String text(double number) {
    double whole = mixed ? FifteenDigits.floor(number) : 0;
    Stroke parts = (Stroke) tokens.get(stroke);
    double[] fraction =
        parts.fixed() > 0
            ? new double[] {Math.rint((number - whole) * parts.fixed()), parts.fixed()}
            : approximation(number - whole, parts.places().length());
    if (mixed && fraction[0] == fraction[1]) {
      whole++;
      fraction[0] = 0;
    }
    boolean hidden = mixed && fraction[0] == 0 && !tokens.contains(new Digit('0'));
    String before = mixed ? before(whole, fraction[0] == 0) : literals(0, numerator);
    String shown = fraction(fraction, parts);
    return before
        + (hidden ? " ".repeat(shown.length()) : shown)
        + literals(stroke + 1, tokens.size());
  }

  /** What stands before the numerator: the whole part, a 0 only where nothing else says it. */
  private String before(double whole, boolean isAll) {
    List<FormatToken> places = tokens.subList(0, numerator);
    String text = DigitLayout.plain(places, whole);
    boolean lacksZero = whole == 0 && isAll && text.chars().noneMatch(Character::isDigit);
    return lacksZero ? "0" + text : text;
  }

  private String fraction(double[] fraction, Stroke parts) {
    String above = DigitLayout.plain(tokens.subList(numerator, stroke), fraction[0]);
    String numeratorText = above.isEmpty() ? "0" : above;
    String below = String.format(Locale.ROOT, "%.0f", fraction[1]);
    int missing = parts.places().length() - below.length();
    String zeros = parts.places().replace("#", "").replace("?", "");
    return numeratorText
        + "/"
        + (zeros.isEmpty() ? "" : "0".repeat(Math.max(0, missing)))
        + below
        + (zeros.isEmpty() && parts.places().contains("?") ? " ".repeat(Math.max(0, missing)) : "");
  }

  private String literals(int start, int end) {
    var text = new StringBuilder();
    for (FormatToken token : tokens.subList(start, end)) {
      if (token instanceof Literal(String literal)) {
        text.append(literal);
      } else if (token instanceof Percent) {
        text.append('%');
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
