package dev.napkin.function;

import java.util.Locale;

/** One piece of a number format. */
sealed interface FormatToken {
  /** Text that is shown as it is. */
  record Literal(String text) implements FormatToken {}

  /** A place for a digit: {@code 0} always shows one, {@code #} and {@code ?} only where needed. */
  record Digit(char kind) implements FormatToken {}

  /** A figure that is shown as it is; behind a stroke it makes the denominator a fixed one. */
  record Numeral(char figure) implements FormatToken {}

  /** The decimal point. */
  record Point() implements FormatToken {}

  /** A comma right behind a place: it groups thousands, or divides by 1000 where none follow. */
  record Comma() implements FormatToken {}

  /** A percent sign, which multiplies by 100. */
  record Percent() implements FormatToken {}

  /** What makes a format scientific; places for the digits of the exponent follow. */
  record Exponent(boolean alwaysSigned) implements FormatToken {}

  /**
   * A part of a date or a time, and its length: {@code y m d h s}, {@code n} for the minute, {@code
   * e} for the whole year, {@code b} for the Buddhist one, {@code g} for the era, which English
   * leaves out.
   */
  record Clock(char part, int length) implements FormatToken {
    /** Another part of the same length. */
    Clock as(char other) {
      return new Clock(other, length);
    }
  }

  /** Hours, minutes or seconds that count on beyond their end. */
  record Elapsed(char part, int length) implements FormatToken {}

  /** A point and the places of a fraction of a second, of which there may be three. */
  record SecondFraction(int places) implements FormatToken {}

  /** Which half of the day it is. */
  record HalfDay(String morning, String afternoon) implements FormatToken {}

  /** The number as General shows it, or the text: {@code General} or {@code @}. */
  record Whole(boolean isText) implements FormatToken {}

  /** The stroke of a fraction: behind the places of the numerator, before the denominator. */
  record Stroke() implements FormatToken {}

  /** From here on the names of months and days are in another language. */
  record Language(Locale locale) implements FormatToken {}

  /** A date or a time as the system writes it, whatever else the section holds. */
  record SystemClock(boolean isDate) implements FormatToken {}
}
