package dev.napkin.plan;

import dev.napkin.function.ComparedRows;
import dev.napkin.function.Fold;
import dev.napkin.ir.Ir;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * An aggregate of a column filtered by comparisons, {@code SUM(FILTER(B1:B9,A1:A9=A1))}, or how
 * many rows of an area are left, where some are.
 */
record FilteredFold(Fold fold, ColumnArea values, Comparisons comparisons) implements KnownPart {
  /** The aggregate of these arguments; empty where they are something else than FILTER. */
  static Optional<KnownPart> of(Fold fold, List<Ir> arguments) {
    if (arguments.size() != 1
        || !(arguments.getFirst() instanceof Ir.Call(var function, List<Ir> filter))
        || !function.name().equals("FILTER")) {
      return Optional.empty();
    }
    return ColumnArea.of(filter.getFirst())
        .flatMap(
            values ->
                FilteredRows.chosen(filter.get(1))
                    .map(comparisons -> new FilteredFold(fold, values, comparisons)));
  }

  @Override
  public Optional<Value> at(PlanColumns columns, int row, int column) {
    Optional<Comparisons.Here> found = comparisons.at(columns, row, column);
    if (found.isEmpty() || values.rows(row, column) != found.get().rows()) {
      return Optional.empty();
    }
    Comparisons.Here here = found.get();
    return ComparedRows.folded(
        here.rows(), values.strip(columns, row, column), here.tested(), here.conditions(), fold);
  }
}
