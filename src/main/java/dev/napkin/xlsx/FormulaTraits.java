package dev.napkin.xlsx;

import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What keeps the value of a formula from being compared with a stored one.
 *
 * @param external whether it looks into another workbook of which nothing is known
 * @param linked whether it looks at what was seen of another workbook
 * @param changing whether it looks at the clock or at chance
 * @param unknown a function or construct of it that is not known
 */
public record FormulaTraits(
    boolean external, boolean linked, boolean changing, Optional<String> unknown) {

  /** What holds of a formula. */
  public static FormulaTraits of(Ir formula) {
    boolean external = false;
    boolean linked = false;
    boolean changing = false;
    Optional<String> unknown = Optional.empty();
    Deque<Ir> open = new ArrayDeque<>(List.of(formula));
    while (!open.isEmpty()) {
      Ir node = open.pop();
      external |= node instanceof SheetIr.External;
      linked |= node instanceof SheetIr.Named(String name, _) && name.startsWith("[");
      changing |= node instanceof Ir.Call(var function, _) && function.isVolatile();
      changing |= node instanceof SheetIr.NamedFunction(var function) && function.isVolatile();
      if (node instanceof SheetIr.Unsupported(String reason)) {
        unknown = unknown.or(() -> Optional.of(reason));
      }
      parts(node).forEach(open::push);
    }
    return new FormulaTraits(external, linked, changing, unknown);
  }

  private static List<Ir> parts(Ir node) {
    return switch (node) {
      case Ir.Arithmetic(_, Ir left, Ir right) -> List.of(left, right);
      case Ir.Compare(_, Ir left, Ir right) -> List.of(left, right);
      case Ir.Join(Ir left, Ir right) -> List.of(left, right);
      case Ir.Negate(Ir operand) -> List.of(operand);
      case Ir.Plus(Ir operand) -> List.of(operand);
      case Ir.Percent(Ir operand) -> List.of(operand);
      case Ir.Group(Ir inner) -> List.of(inner);
      case Ir.Before(Ir inner) -> List.of(inner);
      case Ir.Call(_, List<Ir> arguments) -> arguments;
      case SheetIr.Range(Ir left, Ir right) -> List.of(left, right);
      case SheetIr.Intersection(Ir left, Ir right) -> List.of(left, right);
      case SheetIr.Union(List<Ir> parts) -> parts;
      case SheetIr.Single(Ir operand) -> List.of(operand);
      case SheetIr.Spilled(Ir operand) -> List.of(operand);
      case SheetIr.Named(_, Ir inner) -> List.of(inner);
      case SheetIr.Let(_, List<Ir> values, Ir body) -> {
        var all = new ArrayList<>(values);
        all.add(body);
        yield all;
      }
      case SheetIr.Lambda(_, _, _, Ir body) -> List.of(body);
      case SheetIr.Apply(Ir function, List<Ir> arguments) -> {
        var all = new ArrayList<>(arguments);
        all.add(function);
        yield all;
      }
      case SheetIr.Areas _,
          SheetIr.Recall _,
          SheetIr.Local _,
          SheetIr.NamedFunction _,
          SheetIr.External _,
          SheetIr.Unsupported _,
          Ir.Constant _,
          Ir.Quantity _,
          Ir.Look _,
          Ir.Omitted _,
          Ir.Poison _ ->
          List.of();
    };
  }
}
