package dev.napkin.function;

import dev.napkin.value.Dictionary;
import dev.napkin.value.TextOrder;
import dev.napkin.value.Value;
import java.util.Locale;
import java.util.function.IntConsumer;

/** The texts of a dictionary by a hash that does not depend on their case. */
final class FoldedTexts {
  private static final int ASCII = 128;

  /** When two texts are the same. */
  enum Folding {
    /** Lookups: as {@link TextOrder} has it, character by character. */
    ORDER,
    /** Criteria: where all of both is the same in lower case. */
    LOWER_CASE
  }

  private final Dictionary dictionary;
  private final Folding folding;

  // Inv: the codes below known that are texts are in the chain of their hash, from the latest on.
  private int[] heads = new int[16];
  private int[] next = new int[16];
  private int known;

  /** The texts that are in the dictionary now. */
  FoldedTexts(Dictionary dictionary, Folding folding) {
    this.dictionary = dictionary;
    this.folding = folding;
    extend();
  }

  /** Takes in what is new in the dictionary. */
  void extend() {
    int count = dictionary.count();
    if (count > next.length) {
      next = new int[Math.max(count, 2 * next.length)];
      heads = new int[2 * Integer.highestOneBit(next.length)];
      known = 0;
    }
    for (; known < count; known++) {
      if (dictionary.value(known) instanceof Value.Text(String text)) {
        int slot = slot(text);
        next[known] = heads[slot];
        heads[slot] = known;
      }
    }
  }

  /** A code whose text may be the same as {@code text}; 0 where there is none. */
  int first(String text) {
    return heads[slot(text)];
  }

  /** The next such code behind one; 0 where there is none. */
  int next(int code) {
    return next[code];
  }

  /** Hands out the codes of all texts that may be the same as {@code text}. */
  void forEach(String text, IntConsumer use) {
    for (int code = first(text); code > 0; code = next(code)) {
      use.accept(code);
    }
  }

  /** Hands out the codes of all texts that are the same as {@code text}. */
  void forEachSame(String text, IntConsumer use) {
    for (int code = first(text); code > 0; code = next(code)) {
      if (isSame(code, text)) {
        use.accept(code);
      }
    }
  }

  /** Whether the text of a code is the same as {@code text}. */
  boolean isSame(int code, String text) {
    return dictionary.value(code) instanceof Value.Text(String known)
        && (known.equals(text)
            || switch (folding) {
              case ORDER -> TextOrder.same(known, text);
              case LOWER_CASE ->
                  known.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT));
            });
  }

  private int slot(String text) {
    int hash = hash(text);
    return (hash ^ (hash >>> 15)) & (heads.length - 1);
  }

  private int hash(String text) {
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ASCII && folding == Folding.LOWER_CASE) {
        // How a text is put into lower case depends on more than one character.
        return text.toLowerCase(Locale.ROOT).hashCode() * 0x9E3779B9;
      }
      char folded =
          c >= 'A' && c <= 'Z'
              ? (char) (c + 'a' - 'A')
              : c < ASCII ? c : Character.toLowerCase(Character.toUpperCase(c));
      hash = 31 * hash + folded;
    }
    return hash * 0x9E3779B9;
  }
}
