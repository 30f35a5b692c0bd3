package dev.napkin.ir;

import dev.napkin.function.SheetFunction;
import dev.napkin.grid.Read;
import dev.napkin.unit.Unit;
import dev.napkin.value.Value;
import java.util.ArrayList;
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

  /** The formulas that this one is put together from, in the order in which they stand. */
  default List<Ir> parts() {
    return switch (this) {
      case Arithmetic(_, Ir left, Ir right) -> List.of(left, right);
      case Compare(_, Ir left, Ir right) -> List.of(left, right);
      case Join(Ir left, Ir right) -> List.of(left, right);
      case Negate(Ir operand) -> List.of(operand);
      case Plus(Ir operand) -> List.of(operand);
      case Percent(Ir operand) -> List.of(operand);
      case Group(Ir inner) -> List.of(inner);
      case Before(Ir inner) -> List.of(inner);
      case Call(_, List<Ir> arguments) -> arguments;
      case SheetIr.Range(Ir left, Ir right) -> List.of(left, right);
      case SheetIr.Intersection(Ir left, Ir right) -> List.of(left, right);
      case SheetIr.Union(List<Ir> parts) -> parts;
      case SheetIr.Single(Ir operand) -> List.of(operand);
      case SheetIr.Spilled(Ir operand) -> List.of(operand);
      case SheetIr.Named(_, Ir inner) -> List.of(inner);
      case SheetIr.Let(_, List<Ir> values, Ir body) -> {
        var all = new ArrayList<>(values);
        all.add(body);
        yield all;
      }
      case SheetIr.Lambda(_, _, _, Ir body) -> List.of(body);
      case SheetIr.Apply(Ir function, List<Ir> arguments) -> {
        var all = new ArrayList<Ir>(List.of(function));
        all.addAll(arguments);
        yield all;
      }
      case SheetIr.Areas _,
          SheetIr.Recall _,
          SheetIr.Local _,
          SheetIr.NamedFunction _,
          SheetIr.External _,
          SheetIr.Unsupported _,
          Constant _,
          Quantity _,
          Look _,
          Omitted _,
          Poison _ ->
          List.of();
    };
  }
}
