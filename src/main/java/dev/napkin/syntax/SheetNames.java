package dev.napkin.syntax;

import dev.napkin.syntax.SheetExpression.Sheets;
import java.util.Optional;

/** The sheets that a reference names, as text: what stands before the exclamation mark. */
final class SheetNames {
  private SheetNames() {}

  /**
   * Reads sheets; absent where no sheet is named.
   *
   * @param prefix {@code Jan}, {@code 'It''s'}, {@code Jan:Dec}, {@code [1]Jan}, {@code
   *     '/path/[b.xls]Jan'}
   */
  static Optional<Sheets> read(String prefix) {
    if (prefix.isEmpty()) {
      return Optional.empty();
    }
    boolean quoted = prefix.charAt(0) == '\'';
    String all = quoted ? unquoted(prefix) : prefix;
    int close = all.lastIndexOf(']');
    int open = all.lastIndexOf('[', close);
    if (close >= 0 && open >= 0) {
      String book = all.substring(0, open) + all.substring(open + 1, close);
      return Optional.of(sheets(Optional.of(book), all.substring(close + 1)));
    }
    // No sheet has a slash in its name, so that this is a file and the name one of the whole book.
    return Optional.of(
        path(all) > 0
            ? new Sheets(Optional.of(all), "", Optional.empty())
            : sheets(Optional.empty(), all));
  }

  /**
   * Whether each of two sheets stands in quotes of its own, which Excel does not read: it shows
   * {@code #NAME?} for {@code 'Jan 1':'Dec 1'!A1}.
   */
  static boolean areQuotedApart(String prefix) {
    return prefix.contains("':'") && prefix.charAt(0) == '\'';
  }

  private static Sheets sheets(Optional<String> book, String names) {
    int colon = names.indexOf(':');
    return colon < 0
        ? new Sheets(book, names, Optional.empty())
        : new Sheets(book, names.substring(0, colon), Optional.of(names.substring(colon + 1)));
  }

  /** Without quotes, which may stand around each of two names. */
  private static String unquoted(String prefix) {
    var text = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < prefix.length(); i++) {
      char letter = prefix.charAt(i);
      if (letter != '\'') {
        text.append(letter);
      } else if (inside && i + 1 < prefix.length() && prefix.charAt(i + 1) == '\'') {
        text.append(letter);
        i++;
      } else {
        inside = !inside;
      }
    }
    return text.toString();
  }

  /** Where the path of a file ends. */
  private static int path(String file) {
    return Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1;
  }

  /** Writes sheets and the exclamation mark behind them. */
  static void write(Sheets sheets, StringBuilder text) {
    var names = new StringBuilder();
    sheets
        .book()
        .ifPresent(
            book -> {
              int path = path(book);
              names.append(book, 0, path).append('[').append(book, path, book.length()).append(']');
            });
    names.append(sheets.first());
    sheets.last().ifPresent(last -> names.append(':').append(last));
    if (isPlain(sheets)) {
      text.append(names);
    } else {
      text.append('\'').append(names.toString().replace("'", "''")).append('\'');
    }
    text.append('!');
  }

  private static boolean isPlain(Sheets sheets) {
    boolean bookOnly = sheets.book().isPresent() && sheets.first().isEmpty();
    return sheets.book().map(SheetNames::isPlainBook).orElse(true)
        && (bookOnly ? sheets.last().isEmpty() : isPlainName(sheets.first()))
        && sheets.last().map(SheetNames::isPlainName).orElse(true);
  }

  private static boolean isPlainBook(String book) {
    return !book.isEmpty()
        && book.chars().allMatch(c -> Letters.isPart((char) c) && c != '\\' && c != '?');
  }

  /** Whether a sheet needs no quotes: a name that looks like no cell in either notation. */
  private static boolean isPlainName(String name) {
    return isPlainBook(name) && Letters.isStart(name.charAt(0)) && !PlaceScanner.isPlace(name);
  }
}
