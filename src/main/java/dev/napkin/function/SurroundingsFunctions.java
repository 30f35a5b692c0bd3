package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.REFERENCE;
import static dev.napkin.function.Kind.RESULT;
import static dev.napkin.function.Kind.TEXT;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.value.Coercion;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Addresses as texts, and what there is to know about cells and the workbook. */
final class SurroundingsFunctions {
  private SurroundingsFunctions() {}

  private static final SheetFunction ADDRESS =
      SheetFunction.named("ADDRESS")
          .summary("The address of a cell as a text.")
          .takes("row", NUMBER, "1", "its row, counted from 1")
          .takes("column", NUMBER, "1", "its column, counted from 1")
          .optional(
              "fixed",
              NUMBER,
              "1",
              "1 for both with a dollar sign, 2 the row, 3 the column, 4 neither, and so 5 to 8; 1"
                  + " when left out")
          .optional("a1", LOGICAL, "whether it is written A1 rather than R1C1; TRUE")
          .optional("sheet", TEXT, "the name of a sheet to put before it")
          .gives(TEXT, "1")
          .fault(WRONG_KIND, "there is no such cell or way to write it")
          .example("ADDRESS(2, 3)", "\"$C$2\"")
          .example("ADDRESS(2, 3, 4, TRUE, \"My sheet\")", "\"'My sheet'!C2\"")
          .example("ADDRESS(2, 3, 2, FALSE)", "\"R2C[3]\"")
          .example("ADDRESS(2, 3, 8)", "\"C2\"")
          .example("ADDRESS(0, 3)", "#VALUE!")
          .contextual(SurroundingsFunctions::address);

  private static final SheetFunction HYPERLINK =
      SheetFunction.named("HYPERLINK")
          .summary("A text that leads to a place when it is clicked on.")
          .takes("link", ANY, "the place")
          .optional("shown", ANY, "what the cell shows; the place when left out")
          .gives(ANY, new UnitRule.Gives(Measure.FREE))
          .example("HYPERLINK(\"https://example.org\", \"there\")", "\"there\"")
          .example("HYPERLINK(\"https://example.org\")", "\"https://example.org\"")
          .body(a -> a.value(a.has(1) ? 1 : 0));

  private static final SheetFunction CELL =
      SheetFunction.named("CELL")
          .summary("Something about a cell.")
          .takes(
              "what",
              TEXT,
              "\"address\", \"row\", \"col\", \"contents\", \"type\" (b blank, l text, v else);"
                  + " of formats, which are not kept, what a plain cell has")
          .optional("reference", REFERENCE, "the cell; the formula's own when left out")
          .gives(ANY, "1")
          .isVolatile()
          .fault(WRONG_KIND, "there is no such thing to know")
          .example("CELL(\"address\", B2)", "\"$B$2\"")
          .example("CELL(\"type\", B2)", "\"b\"")
          .example("CELL(\"colour of the sky\", B2)", "#VALUE!")
          .contextual(SurroundingsFunctions::about);

  private static final SheetFunction INFO =
      SheetFunction.named("INFO")
          .summary("Something about the program and the workbook.")
          .takes("what", TEXT, "\"numfile\", \"recalc\", \"release\", \"system\", \"osversion\"")
          .gives(ANY, "1")
          .isVolatile()
          .fault(WRONG_KIND, "there is no such thing to know")
          .example("INFO(\"recalc\")", "\"Automatic\"")
          .example("INFO(\"weather\")", "#VALUE!")
          .contextual(SurroundingsFunctions::ofWorkbook);

  private static final SheetFunction N =
      SheetFunction.named("N")
          .summary("A value as a number: TRUE is 1, a text is 0; of an area its first cell.")
          .takes("value", RESULT, "the value")
          .gives(ANY, "1")
          .example("N(TRUE)", "1")
          .example("N(\"7\")", "0")
          .contextual((a, context) -> each(a.value(0), context, SurroundingsFunctions::number));

  private static final SheetFunction T =
      SheetFunction.named("T")
          .summary("A value if it is a text, else the empty text; of an area its first cell.")
          .takes("value", RESULT, "the value")
          .gives(ANY, "1")
          .example("T(\"gpu\")", "\"gpu\"")
          .example("T(7)", "\"\"")
          .contextual((a, context) -> each(a.value(0), context, SurroundingsFunctions::text));

