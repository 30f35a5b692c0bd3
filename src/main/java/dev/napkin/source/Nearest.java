package dev.napkin.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** "Did you mean": the known words that a mistyped one is close to. */
public final class Nearest {
  private Nearest() {}

  /**
   * The words of {@code known} that are at most a third of its length away from {@code word},
   * closest first, three at the most.
   */
  public static List<String> words(String word, Collection<String> known) {
    var close = new ArrayList<String>();
    int limit = word.length() == 1 ? 0 : Math.max(1, word.length() / 3);
    for (String candidate : known) {
      if (distance(word, candidate, limit) <= limit
          && (word.length() > 2 || startsAlike(word, candidate))) {
        close.add(candidate);
      }
    }
    if (close.stream().anyMatch(word::equalsIgnoreCase)) {
      close.removeIf(candidate -> !candidate.equalsIgnoreCase(word));
    }
    close.sort(
        Comparator.<String>comparingInt(candidate -> distance(word, candidate, limit))
            .thenComparing(Comparator.naturalOrder()));
    return List.copyOf(close.subList(0, Math.min(3, close.size())));
  }

  /** Of two letters one is too little to recognise a word by, unless it is the first. */
  private static boolean startsAlike(String word, String candidate) {
    return candidate.regionMatches(true, 0, word, 0, 1);
  }

  /** A hint such as {@code did you mean `bandwidth`?}; empty where nothing is close. */
  public static java.util.Optional<String> hint(String word, Collection<String> known) {
    List<String> close = words(word, known);
    return close.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of("did you mean `" + String.join("` or `", close) + "`?");
  }

  /**
   * Edits (insert, delete, replace, swap of neighbours) from one word to the other, ignoring case;
   * more than {@code limit} is reported as {@code limit + 1}.
   */
  static int distance(String from, String to, int limit) {
    String a = from.toLowerCase(Locale.ROOT);
    String b = to.toLowerCase(Locale.ROOT);
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
      }
    }
    return Math.min(limit + 1, cost[a.length()][b.length()]);
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    int replace = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(cost[i - 1][j - 1] + replace, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
