package dev.napkin.engine;

import dev.napkin.function.SheetFunction;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import java.util.function.Predicate;

/** Whether a formula calls a function of some kind anywhere in it. */
final class Mention {
  private Mention() {}

  static boolean of(Ir formula, Predicate<SheetFunction> kind) {
    boolean itself =
        switch (formula) {
          case Ir.Call call -> kind.test(call.function());
          case SheetIr.NamedFunction(SheetFunction function) -> kind.test(function);
          case Ir _ -> false;
        };
    if (itself) {
      return true;
    }
    for (Ir part : formula.parts()) {
      if (of(part, kind)) {
        return true;
      }
    }
    return false;
  }
}
