package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.REFERENCE;
import static dev.napkin.function.Kind.TEXT;
import static dev.napkin.value.FaultCode.BAD_REFERENCE;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Where cells stand, and references that are computed. */
final class ReferenceFunctions {
  private ReferenceFunctions() {}

  private static final SheetFunction ROW =
      SheetFunction.named("ROW")
          .summary("The number of the row in which a cell stands; of an area that of each row.")
          .optional("reference", REFERENCE, "the cell; those of the formula when left out")
          .gives(NUMBER, "1")
          .fault(WRONG_KIND, "it is no reference")
          .example("ROW(B7)", "7")
          .example("ROW(B2:B4)", "{2;3;4}")
          .example("ROW(7)", "#VALUE!")
          .contextual((a, context) -> lines(a, context, true));

  private static final SheetFunction COLUMN =
      SheetFunction.named("COLUMN")
          .summary("The number of the column in which a cell stands; of an area that of each.")
          .optional("reference", REFERENCE, "the cell; those of the formula when left out")
          .gives(NUMBER, "1")
          .fault(WRONG_KIND, "it is no reference")
          .example("COLUMN(D1)", "4")
          .example("COLUMN(B2:D2)", "{2,3,4}")
          .example("COLUMN(7)", "#VALUE!")
          .contextual((a, context) -> lines(a, context, false));

  private static final SheetFunction ROWS =
      SheetFunction.named("ROWS")
          .summary("How many rows an area has.")
          .takes("area", REFERENCE, "the area")
          .gives(NUMBER, "1")
          .aggregates()
          .example("ROWS(7 GB)", "1")
          .example("ROWS(A1:C5)", "5")
          .example("ROWS((B1:B2,C1))", "#REF!")
          .fault(BAD_REFERENCE, "they are several areas")
          .body(a -> extent(a.value(0), Expanse::rows));

  private static final SheetFunction COLUMNS =
      SheetFunction.named("COLUMNS")
          .summary("How many columns an area has.")
          .takes("area", REFERENCE, "the area")
          .gives(NUMBER, "1")
          .aggregates()
          .example("COLUMNS(7 GB)", "1")
          .example("COLUMNS(A1:C5)", "3")
          .example("COLUMNS((B1:B2,C1))", "#REF!")
          .fault(BAD_REFERENCE, "they are several areas")
          .body(a -> extent(a.value(0), Expanse::columns));

  private static final SheetFunction AREAS =
      SheetFunction.named("AREAS")
          .summary("How many areas a reference has.")
          .takes("reference", REFERENCE, "the areas, in brackets where they are several")
          .gives(NUMBER, "1")
          .fault(WRONG_KIND, "it is no reference")
          .example("AREAS(A1:B2)", "1")
          .example("AREAS((A1:B2, D4))", "2")
          .example("AREAS(7)", "#VALUE!")
          .body(
              a ->
                  a.value(0) instanceof Value.Reference(List<Area> areas, _)
                      ? Value.number(areas.size())
                      : noReference());

  private static final SheetFunction OFFSET =
      SheetFunction.named("OFFSET")
          .summary("The area so many rows and columns away from another.")
          .takes("reference", REFERENCE, "a", "where to start")
          .takes("rows", NUMBER, "1", "how many rows further down")
          .takes("columns", NUMBER, "1", "how many columns further right")
          .optional("height", NUMBER, "1", "how many rows, upwards if negative; as many as there")
          .optional("width", NUMBER, "1", "how many columns; as many as there when left out")
          .gives(ANY, "a")
          .fault(BAD_REFERENCE, "the area lies off the sheet or has no cell")
          .fault(WRONG_KIND, "it is no reference, or one to several areas")
          .isVolatile()
          .example("ROW(OFFSET(B2, 3, 0))", "5")
          .example("ROWS(OFFSET(B2:C3, 1, 1, 5))", "5")
          .example("OFFSET(A1, -1, 0)", "#REF!")
          .example("OFFSET((B1,C1), 1, 0)", "#VALUE!")
          .contextual(ReferenceFunctions::offset);

  private static final SheetFunction INDIRECT =
      SheetFunction.named("INDIRECT")
          .summary("The area that a text says.")
          .takes("text", TEXT, "the reference as it is written")
          .optional("a1", LOGICAL, "whether it is written A1 rather than R1C1; TRUE when left out")
          .gives(ANY, new UnitRule.Gives(Measure.FREE))
          .fault(BAD_REFERENCE, "the text is no reference")
          .isVolatile()
          .example("IFERROR(INDIRECT(\"\"), \"none\")", "\"none\"")
          .example("INDIRECT(\"no reference\")", "#REF!")
          .contextual(ReferenceFunctions::said);

