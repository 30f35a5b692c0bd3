package dev.napkin.plan;

import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.Optional;

/** What a lookup looks for, or a criterion: any value, as it is. */
sealed interface Key {
  /** What stands for a value that only the evaluator can tell. */
  Value UNKNOWN = Value.Fault.of(FaultCode.CALCULATION, "a value that a program does not know");

  /** The value for a cell; a fault where the evaluator has to say. */
  Value at(PlanColumns columns, int row, int column);

  /** Whether it is the same for all rows of a column. */
  boolean isFixed();

  /** The same value everywhere. */
  record Constant(Value value) implements Key {
    @Override
    public Value at(PlanColumns columns, int row, int column) {
      return value;
    }

    @Override
    public boolean isFixed() {
      return true;
    }
  }

  /** What stands in a cell. */
  record Cell(Read read) implements Key {
    @Override
    public Value at(PlanColumns columns, int row, int column) {
      int at = read.top().at(row, column);
      return at < 0
          ? UNKNOWN
          : columns.columnToRead(read.grid(), read.left().at(row, column)).get(at);
    }

    @Override
    public boolean isFixed() {
      return !Variation.isByRow(read);
    }
  }

  /** A number that is computed. */
  record Computed(Term term) implements Key {
    @Override
    public Value at(PlanColumns columns, int row, int column) {
      double number = term.at(columns, row, column);
      return Double.isNaN(number) ? UNKNOWN : new Value.Num(number);
    }

    @Override
    public boolean isFixed() {
      return false;
    }
  }

  /** The key that a formula is; empty for one that no program computes. */
  static Optional<Key> of(Ir formula) {
    return switch (formula) {
      case Ir.Constant(Value.Text text) -> Optional.of(new Constant(text));
      case Ir.Constant(Value.Num number) -> Optional.of(new Constant(number));
      case Ir.Constant(Value.Logical logical) -> Optional.of(new Constant(logical));
      case Ir.Look(Read read) -> read.isCell() ? Optional.of(new Cell(read)) : Optional.empty();
      case Ir.Group(Ir inner) -> of(inner);
      case Ir.Plus(Ir operand) -> of(operand);
      case Ir.Before(Ir inner) -> of(inner);
      // Not what passes a blank on, which is not the number 0 here.
      case Ir other ->
          CellProgram.isComputed(other)
              ? CellProgram.number(other).map(Computed::new)
              : Optional.empty();
    };
  }
}
