package dev.napkin.function;

import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.REFERENCE;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/** Aggregates of the cells that are shown, without what is itself such an aggregate. */
final class SubtotalFunctions {
  private static final List<String> AGGREGATES =
      List.of(
          "AVERAGE",
          "COUNT",
          "COUNTA",
          "MAX",
          "MIN",
          "PRODUCT",
          "STDEV.S",
          "STDEV.P",
          "SUM",
          "VAR.S",
          "VAR.P",
          "MEDIAN",
          "MODE.SNGL",
          "LARGE",
          "SMALL",
          "PERCENTILE.INC",
          "QUARTILE.INC",
          "PERCENTILE.EXC",
          "QUARTILE.EXC");

  private static final int OF_SUBTOTAL = 11;
  private static final int FIRST_WITH_PLACE = 14;
  private static final int WITHOUT_HIDDEN = 100;

  private SubtotalFunctions() {}

  private static final SheetFunction SUBTOTAL =
      SheetFunction.named("SUBTOTAL")
          .summary(
              "An aggregate of the cells that no filter hides and that hold no SUBTOTAL"
                  + " themselves.")
          .takes(
              "kind",
              NUMBER,
              "1",
              "1 AVERAGE, 2 COUNT, 3 COUNTA, 4 MAX, 5 MIN, 6 PRODUCT, 7 STDEV.S, 8 STDEV.P, 9 SUM,"
                  + " 10 VAR.S, 11 VAR.P; 100 more to leave out rows that are hidden by hand too")
          .takes("reference", REFERENCE, "a", "the cells")
          .repeats("more", REFERENCE, "a", "further cells")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(WRONG_KIND, "there is no such kind, or it is no reference")
          .fault(DIVISION_BY_ZERO, "there are too few numbers")
          .source(Sources.AGGREGATES)
          .example("SUBTOTAL(9, B1:B3)", "0")
          .example("SUBTOTAL(12, B1:B3)", "#VALUE!")
          .example("SUBTOTAL(1, B1:B3)", "#DIV/0!")
          .contextual(SubtotalFunctions::subtotal);

