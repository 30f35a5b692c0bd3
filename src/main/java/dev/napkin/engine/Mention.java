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
    switch (formula) {
      case Ir.Call call when kind.test(call.function()) -> {
        return true;
      }
      case SheetIr.Named(_, Ir inner) -> {
        return of(inner, kind);
      }
      case SheetIr.NamedFunction(SheetFunction function) when kind.test(function) -> {
        return true;
      }
      // What formulas are mostly made of, without a list of two.
      case Ir.Arithmetic(_, Ir left, Ir right) -> {
        return of(left, kind) || of(right, kind);
      }
      case Ir.Call(_, List<Ir> arguments) -> {
        return ofOne(arguments, kind);
      }
      case Ir.Look _, Ir.Constant _ -> {
        return false;
      }
      case Ir _ -> {
        return ofOne(formula.parts(), kind);
      }
    }
  }

  private static boolean ofOne(List<Ir> parts, Predicate<SheetFunction> kind) {
    for (int i = 0; i < parts.size(); i++) {
      if (of(parts.get(i), kind)) {
        return true;
      }
    }
    return false;
  }
}
