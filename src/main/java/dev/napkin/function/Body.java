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

  /**
   * Gets all arguments, coerced, like a strict body, and what surrounds the call besides: for the
   * few functions whose value depends on where they stand, on the clock, or on references.
   */
  non-sealed interface Contextual extends Body {
    /** The value for {@code arguments} in {@code context}. */
    Value apply(Arguments arguments, Context context);

    /**
     * Whether its value may depend on more than values and where they stand: on how other formulas
     * are written, what sheets are called, or how cells look.
     */
    default boolean asksAround() {
      return false;
    }
  }
}
