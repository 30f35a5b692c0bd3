package dev.napkin.engine;

import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a formula looks at. */
public final class Reads {
  /** Of so many reads each is compared with those before it; more are looked up. */
  private static final int FEW = 16;

  private final Optional<List<KeyedRead>> keyed;
  private final List<Read> reads = new ArrayList<>(4);
  private Set<Read> known = Set.of();

  private Reads(Optional<List<KeyedRead>> keyed) {
    this.keyed = keyed;
  }

  /** The reads of a formula, each once, in the order in which they stand. */
  public static List<Read> of(Ir formula) {
    var found = new Reads(Optional.empty());
    found.collect(formula);
    return found.reads;
  }

  /**
   * The reads of a formula without those tables that it looks at by a key only.
   *
   * @param keyed gets these
   */
  static List<Read> of(Ir formula, List<KeyedRead> keyed) {
    var found = new Reads(Optional.of(keyed));
    found.collect(formula);
    boolean removed = keyed.removeIf(read -> found.reads.contains(read.table()));
    return removed && keyed.isEmpty() ? of(formula) : found.reads;
  }

  private void add(Read read) {
    if (reads.size() < FEW ? !reads.contains(read) : isNew(read)) {
      reads.add(read);
    }
  }

  private boolean isNew(Read read) {
    if (known.isEmpty()) {
      known = new HashSet<>(reads);
    }
    return known.add(read);
  }

  private void call(Ir.Call call) {
    Optional<KeyedRead.Found> found = keyed.flatMap(all -> KeyedRead.of(call));
    found.ifPresent(
        table -> {
          keyed.orElseThrow().add(table.read());
          add(table.read().keys());
        });
    for (int i = 0; i < call.arguments().size(); i++) {
      if (found.isEmpty() || found.get().argument() != i) {
        collect(call.arguments().get(i));
      }
    }
  }

  private void collect(Ir formula) {
    switch (formula) {
      case Ir.Look(Read read) -> add(read);
      case SheetIr.Areas(List<Read> areas) -> areas.forEach(this::add);
      case Ir.Call call -> call(call);
      // What formulas are mostly made of, without a list of two.
      case Ir.Arithmetic(_, Ir left, Ir right) -> {
        collect(left);
        collect(right);
      }
      case Ir.Compare(_, Ir left, Ir right) -> {
        collect(left);
        collect(right);
      }
      case Ir.Group(Ir inner) -> collect(inner);
      case SheetIr.Named(_, Ir inner) -> collect(inner);
      case Ir.Constant _ -> {}
      case Ir _ -> formula.parts().forEach(this::collect);
    }
  }
}
