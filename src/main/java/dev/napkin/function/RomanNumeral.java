package dev.napkin.function;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Roman numerals. The classic form takes only the next power of ten off a letter, as in XC; each
 * shorter form may go one letter further down: LM, XM, VM and IM are 950, 990, 995 and 999.
 */
final class RomanNumeral {
  /** The largest number there is a numeral for. */
  static final int LARGEST = 3999;

  /** The form with the fewest letters. */
  static final int SHORTEST = 4;

  private static final String LETTERS = "MDCLXVI";
  private static final int[] VALUES = {1000, 500, 100, 50, 10, 5, 1};

  private RomanNumeral() {}

  /**
   * The numeral of {@code number}, 0 to {@link #LARGEST}; empty for 0.
   *
   * @param form 0 for the classic one, up to {@link #SHORTEST}
   */
  static String of(int number, int form) {
    var numeral = new StringBuilder();
    int left = number;
    for (int ten = 0; ten < VALUES.length; ten += 2) {
      int digit = left / VALUES[ten];
      if (digit % 5 == 4) {
        int large = digit == 4 ? ten - 1 : ten - 2;
        int small = ten;
        while (small < Math.min(ten + form, VALUES.length - 1)
            && VALUES[large] - VALUES[small + 1] <= left) {
          small++;
        }
        numeral.append(LETTERS.charAt(small)).append(LETTERS.charAt(large));
        left -= VALUES[large] - VALUES[small];
      } else {
        numeral
            .append(digit >= 5 ? LETTERS.substring(ten - 1, ten) : "")
            .append(LETTERS.substring(ten, ten + 1).repeat(digit % 5));
        left %= VALUES[ten];
      }
    }
    return numeral.toString();
  }

  /**
   * The number that a numeral says, in any case: a letter is taken off where a larger one follows
   * it. Empty where a character is no such letter.
   */
  static OptionalInt read(String numeral) {
    String letters = numeral.toUpperCase(Locale.ROOT);
    int sum = 0;
    int largest = 0;
    for (int i = letters.length() - 1; i >= 0; i--) {
      int letter = LETTERS.indexOf(letters.charAt(i));
      if (letter < 0) {
        return OptionalInt.empty();
      }
      int value = VALUES[letter];
      sum += value < largest ? -value : value;
      largest = Math.max(largest, value);
    }
    return OptionalInt.of(sum);
  }
}
