package dev.napkin.function;

import dev.napkin.value.Value;

/** Arguments that are computed only when asked for, as IF and its kin need them. */
public interface LazyArguments {
  /** How many there are. */
  int count();

  /** Argument number {@code index}, computed now, as it is: not coerced, faults included. */
  Value value(int index);

  /** Whether argument number {@code index} was left out between commas. */
  boolean isOmitted(int index);

  /** What stands where argument number {@code index} refers to; else the argument itself. */
  Value seen(int index);
}
