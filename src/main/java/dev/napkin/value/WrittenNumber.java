package dev.napkin.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it: {@code " 12.5 "}, {@code 3e4}, {@code 20%}, {@code 1,234.5}, {@code
 * $12}, {@code (12)}, and every {@link WrittenMoment}.
 */
final class WrittenNumber {
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
  private static final Pattern GROUPED = Pattern.compile("([+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?)");
  private static final Pattern CURRENCY = Pattern.compile("([+-]?)\\$\\s*(\\d[\\d.,]*|\\.\\d+)");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\(\\s*([\\d.,$]+%?)\\s*\\)");

  /** No number that people write with more than digits is longer. */
  private static final int LONGEST = 100;

  private WrittenNumber() {}

  /** The number that {@code text} reads as, or {@code #VALUE!}. */
  static Value read(String text) {
    String written = text.strip();
    Value plain = amount(written, text);
    if (plain instanceof Value.Num || written.length() > LONGEST) {
      return plain;
    }
    Matcher brackets = IN_BRACKETS.matcher(written);
    if (brackets.matches() && amount(brackets.group(1), text) instanceof Value.Num(double number)) {
      return Value.number(-number);
    }
    return WrittenMoment.read(written).map(moment -> Value.number(moment.serial())).orElse(plain);
  }

  /** Digits with a point, a sign, a percent sign or a currency, and commas between thousands. */
  private static Value amount(String written, String text) {
    boolean percent = written.endsWith("%");
    String digits = percent ? written.substring(0, written.length() - 1).strip() : written;
    if (digits.length() <= LONGEST) {
      Matcher currency = CURRENCY.matcher(digits);
      if (currency.matches()) {
        digits = currency.group(1) + currency.group(2);
      }
      if (GROUPED.matcher(digits).matches()) {
        digits = digits.replace(",", "");
      }
    }
    if (!PLAIN.matcher(digits).matches()) {
      return Value.Fault.of(FaultCode.WRONG_KIND, "the text \"" + text + "\" is not a number");
    }
    double number = Double.parseDouble(digits);
    return Value.number(percent ? number / 100 : number);
  }
}
