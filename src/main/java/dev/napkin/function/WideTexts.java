package dev.napkin.function;

import dev.napkin.value.Dictionary;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The texts of a dictionary that as a key or a criterion may find other values than themselves:
 * patterns, comparisons, the empty text.
 */
final class WideTexts {
  private final Dictionary dictionary;
  private int[] codes = {};
  private int size;
  private int known;

  /** The texts that are in the dictionary now. */
  WideTexts(Dictionary dictionary) {
    this.dictionary = dictionary;
    extend();
  }

  /** Takes in what is new in the dictionary. */
  void extend() {
    for (; known < dictionary.count(); known++) {
      if (dictionary.value(known) instanceof Value.Text(String text) && isWide(text)) {
        if (size == codes.length) {
          codes = Arrays.copyOf(codes, 2 * size + 4);
        }
        codes[size] = known;
        size++;
      }
    }
  }

  private static boolean isWide(String text) {
    return text.isEmpty() || "<>=".indexOf(text.charAt(0)) >= 0 || Wildcard.isPattern(text);
  }

  /** Hands out their codes. */
  void forEach(IntConsumer use) {
    for (int i = 0; i < size; i++) {
      use.accept(codes[i]);
    }
  }
}
