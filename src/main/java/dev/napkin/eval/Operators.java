package dev.napkin.eval;

import dev.napkin.function.Powers;
import dev.napkin.ir.Ir;
import dev.napkin.value.Coercion;
import dev.napkin.value.Comparison;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Numbers;
import dev.napkin.value.Value;

/** What operators give for single values; of several faults the leftmost. */
final class Operators {
  private Operators() {}

  /** Arithmetic; as the last step of a formula what almost cancels is zero. */
  static Value arithmetic(Ir.Operation operation, Value left, Value right, boolean last) {
    Value first = Coercion.number(left);
    if (!(first instanceof Value.Num(double a))) {
      return first;
    }
    Value second = Coercion.number(right);
    return second instanceof Value.Num(double b) ? numbers(operation, a, b, last) : second;
  }

  private static Value numbers(Ir.Operation operation, double a, double b, boolean last) {
    return switch (operation) {
      case ADD -> Value.number(last ? Numbers.snap(a + b, a, b) : a + b);
      case SUBTRACT -> Value.number(last ? Numbers.snap(a - b, a, b) : a - b);
      case MULTIPLY -> Value.number(a * b);
      case DIVIDE ->
          b == 0
              ? Value.Fault.of(FaultCode.DIVISION_BY_ZERO, "division by zero")
              : Value.number(a / b);
      case POWER -> Powers.power(a, b);
    };
  }

  static Value negate(Value operand) {
    Value value = Coercion.number(operand);
    return value instanceof Value.Num(double number) ? Value.number(-number) : value;
  }

  static Value percent(Value operand) {
    Value value = Coercion.number(operand);
    return value instanceof Value.Num(double number) ? Value.number(number / 100) : value;
  }

  static Value compare(Ir.Comparison comparison, Value left, Value right) {
    if (left instanceof Value.Fault) {
      return left;
    }
    if (right instanceof Value.Fault) {
      return right;
    }
    int order = Comparison.compare(left, right);
    return Value.logical(
        switch (comparison) {
          case EQUAL -> order == 0;
          case NOT_EQUAL -> order != 0;
          case LESS -> order < 0;
          case AT_MOST -> order <= 0;
          case GREATER -> order > 0;
          case AT_LEAST -> order >= 0;
        });
  }

  static Value join(Value left, Value right) {
    Value first = Coercion.text(left);
    if (!(first instanceof Value.Text(String a))) {
      return first;
    }
    Value second = Coercion.text(right);
    if (!(second instanceof Value.Text(String b))) {
      return second;
    }
    return a.length() + b.length() > MOST_CHARACTERS
        ? Value.Fault.of(FaultCode.WRONG_KIND, "a text of more than 32,767 characters")
        : new Value.Text(a + b);
  }

  /** As many characters as a cell of a worksheet can hold. */
  private static final int MOST_CHARACTERS = 32_767;
}
