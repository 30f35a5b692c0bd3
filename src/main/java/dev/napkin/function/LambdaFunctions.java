package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.ARRAY;
import static dev.napkin.function.Kind.LAMBDA;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.RESULT;
import static dev.napkin.value.FaultCode.CALCULATION;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Functions that call a function for many values. */
final class LambdaFunctions {
  private LambdaFunctions() {}

  private static final String NO_FUNCTION =
      "there is no function, or it takes another number of values";
  private static final String NO_VALUE = "the function gives no single value";

  private static final SheetFunction MAP =
      SheetFunction.named("MAP")
          .summary("What a function gives for the values of one or several arrays, place by place.")
          .takes("array", ARRAY, "the array")
          .takes("more", ARRAY, "further arrays, and behind them the function")
          .repeats("more", ARRAY, "further arrays, and behind them the function")
          .gives(ANY, new UnitRule.Gives(Measure.FREE))
          .aggregates()
          .fault(WRONG_KIND, NO_FUNCTION)
          .fault(CALCULATION, NO_VALUE)
          .example("MAP({1,2,3}, LAMBDA(x, x ^ 2))", "{1,4,9}")
          .example("MAP({1,2}, {10,20}, LAMBDA(x, y, x + y))", "{11,22}")
          .example("MAP({1}, LAMBDA(x, y, x + y))", "#VALUE!")
          .example("MAP({1}, LAMBDA(x, {1,2}))", "#CALC!")
          .contextual(LambdaFunctions::map);

  private static final SheetFunction REDUCE =
      folding(
              "REDUCE",
              "What a function makes of a value and those of an array, one after the other.")
          .example("REDUCE(0, {1,2,3}, LAMBDA(sum, x, sum + x))", "6")
          .example("REDUCE(1, {2,3}, LAMBDA(product, x, product * x))", "6")
          .example("REDUCE(0, {1,2,3}, LAMBDA(x, x))", "#VALUE!")
          .body(LambdaFunctions::reduce);

  private static final SheetFunction SCAN =
      folding("SCAN", "Like REDUCE, but all that comes out on the way, as an array.")
          .fault(CALCULATION, NO_VALUE)
          .example("SCAN(0, {1,2,3}, LAMBDA(sum, x, sum + x))", "{1,3,6}")
          .example("SCAN(\"\", {\"a\";\"b\"}, LAMBDA(all, x, all & x))", "{\"a\";\"ab\"}")
          .example("SCAN(0, {1}, LAMBDA(x, x))", "#VALUE!")
          .example("SCAN(0, {1}, LAMBDA(a, x, {1,2}))", "#CALC!")
          .contextual(LambdaFunctions::scan);

  private static final SheetFunction BYROW =
      ofEach("BYROW", "row")
          .example("BYROW({1,2;3,4}, LAMBDA(row, SUM(row)))", "{3;7}")
          .example("BYROW({1,2;3,4}, LAMBDA(row, row))", "{#CALC!;#CALC!}")
          .example("BYROW({1,2}, LAMBDA(r, r))", "#CALC!")
          .example("BYROW({1,2}, LAMBDA(a, b, a))", "#VALUE!")
          .contextual((a, context) -> lines(a, context, true));

  private static final SheetFunction BYCOL =
      ofEach("BYCOL", "column")
          .example("BYCOL({1,2;3,4}, LAMBDA(column, MAX(column)))", "{3,4}")
          .example("BYCOL({1,2}, 3)", "#VALUE!")
          .example("BYCOL({1;2}, LAMBDA(c, c))", "#CALC!")
          .contextual((a, context) -> lines(a, context, false));

  private static final SheetFunction MAKEARRAY =
      SheetFunction.named("MAKEARRAY")
          .summary("An array of what a function gives for the number of each row and column.")
          .takes("rows", NUMBER, "1", "how many rows")
          .takes("columns", NUMBER, "1", "how many columns")
          .takes("function", LAMBDA, "takes the number of a row and that of a column, from 1 on")
          .gives(ANY, new UnitRule.Gives(Measure.FREE))
          .aggregates()
          .fault(
              WRONG_KIND, "there is no function of two values, no row or column, or a part of one")
          .fault(CALCULATION, NO_VALUE)
          .example("MAKEARRAY(2, 2, LAMBDA(r, c, r * c))", "{1,2;2,4}")
          .example("MAKEARRAY(0, 1, LAMBDA(r, c, 1))", "#VALUE!")
          .example("MAKEARRAY(1, 1, LAMBDA(r, c, {1,2}))", "#CALC!")
          .example("MAKEARRAY(2.3, 1, LAMBDA(r, c, 1))", "#VALUE!")
          .contextual(LambdaFunctions::made);

