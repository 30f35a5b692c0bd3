package dev.napkin.function;

import dev.napkin.value.Value;

/** How a function computes its value. */
public sealed interface Body {
  /** Gets all arguments, coerced; a fault among the single ones never reaches it. */
  non-sealed interface Strict extends Body {
    /** The value for {@code arguments}. */
    Value apply(Arguments arguments);
  }

  /** Asks for each argument itself, faults included, and leaves the others uncomputed. */
  non-sealed interface Lazy extends Body {
    /** The value for {@code arguments}. */
    Value apply(LazyArguments arguments);
  }
}
