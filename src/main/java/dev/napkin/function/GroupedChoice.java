package dev.napkin.function;

import dev.napkin.value.Column;
import dev.napkin.value.Dictionary;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An aggregate with criteria for many cells that differ in one of these only, as a table of sums by
 * category has them: all rows are gone through once, and each counts for the cells whose value it
 * holds.
 *
 * <p>Rows come in their order for each cell, so that it gives the same bits as {@link ChosenRows}.
 * For one thread at a time: what the criteria of a column of cells meant is kept for the next one,
 * where the same stand.
 */
public final class GroupedChoice {
  private static final int NONE = -1;

  /** Of values with more rows what came of them is kept, which is less than to go through them. */
  private static final int MOST_ROWS_OF_ONE = 64;

  /** What it costs to find the rows of one cell, in rows gone through. */
  private static final int FINDING = 8;

  private static final int[] NO_GROUPS = {};

  private final Fold fold;
  private final List<Folded> groups = new ArrayList<>();
  private boolean[] faulty = {};

  // What was asked last, and of what; null stands for nothing only before the first time.
  private Value[] asked = {};
  private Optional<Dictionary> dictionary = Optional.empty();
  private long version;

  /** By cell, the number of its group. */
  private int[] groupOf = NO_GROUPS;

  /** By code of the dictionary, the number of its group, or none. */
  private int[] groupOfCode = NO_GROUPS;

  /** How many rows the values of all cells have together, before other criteria. */
  private long found;

  /** An aggregate that was not asked for yet. */
  public GroupedChoice(Fold fold) {
    this.fold = fold;
  }

  /**
   * What each of {@code criteria} gives with the other conditions.
   *
   * @param rows how many rows all areas have
   * @param values what is taken from
   * @param tested the area of the criterion that differs
   * @param criteria by cell
   * @param others the areas of {@code conditions}
   * @param out gets what they give, NaN where it is no number
   * @return whether it was done; else {@link ChosenRows} has to say, cell by cell
   */
  public boolean values(
      int rows,
      Strip values,
      Strip tested,
      List<Value> criteria,
      List<Strip> others,
      List<Condition> conditions,
      double[] out) {
    int varied = Math.clamp((long) tested.column().size() - tested.first(), 0, rows);
    Optional<ColumnIndex> index = ColumnIndex.of(tested.column(), varied);
    Optional<List<MatchingRows>> matching = matching(rows, others, conditions);
    if (index.isEmpty() || matching.isEmpty() || !groups(index.get(), criteria)) {
      return false;
    }
    long fewest = Long.MAX_VALUE;
    for (MatchingRows other : matching.get()) {
      fewest = Math.min(fewest, other.count());
    }
    long alone = FINDING * (long) criteria.size();
    alone += fewest == Long.MAX_VALUE ? found : Math.min(found, fewest * criteria.size());
    if (alone < varied) {
      return false;
    }
    begin();
    for (int row = 0; row < varied; row++) {
      int group = groupOfCode[index.get().dictionary().code(tested.first() + row)];
      if (group != NONE && meets(row, others, matching.get())) {
        take(group, values.column(), values.first() + row);
      }
    }
    for (int cell = 0; cell < criteria.size(); cell++) {
      out[cell] = number(groupOf[cell]);
    }
    return true;
  }

  /** Where the other conditions are met; nothing where that is not known beforehand. */
  private static Optional<List<MatchingRows>> matching(
      int rows, List<Strip> others, List<Condition> conditions) {
    var matching = new ArrayList<MatchingRows>(others.size());
    for (int i = 0; i < others.size(); i++) {
      Strip strip = others.get(i);
      int varied = Math.clamp((long) strip.column().size() - strip.first(), 0, rows);
      Optional<ColumnIndex> index = ColumnIndex.of(strip.column(), varied);
      if (index.isEmpty() || conditions.get(i).mayBound()) {
        return Optional.empty();
      }
      MatchingRows met = index.get().matching(conditions.get(i));
      if (met.hasBlanks()) {
        return Optional.empty();
      }
      matching.add(met);
    }
    return Optional.of(matching);
  }

  /** Finds the value of each criterion; false where some is not met by one value alone. */
  private boolean groups(ColumnIndex index, List<Value> criteria) {
    Dictionary now = index.dictionary();
    if (isAskedAgain(now, index.recent().version(), criteria)) {
      return true;
    }
    dictionary = Optional.empty();
    groupOf = new int[criteria.size()];
    groupOfCode = new int[now.count()];
    Arrays.fill(groupOfCode, NONE);
    found = 0;
    int count = 0;
    for (int cell = 0; cell < groupOf.length; cell++) {
      Condition condition = Condition.criterion(criteria.get(cell));
      if (condition.mayBound()) {
        return false;
      }
      MatchingRows rows = index.matching(condition);
      if (!rows.isOne() || rows.hasBlanks() || rows.count() > MOST_ROWS_OF_ONE) {
        return false;
      }
      int code = rows.onlyCode();
      int known = code < 0 ? NONE : groupOfCode[code];
      groupOf[cell] = known == NONE ? count++ : known;
      if (code >= 0) {
        groupOfCode[code] = groupOf[cell];
        found += rows.count();
      }
    }
    while (groups.size() < count) {
      groups.add(new Folded(fold));
    }
    asked = criteria.toArray(Value[]::new);
    dictionary = Optional.of(now);
    version = index.recent().version();
    return true;
  }

  @SuppressWarnings("ReferenceEquality") // another dictionary numbers values in another way
  private boolean isAskedAgain(Dictionary now, long changes, List<Value> criteria) {
    if (dictionary.orElse(null) != now || version != changes || asked.length != criteria.size()) {
      return false;
    }
    for (int cell = 0; cell < asked.length; cell++) {
      if (!isSame(asked[cell], criteria.get(cell))) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("ReferenceEquality") // a text of a column is one object as long as it stands
  private static boolean isSame(Value one, Value other) {
    return one == other
        || (one instanceof Value.Num(double number)
            && other instanceof Value.Num(double now)
            && Double.doubleToRawLongBits(number) == Double.doubleToRawLongBits(now));
  }

  private void begin() {
    groups.forEach(Folded::clear);
    faulty = new boolean[groups.size()];
  }

  private static boolean meets(int row, List<Strip> strips, List<MatchingRows> matching) {
    for (int i = 0; i < matching.size(); i++) {
      if (!matching.get(i).contains(strips.get(i).first() + row)) {
        return false;
      }
    }
    return true;
  }

  private void take(int group, Column column, int row) {
    if (fold == Fold.COUNT) {
      groups.get(group).add(0);
    } else if (column.isNumber(row)) {
      groups.get(group).add(column.number(row));
    } else if (column.isFault(row)) {
      faulty[group] = true;
    }
  }

  private double number(int group) {
    return !faulty[group] && groups.get(group).value() instanceof Value.Num(double number)
        ? number
        : Double.NaN;
  }
}
