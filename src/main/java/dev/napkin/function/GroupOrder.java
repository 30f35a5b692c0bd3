package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * By what the groups along one side of a grouped table are sorted, as the sort order of GROUPBY and
 * PIVOTBY says it.
 *
 * @param columns numbers of columns from 1 on, the keys and behind them the values; negative for
 *     larger ones first
 * @param keys how many keys there are
 * @param hierarchical whether groups with the same leading keys stay together
 */
record GroupOrder(List<Integer> columns, int keys, boolean hierarchical) {
  GroupOrder {
    columns = List.copyOf(columns);
  }

  /** What an argument says; empty where it names no column that there is. */
  static Optional<GroupOrder> of(Array order, int keys, int values, boolean hierarchical) {
    var columns = new ArrayList<Integer>();
    for (int i = 0; i < order.size(); i++) {
      if (!(Coercion.number(order.get(i)) instanceof Value.Num(double number))) {
        return Optional.empty();
      }
      double column = FifteenDigits.truncate(number);
      // Several columns can only be keys.
      double most = order.isOne() ? keys + values : keys;
      if (column == 0 || Math.abs(column) > most) {
        return Optional.empty();
      }
      columns.add((int) column);
    }
    return Optional.of(new GroupOrder(columns, keys, hierarchical));
  }

  /** Smaller keys first. */
  static GroupOrder rising(int keys) {
    return new GroupOrder(List.of(), keys, true);
  }

  /**
   * The order of two groups.
   *
   * @param fields the keys of all records
   * @param value what a group, given as the rows of its records, has in a column of values
   */
  Comparator<List<Integer>> comparator(
      Array fields, BiFunction<List<Integer>, Integer, Value> value) {
    Comparator<List<Integer>> order = (_, _) -> 0;
    if (!hierarchical) {
      for (int column : columns) {
        order = order.thenComparing(by(fields, column, value));
      }
    }
    for (int key = 1; key <= keys; key++) {
      if (key == keys && hierarchical) {
        order = order.thenComparing(byValue(fields, value));
      }
      order = order.thenComparing(by(fields, direction(key) * key, value));
    }
    return order;
  }

  private int direction(int key) {
    return columns.contains(-key) ? -1 : 1;
  }

  /** The values by which the groups with all leading keys in common are sorted, if any. */
  private Comparator<List<Integer>> byValue(
      Array fields, BiFunction<List<Integer>, Integer, Value> value) {
    return columns.stream()
        .filter(column -> Math.abs(column) > keys)
        .findFirst()
        .map(column -> by(fields, column, value))
        .orElse((_, _) -> 0);
  }

  private Comparator<List<Integer>> by(
      Array fields, int column, BiFunction<List<Integer>, Integer, Value> value) {
    int number = Math.abs(column) - 1;
    return Comparator.comparing(
        group ->
            number < keys
                ? fields.get(group.getFirst(), number)
                : value.apply(group, number - keys),
        SortOrder.rising(column > 0));
  }
}
