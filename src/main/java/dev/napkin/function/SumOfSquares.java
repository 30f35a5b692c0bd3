package dev.napkin.function;

import dev.napkin.value.Summation;
import dev.napkin.value.Value;

/** The sum of the squares of numbers as they come. */
final class SumOfSquares implements NumberFold {
  private final Summation sum = new Summation();

  @Override
  public void add(double number) {
    sum.add(number * number);
  }

  @Override
  public Value value() {
    return Value.number(sum.value());
  }
}
