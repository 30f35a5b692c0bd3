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

  private final byte[][] bytes = new byte[PLACES][0];
  private final String[] strings = new String[PLACES];

  /** The name between two places. */
  String of(byte[] text, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int place = (hash ^ hash >>> 9) & (PLACES - 1);
    String known = strings[place];
    if (known != null && same(bytes[place], text, from, to)) {
      return known;
    }
    var name = new String(text, from, to - from, StandardCharsets.UTF_8);
    bytes[place] = Arrays.copyOfRange(text, from, to);
    strings[place] = name;
    return name;
  }

  private static boolean same(byte[] name, byte[] text, int from, int to) {
    if (name.length != to - from) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (name[i] != text[from + i]) {
        return false;
      }
    }
    return true;
  }
}
