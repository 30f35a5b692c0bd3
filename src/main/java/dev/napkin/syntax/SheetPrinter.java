package dev.napkin.syntax;

import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Worksheets as {@code sheet} blocks of a text workbook: one line for each block of cells, in
 * Excel's notation.
 *
 * <pre>{@code
 * sheet "Model" {
 *   name growth = Inputs!$B$3
 *   B2 = 100
 *   C2:N2 = B2*(1+growth)
 *   B4:D4 = {1, 2, "three"}
 *   P2:P13 = {=TRANSPOSE(B2:M2)}
 * }
 * }</pre>
 *
 * <p>The formula of a block is written as its first cell says it. {@link SheetReader} reads it
 * back.
 */
public final class SheetPrinter {
  private static final int WIDEST = 100;
  private static final Comparator<SheetBook.Block> BY_PLACE =
      Comparator.<SheetBook.Block>comparingInt(block -> block.rect().top())
          .thenComparingInt(block -> block.rect().left());

  private final StringBuilder text = new StringBuilder();

  /** Where lines of other workbooks belong. */
  private int linkedAt;

  private SheetPrinter() {}

  /** All sheets of a book, each a block, with an empty line between them. */
  public static String print(SheetBook book) {
    var printer = new SheetPrinter();
    for (int i = 0; i < book.sheets().size(); i++) {
      printer.text.append(i == 0 ? "" : "\n");
      printer.sheet(book, i);
    }
    if (!book.linked().isEmpty()) {
      // What no formula asks for would only be in the reader's way.
      var mentioned = LinkedLines.mentioned(printer.text);
      var linked = new SheetPrinter();
      book.linked().stream()
          .filter(sheet -> LinkedLines.isAmong(mentioned, sheet))
          .forEach(linked::linked);
      printer.text.insert(printer.linkedAt, linked.text);
    }
    if (!book.modules().isEmpty()) {
      var macros = new SheetPrinter();
      ModuleLines.mentioned(printer.text, book.modules()).forEach(macros::module);
      printer.text.insert(printer.linkedAt, macros.text);
    }
    return printer.text.toString();
  }

  private void module(SheetBook.Module module) {
    line("macro " + module.name() + " = {");
    List<String> lines = module.text().stripTrailing().lines().map(SheetPrinter::quoted).toList();
    for (int i = 0; i < lines.size(); i++) {
      line("  " + lines.get(i) + (i < lines.size() - 1 ? ";" : ""));
    }
    line("}");
  }

  /** The formula that a block says in a cell, with its equals sign; empty for none. */
  public static String formula(SheetBook.Block block, int row, int column) {
    return switch (block) {
      case SheetBook.Block.Formulas(_, SheetFormula formula) ->
          "=" + ExcelPrinter.print(formula.tree(), row, column);
      case SheetBook.Block.ArrayFormula(Rect rect, SheetFormula formula, boolean dynamic) -> {
        String says = "=" + formula(formula, rect);
        yield dynamic ? says : "{" + says + "}";
      }
      case SheetBook.Block.Values _, SheetBook.Block.DataTable _ -> "";
    };
  }

  private void sheet(SheetBook book, int number) {
    SheetBook.Sheet sheet = book.sheets().get(number);
    text.append("sheet ").append(quoted(sheet.name())).append(" {\n");
    switch (sheet.visibility()) {
      case VISIBLE -> {}
      case HIDDEN -> line("hidden");
      case VERY_HIDDEN -> line("very hidden");
    }
    if (number == 0) {
      settings(book.settings());
      linkedAt = text.length();
    }
    rows("hidden rows", sheet.hiddenRows());
    rows("filtered rows", sheet.filteredRows());
    for (SheetBook.DefinedName name : book.names()) {
      boolean here = name.sheet().map(sheet.name()::equalsIgnoreCase).orElse(number == 0);
      if (here) {
        String words = name.sheet().isPresent() ? "local name " : "name ";
        line(words + name.name() + " = " + ExcelPrinter.print(name.formula().tree(), 0, 0));
      }
    }
    for (SheetBook.Table table : book.tables()) {
      if (table.sheet().equalsIgnoreCase(sheet.name())) {
        table(table);
      }
    }
    sheet.blocks().stream().sorted(BY_PLACE).forEach(this::block);
    text.append("}\n");
  }

  private void settings(SheetBook.Settings settings) {
    if (settings.dates1904()) {
      line("dates 1904");
    }
    if (settings.iterates()) {
      line("iterate %d %s".formatted(settings.iterations(), number(settings.tolerance())));
    }
    if (settings.asDisplayed()) {
      line("as displayed");
    }
    if (settings.macros()) {
      line("with macros");
    }
  }

  private void linked(SheetBook.Linked linked) {
    String head = "linked " + quoted(LinkedLines.name(linked));
    List<LinkedLines.Line> lines = LinkedLines.of(linked);
    if (lines.isEmpty()) {
      line(linked.isLost() ? head + " lost" : head);
    }
    lines.forEach(seen -> values(head + " " + A1.range(seen.rect()) + " = ", seen.values()));
    linked.names().forEach((name, rect) -> line(head + " name " + name + " = " + A1.range(rect)));
  }

  private void rows(String words, Region rows) {
    if (!rows.isEmpty()) {
      var parts = new ArrayList<String>();
      rows.forEach(rect -> parts.add((rect.top() + 1) + ":" + rect.bottom()));
      line(words + " " + String.join(", ", parts));
    }
  }

