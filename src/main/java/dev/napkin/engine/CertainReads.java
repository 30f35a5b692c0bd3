package dev.napkin.engine;

import dev.napkin.function.Body;
import dev.napkin.function.Kind;
import dev.napkin.function.SheetFunction;
import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import java.util.ArrayList;
import java.util.List;

/**
 * What a formula looks at whatever comes out of its parts: not what stands in a branch that need
 * not be taken, and not what is only referred to. Some that it always looks at may be left out.
 */
final class CertainReads {
  private final List<Read> reads = new ArrayList<>();

  private CertainReads() {}

  /** These reads, in the order in which they stand. */
  static List<Read> of(Ir formula) {
    var certain = new CertainReads();
    certain.collect(formula);
    return List.copyOf(certain.reads);
  }

  private void collect(Ir formula) {
    switch (formula) {
      case Ir.Look(Read read) -> reads.add(read);
      case Ir.Arithmetic _, Ir.Compare _, Ir.Join _ -> formula.parts().forEach(this::collectCell);
      case Ir.Negate _, Ir.Plus _, Ir.Percent _, Ir.Group _, Ir.Before _ ->
          formula.parts().forEach(this::collect);
      case Ir.Call(SheetFunction function, List<Ir> arguments) -> call(function, arguments);
      case Ir.Constant _, Ir.Quantity _, Ir.Omitted _, Ir.Poison _, SheetIr _ -> {}
    }
  }

  /** A single cell of an area is meant by an operand, so areas count only as arguments. */
  private void collectCell(Ir operand) {
    if (!(operand instanceof Ir.Look(Read read)) || read.isCell()) {
      collect(operand);
    }
  }

  private void call(SheetFunction function, List<Ir> arguments) {
    int certain =
        switch (function.body()) {
          case Body.Strict _ -> arguments.size();
          case Body.Lazy _ -> Math.min(1, arguments.size());
          case Body.Contextual _ -> 0;
        };
    for (int i = 0; i < certain; i++) {
      Kind kind = function.parameter(i, arguments.size()).kind();
      Ir argument = arguments.get(i);
      switch (kind) {
        case NUMBER, TEXT, LOGICAL, DATE, ANY -> collectCell(argument);
        case AREA, NUMBERS, ARRAY, CRITERION -> collect(argument);
        case REFERENCE, RESULT, LAMBDA -> {}
      }
    }
  }
}
