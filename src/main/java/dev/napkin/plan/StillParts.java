package dev.napkin.plan;

import dev.napkin.function.Body;
import dev.napkin.function.Kind;
import dev.napkin.function.SheetFunction;
import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The parts of a formula that come to the same in all rows of a column: what looks at nothing that
 * moves with the row, and asks for nothing but values.
 */
public final class StillParts {
  /** What asks for more than values and yet for nothing that differs from cell to cell. */
  private static final Set<String> STILL =
      Set.of(
          "SORT", "TAKE", "DROP", "MAP", "SCAN", "BYROW", "BYCOL", "GROUPBY", "PIVOTBY", "VLOOKUP",
          "HLOOKUP");

  private final List<Part> found = new ArrayList<>(1);

  private StillParts() {}

  /**
   * A part, and the areas that it looks at.
   *
   * @param array whether it is computed as an array
   * @param reads at least one of them of several cells
   */
  public record Part(Ir formula, boolean array, List<Read> reads) {}

  /**
   * How a formula is computed.
   *
   * @param array whether as an array
   * @param whole whether a reference that it gives is taken for all its cells, and not for the one
   *     in the row of the formula's own cell
   * @param locals the number of the first local value that is one of its own
   */
  private record Use(boolean array, boolean whole, int locals) {
    static final Use CELL = new Use(false, false, Integer.MAX_VALUE);

    Use operand() {
      return new Use(array, false, locals);
    }

    /** Where other local values hold, of which none is its own. */
    Use body() {
      return new Use(true, true, locals);
    }

    Use inBody(int first) {
      return new Use(true, true, Math.min(locals, first));
    }

    Use argument(Kind kind) {
      return switch (kind) {
        case NUMBER, TEXT, LOGICAL, DATE, ANY, CRITERION -> operand();
        case AREA, NUMBERS -> new Use(array, true, locals);
        case ARRAY, REFERENCE, LAMBDA -> new Use(true, true, locals);
        case RESULT -> this;
      };
    }
  }

  /** The parts that are not part of another one, where the evaluator asks for them. */
  public static List<Part> of(Ir formula) {
    var parts = new StillParts();
    parts.search(formula, Use.CELL);
    return List.copyOf(parts.found);
  }

  private void search(Ir formula, Use use) {
    switch (formula) {
      case Ir.Call(SheetFunction function, List<Ir> arguments) -> {
        if (!take(formula, use)) {
          for (int i = 0; i < arguments.size(); i++) {
            Kind kind = function.parameter(i, arguments.size()).kind();
            Ir argument = arguments.get(i);
            if (!kind.takesArea() || !isOperator(argument) || !take(argument, use.argument(kind))) {
              search(argument, use.argument(kind));
            }
          }
        }
      }
      case Ir.Group(Ir inner) -> search(inner, use);
      case Ir.Before(Ir inner) -> search(inner, use);
      case SheetIr.Named(_, Ir inner) -> search(inner, use.body());
      case SheetIr.Let _, SheetIr.Lambda _, SheetIr.Apply _ ->
          formula.parts().forEach(part -> search(part, use.body()));
      case Ir other -> {
        if (isOperator(other)) {
          other.parts().forEach(part -> search(part, use.operand()));
        }
      }
    }
  }

  private static boolean isOperator(Ir formula) {
    return switch (formula) {
      case Ir.Arithmetic _,
          Ir.Compare _,
          Ir.Join _,
          Ir.Negate _,
          Ir.Percent _,
          Ir.Plus _,
          Ir.Group _ ->
          true;
      case Ir _ -> false;
    };
  }

  private boolean take(Ir formula, Use use) {
    var reads = new ArrayList<Read>(2);
    boolean still = isStill(formula, use, reads);
    if (still && reads.stream().anyMatch(read -> !read.isCell())) {
      found.add(new Part(formula, use.array(), List.copyOf(reads)));
      return true;
    }
    return false;
  }

  /**
   * Whether a formula is the same in all rows.
   *
   * @param reads gets what it looks at
   */
  private static boolean isStill(Ir formula, Use use, List<Read> reads) {
    return switch (formula) {
      case Ir.Constant _, Ir.Quantity _, Ir.Omitted _ -> true;
      case Ir.Look(Read read) -> {
        reads.add(read);
        yield !Variation.isByRow(read) && (read.isCell() || use.array() || use.whole());
      }
      case Ir.Call(SheetFunction function, List<Ir> arguments) ->
          isStill(function, use) && areStill(function, arguments, use, reads);
      case Ir.Group(Ir inner) -> isStill(inner, use, reads);
      case Ir.Arithmetic _, Ir.Compare _, Ir.Join _, Ir.Negate _, Ir.Percent _, Ir.Plus _ ->
          areStill(formula.parts(), use.operand(), reads);
      case SheetIr.Named(_, Ir inner) -> isStill(inner, use.body(), reads);
      case SheetIr.Lambda lambda -> isStill(lambda.body(), use.inBody(lambda.first()), reads);
      case SheetIr.Let let -> areStill(let.parts(), use.inBody(let.first()), reads);
      case SheetIr.Local(int number) -> number >= use.locals();
      case SheetIr.NamedFunction(SheetFunction function) -> isStill(function, use);
      case Ir _ -> false;
    };
  }

  private static boolean areStill(
      SheetFunction function, List<Ir> arguments, Use use, List<Read> reads) {
    for (int i = 0; i < arguments.size(); i++) {
      Kind kind = function.parameter(i, arguments.size()).kind();
      if (!isStill(arguments.get(i), use.argument(kind), reads)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areStill(List<Ir> formulas, Use use, List<Read> reads) {
    for (Ir formula : formulas) {
      if (!isStill(formula, use, reads)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStill(SheetFunction function, Use use) {
    boolean isPure =
        !function.isVolatile()
            && (!(function.body() instanceof Body.Contextual) || STILL.contains(function.name()));
    // What takes a reference may give one, of which the cell in the formula's own row is meant.
    return isPure
        && (use.array()
            || use.whole()
            || function.parameters().stream().noneMatch(p -> p.kind() == Kind.REFERENCE));
  }
}