  private static final SheetFunction ISREF =
      SheetFunction.named("ISREF")
          .summary("Whether a value is a reference.")
          .takes("value", REFERENCE, "the value")
          .gives(LOGICAL, "1")
          .example("ISREF(A1:B2)", "TRUE")
          .example("ISREF(3)", "FALSE")
          .lazyBody(a -> Value.logical(a.value(0) instanceof Value.Reference));

  private static final SheetFunction ISFORMULA =
      SheetFunction.named("ISFORMULA")
          .summary("Whether a formula stands in a cell; of an area an array, cell by cell.")
          .takes("reference", REFERENCE, "the cell")
          .gives(LOGICAL, "1")
          .fault(WRONG_KIND, "it is no reference")
          .example("ISFORMULA(B2)", "FALSE")
          .example("ISFORMULA(3)", "#VALUE!")
          .contextual(
              (a, context) ->
                  formulas(a.value(0), context, text -> Value.logical(!text.isEmpty())));

  private static final SheetFunction FORMULATEXT =
      SheetFunction.named("FORMULATEXT")
          .summary("The formula in a cell as a text; of an area an array, cell by cell.")
          .takes("reference", REFERENCE, "the cell")
          .gives(TEXT, "1")
          .fault(NOT_AVAILABLE, "no formula stands there")
          .fault(WRONG_KIND, "it is no reference")
          .example("FORMULATEXT(B2)", "#N/A")
          .example("IFNA(FORMULATEXT(B2), \"none\")", "\"none\"")
          .example("FORMULATEXT(1)", "#VALUE!")
          .contextual((a, context) -> formulas(a.value(0), context, ReferenceFunctions::formula));

  private static final SheetFunction SHEET =
      SheetFunction.named("SHEET")
          .summary("The number of a sheet, counted from 1.")
          .optional("of", REFERENCE, "a reference or a sheet's name; the formula's own sheet")
          .gives(NUMBER, "1")
          .fault(NOT_AVAILABLE, "there is no such sheet")
          .example("SHEET(A1)", "1")
          .example("SHEET(\"nowhere\")", "#N/A")
          .contextual(ReferenceFunctions::sheet);

