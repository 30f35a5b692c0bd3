package dev.napkin.plan;

import dev.napkin.function.DistinctCells;
import dev.napkin.ir.Ir;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * How many different values a column has: {@code COUNTA(UNIQUE(A$1:A1))}.
 *
 * @param withBlank whether a blank cell is one of them
 */
record DistinctValues(ColumnArea area, boolean withBlank) implements KnownPart {
  /** The count of these arguments; empty where they are something else than UNIQUE. */
  static Optional<KnownPart> of(List<Ir> arguments, boolean withBlank) {
    return arguments.size() == 1
            && arguments.getFirst() instanceof Ir.Call(var function, List<Ir> areas)
            && function.name().equals("UNIQUE")
            && areas.size() == 1
        ? ColumnArea.of(areas.getFirst()).map(area -> new DistinctValues(area, withBlank))
        : Optional.empty();
  }

  @Override
  public Optional<Value> at(PlanColumns columns, int row, int column) {
    int rows = area.rows(row, column);
    if (rows < 1) {
      return Optional.empty();
    }
    var strip = area.strip(columns, row, column);
    return DistinctCells.count(new Array(List.of(strip.column()), strip.first(), rows), withBlank);
  }
}
