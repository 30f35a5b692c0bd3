package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.ARRAY;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.REFERENCE;
import static dev.napkin.value.FaultCode.CALCULATION;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Arrays cut, stacked, turned and wrapped. */
final class ShapeFunctions {
  private ShapeFunctions() {}

  private static final String END_MEANING = "how many, from the end if negative; all if left out";

  private static final String IGNORE_MEANING =
      "0 keeps all, 1 leaves out blanks, 2 faults, 3 both; 0 when left out";

  private static final String SCAN_MEANING = "whether to go column by column; FALSE when left out";

  private static final SheetFunction TRANSPOSE =
      SheetFunction.named("TRANSPOSE")
          .summary("An array with its columns as rows.")
          .takes("array", ARRAY, "a", "the array")
          .gives(ANY, "a")
          .aggregates()
          .example("TRANSPOSE({1,2;3,4})", "{1,3;2,4}")
          .example("TRANSPOSE({1,2,3})", "{1;2;3}")
          .body(a -> NewArray.turned(a.array(0)));

  private static final SheetFunction TAKE =
      SheetFunction.named("TAKE")
          .summary("The first or last rows and columns of an array.")
          .takes("array", REFERENCE, "a", "the array")
          .optional("rows", NUMBER, "1", END_MEANING)
          .optional("columns", NUMBER, "1", END_MEANING)
          .gives(ANY, "a")
          .aggregates()
          .fault(CALCULATION, "nothing is left")
          .example("TAKE({1;2;3}, 2)", "{1;2}")
          .example("TAKE({1,2;3,4}, -1, 1)", "3")
          .example("TAKE({1;2;3}, 0)", "#CALC!")
          .contextual((a, context) -> cut(a, context, true));

  private static final SheetFunction DROP =
      SheetFunction.named("DROP")
          .summary("An array without its first or last rows and columns.")
          .takes("array", REFERENCE, "a", "the array")
          .optional("rows", NUMBER, "1", "how many, from the end if negative; none if left out")
          .optional("columns", NUMBER, "1", "how many, from the end if negative; none if left out")
          .gives(ANY, "a")
          .aggregates()
          .fault(CALCULATION, "nothing is left")
          .example("DROP({1;2;3}, 1)", "{2;3}")
          .example("DROP({1,2;3,4}, -1, 1)", "2")
          .example("DROP({1;2;3}, 3)", "#CALC!")
          .contextual((a, context) -> cut(a, context, false));

  private static final SheetFunction CHOOSEROWS =
      SheetFunction.named("CHOOSEROWS")
          .summary("Some rows of an array, in the order asked for.")
          .takes("array", ARRAY, "a", "the array")
          .takes("row", ARRAY, "1", "a row or several, from the end if negative")
          .repeats("more", ARRAY, "1", "further rows")
          .gives(ANY, "a")
          .aggregates()
          .fault(WRONG_KIND, "there is no such row")
          .example("CHOOSEROWS({1;2;3}, 3, 1)", "{3;1}")
          .example("CHOOSEROWS({1;2;3}, -1)", "3")
          .example("CHOOSEROWS({1;2;3}, 4)", "#VALUE!")
          .example("CHOOSEROWS({1;2;3}, {1,1;2,2})", "#VALUE!")
          .body(a -> chosen(a, true));

  private static final SheetFunction CHOOSECOLS =
      SheetFunction.named("CHOOSECOLS")
          .summary("Some columns of an array, in the order asked for.")
          .takes("array", ARRAY, "a", "the array")
          .takes("column", ARRAY, "1", "a column or several, from the end if negative")
          .repeats("more", ARRAY, "1", "further columns")
          .gives(ANY, "a")
          .aggregates()
          .fault(WRONG_KIND, "there is no such column")
          .example("CHOOSECOLS({1,2,3}, {3,1})", "{3,1}")
          .example("CHOOSECOLS({1,2,3}, 4)", "#VALUE!")
          .body(a -> chosen(a, false));

