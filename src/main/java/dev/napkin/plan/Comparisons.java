package dev.napkin.plan;

import dev.napkin.function.Condition;
import dev.napkin.function.Strip;
import dev.napkin.ir.Ir;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Columns compared with a value each, all multiplied, and at most one more column: {@code
 * (A1:A9=C1)*(B1:B9>C2)*D1:D9}.
 */
final class Comparisons {
  private final List<ColumnArea> tested = new ArrayList<>(2);
  private final List<Condition.Relation> relations = new ArrayList<>(2);
  private final List<Key> keys = new ArrayList<>(2);
  private Optional<ColumnArea> values = Optional.empty();
  private boolean negative;

  /** The columns and conditions in one row of a sheet. */
  record Here(int rows, List<Strip> tested, List<Condition> conditions) {}

  /** Nothing compared so far. */
  Comparisons() {}

  /** Takes in what multiplies the rest as a number; false where it is something else. */
  boolean multiply(Ir factor) {
    return switch (factor) {
      case Ir.Group(Ir inner) -> multiply(inner);
      case Ir.Plus(Ir operand) -> multiply(operand);
      case Ir.Negate(Ir operand) -> {
        negative = !negative;
        yield multiply(operand);
      }
      case Ir.Arithmetic(Ir.Operation operation, Ir left, Ir right) ->
          operation == Ir.Operation.MULTIPLY
              ? multiply(left) && multiply(right)
              : operation == Ir.Operation.ADD && isNumber(right, 0) && multiply(left);
      case Ir.Compare(Ir.Comparison comparison, Ir left, Ir right) ->
          relation(comparison).filter(relation -> compare(relation, left, right)).isPresent();
      case Ir.Look _ -> take(factor);
      case Ir.Constant _ -> isNumber(factor, 1);
      case Ir _ -> false;
    };
  }

  /** Takes in the column that is added up; false where there is one already. */
  boolean take(Ir area) {
    Optional<ColumnArea> column = area(area);
    if (values.isPresent() || column.isEmpty()) {
      return false;
    }
    values = column;
    return true;
  }

  private boolean compare(Condition.Relation relation, Ir left, Ir right) {
    return area(left).isPresent()
        ? compare(area(left), relation, Key.of(right))
        : compare(area(right), relation.turned(), Key.of(left));
  }

  private boolean compare(
      Optional<ColumnArea> area, Condition.Relation relation, Optional<Key> key) {
    if (area.isEmpty() || key.isEmpty()) {
      return false;
    }
    tested.add(area.get());
    relations.add(relation);
    keys.add(key.get());
    return true;
  }

  private static Optional<ColumnArea> area(Ir formula) {
    return ColumnArea.of(formula).filter(area -> !area.read().isCell());
  }

  static boolean isNumber(Ir formula, double wanted) {
    return formula instanceof Ir.Constant(Value.Num(double number)) && number == wanted;
  }

  private static Optional<Condition.Relation> relation(Ir.Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> Optional.of(Condition.Relation.EQUAL);
      case NOT_EQUAL -> Optional.empty();
      case LESS -> Optional.of(Condition.Relation.LESS);
      case AT_MOST -> Optional.of(Condition.Relation.AT_MOST);
      case GREATER -> Optional.of(Condition.Relation.GREATER);
      case AT_LEAST -> Optional.of(Condition.Relation.AT_LEAST);
    };
  }

  /** Whether nothing is compared. */
  boolean isEmpty() {
    return tested.isEmpty();
  }

  /** The column that is added up; without one rows are counted. */
  Optional<ColumnArea> values() {
    return values;
  }

  /** Whether the product is taken off. */
  boolean isNegative() {
    return negative;
  }

  /** What is compared with what; empty where the evaluator has to say. */
  Optional<Here> at(PlanColumns columns, int row, int column) {
    int rows = tested.getFirst().rows(row, column);
    var strips = new ArrayList<Strip>(tested.size());
    var conditions = new ArrayList<Condition>(tested.size());
    for (int i = 0; i < tested.size(); i++) {
      ColumnArea area = tested.get(i);
      Value wanted = keys.get(i).at(columns, row, column);
      if (rows < 1 || area.rows(row, column) != rows || wanted instanceof Value.Fault) {
        return Optional.empty();
      }
      strips.add(area.strip(columns, row, column));
      conditions.add(new Condition(relations.get(i), wanted));
    }
    return Optional.of(new Here(rows, strips, conditions));
  }
}