  private static final SheetFunction TYPE =
      SheetFunction.named("TYPE")
          .summary(
              "1 for a number, 2 a text, 4 a logical, 16 a fault, 64 an array, 128 a function.")
          .takes("value", REFERENCE, "the value")
          .gives(NUMBER, "1")
          .example("TYPE(\"gpu\")", "2")
          .example("TYPE({1, 2})", "64")
          .example("TYPE({1})", "64")
          .example("TYPE(NA())", "16")
          .lazyBody(a -> Value.number(type(a.seen(0))));

  private static final SheetFunction ERROR_TYPE =
      SheetFunction.named("ERROR.TYPE")
          .summary("The number of a fault: 1 #NULL!, 2 #DIV/0!, 3 #VALUE!, 4 #REF!, 5 #NAME? ...")
          .takes("fault", ANY, "the fault")
          .gives(NUMBER, "1")
          .fault(NOT_AVAILABLE, "it is no fault, or a fault without a number")
          .example("ERROR.TYPE(1 / 0)", "2")
          .example("ERROR.TYPE(#GETTING_DATA)", "8")
          .example("ERROR.TYPE(7)", "#N/A")
          .source("Microsoft's help on ERROR.TYPE, whose table ends at #CALC!, 14")
          .lazyBody(
              a ->
                  Calls.single(a.value(0)) instanceof Value.Fault fault
                      ? number(fault.code())
                      : Faults.notAvailable("it is no fault"));

