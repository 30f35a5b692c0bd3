package dev.napkin.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads one unit from text: {@code symbol ('^' exponent)?} joined by {@code *} and {@code /}
 * without blanks, where {@code 1} may stand first. What a symbol means is asked of the caller.
 *
 * <p>An exponent is {@code 2}, {@code -2}, {@code 0.5} or {@code 1/2}. The last takes a slash only
 * when a digit follows, and no symbol starts with one, so that {@code m^2/s} has one reading.
 */
final class UnitReader {
  private static final Rational LARGEST_EXPONENT = Rational.of(100);

  private final String text;
  private final Function<String, Optional<UnitSymbol>> symbols;
  private final List<Unit.Factor> factors = new ArrayList<>();
  private int at;

  private UnitReader(String text, Function<String, Optional<UnitSymbol>> symbols) {
    this.text = text;
    this.symbols = symbols;
  }

  /** Reads the whole of {@code text}. */
  static UnitReading read(String text, Function<String, Optional<UnitSymbol>> symbols) {
    return new UnitReader(text, symbols).unit();
  }

  /** The dimension that {@code text} writes in base units; for tables in this package. */
  static Dimension dimension(String text) {
    return switch (read(text, base -> Optional.of(new UnitSymbol(base, Dimension.of(base), 1)))) {
      case UnitReading.Known known -> known.unit().dimension();
      case UnitReading.Unknown _, UnitReading.Malformed _ ->
          throw new IllegalArgumentException("not a dimension: " + text);
    };
  }

  private UnitReading unit() {
    if (text.isEmpty()) {
      return new UnitReading.Malformed(0, "a unit is missing");
    }
    if (text.equals("1")) {
      return new UnitReading.Known(Unit.ONE);
    }
    boolean divided = text.startsWith("1/");
    at = divided ? 2 : 0;
    // Inv: everything before `at` is in `factors`, and a symbol must start at `at`.
    while (true) {
      Optional<UnitReading> problem = factor(divided);
      if (problem.isPresent()) {
        return problem.get();
      }
      if (at == text.length()) {
        return new UnitReading.Known(new Unit(factors));
      }
      divided = text.charAt(at) == '/';
      at++;
    }
  }

  /** Reads a symbol and its exponent; what is wrong with them, or empty. */
  private Optional<UnitReading> factor(boolean divided) {
    int start = at;
    while (at < text.length() && isSymbolPart(text.charAt(at))) {
      at++;
    }
    String name = text.substring(start, at);
    if (name.isEmpty() || isDigit(name.charAt(0))) {
      return Optional.of(new UnitReading.Malformed(start, "a unit symbol is missing here"));
    }
    Optional<UnitSymbol> symbol = symbols.apply(name);
    if (symbol.isEmpty()) {
      return Optional.of(new UnitReading.Unknown(name, start));
    }
    Rational exponent = Rational.ONE;
    if (at < text.length() && text.charAt(at) == '^') {
      at++;
      int exponentAt = at;
      Optional<Rational> written = exponent();
      if (written.isEmpty() || written.get().isZero()) {
        return Optional.of(
            new UnitReading.Malformed(exponentAt, "an exponent is a number such as 2, -1 or 1/2"));
      }
      exponent = written.get();
      if (exponent.abs().compareTo(LARGEST_EXPONENT) > 0) {
        return Optional.of(new UnitReading.Malformed(exponentAt, "an exponent is at most 100"));
      }
    }
    if (at < text.length() && text.charAt(at) != '*' && text.charAt(at) != '/') {
      return Optional.of(
          new UnitReading.Malformed(at, "the parts of a unit are joined by * or / without blanks"));
    }
    factors.add(new Unit.Factor(symbol.get(), divided ? exponent.negate() : exponent));
    return Optional.empty();
  }

  private Optional<Rational> exponent() {
    int start = at;
    if (at < text.length() && text.charAt(at) == '-') {
      at++;
    }
    skipDigits();
    if (at + 1 < text.length()
        && (text.charAt(at) == '/' || text.charAt(at) == '.')
        && isDigit(text.charAt(at + 1))) {
      at++;
      skipDigits();
    }
    return Rational.parse(text.substring(start, at));
  }

  private void skipDigits() {
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSymbolPart(char c) {
    return c != '*' && c != '/' && c != '^' && !Character.isWhitespace(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
