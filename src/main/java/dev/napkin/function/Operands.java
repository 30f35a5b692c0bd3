package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/**
 * The numbers that an aggregate sees: single arguments, and of each area the cells that hold
 * numbers, argument by argument and row by row. Texts, logicals and blanks in areas do not count.
 */
final class Operands {
  private double[] numbers = new double[16];
  private int count;

  private Operands() {}

  /**
   * Gives each number from argument number {@code first} on to {@code sink}; a fault in an area
   * ends that and is returned.
   */
  static Optional<Value.Fault> each(Arguments arguments, int first, DoubleConsumer sink) {
    for (int i = first; i < arguments.count(); i++) {
      if (arguments.isArray(i)) {
        Optional<Value.Fault> fault = each(arguments.array(i), sink);
        if (fault.isPresent()) {
          return fault;
        }
      } else {
        sink.accept(arguments.number(i));
      }
    }
    return Optional.empty();
  }

  /** Gives each number in {@code array} to {@code sink}; a fault ends that and is returned. */
  static Optional<Value.Fault> each(Array array, DoubleConsumer sink) {
    // Behind the used rows there is nothing that counts.
    int rows = array.usedRows();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < array.columns(); column++) {
        if (array.isNumber(row, column)) {
          sink.accept(array.number(row, column));
        } else if (array.get(row, column) instanceof Value.Fault fault) {
          return Optional.of(fault);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Gives each single argument and each cell that is not blank to {@code sink}, a logical as 1 or 0
   * and a text in an area as 0; a fault ends that and is returned.
   */
  static Optional<Value.Fault> eachCell(Arguments arguments, DoubleConsumer sink) {
    for (int i = 0; i < arguments.count(); i++) {
      Array array = arguments.array(i);
      int places = array.usedRows() * array.columns();
      for (int place = 0; place < places; place++) {
        switch (array.get(place)) {
          case Value.Num(double number) -> sink.accept(number);
          case Value.Logical(boolean holds) -> sink.accept(holds ? 1 : 0);
          case Value.Text _ -> sink.accept(0);
          case Value.Fault fault -> {
            return Optional.of(fault);
          }
          case Value.Blank _, Value.Many _, Value.Reference _, Value.Lambda _ -> {}
        }
      }
    }
    return Optional.empty();
  }

  /** What {@code body} gives for all cells that are not blank, as {@link #eachCell} sees them. */
  static Value collectCells(Arguments arguments, Function<double[], Value> body) {
    var numbers = new Operands();
    return eachCell(arguments, numbers::add)
        .<Value>map(fault -> fault)
        .orElseGet(() -> body.apply(numbers.collected()));
  }

  /** What {@code body} gives for all numbers from argument number {@code first} on. */
  static Value collect(Arguments arguments, int first, Function<double[], Value> body) {
    var numbers = new Operands();
    return each(arguments, first, numbers::add)
        .<Value>map(fault -> fault)
        .orElseGet(() -> body.apply(numbers.collected()));
  }

  /** What {@code body} gives for the numbers in {@code array}. */
  static Value collect(Array array, Function<double[], Value> body) {
    var numbers = new Operands();
    return each(array, numbers::add)
        .<Value>map(fault -> fault)
        .orElseGet(() -> body.apply(numbers.collected()));
  }

  private void add(double number) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    numbers[count] = number;
    count++;
  }

  private double[] collected() {
    return Arrays.copyOf(numbers, count);
  }
}
