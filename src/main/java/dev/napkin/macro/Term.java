package dev.napkin.macro;

import dev.napkin.function.SheetFunction;
import java.util.List;

/** An expression of a macro as it was meant: names are variables, functions and properties. */
sealed interface Term {
  /** A value. */
  record Constant(Datum value) implements Term {}

  /**
   * A variable.
   *
   * @param slot its number in the procedure
   */
  record Local(int slot, Declared type) implements Term {}

  /** Behind a variable or a value: an element of an array, or a cell of a Range. */
  record Element(Term of, List<Term> indices) implements Term {
    public Element {
      indices = List.copyOf(indices);
    }
  }

  /** A minus sign, or Not. */
  record Unary(Operator operator, Term operand) implements Term {}

  /**
   * Two operands.
   *
   * @param widens whether a whole result that its type does not hold becomes one of a larger type,
   *     as it does where an operand is a Variant (MS-VBAL 5.6.9.3)
   */
  record Binary(Operator operator, Term left, Term right, boolean widens) implements Term {}

  /**
   * A call of a function of the project.
   *
   * @param key its name as {@link MacroProject} keeps it
   * @param arguments in the order of its parameters; {@link Omitted} for what was left out
   */
  record Own(String key, List<Term> arguments) implements Term {
    public Own {
      arguments = List.copyOf(arguments);
    }
  }

  /** A call of a function of Visual Basic. */
  record Intrinsic(BuiltIn function, List<Term> arguments) implements Term {
    public Intrinsic {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A call of a worksheet's function.
   *
   * @param raises whether a fault is a run-time error, as behind {@code WorksheetFunction}, rather
   *     than a value
   */
  record Worksheet(SheetFunction function, List<Term> arguments, boolean raises) implements Term {
    public Worksheet {
      arguments = List.copyOf(arguments);
    }
  }

  /** A property of an object. */
  record Property(Term of, CellProperty property, List<Term> arguments) implements Term {
    public Property {
      arguments = List.copyOf(arguments);
    }
  }

  /** A sheet of the workbook, by its name or number. */
  record OfBook(Term which) implements Term {}

  /** The cell whose formula calls. */
  record Caller() implements Term {}

  /** The number of the last run-time error. */
  record ErrorNumber() implements Term {}

  /** An argument left out. */
  record Omitted() implements Term {}

  /**
   * Whether an expression is declared to be anything, so that the value decides how it is computed
   * and compared.
   */
  default boolean isVariant() {
    return switch (this) {
      case Local(_, Declared type) -> type instanceof Declared.Variant;
      case Binary(_, _, _, boolean widens) -> widens;
      case Unary(_, Term operand) -> operand.isVariant();
      case Intrinsic(BuiltIn function, _) -> function.givesVariant();
      case Constant _, ErrorNumber _ -> false;
      case Element _, Own _, Worksheet _, Property _, OfBook _, Caller _, Omitted _ -> true;
    };
  }
}
