package dev.napkin.function;

import java.util.HashMap;
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

  private final Map<Q, Known<A>> known = new HashMap<>();

  /** What is known of a question, as of versions of what it looks at. */
  private record Known<A>(Object versions, Optional<A> answer) {}

  /** The answer to a question; nothing when it is asked for the first time since a change. */
  synchronized Optional<A> of(Q question, Object versions, Supplier<A> answer) {
    Known<A> there = known.get(question);
    if (there != null && there.versions().equals(versions)) {
      if (there.answer().isEmpty()) {
        there = new Known<>(versions, Optional.of(answer.get()));
        known.put(question, there);
      }
      return there.answer();
    }
    if (there == null && known.size() >= MOST) {
      known.clear();
    }
    known.put(question, new Known<>(versions, Optional.empty()));
    return Optional.empty();
  }
}
