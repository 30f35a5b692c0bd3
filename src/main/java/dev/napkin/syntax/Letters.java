package dev.napkin.syntax;

/** What the letters of a worksheet formula can be part of. */
final class Letters {
  private static final byte PART = 1;
  private static final byte START = 2;
  private static final byte LATIN = 4;
  private static final byte DIGIT = 8;

  /** The sorts of the letters below 128. */
  private static final byte[] SORTS = new byte[128];

  static {
    for (char letter = 'a'; letter <= 'z'; letter++) {
      SORTS[letter] = PART | START | LATIN;
      SORTS[letter - 'a' + 'A'] = PART | START | LATIN;
    }
    for (char digit = '0'; digit <= '9'; digit++) {
      SORTS[digit] = PART | DIGIT;
    }
    SORTS['_'] = PART | START;
    SORTS['\\'] = PART | START;
    SORTS['.'] = PART;
    SORTS['?'] = PART;
  }

  private Letters() {}

  /**
   * Whether a name can hold it. Beyond ASCII all but blanks: what Excel allows there is no rule.
   */
  static boolean isPart(char letter) {
    return letter < 128 ? (SORTS[letter] & PART) != 0 : !isBlank(letter);
  }

  /** Whether a name can begin with it. */
  static boolean isStart(char letter) {
    return letter < 128 ? (SORTS[letter] & START) != 0 : !isBlank(letter);
  }

  /** Whether a word can be a name, as far as its letters go. */
  static boolean areName(String word) {
    return !word.isEmpty()
        && isStart(word.charAt(0))
        && word.chars().allMatch(letter -> isPart((char) letter));
  }

  static boolean isLatin(char letter) {
    return letter < 128 && (SORTS[letter] & LATIN) != 0;
  }

  static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  static boolean isBlank(char letter) {
    return letter < 128
        ? letter == ' ' || (letter >= '\t' && letter <= '\r')
        : Character.isSpaceChar(letter) || letter == '\uFEFF';
  }
}
