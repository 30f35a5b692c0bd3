package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Texts that part others, looked for in their order where several begin at the same place.
 *
 * @param texts none empty
 * @param anyCase whether case does not count
 */
record Delimiters(List<String> texts, boolean anyCase) {
  /**
   * A place where a delimiter stands.
   *
   * @param start where it begins
   * @param end behind it
   */
  record Hit(int start, int end) {}

  Delimiters {
    texts = texts.stream().map(text -> anyCase ? folded(text) : text).toList();
  }

  /** What {@code body} gives for the delimiters in {@code array}, or the fault in it. */
  static Value of(Array array, boolean anyCase, Function<Delimiters, Value> body) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < array.size(); i++) {
      Value cell = Coercion.text(array.get(i));
      if (!(cell instanceof Value.Text(String text))) {
        return cell;
      }
      texts.add(text);
    }
    return body.apply(new Delimiters(texts, anyCase));
  }

  /** One letter for one letter, so that places stay. */
  private static String folded(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.length() == text.length() ? lower : text;
  }

  boolean hasEmpty() {
    return texts.stream().anyMatch(String::isEmpty);
  }

  /** All places in {@code text} where one stands, from left to right, none within another. */
  List<Hit> hits(String text) {
    String searched = anyCase ? folded(text) : text;
    var hits = new ArrayList<Hit>();
    // Where each stands next, so that no part of the text is searched twice.
    var next = new int[texts.size()];
    for (int i = 0; i < next.length; i++) {
      next[i] = searched.indexOf(texts.get(i));
    }
    int from = 0;
    Optional<Hit> hit = first(searched, next, from);
    while (hit.isPresent()) {
      hits.add(hit.get());
      from = hit.get().end();
      hit = first(searched, next, from);
    }
    return hits;
  }

  private Optional<Hit> first(String searched, int[] next, int from) {
    Optional<Hit> first = Optional.empty();
    for (int i = 0; i < next.length; i++) {
      if (next[i] >= 0 && next[i] < from) {
        next[i] = searched.indexOf(texts.get(i), from);
      }
      int at = next[i];
      if (at >= 0 && first.map(hit -> at < hit.start()).orElse(true)) {
        first = Optional.of(new Hit(at, at + texts.get(i).length()));
      }
    }
    return first;
  }

  /** The parts of {@code text} between them. */
  List<String> split(String text) {
    var parts = new ArrayList<String>();
    int from = 0;
    for (Hit hit : hits(text)) {
      parts.add(text.substring(from, hit.start()));
      from = hit.end();
    }
    parts.add(text.substring(from));
    return parts;
  }
}
