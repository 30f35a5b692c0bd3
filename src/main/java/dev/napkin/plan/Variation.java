package dev.napkin.plan;

import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;

/** Whether formulas differ from row to row of a column. */
final class Variation {
  private Variation() {}

  /**
   * Whether a formula may give another value in another row of the same column; of what programs
   * know nothing about, it may.
   */
  static boolean isByRow(Ir formula) {
    return switch (formula) {
      case Ir.Constant _, Ir.Quantity _, Ir.Omitted _ -> false;
      case Ir.Look(Read read) -> isByRow(read);
      case SheetIr.Named(_, Ir.Look(Read read)) -> isByRow(read);
      case Ir.Arithmetic(_, Ir left, Ir right) -> isByRow(left) || isByRow(right);
      case Ir.Compare(_, Ir left, Ir right) -> isByRow(left) || isByRow(right);
      case Ir.Negate(Ir operand) -> isByRow(operand);
      case Ir.Percent(Ir operand) -> isByRow(operand);
      case Ir.Plus(Ir operand) -> isByRow(operand);
      case Ir.Group(Ir inner) -> isByRow(inner);
      case Ir.Before(Ir inner) -> isByRow(inner);
      case Ir.Call(var function, var arguments) ->
          function.isVolatile() || arguments.stream().anyMatch(Variation::isByRow);
      case Ir _ -> true;
    };
  }

  /** Whether cells in other rows of a column look at another area. */
  static boolean isByRow(Read read) {
    return isByRow(read.top())
        || isByRow(read.left())
        || isByRow(read.bottom())
        || isByRow(read.right());
  }

  private static boolean isByRow(Edge edge) {
    return edge.mover() == Edge.Mover.ROW;
  }
}
