package dev.napkin.function;

import dev.napkin.value.Value;
import java.math.RoundingMode;

/** A whole number in Chinese numerals: groups of four digits, each with its places. */
final class ChineseNumeral {
  private static final int MOST_DIGITS = 15;
  private static final int GROUP = 4;

  private static final String EVERYDAY = "〇一二三四五六七八九";
  private static final String OF_BANKS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] EVERYDAY_PLACES = {"", "十", "百", "千"};
  private static final String[] PLACES_OF_BANKS = {"", "拾", "佰", "仟"};
  private static final String[] GROUPS = {"", "万", "亿", "兆"};

  private ChineseNumeral() {}

  /** Of type 1 everyday numerals, of type 2 those of banks, of type 3 digits alone. */
  static Value of(double number, double type) {
    String digits =
        FifteenDigits.of(number).setScale(0, RoundingMode.HALF_UP).abs().toPlainString();
    boolean isKnown = type == 1 || type == 2 || type == 3;
    if (number < 0 || digits.length() > MOST_DIGITS || !isKnown) {
      return Faults.outOfDomain("the number is negative or too long, or there is no such type");
    }
    String names = type == 2 ? OF_BANKS : EVERYDAY;
    if (type == 3 || digits.equals("0")) {
      return new Value.Text(named(digits, names));
    }
    return new Value.Text(placed(digits, names, type == 2 ? PLACES_OF_BANKS : EVERYDAY_PLACES));
  }

  private static String named(String digits, String names) {
    var text = new StringBuilder();
    digits.chars().forEach(digit -> text.append(names.charAt(digit - '0')));
    return text.toString();
  }

  private static String placed(String digits, String names, String[] places) {
    var text = new StringBuilder();
    boolean skipped = false;
    boolean inGroup = false;
    for (int i = 0; i < digits.length(); i++) {
      int place = digits.length() - 1 - i;
      char digit = digits.charAt(i);
      if (digit == '0') {
        skipped = true;
      } else {
        // Zeros between other digits are told once.
        text.append(skipped ? names.substring(0, 1) : "");
        text.append(names.charAt(digit - '0')).append(places[place % GROUP]);
        skipped = false;
        inGroup = true;
      }
      if (place % GROUP == 0) {
        text.append(inGroup ? GROUPS[place / GROUP] : "");
        inGroup = false;
      }
    }
    return text.toString();
  }
}
