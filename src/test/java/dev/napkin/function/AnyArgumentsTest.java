package dev.napkin.function;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a function is given, it gives a value of its kind or a fault; it never throws. */
final class AnyArgumentsTest {
  private static final int CALLS = 2000;
  private static final double[] NUMBERS = {
    0,
    1,
    -1,
    2,
    3,
    0.5,
    -0.25,
    10,
    100,
    1e-300,
    -1e-300,
    1e300,
    -1e300,
    0x1p53,
    59,
    60,
    61,
    46187,
    2958465,
    2147483648.0,
    -2147483649.0,
    0.1,
    Double.MAX_VALUE,
    Double.MIN_VALUE
  };
  private static final String[] TEXTS = {
    "",
    "a",
    "1",
    "-2.5e3",
    "TRUE",
    "*",
    "?~",
    ">=1",
    "<>",
    "#N/A",
    "yyyy-mm-dd",
    "#,##0.00;(0)",
    "€"
  };

  static Stream<SheetFunction> functions() {
    return Library.standard().all();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void itsValueIsOfItsKindOrAFault(SheetFunction function) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(function.name().hashCode());
    for (int i = 0; i < CALLS; i++) {
      int most = Math.min(function.most(), function.fewest() + 4);
      int count = random.nextInt(function.fewest(), most + 1);
      var arguments = new ArrayList<Value>();
      for (int j = 0; j < count; j++) {
        Kind kind = function.parameter(j, count).kind();
        arguments.add(random.nextInt(kind.takesArea() ? 2 : 10) == 0 ? area(random) : one(random));
      }
      Value value = FunctionCall.call(function.name(), arguments.toArray());
      assertTrue(isOf(function.result(), value), () -> function.name() + arguments + value);
    }
  }

  private static boolean isOf(Kind kind, Value value) {
    return value instanceof Value.Fault
        || switch (kind) {
          case NUMBER, NUMBERS, DATE -> value instanceof Value.Num;
          case TEXT -> value instanceof Value.Text;
          case LOGICAL -> value instanceof Value.Logical;
          case ANY, CRITERION, AREA, ARRAY, REFERENCE, LAMBDA, RESULT -> true;
        };
  }

  private static Value one(RandomGenerator random) {
    return switch (random.nextInt(12)) {
      case 0 -> Value.BLANK;
      case 1 -> Value.logical(random.nextBoolean());
      case 2, 3 -> new Value.Text(TEXTS[random.nextInt(TEXTS.length)]);
      case 4 -> FunctionCall.fault(FaultCode.NOT_AVAILABLE);
      case 5, 6 -> Value.number(random.nextInt(-5, 50));
      default -> Value.number(NUMBERS[random.nextInt(NUMBERS.length)]);
    };
  }

  private static Value area(RandomGenerator random) {
    int rows = random.nextInt(1, 5);
    List<Column> columns = new ArrayList<>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      var column = new Column(rows);
      for (int row = 0; row < rows; row++) {
        Value value = one(random);
        column.set(
            row, value instanceof Value.Fault && random.nextInt(4) > 0 ? Value.BLANK : value);
      }
      columns.add(column);
    }
    return new Value.Many(new Array(columns, 0, rows));
  }
}
