package dev.napkin.engine;

import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** What a formula looks at. */
public final class Reads {
  private Reads() {}

  /** The reads of a formula, each once, in the order in which they stand. */
  public static List<Read> of(Ir formula) {
    var reads = new LinkedHashSet<Read>();
    collect(formula, reads);
    return new ArrayList<>(reads);
  }

  private static void collect(Ir formula, SequencedSet<Read> reads) {
    switch (formula) {
      case Ir.Look(Read read) -> reads.add(read);
      case Ir.Arithmetic(_, Ir left, Ir right) -> both(left, right, reads);
      case Ir.Compare(_, Ir left, Ir right) -> both(left, right, reads);
      case Ir.Join(Ir left, Ir right) -> both(left, right, reads);
      case Ir.Negate(Ir operand) -> collect(operand, reads);
      case Ir.Plus(Ir operand) -> collect(operand, reads);
      case Ir.Percent(Ir operand) -> collect(operand, reads);
      case Ir.Group(Ir inner) -> collect(inner, reads);
      case Ir.Before(Ir inner) -> collect(inner, reads);
      case Ir.Call(_, List<Ir> arguments) ->
          arguments.forEach(argument -> collect(argument, reads));
      case Ir.Constant _, Ir.Quantity _, Ir.Omitted _, Ir.Poison _ -> {}
    }
  }

  private static void both(Ir left, Ir right, SequencedSet<Read> reads) {
    collect(left, reads);
    collect(right, reads);
  }
}
