package dev.napkin.function;

/**
 * The characters of Windows-1252, which CHAR and CODE count by: those of Latin-1, and others in the
 * place of most control characters from 128 to 159.
 */
final class WindowsCharacters {
  private static final int FIRST = 128;

  /** What stands from 128 on; the five numbers that nothing was given to stand for themselves. */
  private static final String FROM_FIRST =
      "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

  /** The number of a character that is missing: that of a question mark. */
  private static final int MISSING = '?';

  private WindowsCharacters() {}

  /** The character with number {@code code}, 0 to 255. */
  static char character(int code) {
    return code >= FIRST && code < FIRST + FROM_FIRST.length()
        ? FROM_FIRST.charAt(code - FIRST)
        : (char) code;
  }

  /** The number of {@code character}. */
  static int code(char character) {
    int place = FROM_FIRST.indexOf(character);
    if (place >= 0) {
      return FIRST + place;
    }
    boolean latin = character < FIRST || (character > '\u009F' && character <= '\u00FF');
    return latin ? character : MISSING;
  }
}
