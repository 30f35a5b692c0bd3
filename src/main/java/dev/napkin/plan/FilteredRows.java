package dev.napkin.plan;

import dev.napkin.function.ComparedRows;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Ir;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** FILTER by comparisons: the rows of an area in which all hold, {@code FILTER(B1:C9,A1:A9=A1)}. */
final class FilteredRows implements KnownPart {
  private final Read area;
  private final Comparisons comparisons;
  private final Optional<Value> otherwise;

  /** Whether it is known what is given where nothing is chosen. */
  private final boolean isConstant;

  private FilteredRows(
      Read area, Comparisons comparisons, Optional<Value> otherwise, boolean isConstant) {
    this.area = area;
    this.comparisons = comparisons;
    this.otherwise = otherwise;
    this.isConstant = isConstant;
  }

  /** FILTER with these arguments; empty where it is of something else. */
  static Optional<KnownPart> of(List<Ir> arguments) {
    if (!(arguments.getFirst() instanceof Ir.Look(Read area)) || area.isCell()) {
      return Optional.empty();
    }
    boolean isConstant = arguments.size() == 2 || arguments.get(2) instanceof Ir.Constant;
    Optional<Value> otherwise =
        arguments.size() > 2 && arguments.get(2) instanceof Ir.Constant(Value value)
            ? Optional.of(value)
            : Optional.empty();
    return chosen(arguments.get(1))
        .map(comparisons -> new FilteredRows(area, comparisons, otherwise, isConstant));
  }

  /** The comparisons that a condition for rows is. */
  static Optional<Comparisons> chosen(Ir condition) {
    var comparisons = new Comparisons();
    return comparisons.multiply(condition)
            && !comparisons.isEmpty()
            && !comparisons.isNegative()
            && comparisons.values().isEmpty()
        ? Optional.of(comparisons)
        : Optional.empty();
  }

  @Override
  public Optional<Value> at(PlanColumns columns, int row, int column) {
    Optional<Comparisons.Here> found = comparisons.at(columns, row, column);
    Rect rect = area.from(row, column);
    if (found.isEmpty() || rect.rows() != found.get().rows()) {
      return Optional.empty();
    }
    var some = new ArrayList<Column>(rect.columns());
    for (int number = rect.left(); number < rect.right(); number++) {
      some.add(columns.columnToRead(area.grid(), number));
    }
    Comparisons.Here here = found.get();
    Optional<Value> value =
        ComparedRows.filtered(
            new Array(some, rect.top(), rect.rows()), here.tested(), here.conditions(), otherwise);
    return isConstant ? value : value.filter(Value.Many.class::isInstance);
  }
}
