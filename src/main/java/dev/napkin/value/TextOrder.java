package dev.napkin.value;

import java.text.Normalizer;

/**
 * Which of two texts comes first, as spreadsheets sort: marks, then digits, then letters, without
 * regard to case, and letters with an accent behind those without.
 *
 * <p>The order of marks is that of the Unicode collation (UTS 10); what it ignores at first, such
 * as hyphens in words, counts here.
 */
public final class TextOrder {
  private static final String MARKS = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
  private static final int FIRST_MARK = 64;
  private static final int FIRST_DIGIT = 128;
  private static final int FIRST_LETTER = 160;
  private static final int ACCENTED = 192;
  private static final int[] WEIGHTS = weights();

  private TextOrder() {}

  private static int[] weights() {
    var weights = new int[128];
    for (char c = 0; c < weights.length; c++) {
      int mark = MARKS.indexOf(c);
      weights[c] =
          c >= '0' && c <= '9'
              ? FIRST_DIGIT + c - '0'
              : Character.isLetter(c)
                  ? FIRST_LETTER + Character.toLowerCase(c) - 'a'
                  : mark >= 0 ? FIRST_MARK + mark : c == ' ' ? FIRST_MARK - 1 : c;
    }
    return weights;
  }

  /** Negative, zero or positive as {@code a} comes before, with or after {@code b}. */
  public static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    int accents = 0;
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x == y) {
        continue;
      }
      int order = Integer.compare(weight(x), weight(y));
      if (order != 0) {
        return order;
      }
      accents = accents == 0 ? Character.compare(folded(x), folded(y)) : accents;
    }
    return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : accents;
  }

  /** Whether both are the same without regard to case. */
  public static boolean same(String a, String b) {
    return a.length() == b.length() && compare(a, b) == 0;
  }

  private static char folded(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  private static int weight(char c) {
    if (c < WEIGHTS.length) {
      return WEIGHTS[c];
    }
    char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    return base < WEIGHTS.length ? WEIGHTS[base] : ACCENTED + folded(c);
  }
}
