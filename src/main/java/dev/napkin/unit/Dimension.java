package dev.napkin.unit;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What a quantity measures: a product of powers of base units, as {@code byte/s} or {@code 1}.
 *
 * <p>A base unit stands for its dimension: {@code m} for length, {@code USD} for money in dollars,
 * {@code token} for counted tokens. Two quantities can be added exactly when their dimensions are
 * equal.
 *
 * @param exponents the exponent of each base unit, sorted by its symbol; none is zero
 */
public record Dimension(SortedMap<String, Rational> exponents) {
  /** What a plain number measures. */
  public static final Dimension NONE = new Dimension(Collections.emptySortedMap());

  private static final long LARGEST_REASONABLE_TERM = 100;

  /** Copies the exponents and drops zeros, so that equal dimensions are equal records. */
  public Dimension {
    TreeMap<String, Rational> kept = new TreeMap<>();
    kept.putAll(exponents);
    kept.values().removeIf(Rational::isZero);
    exponents = Collections.unmodifiableSortedMap(kept);
  }

  /** What the base unit {@code base} measures. */
  public static Dimension of(String base) {
    return new Dimension(new TreeMap<>(Map.of(base, Rational.ONE)));
  }

  /** What a product of two quantities measures. */
  public Dimension times(Dimension other) {
    return combine(other, Rational::plus);
  }

  /** What a quotient of two quantities measures; also the factor that {@code other} lacks. */
  public Dimension dividedBy(Dimension other) {
    return combine(other, Rational::minus);
  }

  /** What a power of such a quantity measures; a root is a power of 1/2. */
  public Dimension power(Rational exponent) {
    TreeMap<String, Rational> powers = new TreeMap<>(exponents);
    powers.replaceAll((_, own) -> own.times(exponent));
    return new Dimension(powers);
  }

  /** What one over such a quantity measures. */
  public Dimension inverse() {
    return NONE.dividedBy(this);
  }

  /** Whether this is what a plain number measures. */
  public boolean isNone() {
    return exponents.isEmpty();
  }

  /**
   * Whether every exponent is a fraction of terms up to 100. A formula beyond that is refused,
   * which keeps exponents far from where they would be rounded.
   */
  public boolean isReasonable() {
    return exponents.values().stream()
        .allMatch(
            exponent ->
                Math.abs(exponent.numerator()) <= LARGEST_REASONABLE_TERM
                    && exponent.denominator() <= LARGEST_REASONABLE_TERM);
  }

  /** The name people know this by, as {@code energy}; empty for most products. */
  public Optional<String> name() {
    return DimensionNames.name(this);
  }

  /** What to call this in a message: {@code "energy (kg*m^2/s^2)"}, {@code "a plain number"}. */
  public String describe() {
    return DimensionNames.describe(this);
  }

  /** In base units: {@code kg*m/s^2}, {@code 1/s}, {@code m^1/2}; {@code 1} for none. */
  @Override
  public String toString() {
    StringBuilder over = new StringBuilder();
    StringBuilder under = new StringBuilder();
    exponents.forEach(
        (base, exponent) -> {
          if (exponent.isNegative()) {
            under.append('/').append(base).append(powerMark(exponent.negate()));
          } else {
            over.append(over.isEmpty() ? "" : "*").append(base).append(powerMark(exponent));
          }
        });
    return (over.isEmpty() ? "1" : over.toString()) + under;
  }

  /** How an exponent above zero is written behind its symbol: nothing for 1. */
  static String powerMark(Rational exponent) {
    return exponent.equals(Rational.ONE) ? "" : "^" + exponent;
  }

  private Dimension combine(Dimension other, BinaryOperator<Rational> operator) {
    TreeMap<String, Rational> result = new TreeMap<>(exponents);
    other.exponents.forEach(
        (base, exponent) ->
            result.put(base, operator.apply(result.getOrDefault(base, Rational.ZERO), exponent)));
    return new Dimension(result);
  }
}
