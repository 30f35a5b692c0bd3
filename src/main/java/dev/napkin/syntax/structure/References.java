package dev.napkin.syntax.structure;

import dev.napkin.syntax.Expression;
import dev.napkin.syntax.SheetExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A formula with other references. What is not concerned stays the same object.
 *
 * <p>The recursion is as deep as the formula, which the parser bounds.
 */
final class References {
  private final Function<SheetExpression, Expression> replacement;

  private References(Function<SheetExpression, Expression> replacement) {
    this.replacement = replacement;
  }

  /**
   * {@code tree} with its cells, areas, rows, columns, names of sheets and parts of tables replaced
   * by what {@code replacement} says.
   */
  static Expression replaced(Expression tree, Function<SheetExpression, Expression> replacement) {
    return new References(replacement).of(tree);
  }

  @SuppressWarnings("ReferenceEquality")
  private Expression of(Expression tree) {
    return switch (tree) {
      case SheetExpression sheet -> ofSheet(sheet);
      case Expression.Percent(var span, Expression operand) -> {
        Expression now = of(operand);
        yield now == operand ? tree : new Expression.Percent(span, now);
      }
      case Expression.Unary(var span, var operator, Expression operand) -> {
        Expression now = of(operand);
        yield now == operand ? tree : new Expression.Unary(span, operator, now);
      }
      case Expression.Binary(
              var span,
              Expression left,
              var operator,
              var operatorSpan,
              Expression right) -> {
        Expression one = of(left);
        Expression other = of(right);
        yield one == left && other == right
            ? tree
            : new Expression.Binary(span, one, operator, operatorSpan, other);
      }
      case Expression.Group(var span, Expression inner) -> {
        Expression now = of(inner);
        yield now == inner ? tree : new Expression.Group(span, now);
      }
      case Expression.Call(
              var span,
              var function,
              var functionSpan,
              List<Expression> arguments) -> {
        List<Expression> now = all(arguments);
        yield now == arguments ? tree : new Expression.Call(span, function, functionSpan, now);
      }
      case Expression.Number _,
          Expression.Quantity _,
          Expression.Text _,
          Expression.Logical _,
          Expression.Date _,
          Expression.FaultLiteral _,
          Expression.Name _,
          Expression.Index _,
          Expression.Over _,
          Expression.Convert _,
          Expression.Hole _,
          Expression.Missing _,
          Expression.Broken _ ->
          tree;
    };
  }

  @SuppressWarnings("ReferenceEquality")
  private Expression ofSheet(SheetExpression tree) {
    return switch (tree) {
      case SheetExpression.Cell _,
          SheetExpression.Area _,
          SheetExpression.Rows _,
          SheetExpression.Columns _,
          SheetExpression.SheetName _,
          SheetExpression.Structured _ ->
          replacement.apply(tree);
      case SheetExpression.Spilled(var span, Expression operand) -> {
        Expression now = of(operand);
        yield now == operand ? tree : new SheetExpression.Spilled(span, now);
      }
      case SheetExpression.Single(var span, Expression operand) -> {
        Expression now = of(operand);
        yield now == operand ? tree : new SheetExpression.Single(span, now);
      }
      case SheetExpression.Range(var span, Expression left, Expression right) -> {
        Expression one = of(left);
        Expression other = of(right);
        yield one == left && other == right ? tree : new SheetExpression.Range(span, one, other);
      }
      case SheetExpression.Intersection(var span, Expression left, Expression right) -> {
        Expression one = of(left);
        Expression other = of(right);
        yield one == left && other == right
            ? tree
            : new SheetExpression.Intersection(span, one, other);
      }
      case SheetExpression.Union(var span, List<Expression> parts) -> {
        List<Expression> now = all(parts);
        yield now == parts ? tree : new SheetExpression.Union(span, now);
      }
      case SheetExpression.ArrayConstant _ -> tree;
      case SheetExpression.Apply(var span, Expression function, List<Expression> arguments) -> {
        Expression called = of(function);
        List<Expression> now = all(arguments);
        yield called == function && now == arguments
            ? tree
            : new SheetExpression.Apply(span, called, now);
      }
    };
  }

  @SuppressWarnings("ReferenceEquality")
  private List<Expression> all(List<Expression> parts) {
    var now = new ArrayList<Expression>(parts.size());
    boolean same = true;
    for (Expression part : parts) {
      Expression replaced = of(part);
      same &= replaced == part;
      now.add(replaced);
    }
    return same ? parts : now;
  }
}
