package dev.napkin.function;

import dev.napkin.value.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which places of areas of one shape meet all criteria of a call.
 *
 * <p>Only the rows down to the last in which something stands in any of the areas are looked at one
 * by one; of those behind, which are blank in all of them, one speaks for all.
 */
final class Chosen {
  private final int rows;
  private final int columns;
  private final int used;
  private final boolean[] chosen;
  private boolean sameShape = true;

  /**
   * Reads pairs of area and criterion from argument number {@code first} on.
   *
   * @param values the area whose cells are taken where the others meet their criteria
   */
  Chosen(Arguments arguments, int first, Array values) {
    this.rows = values.rows();
    this.columns = values.columns();
    List<Array> areas = new ArrayList<>();
    int most = values.usedRows();
    // A third argument without a criterion is SUMIF's area to add.
    for (int i = first; i + 1 < arguments.count(); i += 2) {
      areas.add(arguments.array(i));
      most = Math.max(most, arguments.array(i).usedRows());
    }
    this.used = Math.min(most, rows);
    this.chosen = new boolean[Math.min(used + 1, rows) * columns];
    Arrays.fill(chosen, true);
    for (int i = 0; i < areas.size(); i++) {
      narrow(areas.get(i), Criterion.of(arguments.value(first + 2 * i + 1)));
    }
  }

  private void narrow(Array area, Criterion criterion) {
    if (area.rows() != rows || area.columns() != columns) {
      sameShape = false;
      return;
    }
    int place = 0;
    for (int row = 0; place < chosen.length; row++) {
      for (int column = 0; column < columns; column++) {
        chosen[place] = chosen[place] && criterion.accepts(area, row, column);
        place++;
      }
    }
  }

  /** Whether some area of the call is of another shape. */
  boolean misfits() {
    return !sameShape;
  }

  /** How many rows are looked at one by one; nothing stands behind them. */
  int usedRows() {
    return used;
  }

  /** How many places there are that meet all criteria. */
  long count() {
    long count = 0;
    for (int i = 0; i < chosen.length; i++) {
      boolean alike = i >= used * columns;
      count += chosen[i] ? alike ? rows - used : 1 : 0;
    }
    return count;
  }

  /** Whether a place in a used row meets all criteria. */
  boolean is(int row, int column) {
    return chosen[row * columns + column];
  }
}
