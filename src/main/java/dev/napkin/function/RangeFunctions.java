package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.ARRAY;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.REFERENCE;
import static dev.napkin.value.FaultCode.BAD_REFERENCE;
import static dev.napkin.value.FaultCode.CALCULATION;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/** Arrays counted out and areas without their empty edges. */
final class RangeFunctions {
  private RangeFunctions() {}

  private static final String EDGES =
      "0 no edge, 1 the one before, 2 the one behind, 3 both; 3 when left out";

  private static final SheetFunction SEQUENCE =
      SheetFunction.named("SEQUENCE")
          .summary("An array of numbers, each a step further than the one before.")
          .takes("rows", NUMBER, "1", "how many rows")
          .optional("columns", NUMBER, "1", "how many columns; 1 when left out")
          .optional("start", NUMBER, "a", "the first number; 1 when left out")
          .optional("step", NUMBER, "a", "the step; 1 when left out")
          .gives(ANY, "a")
          .fault(WRONG_KIND, "the number of rows or columns is negative")
          .fault(CALCULATION, "there is no row or column")
          .example("SEQUENCE(3)", "{1;2;3}")
          .example("SEQUENCE(2, 2, 10, 5)", "{10,15;20,25}")
          .example("SEQUENCE(0)", "#CALC!")
          .example("SEQUENCE(-1)", "#VALUE!")
          .contextual(RangeFunctions::sequence);

  private static final SheetFunction TRIMRANGE =
      SheetFunction.named("TRIMRANGE")
          .summary("An area without the empty rows and columns at its edges.")
          .takes("area", REFERENCE, "a", "the area")
          .optional("rows", ARRAY, "1", "at which edge empty rows are left out: " + EDGES)
          .optional("columns", ARRAY, "1", "at which edge empty columns are left out: " + EDGES)
          .gives(ANY, "a")
          .aggregates()
          .fault(WRONG_KIND, "there is no such edge")
          .fault(BAD_REFERENCE, "all of it is empty")
          .example("TRIMRANGE({1,2;3,4})", "{1,2;3,4}")
          .example("TRIMRANGE({1,2}, 7)", "#VALUE!")
          .example("TRIMRANGE(B1:C3)", "#REF!")
          .example("TRIMRANGE({1,2}, 2.3)", "#VALUE!")
          .example("TRIMRANGE({1,2}, {1,1})", "{#VALUE!,#VALUE!}")
          .contextual(RangeFunctions::trimmed);

  private static final SheetFunction PERCENTOF =
      SheetFunction.named("PERCENTOF")
          .summary("The share that the sum of some numbers has in the sum of all.")
          .takes("some", ARRAY, "a", "the numbers")
          .takes("all", ARRAY, "a", "all numbers")
          .gives(NUMBER, "1")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "the sum of all is 0")
          .fault(OUT_OF_DOMAIN, "a fault stands in an area")
          .source(Sources.SUMMATION)
          .example("PERCENTOF({1,2}, {1,2,3,4})", "0.3")
          .example("PERCENTOF(1, 0)", "#DIV/0!")
          .example("PERCENTOF({1,#N/A}, {1,2})", "#NUM!")
          .body(RangeFunctions::share);

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(SEQUENCE, TRIMRANGE, PERCENTOF);
  }

  private static Value sequence(Arguments arguments, Context context) {
    double rows = FifteenDigits.truncate(otherwise(arguments, context, 0));
    double columns = FifteenDigits.truncate(otherwise(arguments, context, 1));
    double start = otherwise(arguments, context, 2);
    double step = otherwise(arguments, context, 3);
    if (rows < 0 || columns < 0) {
      return Faults.wrongKind("the number of rows or columns is negative");
    }
    return NewArray.of(
        (long) rows,
        (long) columns,
        (row, column) -> Value.number(start + step * (row * columns + column)));
  }

  private static double otherwise(Arguments arguments, Context context, int index) {
    return context.isOmitted(index) ? 1 : arguments.number(index, 1);
  }

  /** Which edges an argument says: one whole number from 0 to 3, and both where it is left out. */
  private static Value edge(Arguments arguments, Context context, int index) {
    if (context.isOmitted(index)) {
      return Value.number(3);
    }
    if (Calls.single(arguments.value(index)) instanceof Value.Many(Array several)) {
      return NewArray.of(
          several.rows(), several.columns(), (_, _) -> Faults.wrongKind("one edge is meant"));
    }
    Value edge = Coercion.number(Calls.single(arguments.value(index)));
    boolean isOther =
        edge instanceof Value.Num(double number)
            && (number < 0 || number > 3 || number != Math.rint(number));
    return isOther ? Faults.wrongKind("there is no such edge") : edge;
  }

  private static Value trimmed(Arguments arguments, Context context) {
    Value rowEdge = edge(arguments, context, 1);
    Value columnEdge = edge(arguments, context, 2);
    if (!(rowEdge instanceof Value.Num(double rows))) {
      return rowEdge;
    }
    if (!(columnEdge instanceof Value.Num(double columns))) {
      return columnEdge;
    }
    Value given = arguments.value(0);
    Expanse area = Expanse.of(given);
    Array array =
        given instanceof Value.Reference reference
            ? context.values(reference)
            : given instanceof Value.Many(Array many) ? many : Array.of(given);
    int used = array.usedRows();
    int top = 0;
    while (top < used && isBlank(array, top, 0, 1, array.columns())) {
      top++;
    }
    if (top == used) {
      return Faults.badReference("all of it is empty");
    }
    int bottom = used;
    while (isBlank(array, bottom - 1, 0, 1, array.columns())) {
      bottom--;
    }
    int left = 0;
    while (isBlank(array, top, left, bottom - top, 1)) {
      left++;
    }
    int right = array.columns();
    while (isBlank(array, top, right - 1, bottom - top, 1)) {
      right--;
    }
    int first = rows % 2 == 1 ? top : 0;
    int from = columns % 2 == 1 ? left : 0;
    int last = rows >= 2 ? bottom : array.rows();
    int to = columns >= 2 ? right : array.columns();
    return area.part(first, from, last - first, to - from);
  }

  private static boolean isBlank(Array array, int row, int column, int height, int width) {
    for (int i = row; i < row + height; i++) {
      for (int j = column; j < column + width; j++) {
        if (!array.isBlank(i, j)) {
          return false;
        }
      }
    }
    return true;
  }

  private static Value share(Arguments arguments) {
    var some = new Summation();
    var all = new Summation();
    Optional<Value.Fault> fault =
        Operands.each(arguments.array(0), some::add)
            .or(() -> Operands.each(arguments.array(1), all::add));
    if (fault.isPresent()) {
      return Faults.outOfDomain("a fault stands among the numbers");
    }
    return all.value() == 0
        ? Faults.divisionByZero("the sum of all is 0")
        : Value.number(some.value() / all.value());
  }
}
