package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.ARRAY;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.RESULT;
import static dev.napkin.value.FaultCode.CALCULATION;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rows and columns of an array that are picked, sorted, or told apart. */
final class SortingFunctions {
  private SortingFunctions() {}

  private static final String ORDER_MEANING =
      "1 for smaller ones first, -1 for larger ones; 1 when left out";

  private static final SheetFunction FILTER =
      SheetFunction.named("FILTER")
          .summary("The rows or columns of an array for which a condition holds.")
          .takes("array", ARRAY, "a", "the array")
          .takes("include", ARRAY, "a column of conditions for its rows, or a row for its columns")
          .optional("otherwise", RESULT, "a", "what to give where none holds")
          .gives(ANY, "a")
          .aggregates()
          .fault(CALCULATION, "none holds and there is nothing else to give")
          .fault(WRONG_KIND, "the conditions are not as many as rows or columns, or are texts")
          .example("FILTER({1;2;3}, {1;0;1})", "{1;3}")
          .example("FILTER({1,2,3}, {0,0,0}, \"none\")", "\"none\"")
          .example("FILTER({1;2}, {0;0})", "#CALC!")
          .example("FILTER({1;2;3}, {1;0})", "#VALUE!")
          .lazyBody(SortingFunctions::filtered);

  private static final SheetFunction SORT =
      SheetFunction.named("SORT")
          .summary("An array with its rows sorted by one or several of its columns.")
          .takes("array", ARRAY, "a", "the array")
          .optional("index", ARRAY, "1", "the column to sort by, or several; 1 when left out")
          .optional("order", ARRAY, "1", ORDER_MEANING)
          .optional("by_column", LOGICAL, "whether columns are sorted by rows; FALSE")
          .gives(ANY, "a")
          .aggregates()
          .fault(WRONG_KIND, "there is no such column or order")
          .example("SORT({3;1;2})", "{1;2;3}")
          .example("SORT({1,\"b\";2,\"a\"}, 2, -1)", "{1,\"b\";2,\"a\"}")
          .example("SORT({3;1;2}, 2)", "#VALUE!")
          .example("SORT({2,1}, 1, {1;-1})", "#VALUE!")
          .contextual(SortingFunctions::sorted);

  private static final SheetFunction SORTBY =
      SheetFunction.named("SORTBY")
          .summary("An array with its rows sorted by values that stand elsewhere.")
          .takes("array", ARRAY, "a", "the array")
          .takes("by", ARRAY, "a value for each row, or for each column")
          .repeats("order", ARRAY, ORDER_MEANING)
          .repeats("by", ARRAY, "what counts where the values before are equal")
          .last("order", ARRAY, "1", ORDER_MEANING)
          .gives(ANY, "a")
          .aggregates()
          .fault(WRONG_KIND, "the values are not as many as the rows, or there is no such order")
          .example("SORTBY({1;2;3}, {30;10;20})", "{2;3;1}")
          .example("SORTBY({\"a\",\"b\"}, {1,2}, -1)", "{\"b\",\"a\"}")
          .example("SORTBY({1;2;3}, {1;2})", "#VALUE!")
          .body(SortingFunctions::sortedBy);

