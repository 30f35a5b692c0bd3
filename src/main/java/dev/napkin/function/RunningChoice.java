package dev.napkin.function;

import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.List;

/**
 * What the rows that meet criteria come to, from the first down to one, to be carried on from
 * there.
 *
 * <p>Numbers are taken in row by row, so that an area which grows at its end gives what the whole
 * of it would, bit for bit.
 */
final class RunningChoice implements ChosenRows.RowUse {
  private final Fold fold;
  private final Column column;
  private final int first;
  private final Folded folded;
  private Value fault = Value.BLANK;
  private int rows;
  private List<Long> versions = List.of();

  /** Before the first row of what is taken from. */
  RunningChoice(Fold fold, Strip values) {
    this.fold = fold;
    this.column = values.column();
    this.first = values.first();
    this.folded = new Folded(fold);
  }

  /** How many rows it has seen, chosen ones and others. */
  int rows() {
    return rows;
  }

  /** The versions of all columns as of which it is right. */
  List<Long> versions() {
    return versions;
  }

  /** Goes on through all of {@code chosen}, whose columns have these versions. */
  Value through(ChosenRows chosen, List<Long> now) {
    if (!(fault instanceof Value.Fault)) {
      chosen.forEach(rows, this);
    }
    rows = chosen.rows();
    versions = now;
    return value();
  }

  /** What all so far come to, or the first fault. */
  Value value() {
    return fault instanceof Value.Fault ? fault : folded.value();
  }

  @Override
  public boolean take(int row) {
    int at = first + row;
    if (fold == Fold.COUNT) {
      folded.add(0);
    } else if (column.isNumber(at)) {
      folded.add(column.number(at));
    } else if (column.isFault(at)) {
      fault = column.get(at);
      return false;
    }
    return true;
  }
}
