package dev.napkin.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.check.GridNumbers;
import dev.napkin.check.SheetBinder;
import dev.napkin.engine.SheetSpelling;
import dev.napkin.engine.SheetWorkbook;
import dev.napkin.eval.Clock;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.ir.SheetIr;
import dev.napkin.syntax.A1;
import dev.napkin.syntax.FormulaShapes;
import dev.napkin.syntax.SheetBook;
import dev.napkin.value.Annotations;
import dev.napkin.value.Array;
import dev.napkin.value.Looks;
import dev.napkin.value.Spoken;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A workbook of two sheets with macros, in which formulas are computed. */
final class Macros {
  private static final CellAddress CALLER = new CellAddress(0, 99, 25);

  private final List<SheetBook.Module> modules = new ArrayList<>();
  private final List<SheetBook.Block> blocks = new ArrayList<>();
  private final Map<Spoken.Place, String> formats = new HashMap<>();
  private final Map<Spoken.Place, String> comments = new HashMap<>();

  /** One with a module {@code Module1} of these lines. */
  static Macros of(String... lines) {
    return new Macros().module("Module1", lines);
  }

  Macros module(String name, String... lines) {
    modules.add(new SheetBook.Module(name, String.join("\n", lines), true));
    return this;
  }

  /** Puts a value into a cell of the first sheet. */
  Macros cell(String cell, Value value) {
    blocks.add(new SheetBook.Block.Values(rect(cell), Array.of(value)));
    return this;
  }

  Macros cell(String cell, double number) {
    return cell(cell, Value.number(number));
  }

  Macros cell(String cell, String text) {
    return cell(cell, new Value.Text(text));
  }

  Macros formula(String cell, String formula) {
    Rect rect = rect(cell);
    blocks.add(
        new SheetBook.Block.Formulas(
            rect, new FormulaShapes().of(formula, rect.top(), rect.left())));
    return this;
  }

  Macros format(String cell, String format) {
    formats.put(place(cell), format);
    return this;
  }

  Macros comment(String cell, String text) {
    comments.put(place(cell), text);
    return this;
  }

  private static Rect rect(String cell) {
    return A1.rect(cell).orElseThrow();
  }

  private static Spoken.Place place(String cell) {
    return new Spoken.Place(rect(cell).top(), rect(cell).left());
  }

  SheetWorkbook open() {
    var first =
        new SheetBook.Sheet(
            "Data",
            SheetBook.Visibility.VISIBLE,
            blocks,
            List.of(),
            new Region(),
            new Region(),
            new Annotations(Spoken.NONE, List.of(), new Looks(formats, comments)));
    var second =
        SheetBook.Sheet.of(
            "Other", List.of(new SheetBook.Block.Values(rect("B2"), Array.of(Value.number(22)))));
    var book =
        new SheetBook(
                List.of(first, second),
                List.of(),
                List.of(),
                SheetBook.Settings.DEFAULT.withMacros(),
                List.of())
            .with(modules);
    var binder = new SheetBinder(book, new GridNumbers());
    return SheetWorkbook.open(binder.program(), new SheetSpelling(binder), noon());
  }

  private static Clock noon() {
    return new Clock() {
      @Override
      public double now() {
        return 46_000.5;
      }

      @Override
      public double random() {
        return 0.5;
      }
    };
  }

  /** What a formula gives in a cell far from the others. */
  Value value(String formula) {
    SheetWorkbook book = open();
    Rect cell = Rect.cell(CALLER.row(), CALLER.column());
    return book.evaluate(book.formula(formula, 0, cell).orElseThrow(), CALLER);
  }

  /** Holds that a formula gives a value, written as a cell shows it; texts in quotation marks. */
  void gives(String formula, String expected) {
    assertEquals(expected, shown(value(formula)), formula);
  }

  static String shown(Value value) {
    return switch (value) {
      case Value.Num(double number) ->
          number == Math.rint(number) && Math.abs(number) < 1e15
              ? Long.toString((long) number)
              : Double.toString(number);
      case Value.Text(String text) -> '"' + text + '"';
      case Value.Logical(boolean holds) -> holds ? "TRUE" : "FALSE";
      case Value.Fault fault -> fault.code().text();
      case Value.Many(Array array) -> shown(array);
      case Value.Blank _, Value.Reference _, Value.Lambda _ -> value.toString();
    };
  }

  private static String shown(Array array) {
    var text = new StringBuilder("{");
    for (int row = 0; row < array.rows(); row++) {
      for (int column = 0; column < array.columns(); column++) {
        text.append(column > 0 ? "," : row > 0 ? ";" : "").append(shown(array.get(row, column)));
      }
    }
    return text.append('}').toString();
  }

  /** Why the formula is not computed. */
  String refusal(String formula) {
    SheetWorkbook book = open();
    Rect cell = Rect.cell(CALLER.row(), CALLER.column());
    return book.formula(formula, 0, cell).orElseThrow() instanceof SheetIr.Unsupported(var reason)
        ? reason
        : "computed";
  }

  /** Holds that expressions of Visual Basic give values: expression, value, expression, ... */
  static void compute(String... pairs) {
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      var macros = of("Function F()", "F = " + pairs[i], "End Function");
      assertEquals("computed", macros.refusal("F()"), pairs[i]);
      assertEquals(pairs[i + 1], shown(macros.value("F()")), pairs[i]);
    }
  }
}
