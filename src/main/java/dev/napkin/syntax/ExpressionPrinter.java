package dev.napkin.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Formulas as text.
 *
 * <p>Brackets that were written are nodes of the tree and come back by themselves. Where a tree
 * that was built and not read would be read differently, brackets are added.
 */
final class ExpressionPrinter {
  private static final int IN_ARGUMENT = -1;
  private static final int CONVERTED = 0;
  private static final int PERCENT = 6;
  private static final int SIGN = 7;
  private static final int WHOLE = 8;

  private final StringBuilder text;

  ExpressionPrinter(StringBuilder text) {
    this.text = text;
  }

  static String text(Expression expression) {
    var text = new StringBuilder();
    new ExpressionPrinter(text).print(expression);
    return text.toString();
  }

  void print(Expression expression) {
    switch (expression) {
      case Expression.Number number -> text.append(number.text());
      case Expression.Quantity quantity -> quantity(quantity);
      case Expression.Percent percent -> {
        operand(percent.operand(), PERCENT);
        text.append('%');
      }
      case Expression.Text words -> text.append(quoted(words.value()));
      case Expression.Logical logical -> text.append(logical.value() ? "TRUE" : "FALSE");
      case Expression.Date date -> text.append(date.value());
      case Expression.FaultLiteral fault -> text.append(fault.code().text());
      case Expression.Name name -> text.append(name.text());
      case Expression.Index index -> text.append(index.target().text()).append(keys(index.keys()));
      case Expression.Unary unary -> {
        text.append(unary.operator().symbol());
        operand(unary.operand(), SIGN);
      }
      case Expression.Binary binary -> binary(binary);
      case Expression.Group group -> bracketed(group.inner());
      case Expression.Call call -> call(call);
      case Expression.Over over -> {
        operand(over.operand(), CONVERTED);
        text.append(" over ").append(axes(over.axes()));
      }
      case Expression.Convert convert -> {
        operand(convert.operand(), CONVERTED);
        text.append(" in ").append(convert.unit().text());
      }
      case Expression.Hole _ -> text.append('?');
      case Expression.Missing _ -> {}
      case Expression.Broken broken -> text.append(LineReader.verbatim(broken.span()));
      case SheetExpression _ ->
          throw new IllegalArgumentException("a formula of a worksheet in a text workbook");
    }
  }

  /** The operands of the outermost operators, each but the last with the operator behind it. */
  static List<String> operands(Expression.Binary formula) {
    int precedence = formula.operator().precedence();
    var operators = new ArrayDeque<Expression.Binary>();
    Expression first = formula;
    while (first instanceof Expression.Binary binary
        && binary.operator().precedence() == precedence) {
      operators.push(binary);
      first = binary.left();
    }
    var operands = new ArrayList<>(List.of(operandText(first, precedence)));
    for (Expression.Binary binary : operators) {
      operands.set(operands.size() - 1, operands.getLast() + " " + binary.operator().symbol());
      operands.add(operandText(binary.right(), precedence + 1));
    }
    return operands;
  }

  private static String operandText(Expression operand, int precedence) {
    var text = new StringBuilder();
    new ExpressionPrinter(text).operand(operand, precedence);
    return text.toString();
  }

  /** A number with its unit; the percent sign touches its number, and a plain count shows none. */
  private void quantity(Expression.Quantity quantity) {
    String unit = quantity.unit().text();
    text.append(quantity.number().text());
    if (!unit.equals("1")) {
      text.append(unit.startsWith("%") ? "" : " ").append(unit);
    }
  }

  private void binary(Expression.Binary binary) {
    int precedence = binary.operator().precedence();
    boolean power = binary.operator() == BinaryOperator.POWER;
    operand(binary.left(), precedence);
    // Without blanks a power behind a unit would be the unit's.
    String around = power && !endsInUnit(binary.left()) ? "" : " ";
    text.append(around).append(binary.operator().symbol()).append(around);
    operand(binary.right(), precedence + 1);
  }

  private void call(Expression.Call call) {
    text.append(functionName(call.function())).append('(');
    for (int i = 0; i < call.arguments().size(); i++) {
      text.append(i == 0 ? "" : ", ");
      operand(call.arguments().get(i), IN_ARGUMENT);
    }
    text.append(')');
  }

  private void operand(Expression operand, int precedence) {
    if (precedence(operand) < precedence) {
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

  private static int precedence(Expression expression) {
    return switch (expression) {
      case Expression.Binary binary -> binary.operator().precedence();
      case Expression.Percent _ -> PERCENT;
      case Expression.Unary _ -> SIGN;
      case Expression.Convert _ -> CONVERTED;
      case Expression.Over _ -> IN_ARGUMENT;
      case Expression.Number _,
          Expression.Quantity _,
          Expression.Text _,
          Expression.Logical _,
          Expression.Date _,
          Expression.FaultLiteral _,
          Expression.Name _,
          Expression.Index _,
          Expression.Group _,
          Expression.Call _,
          Expression.Hole _,
          Expression.Missing _,
          Expression.Broken _,
          SheetExpression _ ->
          WHOLE;
    };
  }

  private static boolean endsInUnit(Expression expression) {
    return switch (expression) {
      case Expression.Quantity _ -> true;
      case Expression.Unary unary -> endsInUnit(unary.operand());
      case Expression.Binary binary ->
          binary.operator() == BinaryOperator.POWER && endsInUnit(binary.right());
      case Expression.Number _,
          Expression.Percent _,
          Expression.Text _,
          Expression.Logical _,
          Expression.Date _,
          Expression.FaultLiteral _,
          Expression.Name _,
          Expression.Index _,
          Expression.Group _,
          Expression.Call _,
          Expression.Over _,
          Expression.Convert _,
          Expression.Hole _,
          Expression.Missing _,
          Expression.Broken _,
          SheetExpression _ ->
          false;
    };
  }

  /** A function's name in capitals; {@code prev} is a word of the language and stays small. */
  static String functionName(String name) {
    if (name.equalsIgnoreCase("prev")) {
      return "prev";
    }
    String capitals = name.toUpperCase(Locale.ROOT);
    return capitals.equalsIgnoreCase(name) ? capitals : name;
  }

  /** A text between quotes. A line end, which no text may hold, is a blank. */
  static String quoted(String words) {
    String line = words.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    return '"' + line.replace("\"", "\"\"") + '"';
  }

  static String key(Expression.Key key) {
    return key.quoted() ? quoted(key.text()) : key.text();
  }

  static String keys(List<Expression.Key> keys) {
    return "[" + String.join(", ", keys.stream().map(ExpressionPrinter::key).toList()) + "]";
  }

  static String names(List<Expression.Name> names) {
    return String.join(", ", names.stream().map(Expression.Name::text).toList());
  }

  private static String axes(List<Expression.Name> axes) {
    return axes.size() == 1 ? names(axes) : "[" + names(axes) + "]";
  }
}
