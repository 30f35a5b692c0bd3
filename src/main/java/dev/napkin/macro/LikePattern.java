package dev.napkin.macro;

/**
 * A text held against a pattern of Like (MS-VBAL 5.6.9.7): {@code ?} one character, {@code *} any
 * number, {@code #} a digit, {@code [a-z]} one of a list, {@code [!a-z]} none of it.
 */
final class LikePattern {
  private final String text;
  private final String pattern;

  LikePattern(String text, String pattern) {
    this.text = text;
    this.pattern = pattern;
  }

  /** Whether it matches; a run-time error where the pattern is none. */
  Datum matches() {
    int at = 0;
    int in = 0;
    // Only the last star need be taken up again, so this takes no more than length times length.
    int star = -1;
    int mark = 0;
    while (at < text.length()) {
      if (in < pattern.length() && pattern.charAt(in) == '*') {
        star = in++;
        mark = at;
        continue;
      }
      int next = in < pattern.length() ? step(in, text.charAt(at)) : -1;
      if (next == MALFORMED) {
        return Datum.invalid("a list of a pattern lacks its end");
      }
      if (next >= 0) {
        in = next;
        at++;
      } else if (star >= 0) {
        in = star + 1;
        at = ++mark;
      } else {
        return Datum.logical(false);
      }
    }
    while (in < pattern.length() && pattern.charAt(in) == '*') {
      in++;
    }
    return Datum.logical(in == pattern.length());
  }

  private static final int MALFORMED = -2;

  /** Where the pattern goes on behind the piece at {@code in} if it takes a letter; else -1. */
  private int step(int in, char letter) {
    char piece = pattern.charAt(in);
    return switch (piece) {
      case '?' -> in + 1;
      case '#' -> letter >= '0' && letter <= '9' ? in + 1 : -1;
      case '[' -> list(in, letter);
      default -> piece == letter ? in + 1 : -1;
    };
  }

  private int list(int in, char letter) {
    int end = pattern.indexOf(']', in + 1);
    if (end < 0) {
      return MALFORMED;
    }
    boolean isNot = pattern.charAt(in + 1) == '!' && end > in + 2;
    int at = in + (isNot ? 2 : 1);
    boolean isIn = false;
    while (at < end) {
      char first = pattern.charAt(at);
      boolean isRange = at + 2 < end && pattern.charAt(at + 1) == '-';
      char last = isRange ? pattern.charAt(at + 2) : first;
      isIn |= letter >= first && letter <= last;
      at += isRange ? 3 : 1;
    }
    return isIn != isNot ? end + 1 : -1;
  }
}
