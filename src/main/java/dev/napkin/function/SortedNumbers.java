package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;

/**
 * The numbers of an area in rising order. Those of a column are kept beside it: as all cells of a
 * filled formula ask for the same, or each for a cell more than the one above it.
 */
sealed interface SortedNumbers permits SortedArray, NumberOrder {
  /** How many there are. */
  int count();

  /** The one in a place, counted from 0. */
  double get(int place);

  /** The place of the first that does not meet what all before it meet and none behind it does. */
  int firstNot(DoublePredicate met);

  /** How many are below {@code x}. */
  default int below(double x) {
    return firstNot(number -> number < x);
  }

  /** How many are below {@code x} or equal to it. */
  default int upTo(double x) {
    return firstNot(number -> number <= x);
  }

  /** Sorts numbers in their place. */
  static SortedNumbers of(double... numbers) {
    return new SortedArray(numbers, Optional.empty());
  }

  /** Those of an area that stays. */
  static SortedArray of(Array area) {
    return kept(area).orElseGet(() -> gathered(area));
  }

  /** Those of an area that stays, where they are known from when they were asked for before. */
  private static Optional<SortedArray> kept(Array area) {
    if (!ColumnWindows.isWorth(area)) {
      return Optional.empty();
    }
    ColumnIndex beside = ColumnIndex.beside(area.source(0));
    var range = new ColumnIndex.Range(area.firstRow(), area.rows());
    return beside.sorted().of(range, beside.recent().version(), () -> gathered(area));
  }

  /** What {@code body} gives for the numbers of an area, or the fault in it. */
  static Value in(Array area, Function<SortedNumbers, Value> body) {
    return known(area, body)
        .orElseGet(
            () -> {
              SortedArray numbers = gathered(area);
              return numbers
                  .fault()
                  .<Value>map(fault -> fault)
                  .orElseGet(() -> body.apply(numbers));
            });
  }

  /**
   * The same where they, or nearly the same ones, were asked for before. What {@code body} is given
   * changes after that.
   */
  private static Optional<Value> known(Array area, Function<SortedNumbers, Value> body) {
    Optional<SortedArray> kept = kept(area);
    if (kept.isPresent()) {
      SortedArray numbers = kept.get();
      return Optional.of(
          numbers.fault().<Value>map(fault -> fault).orElseGet(() -> body.apply(numbers)));
    }
    return ColumnWindows.of(
        area,
        ColumnWindows::order,
        numbers -> numbers.fault().<Value>map(fault -> fault).orElseGet(() -> body.apply(numbers)));
  }

  /** The same, whatever faults there are. */
  static Optional<Value> inSpiteOfFaults(Array area, Function<SortedNumbers, Value> body) {
    Optional<SortedArray> kept = kept(area);
    return kept.isPresent()
        ? kept.map(body)
        : ColumnWindows.of(area, ColumnWindows::order, body::apply);
  }

  /** Looks at every cell of an area. */
  private static SortedArray gathered(Array area) {
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
    return new SortedArray(found, fault);
  }
}
