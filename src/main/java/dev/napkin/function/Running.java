package dev.napkin.function;

import java.util.function.DoubleBinaryOperator;

/** Numbers folded into one by an operator; 0 before the first. */
final class Running {
  private final DoubleBinaryOperator operator;
  private boolean empty = true;
  private double value;

  /** Nothing folded yet. */
  Running(DoubleBinaryOperator operator) {
    this.operator = operator;
  }

  /** Folds in {@code number}. */
  void add(double number) {
    value = empty ? number : operator.applyAsDouble(value, number);
    empty = false;
  }

  /** What the numbers so far give. */
  double value() {
    return value;
  }
}
