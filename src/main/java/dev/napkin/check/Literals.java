package dev.napkin.check;

import dev.napkin.ir.Ir;
import dev.napkin.ir.Type;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.SheetExpression;
import dev.napkin.syntax.UnaryOperator;
import dev.napkin.unit.Unit;
import dev.napkin.unit.UnitSymbol;
import dev.napkin.value.Dates;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.Optional;

/** Literals: numbers, quantities, percentages, texts, dates, logicals, with a sign or without. */
final class Literals {
  private Literals() {}

  /** Whether {@code expression} is one literal, so that a name that equals it is an input. */
  static boolean isLiteral(Expression expression) {
    return switch (expression) {
      case Expression.Number _,
          Expression.Quantity _,
          Expression.Text _,
          Expression.Logical _,
          Expression.Date _,
          Expression.FaultLiteral _ ->
          true;
      case Expression.Percent(_, Expression operand) ->
          operand instanceof Expression.Number
              || operand instanceof Expression.Unary(_, _, Expression.Number _);
      case Expression.Unary(_, _, Expression operand) ->
          !(operand instanceof Expression.Unary) && isLiteral(operand) && isNumeric(operand);
      case Expression.Name _,
          Expression.Index _,
          Expression.Binary _,
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

  private static boolean isNumeric(Expression literal) {
    return literal instanceof Expression.Number
        || literal instanceof Expression.Quantity
        || literal instanceof Expression.Percent;
  }

  /** What a literal measures and how it is kept; empty where its unit does not exist. */
  record Read(Ir ir, Type type) {}

  /** A literal as a formula; an unknown unit is reported and gives poison. */
  static Read read(Expression literal, UnitResolver units) {
    return switch (literal) {
      case Expression.Number number ->
          new Read(plain(number.value()), number.value() == 0 ? Type.ZERO : Type.PLAIN);
      case Expression.Quantity(_, Expression.Number number, var text) -> {
        Optional<Unit> unit = units.resolve(text);
        yield unit.isEmpty()
            ? new Read(new Ir.Poison(), Type.UNKNOWN)
            : new Read(
                quantity(number.value(), unit.get()), new Type.Quantity(unit.get().dimension()));
      }
      case Expression.Percent(_, Expression operand) ->
          new Read(new Ir.Percent(read(operand, units).ir()), Type.PLAIN);
      case Expression.Text(_, String value) ->
          new Read(new Ir.Constant(new Value.Text(value)), Type.TEXT);
      case Expression.Logical(_, boolean value) ->
          new Read(new Ir.Constant(new Value.Logical(value)), Type.LOGICAL);
      case Expression.Date(_, var date) ->
          new Read(new Ir.Constant(new Value.Num(Dates.serial(date))), Type.DATE);
      case Expression.FaultLiteral(_, FaultCode code) ->
          new Read(new Ir.Constant(Value.Fault.of(code, "written so")), Type.UNKNOWN);
      case Expression.Unary(_, UnaryOperator operator, Expression operand) -> {
        Read inner = read(operand, units);
        yield new Read(
            operator == UnaryOperator.NEGATE ? new Ir.Negate(inner.ir()) : new Ir.Plus(inner.ir()),
            inner.type());
      }
      case Expression.Name _,
          Expression.Index _,
          Expression.Binary _,
          Expression.Group _,
          Expression.Call _,
          Expression.Over _,
          Expression.Convert _,
          Expression.Hole _,
          Expression.Missing _,
          Expression.Broken _,
          SheetExpression _ ->
          new Read(new Ir.Poison(), Type.UNKNOWN);
    };
  }

  /** A bare number taken to be in {@code unit}; signs and percentages go through. */
  static Ir inUnit(Ir literal, Unit unit) {
    return switch (literal) {
      case Ir.Constant(Value.Num(double number)) -> quantity(number, unit);
      case Ir.Negate(Ir operand) -> new Ir.Negate(inUnit(operand, unit));
      case Ir.Plus(Ir operand) -> new Ir.Plus(inUnit(operand, unit));
      case Ir other -> other;
    };
  }

  /** The number that a literal stands for, in base units. */
  static Optional<Double> number(Ir literal) {
    return switch (literal) {
      case Ir.Constant(Value.Num(double number)) -> Optional.of(number);
      case Ir.Quantity quantity -> Optional.of(quantity.base());
      case Ir.Percent(Ir operand) -> number(operand).map(n -> n / 100);
      case Ir.Negate(Ir operand) -> number(operand).map(n -> -n);
      case Ir.Plus(Ir operand) -> number(operand);
      case Ir.Group(Ir inner) -> number(inner);
      case Ir _ -> Optional.empty();
    };
  }

  /** Whether the unit is the lone percent sign. */
  static boolean isPercent(Unit unit) {
    return unit.factors().size() == 1
        && unit.factors().getFirst().symbol() instanceof UnitSymbol(String text, _, _)
        && text.equals("%");
  }

  private static Ir plain(double number) {
    Value value = Value.number(number);
    return new Ir.Constant(value);
  }

  private static Ir quantity(double magnitude, Unit unit) {
    return Double.isFinite(unit.toBase(magnitude))
        ? new Ir.Quantity(magnitude, unit)
        : new Ir.Constant(Value.Fault.of(FaultCode.OUT_OF_DOMAIN, "the number is too large"));
  }
}
