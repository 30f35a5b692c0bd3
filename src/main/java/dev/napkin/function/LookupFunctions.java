package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.ARRAY;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.REFERENCE;
import static dev.napkin.function.Kind.RESULT;
import static dev.napkin.value.FaultCode.BAD_REFERENCE;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/** Finding a place in an area, and what stands in a place. */
final class LookupFunctions {
  private LookupFunctions() {}

  private static final String MODE_MEANING =
      "0 for equal, -1 or 1 for equal or else the next smaller or larger, 2 for wildcards,"
          + " 3 for a regular expression; 0 when left out";

  private static final String DIRECTION_MEANING =
      "1 from the first cell, -1 from the last, 2 or -2 by halving a line that rises or falls; 1"
          + " when left out";

  private static final SheetFunction INDEX =
      SheetFunction.named("INDEX")
          .summary("What stands in a row and column of an area.")
          .takes("area", REFERENCE, "a", "the area, or several in brackets")
          .takes("row", NUMBER, "1", "the row, counted from 1; 0 for all; the place in a line")
          .optional("column", NUMBER, "1", "the column, counted from 1; 0 for all")
          .optional("number", NUMBER, "1", "which of several areas; 1 when left out")
          .gives(ANY, "a")
          .aggregates()
          .fault(BAD_REFERENCE, "the place lies outside the area")
          .fault(WRONG_KIND, "the row or column is negative")
          .example("INDEX(7 GB, 1)", "7 GB")
          .example("INDEX(7 GB, 2, 1)", "#REF!")
          .example("INDEX({1,2}, -1)", "#VALUE!")
          .body(LookupFunctions::index);

  private static final SheetFunction MATCH =
      SheetFunction.named("MATCH")
          .summary("The place of a value in a line of cells, counted from 1.")
          .takes("x", ANY, "a", "the value; with type 0 a text may hold wildcards")
          .takes("line", AREA, "a", "one row or one column")
          .optional(
              "type",
              NUMBER,
              "1",
              "1 for the last that is not above x in a line that rises, 0 for equal, -1 for the"
                  + " last that is not below x in a line that falls; 1 when left out")
          .gives(NUMBER, "1")
          .aggregates()
          .fault(NOT_AVAILABLE, "there is no such cell, or the area is no line")
          .example("MATCH(3 GB, 3 GB, 0)", "1")
          .example("MATCH(2, 3, 0)", "#N/A")
          .body(a -> match(a.value(0), a.array(1), a.number(2, 1)));

  private static final SheetFunction XMATCH =
      SheetFunction.named("XMATCH")
          .summary("The place of a value in a line of cells, counted from 1; equal unless told.")
          .takes("x", ANY, "a", "the value")
          .takes("line", AREA, "a", "one row or one column")
          .optional("mode", NUMBER, "1", MODE_MEANING)
          .optional("direction", NUMBER, "1", DIRECTION_MEANING)
          .gives(NUMBER, "1")
          .aggregates()
          .fault(NOT_AVAILABLE, "there is no such cell")
          .fault(WRONG_KIND, "the area is no line, or there is no such mode or direction")
          .example("XMATCH(3 GB, 3 GB)", "1")
          .example("XMATCH(2, 3, 1)", "1")
          .example("XMATCH(\"^g.u\", {\"cpu\", \"gpu\"}, 3)", "2")
          .example("XMATCH(2, 3)", "#N/A")
          .example("XMATCH(1, {1,2;3,4})", "#VALUE!")
          .body(a -> xmatch(a.value(0), a.array(1), a.number(2, 0), a.number(3, 1)));