  private static final SheetFunction SHEETS =
      SheetFunction.named("SHEETS")
          .summary("How many sheets a reference goes through, or the workbook has.")
          .optional("reference", REFERENCE, "the reference; all sheets when left out")
          .gives(NUMBER, "1")
          .fault(WRONG_KIND, "it is no reference")
          .example("SHEETS(A1)", "1")
          .example("SHEETS()", "1")
          .example("SHEETS(7)", "#VALUE!")
          .contextual(
              (a, context) ->
                  !a.has(0)
                      ? Value.number(context.surroundings().sheets())
                      : a.value(0) instanceof Value.Reference(List<Area> areas, _)
                          ? Value.number((double) areas.stream().map(Area::grid).distinct().count())
                          : noReference());

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        ROW,
        COLUMN,
        ROWS,
        COLUMNS,
        AREAS,
        OFFSET,
        INDIRECT,
        ISREF,
        ISFORMULA,
        FORMULATEXT,
        SHEET,
        SHEETS);
  }

  private static Value noReference() {
    return Faults.wrongKind("a reference is needed");
  }

  private static Value extent(Value area, ToIntFunction<Expanse> of) {
    return area instanceof Value.Fault || Expanse.areas(area).size() == 1
        ? Value.number(of.applyAsInt(Expanse.of(area)))
        : Faults.badReference("they are several areas");
  }

  private static CellAddress first(Value.Reference reference) {
    Area area = reference.areas().getFirst();
    return new CellAddress(area.grid(), area.rect().top(), area.rect().left());
  }

  /**
   * What is said of the formula in the first cell of a reference, or in each where an array may.
   */
  private static Value formulas(Value value, Context context, Function<String, Value> what) {
    if (!(value instanceof Value.Reference reference)) {
      return noReference();
    }
    CellAddress first = first(reference);
    Rect rect = reference.areas().getFirst().rect();
    if (!context.isArray() || (rect.rows() == 1 && rect.columns() == 1)) {
      return what.apply(context.surroundings().formula(first));
    }
    Rect used = context.surroundings().used(first.grid()).rect();
    return NewArray.of(
        rect.rows(),
        rect.columns(),
        (row, column) -> {
          var cell = new CellAddress(first.grid(), first.row() + row, first.column() + column);
          boolean isUsed = used.contains(cell.row(), cell.column());
          return what.apply(isUsed ? context.surroundings().formula(cell) : "");
        });
  }

  /**
   * Where one value is wanted the first line is meant, else each; without an argument those of the
   * formula's own cells.
   */
  private static Value lines(Arguments arguments, Context context, boolean rows) {
    if (!arguments.has(0)) {
      CellAddress cell = context.cell();
      return context.isArray()
          ? lines(context.surroundings().arrayAt(cell), context, rows)
          : Value.number(1.0 + (rows ? cell.row() : cell.column()));
    }
    return arguments.value(0) instanceof Value.Reference reference
        ? lines(reference.areas().getFirst().rect(), context, rows)
        : noReference();
  }

  private static Value lines(Rect rect, Context context, boolean rows) {
    int first = rows ? rect.top() : rect.left();
    int count = rows ? rect.rows() : rect.columns();
    return context.isArray() && count > 1
        ? new Value.Many(counted(first, count, rows))
        : Value.number(first + 1.0);
  }

  private static Array counted(int first, int count, boolean down) {
    var columns = new ArrayList<Column>();
    var numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = first + i + 1;
    }
    if (down) {
      return new Array(List.of(Column.ofNumbers(numbers)), 0, count);
    }
    for (double number : numbers) {
      columns.add(Column.ofNumbers(number));
    }
    return new Array(columns, 0, 1);
  }

  /** A name that does not exist is no reference, like any other text that says none. */
  private static Value said(Arguments arguments, Context context) {
    Value said = context.reference(arguments.text(0), !arguments.logical(1, true));
    return said instanceof Value.Fault(FaultCode code, String reason, _)
            && code == FaultCode.UNKNOWN_NAME
        ? Faults.badReference(reason)
        : said;
  }

  private static Value offset(Arguments arguments, Context context) {
    if (!(arguments.value(0) instanceof Value.Reference(List<Area> areas, _)) || areas.size() > 1) {
      return noReference();
    }
    Rect from = areas.getFirst().rect();
    double height = size(arguments, context, 3, from.rows());
    double width = size(arguments, context, 4, from.columns());
    double top = from.top() + FifteenDigits.truncate(arguments.number(1)) + Math.min(height + 1, 0);
    double left =
        from.left() + FifteenDigits.truncate(arguments.number(2)) + Math.min(width + 1, 0);
    double bottom = top + Math.abs(height);
    double right = left + Math.abs(width);
    return Sheets.holds((long) top, (long) left, (long) bottom, (long) right)
        ? Value.Reference.computed(
            new Area(
                areas.getFirst().grid(),
                Sheets.rect((long) top, (long) left, (long) bottom, (long) right)))
        : Faults.badReference("the area lies off the sheet or has no cell");
  }

  /** What stands behind the point is cut off, but a part of a line is a line. */
  private static double size(Arguments arguments, Context context, int index, int otherwise) {
    double size = context.isOmitted(index) ? otherwise : arguments.number(index, otherwise);
    return Math.abs(size) < 1 ? Math.signum(size) : FifteenDigits.truncate(size);
  }

  private static Value formula(String text) {
    return text.isEmpty() ? Faults.notAvailable("no formula stands there") : new Value.Text(text);
  }

  private static Value sheet(Arguments arguments, Context context) {
    Context.Surroundings surroundings = context.surroundings();
    if (!arguments.has(0)) {
      return Value.number(surroundings.sheetNumber(context.cell().grid()));
    }
    return switch (arguments.value(0)) {
      case Value.Reference reference ->
          Value.number(surroundings.sheetNumber(first(reference).grid()));
      case Value.Text(String name) when surroundings.sheet(name) >= 0 ->
          Value.number(surroundings.sheetNumber(surroundings.sheet(name)));
      case Value.Text(String name) -> Faults.notAvailable("there is no sheet " + name);
      case Value.Num _, Value.Logical _ -> Faults.notAvailable("a sheet has a name");
      case Value.Blank _, Value.Many _, Value.Lambda _, Value.Fault _ -> noReference();
    };
  }
}
