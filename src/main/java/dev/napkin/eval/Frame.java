package dev.napkin.eval;

import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * The local values that hold in a body, and those around them.
 *
 * @param outer those around
 * @param first the number of the first value; the others follow
 * @param values the values
 * @param omitted which of them nothing was given for
 */
record Frame(Optional<Frame> outer, int first, List<Value> values, List<Boolean> omitted) {
  /** No local values. */
  static final Frame NONE = new Frame(Optional.empty(), 0, List.of(), List.of());

  /** This frame, and a further value inside. */
  Frame with(int number, Value value) {
    return new Frame(Optional.of(this), number, List.of(value), List.of(false));
  }

  /** This frame, and further values inside. */
  Frame with(int number, List<Value> more, List<Boolean> missing) {
    return new Frame(Optional.of(this), number, more, missing);
  }

  /** The frame that holds the value with a number. */
  Optional<Frame> holding(int number) {
    Optional<Frame> at = Optional.of(this);
    while (at.isPresent() && !at.get().holds(number)) {
      at = at.get().outer;
    }
    return at;
  }

  private boolean holds(int number) {
    return number >= first && number < first + values.size();
  }

  Value value(int number) {
    return values.get(number - first);
  }

  boolean isOmitted(int number) {
    return omitted.get(number - first);
  }
}
