package dev.napkin.xlsx;

import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import dev.napkin.ir.SheetProgram;
import dev.napkin.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What keeps the value of a formula from being compared with a stored one.
 *
 * @param external whether it looks into another workbook of which nothing is known
 * @param changing whether it looks at the clock or at chance
 * @param local whether it looks at where the file lay or how it was shown
 * @param unknown a function or construct of it that is not known
 */
public record FormulaTraits(
    boolean external, boolean changing, boolean local, Optional<String> unknown) {

  /** Are computed anew each time, since they may look elsewhere, but give what the cells say. */
  private static final Set<String> FOLLOW_THE_CELLS = Set.of("OFFSET", "INDIRECT");

  /** What CELL says of a reference that the cells of the workbook determine. */
  private static final Set<String> OF_THE_CELLS =
      Set.of("address", "row", "col", "contents", "type");

  /** Whether what the workbook says is enough to compute it here. */
  boolean isAnswered() {
    return !(external || changing || local || unknown.isPresent());
  }

  /** What holds of a formula. */
  public static FormulaTraits of(Ir formula) {
    boolean external = false;
    boolean changing = false;
    boolean local = false;
    Optional<String> unknown = Optional.empty();
    Deque<Ir> open = new ArrayDeque<>(List.of(formula));
    while (!open.isEmpty()) {
      Ir node = open.pop();
      external |= node instanceof SheetIr.External;
      if (node instanceof Ir.Call(var function, var arguments) && function.isVolatile()) {
        boolean about = function.name().equals("CELL");
        local |= about && !isOfTheCells(arguments);
        changing |= !about && !FOLLOW_THE_CELLS.contains(function.name());
      }
      changing |= node instanceof SheetIr.NamedFunction(var function) && function.isVolatile();
      if (node instanceof SheetIr.Unsupported(String reason)) {
        unknown = unknown.or(() -> Optional.of(reason));
      }
      node.parts().forEach(open::push);
    }
    return new FormulaTraits(external, changing, local, unknown);
  }

  private static boolean isOfTheCells(List<Ir> arguments) {
    return arguments.size() > 1
        && arguments.getFirst() instanceof Ir.Constant(Value.Text(String what))
        && OF_THE_CELLS.contains(what.toLowerCase(Locale.ROOT));
  }

  /** Whether some value of a program is another one in Excel, or at another time. */
  public static boolean unsettled(SheetProgram program) {
    IdentityHashMap<Ir, Boolean> known = new IdentityHashMap<>();
    for (SheetProgram.Sheet sheet : program.sheets()) {
      for (Block block : sheet.blocks()) {
        boolean unsettled =
            switch (block) {
              case Block.Formula(_, Ir formula) ->
                  known.computeIfAbsent(formula, FormulaTraits::isUnsettled);
              case Block.ArrayFormula(_, Ir formula, _) ->
                  known.computeIfAbsent(formula, FormulaTraits::isUnsettled);
              case Block.Values _, Block.Inputs _ -> false;
            };
        if (unsettled) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isUnsettled(Ir formula) {
    FormulaTraits traits = of(formula);
    return traits.changing || traits.local || traits.unknown.isPresent();
  }
}