  private static final SheetFunction ISNONTEXT =
      SheetFunction.named("ISNONTEXT")
          .summary("Whether a value is anything but a text, a blank cell included.")
          .takes("value", ANY, "the value")
          .gives(LOGICAL, "1")
          .example("ISNONTEXT(3)", "TRUE")
          .example("ISNONTEXT(\"3\")", "FALSE")
          .lazyBody(a -> Value.logical(!(Calls.single(a.value(0)) instanceof Value.Text)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(ADDRESS, HYPERLINK, CELL, INFO, N, T, TYPE, ERROR_TYPE, ISNONTEXT);
  }

  private static Value address(Arguments arguments, Context context) {
    double row = FifteenDigits.truncate(arguments.number(0));
    double column = FifteenDigits.truncate(arguments.number(1));
    double fixed = context.isOmitted(2) ? 1 : FifteenDigits.truncate(arguments.number(2, 1));
    boolean a1 = context.isOmitted(3) || arguments.logical(3, true);
    // Excel takes 5 to 8 for the same four; Gnumeric's samples/excel/address.xls lists them.
    double kind = fixed > 4 ? fixed - 4 : fixed;
    boolean relative = !a1 && kind > 1;
    boolean inside = row >= 1 && row <= Sheets.ROWS && column >= 1 && column <= Sheets.COLUMNS;
    if ((!inside && !relative) || fixed < 1 || fixed > 8) {
      return Faults.wrongKind("there is no such cell or way to write it");
    }
    boolean fixedRow = kind <= 2;
    boolean fixedColumn = kind == 1 || kind == 3;
    String text =
        a1
            ? (fixedColumn ? "$" : "")
                + letters((int) column - 1)
                + (fixedRow ? "$" : "")
                + (int) row
            : distance("R", (int) row, fixedRow) + distance("C", (int) column, fixedColumn);
    return new Value.Text(arguments.has(4) ? sheet(arguments.text(4)) + text : text);
  }

  private static String distance(String letter, int number, boolean fixed) {
    return letter + (fixed ? String.valueOf(number) : number == 0 ? "" : "[" + number + "]");
  }

  private static String sheet(String name) {
    boolean plain =
        name.isEmpty()
            || (name.matches("[\\p{L}_][\\p{L}\\p{N}_.]*") && !name.matches("[A-Za-z]{1,3}\\d+"));
    return plain ? name + "!" : "'" + name.replace("'", "''") + "'!";
  }

  /** A column, counted from 0, in letters. */
  private static String letters(int column) {
    var text = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      text.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return text.toString();
  }

  private static Value about(Arguments arguments, Context context) {
    CellAddress cell = context.cell();
    if (arguments.has(1)) {
      if (!(arguments.value(1) instanceof Value.Reference(List<Area> areas, _))) {
        return Faults.wrongKind("a reference is needed");
      }
      Rect rect = areas.getFirst().rect();
      cell = new CellAddress(areas.getFirst().grid(), rect.top(), rect.left());
    }
    String sheet = context.surroundings().sheetName(cell.grid());
    boolean elsewhere = cell.grid() != context.cell().grid();
    return switch (arguments.text(0).toLowerCase(Locale.ROOT)) {
      case "address" ->
          new Value.Text(
              (elsewhere ? sheet(sheet) : "")
                  + "$"
                  + letters(cell.column())
                  + "$"
                  + (cell.row() + 1));
      case "row" -> Value.number(cell.row() + 1);
      case "col" -> Value.number(cell.column() + 1);
      case "contents" -> context.value(cell);
      case "type" -> new Value.Text(letter(context.value(cell)));
      case "prefix" -> new Value.Text("");
      case "format" -> new Value.Text("G");
      case "color", "parentheses" -> Value.number(0);
      case "protect" -> Value.number(1);
      case "width" -> Value.number(8);
      case "filename" -> new Value.Text("[Book]" + sheet);
      default -> Faults.wrongKind("there is no such thing to know about a cell");
    };
  }

  private static String letter(Value value) {
    return switch (value) {
      case Value.Blank _ -> "b";
      case Value.Text _ -> "l";
      case Value.Num _,
          Value.Logical _,
          Value.Fault _,
          Value.Many _,
          Value.Reference _,
          Value.Lambda _ ->
          "v";
    };
  }

  private static Value ofWorkbook(Arguments arguments, Context context) {
    return switch (arguments.text(0).toLowerCase(Locale.ROOT)) {
      case "numfile" -> Value.number(context.surroundings().sheets());
      case "recalc" -> new Value.Text("Automatic");
      case "release" -> new Value.Text("16.0");
      case "system" -> new Value.Text("pcdos");
      case "osversion" -> new Value.Text("Windows (64-bit) NT 10.00");
      case "origin" -> new Value.Text("$A:$A$1");
      case "memavail", "memused", "totmem" ->
          Faults.notAvailable("it is no longer told how much memory there is");
      default -> Faults.wrongKind("there is no such thing to know about the workbook");
    };
  }

  /** The values of an array one by one; of an area only its first cell. */
  private static Value each(Value value, Context context, UnaryOperator<Value> what) {
    return switch (value) {
      case Value.Reference _ ->
          Expanse.of(value).part(0, 0, 1, 1) instanceof Value.Reference corner
              ? what.apply(context.values(corner).get(0, 0))
              : what.apply(value);
      case Value.Many(var array) ->
          NewArray.of(
              array.rows(), array.columns(), (row, column) -> what.apply(array.get(row, column)));
      case Value.Num _,
          Value.Text _,
          Value.Logical _,
          Value.Blank _,
          Value.Fault _,
          Value.Lambda _ ->
          what.apply(value);
    };
  }

  private static Value number(Value value) {
    return value instanceof Value.Num
            || value instanceof Value.Logical
            || value instanceof Value.Fault
        ? Coercion.number(value)
        : Value.number(0);
  }

  private static Value text(Value value) {
    return value instanceof Value.Text || value instanceof Value.Fault ? value : new Value.Text("");
  }

  private static int type(Value value) {
    return switch (value) {
      case Value.Num _, Value.Blank _ -> 1;
      case Value.Text _ -> 2;
      case Value.Logical _ -> 4;
      case Value.Fault _ -> 16;
      case Value.Many _, Value.Reference _ -> 64;
      case Value.Lambda _ -> 128;
    };
  }

  private static Value number(FaultCode code) {
    return switch (code) {
      case NULL -> Value.number(1);
      case DIVISION_BY_ZERO -> Value.number(2);
      case WRONG_KIND -> Value.number(3);
      case BAD_REFERENCE -> Value.number(4);
      case UNKNOWN_NAME, UNIT -> Value.number(5);
      case OUT_OF_DOMAIN, CYCLE -> Value.number(6);
      case NOT_AVAILABLE -> Value.number(7);
      case GETTING_DATA -> Value.number(8);
      case SPILL -> Value.number(9);
      case CONNECT -> Value.number(10);
      case BLOCKED -> Value.number(11);
      case UNKNOWN -> Value.number(12);
      case FIELD -> Value.number(13);
      case CALCULATION -> Value.number(14);
      case BUSY, EXTERNAL, PYTHON, TIMEOUT -> Faults.notAvailable("the fault has no number");
    };
  }
}
