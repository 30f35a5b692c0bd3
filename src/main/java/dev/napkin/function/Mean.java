package dev.napkin.function;

import dev.napkin.value.Summation;
import dev.napkin.value.Value;

/** The arithmetic mean of numbers that come one by one. */
final class Mean {
  private final Summation sum = new Summation();
  private int count;

  /** Takes in {@code number}. */
  void add(double number) {
    sum.add(number);
    count++;
  }

  /** The mean of the numbers so far; {@code #DIV/0!} of none. */
  Value value() {
    return count == 0
        ? Faults.divisionByZero("there is no number to average")
        : Value.number(sum.dividedBy(count));
  }
}
