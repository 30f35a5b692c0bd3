package dev.napkin.function;

/** One piece of a number format. */
sealed interface FormatToken {
  /** Text that is shown as it is. */
  record Literal(String text) implements FormatToken {}

  /** A place for a digit: {@code 0} always shows one, {@code #} and {@code ?} only where needed. */
  record Digit(char kind) implements FormatToken {}

  /** The decimal point. */
  record Point() implements FormatToken {}

  /** A comma right behind a place: it groups thousands, or divides by 1000 where none follow. */
  record Comma() implements FormatToken {}

  /** A percent sign, which multiplies by 100. */
  record Percent() implements FormatToken {}

  /** What makes a format scientific; places for the digits of the exponent follow. */
  record Exponent(boolean alwaysSigned) implements FormatToken {}

  /** A part of a date or a time: {@code y m d h s}, or {@code n} for the minute, and its length. */
  record Clock(char part, int length) implements FormatToken {}

  /** Hours, minutes or seconds that count on beyond their end. */
  record Elapsed(char part, int length) implements FormatToken {}

  /** A point and places behind a second. */
  record SecondFraction(int places) implements FormatToken {}

  /** Which half of the day it is. */
  record HalfDay(String morning, String afternoon) implements FormatToken {}

  /** The number as General shows it, or the text: {@code General} or {@code @}. */
  record Whole(boolean isText) implements FormatToken {}

  /**
   * A stroke and the denominator behind it; the places for the numerator stand right before.
   *
   * @param places those of the denominator; empty where it is fixed
   * @param fixed the denominator, or 0
   */
  record Stroke(String places, int fixed) implements FormatToken {}
}
