package dev.napkin.function;

import dev.napkin.value.Summation;
import dev.napkin.value.Value;

/** One over the mean of one over each of the numbers that come. */
final class HarmonicMean implements NumberFold {
  private final Summation inverses = new Summation();
  private boolean positive = true;
  private int count;

  @Override
  public void add(double number) {
    count++;
    if (number <= 0) {
      positive = false;
    } else {
      inverses.add(1 / number);
    }
  }

  @Override
  public Value value() {
    if (count == 0) {
      return Faults.notAvailable("there is no number");
    }
    return positive
        ? Value.number(count / inverses.value())
        : Faults.outOfDomain("a harmonic mean needs positive numbers");
  }
}
