package dev.napkin.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Calls a function of the library the way the engine does, with plain Java objects. */
final class FunctionCall {
  private FunctionCall() {}

  /**
   * What the function gives. An argument is a number, a String, a Boolean, a {@link FaultCode} or a
   * {@link Value}.
   */
  static Value call(String name, Object... arguments) {
    SheetFunction function = Library.standard().find(name).orElseThrow();
    assertTrue(
        arguments.length >= function.fewest() && arguments.length <= function.most(),
        "wrong number of arguments for " + name);
    List<Value> values = Arrays.stream(arguments).map(FunctionCall::value).toList();
    return switch (function.body()) {
      case Body.Strict _ -> Calls.strict(function, values);
      case Body.Lazy lazy -> lazy.apply(lazily(values));
      case Body.Contextual _ -> Calls.contextual(function, values, new NoWorld(values.size()));
    };
  }

  /** The number that the function gives. */
  static double number(String name, Object... arguments) {
    return call(name, arguments) instanceof Value.Num(double number)
        ? number
        : throwFor(name, call(name, arguments));
  }

  /** Expects the function to give {@code expected}, to the last bit. */
  static void check(Object expected, String name, Object... arguments) {
    Value actual = call(name, arguments);
    if (expected instanceof FaultCode code) {
      assertTrue(
          actual instanceof Value.Fault fault && fault.code() == code,
          name + Arrays.deepToString(arguments) + " gives " + actual + ", not " + code);
    } else {
      assertEquals(value(expected), actual, name + Arrays.deepToString(arguments));
    }
  }

  /** Expects the function to give {@code expected} to a relative error. */
  static void checkNear(double expected, double relative, String name, Object... arguments) {
    double actual = number(name, arguments);
    assertEquals(
        expected, actual, Math.abs(expected) * relative, name + Arrays.deepToString(arguments));
  }

  /** A column of these values. */
  static Value area(Object... cells) {
    return table(Arrays.stream(cells).map(cell -> new Object[] {cell}).toArray(Object[][]::new));
  }

  /** Rows of equal length as an area. */
  static Value table(Object[]... rows) {
    var columns = new ArrayList<Column>();
    for (int i = 0; i < rows[0].length; i++) {
      var column = new Column(rows.length);
      for (int row = 0; row < rows.length; row++) {
        column.set(row, value(rows[row][i]));
      }
      columns.add(column);
    }
    return new Value.Many(new Array(columns, 0, rows.length));
  }

  /** A fault of this kind. */
  static Value fault(FaultCode code) {
    return Value.Fault.of(code, "");
  }

  /** A plain object as a value. */
  static Value value(Object object) {
    return switch (object) {
      case Value value -> value;
      case Number number -> Value.number(number.doubleValue());
      case String text -> new Value.Text(text);
      case Boolean holds -> Value.logical(holds);
      case FaultCode code -> fault(code);
      default -> throw new IllegalArgumentException("no value: " + object);
    };
  }

  private static double throwFor(String name, Value value) {
    throw new AssertionError(name + " gives " + value + ", not a number");
  }

  private static LazyArguments lazily(List<Value> values) {
    return new LazyArguments() {
      @Override
      public int count() {
        return values.size();
      }

      @Override
      public Value value(int index) {
        return values.get(index);
      }

      @Override
      public boolean isOmitted(int index) {
        return value(index) instanceof Value.Blank;
      }

      @Override
      public Value seen(int index) {
        return value(index);
      }
    };
  }
}
