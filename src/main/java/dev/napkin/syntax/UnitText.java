package dev.napkin.syntax;

import dev.napkin.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A unit as written: {@code TB/s}, {@code kW*h}, {@code m^1/2}, {@code %/month}, {@code 1/month},
 * {@code 1}. Which of its symbols exist is not known here.
 *
 * @param factors in written order; the first is never divided, a leading {@code 1} is a factor of
 *     its own
 */
public record UnitText(Span span, List<Factor> factors) {
  public UnitText {
    factors = List.copyOf(factors);
  }

  /**
   * One symbol of a unit.
   *
   * @param symbol as written: {@code TB}, {@code %}, {@code 1}
   * @param divided whether a slash stands before it
   * @param exponent as written behind {@code ^}, absent for none
   */
  public record Factor(Span span, String symbol, boolean divided, Optional<Exponent> exponent) {}

  /** {@code ^2}, {@code ^-1}, {@code ^1/2}; the denominator is 1 where none is written. */
  public record Exponent(long numerator, long denominator) {}

  /** As the text says it, without the place: two units read the same when this is equal. */
  public String text() {
    var text = new StringBuilder();
    for (Factor factor : factors) {
      if (!text.isEmpty()) {
        text.append(factor.divided() ? '/' : '*');
      }
      text.append(factor.symbol());
      factor
          .exponent()
          .ifPresent(
              e -> {
                text.append('^').append(e.numerator());
                if (e.denominator() != 1) {
                  text.append('/').append(e.denominator());
                }
              });
    }
    return text.toString();
  }
}
