package dev.napkin.function;

import java.util.Arrays;
import java.util.Locale;

/**
 * A pattern in which {@code ?} stands for one character and {@code *} for any number of them;
 * {@code ~} takes the meaning from the one behind it, whichever that is, and is itself written
 * {@code ~~}. Case does not count.
 */
final class Wildcard {
  private static final int ANY_ONE = -1;
  private static final int ANY_NUMBER = -2;

  private final int[] pattern;

  private Wildcard(int[] pattern) {
    this.pattern = pattern;
  }

  /** Reads {@code text}. */
  static Wildcard of(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    int[] pattern = new int[folded.length()];
    int length = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == '~') {
        i++;
        if (i == folded.length()) {
          break;
        }
        pattern[length] = folded.charAt(i);
      } else {
        pattern[length] = c == '?' ? ANY_ONE : c == '*' ? ANY_NUMBER : c;
      }
      length++;
    }
    return new Wildcard(Arrays.copyOf(pattern, length));
  }

  /** Whether {@code text} means more to a pattern than to a plain comparison. */
  static boolean isPattern(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('~') >= 0;
  }

  /** How every text that fits begins, in lower case. */
  String prefix() {
    var prefix = new StringBuilder();
    for (int i = 0; i < pattern.length && pattern[i] >= 0; i++) {
      prefix.append((char) pattern[i]);
    }
    return prefix.toString();
  }

  /** Whether all of {@code text} fits. */
  boolean matches(String text) {
    return fits(text.toLowerCase(Locale.ROOT), 0, true);
  }

  /** Where in {@code text}, from {@code start} on, a part fits first; -1 if none does. */
  int find(String text, int start) {
    String folded = text.toLowerCase(Locale.ROOT);
    for (int i = start; i <= folded.length(); i++) {
      if (fits(folded, i, false)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether the text fits from {@code start} on, to its end where {@code whole}. A mismatch goes
   * back to the last {@code *} only: an earlier one could do no better.
   */
  private boolean fits(String text, int start, boolean whole) {
    int at = start;
    int next = 0;
    int lastStar = -1;
    int resume = start;
    while (next < pattern.length || (whole && at < text.length())) {
      if (next < pattern.length && pattern[next] == ANY_NUMBER) {
        lastStar = next;
        resume = at;
        next++;
      } else if (next < pattern.length
          && at < text.length()
          && (pattern[next] == ANY_ONE || pattern[next] == text.charAt(at))) {
        next++;
        at++;
      } else if (lastStar >= 0 && resume < text.length()) {
        resume++;
        at = resume;
        next = lastStar + 1;
      } else {
        return false;
      }
    }
    return true;
  }
}