  private void table(SheetBook.Table table) {
    var words = new StringBuilder("table ").append(table.name()).append(" = ");
    words.append(A1.range(table.area()));
    words.append(table.headerRows() == 0 ? " without headers" : "");
    words.append(table.totalsRows() == 0 ? "" : " with totals");
    List<String> columns = table.columns().stream().map(SheetPrinter::quoted).toList();
    line(words + " {" + String.join(", ", columns) + "}");
  }

  private void block(SheetBook.Block block) {
    Rect rect = block.rect();
    switch (block) {
      case SheetBook.Block.Formulas(_, SheetFormula formula) -> {
        String says = formula(formula, rect);
        line(
            A1.range(rect)
                + shown(formula)
                + " = "
                + (isLiteral(formula.tree()) ? "=" : "")
                + says);
      }
      case SheetBook.Block.ArrayFormula(_, SheetFormula formula, boolean dynamic) ->
          line(
              dynamic
                  ? A1.range(rect) + "#" + shown(formula) + " = " + formula(formula, rect)
                  : A1.range(rect) + shown(formula) + " = {=" + formula(formula, rect) + "}");
      case SheetBook.Block.Values(_, Array values) -> values(A1.range(rect) + " = ", values);
      case SheetBook.Block.DataTable(_, Array values) ->
          values(A1.range(rect) + " = data ", values);
    }
  }

  private static String shown(SheetFormula formula) {
    return formula.format().isEmpty() ? "" : " shown " + quoted(formula.format());
  }

  private static String formula(SheetFormula formula, Rect rect) {
    return ExcelPrinter.print(formula.tree(), rect.top(), rect.left());
  }

  /** Whether the text of a formula would read as a value. */
  private static boolean isLiteral(Expression tree) {
    return switch (tree) {
      case Expression.Number _,
          Expression.Text _,
          Expression.Logical _,
          Expression.FaultLiteral _,
          SheetExpression.ArrayConstant _ ->
          true;
      case Expression.Unary unary -> unary.operand() instanceof Expression.Number;
      case Expression _ -> false;
    };
  }

  /** One value as it is; several on one line while they fit, else a line for each row. */
  private void values(String head, Array values) {
    boolean single = values.size() == 1 && !head.endsWith(" data ");
    if (single) {
      line(head + literal(values.get(0, 0)));
      return;
    }
    var rows = new ArrayList<String>();
    int length = head.length();
    for (int row = 0; row < values.rows(); row++) {
      var cells = new ArrayList<String>();
      for (int column = 0; column < values.columns(); column++) {
        cells.add(literal(values.get(row, column)));
      }
      rows.add(String.join(", ", cells));
      length += rows.getLast().length() + 2;
    }
    if (length <= WIDEST) {
      line(head + "{" + String.join("; ", rows) + "}");
      return;
    }
    line(head + "{");
    var words = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      String row = rows.get(i) + (i + 1 < rows.size() ? ";" : "");
      boolean goesOn = values.columns() == 1 && isNumber(values, i) && isNumber(values, i - 1);
      if (!words.isEmpty() && (!goesOn || words.length() + row.length() >= WIDEST)) {
        line("  " + words);
        words.setLength(0);
      }
      words.append(words.isEmpty() ? "" : " ").append(row);
    }
    line("  " + words);
    line("}");
  }

  /** Numbers of one column share a line; texts, and rows of several columns, have one each. */
  private static boolean isNumber(Array values, int row) {
    return row >= 0 && values.get(row, 0) instanceof Value.Num;
  }

  private void line(String words) {
    text.append("  ").append(words.stripTrailing()).append('\n');
  }

  private static String literal(Value value) {
    return switch (value) {
      case Value.Num(double number) -> number(number);
      case Value.Text(String words) -> quoted(words);
      case Value.Logical(boolean holds) -> holds ? "TRUE" : "FALSE";
      case Value.Fault fault -> fault.code().text();
      case Value.Blank _, Value.Many _, Value.Reference _, Value.Lambda _ -> "";
    };
  }

  /** The shortest text that reads back as the same number. */
  static String number(double number) {
    BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
    int exponent = exact.precision() - exact.scale() - 1;
    return Math.abs(exponent) < 16 ? exact.toPlainString() : exact.toString();
  }

  /** A text on one line: what would break it is written as Excel's files do, {@code _x000A_}. */
  static String quoted(String words) {
    var quoted = new StringBuilder("\"");
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '"') {
        quoted.append("\"\"");
      } else if (c < ' ' || (c == '_' && Escapes.at(words, i).isPresent())) {
        quoted.append(Escapes.of(c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** The characters that {@code _xHHHH_} stands for. */
  static final class Escapes {
    private static final int LENGTH = 7;

    private Escapes() {}

    static String of(char c) {
      return "_x%04X_".formatted((int) c);
    }

    /** The character that is written at {@code at}, if one is. */
    static Optional<Character> at(String words, int at) {
      if (at + LENGTH > words.length()
          || words.charAt(at + 1) != 'x'
          || words.charAt(at + LENGTH - 1) != '_') {
        return Optional.empty();
      }
      int code = 0;
      for (int i = at + 2; i < at + LENGTH - 1; i++) {
        int digit = Character.digit(words.charAt(i), 16);
        if (digit < 0) {
          return Optional.empty();
        }
        code = code * 16 + digit;
      }
      return Optional.of((char) code);
    }

    /** A text with its escapes put back. */
    static String undone(String words) {
      if (!words.contains("_x")) {
        return words;
      }
      var plain = new StringBuilder();
      for (int i = 0; i < words.length(); i++) {
        Optional<Character> escaped = words.charAt(i) == '_' ? at(words, i) : Optional.empty();
        plain.append(escaped.orElse(words.charAt(i)));
        i += escaped.isPresent() ? LENGTH - 1 : 0;
      }
      return plain.toString();
    }
  }
}