  private static final SheetFunction UNIQUE =
      SheetFunction.named("UNIQUE")
          .summary("The rows of an array that differ, each once.")
          .takes("array", ARRAY, "a", "the array")
          .optional("by_column", LOGICAL, "whether columns are told apart; FALSE when left out")
          .optional("once", LOGICAL, "whether only those that come once are given; FALSE")
          .gives(ANY, "a")
          .aggregates()
          .fault(CALCULATION, "none comes only once")
          .example("UNIQUE({1;2;1})", "{1;2}")
          .example("UNIQUE({1;2;1}, FALSE, TRUE)", "2")
          .example("UNIQUE({1;1}, FALSE, TRUE)", "#CALC!")
          .body(a -> unique(a.array(0), a.logical(1, false), a.logical(2, false)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(FILTER, SORT, SORTBY, UNIQUE);
  }

  private static Array array(Value value) {
    return value instanceof Value.Many(Array many) ? many : Array.of(value);
  }

  private static Value filtered(LazyArguments arguments) {
    Value given = arguments.value(0);
    if (given instanceof Value.Fault) {
      return given;
    }
    Array array = array(given);
    Array include = array(arguments.value(1));
    boolean down = include.columns() == 1 && include.rows() == array.rows();
    if (!down && (include.rows() != 1 || include.columns() != array.columns())) {
      return include.isOne() && include.get(0, 0) instanceof Value.Fault fault
          ? fault
          : Faults.wrongKind("there are not as many conditions as rows or columns");
    }
    var places = new ArrayList<Integer>();
    int count = down ? include.rows() : include.columns();
    int varied = down ? include.variedRows() : count;
    for (int i = 0; i < count; i++) {
      Value holds = Coercion.logical(down ? include.get(i, 0) : include.get(0, i));
      if (!(holds instanceof Value.Logical(boolean picked))) {
        return holds;
      }
      if (picked) {
        places.add(i);
      } else if (i >= varied) {
        // All conditions behind are like this one.
        break;
      }
    }
    if (places.isEmpty()) {
      return arguments.count() > 2 ? arguments.value(2) : noneHolds();
    }
    return down ? NewArray.rows(array, places) : NewArray.columns(array, places);
  }

  /** What is given where no condition holds and nothing else is to be given. */
  static Value noneHolds() {
    return Faults.calculation("no condition holds");
  }

  private static Value sorted(Arguments arguments, Context context) {
    Array given = arguments.array(0);
    boolean turned = arguments.logical(3, false);
    Array lines = turned ? array(NewArray.turned(given)) : given;
    Array numbers = context.isOmitted(1) ? Array.of(Value.number(1)) : arguments.array(1);
    Array orders = context.isOmitted(2) ? Array.of(Value.number(1)) : arguments.array(2);
    if (orders.size() > numbers.size()) {
      return Faults.wrongKind("there are more orders than lines");
    }
    Comparator<Integer> order = (_, _) -> 0;
    for (int i = 0; i < numbers.size(); i++) {
      Value number = Coercion.number(numbers.get(i));
      Optional<Boolean> rises = rises(orders.get(Math.min(i, orders.size() - 1)));
      if (!(number instanceof Value.Num(double place))
          || rises.isEmpty()
          || place < 1
          || place >= lines.columns() + 1.0) {
        return Faults.wrongKind("there is no such line or order");
      }
      order = order.thenComparing(by(lines, (int) place - 1, rises.get()));
    }
    Value sorted = NewArray.rows(lines, ordered(lines.rows(), order));
    return turned && sorted instanceof Value.Many(Array back) ? NewArray.turned(back) : sorted;
  }

  private static Value sortedBy(Arguments arguments) {
    Array array = arguments.array(0);
    boolean down = arguments.array(1).columns() == 1 && arguments.array(1).rows() == array.rows();
    int count = down ? array.rows() : array.columns();
    Comparator<Integer> order = (_, _) -> 0;
    for (int i = 1; i < arguments.count(); i += 2) {
      Array keys = arguments.array(i);
      Optional<Boolean> rises =
          rises(i + 1 < arguments.count() ? arguments.array(i + 1).get(0, 0) : Value.number(1));
      if (rises.isEmpty() || !isLine(keys, down) || keys.size() != count) {
        return Faults.wrongKind("there are not as many values as lines, or no such order");
      }
      Array column = down ? keys : array(NewArray.turned(keys));
      order = order.thenComparing(by(column, 0, rises.get()));
    }
    List<Integer> places = ordered(count, order);
    return down ? NewArray.rows(array, places) : NewArray.columns(array, places);
  }

  /** Whether an array is one column, or else one row. */
  private static boolean isLine(Array array, boolean column) {
    return (column ? array.columns() : array.rows()) == 1;
  }

  private static Comparator<Integer> by(Array lines, int column, boolean rises) {
    Comparator<Value> order = SortOrder.rising(rises);
    return (x, y) -> order.compare(lines.get(x, column), lines.get(y, column));
  }

  private static List<Integer> ordered(int count, Comparator<Integer> order) {
    return IntStream.range(0, count).boxed().sorted(order).toList();
  }

  private static Value blankAsOne(Value value) {
    return value instanceof Value.Blank ? Value.number(1) : Coercion.number(value);
  }

  /** Whether an order rises; empty for none. */
  private static Optional<Boolean> rises(Value order) {
    return blankAsOne(order) instanceof Value.Num(double number) && Math.abs(number) == 1
        ? Optional.of(number > 0)
        : Optional.empty();
  }

  private static Value unique(Array array, boolean byColumn, boolean once) {
    Array lines = byColumn ? array(NewArray.turned(array)) : array;
    // Of the rows that are all alike one is enough, or two where it matters that they are several.
    int rows = (int) Math.min(lines.variedRows() + 2L, lines.rows());
    Map<List<Object>, Integer> first = new LinkedHashMap<>();
    Map<List<Object>, Integer> counts = new LinkedHashMap<>();
    for (int row = 0; row < rows; row++) {
      var key = new ArrayList<Object>(lines.columns());
      for (int column = 0; column < lines.columns(); column++) {
        key.add(key(lines.get(row, column)));
      }
      first.putIfAbsent(key, row);
      counts.merge(key, 1, Integer::sum);
    }
    List<Integer> places =
        first.entrySet().stream()
            .filter(line -> !once || Integer.valueOf(1).equals(counts.get(line.getKey())))
            .map(Map.Entry::getValue)
            .toList();
    return byColumn ? NewArray.columns(array, places) : NewArray.rows(array, places);
  }

  /** What is equal for values that count as the same. */
  static Object key(Value value) {
    return value instanceof Value.Text(String text) ? text.toLowerCase(Locale.ROOT) : value;
  }
}
