package dev.napkin.plan;

import dev.napkin.function.ChosenRows;
import dev.napkin.function.Strip;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An aggregate of the numbers of a column in the rows in which other columns meet criteria. */
final class Chosen extends Term implements ChosenRows.RowUse {
  private final Aggregate.Kind kind;
  private final ColumnArea values;
  private final List<ColumnArea> tested;
  private final List<Key> criteria;
  private final Total total;
  private Column source = new Column(0);
  private int first;
  private boolean sound;

  /** Which rows count is what {@code tested} say, each with its criterion; a COUNT counts them. */
  Chosen(Aggregate.Kind kind, ColumnArea values, List<ColumnArea> tested, List<Key> criteria) {
    this.kind = kind;
    this.values = values;
    this.tested = List.copyOf(tested);
    this.criteria = List.copyOf(criteria);
    this.total = new Total(kind);
  }

  @Override
  double at(PlanColumns columns, int row, int column) {
    int rows = values.rows(row, column);
    if (rows < 1) {
      return Double.NaN;
    }
    var strips = new ArrayList<Strip>(tested.size());
    var wanted = new ArrayList<Value>(tested.size());
    for (int i = 0; i < tested.size(); i++) {
      ColumnArea area = tested.get(i);
      Value criterion = criteria.get(i).at(columns, row, column);
      if (area.rows(row, column) != rows || criterion instanceof Value.Fault) {
        return Double.NaN;
      }
      strips.add(area.strip(columns, row, column));
      wanted.add(criterion);
    }
    Strip strip = values.strip(columns, row, column);
    Optional<ChosenRows> rowsOf = ChosenRows.of(rows, strip, strips, wanted);
    return rowsOf.isPresent() ? number(rowsOf.get(), strip) : Double.NaN;
  }

  private double number(ChosenRows rows, Strip strip) {
    if (kind == Aggregate.Kind.COUNT) {
      return rows.count();
    }
    total.clear();
    source = strip.column();
    first = strip.first();
    sound = true;
    rows.forEach(this);
    return sound ? finite(total.value()) : Double.NaN;
  }

  @Override
  public boolean take(int row) {
    int at = first + row;
    if (source.isNumber(at)) {
      total.add(source.number(at));
    } else {
      sound = !source.isFault(at);
    }
    return sound;
  }
}
