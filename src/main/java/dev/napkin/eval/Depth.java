package dev.napkin.eval;

import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import java.util.List;

/** How many steps of a formula may be open in each other while it is computed. */
final class Depth {
  private Depth() {}

  static int of(Ir formula) {
    return 1
        + switch (formula) {
          case Ir.Arithmetic(_, Ir left, Ir right) -> of(left, right);
          case Ir.Compare(_, Ir left, Ir right) -> of(left, right);
          case Ir.Join(Ir left, Ir right) -> of(left, right);
          case Ir.Negate(Ir operand) -> of(operand);
          case Ir.Plus(Ir operand) -> of(operand);
          case Ir.Percent(Ir operand) -> of(operand);
          case Ir.Group(Ir inner) -> of(inner);
          case Ir.Before(Ir inner) -> of(inner);
          case Ir.Call(_, List<Ir> arguments) -> of(arguments);
          case SheetIr.Range(Ir left, Ir right) -> of(left, right);
          case SheetIr.Intersection(Ir left, Ir right) -> of(left, right);
          case SheetIr.Union(List<Ir> parts) -> of(parts);
          case SheetIr.Single(Ir operand) -> of(operand);
          case SheetIr.Spilled(Ir operand) -> of(operand);
          case SheetIr.Named(_, Ir inner) -> of(inner);
          case SheetIr.Let(_, List<Ir> values, Ir body) -> Math.max(of(values), of(body));
          // Its body is counted where it is called.
          case SheetIr.Lambda _ -> 0;
          case SheetIr.Apply(Ir function, List<Ir> arguments) ->
              Math.max(of(function), of(arguments));
          case Ir.Constant _,
              Ir.Quantity _,
              Ir.Look _,
              Ir.Omitted _,
              Ir.Poison _,
              SheetIr.Areas _,
              SheetIr.Recall _,
              SheetIr.Local _,
              SheetIr.NamedFunction _,
              SheetIr.External _,
              SheetIr.Unsupported _ ->
              0;
        };
  }

  private static int of(Ir left, Ir right) {
    return Math.max(of(left), of(right));
  }

  private static int of(List<Ir> parts) {
    int deepest = 0;
    for (Ir part : parts) {
      deepest = Math.max(deepest, of(part));
    }
    return deepest;
  }
}
