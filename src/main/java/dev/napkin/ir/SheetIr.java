package dev.napkin.ir;

import dev.napkin.function.SheetFunction;
import dev.napkin.grid.Read;
import java.util.List;

/** What only a formula of a worksheet can mean. */
public sealed interface SheetIr extends Ir {
  /** Several areas as one reference: a union, or one area through several sheets. */
  record Areas(List<Read> reads) implements SheetIr {
    public Areas {
      reads = List.copyOf(reads);
    }
  }

  /** The least area that holds two references that are computed. */
  record Range(Ir left, Ir right) implements SheetIr {}

  /** The cells of all parts, which are computed. */
  record Union(List<Ir> parts) implements SheetIr {
    public Union {
      parts = List.copyOf(parts);
    }
  }

  /** The cells in both references; {@code #NULL!} where there is none. */
  record Intersection(Ir left, Ir right) implements SheetIr {}

  /** Of several cells the one in the row or column of the formula's own cell. */
  record Single(Ir operand) implements SheetIr {}

  /** The area that the array whose formula stands in a cell fills. */
  record Spilled(Ir operand) implements SheetIr {}

  /**
   * A formula under a defined name, put in its place; or what is known of a sheet of another
   * workbook, whose name begins with a square bracket, as no defined name does.
   *
   * @param name as written
   */
  record Named(String name, Ir formula) implements SheetIr {}

  /**
   * What a defined name stands for, where it mentions itself: a function that calls itself.
   *
   * @param name as {@link SheetProgram#names} keeps it
   */
  record Recall(String name) implements SheetIr {}

  /**
   * Values under names that hold in a body: each may use those before it.
   *
   * @param first the number of the first local value; the others follow
   */
  record Let(int first, List<Ir> values, Ir body) implements SheetIr {
    public Let {
      values = List.copyOf(values);
    }
  }

  /** A local value: what {@link Let} or the call of a {@link Lambda} put under a number. */
  record Local(int number) implements SheetIr {}

  /**
   * A function that is a value.
   *
   * @param first the number of its first parameter among the local values; the others follow
   * @param parameters how many there are
   * @param required how many of them must be given
   */
  record Lambda(int first, int parameters, int required, Ir body) implements SheetIr {}

  /** A function of the library as a value: {@code SUM} in {@code BYROW(A1:C3, SUM)}. */
  record NamedFunction(SheetFunction function) implements SheetIr {}

  /** A call of a function that is a value. */
  record Apply(Ir function, List<Ir> arguments) implements SheetIr {
    public Apply {
      arguments = List.copyOf(arguments);
    }
  }

  /** A reference into another workbook, which is not followed. */
  record External(String text) implements SheetIr {}

  /** A function or a construct that the engine does not know: the reason. */
  record Unsupported(String reason) implements SheetIr {}
}
