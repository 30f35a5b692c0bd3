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
import dev.napkin.value.GeneralFormat;
import java.util.List;
import java.util.Optional;

/**
 * One of the sections of a number format, which semicolons part.
 *
 * @param condition which numbers it is for, where it says so itself
 * @param tokens its pieces
 */
record FormatSection(Optional<Condition> condition, List<FormatToken> tokens) {
  /** A comparison with a number, as in {@code [>=100]}. */
  record Condition(String operator, double limit) {
    /** Whether {@code number} meets it. */
    boolean accepts(double number) {
      return switch (operator) {
        case "<" -> number < limit;
        case "<=" -> number <= limit;
        case ">" -> number > limit;
        case ">=" -> number >= limit;
        case "<>" -> number != limit;
        default -> number == limit;
      };
    }

    /** Whether only negative numbers meet it. */
    boolean isNegative() {
      return switch (operator) {
        case "<" -> limit <= 0;
        case "<=", "=" -> limit < 0;
        default -> false;
      };
    }

    /** Whether what fails it is shown without a sign, as Excel does it in the section behind. */
    boolean leavesNegatives() {
      return switch (operator) {
        case ">", ">=" -> limit <= 0;
        case "<", "<=" -> true;
        case "<>" -> limit < 0;
        default -> false;
      };
    }
  }

  FormatSection {
    tokens = List.copyOf(tokens);
  }

  /** Whether it shows a date or a time. */
  boolean isClock() {
    return tokens.stream()
        .anyMatch(t -> t instanceof Clock || t instanceof Elapsed || t instanceof HalfDay);
  }

  /** Whether it is made for texts: where it says {@code @}. */
  boolean isText() {
    return tokens.contains(new Whole(true));
  }

  /** Whether it has a fixed number of places: it is no date, no fraction and not General. */
  boolean rounds() {
    return tokens.stream().anyMatch(t -> t instanceof Digit)
        && !isClock()
        && tokens.stream().noneMatch(t -> t instanceof Whole || t instanceof Stroke);
  }

  /** Whether {@code size}, which is not negative, is rounded to zero here. */
  boolean showsZero(double size) {
    return rounds()
        && tokens.stream().noneMatch(t -> t instanceof Exponent)
        && DigitLayout.rounded(tokens, size) == 0;
  }

  /** {@code number}, which is not negative, in this format; empty for no date. */
  Optional<String> text(double number, DateSystem dates) {
    if (isClock()) {
      return ClockLayout.of(tokens).text(number, dates);
    }
    boolean general = tokens.stream().anyMatch(t -> t instanceof Whole);
    if (general || tokens.stream().noneMatch(t -> t instanceof Digit)) {
      return Optional.of(around(GeneralFormat.of(number)));
    }
    if (tokens.stream().anyMatch(t -> t instanceof Stroke)) {
      return Optional.of(FractionLayout.of(tokens, number));
    }
    return Optional.of(
        tokens.stream().anyMatch(t -> t instanceof Exponent)
            ? DigitLayout.scientific(tokens, number)
            : DigitLayout.plain(tokens, number));
  }

  /** Its literals, with {@code inner} where it shows a text or General. */
  String around(String inner) {
    var text = new StringBuilder();
    for (FormatToken token : tokens) {
      switch (token) {
        case Literal literal -> text.append(literal.text());
        case Whole _ -> text.append(inner);
        case Percent _ -> text.append('%');
        case Comma _ -> text.append(',');
        case Point _ -> text.append('.');
        case Numeral(char figure) -> text.append(figure);
        case Digit _,
            Stroke _,
            Exponent _,
            Clock _,
            Elapsed _,
            SecondFraction _,
            HalfDay _,
            Language _,
            SystemClock _ -> {
          // A section that shows a whole number or text has no places of its own.
        }
      }
    }
    return text.toString();
  }
}