  private static final SheetFunction ISOMITTED =
      SheetFunction.named("ISOMITTED")
          .summary("Whether nothing was given for a parameter of a function.")
          .takes("parameter", RESULT, "the parameter")
          .gives(LOGICAL, "1")
          .example("LAMBDA(x, [y], IF(ISOMITTED(y), x, x + y))(5)", "5")
          .example("LAMBDA(x, [y], IF(ISOMITTED(y), x, x + y))(5, 6)", "11")
          .contextual((_, context) -> Value.logical(context.isOmitted(0)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(MAP, REDUCE, SCAN, BYROW, BYCOL, MAKEARRAY, ISOMITTED);
  }

  private static SheetFunction.Builder folding(String name, String summary) {
    return SheetFunction.named(name)
        .summary(summary)
        .takes("initial", RESULT, "the value to begin with")
        .takes("array", ARRAY, "the array, which is gone through row by row")
        .takes("function", LAMBDA, "takes what came before and a value of the array")
        .gives(ANY, new UnitRule.Gives(Measure.FREE))
        .aggregates()
        .fault(WRONG_KIND, NO_FUNCTION);
  }

  private static SheetFunction.Builder ofEach(String name, String line) {
    return SheetFunction.named(name)
        .summary("What a function gives for each " + line + " of an array.")
        .takes("array", ARRAY, "the array")
        .takes("function", LAMBDA, "takes a " + line + " and gives one value")
        .gives(ANY, new UnitRule.Gives(Measure.FREE))
        .aggregates()
        .fault(WRONG_KIND, "there is no function of one value")
        .fault(CALCULATION, NO_VALUE);
  }

  private static Value noFunction() {
    return Faults.wrongKind("a function is needed");
  }

  private static Value map(Arguments arguments, Context context) {
    int count = arguments.count() - 1;
    Optional<Value.Callable> function = arguments.function(count);
    if (function.isEmpty()) {
      return noFunction();
    }
    var arrays = new ArrayList<Array>();
    int rows = 0;
    int columns = 0;
    for (int i = 0; i < count; i++) {
      if (arguments.value(i) instanceof Value.Lambda) {
        return Faults.wrongKind("a function stands where an array belongs");
      }
      Array array = arguments.array(i);
      arrays.add(array);
      rows = Math.max(rows, array.rows());
      columns = Math.max(columns, array.columns());
    }
    return NewArray.of(
        rows,
        columns,
        (row, column) -> {
          List<Value> values = arrays.stream().map(array -> at(array, row, column)).toList();
          return one(function.get().call(values), context);
        });
  }

  private static Value at(Array array, int row, int column) {
    return row < array.rows() && column < array.columns()
        ? array.get(row, column)
        : Faults.notAvailable("the array has nothing here");
  }

  private static Value reduce(Arguments arguments) {
    Optional<Value.Callable> function = arguments.function(2);
    if (function.isEmpty()) {
      return noFunction();
    }
    Array array = arguments.array(1);
    Value result = arguments.value(0);
    for (int row = 0; row < array.rows(); row++) {
      for (int column = 0; column < array.columns(); column++) {
        result = function.get().call(List.of(result, array.get(row, column)));
      }
    }
    return result;
  }

  private static Value scan(Arguments arguments, Context context) {
    Optional<Value.Callable> function = arguments.function(2);
    if (function.isEmpty()) {
      return noFunction();
    }
    Array array = arguments.array(1);
    if (array.size() > Sheets.ROWS) {
      return Faults.wrongKind("the array is larger than a sheet");
    }
    var results = new ArrayList<Value>(array.size());
    Value result = arguments.value(0);
    for (int i = 0; i < array.size(); i++) {
      result = one(function.get().call(List.of(result, array.get(i))), context);
      results.add(result);
    }
    return NewArray.of(
        array.rows(),
        array.columns(),
        (row, column) -> results.get(row * array.columns() + column));
  }

  private static Value lines(Arguments arguments, Context context, boolean rows) {
    Optional<Value.Callable> function = arguments.function(1);
    if (function.isEmpty()) {
      return noFunction();
    }
    Array array = arguments.array(0);
    return NewArray.of(
        rows ? array.rows() : 1,
        rows ? 1 : array.columns(),
        (row, column) -> {
          Array line = rows ? array.row(row) : array.column(column);
          return one(function.get().call(List.of(new Value.Many(line))), context);
        });
  }

  private static Value made(Arguments arguments, Context context) {
    Optional<Value.Callable> function = arguments.function(2);
    double rows = arguments.number(0);
    double columns = arguments.number(1);
    if (function.isEmpty()) {
      return noFunction();
    }
    if (rows < 1 || columns < 1 || rows != Math.rint(rows) || columns != Math.rint(columns)) {
      return Faults.wrongKind("there is no row or column, or a part of one");
    }
    return NewArray.of(
        (long) rows,
        (long) columns,
        (row, column) ->
            one(
                function.get().call(List.of(Value.number(row + 1), Value.number(column + 1))),
                context));
  }

  /** What a function gave as an element of an array. */
  static Value one(Value value, Context context) {
    return switch (value) {
      case Value.Num _, Value.Text _, Value.Logical _, Value.Blank _, Value.Fault _ -> value;
      case Value.Many(Array array) -> only(array);
      case Value.Reference reference -> only(context.values(reference));
      case Value.Lambda _ -> Faults.calculation(NO_VALUE);
    };
  }

  private static Value only(Array array) {
    return array.isOne() ? array.get(0, 0) : Faults.calculation(NO_VALUE);
  }
}
