package dev.napkin.xlsx.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names of an .xls file that would be cells on the larger sheets of today, {@code TAX2024}: they
 * get a low line before them, as Excel gives it when it opens such a file.
 */
final class GrownNames {
  private final Map<String, String> renamed = new HashMap<>();

  /** Takes a name in. */
  void add(String name) {
    boolean cell =
        !name.isEmpty()
            && Character.isLetter(name.charAt(0))
            && Character.isDigit(name.charAt(name.length() - 1))
            && References.area(name).isPresent();
    if (cell) {
      renamed.put(name.toUpperCase(Locale.ROOT), "_" + name);
    }
  }

  /** What a name is called now. */
  String of(String name) {
    return Optional.ofNullable(renamed.get(name.toUpperCase(Locale.ROOT))).orElse(name);
  }

  /** A formula that mentions the names as they are called now. */
  String in(String formula) {
    if (renamed.isEmpty()) {
      return formula;
    }
    var text = new StringBuilder(formula.length() + 8);
    int at = 0;
    while (at < formula.length()) {
      char first = formula.charAt(at);
      int end = at + 1;
      if (first == '"' || first == '\'') {
        int close = formula.indexOf(first, end);
        end = close < 0 ? formula.length() : close + 1;
        text.append(formula, at, end);
      } else if (isOfName(first)) {
        while (end < formula.length() && isOfName(formula.charAt(end))) {
          end++;
        }
        String word = formula.substring(at, end);
        boolean sheet = end < formula.length() && "!(".indexOf(formula.charAt(end)) >= 0;
        text.append(sheet ? word : of(word));
      } else {
        text.append(first);
      }
      at = end;
    }
    return text.toString();
  }

  private static boolean isOfName(char letter) {
    return Character.isLetterOrDigit(letter) || "_.$\\?".indexOf(letter) >= 0;
  }
}
