package dev.napkin.syntax;

import dev.napkin.source.Code;
import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.grammar.NapGrammar;
import dev.napkin.syntax.grammar.NapGrammar.LiteralContext;
import dev.napkin.syntax.grammar.NapGrammar.MagnitudeContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Numbers, units, dates and texts: tokens to the leaves of {@link Expression}. */
final class LiteralBuilder {
  /** More digits than any exponent of a unit has, and few enough for a {@code long}. */
  private static final int MOST_EXPONENT_DIGITS = 9;

  private final Source source;
  private final Problems problems;

  LiteralBuilder(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** A number; one too large for a double is told and stands as zero. */
  Expression.Number number(Token token) {
    String text = token.getText();
    double value = value(text);
    if (Double.isInfinite(value)) {
      problems.add(Code.BAD_NUMBER, span(token), "a number can be 1.79e308 at the most");
      value = 0;
    }
    return new Expression.Number(span(token), value, text);
  }

  /** What a number stands for; its suffix moves the decimal point, so that nothing is rounded. */
  static double value(String text) {
    int last = text.length() - 1;
    int power =
        switch (text.charAt(last)) {
          case 'k' -> 3;
          case 'M' -> 6;
          case 'G' -> 9;
          case 'T' -> 12;
          default -> 0;
        };
    if (power == 0) {
      return Double.parseDouble(text);
    }
    String digits = text.substring(0, last);
    boolean scientific = digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0;
    return scientific
        ? Double.parseDouble(digits) * Double.parseDouble("1e" + power)
        : Double.parseDouble(digits + "e" + power);
  }

  Expression.Quantity quantity(Token number, Token unit) {
    return new Expression.Quantity(span(number).to(span(unit)), number(number), unit(unit));
  }

  Expression.Text text(Token token) {
    return new Expression.Text(span(token), content(token));
  }

  /** A text without its quotes, doubled quotes made single. */
  static String content(Token token) {
    return content(token.getText());
  }

  /** The same of its letters. */
  static String content(String quoted) {
    return quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"");
  }

  /** A date; one that is not in the calendar is told and stands as the first day of 1900. */
  Expression.Date date(Token token) {
    return new Expression.Date(span(token), day(token));
  }

  LocalDate day(Token token) {
    String text = token.getText();
    int year = Integer.parseInt(text.substring(0, 4));
    int month = Integer.parseInt(text.substring(5, 7));
    int day = Integer.parseInt(text.substring(8, 10));
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException notInCalendar) {
      problems.add(
          Code.BAD_DATE,
          span(token),
          "`" + text + "` is not in the calendar",
          Slips.date(year, month, day));
      return LocalDate.of(1900, 1, 1);
    }
  }

  /** A number, quantity or percentage that may carry a sign, as claims, ranges and cells have. */
  Expression literal(LiteralContext literal) {
    Expression value = magnitude(literal.magnitude());
    if (literal.PLUS() == null && literal.MINUS() == null) {
      return value;
    }
    UnaryOperator sign = literal.MINUS() == null ? UnaryOperator.PLUS : UnaryOperator.NEGATE;
    Span first = span(literal.getStart());
    // As in a formula, where the sign binds tighter than the percentage.
    return value instanceof Expression.Percent percent
        ? new Expression.Percent(
            first.to(percent.span()),
            new Expression.Unary(first.to(percent.operand().span()), sign, percent.operand()))
        : new Expression.Unary(first.to(value.span()), sign, value);
  }

  Expression magnitude(MagnitudeContext magnitude) {
    return switch (magnitude) {
      case NapGrammar.PlainMagnitudeContext c -> number(c.NUMBER().getSymbol());
      case NapGrammar.UnitMagnitudeContext c ->
          quantity(c.NUMBER().getSymbol(), c.UNIT().getSymbol());
      case NapGrammar.PercentMagnitudeContext c -> {
        Token sign = c.PERCENT().getSymbol();
        Expression.Number number = number(c.NUMBER().getSymbol());
        yield new Expression.Percent(number.span().to(span(sign)), number);
      }
      default -> throw new IllegalStateException("no such number: " + magnitude.getClass());
    };
  }

  /** A number with a unit, as a unit or a rate is declared; without one it is a plain count. */
  Expression.Quantity declared(MagnitudeContext magnitude) {
    return switch (magnitude(magnitude)) {
      case Expression.Quantity quantity -> quantity;
      case Expression.Percent(Span span, Expression.Number number) ->
          new Expression.Quantity(
              span, number, bare(source.span(number.span().end(), span.end()), "%"));
      case Expression.Number number ->
          new Expression.Quantity(number.span(), number, bare(number.span().after(), "1"));
      case Expression other -> throw new IllegalStateException("no quantity: " + other);
    };
  }

  private static UnitText bare(Span span, String symbol) {
    return new UnitText(span, List.of(new UnitText.Factor(span, symbol, false, Optional.empty())));
  }

  /** A unit, which the lexical grammar has already found well formed. */
  UnitText unit(Token token) {
    String text = token.getText();
    int start = token.getStartIndex();
    var factors = new ArrayList<UnitText.Factor>();
    int from = 0;
    while (from < text.length()) {
      boolean divided = text.charAt(from) == '/';
      int symbol = divided || text.charAt(from) == '*' ? from + 1 : from;
      int symbolEnd = symbol;
      while (symbolEnd < text.length() && "*/^".indexOf(text.charAt(symbolEnd)) < 0) {
        symbolEnd++;
      }
      int end = symbolEnd;
      Optional<UnitText.Exponent> exponent = Optional.empty();
      if (end < text.length() && text.charAt(end) == '^') {
        end = exponentEnd(text, end + 1);
        exponent = exponent(text.substring(symbolEnd + 1, end), start + symbolEnd + 1);
      }
      Span span = source.span(start + symbol, start + end);
      String word = text.substring(symbol, symbolEnd);
      factors.add(new UnitText.Factor(span, word, divided, exponent));
      from = end;
    }
    return new UnitText(span(token), factors);
  }

  private static int exponentEnd(String text, int from) {
    int end = digitsEnd(text, text.charAt(from) == '-' ? from + 1 : from);
    boolean fraction =
        end + 1 < text.length() && text.charAt(end) == '/' && isDigit(text.charAt(end + 1));
    return fraction ? digitsEnd(text, end + 1) : end;
  }

  private static int digitsEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  private Optional<UnitText.Exponent> exponent(String text, int start) {
    int slash = text.indexOf('/');
    String above = slash < 0 ? text : text.substring(0, slash);
    String below = slash < 0 ? "1" : text.substring(slash + 1);
    Span span = source.span(start, start + text.length());
    if (Math.max(above.length(), below.length()) > MOST_EXPONENT_DIGITS) {
      problems.add(Code.BAD_NUMBER, span, "the exponent of a unit has nine digits at the most");
      return Optional.empty();
    }
    long denominator = Long.parseLong(below);
    if (denominator == 0) {
      problems.add(Code.BAD_NUMBER, span, "the exponent of a unit is divided by zero");
      return Optional.empty();
    }
    return Optional.of(new UnitText.Exponent(Long.parseLong(above), denominator));
  }

  Span span(Token token) {
    return source.span(token.getStartIndex(), token.getStopIndex() + 1);
  }
}
