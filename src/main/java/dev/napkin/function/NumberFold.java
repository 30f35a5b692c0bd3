package dev.napkin.function;

import dev.napkin.value.Value;

/** Numbers that are taken in one after another, and what all so far come to. */
interface NumberFold {
  /** Takes in {@code number}. */
  void add(double number);

  /** What they come to. */
  Value value();
}
