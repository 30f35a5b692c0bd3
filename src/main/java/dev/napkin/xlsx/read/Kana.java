package dev.napkin.xlsx.read;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** The letters in which hints say how a text is read aloud. */
enum Kana {
  /** Half-width katakana. */
  NARROW,
  /** Katakana. */
  KATAKANA,
  /** Hiragana. */
  HIRAGANA,
  /** Whatever they were typed in. */
  AS_TYPED;

  /** How far a hiragana lies before its katakana in Unicode. */
  private static final int APART = 'ァ' - 'ぁ';

  private static final char VOICED = '\u3099';
  private static final char HALF_VOICED = '\u309A';

  /** Half-width letters by the full-width ones they stand for, marks of voice as combining ones. */
  private static final Map<Character, Character> NARROW_LETTERS = narrowLetters();

  /** The letters that a file names so, as ECMA-376 part 1, 18.18.57 does; else katakana. */
  static Kana called(String name) {
    return switch (name) {
      case "halfwidthKatakana" -> NARROW;
      case "Hiragana" -> HIRAGANA;
      case "noConversion" -> AS_TYPED;
      default -> KATAKANA;
    };
  }

  /** A text in these letters; what is no kana stays. */
  String write(CharSequence text) {
    return switch (this) {
      case NARROW -> narrow(katakana(text));
      case KATAKANA -> katakana(text);
      case HIRAGANA -> hiragana(katakana(text));
      case AS_TYPED -> text.toString();
    };
  }

  private static String katakana(CharSequence text) {
    var out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && isNarrow(text.charAt(end))) {
        end++;
      }
      if (end > i) {
        String wide = Normalizer.normalize(text.subSequence(i, end), Normalizer.Form.NFKC);
        out.append(wide.replace(VOICED, '゛').replace(HALF_VOICED, '゜'));
        i = end;
      } else {
        char letter = text.charAt(i++);
        boolean isHiragana = (letter >= 'ぁ' && letter <= 'ゖ') || letter == 'ゝ' || letter == 'ゞ';
        out.append(isHiragana ? (char) (letter + APART) : letter);
      }
    }
    return out.toString();
  }

  private static String hiragana(String katakana) {
    var out = new StringBuilder(katakana);
    for (int i = 0; i < out.length(); i++) {
      char letter = out.charAt(i);
      if ((letter >= 'ァ' && letter <= 'ヶ') || letter == 'ヽ' || letter == 'ヾ') {
        out.setCharAt(i, (char) (letter - APART));
      }
    }
    return out.toString();
  }

  private static String narrow(String katakana) {
    var out = new StringBuilder(katakana.length());
    for (int i = 0; i < katakana.length(); i++) {
      String letter = katakana.substring(i, i + 1);
      String parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
      if (parts.chars().allMatch(part -> NARROW_LETTERS.containsKey((char) part))) {
        parts.chars().forEach(part -> out.append(NARROW_LETTERS.get((char) part)));
      } else {
        out.append(letter);
      }
    }
    return out.toString();
  }

  private static boolean isNarrow(char letter) {
    return letter >= '｡' && letter <= 'ﾟ';
  }

  private static Map<Character, Character> narrowLetters() {
    var letters = new HashMap<Character, Character>();
    for (char letter = '｡'; letter <= 'ﾟ'; letter++) {
      letters.put(
          Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKC).charAt(0), letter);
    }
    letters.put('゛', 'ﾞ');
    letters.put('゜', 'ﾟ');
    return letters;
  }
}
