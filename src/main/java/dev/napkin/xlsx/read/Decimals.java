package dev.napkin.xlsx.read;

/** Numbers as files write them. */
final class Decimals {
  /** Digits beyond which a number is no exact integer of a double. */
  private static final long EXACT = 1L << 53;

  /** Powers of ten that are exact. */
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22
  };

  private static final int MOST_DIGITS = 18;

  private Decimals() {}

  /** The number that the letters {@code 0 <= i < length} say; not a number where they say none. */
  static double read(char[] letters, int length) {
    int i = 0;
    boolean negative = length > 0 && letters[0] == '-';
    if (negative) {
      i++;
    }
    long digits = 0;
    int count = 0;
    int scale = 0;
    boolean point = false;
    for (; i < length; i++) {
      char letter = letters[i];
      if (letter >= '0' && letter <= '9') {
        digits = 10 * digits + (letter - '0');
        count++;
        scale += point ? 1 : 0;
        if (count > MOST_DIGITS) {
          break;
        }
      } else if (letter == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (i == length && count > 0 && digits <= EXACT && scale < POWERS.length) {
      double number = digits / POWERS[scale];
      return negative ? -number : number;
    }
    return slowly(letters, length);
  }

  private static double slowly(char[] letters, int length) {
    String text = new String(letters, 0, length).strip();
    if (text.isEmpty() || !isPlain(text)) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Whether there is nothing in it but a decimal: no hexadecimals, no words. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean fits = (letter >= '0' && letter <= '9') || "+-.eE".indexOf(letter) >= 0;
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