  private static final SheetFunction XLOOKUP =
      SheetFunction.named("XLOOKUP")
          .summary("What stands beside a value: its place in one line, taken from another area.")
          .takes("x", ANY, "a", "the value")
          .takes("line", AREA, "a", "one row or one column to look in")
          .takes("results", REFERENCE, "b", "as many rows or columns to take from")
          .optional("otherwise", RESULT, "b", "what to give where nothing is found")
          .optional("mode", NUMBER, "1", MODE_MEANING)
          .optional("direction", NUMBER, "1", DIRECTION_MEANING)
          .gives(ANY, "b")
          .aggregates()
          .fault(NOT_AVAILABLE, "nothing is found and there is no other value")
          .fault(WRONG_KIND, "line and results differ in length, or there is no such mode")
          .example("XLOOKUP(3, 3, 7 GB)", "7 GB")
          .example("XLOOKUP(3, 4, 7 GB, 0 GB)", "0 byte")
          .example("XLOOKUP(3, 4, 7 GB)", "#N/A")
          .example("XLOOKUP(1, {1,2}, {1,2,3})", "#VALUE!")
          .lazyBody(LookupFunctions::xlookup);

  private static final SheetFunction VLOOKUP =
      SheetFunction.named("VLOOKUP")
          .summary("What stands in a column of the row whose first cell is a value.")
          .takes("x", ANY, "a", "the value; a text may hold wildcards where near is FALSE")
          .takes("area", REFERENCE, "a", "the area, whose first column is searched")
          .takes("column", NUMBER, "1", "the column to take from, counted from 1")
          .optional(
              "near",
              LOGICAL,
              "whether the first column rises and the last cell not above x counts; TRUE when left"
                  + " out")
          .gives(ANY, "a")
          .aggregates()
          .fault(NOT_AVAILABLE, "there is no such cell")
          .fault(WRONG_KIND, "the column is below 1")
          .fault(BAD_REFERENCE, "there is no such column")
          .example("VLOOKUP(3 GB, 3 GB, 1, FALSE)", "3 GB")
          .example("VLOOKUP(2, 3, 1, FALSE)", "#N/A")
          .example("VLOOKUP(1, {1,2}, 0)", "#VALUE!")
          .example("VLOOKUP(1, {1,2}, 3)", "#REF!")
          .contextual((a, context) -> TableLookup.alongside(a, context, true));

  private static final SheetFunction HLOOKUP =
      SheetFunction.named("HLOOKUP")
          .summary("What stands in a row of the column whose first cell is a value.")
          .takes("x", ANY, "a", "the value; a text may hold wildcards where near is FALSE")
          .takes("area", REFERENCE, "a", "the area, whose first row is searched")
          .takes("row", NUMBER, "1", "the row to take from, counted from 1")
          .optional(
              "near",
              LOGICAL,
              "whether the first row rises and the last cell not above x counts; TRUE when left"
                  + " out")
          .gives(ANY, "a")
          .aggregates()
          .fault(NOT_AVAILABLE, "there is no such cell")
          .fault(WRONG_KIND, "the row is below 1")
          .fault(BAD_REFERENCE, "there is no such row")
          .example("HLOOKUP(3 GB, 3 GB, 1, FALSE)", "3 GB")
          .example("HLOOKUP(2, 3, 1, FALSE)", "#N/A")
          .example("HLOOKUP(1, {1;2}, 0)", "#VALUE!")
          .example("HLOOKUP(1, {1;2}, 3)", "#REF!")
          .contextual((a, context) -> TableLookup.alongside(a, context, false));

