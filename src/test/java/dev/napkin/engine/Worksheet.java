package dev.napkin.engine;

import dev.napkin.check.GridNumbers;
import dev.napkin.check.SheetBinder;
import dev.napkin.eval.Clock;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetProgram;
import dev.napkin.syntax.FormulaShapes;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetFormula;
import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One worksheet that is written and edited as text: {@code A1: 5} for a value, {@code B1:B9: =A1*2}
 * for a filled formula, {@code C1:C3: {=A1:A3}} for an array over these cells and {@code D1:
 * ~=A1:A3} for one that takes the room it needs.
 */
final class Worksheet {
  static final String NAME = "Model";
  private static final int GRID = 0;

  private final FormulaShapes shapes = new FormulaShapes();
  private final SheetBinder binder;
  final SheetWorkbook book;
  double now = 46_000;

  private Worksheet(SheetBook.Settings settings, List<String> lines) {
    var blocks = new ArrayList<SheetBook.Block>();
    for (String line : lines) {
      blocks.add(block(line));
    }
    var read =
        new SheetBook(
            List.of(SheetBook.Sheet.of(NAME, blocks)), List.of(), List.of(), settings, List.of());
    binder = new SheetBinder(read, new GridNumbers());
    SheetProgram program = binder.program();
    book = SheetWorkbook.open(program, spelling(), clock());
  }

  static Worksheet of(String... lines) {
    return new Worksheet(SheetBook.Settings.DEFAULT, List.of(lines));
  }

  static Worksheet of(List<String> lines) {
    return new Worksheet(SheetBook.Settings.DEFAULT, lines);
  }

  /** One whose cells that need each other are computed in rounds. */
  static Worksheet iterating(int rounds, double tolerance, String... lines) {
    return new Worksheet(
        new SheetBook.Settings(false, true, rounds, tolerance, false), List.of(lines));
  }

  /** The same worksheets opened anew from how they stand. */
  SheetWorkbook anew() {
    return SheetWorkbook.open(book.program(), spelling(), clock());
  }

  /** The worksheet opened so that its structure can be edited. */
  SheetWorkbook structured() {
    return SheetWorkbook.open(binder.program(), new SheetSpelling(binder), clock());
  }

  private Spelling spelling() {
    return new Spelling() {
      @Override
      public String text(Ir formula, CellAddress cell) {
        return "=" + formula;
      }

      @Override
      public Optional<Ir> read(String text, boolean rowsAndColumns, CellAddress cell) {
        SheetFormula formula = shapes.of(text, cell.row(), cell.column());
        return formula.problems().isEmpty()
            ? Optional.of(
                binder.formula(formula.tree(), GRID, Rect.cell(cell.row(), cell.column())))
            : Optional.empty();
      }
    };
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public double now() {
        return now;
      }

      @Override
      public double random() {
        return 0.5;
      }
    };
  }

  private SheetBook.Block block(String line) {
    Rect rect = rect(place(line));
    String content = content(line);
    boolean array = content.startsWith("{");
    boolean dynamic = content.startsWith("~");
    if (!array && !dynamic && !content.startsWith("=")) {
      return new SheetBook.Block.Values(rect, Array.of(value(content)));
    }
    String text = array ? content.substring(1, content.length() - 1) : content;
    SheetFormula formula =
        shapes.of(text.substring(text.indexOf('=') + 1), rect.top(), rect.left());
    if (!formula.problems().isEmpty()) {
      throw new IllegalArgumentException(line + formula.problems());
    }
    return array || dynamic
        ? new SheetBook.Block.ArrayFormula(rect, formula, dynamic)
        : new SheetBook.Block.Formulas(rect, formula);
  }

  private static String place(String line) {
    return line.substring(0, line.indexOf(": "));
  }

  private static String content(String line) {
    return line.substring(line.indexOf(": ") + 2);
  }

  /** The edit that a line says. */
  SheetEdit edit(String line) {
    return switch (block(line)) {
      case SheetBook.Block.Values(Rect rect, Array values) ->
          new SheetEdit.Put(new CellAddress(GRID, rect.top(), rect.left()), values.get(0, 0));
      case SheetBook.Block.Formulas(Rect rect, SheetFormula formula) ->
          new SheetEdit.Lay(
              GRID, new Block.Formula(rect, binder.formula(formula.tree(), GRID, rect)));
      case SheetBook.Block.ArrayFormula(Rect rect, SheetFormula formula, boolean dynamic) -> {
        Rect first = Rect.cell(rect.top(), rect.left());
        Ir ir = binder.formula(formula.tree(), GRID, first);
        yield new SheetEdit.Lay(GRID, new Block.ArrayFormula(rect, ir, dynamic));
      }
      case SheetBook.Block.DataTable _ -> throw new IllegalStateException("no data table");
    };
  }

  /** Makes the edit that a line says. */
  Changes set(String line) {
    SheetOutcome outcome = book.apply(edit(line));
    book.checkInvariants();
    return outcome.changes();
  }

  /** What cells show, with commas between. */
  String show(String... cells) {
    var shown = new ArrayList<String>();
    for (String cell : cells) {
      Rect rect = rect(cell);
      for (int row = rect.top(); row < rect.bottom(); row++) {
        for (int column = rect.left(); column < rect.right(); column++) {
          shown.add(shown(book.value(new CellAddress(GRID, row, column))));
        }
      }
    }
    return String.join(",", shown);
  }

  private static String shown(Value value) {
    return switch (value) {
      case Value.Fault fault -> fault.code().text();
      case Value.Blank _ -> "_";
      case Value single -> ((Value.Text) Coercion.text(single)).text();
    };
  }

  private static Value value(String text) {
    return text.equals("_")
        ? Value.BLANK
        : text.matches("-?[0-9.]+")
            ? new Value.Num(Double.parseDouble(text))
            : new Value.Text(text);
  }

  /** The cells that {@code B2:C9} says. */
  static Rect rect(String cells) {
    int colon = cells.indexOf(':');
    return colon < 0
        ? cell(cells)
        : cell(cells.substring(0, colon)).hull(cell(cells.substring(colon + 1)));
  }

  private static Rect cell(String cell) {
    int column = 0;
    int i = 0;
    while (Character.isLetter(cell.charAt(i))) {
      column = column * 26 + cell.charAt(i) - 'A' + 1;
      i++;
    }
    return Rect.cell(Integer.parseInt(cell.substring(i)) - 1, column - 1);
  }
}
