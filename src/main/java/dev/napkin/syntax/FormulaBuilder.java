package dev.napkin.syntax;

import dev.napkin.source.Code;
import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.SheetExpression.Coordinate;
import dev.napkin.syntax.SheetExpression.Sheets;
import dev.napkin.syntax.grammar.ExcelGrammar;
import dev.napkin.syntax.grammar.ExcelGrammar.ArgumentsContext;
import dev.napkin.syntax.grammar.ExcelGrammar.ElementContext;
import dev.napkin.syntax.grammar.ExcelGrammar.ExpressionContext;
import dev.napkin.syntax.grammar.ExcelGrammar.TargetContext;
import dev.napkin.syntax.grammar.ExcelGrammar.UnionContext;
import dev.napkin.value.FaultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Worksheet formulas: contexts of the grammar to {@link Expression}s.
 *
 * <p>The contexts may be those of another formula whose words are of the same kinds: of a word in
 * them nothing counts but its position.
 */
final class FormulaBuilder {
  private final Source source;
  private final List<FormulaWord> words;
  private final FormulaPatterns patterns;
  private final Problems problems;

  FormulaBuilder(
      Source source, List<FormulaWord> words, FormulaPatterns patterns, Problems problems) {
    this.source = source;
    this.words = words;
    this.patterns = patterns;
    this.problems = problems;
  }

  Expression formula(ExcelGrammar.FormulaLineContext line) {
    return union(line.union());
  }

  /** The word of this formula that stands where {@code token} stands. */
  private FormulaWord word(Token token) {
    return words.get(token.getTokenIndex());
  }

  private FormulaWord word(TerminalNode node) {
    return word(node.getSymbol());
  }

  private String text(TerminalNode node) {
    return word(node).text();
  }

  private Expression union(UnionContext union) {
    if (union.getChildCount() == 1) {
      return expression(union.expression(0));
    }
    List<Expression> parts = union.expression().stream().map(this::expression).toList();
    return new SheetExpression.Union(span(union), parts);
  }

  private Expression expression(ExpressionContext expression) {
    return switch (expression) {
      case ExcelGrammar.NumberContext c -> number(word(c.NUMBER()));
      case ExcelGrammar.TextContext c -> text(word(c.TEXT()));
      case ExcelGrammar.FaultContext c -> fault(span(c), text(c.FAULT()));
      case ExcelGrammar.FaultElsewhereContext c -> fault(span(c), text(c.FAULT()));
      case ExcelGrammar.DeletedContext c -> fault(span(c), FaultCode.BAD_REFERENCE.text());
      case ExcelGrammar.ArrayContext c -> array(c);
      case ExcelGrammar.HereContext c -> here(c.target());
      case ExcelGrammar.ElsewhereContext c -> elsewhere(c);
      case ExcelGrammar.CallContext c -> call(c);
      case ExcelGrammar.CallElsewhereContext c -> callElsewhere(c);
      case ExcelGrammar.GroupContext c -> new Expression.Group(span(c), union(c.union()));
      case ExcelGrammar.ApplyContext c ->
          new SheetExpression.Apply(
              span(c), expression(c.expression()), arguments(c.arguments(), c.RPAREN()));
      case ExcelGrammar.SpilledContext c ->
          new SheetExpression.Spilled(span(c), expression(c.expression()));
      case ExcelGrammar.RangeContext c -> range(expression(c.left), expression(c.right));
      case ExcelGrammar.IntersectionContext c ->
          new SheetExpression.Intersection(span(c), expression(c.left), expression(c.right));
      case ExcelGrammar.SignedContext c ->
          new Expression.Unary(span(c), sign(c.operator), expression(c.expression()));
      case ExcelGrammar.SingleContext c ->
          new SheetExpression.Single(span(c), expression(c.expression()));
      case ExcelGrammar.PercentContext c ->
          new Expression.Percent(span(c), expression(c.expression()));
      case ExcelGrammar.PowerContext c -> binary(c.left, c.operator, c.right);
      case ExcelGrammar.ProductContext c -> binary(c.left, c.operator, c.right);
      case ExcelGrammar.SumContext c -> binary(c.left, c.operator, c.right);
      case ExcelGrammar.JoinContext c -> binary(c.left, c.operator, c.right);
      case ExcelGrammar.ComparisonContext c -> binary(c.left, c.operator, c.right);
      default -> throw new IllegalStateException("no such formula: " + expression.getClass());
    };
  }

