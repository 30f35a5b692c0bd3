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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What may stand together in one section of a number format. Excel refuses a format that mixes
 * dates with digits, has two strokes or two exponents, or conditions its third section.
 */
final class FormatGrammar {
  private static final int MOST_SECTIONS = 4;
  private static final int CONDITIONAL_SECTIONS = 2;
  private static final int MOST_SECOND_PLACES = 3;

  private static final List<FormatToken> SYSTEM_DATE =
      List.of(
          new Clock('d', 4),
          new Literal(", "),
          new Clock('m', 4),
          new Literal(" "),
          new Clock('d', 1),
          new Literal(", "),
          new Clock('y', 4));
  private static final List<FormatToken> SYSTEM_TIME =
      List.of(
          new Clock('h', 1),
          new Literal(":"),
          new Clock('n', 2),
          new Literal(":"),
          new Clock('s', 2),
          new Literal(" "),
          new HalfDay("AM", "PM"));

  private FormatGrammar() {}

  /** Whether sections may stand one after the other. */
  static boolean holds(List<FormatSection> sections) {
    for (int i = 0; i < sections.size(); i++) {
      boolean isLast = i == sections.size() - 1;
      boolean conditionFits = i < CONDITIONAL_SECTIONS || sections.get(i).condition().isEmpty();
      if (!conditionFits || (sections.get(i).isText() && !isLast)) {
        return false;
      }
    }
    return sections.size() <= MOST_SECTIONS;
  }

  /** What a section shows that is made of {@code tokens}; empty where they do not fit together. */
  static Optional<List<FormatToken>> section(List<FormatToken> tokens) {
    for (FormatToken token : tokens) {
      if (token instanceof SystemClock(boolean isDate)) {
        return Optional.of(isDate ? SYSTEM_DATE : SYSTEM_TIME);
      }
    }
    if (has(tokens, FormatGrammar::isClock)) {
      return clock(tokens);
    }
    boolean fits = has(tokens, FormatGrammar::isWhole) ? isWhole(tokens) : isNumber(tokens);
    return fits ? Optional.of(tokens) : Optional.empty();
  }

  private static boolean has(List<FormatToken> tokens, Predicate<FormatToken> kind) {
    return tokens.stream().anyMatch(kind);
  }

  private static long count(List<FormatToken> tokens, Predicate<FormatToken> kind) {
    return tokens.stream().filter(kind).count();
  }

  private static boolean isClock(FormatToken token) {
    return token instanceof Clock || token instanceof Elapsed || token instanceof HalfDay;
  }

  private static boolean isWhole(FormatToken token) {
    return token instanceof Whole;
  }

  /** The tokens of a date or time: points and zeros are fractions of a second there. */
  private static Optional<List<FormatToken>> clock(List<FormatToken> tokens) {
    var clock = new ArrayList<FormatToken>();
    int i = 0;
    while (i < tokens.size()) {
      int end = i + 1;
      while (tokens.get(i) instanceof Point
          && end < tokens.size()
          && tokens.get(end).equals(new Digit('0'))) {
        end++;
      }
      int zeros = end - i - 1;
      if (zeros > MOST_SECOND_PLACES) {
        return Optional.empty();
      }
      boolean isStroke = tokens.get(i) instanceof Stroke;
      clock.add(
          zeros > 0 ? new SecondFraction(zeros) : isStroke ? new Literal("/") : tokens.get(i));
      i = end;
    }
    boolean counts = has(clock, t -> t instanceof Elapsed);
    boolean fits =
        !has(clock, t -> t instanceof Digit || t instanceof Exponent || t instanceof Percent)
            && !clock.contains(new Whole(true))
            && count(clock, t -> t instanceof Whole) <= 1
            && count(clock, t -> t instanceof Elapsed) <= 1
            && !(counts && has(clock, t -> t instanceof HalfDay))
            && clock.stream().filter(t -> t instanceof Language).distinct().count() <= 1;
    return fits ? Optional.of(Minutes.told(clock)) : Optional.empty();
  }

  /** Whether a section that shows General or a text fits: nothing in it may ask for digits. */
  private static boolean isWhole(List<FormatToken> tokens) {
    boolean isText = tokens.contains(new Whole(true));
    boolean hasPlaces =
        has(tokens, t -> t instanceof Digit || t instanceof Exponent || t instanceof Stroke);
    return isText
        ? !hasPlaces
            && !tokens.contains(new Whole(false))
            && !has(tokens, t -> t instanceof Numeral || t instanceof Percent)
        : !hasPlaces && !tokens.contains(new Point()) && count(tokens, FormatGrammar::isWhole) == 1;
  }

  private static boolean isNumber(List<FormatToken> tokens) {
    long exponents = count(tokens, t -> t instanceof Exponent);
    if (has(tokens, t -> t instanceof Stroke)) {
      return exponents == 0 && isFraction(tokens);
    }
    if (exponents == 0) {
      return true;
    }
    int mark = 0;
    while (!(tokens.get(mark) instanceof Exponent)) {
      mark++;
    }
    return exponents == 1
        && has(
            tokens.subList(0, mark),
            t -> t instanceof Digit || t instanceof Numeral || t instanceof Point)
        && has(tokens.subList(mark, tokens.size()), t -> t instanceof Digit);
  }

  /** Places, one stroke, and a denominator of places alone or of figures alone. */
  private static boolean isFraction(List<FormatToken> tokens) {
    int stroke = tokens.indexOf(new Stroke());
    int start = denominator(tokens, stroke);
    int end = denominatorEnd(tokens, start);
    List<FormatToken> below = tokens.subList(start, end);
    boolean isFixed = has(below, t -> t instanceof Numeral);
    return count(tokens, t -> t instanceof Stroke) == 1
        && stroke > 0
        && tokens.get(stroke - 1) instanceof Digit
        && !below.isEmpty()
        && !(isFixed && has(below, t -> t.equals(new Digit('#')) || t.equals(new Digit('?'))))
        && !(end < tokens.size() && tokens.get(end) instanceof Comma);
  }

  /** Where the denominator begins behind a stroke: text may stand between. */
  static int denominator(List<FormatToken> tokens, int stroke) {
    int start = stroke + 1;
    while (start < tokens.size() && tokens.get(start) instanceof Literal) {
      start++;
    }
    return start;
  }

  /** Where a denominator ends that begins at {@code start}. */
  static int denominatorEnd(List<FormatToken> tokens, int start) {
    int end = start;
    while (end < tokens.size()
        && (tokens.get(end) instanceof Digit || tokens.get(end) instanceof Numeral)) {
      end++;
    }
    return end;
  }
}
