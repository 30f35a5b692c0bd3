package dev.napkin.plan;

import dev.napkin.function.ComparedRows;
import dev.napkin.function.Strip;
import dev.napkin.ir.Ir;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/** SUMPRODUCT of comparisons: the sum of a column, or the count, of the rows in which all hold. */
final class ProductSum extends Term {
  private final Comparisons comparisons;

  /** Whether the column stands in a product, where texts and logicals count. */
  private final boolean multiplied;

  private ProductSum(Comparisons comparisons, boolean multiplied) {
    this.comparisons = comparisons;
    this.multiplied = multiplied;
  }

  /** The term of SUMPRODUCT with these arguments; empty where it is of something else. */
  static Optional<Term> of(List<Ir> arguments) {
    var comparisons = new Comparisons();
    boolean multiplied = false;
    for (Ir argument : arguments) {
      boolean alone = argument instanceof Ir.Look;
      // A comparison that is not made a number counts for nothing.
      if (isComparison(argument)
          || !(alone ? comparisons.take(argument) : comparisons.multiply(argument))) {
        return Optional.empty();
      }
      multiplied |= !alone && comparisons.values().isPresent();
    }
    return comparisons.isEmpty()
        ? Optional.empty()
        : Optional.of(new ProductSum(comparisons, multiplied));
  }

  private static boolean isComparison(Ir formula) {
    return switch (formula) {
      case Ir.Compare _ -> true;
      case Ir.Group(Ir inner) -> isComparison(inner);
      case Ir.Plus(Ir operand) -> isComparison(operand);
      case Ir _ -> false;
    };
  }

  @Override
  double at(PlanColumns columns, int row, int column) {
    Optional<Comparisons.Here> here = comparisons.at(columns, row, column);
    Optional<ColumnArea> area = comparisons.values();
    if (here.isEmpty()
        || area.filter(values -> values.rows(row, column) != here.get().rows()).isPresent()) {
      return Double.NaN;
    }
    Optional<Strip> values = area.map(some -> some.strip(columns, row, column));
    return ComparedRows.value(
                    here.get().rows(),
                    here.get().tested(),
                    here.get().conditions(),
                    values,
                    multiplied)
                .orElse(Value.BLANK)
            instanceof Value.Num(double number)
        ? (comparisons.isNegative() ? -number : number) + 0.0
        : Double.NaN;
  }
}
