package dev.napkin.syntax;

import dev.napkin.source.Code;
import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.grammar.NapGrammar;
import dev.napkin.syntax.grammar.NapGrammar.ExpressionContext;
import dev.napkin.syntax.grammar.NapGrammar.FormulaContext;
import dev.napkin.syntax.grammar.NapLexical;
import dev.napkin.value.FaultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Formulas: contexts of the grammar to {@link Expression}s. */
final class ExpressionBuilder {
  private final Source source;
  private final LiteralBuilder literals;
  private final Problems problems;

  ExpressionBuilder(Source source, LiteralBuilder literals, Problems problems) {
    this.source = source;
    this.literals = literals;
    this.problems = problems;
  }

  Expression formula(FormulaContext formula) {
    Expression value = expression(formula.expression());
    for (TerminalNode unit : formula.UNIT()) {
      UnitText text = literals.unit(unit.getSymbol());
      value = new Expression.Convert(value.span().to(text.span()), value, text);
    }
    return value;
  }

  private Expression expression(ExpressionContext expression) {
    return switch (expression) {
      case NapGrammar.NumberContext c -> literals.number(c.NUMBER().getSymbol());
      case NapGrammar.QuantityLiteralContext c ->
          literals.quantity(c.NUMBER().getSymbol(), c.UNIT().getSymbol());
      case NapGrammar.TextContext c -> literals.text(c.TEXT().getSymbol());
      case NapGrammar.DateContext c -> literals.date(c.DATE().getSymbol());
      case NapGrammar.FaultContext c -> fault(c.FAULT().getSymbol());
      case NapGrammar.HoleContext c -> new Expression.Hole(span(c));
      case NapGrammar.NameContext c -> nameOrLogical(c.NAME().getSymbol());
      case NapGrammar.IndexContext c ->
          new Expression.Index(span(c), name(c.NAME().getSymbol()), keys(c.indices().keys()));
      case NapGrammar.CallContext c -> call(c);
      case NapGrammar.GroupContext c -> new Expression.Group(span(c), formula(c.formula()));
      case NapGrammar.SignedContext c ->
          new Expression.Unary(span(c), sign(c.operator), expression(c.expression()));
      case NapGrammar.PercentContext c ->
          new Expression.Percent(span(c), expression(c.expression()));
      case NapGrammar.PowerContext c -> power(c);
      case NapGrammar.ProductContext c -> binary(c.left, c.operator, c.right);
      case NapGrammar.SumContext c -> binary(c.left, c.operator, c.right);
      case NapGrammar.JoinContext c -> binary(c.left, c.operator, c.right);
      case NapGrammar.ComparisonContext c -> binary(c.left, c.operator, c.right);
      default -> throw new IllegalStateException("no such formula: " + expression.getClass());
    };
  }

  private Expression binary(ExpressionContext left, Token operator, ExpressionContext right) {
    Expression first = expression(left);
    Expression second = expression(right);
    return new Expression.Binary(
        first.span().to(second.span()), first, operator(operator), span(operator), second);
  }

  private Expression power(NapGrammar.PowerContext power) {
    Expression result = binary(power.left, power.operator, power.right);
    if (power.left instanceof NapGrammar.SignedContext base
        && base.operator.getType() == NapLexical.MINUS) {
      String number = source.text().substring(end(base.operator), end(base.getStop()));
      String raised = source.text().substring(end(base.getStop()), result.span().end());
      problems.add(
          Code.NEGATED_POWER,
          result.span(),
          "the sign binds tighter than the power, as in Excel",
          "write `-("
              + number.strip()
              + raised
              + ")`, or `(-"
              + number.strip()
              + ")"
              + raised
              + "` if that is meant");
    }
    return result;
  }

  private Expression call(NapGrammar.CallContext call) {
    var arguments = new ArrayList<Expression>();
    Optional<Expression> argument = Optional.empty();
    boolean several = false;
    for (ParseTree child : call.children) {
      if (child instanceof NapGrammar.ArgumentContext value) {
        argument = Optional.of(argument(value));
      } else if (child instanceof TerminalNode mark) {
        Token token = mark.getSymbol();
        boolean comma = token.getType() == NapLexical.COMMA;
        several |= comma;
        if (comma || (token.getType() == NapLexical.RPAREN && (several || argument.isPresent()))) {
          Span place = source.span(token.getStartIndex(), token.getStartIndex());
          arguments.add(argument.orElseGet(() -> new Expression.Missing(place)));
          argument = Optional.empty();
        }
      }
    }
    Token function = call.NAME().getSymbol();
    return new Expression.Call(span(call), function.getText(), span(function), arguments);
  }

