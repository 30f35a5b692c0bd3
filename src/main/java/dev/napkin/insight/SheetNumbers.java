package dev.napkin.insight;

import dev.napkin.engine.SheetWorkbook;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.ir.SheetProgram;
import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.ExcelParser;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Parsed;
import dev.napkin.syntax.SheetExpression;
import dev.napkin.value.GeneralFormat;
import dev.napkin.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A formula of a worksheet with values in place of the single cells that it looks at.
 *
 * @param cell where the formula stands
 */
record SheetNumbers(SheetWorkbook workbook, SheetProgram program, CellAddress cell) {

  /** The text of a formula with values put in; areas stay as they are written. */
  String in(String formula) {
    Parsed<Expression> parsed =
        ExcelParser.parse(Source.of("formula", formula), cell.row(), cell.column());
    var text = new StringBuilder(formula);
    if (parsed.diagnostics().isEmpty()) {
      values(parsed.tree())
          .descendingMap()
          .forEach((start, put) -> text.replace(start, put.span().end(), put.value()));
    }
    return text.toString();
  }

  /** What is put in the place of a reference. */
  private record Put(Span span, String value) {}

  private TreeMap<Integer, Put> values(Expression tree) {
    var values = new TreeMap<Integer, Put>();
    Deque<Expression> open = new ArrayDeque<>(List.of(tree));
    while (!open.isEmpty()) {
      Expression node = open.pop();
      single(node)
          .flatMap(at -> shown(workbook.value(at)))
          .ifPresent(shown -> values.put(node.span().start(), new Put(node.span(), shown)));
      parts(node).forEach(open::push);
    }
    return values;
  }

  /** The one cell that an expression is. */
  private Optional<CellAddress> single(Expression node) {
    return switch (node) {
      case SheetExpression.Cell at ->
          grid(at.sheets())
              .map(
                  grid ->
                      new CellAddress(
                          grid, at.row().at(cell.row()), at.column().at(cell.column())));
      case Expression.Name name -> named(name.text());
      case Expression _ -> Optional.empty();
    };
  }

  private Optional<Integer> grid(Optional<SheetExpression.Sheets> sheets) {
    if (sheets.isEmpty()) {
      return Optional.of(cell.grid());
    }
    boolean one = sheets.get().book().isEmpty() && sheets.get().last().isEmpty();
    return one ? workbook.grid(sheets.get().first()) : Optional.empty();
  }

  private Optional<CellAddress> named(String name) {
    Map<String, SheetProgram.Name> names = program.names();
    String key = name.toUpperCase(Locale.ROOT);
    Optional<SheetProgram.Name> own =
        program.sheets().stream()
            .filter(sheet -> sheet.grid() == cell.grid())
            .map(sheet -> sheet.name().toUpperCase(Locale.ROOT) + "!" + key)
            .findFirst()
            .map(names::get);
    return own.or(() -> Optional.ofNullable(names.get(key)))
        .flatMap(SheetProgram.Name::area)
        .filter(area -> area.rect().cells() == 1)
        .map(SheetNumbers::first);
  }

  private static CellAddress first(Area area) {
    return new CellAddress(area.grid(), area.rect().top(), area.rect().left());
  }

  private static Optional<String> shown(Value value) {
    return switch (value) {
      case Value.Num(double number) ->
          Optional.of(number < 0 ? "(" + GeneralFormat.of(number) + ")" : GeneralFormat.of(number));
      case Value.Text(String text) -> Optional.of('"' + text.replace("\"", "\"\"") + '"');
      case Value.Logical(boolean holds) -> Optional.of(holds ? "TRUE" : "FALSE");
      case Value.Fault fault -> Optional.of(fault.code().text());
      case Value.Blank _, Value.Many _, Value.Reference _, Value.Lambda _ -> Optional.empty();
    };
  }

  /** What stands in an expression as a value of its own; the ends of an area do not. */
  private static List<Expression> parts(Expression node) {
    return switch (node) {
      case Expression.Percent percent -> List.of(percent.operand());
      case Expression.Unary unary -> List.of(unary.operand());
      case Expression.Binary binary -> List.of(binary.left(), binary.right());
      case Expression.Group group -> List.of(group.inner());
      case Expression.Call call -> call.arguments();
      case SheetExpression.Apply apply -> apply.arguments();
      case Expression _ -> List.of();
    };
  }
}
