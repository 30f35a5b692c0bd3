package dev.napkin.value;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it: {@code " 12.5 "}, {@code 3e4}, {@code 20%}, {@code 1,234.5}, {@code
 * $12}, {@code (12)}, {@code 1 1/2}, and every {@link WrittenMoment}.
 */
public final class WrittenNumber {
  private static final String DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?|\\d+(?:\\.\\d*)?|\\.\\d+";

  /** A sign, before or behind a dollar; digits; and a percent sign on either side. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<before>%?) *(?<sign>[+-]?) *(?<dollar>\\$?) *(?<inner>[+-]?)(?<digits>"
              + DIGITS
              + ")(?<power>(?:e[+-]?\\d{1,3})?) *(?<behind>%?)");

  private static final Pattern FRACTION =
      Pattern.compile("([+-]?)(\\d{1,15}) +(\\d{1,9})/(\\d{1,9})");

  /** No number that people write with more than digits is longer. */
  private static final int LONGEST = 100;

  /** More digits of a whole number than a double keeps apart. */
  private static final int SHORT = 15;

  private WrittenNumber() {}

  /** The number that {@code text} reads as, or {@code #VALUE!}. */
  static Value read(String text) {
    OptionalDouble number = of(text);
    return number.isPresent() && Double.isFinite(number.getAsDouble())
        ? Value.number(number.getAsDouble())
        : Value.Fault.of(FaultCode.WRONG_KIND, "the text \"" + text + "\" is not a number");
  }

  /** The number that {@code text} reads as, infinite where it is too large; empty if none. */
  public static OptionalDouble of(String text) {
    String written = text.strip();
    if (written.isEmpty()) {
      return OptionalDouble.empty();
    }
    OptionalDouble plain = plain(written);
    if (plain.isPresent() || written.length() > LONGEST || !mayBeNumber(written)) {
      return plain;
    }
    OptionalDouble amount = bracketed(written);
    if (amount.isPresent()) {
      return amount;
    }
    Optional<WrittenMoment> moment = WrittenMoment.read(written);
    return moment.isPresent() ? OptionalDouble.of(moment.get().serial()) : fraction(written);
  }

  /**
   * Digits with a sign, a point and a power of ten, as nearly all texts are that are numbers at
   * all; looked at character by character, as whole columns are read this way.
   */
  private static OptionalDouble plain(String written) {
    int length = written.length();
    char first = written.charAt(0);
    int start = first == '-' || first == '+' ? 1 : 0;
    int at = endOfDigits(written, start);
    int digits = at - start;
    if (at == length && digits > 0 && digits <= SHORT) {
      double size = Long.parseLong(written, start, length, 10);
      return OptionalDouble.of(first == '-' ? -size : size);
    }
    if (at < length && written.charAt(at) == '.') {
      int end = endOfDigits(written, at + 1);
      digits += end - at - 1;
      at = end;
    }
    if (digits > 0 && at < length && (written.charAt(at) == 'e' || written.charAt(at) == 'E')) {
      boolean signed = at + 1 < length && "+-".indexOf(written.charAt(at + 1)) >= 0;
      int power = at + (signed ? 2 : 1);
      int end = endOfDigits(written, power);
      at = end > power && end - power <= 3 ? end : at;
    }
    return digits > 0 && at == length
        ? OptionalDouble.of(Double.parseDouble(written))
        : OptionalDouble.empty();
  }

  private static int endOfDigits(String written, int start) {
    int end = start;
    while (end < written.length() && written.charAt(end) >= '0' && written.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** Whether a digit stands in it, as in every number and every moment. */
  private static boolean mayBeNumber(String written) {
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) >= '0' && written.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** An amount, in brackets where it is negative. */
  private static OptionalDouble bracketed(String written) {
    if (!written.startsWith("(") || !written.endsWith(")")) {
      return amount(written);
    }
    String inside = written.substring(1, written.length() - 1).strip();
    boolean signed = inside.indexOf('-') >= 0 || inside.indexOf('+') >= 0;
    OptionalDouble amount = signed ? OptionalDouble.empty() : amount(inside);
    return amount.isPresent() ? OptionalDouble.of(-amount.getAsDouble()) : amount;
  }

  private static OptionalDouble amount(String written) {
    String small = written.toLowerCase(Locale.ROOT);
    Matcher parts = AMOUNT.matcher(small);
    if (!parts.matches()) {
      return OptionalDouble.empty();
    }
    boolean isPercent = !parts.group("before").isEmpty();
    boolean isPercentBehind = !parts.group("behind").isEmpty();
    boolean isDollar = !parts.group("dollar").isEmpty();
    String sign = parts.group("sign");
    String inner = parts.group("inner");
    boolean isUnclear =
        (isPercent && isPercentBehind)
            || (isDollar && (isPercent || isPercentBehind))
            || (!inner.isEmpty() && (!isDollar || !sign.isEmpty()));
    if (isUnclear) {
      return OptionalDouble.empty();
    }
    String digits = parts.group("digits").replace(",", "") + parts.group("power");
    double size = Double.parseDouble(digits);
    double number = isPercent || isPercentBehind ? size / 100 : size;
    return OptionalDouble.of((sign + inner).equals("-") ? -number : number);
  }

  private static OptionalDouble fraction(String written) {
    Matcher parts = FRACTION.matcher(written);
    if (!parts.matches() || Long.parseLong(parts.group(4)) == 0) {
      return OptionalDouble.empty();
    }
    double share = Double.parseDouble(parts.group(3)) / Double.parseDouble(parts.group(4));
    double size = Double.parseDouble(parts.group(2)) + share;
    return OptionalDouble.of(parts.group(1).equals("-") ? -size : size);
  }
}
