package dev.napkin.xlsx;

import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import dev.napkin.unit.Unit;
import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Formulas that are one literal: what somebody types into a cell. */
final class Literal {
  private static final MathContext FIFTEEN_DIGITS = new MathContext(15);

  private Literal() {}

  /** The value of a literal, in base units; empty for a real formula and for a fault. */
  static Optional<Value> value(Ir ir) {
    return switch (ir) {
      case Ir.Constant(Value.Fault _), Ir.Constant(Value.Many _) -> Optional.empty();
      case Ir.Constant(Value value) -> Optional.of(value);
      case Ir.Quantity quantity -> Optional.of(Value.number(quantity.base()));
      case Ir.Percent(Ir operand) -> number(operand).map(n -> Value.number(n / 100));
      case Ir.Negate(Ir operand) -> number(operand).map(n -> Value.number(-n));
      case Ir.Plus(Ir operand) -> value(operand);
      case Ir.Group(Ir inner) -> value(inner);
      case Ir.Look _,
          Ir.Arithmetic _,
          Ir.Compare _,
          Ir.Join _,
          Ir.Call _,
          Ir.Before _,
          Ir.Omitted _,
          Ir.Poison _,
          SheetIr _ ->
          Optional.empty();
    };
  }

  /** Whether a literal is written as a percentage. */
  static boolean isPercent(Ir ir) {
    return switch (ir) {
      case Ir.Percent(Ir operand) -> value(operand).isPresent();
      case Ir.Negate(Ir operand) -> isPercent(operand);
      case Ir.Plus(Ir operand) -> isPercent(operand);
      case Ir _ -> false;
    };
  }

  private static Optional<Double> number(Ir ir) {
    return value(ir).flatMap(Literal::number);
  }

  private static Optional<Double> number(Value value) {
    return value instanceof Value.Num(double number) ? Optional.of(number) : Optional.empty();
  }

  /**
   * The number to type so that it means {@code literal} in {@code unit}: as it was written where it
   * was written in that unit, else one that converts to the same base value to the last bit where
   * there is one.
   */
  static Optional<Value> typed(Ir literal, Unit unit) {
    return value(literal)
        .map(
            base ->
                written(literal, unit)
                    .or(() -> number(base).map(b -> converted(b, unit)))
                    .map(Value::number)
                    .orElse(base));
  }

  private static Optional<Double> written(Ir literal, Unit unit) {
    return switch (literal) {
      case Ir.Quantity(double magnitude, Unit own) ->
          own.equals(unit) ? Optional.of(magnitude) : Optional.empty();
      case Ir.Negate(Ir operand) -> written(operand, unit).map(n -> -n);
      case Ir.Plus(Ir operand) -> written(operand, unit);
      case Ir.Group(Ir inner) -> written(inner, unit);
      case Ir _ -> Optional.empty();
    };
  }

  private static double converted(double base, Unit unit) {
    double exact = unit.fromBase(base);
    if (!Double.isFinite(exact)) {
      return exact;
    }
    double round = new BigDecimal(exact).round(FIFTEEN_DIGITS).doubleValue();
    for (double candidate : new double[] {round, exact, Math.nextUp(exact), Math.nextDown(exact)}) {
      if (unit.toBase(candidate) == base) {
        return candidate;
      }
    }
    return exact;
  }
}
