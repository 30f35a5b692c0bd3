package dev.napkin.function;

import java.util.Map;
import java.util.TreeMap;

/**
 * Characters as wide as two, which Japanese writes with, and the same half as wide.
 *
 * <p>Half-width katakana write the voice of a syllable as a character of its own.
 */
final class CharacterWidth {
  private static final char FULL_BLANK = '\u3000';
  private static final int FULL_ASCII = 0xFEE0;

  /** Full-width katakana and signs in the order of the half-width ones, from FF61 on. */
  private static final String KATAKANA =
      "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";

  private static final char HALF_KATAKANA = '\uFF61';

  private static final char VOICED = '\uFF9E';
  private static final char HALF_VOICED = '\uFF9F';
  private static final String VOICELESS = "ウカキクケコサシスセソタチツテトハヒフヘホ";
  private static final String WITH_VOICE = "ヴガギグゲゴザジズゼゾダヂヅデドバビブベボ";
  private static final String BEFORE_HALF_VOICE = "ハヒフヘホ";
  private static final String WITH_HALF_VOICE = "パピプペポ";

  private static final Map<Character, String> HALVES = halves();

  private CharacterWidth() {}

  private static Map<Character, String> halves() {
    var halves = new TreeMap<Character, String>();
    for (char c = '!'; c <= '~'; c++) {
      halves.put((char) (c + FULL_ASCII), String.valueOf(c));
    }
    halves.put(FULL_BLANK, " ");
    for (int i = 0; i < KATAKANA.length(); i++) {
      halves.put(KATAKANA.charAt(i), String.valueOf((char) (HALF_KATAKANA + i)));
    }
    addVoiced(halves, VOICELESS, WITH_VOICE, VOICED);
    addVoiced(halves, BEFORE_HALF_VOICE, WITH_HALF_VOICE, HALF_VOICED);
    return halves;
  }

  private static void addVoiced(
      Map<Character, String> halves, String plain, String voiced, char mark) {
    for (int i = 0; i < plain.length(); i++) {
      halves.put(voiced.charAt(i), String.valueOf((char) (HALF_KATAKANA + place(plain, i))) + mark);
    }
  }

  private static int place(String plain, int index) {
    return KATAKANA.indexOf(plain.charAt(index));
  }

  /** {@code text} with every character half as wide where there is one. */
  static String half(String text) {
    var half = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      half.append(HALVES.getOrDefault(text.charAt(i), text.substring(i, i + 1)));
    }
    return half.toString();
  }

  /** {@code text} with every character twice as wide where there is one. */
  static String full(String text) {
    var full = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = wide(text.charAt(i));
      char mark = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      int voiced = mark == VOICED ? VOICELESS.indexOf(c) : -1;
      int halfVoiced = mark == HALF_VOICED ? BEFORE_HALF_VOICE.indexOf(c) : -1;
      boolean narrow = c != text.charAt(i);
      if (narrow && voiced >= 0) {
        full.append(WITH_VOICE.charAt(voiced));
        i++;
      } else if (narrow && halfVoiced >= 0) {
        full.append(WITH_HALF_VOICE.charAt(halfVoiced));
        i++;
      } else {
        full.append(c);
      }
    }
    return full.toString();
  }

  private static char wide(char c) {
    if (c == ' ') {
      return FULL_BLANK;
    }
    if (c > ' ' && c <= '~') {
      return (char) (c + FULL_ASCII);
    }
    int katakana = c - HALF_KATAKANA;
    return katakana >= 0 && katakana < KATAKANA.length() ? KATAKANA.charAt(katakana) : c;
  }
}
