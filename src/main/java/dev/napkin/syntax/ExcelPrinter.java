package dev.napkin.syntax;

import dev.napkin.syntax.SheetExpression.Coordinate;
import dev.napkin.syntax.SheetExpression.Sheets;
import dev.napkin.value.FaultCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Formulas of worksheets: tree to text, without the equals sign.
 *
 * <p>Brackets that were written are nodes of the tree and come back by themselves. Where a tree
 * that was built and not read would be read differently, brackets are added.
 */
public final class ExcelPrinter {
  private final StringBuilder text = new StringBuilder();
  private final FormulaNotation notation;

  /** Whether as files have it. */
  private final boolean marked;

  /** How many of the LETs and LAMBDAs around what is printed give a value to a name. */
  private final Map<String, Integer> parameters = new HashMap<>();

  private ExcelPrinter(FormulaNotation notation, boolean marked) {
    this.notation = notation;
    this.marked = marked;
  }

  /**
   * A formula as a person sees it in a cell. A reference to what is not on the worksheet is {@code
   * #REF!}.
   *
   * @param row of the cell, counted from 0
   * @param column of the cell, counted from 0
   */
  public static String print(Expression tree, int row, int column) {
    return text(tree, FormulaNotation.a1(row, column), false);
  }

  /**
   * A formula as a file has it in a cell: functions and names carry the marks that tell an old
   * program that it does not know them.
   */
  public static String printForFile(Expression tree, int row, int column) {
    return text(tree, FormulaNotation.a1(row, column), true);
  }

  /** A formula with its places as distances, the same in every cell: {@code R[-1]C*2}. */
  public static String printR1C1(Expression tree) {
    return text(tree, FormulaNotation.R1C1, false);
  }

  private static String text(Expression tree, FormulaNotation notation, boolean marked) {
    var printer = new ExcelPrinter(notation, marked);
    printer.print(tree);
    return printer.text.toString();
  }

  private void print(Expression expression) {
    switch (expression) {
      case Expression.Number number -> text.append(number.text());
      case Expression.Text words ->
          text.append('"').append(words.value().replace("\"", "\"\"")).append('"');
      case Expression.Logical logical -> text.append(logical.value() ? "TRUE" : "FALSE");
      case Expression.FaultLiteral fault -> text.append(fault.code().text());
      case Expression.Name name -> name(name.text());
      case Expression.Percent percent -> {
        operand(percent.operand(), FormulaPrecedence.PERCENT);
        text.append('%');
      }
      case Expression.Unary unary -> {
        text.append(unary.operator().symbol());
        operand(unary.operand(), FormulaPrecedence.SIGN);
      }
      case Expression.Binary binary -> {
        int precedence = binary.operator().precedence();
        operand(binary.left(), precedence);
        text.append(binary.operator().symbol());
        operand(binary.right(), precedence + 1);
      }
      case Expression.Group group -> bracketed(group.inner());
      case Expression.Call call -> call(call);
      case Expression.Missing _ -> {}
      case Expression.Broken broken -> text.append(broken.span().text());
      case SheetExpression sheet -> sheet(sheet);
      case Expression.Quantity _,
          Expression.Date _,
          Expression.Index _,
          Expression.Over _,
          Expression.Convert _,
          Expression.Hole _ ->
          throw new IllegalArgumentException("a formula of a text workbook in a worksheet");
    }
  }

