package dev.napkin.engine;

import dev.napkin.function.Body;
import dev.napkin.function.Kind;
import dev.napkin.function.SheetFunction;
import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Set;

/**
 * What a formula's value depends on beside the values that it looks at. In doubt it is said to
 * depend on more than it does.
 */
enum Steadiness {
  /** Nothing: it may go elsewhere together with what it looks at. */
  VALUES,
  /** Where it stands, or what it looks at. */
  PLACES,
  /** Anything, such as how other formulas are written or the names of sheets. */
  ANYTHING;

  private static final Set<String> OF_THE_BOOK =
      Set.of("FORMULATEXT", "SHEET", "SHEETS", "GETPIVOTDATA");

  /** Functions that ask where they stand only to look at the cells of a table, and give one. */
  private static final Set<String> BY_KEY = Set.of("VLOOKUP", "HLOOKUP");

  /** What {@code formula} depends on in one cell. */
  static Steadiness of(Ir formula) {
    return of(formula, false);
  }

  /**
   * What it depends on where its value is used.
   *
   * @param area whether a whole area is taken there, rather than the cell of it in the formula's
   *     own row or column
   */
  private static Steadiness of(Ir formula, boolean area) {
    return switch (formula) {
      case Ir.Look(Read read) -> area || read.isCell() ? VALUES : PLACES;
      case SheetIr.Areas _ -> area ? VALUES : PLACES;
      case Ir.Call(SheetFunction function, List<Ir> arguments) -> of(function, arguments, area);
      case Ir.Arithmetic _,
          Ir.Compare _,
          Ir.Join _,
          Ir.Negate _,
          Ir.Plus _,
          Ir.Percent _,
          Ir.Group _,
          Ir.Before _,
          SheetIr.Named _ ->
          all(formula.parts(), area);
      case Ir.Constant _, Ir.Quantity _, Ir.Omitted _, Ir.Poison _ -> VALUES;
      case SheetIr.External _, SheetIr.Unsupported _, SheetIr.Local _ -> VALUES;
      case SheetIr.Let _, SheetIr.Lambda _, SheetIr.Apply _, SheetIr.Union _ ->
          all(formula.parts(), false);
      case SheetIr.NamedFunction(SheetFunction function) -> of(function, List.of(), true);
      case SheetIr.Range _,
          SheetIr.Intersection _,
          SheetIr.Single _,
          SheetIr.Spilled _,
          SheetIr.Recall _ ->
          ANYTHING;
    };
  }

  private static Steadiness all(List<Ir> parts, boolean area) {
    Steadiness steadiness = VALUES;
    for (Ir part : parts) {
      steadiness = steadiness.or(of(part, area));
    }
    return steadiness;
  }

  private static Steadiness of(SheetFunction function, List<Ir> arguments, boolean area) {
    Steadiness steadiness =
        function.isVolatile() || OF_THE_BOOK.contains(function.name())
            ? ANYTHING
            : function.body() instanceof Body.Contextual body && !BY_KEY.contains(function.name())
                ? body.asksAround() ? ANYTHING : PLACES
                : VALUES;
    for (int i = 0; i < arguments.size(); i++) {
      Kind kind = function.parameter(i, arguments.size()).kind();
      steadiness = steadiness.or(of(arguments.get(i), kind.takesArea()));
      // INDEX may give a whole row, of which the cell in the formula's own column is meant.
      boolean mayBeMany =
          kind == Kind.REFERENCE
              && function.result() == Kind.ANY
              && !area
              && !givesOne(function, arguments);
      steadiness = steadiness.or(mayBeMany ? of(arguments.get(i), false) : VALUES);
    }
    return steadiness.or(function.result() == Kind.AREA && !area ? PLACES : VALUES);
  }

  /** Whether a function that may give several cells gives one here. */
  private static boolean givesOne(SheetFunction function, List<Ir> arguments) {
    return BY_KEY.contains(function.name())
        || (function.name().equals("INDEX")
            && arguments.size() > 1
            && arguments.get(1) instanceof Ir.Call row
            && row.function().name().equals("MATCH")
            && (isOneColumn(arguments.get(0))
                || (arguments.size() > 2
                    && arguments.get(2) instanceof Ir.Constant(Value.Num(double column))
                    && column >= 1)));
  }

  private static boolean isOneColumn(Ir area) {
    return area instanceof Ir.Look(Read read) && read.right().equals(read.left().plus(1));
  }

  private Steadiness or(Steadiness other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
