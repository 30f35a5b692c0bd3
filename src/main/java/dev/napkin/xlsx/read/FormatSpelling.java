package dev.napkin.xlsx.read;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the property NumberFormat of a cell spells the number format that a file says: in American
 * English, without marks before characters that need none, and with a dollar for the currency of
 * whoever wrote the file.
 */
final class FormatSpelling {
  /**
   * Numbers of formats that Excel writes out in every file that uses them, with the currency of its
   * language (ECMA-376 part 1, 18.8.30).
   */
  private static final int[] OF_CURRENCIES = {5, 6, 7, 8, 42, 44};

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  /** Characters that show themselves (ECMA-376 part 1, 18.8.31). */
  private static final String PLAIN = " $+-/():!^&'~{}<>=";

  private final String currency;

  /** Spells formats of a file in which these formats have numbers. */
  FormatSpelling(Map<Integer, String> codes) {
    currency = currency(codes);
  }

  private static String currency(Map<Integer, String> codes) {
    for (int number : OF_CURRENCIES) {
      Matcher quoted = QUOTED.matcher(codes.getOrDefault(number, ""));
      if (quoted.find()) {
        return quoted.group();
      }
    }
    return "\"$\"";
  }

  /** The format as it is told; empty for General. */
  String of(String format) {
    String written = format.replace(currency, "$");
    var spelt = new StringBuilder(written.length());
    int at = 0;
    while (at < written.length()) {
      char letter = written.charAt(at);
      int quote = letter == '"' ? written.indexOf('"', at + 1) : -1;
      boolean isMarked = letter == '\\' && at + 1 < written.length();
      if (quote > 0) {
        spelt.append(written, at, quote + 1);
        at = quote + 1;
      } else if (isMarked) {
        boolean isPlain = PLAIN.indexOf(written.charAt(at + 1)) >= 0;
        spelt.append(written, at + (isPlain ? 1 : 0), at + 2);
        at += 2;
      } else {
        spelt.append(letter);
        at++;
      }
    }
    return spelt.toString().equalsIgnoreCase("General") ? "" : spelt.toString();
  }
}