  private static final SheetFunction EXPAND =
      SheetFunction.named("EXPAND")
          .summary("An array made larger, with something in the new places.")
          .takes("array", ARRAY, "a", "the array")
          .optional("rows", NUMBER, "1", "how many rows; as many as there when left out")
          .optional("columns", NUMBER, "1", "how many columns; as many as there when left out")
          .optional("pad", ANY, "a", "what to put; #N/A when left out")
          .gives(ANY, "a")
          .aggregates()
          .fault(WRONG_KIND, "it would be smaller")
          .example("EXPAND({1,2}, 2, 2, 0)", "{1,2;0,0}")
          .example("EXPAND({1,2}, 1, 1)", "#VALUE!")
          .lazyBody(ShapeFunctions::expanded);

  private static final SheetFunction VSTACK =
      SheetFunction.named("VSTACK")
          .summary("Arrays below each other; narrower ones end in #N/A.")
          .takes("array", ARRAY, "a", "an array")
          .repeats("more", ARRAY, "a", "what stands below")
          .gives(ANY, "a")
          .aggregates()
          .example("VSTACK({1,2}, {3,4})", "{1,2;3,4}")
          .example("VSTACK(1, {2;3})", "{1;2;3}")
          .lazyBody(a -> stacked(a, true));

  private static final SheetFunction HSTACK =
      SheetFunction.named("HSTACK")
          .summary("Arrays beside each other; lower ones end in #N/A.")
          .takes("array", ARRAY, "a", "an array")
          .repeats("more", ARRAY, "a", "what stands to the right")
          .gives(ANY, "a")
          .aggregates()
          .example("HSTACK({1;2}, {3;4})", "{1,3;2,4}")
          .example("HSTACK(1, 2)", "{1,2}")
          .lazyBody(a -> stacked(a, false));

  private static final SheetFunction TOCOL =
      inLine("TOCOL", "The values of an array in one column.")
          .example("TOCOL({1,2;3,4})", "{1;2;3;4}")
          .example("TOCOL({1,2;3,4}, 0, TRUE)", "{1;3;2;4}")
          .example("TOCOL({1,2;3,4}, 5)", "#VALUE!")
          .example("TOCOL(B1:B3, 1)", "#CALC!")
          .body(a -> line(a, true));

  private static final SheetFunction TOROW =
      inLine("TOROW", "The values of an array in one row.")
          .example("TOROW({1,2;3,4})", "{1,2,3,4}")
          .example("TOROW({1;2}, 4)", "#VALUE!")
          .example("TOROW(B1:B3, 1)", "#CALC!")
          .body(a -> line(a, false));

  private static final SheetFunction WRAPROWS =
      wrapping("WRAPROWS", "row")
          .example("WRAPROWS({1,2,3}, 2, 0)", "{1,2;3,0}")
          .example("WRAPROWS({1,2}, 0)", "#NUM!")
          .example("WRAPROWS({1,2;3,4}, 2)", "#VALUE!")
          .example("WRAPROWS({1,2,3}, 2)", "{1,2;3,#N/A}")
          .lazyBody(a -> wrapped(a, true));

