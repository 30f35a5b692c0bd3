package dev.napkin.check;

import dev.napkin.ir.Axis;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.SheetExpression;
import dev.napkin.syntax.UnaryOperator;
import dev.napkin.unit.Dimension;
import dev.napkin.unit.Unit;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One formula: its names resolved, its units checked, its indices found.
 *
 * <p>The recursion follows the formula, whose depth the parser bounds. What is wrong is reported
 * where it stands and becomes poison, which fits everything and is never reported again.
 */
final class Binder {
  private final Symbols symbols;
  private final UnitResolver units;
  private final Problems problems;
  private final OperatorRules operators;
  private final CallRules calls;

  Binder(Symbols symbols, UnitResolver units, Problems problems, Parts parts) {
    this.symbols = symbols;
    this.units = units;
    this.problems = problems;
    this.operators = new OperatorRules(this, problems, units);
    this.calls = new CallRules(this, symbols, units, problems, parts);
  }

  Symbols symbols() {
    return symbols;
  }

  /**
   * What {@code expression} means in {@code scope}.
   *
   * @param expected what it should measure, as far as its surroundings tell; only for the report
   *     about a hole
   */
  Typed bind(Expression expression, Scope scope, Optional<Dimension> expected) {
    if (Literals.isLiteral(expression)) {
      return literal(expression);
    }
    return switch (expression) {
      case Expression.Number _,
          Expression.Quantity _,
          Expression.Text _,
          Expression.Logical _,
          Expression.Date _,
          Expression.FaultLiteral _ ->
          literal(expression);
      case Expression.Name name -> name(name, scope);
      case Expression.Index index -> index(index, scope);
      case Expression.Percent percent -> percent(percent, scope);
      case Expression.Unary unary -> unary(unary, scope, expected);
      case Expression.Binary binary -> operators.binary(binary, scope, expected);
      case Expression.Group(var span, Expression inner) -> {
        Typed bound = bind(inner, scope, expected);
        yield bound.wrap(span, bound.type(), parts -> new Ir.Group(parts.getFirst()));
      }
      case Expression.Call call -> calls.call(call, scope, expected);
      case Expression.Over over -> strayOver(over, scope);
      case Expression.Convert convert -> convert(convert, scope);
      case Expression.Hole hole -> hole(hole, expected);
      case Expression.Missing(var span) -> Typed.literal(span, new Ir.Omitted(), Type.UNKNOWN);
      case Expression.Broken(var span) -> Typed.poison(span);
      // No line of a text workbook reads as one; sheets have a binder of their own.
      case SheetExpression sheet -> Typed.poison(sheet.span());
    };
  }

  private Typed literal(Expression expression) {
    Literals.Read read = Literals.read(expression, units);
    return Typed.literal(expression.span(), read.ir(), read.type());
  }

  private Typed percent(Expression.Percent percent, Scope scope) {
    Typed operand = bind(percent.operand(), scope, Optional.empty());
    return operators.number(operand, "a percentage is made")
        ? operand.wrap(
            percent.span(),
            operand.type() instanceof Type.Zero ? Type.ZERO : plainIfLogical(operand.type()),
            parts -> new Ir.Percent(parts.getFirst()))
        : Typed.poison(percent.span());
  }

  private Typed unary(Expression.Unary unary, Scope scope, Optional<Dimension> expected) {
    Typed operand = bind(unary.operand(), scope, expected);
    if (!operators.number(operand, "a sign stands in front")) {
      return Typed.poison(unary.span());
    }
    return unary.operator() == UnaryOperator.PLUS
        ? operand.wrap(unary.span(), operand.type(), parts -> new Ir.Plus(parts.getFirst()))
        : operand.wrap(
            unary.span(), plainIfLogical(operand.type()), parts -> new Ir.Negate(parts.getFirst()));
  }

  private static Type plainIfLogical(Type type) {
    return type instanceof Type.Logical ? Type.PLAIN : type;
  }

  private Typed name(Expression.Name name, Scope scope) {
    Typed argument = scope.parameters().get(name.text());
    if (argument != null) {
      return argument;
    }
    Optional<Draft> found = symbols.find(name.text(), scope.module());
    if (found.isEmpty()) {
      return unknown(name, scope.module());
    }
    return cells(name, found.get(), new LinkedHashMap<>(), scope);
  }

