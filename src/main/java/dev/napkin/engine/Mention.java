package dev.napkin.engine;

import dev.napkin.function.SheetFunction;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import java.util.List;
import java.util.function.Predicate;

/** Whether a formula calls a function of some kind anywhere in it. */
final class Mention {
  private Mention() {}

  static boolean of(Ir formula, Predicate<SheetFunction> kind) {
    return switch (formula) {
      case Ir.Call(SheetFunction function, List<Ir> arguments) ->
          kind.test(function) || any(arguments, kind);
      case Ir.Arithmetic(_, Ir left, Ir right) -> of(left, kind) || of(right, kind);
      case Ir.Compare(_, Ir left, Ir right) -> of(left, kind) || of(right, kind);
      case Ir.Join(Ir left, Ir right) -> of(left, kind) || of(right, kind);
      case Ir.Negate(Ir operand) -> of(operand, kind);
      case Ir.Plus(Ir operand) -> of(operand, kind);
      case Ir.Percent(Ir operand) -> of(operand, kind);
      case Ir.Group(Ir inner) -> of(inner, kind);
      case Ir.Before(Ir inner) -> of(inner, kind);
      case Ir.Constant _, Ir.Quantity _, Ir.Look _, Ir.Omitted _, Ir.Poison _ -> false;
      case SheetIr sheet -> ofSheet(sheet, kind);
    };
  }

  private static boolean ofSheet(SheetIr formula, Predicate<SheetFunction> kind) {
    return switch (formula) {
      case SheetIr.Range(Ir left, Ir right) -> of(left, kind) || of(right, kind);
      case SheetIr.Intersection(Ir left, Ir right) -> of(left, kind) || of(right, kind);
      case SheetIr.Union(List<Ir> parts) -> any(parts, kind);
      case SheetIr.Single(Ir operand) -> of(operand, kind);
      case SheetIr.Spilled(Ir operand) -> of(operand, kind);
      case SheetIr.Named(_, Ir inner) -> of(inner, kind);
      case SheetIr.Let(_, List<Ir> values, Ir body) -> any(values, kind) || of(body, kind);
      case SheetIr.Lambda(_, _, _, Ir body) -> of(body, kind);
      case SheetIr.NamedFunction(SheetFunction function) -> kind.test(function);
      case SheetIr.Apply(Ir function, List<Ir> arguments) ->
          of(function, kind) || any(arguments, kind);
      case SheetIr.Areas _,
          SheetIr.Recall _,
          SheetIr.Local _,
          SheetIr.External _,
          SheetIr.Unsupported _ ->
          false;
    };
  }

  private static boolean any(List<Ir> formulas, Predicate<SheetFunction> kind) {
    for (Ir formula : formulas) {
      if (of(formula, kind)) {
        return true;
      }
    }
    return false;
  }
}
