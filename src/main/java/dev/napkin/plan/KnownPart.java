package dev.napkin.plan;

import dev.napkin.function.Fold;
import dev.napkin.ir.Ir;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A part of a formula whose value is found through what is kept beside the columns that it looks
 * at, whatever the rest of the formula is: one that gives a text has no program.
 */
public interface KnownPart {
  /** The value in a cell, as the evaluator has it; nothing where that has to say. */
  Optional<Value> at(PlanColumns columns, int row, int column);

  /** The part that a formula is, if its value can be found so. */
  static Optional<KnownPart> of(Ir formula) {
    if (!(formula instanceof Ir.Call(var function, List<Ir> arguments))) {
      return Optional.empty();
    }
    return switch (function.name()) {
      case "SUMPRODUCT" -> ProductSum.of(arguments).map(KnownPart::of);
      case "LOOKUP" -> LastCompared.part(arguments);
      case "FILTER" -> FilteredRows.of(arguments);
      case "COUNTA" -> DistinctValues.of(arguments, false);
      case "ROWS" ->
          DistinctValues.of(arguments, true).or(() -> FilteredFold.of(Fold.COUNT, arguments));
      case "SUM" -> FilteredFold.of(Fold.SUM, arguments);
      case "AVERAGE" -> FilteredFold.of(Fold.AVERAGE, arguments);
      case "MIN" -> FilteredFold.of(Fold.MIN, arguments);
      case "MAX" -> FilteredFold.of(Fold.MAX, arguments);
      case String _ -> Optional.empty();
    };
  }

  private static KnownPart of(Term term) {
    return (columns, row, column) -> {
      double number = term.at(columns, row, column);
      return Double.isNaN(number) ? Optional.empty() : Optional.of(new Value.Num(number));
    };
  }
}