  private static final SheetFunction LOOKUP =
      SheetFunction.named("LOOKUP")
          .summary("What stands beside the last cell not above a value, in lines that rise.")
          .takes("x", ANY, "the value")
          .takes(
              "line",
              ARRAY,
              "the row or column to search; of an area its first column, or its first row where it"
                  + " is wider than high")
          .optional(
              "results",
              REFERENCE,
              "a row or column to take from; what is searched, or the last one of the area, when"
                  + " left out")
          .gives(ANY, new UnitRule.Gives(Measure.FREE))
          .aggregates()
          .fault(NOT_AVAILABLE, "all cells are above the value")
          .fault(BAD_REFERENCE, "the results end before the place that is found")
          .example("LOOKUP(2.5, {1, 2, 3}, {\"a\", \"b\", \"c\"})", "\"b\"")
          .example("LOOKUP(2, {1, 10; 2, 20})", "20")
          .example("LOOKUP(0, {1, 2})", "#N/A")
          .example("LOOKUP(3, {1,2,3}, {1,2})", "#REF!")
          .body(LookupFunctions::lookup);

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(INDEX, MATCH, XMATCH, XLOOKUP, VLOOKUP, HLOOKUP, LOOKUP);
  }

  private static Value index(Arguments arguments) {
    List<Expanse> areas = Expanse.areas(arguments.value(0));
    double number = FifteenDigits.truncate(arguments.number(3, 1));
    if (number < 1) {
      return Faults.wrongKind("areas are counted from 1");
    }
    if (number > areas.size()) {
      return Faults.badReference("there is no such area");
    }
    Expanse area = areas.get((int) number - 1);
    double first = FifteenDigits.truncate(arguments.number(1));
    if (first < 0) {
      return Faults.wrongKind("a row or column is counted from 1");
    }
    boolean single = area.rows() == 1 || area.columns() == 1;
    if (!arguments.has(2) && !single && area instanceof Expanse.Referred) {
      return Faults.badReference("a row and a column are needed");
    }
    boolean across = !arguments.has(2) && area.rows() == 1;
    double row = across ? 1 : first;
    double column = across ? first : FifteenDigits.truncate(arguments.number(2, lone(area)));
    if (row < 0 || column < 0) {
      return Faults.wrongKind("a row or column is counted from 1");
    }
    if (row > area.rows() || column > area.columns()) {
      return Faults.badReference("the place lies outside the area");
    }
    return area.part(
        row == 0 ? 0 : (int) row - 1,
        column == 0 ? 0 : (int) column - 1,
        row == 0 ? area.rows() : 1,
        column == 0 ? area.columns() : 1);
  }

  /** The column that INDEX means when none is given: the only one, or all. */
  private static int lone(Expanse area) {
    return area.columns() == 1 ? 1 : 0;
  }

  private static Value lookup(Arguments arguments) {
    Array area = arguments.array(1);
    boolean across = area.columns() > area.rows();
    var line = new Line(across ? area.row(0) : area.column(0));
    int place = Search.lastNotAbove(line, wanted(arguments.value(0)));
    if (place < 0) {
      return notFound();
    }
    if (!arguments.has(2)) {
      return across ? area.get(area.rows() - 1, place) : area.get(place, area.columns() - 1);
    }
    Expanse results = Expanse.of(arguments.value(2));
    boolean sideways = results.rows() == 1;
    if (!sideways && results.columns() > 1) {
      return notFound();
    }
    return place >= (sideways ? results.columns() : results.rows())
        ? Faults.badReference("the results end before that place")
        : sideways ? results.part(0, place, 1, 1) : results.part(place, 0, 1, 1);
  }

  private static Value match(Value raw, Array area, double type) {
    Optional<Line> line = Line.of(area);
    if (line.isEmpty()) {
      return Faults.notAvailable("the area is neither one row nor one column");
    }
    Value wanted = wanted(raw);
    int place =
        type == 0
            ? Search.matching(line.get(), wanted, false)
            : type > 0
                ? Search.lastNotAbove(line.get(), wanted)
                : Search.lastNotBelow(line.get(), wanted);
    return place < 0 ? notFound() : Value.number(place + 1);
  }

  private static Value xmatch(Value raw, Array area, double mode, double direction) {
    Optional<Line> line = Line.of(area);
    if (line.isEmpty()) {
      return Faults.wrongKind("the area is neither one row nor one column");
    }
    return switch (place(line.get(), raw, mode, direction)) {
      case Value.Num(double place) when place < 0 -> notFound();
      case Value.Num(double place) -> Value.number(place + 1);
      case Value fault -> fault;
    };
  }

  /** The place that mode and direction of XMATCH and XLOOKUP find, -1 if none, or a fault. */
  private static Value place(Line line, Value wanted, double mode, double direction) {
    boolean knownMode = mode == 0 || Math.abs(mode) == 1 || mode == 2 || mode == 3;
    boolean knownDirection = Math.abs(direction) == 1 || Math.abs(direction) == 2;
    if (!knownMode || !knownDirection) {
      return Faults.wrongKind("there is no such mode or direction of search");
    }
    boolean halves = Math.abs(direction) == 2;
    if (mode >= 2 && halves) {
      return Faults.wrongKind("patterns cannot be searched by halving");
    }
    int blank = wanted instanceof Value.Blank ? Search.blank(line, direction < 0) : -1;
    if (blank >= 0 || (wanted instanceof Value.Blank && mode != -1)) {
      return Value.number(blank);
    }
    Search.Nearest nearest =
        mode == -1
            ? Search.Nearest.SMALLER
            : mode == 1 ? Search.Nearest.LARGER : Search.Nearest.NONE;
    if (mode == 3) {
      return ExpressionSearch.place(line, wanted, direction < 0);
    }
    if (mode == 2) {
      return Value.number(Search.matching(line, wanted, direction < 0));
    }
    if (!halves) {
      return Value.number(Search.scan(line, wanted, nearest, direction < 0));
    }
    return Value.number(halving(line, wanted, nearest, direction > 0));
  }

  private static int halving(Line line, Value wanted, Search.Nearest nearest, boolean rises) {
    int equal = Search.equalByHalving(line, wanted, rises);
    if (equal >= 0) {
      return equal;
    }
    int next = Search.firstNotBefore(line, wanted, rises);
    boolean behind = next >= line.size();
    int before = Search.lastOrdered(line, next);
    return switch (nearest) {
      case NONE -> -1;
      case SMALLER -> rises ? before : behind ? -1 : next;
      case LARGER -> rises ? behind ? -1 : next : before;
    };
  }

  private static Value xlookup(LazyArguments arguments) {
    Value wanted = Calls.single(arguments.value(0));
    if (wanted instanceof Value.Fault) {
      return wanted;
    }
    Value looked = arguments.value(1);
    if (looked instanceof Value.Fault) {
      return looked;
    }
    Array area = array(looked);
    Value taken = arguments.value(2);
    if (taken instanceof Value.Fault) {
      return taken;
    }
    Expanse results = Expanse.of(taken);
    Value mode = Calls.number(arguments.count() > 4 ? arguments.value(4) : Value.BLANK);
    Value direction = Calls.number(arguments.count() > 5 ? arguments.value(5) : new Value.Num(1));
    if (!(mode instanceof Value.Num(double modeNumber))) {
      return mode;
    }
    if (!(direction instanceof Value.Num(double directionNumber))) {
      return direction;
    }
    Optional<Line> line = Line.of(area);
    if (line.isEmpty()) {
      return Faults.wrongKind("the area to look in is neither one row nor one column");
    }
    boolean down = line.get().goesDown() && results.rows() == area.rows();
    if (!down && (area.rows() != 1 || results.columns() != area.columns())) {
      return Faults.wrongKind("the areas differ in length");
    }
    Value place = place(line.get(), wanted, modeNumber, directionNumber);
    if (!(place instanceof Value.Num(double found))) {
      return place;
    }
    if (found >= 0) {
      return down
          ? results.part((int) found, 0, 1, results.columns())
          : results.part(0, (int) found, results.rows(), 1);
    }
    Value otherwise = arguments.count() > 3 ? arguments.value(3) : Value.BLANK;
    return otherwise instanceof Value.Blank ? notFound() : otherwise;
  }

  private static Array array(Value value) {
    return value instanceof Value.Many(Array array) ? array : Array.of(value);
  }

  /** A blank is looked for as 0. */
  static Value wanted(Value value) {
    return value instanceof Value.Blank ? new Value.Num(0) : value;
  }

  static Value.Fault notFound() {
    return Faults.notAvailable("the value is not there");
  }
}
