package dev.napkin.plan;

import dev.napkin.function.ComparedRows;
import dev.napkin.grid.Area;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Ir;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What stands in the last row in which comparisons hold: {@code LOOKUP(2,1/(A1:A9=C1),B1:B9)}. */
final class LastCompared extends Term {
  private final Comparisons comparisons;
  private final ColumnArea results;

  private LastCompared(Comparisons comparisons, ColumnArea results) {
    this.comparisons = comparisons;
    this.results = results;
  }

  /** The term of LOOKUP with these arguments; empty where it is of something else. */
  static Optional<Term> of(List<Ir> arguments) {
    return lookup(arguments).map(found -> found);
  }

  /** The same, as what it refers to. */
  static Optional<KnownPart> part(List<Ir> arguments) {
    return lookup(arguments).map(found -> found::reference);
  }

  private static Optional<LastCompared> lookup(List<Ir> arguments) {
    if (arguments.size() != 3
        || !(arguments.get(0) instanceof Ir.Constant(Value.Num(double wanted)))
        || !(arguments.get(1) instanceof Ir.Arithmetic(Ir.Operation operation, Ir one, Ir holds))
        || operation != Ir.Operation.DIVIDE
        || !(one instanceof Ir.Constant(Value.Num(double quotient)))
        || quotient > wanted) {
      return Optional.empty();
    }
    var comparisons = new Comparisons();
    return comparisons.multiply(holds)
            && !comparisons.isEmpty()
            && !comparisons.isNegative()
            && comparisons.values().isEmpty()
        ? ColumnArea.of(arguments.get(2)).map(results -> new LastCompared(comparisons, results))
        : Optional.empty();
  }

  @Override
  double at(PlanColumns columns, int row, int column) {
    OptionalInt last = last(columns, row, column);
    return last.isEmpty()
            || last.getAsInt() == ComparedRows.NONE
            || last.getAsInt() >= results.rows(row, column)
        ? Double.NaN
        : columns
            .columnToRead(results.read().grid(), results.read().left().at(row, column))
            .plain(results.read().top().at(row, column) + last.getAsInt());
  }

  private Optional<Value> reference(PlanColumns columns, int row, int column) {
    OptionalInt last = last(columns, row, column);
    if (last.isEmpty() || last.getAsInt() >= results.rows(row, column)) {
      return Optional.empty();
    }
    if (last.getAsInt() == ComparedRows.NONE) {
      return Optional.of(ComparedRows.notFound());
    }
    Rect cell =
        Rect.cell(
            results.read().top().at(row, column) + last.getAsInt(),
            results.read().left().at(row, column));
    return Optional.of(Value.Reference.to(new Area(results.read().grid(), cell)));
  }

  private OptionalInt last(PlanColumns columns, int row, int column) {
    Optional<Comparisons.Here> found = comparisons.at(columns, row, column);
    if (found.isEmpty()) {
      return OptionalInt.empty();
    }
    Comparisons.Here here = found.get();
    return ComparedRows.last(here.rows(), here.tested(), here.conditions());
  }
}
