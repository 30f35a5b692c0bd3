package dev.napkin.engine;

import dev.napkin.eval.Shortcuts;
import dev.napkin.function.ColumnStamp;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Ir;
import dev.napkin.plan.KnownPart;
import dev.napkin.plan.PlanColumns;
import dev.napkin.plan.StillParts;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What is known of parts of a formula that is filled down: the value of what is the same in each
 * row, which is computed once until a column that it looks at changes, and what is found through
 * the indices of columns.
 *
 * <p>For one thread at a time.
 */
final class KnownParts implements Shortcuts {
  /** It would take too long to find out whether none of more columns changed. */
  private static final int MOST_COLUMNS = 256;

  private final PlanColumns columns;
  private final IdentityHashMap<Ir, Still> still = new IdentityHashMap<>(2);
  private final IdentityHashMap<Ir, KnownPart> found = new IdentityHashMap<>(2);

  /** A part that is the same in each row, and what it came to last. */
  private static final class Still {
    private final StillParts.Part part;
    private List<Seen> asked = List.of();
    private List<Seen> seen = List.of();
    private Optional<Value> value = Optional.empty();

    Still(StillParts.Part part) {
      this.part = part;
    }
  }

  /** A column of an area that was looked at, as it was. */
  private record Seen(Rect area, ColumnStamp column) {}

  private KnownParts(PlanColumns columns) {
    this.columns = columns;
  }

  /** What may be known of a formula over these columns. */
  static Shortcuts of(Ir formula, PlanColumns columns) {
    var parts = new KnownParts(columns);
    for (StillParts.Part part : StillParts.of(formula)) {
      if (width(part) <= MOST_COLUMNS) {
        parts.still.put(part.formula(), new Still(part));
      }
    }
    parts.search(formula);
    return parts.still.isEmpty() && parts.found.isEmpty() ? Shortcuts.NONE : parts;
  }

  private static int width(StillParts.Part part) {
    return part.reads().stream().mapToInt(read -> read.from(0, 0).columns()).sum();
  }

  private void search(Ir formula) {
    if (!still.containsKey(formula)) {
      KnownPart.of(formula).ifPresent(part -> found.put(formula, part));
      formula.parts().forEach(this::search);
    }
  }

  @Override
  public Optional<Value> known(Ir part, boolean array, int row, int column) {
    KnownPart index = found.get(part);
    if (index != null) {
      return index.at(columns, row, column);
    }
    Still kept = still.get(part);
    if (kept == null || kept.part.array() != array) {
      return Optional.empty();
    }
    kept.asked = seen(kept.part, row, column);
    return kept.asked.equals(kept.seen) ? kept.value : Optional.empty();
  }

  @Override
  public void computed(Ir part, boolean array, Value value) {
    Still kept = still.get(part);
    if (kept != null && kept.part.array() == array && isOwn(value)) {
      kept.seen = kept.asked;
      kept.value = Optional.of(value);
    }
  }

  /** Whether a value is one by itself and nothing that is looked at later. */
  private static boolean isOwn(Value value) {
    return switch (value) {
      case Value.Num _, Value.Text _, Value.Logical _, Value.Blank _, Value.Fault _, Value.Many _ ->
          true;
      case Value.Reference _, Value.Lambda _ -> false;
    };
  }

  private List<Seen> seen(StillParts.Part part, int row, int column) {
    var all = new ArrayList<Seen>(part.reads().size());
    for (Read read : part.reads()) {
      Rect area = read.from(row, column);
      for (int at = area.left(); at < area.right(); at++) {
        all.add(new Seen(area, ColumnStamp.of(columns.columnToRead(read.grid(), at))));
      }
    }
    return all;
  }
}
