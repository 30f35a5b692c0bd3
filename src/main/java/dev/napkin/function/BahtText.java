package dev.napkin.function;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayDeque;

/** An amount of baht and satang, or a number, in Thai words. */
final class BahtText {
  private static final String[] DIGITS = {
    "ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"
  };
  private static final String[] PLACES = {"", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"};
  private static final String MILLION = "ล้าน";
  private static final String NEGATIVE = "ลบ";
  private static final String POINT = "จุด";
  private static final String BAHT = "บาท";
  private static final String SATANG = "สตางค์";
  private static final String EXACTLY = "ถ้วน";

  /** What 1 is called behind a ten, and 2 before one. */
  private static final String ONE_BEHIND_TEN = "เอ็ด";

  private static final String TWO_BEFORE_TEN = "ยี่";

  private BahtText() {}

  /** The words for {@code amount}, rounded to the satang. */
  static String of(double amount) {
    BigDecimal rounded = FifteenDigits.of(amount).setScale(2, RoundingMode.HALF_UP);
    BigInteger[] parts = rounded.unscaledValue().abs().divideAndRemainder(BigInteger.valueOf(100));
    int satang = parts[1].intValue();
    boolean hasBaht = parts[0].signum() > 0;
    String baht = hasBaht || satang == 0 ? whole(parts[0]) + BAHT : "";
    return (rounded.signum() < 0 ? NEGATIVE : "")
        + baht
        + (satang == 0 ? EXACTLY : group(satang) + SATANG);
  }

  /** The words for a number, decimals digit by digit. */
  static String number(double number) {
    BigDecimal digits = FifteenDigits.of(number);
    String[] parts = digits.abs().toPlainString().split("\\.", -1);
    String decimals = parts.length > 1 ? parts[1].replaceAll("0+$", "") : "";
    var words = new StringBuilder(digits.signum() < 0 ? NEGATIVE : "");
    words.append(whole(digits.abs().toBigInteger()));
    words.append(decimals.isEmpty() ? "" : POINT);
    decimals.chars().forEach(digit -> words.append(DIGITS[digit - '0']));
    return words.toString();
  }

  private static String whole(BigInteger number) {
    if (number.signum() == 0) {
      return DIGITS[0];
    }
    var groups = new ArrayDeque<Integer>();
    BigInteger rest = number;
    while (rest.signum() > 0) {
      BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(1_000_000));
      groups.push(parts[1].intValue());
      rest = parts[0];
    }
    var words = new StringBuilder();
    while (!groups.isEmpty()) {
      words.append(group(groups.pop())).append(groups.isEmpty() ? "" : MILLION);
    }
    return words.toString();
  }

  /** Six digits; nothing for 0. */
  private static String group(int number) {
    var words = new StringBuilder();
    int unit = 100_000;
    for (int place = PLACES.length - 1; place >= 0; place--) {
      int digit = number / unit % 10;
      if (digit > 0) {
        words.append(digit(digit, place, number / 10 % 10 > 0)).append(PLACES[place]);
      }
      unit /= 10;
    }
    return words.toString();
  }

  private static String digit(int digit, int place, boolean hasTens) {
    if (place == 1 && digit <= 2) {
      return digit == 1 ? "" : TWO_BEFORE_TEN;
    }
    return place == 0 && digit == 1 && hasTens ? ONE_BEHIND_TEN : DIGITS[digit];
  }
}
