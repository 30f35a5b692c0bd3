package dev.napkin.function;

/** What the result of a function measures. */
public sealed interface UnitRule {
  /** What the letters of the arguments say. */
  record Gives(Measure measure) implements UnitRule {}

  /** The first argument to the power of the second, which must be constant where it matters. */
  record PowerOfFirst() implements UnitRule {}

  /** The dimensions of all arguments multiplied; an area counts once for each of its cells. */
  record ProductOfCells() implements UnitRule {}

  /** The dimensions of all arguments multiplied, each argument once. */
  record ProductOfArguments() implements UnitRule {}

  /**
   * That of the first argument, which must be a plain number: a quantity is rounded with {@code
   * FLOOR(x, 1 user)}, which names the unit.
   */
  record RoundsPlainNumbers() implements UnitRule {}
}
