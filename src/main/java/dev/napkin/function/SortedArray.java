package dev.napkin.function;

import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoublePredicate;

/** The numbers of an area in rising order, and the first fault in it; nobody changes them. */
final class SortedArray implements SortedNumbers {
  private final double[] numbers;
  private final Optional<Value.Fault> fault;

  /** Sorts numbers in their place. */
  SortedArray(double[] numbers, Optional<Value.Fault> fault) {
    Arrays.sort(numbers);
    this.numbers = numbers;
    this.fault = fault;
  }

  /** The first fault of the area. */
  Optional<Value.Fault> fault() {
    return fault;
  }

  @Override
  public int count() {
    return numbers.length;
  }

  @Override
  public double get(int place) {
    return numbers[place];
  }

  @Override
  public int firstNot(DoublePredicate met) {
    return firstNot(numbers, numbers.length, met);
  }

  /** The same for the first of some numbers. */
  static int firstNot(double[] numbers, int count, DoublePredicate met) {
    int low = 0;
    int high = count;
    // Inv: all before low meet it, none from high on does.
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (met.test(numbers[middle])) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
