package dev.napkin.xlsx.read;

import java.util.Arrays;
import java.util.Optional;

/** The attributes of the tag that a scanner has met last, compared where they lie. */
final class XmlAttributes {
  private static final int MOST = 1 << 16;

  private final ByteWindow window;
  private final XmlText text;
  private int count;

  /** Of each: where its name starts and ends, where its value does. */
  private int[] places = new int[64];

  XmlAttributes(ByteWindow window, XmlText text) {
    this.window = window;
    this.text = text;
  }

  /** Forgets those of the last tag. */
  void clear() {
    count = 0;
  }

  /**
   * Notes the one that starts at {@code i}. Returns the place behind it, the limit where its end
   * has not been read.
   */
  int note(int i) throws Unreadable {
    byte[] bytes = window.bytes;
    int limit = window.limit;
    int end = i;
    while (end < limit && XmlNames.isPart(bytes[end])) {
      end++;
    }
    int from = end;
    while (from < limit && (bytes[from] == '=' || (bytes[from] <= ' ' && bytes[from] >= 0))) {
      from++;
    }
    if (from >= limit) {
      return limit;
    }
    byte quote = bytes[from];
    if (quote != '"' && quote != '\'') {
      throw window.damaged();
    }
    int to = from + 1;
    while (to < limit && bytes[to] != quote) {
      to++;
    }
    if (to >= limit) {
      return limit;
    }
    add(i, end, from + 1, to);
    return to + 1;
  }

  private void add(int name, int nameEnd, int value, int valueEnd) throws Unreadable {
    int at = 4 * count;
    if (count == MOST) {
      throw window.damaged();
    }
    if (at + 4 > places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    places[at] = name;
    places[at + 1] = nameEnd;
    places[at + 2] = value;
    places[at + 3] = valueEnd;
    count++;
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** The name of number {@code index} if it has one letter or two, packed into a number. */
  int shortName(int index) {
    int from = places[4 * index];
    return switch (places[4 * index + 1] - from) {
      case 1 -> window.bytes[from];
      case 2 -> window.bytes[from] << 8 | window.bytes[from + 1];
      default -> 0;
    };
  }

  /** Whether number {@code index} has this name, which is ASCII. */
  boolean is(int index, String wanted) {
    int from = places[4 * index];
    return places[4 * index + 1] - from == wanted.length() && stands(from, wanted);
  }

  /** Whether the name of number {@code index} ends so, in ASCII. */
  boolean endsWith(int index, String ending) {
    int from = places[4 * index + 1] - ending.length();
    return from >= places[4 * index] && stands(from, ending);
  }

  private boolean stands(int from, String wanted) {
    for (int i = 0; i < wanted.length(); i++) {
      if (window.bytes[from + i] != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where the value of number {@code index} starts; see {@link #letter}. */
  int start(int index) {
    return places[4 * index + 2];
  }

  /** Where the value of number {@code index} ends. */
  int end(int index) {
    return places[4 * index + 3];
  }

  /** The byte at a place in a value. */
  int letter(int place) {
    return window.bytes[place];
  }

  /** The first letter of the value of number {@code index}; 0 for an empty one. */
  int firstLetter(int index) {
    return start(index) < end(index) ? letter(start(index)) : 0;
  }

  /** The value of number {@code index}. */
  String value(int index) throws Unreadable {
    text.clear();
    text.add(window.bytes, start(index), end(index));
    return text.toString();
  }

  /** The value of the one called {@code wanted}. */
  Optional<String> find(String wanted) throws Unreadable {
    for (int i = 0; i < count; i++) {
      if (is(i, wanted)) {
        return Optional.of(value(i));
      }
    }
    return Optional.empty();
  }

  /** Whether the one called {@code wanted} says yes. */
  boolean flag(String wanted) throws Unreadable {
    return find(wanted).filter(XmlAttributes::isTrue).isPresent();
  }

  /** Whether a value means yes. */
  static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true") || value.equals("on");
  }

  /** A whole number from number {@code index}; -1 where it is none of up to nine digits. */
  int number(int index) {
    int number = 0;
    int end = end(index);
    if (end == start(index) || end - start(index) > 9) {
      return -1;
    }
    for (int i = start(index); i < end; i++) {
      int digit = letter(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
