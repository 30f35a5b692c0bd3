package dev.napkin.function;

import dev.napkin.value.Dictionary;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.IntConsumer;

/** The texts of a dictionary in lower case and in order, found by how they begin. */
final class TextPrefixes {
  private final Dictionary dictionary;
  private Folded[] texts = {};
  private int size;
  private int known;

  /** A text in lower case, and the code of the text it was. */
  private record Folded(String text, int code) {}

  /** The texts that are in the dictionary now. */
  TextPrefixes(Dictionary dictionary) {
    this.dictionary = dictionary;
    extend();
  }

  /** Takes in what is new in the dictionary. */
  void extend() {
    int before = size;
    for (; known < dictionary.count(); known++) {
      if (dictionary.value(known) instanceof Value.Text(String text)) {
        if (size == texts.length) {
          texts = Arrays.copyOf(texts, size + (size >> 1) + 16);
        }
        texts[size] = new Folded(text.toLowerCase(Locale.ROOT), known);
        size++;
      }
    }
    if (size > before) {
      // A few behind many in order take little more than one look at each.
      Arrays.sort(texts, 0, size, Comparator.comparing(Folded::text));
    }
  }

  /** Hands out the codes of all texts that begin so in lower case. */
  void forEach(String prefix, IntConsumer use) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (texts[middle].text.compareTo(prefix) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int at = low; at < size && texts[at].text.startsWith(prefix); at++) {
      use.accept(texts[at].code);
    }
  }
}
