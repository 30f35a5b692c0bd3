package dev.napkin.xlsx.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A part of a package as it is written: marks as they are, words with what XML asks for. */
final class XmlOutput {
  private static final int SIZE = 1 << 16;

  /** As much as one character can take, escaped. */
  private static final int WIDEST = 16;

  private static final byte[] LESS = ascii("&lt;");
  private static final byte[] GREATER = ascii("&gt;");
  private static final byte[] AND = ascii("&amp;");
  private static final byte[] QUOTE = ascii("&quot;");
  private static final byte[] RETURN = ascii("&#13;");

  private final OutputStream out;
  private final byte[] buffer = new byte[SIZE];
  private int at;

  XmlOutput(OutputStream out) {
    this.out = out;
  }

  /** Marks as bytes, to be written many times. */
  static byte[] ascii(String marks) {
    return marks.getBytes(StandardCharsets.US_ASCII);
  }

  /** Marks. */
  XmlOutput raw(byte[] marks) throws IOException {
    return raw(marks, marks.length);
  }

  /** The first {@code length} bytes of some marks. */
  XmlOutput raw(byte[] marks, int length) throws IOException {
    room(length);
    System.arraycopy(marks, 0, buffer, at, length);
    at += length;
    return this;
  }

  /** Marks. */
  XmlOutput raw(String marks) throws IOException {
    return raw(ascii(marks));
  }

  /** A number. */
  XmlOutput number(double number) throws IOException {
    room(Digits.MOST);
    at = Digits.write(number, buffer, at);
    return this;
  }

  /** A whole number. */
  XmlOutput number(long number) throws IOException {
    room(Digits.MOST);
    at = Digits.write(number, buffer, at);
    return this;
  }

  /**
   * A text of a cell, or of an attribute: a letter that XML cannot hold is {@code _x000B_}, and
   * what only looks so is {@code _x005F_x000B_}.
   *
   * <p>ECMA-376 part 1, 22.9.2.19 ({@code ST_Xstring}).
   */
  XmlOutput text(String text) throws IOException {
    return text(text, false);
  }

  /** A text for an attribute: its line ends and tabs are escaped, too. */
  XmlOutput attribute(String text) throws IOException {
    return text(text, true);
  }

  private XmlOutput text(String text, boolean oneLine) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean pair = isPair(text, i);
      if ((isForbidden(letter) && !pair) || (oneLine && letter < ' ')) {
        escaped(letter);
      } else if (letter == '_' && isEscape(text, i)) {
        escaped('_');
      } else {
        i += letter(text, i, pair);
      }
    }
    return this;
  }

  /** A formula; one that holds a letter which XML does not must not come here. */
  XmlOutput formula(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\r') {
        raw(RETURN);
      } else {
        i += letter(text, i, isPair(text, i));
      }
    }
    return this;
  }

  /** Whether XML has no way to hold a character. */
  static boolean isForbidden(char letter) {
    return (letter < ' ' && letter != '\t' && letter != '\n')
        || letter >= '\ufffe'
        || Character.isSurrogate(letter);
  }

  static boolean isPair(String text, int at) {
    return at + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }

  private static boolean isEscape(String text, int at) {
    boolean escape = at + 6 < text.length() && text.charAt(at + 1) == 'x';
    for (int i = at + 2; escape && i < at + 6; i++) {
      escape = Character.digit(text.charAt(i), 16) >= 0;
    }
    return escape && text.charAt(at + 6) == '_';
  }

  private void escaped(char letter) throws IOException {
    raw("_x%04X_".formatted((int) letter));
  }

  /** Writes the letter at a place; gives how many more of the text it took. */
  private int letter(String text, int place, boolean pair) throws IOException {
    room(WIDEST);
    int code = pair ? text.codePointAt(place) : text.charAt(place);
    if (code < 0x80) {
      switch (code) {
        case '<' -> raw(LESS);
        case '>' -> raw(GREATER);
        case '&' -> raw(AND);
        case '"' -> raw(QUOTE);
        default -> buffer[at++] = (byte) code;
      }
    } else if (code < 0x800) {
      buffer[at++] = (byte) (0xC0 | code >> 6);
      tail(code);
    } else if (code < 0x10000) {
      buffer[at++] = (byte) (0xE0 | code >> 12);
      tail(code >> 6);
      tail(code);
    } else {
      buffer[at++] = (byte) (0xF0 | code >> 18);
      tail(code >> 12);
      tail(code >> 6);
      tail(code);
    }
    return pair ? 1 : 0;
  }

  private void tail(int code) {
    buffer[at++] = (byte) (0x80 | (code & 0x3F));
  }

  private void room(int length) throws IOException {
    if (at + length > SIZE) {
      flush();
    }
  }

  /** Hands on what is still held back. */
  void flush() throws IOException {
    out.write(buffer, 0, at);
    at = 0;
  }
}
