package dev.napkin.engine;

import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** What a formula looks at. */
public final class Reads {
  private final Optional<List<KeyedRead>> keyed;

  private Reads(Optional<List<KeyedRead>> keyed) {
    this.keyed = keyed;
  }

  /** The reads of a formula, each once, in the order in which they stand. */
  public static List<Read> of(Ir formula) {
    var reads = new LinkedHashSet<Read>();
    new Reads(Optional.empty()).collect(formula, reads);
    return new ArrayList<>(reads);
  }

  /**
   * The reads of a formula without those tables that it looks at by a key only.
   *
   * @param keyed gets these
   */
  static List<Read> of(Ir formula, List<KeyedRead> keyed) {
    var reads = new LinkedHashSet<Read>();
    new Reads(Optional.of(keyed)).collect(formula, reads);
    boolean removed = keyed.removeIf(read -> reads.contains(read.table()));
    return removed && keyed.isEmpty() ? of(formula) : new ArrayList<>(reads);
  }

  private void call(Ir.Call call, SequencedSet<Read> reads) {
    Optional<KeyedRead.Found> found = keyed.flatMap(all -> KeyedRead.of(call));
    found.ifPresent(
        table -> {
          keyed.orElseThrow().add(table.read());
          reads.add(table.read().keys());
        });
    for (int i = 0; i < call.arguments().size(); i++) {
      if (found.isEmpty() || found.get().argument() != i) {
        collect(call.arguments().get(i), reads);
      }
    }
  }

  private void collect(Ir formula, SequencedSet<Read> reads) {
    switch (formula) {
      case SheetIr.Areas(List<Read> areas) -> reads.addAll(areas);
      case SheetIr.Range(Ir left, Ir right) -> both(left, right, reads);
      case SheetIr.Intersection(Ir left, Ir right) -> both(left, right, reads);
      case SheetIr.Union(List<Ir> parts) -> parts.forEach(part -> collect(part, reads));
      case SheetIr.Single(Ir operand) -> collect(operand, reads);
      case SheetIr.Spilled(Ir operand) -> collect(operand, reads);
      case SheetIr.Named(_, Ir inner) -> collect(inner, reads);
      case SheetIr.Let(_, List<Ir> values, Ir body) -> {
        values.forEach(value -> collect(value, reads));
        collect(body, reads);
      }
      case SheetIr.Lambda(_, _, _, Ir body) -> collect(body, reads);
      case SheetIr.Apply(Ir function, List<Ir> arguments) -> {
        collect(function, reads);
        arguments.forEach(argument -> collect(argument, reads));
      }
      case SheetIr.Recall _,
          SheetIr.Local _,
          SheetIr.NamedFunction _,
          SheetIr.External _,
          SheetIr.Unsupported _ -> {}
      case Ir.Look(Read read) -> reads.add(read);
      case Ir.Arithmetic(_, Ir left, Ir right) -> both(left, right, reads);
      case Ir.Compare(_, Ir left, Ir right) -> both(left, right, reads);
      case Ir.Join(Ir left, Ir right) -> both(left, right, reads);
      case Ir.Negate(Ir operand) -> collect(operand, reads);
      case Ir.Plus(Ir operand) -> collect(operand, reads);
      case Ir.Percent(Ir operand) -> collect(operand, reads);
      case Ir.Group(Ir inner) -> collect(inner, reads);
      case Ir.Before(Ir inner) -> collect(inner, reads);
      case Ir.Call call -> call(call, reads);
      case Ir.Constant _, Ir.Quantity _, Ir.Omitted _, Ir.Poison _ -> {}
    }
  }

  private void both(Ir left, Ir right, SequencedSet<Read> reads) {
    collect(left, reads);
    collect(right, reads);
  }
}
