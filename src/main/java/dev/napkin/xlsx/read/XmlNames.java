package dev.napkin.xlsx.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The names of tags as strings, made once for each name and not once for each tag.
 *
 * <p>Each place holds the name seen there last, so a part with a million names takes no more room.
 */
final class XmlNames {
  private static final int PLACES = 512;
  private static final int SINGLES = 128;

  /** Stands where no name has been seen; no name is empty. */
  private static final Name NONE = new Name(new byte[0], "");

  private final Name[] names = new Name[PLACES];

  /** The names of one letter: cells, values and formulas are called so, half of all there is. */
  private final Name[] singles = new Name[SINGLES];

  /**
   * A name.
   *
   * @param bytes with its prefix, as it was written
   * @param local without its prefix
   */
  record Name(byte[] bytes, String local) {}

  XmlNames() {
    Arrays.fill(names, NONE);
    for (char letter = 0; letter < SINGLES; letter++) {
      singles[letter] = new Name(new byte[] {(byte) letter}, String.valueOf(letter));
    }
  }

  /** The name between two places. */
  Name of(byte[] text, int from, int to) {
    if (to - from == 1 && text[from] >= 0) {
      return singles[text[from]];
    }
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int place = (hash ^ (hash >>> 9)) & (PLACES - 1);
    Name known = names[place];
    if (known.bytes.length == to - from && stands(known.bytes, text, from)) {
      return known;
    }
    var qualified = new String(text, from, to - from, StandardCharsets.UTF_8);
    var name =
        new Name(
            Arrays.copyOfRange(text, from, to),
            qualified.substring(qualified.lastIndexOf(':') + 1));
    names[place] = name;
    return name;
  }

  /** Whether a name stands at a place in a text that is long enough. */
  static boolean stands(byte[] name, byte[] text, int from) {
    for (int i = 0; i < name.length; i++) {
      if (text[from + i] != name[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a byte belongs to a name. */
  static boolean isPart(byte letter) {
    return letter < 0
        || (letter > ' ' && letter != '=' && letter != '>' && letter != '/' && letter != '"');
  }
}
