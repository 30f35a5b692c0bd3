package dev.napkin.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.check.GridNumbers;
import dev.napkin.check.SheetBinder;
import dev.napkin.engine.SheetSpelling;
import dev.napkin.engine.SheetWorkbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.source.Source;
import dev.napkin.syntax.ExcelParser;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Parsed;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetFormula;
import dev.napkin.unit.ShownNumber;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An example that only a worksheet can say: with an array constant, a reference, or a function that
 * is a value. It stands in A1 of an empty sheet, takes the room it needs, and what it fills is
 * shown as {@code {1,2;3,4}}.
 */
final class SheetExample {
  private static final Pattern SHEET_ONLY =
      Pattern.compile(
          "[{}!#@]|\\$|\\b[A-Z]{1,3}[0-9]+\\b(?!\\s*\\()|\\b(LET|LAMBDA|SEQUENCE|INDIRECT|SHEETS?|CELL|RANDARRAY)\\(");
  private static final String TEXTS = "\"[^\"]*\"";

  private SheetExample() {}

  /** Whether a formula can only stand on a sheet. */
  static boolean needsSheet(String formula) {
    return SHEET_ONLY.matcher(formula.replaceAll(TEXTS, "")).find();
  }

  /** What the formula gives, as examples write it. */
  static String result(String formula) {
    Parsed<Expression> parsed = ExcelParser.parse(Source.of("example", formula), 0, 0);
    assertEquals(List.of(), parsed.diagnostics());
    var block =
        new SheetBook.Block.ArrayFormula(
            Rect.cell(0, 0), new SheetFormula(parsed.tree(), List.of()), true);
    var book =
        new SheetBook(
            List.of(SheetBook.Sheet.of("Example", List.of(block))),
            List.of(),
            List.of(),
            SheetBook.Settings.DEFAULT,
            List.of());
    var binder = new SheetBinder(book, new GridNumbers());
    SheetWorkbook workbook = SheetWorkbook.open(binder.program(), new SheetSpelling(binder));
    int grid = workbook.grid("Example").orElseThrow();
    return shown(workbook, grid, workbook.used(grid));
  }

  private static String shown(SheetWorkbook workbook, int grid, Rect filled) {
    var rows = new ArrayList<String>();
    for (int row = 0; row < Math.max(1, filled.bottom()); row++) {
      var cells = new ArrayList<String>();
      for (int column = 0; column < Math.max(1, filled.right()); column++) {
        cells.add(shown(workbook.value(new CellAddress(grid, row, column))));
      }
      rows.add(String.join(",", cells));
    }
    String all = String.join(";", rows);
    return filled.cells() > 1 ? "{" + all + "}" : all;
  }

  private static String shown(Value value) {
    return switch (value) {
      case Value.Num(double number) -> ShownNumber.of(number);
      case Value.Text(String text) -> '"' + text + '"';
      case Value.Logical(boolean holds) -> holds ? "TRUE" : "FALSE";
      case Value.Fault fault -> fault.code().text();
      case Value.Blank _ -> "";
      case Value.Many _, Value.Reference _, Value.Lambda _ -> value.toString();
    };
  }
}