  private static final SheetFunction AGGREGATE =
      SheetFunction.named("AGGREGATE")
          .summary("An aggregate that can leave out faults, hidden rows and other subtotals.")
          .takes(
              "kind",
              NUMBER,
              "1",
              "1 to 11 as for SUBTOTAL, 12 MEDIAN, 13 MODE.SNGL, 14 LARGE, 15 SMALL, 16"
                  + " PERCENTILE.INC, 17 QUARTILE.INC, 18 PERCENTILE.EXC, 19 QUARTILE.EXC")
          .takes(
              "options",
              NUMBER,
              "1",
              "0 leaves out subtotals, 1 hidden rows too, 2 faults too, 3 all of these; 4 nothing,"
                  + " 5 hidden rows, 6 faults, 7 both")
          .takes("reference", REFERENCE, "a", "the cells; from kind 14 on also an array")
          .repeats("more", REFERENCE, "further cells; from kind 14 on the place or share")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(WRONG_KIND, "there is no such kind or option, or it is no reference")
          .fault(DIVISION_BY_ZERO, "there are too few numbers")
          .fault(OUT_OF_DOMAIN, "there is no such place")
          .source(Sources.AGGREGATES)
          .example("AGGREGATE(14, 6, {1, 5, 3}, 2)", "3")
          .example("AGGREGATE(20, 6, {1, 5, 3}, 2)", "#VALUE!")
          .example("AGGREGATE(1, 0, B1:B3)", "#DIV/0!")
          .example("AGGREGATE(14, 0, {1,2,3}, 4)", "#NUM!")
          .contextual(SubtotalFunctions::aggregate);

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(SUBTOTAL, AGGREGATE);
  }

  private static Value subtotal(Arguments arguments, Context context) {
    double given = FifteenDigits.truncate(arguments.number(0));
    double kind = given > WITHOUT_HIDDEN ? given - WITHOUT_HIDDEN : given;
    if (kind < 1 || kind > OF_SUBTOTAL) {
      return Faults.wrongKind("there is no such kind of subtotal");
    }
    var leftOut = new LeftOut(given > WITHOUT_HIDDEN, true, true, false);
    return collected(arguments, 1, arguments.count(), context, leftOut, (int) kind);
  }

  private static Value aggregate(Arguments arguments, Context context) {
    double kind = FifteenDigits.truncate(arguments.number(0));
    double options = FifteenDigits.truncate(arguments.number(1));
    if (kind < 1 || kind > AGGREGATES.size() || options < 0 || options > 7) {
      return Faults.wrongKind("there is no such kind or option");
    }
    int option = (int) options;
    var leftOut =
        new LeftOut(
            option == 1 || option == 3 || option == 5 || option == 7,
            option == 1 || option == 3 || option == 5 || option == 7,
            option < 4,
            option == 2 || option == 3 || option == 6 || option == 7);
    boolean place = kind >= FIRST_WITH_PLACE;
    if (place && arguments.count() != 4) {
      return Faults.wrongKind("a place is needed");
    }
    return collected(arguments, 2, place ? 3 : arguments.count(), context, leftOut, (int) kind);
  }

  /** The aggregate of what is left of the arguments from number {@code from} to {@code to}. */
  private static Value collected(
      Arguments arguments, int from, int to, Context context, LeftOut leftOut, int kind) {
    Value place = kind >= FIRST_WITH_PLACE ? arguments.value(3) : Value.BLANK;
    if (to - from == 1
        && arguments.value(from) instanceof Value.Reference reference
        && reference.areas().size() == 1) {
      Area area = reference.areas().getFirst();
      Optional<Value> known =
          ColumnWindows.of(
              context.values(reference),
              windows -> windows.shown(leftOut, area, context.surroundings()),
              shown -> aggregate(kind, shown.kept(), place, context));
      if (known.isPresent()) {
        return known.get();
      }
    }
    var kept = new Column(0);
    for (int i = from; i < to; i++) {
      switch (arguments.value(i)) {
        case Value.Reference reference -> {
          for (Area area : reference.areas()) {
            keep(area, context.values(reference.part(area)), context, leftOut, kept);
          }
        }
        case Value.Many(Array array) when kind >= FIRST_WITH_PLACE -> keep(array, leftOut, kept);
        case Value.Num _,
            Value.Text _,
            Value.Logical _,
            Value.Blank _,
            Value.Fault _,
            Value.Many _,
            Value.Lambda _ -> {
          return Faults.wrongKind("a reference is needed");
        }
      }
    }
    return aggregate(kind, new Array(List.of(kept), 0, kept.size()), place, context);
  }

  private static Value aggregate(int kind, Array kept, Value place, Context context) {
    if (kind == 2 || kind == 3) {
      return Value.number((double) (kind == 2 ? Tally.numbers(kept) : Tally.filled(kept)));
    }
    SheetFunction function = Library.standard().find(AGGREGATES.get(kind - 1)).orElseThrow();
    var cells = new Value.Many(kept);
    return kind >= FIRST_WITH_PLACE
        ? Calls.strict(function, List.of(cells, place(place, context)))
        : Calls.strict(function, List.of(cells));
  }

  private static Value place(Value given, Context context) {
    Value value =
        given instanceof Value.Reference reference
            ? new Value.Many(context.values(reference))
            : given;
    return Coercion.number(value instanceof Value.Many(Array array) ? array.get(0, 0) : value);
  }

  private static void keep(Area area, Array values, Context context, LeftOut leftOut, Column kept) {
    int rows = values.usedRows();
    for (int row = 0; row < rows; row++) {
      int on = area.rect().top() + row;
      if (leftOut.row(context.surroundings(), area.grid(), on)) {
        continue;
      }
      for (int column = 0; column < values.columns(); column++) {
        Value value = values.get(row, column);
        var cell = new CellAddress(area.grid(), on, area.rect().left() + column);
        if (!(value instanceof Value.Blank) && !leftOut.cell(context.surroundings(), cell, value)) {
          kept.set(kept.size(), value);
        }
      }
    }
  }

  private static void keep(Array array, LeftOut leftOut, Column kept) {
    int rows = array.usedRows();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < array.columns(); column++) {
        Value value = array.get(row, column);
        if (!(leftOut.faults() && value instanceof Value.Fault)) {
          kept.set(kept.size(), value);
        }
      }
    }
  }
}