  private void sheet(SheetExpression expression) {
    switch (expression) {
      case SheetExpression.Cell cell ->
          place(cell.sheets(), List.of(cell.row()), List.of(cell.column()));
      case SheetExpression.Area area ->
          place(
              area.sheets(),
              List.of(area.top(), area.bottom()),
              List.of(area.left(), area.right()));
      case SheetExpression.Rows rows ->
          place(rows.sheets(), List.of(rows.first(), rows.last()), List.of());
      case SheetExpression.Columns columns ->
          place(columns.sheets(), List.of(), List.of(columns.first(), columns.last()));
      case SheetExpression.SheetName name -> {
        SheetNames.write(name.sheets(), text);
        text.append(name.name());
      }
      case SheetExpression.Structured part -> TableParts.write(part, marked, text);
      case SheetExpression.Spilled spilled ->
          marked("_xlfn.ANCHORARRAY", "", spilled.operand(), FormulaPrecedence.TAIL, "#");
      case SheetExpression.Single single ->
          marked("_xlfn.SINGLE", "@", single.operand(), FormulaPrecedence.SIGN, "");
      case SheetExpression.Range range -> {
        operand(range.left(), FormulaPrecedence.COLON);
        // Without a blank the name would be the first of two sheets.
        text.append(endsInName(range.left()) ? ": " : ":");
        boolean area = isArea(range.left(), range.right());
        operand(range.right(), area ? FormulaPrecedence.TAIL + 1 : FormulaPrecedence.COLON + 1);
      }
      case SheetExpression.Intersection both -> {
        // A name and a bracket would be a call, whatever blanks are between them.
        operand(
            both.left(),
            endsInName(both.left()) && both.right() instanceof Expression.Group
                ? FormulaPrecedence.TAIL + 1
                : FormulaPrecedence.BLANK);
        text.append(' ');
        operand(both.right(), FormulaPrecedence.BLANK + 1);
      }
      case SheetExpression.Union union -> list(union.parts());
      case SheetExpression.ArrayConstant array -> array(array);
      case SheetExpression.Apply apply -> {
        if (isCallable(apply.function())) {
          print(apply.function());
        } else {
          bracketed(apply.function());
        }
        text.append('(');
        list(apply.arguments());
        text.append(')');
      }
    }
  }

  // ---- references -------------------------------------------------------------------------------

  /** A cell, an area, or whole rows or columns: one or two of either or both. */
  private void place(Optional<Sheets> sheets, List<Coordinate> rows, List<Coordinate> columns) {
    sheets.ifPresent(some -> SheetNames.write(some, text));
    boolean there =
        rows.stream().allMatch(row -> notation.has(row, true))
            && columns.stream().allMatch(column -> notation.has(column, false));
    if (!there) {
      text.append(FaultCode.BAD_REFERENCE.text());
      return;
    }
    int corners = Math.max(rows.size(), columns.size());
    boolean whole = rows.isEmpty() || columns.isEmpty();
    List<Coordinate> ends = rows.isEmpty() ? columns : rows;
    if (notation.once() && whole && ends.getFirst().equals(ends.getLast())) {
      corners = 1;
    }
    for (int i = 0; i < corners; i++) {
      text.append(i == 0 ? "" : ":");
      corner(rows, columns, i);
    }
  }

  private void corner(List<Coordinate> rows, List<Coordinate> columns, int at) {
    if (notation.relative() && !rows.isEmpty()) {
      notation.row(rows.get(at), text);
    }
    if (!columns.isEmpty()) {
      notation.column(columns.get(at), text);
    }
    if (!notation.relative() && !rows.isEmpty()) {
      notation.row(rows.get(at), text);
    }
  }

  /** Whether a colon between two places would make one of them. */
  private boolean isArea(Expression left, Expression right) {
    return switch (right) {
      case SheetExpression.Cell cell ->
          cell.sheets().isEmpty() && left instanceof SheetExpression.Cell;
      case SheetExpression.Rows rows ->
          notation.once() && rows.sheets().isEmpty() && left instanceof SheetExpression.Rows;
      case SheetExpression.Columns columns ->
          notation.once() && columns.sheets().isEmpty() && left instanceof SheetExpression.Columns;
      default -> false;
    };
  }

  private static boolean endsInName(Expression expression) {
    return expression instanceof Expression.Name
        || (expression instanceof SheetExpression.Range range && endsInName(range.right()));
  }

  /** A sign that files spell as a function. */
  private void marked(
      String function, String before, Expression operand, int least, String behind) {
    if (marked) {
      text.append(function);
      bracketed(operand);
    } else {
      text.append(before);
      operand(operand, least);
      text.append(behind);
    }
  }

  // ---- calls ------------------------------------------------------------------------------------

  private static boolean isCallable(Expression function) {
    return switch (function) {
      case Expression.Call _,
          Expression.Group _,
          SheetExpression.Apply _,
          SheetExpression.SheetName _,
          SheetExpression.Structured _ ->
          true;
      default -> false;
    };
  }

