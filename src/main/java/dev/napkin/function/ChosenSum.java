package dev.napkin.function;

import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the numbers of a column come to in the rows of a window that meet conditions, where the
 * window begins in another row each time: {@code SUMIFS(B1:B$9,A1:A$9,A1)}.
 */
final class ChosenSum implements CellsInWindow {
  private final Column values;
  private final List<Column> tested;
  private final List<Condition> conditions;
  private final FaultRows faults;
  private final CertainSum sum = new CertainSum();

  /** Of no row yet. */
  ChosenSum(Column values, List<Column> tested, List<Condition> conditions) {
    this.values = values;
    this.tested = tested;
    this.conditions = conditions;
    this.faults = new FaultRows(values);
  }

  /** What a sum or a mean gives; nothing where the order of the numbers might matter. */
  Optional<Value> value(Fold fold) {
    Optional<Value.Fault> fault = faults.first();
    return fault.isPresent() ? Optional.of(fault.get()) : sum.value(fold == Fold.AVERAGE);
  }

  @Override
  public void enter(int from, int to) {
    each(from, to, false);
  }

  @Override
  public boolean canLeave() {
    return true;
  }

  @Override
  public void leave(int from, int to) {
    each(from, to, true);
  }

  private void each(int from, int to, boolean off) {
    MatchingRows.forEachOfAll(matching(), from, to, row -> take(row, off));
  }

  private void take(int row, boolean off) {
    if (values.isNumber(row)) {
      sum.add(values.number(row), off);
    } else if (off) {
      faults.leave(row);
    } else {
      faults.enter(row);
    }
  }

  @Override
  public long cells(int from, int to) {
    return matching().getFirst().count(from, to);
  }

  private List<MatchingRows> matching() {
    return IntStream.range(0, tested.size())
        .mapToObj(i -> ColumnIndex.beside(tested.get(i)).matching(conditions.get(i)))
        .toList();
  }

  /** The windows of a question, and where it was last asked for. */
  static final class Moving {
    private final Windows<ChosenSum> windows;
    private int top = -1;

    Moving(Windows<ChosenSum> windows) {
      this.windows = windows;
    }

    /** The sum of some rows; nothing where they begin where they did before. */
    synchronized Optional<Value> value(int from, int to, Fold fold) {
      boolean moved = top >= 0 && top != from;
      top = from;
      return moved
          ? windows.of(from, to, sum -> sum.value(fold)).flatMap(value -> value)
          : Optional.empty();
    }
  }
}