  private static final SheetFunction WRAPCOLS =
      wrapping("WRAPCOLS", "column")
          .example("WRAPCOLS({1,2,3}, 2, 0)", "{1,3;2,0}")
          .example("WRAPCOLS({1,2;3,4}, 2)", "#VALUE!")
          .example("WRAPCOLS({1,2,3}, 2)", "{1,3;2,#N/A}")
          .example("WRAPCOLS({1,2}, 0)", "#NUM!")
          .lazyBody(a -> wrapped(a, false));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        TRANSPOSE,
        TAKE,
        DROP,
        CHOOSEROWS,
        CHOOSECOLS,
        EXPAND,
        VSTACK,
        HSTACK,
        TOCOL,
        TOROW,
        WRAPROWS,
        WRAPCOLS);
  }

  private static SheetFunction.Builder inLine(String name, String summary) {
    return SheetFunction.named(name)
        .summary(summary)
        .takes("array", ARRAY, "a", "the array")
        .optional("ignore", NUMBER, "1", IGNORE_MEANING)
        .optional("by_column", LOGICAL, SCAN_MEANING)
        .gives(ANY, "a")
        .aggregates()
        .fault(CALCULATION, "nothing is left")
        .fault(WRONG_KIND, "there is no such way to ignore");
  }

  private static SheetFunction.Builder wrapping(String name, String line) {
    return SheetFunction.named(name)
        .summary("The values of a line in " + line + "s of some length.")
        .takes("line", ARRAY, "a", "one row or one column")
        .takes("length", NUMBER, "1", "how many values a " + line + " has")
        .optional("pad", ANY, "a", "what fills the last " + line + "; #N/A when left out")
        .gives(ANY, "a")
        .aggregates()
        .fault(WRONG_KIND, "it is no line")
        .fault(OUT_OF_DOMAIN, "the length is below 1")
        .fault(NOT_AVAILABLE, "in places that nothing fills");
  }

  /** A part of a line: where it begins and how long it is. */
  private record Stretch(int start, int length) {
    /** Of {@code size} the first or, below 0, the last so many, or the rest. */
    static Stretch of(double wanted, int size, boolean takes) {
      int count = (int) Math.min(Math.abs(FifteenDigits.truncate(wanted)), size);
      boolean fromEnd = wanted < 0;
      return takes
          ? new Stretch(fromEnd ? size - count : 0, count)
          : new Stretch(fromEnd ? 0 : count, size - count);
    }
  }

  private static Value cut(Arguments arguments, Context context, boolean takes) {
    Expanse array = Expanse.of(arguments.value(0));
    Stretch rows =
        context.isOmitted(1)
            ? new Stretch(0, array.rows())
            : Stretch.of(arguments.number(1), array.rows(), takes);
    Stretch columns =
        context.isOmitted(2)
            ? new Stretch(0, array.columns())
            : Stretch.of(arguments.number(2), array.columns(), takes);
    return rows.length() == 0 || columns.length() == 0
        ? Faults.calculation("nothing is left")
        : array.part(rows.start(), columns.start(), rows.length(), columns.length());
  }

  private static Value chosen(Arguments arguments, boolean rows) {
    Array array = arguments.array(0);
    int size = rows ? array.rows() : array.columns();
    var places = new ArrayList<Integer>();
    for (int i = 1; i < arguments.count(); i++) {
      Array numbers = arguments.array(i);
      if (numbers.rows() > 1 && numbers.columns() > 1) {
        return Faults.wrongKind("the places are one row or one column");
      }
      for (int j = 0; j < numbers.size(); j++) {
        Value number = Coercion.number(numbers.get(j));
        if (!(number instanceof Value.Num(double wanted))) {
          return number;
        }
        double place = FifteenDigits.truncate(wanted);
        if (place == 0 || Math.abs(place) > size) {
          return Faults.wrongKind("there is no such row or column");
        }
        places.add((int) (place > 0 ? place - 1 : size + place));
      }
    }
    return rows ? NewArray.rows(array, places) : NewArray.columns(array, places);
  }

  private static Value expanded(LazyArguments arguments) {
    Value given = arguments.value(0);
    if (given instanceof Value.Fault) {
      return given;
    }
    Array array = given instanceof Value.Many(Array many) ? many : Array.of(given);
    Value rows = size(arguments, 1, array.rows());
    Value columns = size(arguments, 2, array.columns());
    if (!(rows instanceof Value.Num(double height))) {
      return rows;
    }
    if (!(columns instanceof Value.Num(double width))) {
      return columns;
    }
    if (height < array.rows() || width < array.columns()) {
      return Faults.wrongKind("an array is not made smaller");
    }
    Value pad = pad(arguments, 3);
    return NewArray.of(
        (long) height,
        (long) width,
        (row, column) ->
            row < array.rows() && column < array.columns() ? array.get(row, column) : pad);
  }

  private static Value size(LazyArguments arguments, int index, int otherwise) {
    return index >= arguments.count() || arguments.isOmitted(index)
        ? Value.number(otherwise)
        : Calls.number(arguments.value(index)) instanceof Value.Num(double number)
            ? Value.number(FifteenDigits.truncate(number))
            : Calls.number(arguments.value(index));
  }

  private static Value pad(LazyArguments arguments, int index) {
    if (index >= arguments.count()) {
      return Faults.notAvailable("nothing fills this place");
    }
    Value given = arguments.value(index);
    return given instanceof Value.Many(Array array) ? array.get(0, 0) : given;
  }

  private static Value stacked(LazyArguments arguments, boolean down) {
    var arrays = new ArrayList<Array>();
    long length = 0;
    int breadth = 0;
    for (int i = 0; i < arguments.count(); i++) {
      Value value = arguments.value(i);
      Array array = value instanceof Value.Many(Array many) ? many : Array.of(value);
      arrays.add(array);
      length += down ? array.rows() : array.columns();
      breadth = Math.max(breadth, down ? array.columns() : array.rows());
    }
    var owners = new ArrayList<Array>();
    var starts = new ArrayList<Integer>();
    if (length > Sheets.ROWS) {
      return Faults.wrongKind("the array is larger than a sheet");
    }
    for (Array array : arrays) {
      int start = owners.size();
      for (int i = 0; i < (down ? array.rows() : array.columns()); i++) {
        owners.add(array);
        starts.add(start);
      }
    }
    return NewArray.of(
        down ? length : breadth,
        down ? breadth : length,
        (row, column) -> {
          int along = down ? row : column;
          int at = along - starts.get(along);
          return at(owners.get(along), down ? at : row, down ? column : at);
        });
  }

  private static Value at(Array array, int row, int column) {
    return row < array.rows() && column < array.columns()
        ? array.get(row, column)
        : Faults.notAvailable("the array has nothing here");
  }

  private static Value line(Arguments arguments, boolean down) {
    Array array = arguments.array(0);
    double ignore = FifteenDigits.truncate(arguments.number(1, 0));
    if (ignore < 0 || ignore > 3) {
      return Faults.wrongKind("there is no such way to ignore");
    }
    boolean noBlanks = ignore == 1 || ignore == 3;
    boolean noFaults = ignore >= 2;
    int rows = noBlanks ? array.usedRows() : array.rows();
    boolean byColumn = arguments.logical(2, false);
    var values = new ArrayList<Value>();
    long places = (long) rows * array.columns();
    if (places > Sheets.ROWS * 16L) {
      return Faults.wrongKind("the array is larger than a sheet");
    }
    for (int place = 0; place < places; place++) {
      Value value =
          byColumn
              ? array.get(place % rows, place / rows)
              : array.get(place / array.columns(), place % array.columns());
      if (!(noBlanks && value instanceof Value.Blank)
          && !(noFaults && value instanceof Value.Fault)) {
        values.add(value);
      }
    }
    return down
        ? NewArray.of(values.size(), 1, (row, _) -> values.get(row))
        : NewArray.of(1, values.size(), (_, column) -> values.get(column));
  }

  private static Value wrapped(LazyArguments arguments, boolean rows) {
    Value given = arguments.value(0);
    Array array = given instanceof Value.Many(Array many) ? many : Array.of(given);
    Value length = Calls.number(arguments.value(1));
    if (!(length instanceof Value.Num(double number))) {
      return length;
    }
    Optional<Line> whole = Line.of(array);
    if (whole.isEmpty()) {
      return Faults.wrongKind("only one row or column is wrapped");
    }
    long each = (long) FifteenDigits.truncate(number);
    if (each < 1) {
      return Faults.outOfDomain("the length is below 1");
    }
    int size = array.size();
    long lines = (size + each - 1) / each;
    long used = Math.min(each, size);
    long wide = arguments.count() > 2 || lines > 1 ? Math.min(each, Sheets.ROWS) : used;
    Value pad = pad(arguments, 2);
    NewArray.Content content =
        (row, column) -> {
          long place = rows ? row * each + column : column * each + row;
          return place < size ? array.get((int) place) : pad;
        };
    return rows ? NewArray.of(lines, wide, content) : NewArray.of(wide, lines, content);
  }
}
