package dev.napkin.ir;

import dev.napkin.function.SheetFunction;
import dev.napkin.grid.Read;
import dev.napkin.unit.Unit;
import dev.napkin.value.Value;
import java.util.List;

/**
 * A formula as it was meant, in relative form: one tree for all cells of a block.
 *
 * <p>There are no places in the text here: two formulas that mean the same are equal.
 */
public sealed interface Ir
    permits Ir.Constant,
        Ir.Quantity,
        Ir.Look,
        Ir.Arithmetic,
        Ir.Negate,
        Ir.Plus,
        Ir.Percent,
        Ir.Compare,
        Ir.Join,
        Ir.Call,
        Ir.Group,
        Ir.Before,
        Ir.Omitted,
        Ir.Poison,
        SheetIr {
  /** A text, a logical, a date, a fault or a plain number. */
  record Constant(Value value) implements Ir {}

  /** A number with the unit that was written behind it. */
  record Quantity(double magnitude, Unit unit) implements Ir {
    /** The number in base units. */
    public double base() {
      return unit.toBase(magnitude);
    }
  }

  /** A cell or an area of a grid. */
  record Look(Read read) implements Ir {}

  /** Two numbers to one. */
  record Arithmetic(Operation operation, Ir left, Ir right) implements Ir {}

  /** A sign in front; a plus changes nothing but makes no number of a text either. */
  record Negate(Ir operand) implements Ir {}

  /** A plus sign in front, which changes nothing. */
  record Plus(Ir operand) implements Ir {}

  /** A hundredth. */
  record Percent(Ir operand) implements Ir {}

  /** Two values compared. */
  record Compare(Comparison comparison, Ir left, Ir right) implements Ir {}

  /** Two texts joined. */
  record Join(Ir left, Ir right) implements Ir {}

  /** A function of the library. */
  record Call(SheetFunction function, List<Ir> arguments) implements Ir {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String toString() {
      return function.name() + arguments;
    }
  }

  /**
   * Round brackets, kept because they are printed back and because they defeat the snap to zero.
   */
  record Group(Ir inner) implements Ir {}

  /**
   * In a scenario's override: what the cell itself was before. The formula is that of the base, so
   * evaluation needs no second workbook; an export may look at the base cell instead.
   */
  record Before(Ir inner) implements Ir {}

  /** An argument left out. */
  record Omitted() implements Ir {}

  /** A formula that could not be understood. */
  record Poison() implements Ir {}

  /** Arithmetic between two numbers. */
  enum Operation {
    /** a + b. */
    ADD("+"),
    /** a - b. */
    SUBTRACT("-"),
    /** a * b. */
    MULTIPLY("*"),
    /** a / b. */
    DIVIDE("/"),
    /** a ^ b. */
    POWER("^");

    private final String symbol;

    Operation(String symbol) {
      this.symbol = symbol;
    }

    /** As written. */
    public String symbol() {
      return symbol;
    }
  }

  /** Comparison of two values. */
  enum Comparison {
    /** a = b. */
    EQUAL("="),
    /** a <> b. */
    NOT_EQUAL("<>"),
    /** a < b. */
    LESS("<"),
    /** a <= b. */
    AT_MOST("<="),
    /** a > b. */
    GREATER(">"),
    /** a >= b. */
    AT_LEAST(">=");

    private final String symbol;

    Comparison(String symbol) {
      this.symbol = symbol;
    }

    /** As written. */
    public String symbol() {
      return symbol;
    }
  }
}
