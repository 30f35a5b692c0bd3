package dev.napkin.plan;

import dev.napkin.function.ChosenRows;
import dev.napkin.function.Condition;
import dev.napkin.function.Fold;
import dev.napkin.function.GroupedChoice;
import dev.napkin.function.Strip;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;

/** An aggregate of the numbers of a column in the rows in which other columns meet criteria. */
final class Chosen extends Term {
  private static final Value NONE = Value.BLANK;
  private static final int NO_CRITERION = -1;

  /** For fewer cells it is not worth while to look at them together. */
  private static final int FEWEST_CELLS = 4;

  private final Fold fold;
  private final ColumnArea values;
  private final List<ColumnArea> tested;
  private final List<Key> criteria;

  /** The number of the one criterion that differs from row to row, or none. */
  private final int varying;

  private final GroupedChoice grouped;

  /** Which rows count is what {@code tested} say, each with its criterion; a COUNT counts them. */
  Chosen(Aggregate.Kind kind, ColumnArea values, List<ColumnArea> tested, List<Key> criteria) {
    this.fold = kind.fold();
    this.values = values;
    this.tested = List.copyOf(tested);
    this.criteria = List.copyOf(criteria);
    this.varying = varying();
    this.grouped = new GroupedChoice(fold);
  }

  private int varying() {
    int only = NO_CRITERION;
    for (int i = 0; i < criteria.size(); i++) {
      boolean differs = !criteria.get(i).isFixed();
      if (Variation.isByRow(tested.get(i).read()) || (differs && only != NO_CRITERION)) {
        return NO_CRITERION;
      }
      only = differs ? i : only;
    }
    return Variation.isByRow(values.read()) ? NO_CRITERION : only;
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

  @Override
  void each(PlanColumns columns, int row, int column, int count, double[] out) {
    if (varying == NO_CRITERION
        || count < FEWEST_CELLS
        || !together(columns, row, column, count, out)) {
      super.each(columns, row, column, count, out);
    }
  }

  /** All cells at once, where they differ in one criterion; whether that was possible. */
  private boolean together(PlanColumns columns, int row, int column, int count, double[] out) {
    int rows = values.rows(row, column);
    if (rows < 1) {
      return false;
    }
    var others = new ArrayList<Strip>(tested.size());
    var conditions = new ArrayList<Condition>(tested.size());
    var wanted = new ArrayList<Value>(count);
    for (int i = 0; i < tested.size(); i++) {
      if (tested.get(i).rows(row, column) != rows) {
        return false;
      }
      for (int cell = 0; cell < (i == varying ? count : 1); cell++) {
        Value criterion = criteria.get(i).at(columns, row + cell, column);
        if (criterion instanceof Value.Fault) {
          return false;
        }
        if (i == varying) {
          wanted.add(criterion);
        } else {
          others.add(tested.get(i).strip(columns, row, column));
          conditions.add(new Condition(Condition.Relation.CRITERION, criterion));
        }
      }
    }
    return grouped.values(
        rows,
        values.strip(columns, row, column),
        tested.get(varying).strip(columns, row, column),
        wanted,
        others,
        conditions,
        out);
  }
}
