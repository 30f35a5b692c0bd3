package dev.napkin.function;

import dev.napkin.unit.Rational;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an argument or a result measures, in terms of letters that stand for any dimension.
 *
 * <p>{@code a} in two places means the same dimension in both; {@code a*b}, {@code 1/a}, {@code
 * a^1/2} combine them; {@code 1} is a plain number. Where the kind is not a number, the letter
 * stands for the whole type: {@code IF} gives {@code a}, be it a quantity, a text or a date.
 */
public sealed interface Measure {
  /** A plain number. */
  Measure PLAIN = new Product(Map.of());

  /** No restriction, and none that others could follow from. */
  Measure FREE = new Free();

  /** See {@link #FREE}. */
  record Free() implements Measure {}

  /** A product of powers of letters; without letters a plain number. */
  record Product(Map<Character, Rational> powers) implements Measure {
    public Product {
      powers = Map.copyOf(powers);
    }
  }

  /** Reads {@code 1}, {@code a}, {@code a*b}, {@code a/b}, {@code 1/a}, {@code a^2}, {@code a^1/2}. */
  static Measure of(String text) {
    if (text.equals("1")) {
      return PLAIN;
    }
    var powers = new TreeMap<Character, Rational>();
    Matcher factors = Pattern.compile("([*/]?)(1|[a-z])(?:\\^(\\d+)(?:/(\\d+))?)?").matcher(text);
    int end = 0;
    while (factors.find() && factors.start() == end) {
      end = factors.end();
      if (!factors.group(2).equals("1")) {
        Rational power =
            factors.group(3) == null
                ? Rational.ONE
                : Rational.of(
                    Long.parseLong(factors.group(3)),
                    factors.group(4) == null ? 1 : Long.parseLong(factors.group(4)));
        powers.merge(
            factors.group(2).charAt(0),
            factors.group(1).equals("/") ? power.negate() : power,
            Rational::plus);
      }
    }
    if (end != text.length()) {
      throw new IllegalArgumentException("not a measure: " + text);
    }
    return new Product(powers);
  }
}
