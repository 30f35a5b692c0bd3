package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The different values of a window, by what UNIQUE tells them apart, each with how often it is. */
public final class DistinctCells implements CellsInWindow {
  private final Column column;
  private final Map<Object, Integer> counts = new HashMap<>();

  /** Those in no row yet of a column. */
  DistinctCells(Column column) {
    this.column = column;
  }

  /**
   * How many different values a column has; nothing where they have to be looked at.
   *
   * @param withBlank whether a blank cell counts as one
   */
  public static Optional<Value> count(Array area, boolean withBlank) {
    boolean endsBlank = area.usedRows() < area.rows();
    return ColumnWindows.of(
        area,
        ColumnWindows::distinct,
        cells -> Value.number((double) cells.count(withBlank, endsBlank)));
  }

  private int count(boolean withBlank, boolean oneMore) {
    boolean blank = counts.containsKey(Value.BLANK);
    int filled = counts.size() - (blank ? 1 : 0);
    return withBlank && (blank || oneMore) ? filled + 1 : filled;
  }

  @Override
  public void enter(int from, int to) {
    for (int row = from; row < to; row++) {
      counts.merge(SortingFunctions.key(column.get(row)), 1, Integer::sum);
    }
  }

  @Override
  public boolean canLeave() {
    return true;
  }

  @Override
  public void leave(int from, int to) {
    for (int row = from; row < to; row++) {
      counts.computeIfPresent(
          SortingFunctions.key(column.get(row)), (key, count) -> count == 1 ? null : count - 1);
    }
  }
}
