package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.ARRAY;
import static dev.napkin.function.Kind.LAMBDA;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.CALCULATION;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.function.GroupSide.Totals;
import dev.napkin.function.GroupedTable.Grouped;
import dev.napkin.function.GroupedTable.Relative;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Records gathered by their keys. */
final class GroupingFunctions {
  private GroupingFunctions() {}

  private static final String HEADERS =
      "whether the first row holds names: 0 no, 1 yes, 2 no but show some, 3 yes and show them;"
          + " 1 when left out and a text stands over a number";

  private static final String TOTALS =
      "0 for no totals, 1 for the total of all, 2 with those for the first key, and so on; negative"
          + " to have them before; 1 when left out";

  private static final String ORDER =
      "the column to sort by, keys and behind them values, from 1 on; negative for larger first;"
          + " several for several keys; the keys in order when left out";

  private static final String FILTER = "a column that says which records count; all when left out";

  private static final String UNEQUAL =
      "the arrays differ in their rows, or there is no such column, total or choice";

  private static final SheetFunction GROUPBY =
      SheetFunction.named("GROUPBY")
          .summary("What a function gives for the values of records that share keys, with totals.")
          .takes("row_fields", ARRAY, "a column of keys, or several")
          .takes("values", ARRAY, "the values, a row for each row of keys")
          .takes("function", LAMBDA, "takes a column of values, and all of them if it takes two")
          .optional("field_headers", NUMBER, "1", HEADERS)
          .optional("total_depth", NUMBER, "1", TOTALS)
          .optional("sort_order", ARRAY, "1", ORDER)
          .optional("filter_array", ARRAY, FILTER)
          .optional(
              "field_relationship",
              NUMBER,
              "1",
              "0 to sort keys inside of those before, 1 alone; 0")
          .gives(ANY, new UnitRule.Gives(Measure.FREE))
          .aggregates()
          .fault(WRONG_KIND, UNEQUAL)
          .fault(CALCULATION, "no record counts")
          .example("GROUPBY({\"b\";\"a\";\"b\"}, {1;2;3}, SUM)", "{\"a\",2;\"b\",4;\"Total\",6}")
          .example("GROUPBY({\"b\";\"a\";\"b\"}, {1;2;3}, MAX, , 0, -2)", "{\"b\",3;\"a\",2}")
          .example("GROUPBY({\"b\";\"a\"}, {1;2;3}, SUM)", "#VALUE!")
          .example(
              "GROUPBY({\"a\";\"b\"}, {1;2}, LAMBDA(x, SUM(x)), , , , {FALSE;FALSE})", "#CALC!")
          .contextual(GroupingFunctions::groupBy);

