package dev.napkin.eval;

import dev.napkin.ir.SheetIr;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A function that a formula gives: a body, and where it was written, whose local values it sees.
 *
 * <p>How deep calls lie in each other is bounded, counted in steps of the formulas, so that a
 * function that calls itself without end gives {@code #NUM!}.
 */
final class Closure implements Value.Callable {
  /** How many steps of formulas may be open in each other; half of what a stack of 1 MB holds. */
  private static final int DEEPEST = 1600;

  /** How many steps a call itself counts for. */
  static final int CALL = 3;

  private final SheetIr.Lambda lambda;
  private final Place place;
  private final int size;
  private final int depth;

  Closure(SheetIr.Lambda lambda, Place place) {
    this(lambda, place, Depth.of(lambda.body()), place.depth());
  }

  private Closure(SheetIr.Lambda lambda, Place place, int size, int depth) {
    this.lambda = lambda;
    this.place = place;
    this.size = size;
    this.depth = depth;
  }

  /** Whether so many steps are too many. */
  static boolean isTooDeep(int depth) {
    return depth > DEEPEST;
  }

  /** What is given in place of what lies too deep. */
  static Value tooDeep() {
    return Value.Fault.of(FaultCode.OUT_OF_DOMAIN, "a function calls itself too often");
  }

  /** The same function, called from at least this depth. */
  Closure from(int least) {
    return least <= depth ? this : new Closure(lambda, place, size, least);
  }

  @Override
  public int required() {
    return lambda.required();
  }

  @Override
  public Value call(List<Value> arguments) {
    return call(arguments, Collections.nCopies(arguments.size(), false), depth);
  }

  /**
   * What it gives.
   *
   * @param omitted which of the arguments are left out
   * @param from how deep the call lies
   */
  Value call(List<Value> arguments, List<Boolean> omitted, int from) {
    if (arguments.size() > lambda.parameters() || arguments.size() < lambda.required()) {
      return Value.Fault.of(
          FaultCode.WRONG_KIND,
          "a function of %d values is called with %d"
              .formatted(lambda.parameters(), arguments.size()));
    }
    int inside = Math.max(from, depth) + size + CALL;
    if (isTooDeep(inside)) {
      return tooDeep();
    }
    var values = new ArrayList<>(arguments);
    var missing = new ArrayList<>(omitted);
    while (values.size() < lambda.parameters()) {
      values.add(Value.BLANK);
      missing.add(true);
    }
    return place
        .inside(place.frame().with(lambda.first(), values, missing), inside)
        .raw(lambda.body(), true);
  }
}