  private Expression argument(NapGrammar.ArgumentContext argument) {
    Expression value = formula(argument.formula());
    return switch (argument.axes()) {
      case null -> value;
      case NapGrammar.OneAxisContext axis ->
          new Expression.Over(span(argument), value, List.of(name(axis.NAME().getSymbol())));
      case NapGrammar.SeveralAxesContext axes ->
          new Expression.Over(span(argument), value, names(axes.names()));
      default -> throw new IllegalStateException("no such axes: " + argument.axes().getClass());
    };
  }

  private Expression fault(Token token) {
    Optional<FaultCode> code = FaultCode.of(token.getText());
    if (code.isPresent()) {
      return new Expression.FaultLiteral(span(token), code.get());
    }
    problems.add(
        Code.SYNTAX,
        span(token),
        "there is no fault `" + token.getText() + "`",
        "the faults are " + faults());
    return new Expression.Broken(span(token));
  }

  private static String faults() {
    var all = new ArrayList<String>();
    for (FaultCode code : FaultCode.values()) {
      if (code.isComputed()) {
        all.add(code.text());
      }
    }
    return String.join(" ", all);
  }

  /** {@code TRUE} and {@code FALSE} are words like any other, but not as a value. */
  Expression nameOrLogical(Token token) {
    return switch (token.getText().toUpperCase(Locale.ROOT)) {
      case "TRUE" -> new Expression.Logical(span(token), true);
      case "FALSE" -> new Expression.Logical(span(token), false);
      default -> name(token);
    };
  }

  Expression reference(NapGrammar.ReferenceContext reference) {
    Expression.Name name = name(reference.NAME().getSymbol());
    return reference.indices() == null
        ? name
        : new Expression.Index(span(reference), name, keys(reference.indices().keys()));
  }

  Optional<List<Expression.Key>> indices(NapGrammar.@Nullable IndicesContext indices) {
    return indices == null ? Optional.empty() : Optional.of(keys(indices.keys()));
  }

  List<Expression.Key> keys(NapGrammar.KeysContext keys) {
    return keys.key().stream().map(this::key).toList();
  }

  Expression.Key key(NapGrammar.KeyContext key) {
    Token token = key.getStart();
    boolean quoted = token.getType() == NapLexical.TEXT;
    String text = quoted ? literals.text(token).value() : token.getText();
    return new Expression.Key(span(token), text, quoted);
  }

  List<Expression.Name> names(NapGrammar.NamesContext names) {
    return names.NAME().stream().map(name -> name(name.getSymbol())).toList();
  }

  Expression.Name name(Token token) {
    return new Expression.Name(span(token), token.getText());
  }

  Span span(Token token) {
    return source.span(token.getStartIndex(), end(token));
  }

  Span span(ParserRuleContext context) {
    return source.span(context.getStart().getStartIndex(), end(context.getStop()));
  }

  private static int end(Token token) {
    return token.getStopIndex() + 1;
  }

  private static UnaryOperator sign(Token token) {
    return token.getType() == NapLexical.MINUS ? UnaryOperator.NEGATE : UnaryOperator.PLUS;
  }

  private static BinaryOperator operator(Token token) {
    return switch (token.getType()) {
      case NapLexical.CARET -> BinaryOperator.POWER;
      case NapLexical.STAR -> BinaryOperator.MULTIPLY;
      case NapLexical.SLASH -> BinaryOperator.DIVIDE;
      case NapLexical.PLUS -> BinaryOperator.ADD;
      case NapLexical.MINUS -> BinaryOperator.SUBTRACT;
      case NapLexical.AMPERSAND -> BinaryOperator.JOIN;
      case NapLexical.EQ -> BinaryOperator.EQUAL;
      case NapLexical.NE -> BinaryOperator.NOT_EQUAL;
      case NapLexical.LT -> BinaryOperator.LESS;
      case NapLexical.LE -> BinaryOperator.AT_MOST;
      case NapLexical.GT -> BinaryOperator.GREATER;
      case NapLexical.GE -> BinaryOperator.AT_LEAST;
      default -> throw new IllegalStateException("no operator: " + token.getText());
    };
  }
}
