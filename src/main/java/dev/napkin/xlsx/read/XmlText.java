package dev.napkin.xlsx.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The letters in an element or an attribute, entities resolved; one buffer for all of a part. */
final class XmlText {
  /** A cell holds 32,767 letters; nothing else that is read is longer than some thousands. */
  private static final int LONGEST = 8 << 20;

  /** The longest that an entity may be: {@code &#x0010FFFF;} and some zeros. */
  private static final int LONGEST_ENTITY = 16;

  private static final int HIGHEST = Character.MAX_CODE_POINT;

  private final String part;
  private char[] letters = new char[256];
  private int length;

  XmlText(String part) {
    this.part = part;
  }

  /** The letters; only the first {@link #length} count, and only until the scanner goes on. */
  char[] letters() {
    return letters;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  /** Adds what UTF-8 bytes say, in which ampersands begin entities. */
  void add(byte[] bytes, int from, int to) throws Unreadable {
    room(to - from);
    int i = from;
    while (i < to) {
      byte letter = bytes[i];
      if (letter > '\r' && letter != '&') {
        letters[length++] = (char) letter;
        i++;
      } else {
        i = letter == '&' ? entity(bytes, i, to) : unusual(bytes, i, to);
      }
    }
  }

  /**
   * Adds what UTF-8 bytes say up to the next angle bracket.
   *
   * @return where the bracket stands; before {@code to} and at something else where an entity or a
   *     letter of several bytes may go on behind {@code to}
   */
  int addWords(byte[] bytes, int from, int to) throws Unreadable {
    room(to - from);
    int i = from;
    while (true) {
      char[] out = letters;
      int count = length;
      while (i < to && bytes[i] > '\r' && bytes[i] != '&' && bytes[i] != '<') {
        out[count++] = (char) bytes[i++];
      }
      length = count;
      if (i == to || bytes[i] == '<' || mayGoOn(bytes, i, to)) {
        return i;
      }
      i = bytes[i] == '&' ? entity(bytes, i, to) : unusual(bytes, i, to);
    }
  }

  /** Whether what begins at a place may end behind the end. */
  private static boolean mayGoOn(byte[] bytes, int from, int to) {
    int i = from + 1;
    if (bytes[from] == '&') {
      while (i < to && bytes[i] != ';' && i - from < LONGEST_ENTITY) {
        i++;
      }
    } else if (bytes[from] < 0) {
      while (i < to && (bytes[i] & 0xC0) == 0x80) {
        i++;
      }
    }
    return i == to;
  }

  /** Adds letters that mean nothing but themselves. */
  void addPlain(String plain) throws Unreadable {
    room(plain.length());
    plain.getChars(0, plain.length(), letters, length);
    length += plain.length();
  }

  @Override
  public String toString() {
    return new String(letters, 0, length);
  }

  private int entity(byte[] bytes, int from, int to) throws Unreadable {
    int end = from + 1;
    while (end < to && bytes[end] != ';' && end - from < LONGEST_ENTITY) {
      end++;
    }
    if (end >= to || bytes[end] != ';') {
      throw unknown();
    }
    var word = new String(bytes, from + 1, end - from - 1, StandardCharsets.ISO_8859_1);
    int letter =
        switch (word) {
          case "lt" -> '<';
          case "gt" -> '>';
          case "amp" -> '&';
          case "quot" -> '"';
          case "apos" -> '\'';
          default -> numbered(word);
        };
    length += Character.toChars(letter, letters, length);
    return end + 1;
  }

  private int numbered(String word) throws Unreadable {
    boolean hexadecimal = word.startsWith("#x");
    String digits = hexadecimal ? word.substring(2) : word.startsWith("#") ? word.substring(1) : "";
    try {
      int letter = Integer.parseUnsignedInt(digits, hexadecimal ? 16 : 10);
      if (letter >= 0 && letter <= HIGHEST) {
        return letter;
      }
    } catch (NumberFormatException e) {
      throw unknown();
    }
    throw unknown();
  }

  /** Adds a line end, which XML makes one letter, or a letter of several bytes. */
  private int unusual(byte[] bytes, int from, int to) {
    byte letter = bytes[from];
    if (letter == '\r') {
      boolean two = from + 1 < to && bytes[from + 1] == '\n';
      letters[length++] = '\n';
      return from + (two ? 2 : 1);
    }
    if (letter >= 0) {
      letters[length++] = (char) letter;
      return from + 1;
    }
    int end = from + 1;
    while (end < to && (bytes[end] & 0xC0) == 0x80) {
      end++;
    }
    // No sequence of bytes gives more letters than it has bytes.
    var some = new String(bytes, from, end - from, StandardCharsets.UTF_8);
    some.getChars(0, some.length(), letters, length);
    length += some.length();
    return end;
  }

  private void room(int more) throws Unreadable {
    if (length + more > letters.length) {
      if (length > LONGEST) {
        throw Unreadable.tooLarge(
            "its part " + part + " has a text of more than " + LONGEST + " letters");
      }
      letters = Arrays.copyOf(letters, Math.max(2 * letters.length, length + more));
    }
  }

  private Unreadable unknown() {
    return Unreadable.damaged("its part " + part + " uses a letter that is defined nowhere");
  }
}