  private static final SheetFunction PIVOTBY =
      SheetFunction.named("PIVOTBY")
          .summary("What a function gives for records by their keys, some down and some across.")
          .takes("row_fields", ARRAY, "the keys of the rows, a column or several")
          .takes("col_fields", ARRAY, "the keys of the columns")
          .takes("values", ARRAY, "the values, a row for each row of keys")
          .takes(
              "function", LAMBDA, "takes a column of values, and those of a total if it takes two")
          .optional("field_headers", NUMBER, "1", HEADERS)
          .optional("row_total_depth", NUMBER, "1", TOTALS)
          .optional("row_sort_order", ARRAY, "1", ORDER)
          .optional("col_total_depth", NUMBER, "1", TOTALS)
          .optional("col_sort_order", ARRAY, "1", ORDER)
          .optional("filter_array", ARRAY, FILTER)
          .optional(
              "relative_to",
              NUMBER,
              "1",
              "whose values the function gets as well: 0 the column's, 1 the row's, 2 all, 3 those"
                  + " of the column above, 4 those of the row above; 0 when left out")
          .gives(ANY, new UnitRule.Gives(Measure.FREE))
          .aggregates()
          .fault(WRONG_KIND, UNEQUAL)
          .fault(CALCULATION, "no record counts")
          .example(
              "PIVOTBY({2;2;3}, {1;2;2}, {1;2;3}, SUM)",
              "{\"\",1,2,\"Total\";2,1,2,3;3,\"\",3,3;\"Total\",1,5,6}")
          .example(
              "PIVOTBY({2;2}, {1;2}, {1;3}, PERCENTOF, 0, 0, , 0, , , 1)", "{\"\",1,2;2,0.25,0.75}")
          .example("PIVOTBY({2;3}, {1;2}, {1;2}, SUM, 0, 2)", "#VALUE!")
          .example(
              "PIVOTBY({\"a\";\"b\"}, {\"c\";\"d\"}, {1;2}, LAMBDA(x, SUM(x)), , , , , ,"
                  + " {FALSE;FALSE})",
              "#CALC!")
          .contextual(GroupingFunctions::pivotBy);

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(GROUPBY, PIVOTBY);
  }

  private static Value groupBy(Arguments arguments, Context context) {
    Optional<Value.Callable> function = arguments.function(2);
    if (function.isEmpty()) {
      return Faults.wrongKind("a function is needed");
    }
    var choices = new GroupChoices(arguments, context);
    int headers = choices.whole(3, 0, 3, choices.headers(1));
    Array keys = arguments.array(0);
    Totals totals = choices.totals(4, keys.columns());
    boolean alone = choices.whole(7, 0, 1, 0) == 1;
    GroupOrder order = choices.order(5, keys.columns(), 1, !alone);
    List<Integer> rows = choices.records(6, headers % 2 == 1, keys, arguments.array(1));
    if (choices.fault().isPresent()) {
      return choices.fault().get();
    }
    if (alone && totals.levels() > 1) {
      return Faults.wrongKind("keys that are sorted alone have no totals");
    }
    var grouped =
        new Grouped(
            keys,
            keys,
            arguments.array(1),
            rows,
            headers % 2 == 1,
            function.get(),
            value -> LambdaFunctions.one(value, context));
    return new GroupedTable(
            grouped,
            side(grouped, keys, order),
            totals,
            GroupSide.whole(rows),
            Totals.of(0),
            Relative.COLUMN)
        .shown(headers > 1);
  }

  private static Value pivotBy(Arguments arguments, Context context) {
    Optional<Value.Callable> function = arguments.function(3);
    if (function.isEmpty()) {
      return Faults.wrongKind("a function is needed");
    }
    var choices = new GroupChoices(arguments, context);
    Array down = arguments.array(0);
    Array across = arguments.array(1);
    int headers = choices.whole(4, 0, 3, choices.headers(2));
    Totals downTotals = choices.totals(5, down.columns());
    GroupOrder downOrder = choices.order(6, down.columns(), 2, true);
    Totals acrossTotals = choices.totals(7, across.columns());
    GroupOrder acrossOrder = choices.order(8, across.columns(), 2, true);
    List<Integer> rows = choices.records(9, headers % 2 == 1, down, across, arguments.array(2));
    int relative = choices.whole(10, 0, Relative.values().length - 1, 0);
    if (choices.fault().isPresent()) {
      return choices.fault().get();
    }
    var grouped =
        new Grouped(
            down,
            across,
            arguments.array(2),
            rows,
            headers % 2 == 1,
            function.get(),
            value -> LambdaFunctions.one(value, context));
    return new GroupedTable(
            grouped,
            side(grouped, down, downOrder),
            downTotals,
            side(grouped, across, acrossOrder),
            acrossTotals,
            List.of(Relative.values()).get(relative))
        .shown(headers > 1);
  }

  private static GroupSide side(Grouped grouped, Array keys, GroupOrder order) {
    var known = new HashMap<List<Integer>, Value>();
    // A group is told from the others by its first record.
    BiFunction<List<Integer>, Integer, Value> value =
        (group, column) ->
            known.computeIfAbsent(
                List.of(group.getFirst(), column),
                _ -> grouped.value(group, grouped.rows(), column));
    return GroupSide.of(keys, grouped.rows(), order.comparator(keys, value));
  }
}
