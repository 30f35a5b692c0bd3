package dev.napkin.eval;

import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;

/** How many steps of a formula may be open in each other while it is computed. */
final class Depth {
  private Depth() {}

  static int of(Ir formula) {
    int deepest = 0;
    // The body of a function is counted where it is called.
    if (!(formula instanceof SheetIr.Lambda)) {
      for (Ir part : formula.parts()) {
        deepest = Math.max(deepest, of(part));
      }
    }
    return 1 + deepest;
  }
}
