package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;

/**
 * The numbers of an area in rising order, and the first fault in it. Nobody changes them: those of
 * a column are kept beside it, as all cells of a filled formula ask for the same.
 */
final class SortedNumbers {
  /** Fewer rows are sorted at once. */
  private static final int FEWEST_ROWS = 64;

  private final double[] numbers;
  private final Optional<Value.Fault> fault;

  private SortedNumbers(double[] numbers, Optional<Value.Fault> fault) {
    this.numbers = numbers;
    this.fault = fault;
  }

  /** Sorts numbers in their place. */
  static SortedNumbers of(double... numbers) {
    Arrays.sort(numbers);
    return new SortedNumbers(numbers, Optional.empty());
  }

  /** Those of an area. */
  static SortedNumbers of(Array area) {
    return kept(area).orElseGet(() -> gathered(area));
  }

  /** Those of an area where they are known from when they were asked for before. */
  static Optional<SortedNumbers> kept(Array area) {
    if (area.columns() != 1 || area.usedRows() < FEWEST_ROWS) {
      return Optional.empty();
    }
    ColumnIndex beside = ColumnIndex.beside(area.source(0));
    var range = new ColumnIndex.Range(area.firstRow(), area.rows());
    return beside.sorted().of(range, beside.recent().version(), () -> gathered(area));
  }

  /** What {@code body} gives for the numbers of an area, or the fault in it. */
  static Value in(Array area, Function<SortedNumbers, Value> body) {
    SortedNumbers numbers = of(area);
    return numbers.fault.isPresent() ? numbers.fault.get() : body.apply(numbers);
  }

  /** Looks at every cell of an area. */
  static SortedNumbers gathered(Array area) {
    int rows = area.usedRows();
    double[] numbers = new double[rows * area.columns()];
    int count = 0;
    Optional<Value.Fault> fault = Optional.empty();
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < area.columns(); i++) {
        Column column = area.source(i);
        int at = area.firstRow() + row;
        if (column.isNumber(at)) {
          numbers[count] = column.number(at);
          count++;
        } else if (fault.isEmpty() && column.get(at) instanceof Value.Fault first) {
          fault = Optional.of(first);
        }
      }
    }
    double[] found = count == numbers.length ? numbers : Arrays.copyOf(numbers, count);
    Arrays.sort(found);
    return new SortedNumbers(found, fault);
  }

  /** How many there are. */
  int count() {
    return numbers.length;
  }

  /** The one in a place, counted from 0. */
  double get(int place) {
    return numbers[place];
  }

  /** How many are below {@code x}. */
  int below(double x) {
    return firstNot(number -> number < x);
  }

  /** How many are below {@code x} or equal to it. */
  int upTo(double x) {
    return firstNot(number -> number <= x);
  }

  /** The place of the first that does not meet what all before it meet and none behind it does. */
  int firstNot(DoublePredicate met) {
    int low = 0;
    int high = numbers.length;
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