  private void name(String name) {
    if (isParameter(name)) {
      text.append(FileSpelling.parameter(name));
    } else {
      text.append(marked ? FileSpelling.value(name) : name);
    }
  }

  private boolean isParameter(String name) {
    return marked && parameters.getOrDefault(key(name), 0) > 0;
  }

  private static String key(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private void call(Expression.Call call) {
    if (isParameter(call.function())) {
      name(call.function());
    } else {
      text.append(marked ? FileSpelling.of(call.function()) : call.function());
    }
    text.append('(');
    if (marked && call.function().equalsIgnoreCase("LET")) {
      let(call.arguments());
    } else if (marked && call.function().equalsIgnoreCase("LAMBDA")) {
      lambda(call.arguments());
    } else {
      list(call.arguments());
    }
    text.append(')');
  }

  /** A name and its value by turns, and what is made of them; a value knows the names before it. */
  private void let(List<Expression> arguments) {
    var given = new ArrayList<String>();
    for (int i = 0; i < arguments.size(); i++) {
      text.append(i == 0 ? "" : ",");
      boolean names = i % 2 == 0 && i < arguments.size() - 1;
      if (names && arguments.get(i) instanceof Expression.Name name) {
        text.append(FileSpelling.parameter(name.text()));
        operand(",", arguments.get(i + 1));
        enter(name.text());
        given.add(name.text());
        i++;
      } else {
        argument(arguments.get(i));
      }
    }
    given.forEach(this::leave);
  }

  private void lambda(List<Expression> arguments) {
    var given = new ArrayList<String>();
    for (int i = 0; i < arguments.size(); i++) {
      text.append(i == 0 ? "" : ",");
      boolean last = i == arguments.size() - 1;
      if (!last && arguments.get(i) instanceof Expression.Name name) {
        enter(name.text());
        given.add(name.text());
        text.append(FileSpelling.parameter(name.text()));
      } else if (!last
          && arguments.get(i) instanceof SheetExpression.Structured part
          && optionalParameter(part).isPresent()) {
        String name = optionalParameter(part).get();
        enter(name);
        given.add(name);
        text.append(FileSpelling.OPTIONAL_PARAMETER).append(name);
      } else {
        argument(arguments.get(i));
      }
    }
    given.forEach(this::leave);
  }

  /** The name between the brackets that say that it may be left out. */
  private static Optional<String> optionalParameter(SheetExpression.Structured part) {
    return part.table().isEmpty() && part.items().isEmpty() && part.columns().size() == 1
        ? Optional.of(part.columns().getFirst()).filter(Letters::areName)
        : Optional.empty();
  }

  private void enter(String name) {
    parameters.merge(key(name), 1, Integer::sum);
  }

  private void leave(String name) {
    parameters.merge(key(name), -1, Integer::sum);
  }

  // ---- lists and brackets -----------------------------------------------------------------------

  private void list(List<Expression> items) {
    for (int i = 0; i < items.size(); i++) {
      text.append(i == 0 ? "" : ",");
      argument(items.get(i));
    }
  }

  private void operand(String before, Expression operand) {
    text.append(before);
    argument(operand);
  }

  private void argument(Expression argument) {
    operand(argument, FormulaPrecedence.UNION + 1);
  }

  private void array(SheetExpression.ArrayConstant array) {
    text.append('{');
    for (int i = 0; i < array.rows().size(); i++) {
      text.append(i == 0 ? "" : ";");
      list(array.rows().get(i));
    }
    text.append('}');
  }

  private void operand(Expression operand, int precedence) {
    boolean hasColon =
        notation.once()
            && switch (operand) {
              case SheetExpression.Rows rows -> !rows.first().equals(rows.last());
              case SheetExpression.Columns columns -> !columns.first().equals(columns.last());
              default -> false;
            };
    int own = hasColon ? FormulaPrecedence.COLON : FormulaPrecedence.of(operand);
    if (own < precedence) {
      bracketed(operand);
    } else {
      print(operand);
    }
  }

  private void bracketed(Expression inner) {
    text.append('(');
    print(inner);
    text.append(')');
  }
}