  private Typed unknown(Expression.Name name, Module module) {
    if (symbols.unreadable.isName(name.text(), module)) {
      String reason = "`" + name.text() + "` could not be read";
      Ir fault = new Ir.Constant(Value.Fault.of(FaultCode.UNKNOWN_NAME, reason));
      return Typed.literal(name.span(), fault, Type.UNKNOWN);
    }
    problems.report(NameProblems.unknown(name, module, symbols, units));
    return Typed.poison(name.span());
  }

  private Typed cells(Expression place, Draft draft, Map<Axis, Integer> fixed, Scope scope) {
    var axes = new LinkedHashSet<>(draft.axes);
    axes.removeAll(fixed.keySet());
    boolean before = scope.overridden().filter(draft::equals).isPresent();
    Bound bound =
        before
            ? new Bound.Before(draft, fixed)
            : new Bound.Cells(draft, fixed, List.of(), Optional.empty());
    return Typed.of(place.span(), bound, draft.type, axes);
  }

  private Typed index(Expression.Index index, Scope scope) {
    Optional<Draft> found = symbols.find(index.target().text(), scope.module());
    if (found.isEmpty()) {
      return unknown(index.target(), scope.module());
    }
    Draft draft = found.get();
    if (draft.type.equals(Type.UNKNOWN) && draft.axes.isEmpty()) {
      return Typed.poison(index.span());
    }
    Optional<Map<Axis, Integer>> fixed = positions(draft, index.keys(), scope.module());
    return fixed.isEmpty() ? Typed.poison(index.span()) : cells(index, draft, fixed.get(), scope);
  }

  /**
   * The positions that {@code keys} fix on the axes of {@code draft}. Each key belongs to the first
   * axis in order that has it; the name of an axis stands for the position one is at.
   */
  Optional<Map<Axis, Integer>> positions(Draft draft, List<Expression.Key> keys, Module module) {
    var fixed = new LinkedHashMap<Axis, Integer>();
    var left = new ArrayList<>(draft.axes);
    for (Expression.Key key : keys) {
      if (left.isEmpty()) {
        problems.report(IndexProblems.tooMany(draft, key, keys.size()));
        return Optional.empty();
      }
      Optional<Axis> own = symbols.axis(key.text(), module).filter(left::contains);
      if (own.isPresent() && !key.quoted()) {
        left.remove(own.get());
        continue;
      }
      Optional<Axis> holder =
          left.stream().filter(axis -> Keys.position(axis, key.text()).isPresent()).findFirst();
      if (holder.isEmpty()) {
        problems.report(IndexProblems.unknownKey(draft, key, left));
        return Optional.empty();
      }
      fixed.put(holder.get(), Keys.position(holder.get(), key.text()).orElseThrow());
      left.remove(holder.get());
    }
    return Optional.of(fixed);
  }

  private Typed strayOver(Expression.Over over, Scope scope) {
    bind(over.operand(), scope, Optional.empty());
    problems.report(
        Diagnostic.of(
            Code.MISSING_OVER,
            over.span(),
            "`over` stands only in an argument that takes many values, as in SUM(x over axis)"));
    return Typed.poison(over.span());
  }

  private Typed convert(Expression.Convert convert, Scope scope) {
    Typed operand = bind(convert.operand(), scope, Optional.empty());
    Optional<Unit> unit = units.resolve(convert.unit());
    if (unit.isEmpty() || operand.isUnknown()) {
      return Typed.poison(convert.span());
    }
    Dimension wanted = unit.get().dimension();
    if (operand.type() instanceof Type.Zero || operand.dimension().equals(Optional.of(wanted))) {
      return new Typed(convert.span(), operand.bound(), operand.type(), operand.axes(), unit);
    }
    Optional<Typed> money = new Rates(symbols, units).convert(operand, wanted, convert.span());
    if (money.isPresent()) {
      Typed m = money.get();
      return new Typed(m.span(), m.bound(), m.type(), m.axes(), unit);
    }
    problems.report(
        UnitProblems.cannotShow(convert, operand, unit.get(), new UnitHints(symbols, units)));
    return Typed.poison(convert.span());
  }

  private Typed hole(Expression.Hole hole, Optional<Dimension> expected) {
    problems.report(NameProblems.hole(hole, expected, symbols));
    return Typed.poison(hole.span());
  }
}
