package dev.napkin.plan;

import dev.napkin.function.ChosenRows;
import dev.napkin.function.Condition;
import dev.napkin.function.Fold;
import dev.napkin.function.Strip;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;

/** An aggregate of the numbers of a column in the rows in which other columns meet criteria. */
final class Chosen extends Term {
  private static final Value NONE = Value.BLANK;

  private final Fold fold;
  private final ColumnArea values;
  private final List<ColumnArea> tested;
  private final List<Key> criteria;

  /** Which rows count is what {@code tested} say, each with its criterion; a COUNT counts them. */
  Chosen(Aggregate.Kind kind, ColumnArea values, List<ColumnArea> tested, List<Key> criteria) {
    this.fold = kind.fold();
    this.values = values;
    this.tested = List.copyOf(tested);
    this.criteria = List.copyOf(criteria);
  }

  @Override
  double at(PlanColumns columns, int row, int column) {
    int rows = values.rows(row, column);
    if (rows < 1) {
      return Double.NaN;
    }
    var strips = new ArrayList<Strip>(tested.size());
    var wanted = new ArrayList<Condition>(tested.size());
    for (int i = 0; i < tested.size(); i++) {
      ColumnArea area = tested.get(i);
      Value criterion = criteria.get(i).at(columns, row, column);
      if (area.rows(row, column) != rows || criterion instanceof Value.Fault) {
        return Double.NaN;
      }
      strips.add(area.strip(columns, row, column));
      wanted.add(new Condition(Condition.Relation.CRITERION, criterion));
    }
    Strip strip = values.strip(columns, row, column);
    return ChosenRows.value(rows, strip, strips, wanted, fold).orElse(NONE)
            instanceof Value.Num(double number)
        ? number
        : Double.NaN;
  }
}