  // ---- literals ---------------------------------------------------------------------------------

  private Expression number(FormulaWord word) {
    String text = patterns.kept(word.text());
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      problems.add(Code.BAD_NUMBER, span(word), "a number can be 1.79e308 at the most");
      value = 0;
    }
    return new Expression.Number(span(word), value, text);
  }

  private Expression text(FormulaWord word) {
    return new Expression.Text(span(word), LiteralBuilder.content(word.text()));
  }

  /** A fault; one that LibreOffice alone has is {@code #VALUE!}, as its files say of the value. */
  private static Expression fault(Span span, String text) {
    return new Expression.FaultLiteral(span, FaultCode.of(text).orElse(FaultCode.WRONG_KIND));
  }

  private Expression array(ExcelGrammar.ArrayContext array) {
    var rows = new ArrayList<List<Expression>>();
    for (ExcelGrammar.RowContext row : array.row()) {
      rows.add(row.element().stream().map(this::element).toList());
      if (rows.getLast().size() != rows.getFirst().size()) {
        problems.add(
            Code.SYNTAX,
            span(row),
            "the rows of an array differ in length",
            "a comma divides columns, a semicolon rows");
      }
    }
    return new SheetExpression.ArrayConstant(span(array), rows);
  }

  private Expression element(ElementContext element) {
    return switch (element) {
      case ExcelGrammar.NumberElementContext c -> {
        Expression number = number(word(c.NUMBER()));
        Token first = c.getStart();
        yield first.getType() == ExcelGrammar.NUMBER
            ? number
            : new Expression.Unary(span(c), sign(first), number);
      }
      case ExcelGrammar.TextElementContext c -> text(word(c.TEXT()));
      case ExcelGrammar.FaultElementContext c -> fault(span(c), text(c.FAULT()));
      case ExcelGrammar.LogicalElementContext c -> {
        Expression logical = name(word(c.NAME()));
        if (!(logical instanceof Expression.Logical)) {
          problems.add(
              Code.SYNTAX, span(c), "an array between braces holds no name", "write the value");
        }
        yield logical;
      }
      default -> throw new IllegalStateException("no such element: " + element.getClass());
    };
  }

  // ---- references -------------------------------------------------------------------------------

  private Expression here(TargetContext target) {
    return target instanceof ExcelGrammar.NameContext name
        ? name(word(name.NAME()))
        : place(span(target), Optional.empty(), target);
  }

  private Expression elsewhere(ExcelGrammar.ElsewhereContext reference) {
    String prefix = text(reference.SHEET());
    if (SheetNames.areQuotedApart(prefix)) {
      return fault(span(reference), FaultCode.UNKNOWN_NAME.text());
    }
    Optional<Sheets> sheets = sheets(prefix);
    TargetContext target = reference.target();
    if (sheets.isEmpty()) {
      return here(target);
    }
    return switch (target) {
      case ExcelGrammar.NameContext name ->
          new SheetExpression.SheetName(span(reference), sheets.get(), text(name.NAME()));
      case ExcelGrammar.StructuredContext table
          // A table is known by its name in all of its workbook.
          when sheets.get().book().isPresent() ->
          structured(span(reference), prefix, text(table.STRUCTURED()));
      default -> place(span(reference), sheets, target);
    };
  }

  private Optional<Sheets> sheets(String prefix) {
    return patterns.sheets(
        prefix.endsWith("!") ? prefix.substring(0, prefix.length() - 1) : prefix);
  }

  private Expression place(Span span, Optional<Sheets> sheets, TargetContext target) {
    FormulaWord word = word(target.getStart());
    Coordinate first = word.first();
    Coordinate second = word.second();
    return switch (target) {
      case ExcelGrammar.CellContext _ -> new SheetExpression.Cell(span, sheets, first, second);
      case ExcelGrammar.RowsContext _ ->
          new SheetExpression.Rows(span, sheets, low(first, second), high(first, second));
      case ExcelGrammar.ColumnsContext _ ->
          new SheetExpression.Columns(span, sheets, low(first, second), high(first, second));
      case ExcelGrammar.StructuredContext c -> structured(span, "", text(c.STRUCTURED()));
      default -> throw new IllegalStateException("no such place: " + target.getClass());
    };
  }

  private Expression structured(Span span, String book, String text) {
    Optional<SheetExpression.Structured> part = TableParts.read(span, book, text);
    if (part.isPresent()) {
      return part.get();
    }
    problems.add(
        Code.SYNTAX,
        span,
        "`" + text + "` is no part of a table",
        "write `Table[Column]`, `Table[[#Totals],[Column]]` or `Table[@Column]`; the parts are"
            + " #All, #Data, #Headers, #Totals and #This Row");
    return new Expression.Broken(span);
  }

  /** A name; {@code TRUE} and {@code FALSE} are none. */
  private Expression name(FormulaWord word) {
    String text = patterns.kept(word.text());
    if (FileSpelling.starts(text, FileSpelling.OPTIONAL_PARAMETER)) {
      String name = FileSpelling.without(FileSpelling.OPTIONAL_PARAMETER, text);
      return new SheetExpression.Structured(span(word), Optional.empty(), List.of(), List.of(name));
    }
    if (text.equalsIgnoreCase("TRUE") || text.equalsIgnoreCase("FALSE")) {
      return new Expression.Logical(span(word), text.equalsIgnoreCase("TRUE"));
    }
    return new Expression.Name(
        span(word), FileSpelling.unmarkedValue(FileSpelling.unmarkedParameter(text)));
  }

  /** What a colon makes of two references: one area where both are plain, else a computed one. */
  private static Expression range(Expression left, Expression right) {
    Span span = left.span().to(right.span());
    if (left instanceof SheetExpression.Cell from
        && right instanceof SheetExpression.Cell to
        && to.sheets().isEmpty()) {
      return new SheetExpression.Area(
          span,
          from.sheets(),
          low(from.row(), to.row()),
          low(from.column(), to.column()),
          high(from.row(), to.row()),
          high(from.column(), to.column()));
    }
    // In R1C1 a row or a column can stand alone.
    if (left instanceof SheetExpression.Rows from
        && right instanceof SheetExpression.Rows to
        && isOne(from.first(), from.last(), from.span())
        && isOne(to.first(), to.last(), to.span())
        && to.sheets().isEmpty()) {
      return new SheetExpression.Rows(
          span, from.sheets(), low(from.first(), to.first()), high(from.first(), to.first()));
    }
    if (left instanceof SheetExpression.Columns from
        && right instanceof SheetExpression.Columns to
        && isOne(from.first(), from.last(), from.span())
        && isOne(to.first(), to.last(), to.span())
        && to.sheets().isEmpty()) {
      return new SheetExpression.Columns(
          span, from.sheets(), low(from.first(), to.first()), high(from.first(), to.first()));
    }
    return new SheetExpression.Range(span, left, right);
  }

  /** Whether a single row or column was written, and not a pair of the same. */
  private static boolean isOne(Coordinate first, Coordinate last, Span span) {
    String text = span.text();
    return first.equals(last) && text.indexOf(':', text.lastIndexOf('!') + 1) < 0;
  }

  /** The smaller one; of a fixed and a moving one, which differ from cell to cell, the first. */
  private static Coordinate low(Coordinate first, Coordinate second) {
    return isReversed(first, second) ? second : first;
  }

  private static Coordinate high(Coordinate first, Coordinate second) {
    return isReversed(first, second) ? first : second;
  }

  private static boolean isReversed(Coordinate first, Coordinate second) {
    return first.fixed() == second.fixed() && first.offset() > second.offset();
  }

  // ---- operators and calls ----------------------------------------------------------------------

  private Expression binary(ExpressionContext left, Token operator, ExpressionContext right) {
    Expression first = expression(left);
    Expression second = expression(right);
    return new Expression.Binary(
        first.span().to(second.span()), first, operator(operator), span(word(operator)), second);
  }

  private Expression call(ExcelGrammar.CallContext call) {
    FormulaWord word = word(call.FUNCTION());
    String name = FileSpelling.unmarkedParameter(FileSpelling.unmarked(patterns.kept(word.text())));
    List<Expression> arguments = arguments(call.arguments(), call.RPAREN());
    if (arguments.size() == 1) {
      if (name.equalsIgnoreCase("ANCHORARRAY")) {
        return new SheetExpression.Spilled(
            span(call), FormulaPrecedence.operand(arguments.getFirst(), FormulaPrecedence.TAIL));
      }
      if (name.equalsIgnoreCase("SINGLE")) {
        return new SheetExpression.Single(
            span(call), FormulaPrecedence.operand(arguments.getFirst(), FormulaPrecedence.SIGN));
      }
    }
    return new Expression.Call(span(call), name, span(word), arguments);
  }

  private Expression callElsewhere(ExcelGrammar.CallElsewhereContext call) {
    FormulaWord word = word(call.FUNCTION());
    List<Expression> arguments = arguments(call.arguments(), call.RPAREN());
    Optional<Sheets> sheets = sheets(text(call.SHEET()));
    return sheets.isEmpty()
        ? new Expression.Call(span(call), word.text(), span(word), arguments)
        : new SheetExpression.Apply(
            span(call),
            new SheetExpression.SheetName(
                span(word(call.SHEET())).to(span(word)), sheets.get(), word.text()),
            arguments);
  }

  private List<Expression> arguments(ArgumentsContext context, TerminalNode closing) {
    if (context.children == null) {
      return List.of();
    }
    var arguments = new ArrayList<Expression>();
    Optional<Expression> argument = Optional.empty();
    for (ParseTree child : context.children) {
      if (child instanceof ExpressionContext value) {
        argument = Optional.of(expression(value));
      } else if (child instanceof TerminalNode comma) {
        arguments.add(argument.orElseGet(() -> missing(word(comma))));
        argument = Optional.empty();
      }
    }
    arguments.add(argument.orElseGet(() -> missing(word(closing))));
    return arguments;
  }

  private Expression missing(FormulaWord next) {
    return new Expression.Missing(source.span(next.start(), next.start()));
  }

  private static UnaryOperator sign(Token token) {
    return token.getType() == ExcelGrammar.MINUS ? UnaryOperator.NEGATE : UnaryOperator.PLUS;
  }

  private static BinaryOperator operator(Token token) {
    return switch (token.getType()) {
      case ExcelGrammar.CARET -> BinaryOperator.POWER;
      case ExcelGrammar.STAR -> BinaryOperator.MULTIPLY;
      case ExcelGrammar.SLASH -> BinaryOperator.DIVIDE;
      case ExcelGrammar.PLUS -> BinaryOperator.ADD;
      case ExcelGrammar.MINUS -> BinaryOperator.SUBTRACT;
      case ExcelGrammar.AMPERSAND -> BinaryOperator.JOIN;
      case ExcelGrammar.EQ -> BinaryOperator.EQUAL;
      case ExcelGrammar.NE -> BinaryOperator.NOT_EQUAL;
      case ExcelGrammar.LT -> BinaryOperator.LESS;
      case ExcelGrammar.LE -> BinaryOperator.AT_MOST;
      case ExcelGrammar.GT -> BinaryOperator.GREATER;
      case ExcelGrammar.GE -> BinaryOperator.AT_LEAST;
      default -> throw new IllegalStateException("no operator: " + token.getText());
    };
  }

  private Span span(FormulaWord word) {
    return source.span(word.start(), word.end());
  }

  private Span span(ParserRuleContext context) {
    return source.span(word(context.getStart()).start(), word(context.getStop()).end());
  }
}
