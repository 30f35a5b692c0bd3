package dev.napkin.function;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers that are kept for questions which come again while what they look at stays. The first
 * time a question may also be the last, so that only the second one's answer is kept.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
final class Repeated<Q, A> {
  /** How many questions are remembered: of windows that move each is asked once. */
  private static final int MOST = 8;

  private final Map<Q, Object> asked = new Latest<>();
  private final Map<Q, Known<A>> known = new Latest<>();

  /** What is known of a question, as of versions of what it looks at. */
  private record Known<A>(Object versions, A answer) {}

  /** The latest of some. */
  private static final class Latest<K, V> extends LinkedHashMap<K, V> {
    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > MOST;
    }
  }

  /** The answer to a question; nothing when it is asked for the first time since a change. */
  synchronized Optional<A> of(Q question, Object versions, Supplier<A> answer) {
    Known<A> there = known.get(question);
    if (there != null && there.versions().equals(versions)) {
      return Optional.of(there.answer());
    }
    if (!versions.equals(asked.get(question))) {
      asked.put(question, versions);
      return Optional.empty();
    }
    A found = answer.get();
    asked.remove(question);
    known.put(question, new Known<>(versions, found));
    return Optional.of(found);
  }
}
