package dev.napkin.function;

/** What is made of numbers that are taken one after another. */
public enum Fold {
  /** Their sum. */
  SUM,
  /** How many they are. */
  COUNT,
  /** Their mean. */
  AVERAGE,
  /** The least, 0 of none. */
  MIN,
  /** The largest, 0 of none. */
  MAX
}
