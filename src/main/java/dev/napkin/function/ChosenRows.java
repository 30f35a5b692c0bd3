package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rows of columns meet all criteria of a call, found through the indices of the columns: the
 * same as {@link Chosen}, without a look at every cell.
 *
 * <p>The rows are those of the criterion that fewest meet, where they meet the others. What came of
 * a call is kept, and is still right where none of the rows that changed since is one of them.
 */
public final class ChosenRows {
  private static final int SMALL_PART = 16;

  /** So few rows are gone through again sooner than it is found out that none of them changed. */
  private static final int FEW = 64;

  private final int rows;
  private final Strip values;
  private final List<Strip> tested;
  private final List<MatchingRows> matching;
  private final List<Condition> conditions;

  /** The number among the criteria of the one that fewest rows meet. */
  private final int narrowest;

  private ChosenRows(
      int rows,
      Strip values,
      List<Strip> tested,
      List<MatchingRows> matching,
      List<Condition> conditions,
      int narrowest) {
    this.rows = rows;
    this.values = values;
    this.tested = tested;
    this.matching = matching;
    this.conditions = conditions;
    this.narrowest = narrowest;
  }

  /**
   * Reads pairs of area and criterion from argument number {@code first} on; nothing where the
   * areas are not columns of one length with indices, or blank cells meet all criteria.
   */
  static Optional<Value> value(Arguments arguments, int first, Array values, Fold fold) {
    int rows = values.rows();
    if (values.columns() != 1) {
      return Optional.empty();
    }
    int count = (arguments.count() - first) / 2;
    var tested = new ArrayList<Strip>(count);
    var conditions = new ArrayList<Condition>(count);
    for (int i = 0; i < count; i++) {
      Array area = arguments.array(first + 2 * i);
      if (area.columns() != 1 || area.rows() != rows) {
        return Optional.empty();
      }
      tested.add(new Strip(area.source(0), area.firstRow()));
      conditions.add(Condition.criterion(arguments.value(first + 2 * i + 1)));
    }
    return value(rows, new Strip(values.source(0), values.firstRow()), tested, conditions, fold);
  }

  /**
   * The rows, of so many, in which each tested column meets its criterion; nothing where some have
   * no index, or blank cells meet all criteria.
   *
   * @param values what is taken from
   * @param conditions one for each of {@code tested}
   */
  static Optional<ChosenRows> of(
      int rows, Strip values, List<Strip> tested, List<Condition> conditions) {
    int count = tested.size();
    var indices = new ArrayList<ColumnIndex>(count);
    for (Strip strip : tested) {
      int varied = Math.clamp((long) strip.column().size() - strip.first(), 0, rows);
      ColumnIndex.of(strip.column(), varied).ifPresent(indices::add);
    }
    if (indices.size() < count) {
      return Optional.empty();
    }
    var matching = new ArrayList<MatchingRows>(count);
    int narrowest = -1;
    for (int i = 0; i < count; i++) {
      MatchingRows found = indices.get(i).matching(conditions.get(i));
      boolean fewer = narrowest < 0 || found.count() < matching.get(narrowest).count();
      narrowest = !found.hasBlanks() && fewer ? i : narrowest;
      matching.add(found);
    }
    return narrowest < 0 || isLess(rows, matching.get(narrowest), tested.get(narrowest))
        ? Optional.empty()
        : Optional.of(new ChosenRows(rows, values, tested, matching, conditions, narrowest));
  }

  /**
   * What the numbers come to in the rows of {@link #of}; nothing where these have to be looked for
   * one by one.
   */
  public static Optional<Value> value(
      int rows, Strip values, List<Strip> tested, List<Condition> conditions, Fold fold) {
    Optional<Value> bounded = BoundedChoice.value(rows, values, tested, conditions, fold);
    if (bounded.isPresent()) {
      return bounded;
    }
    Optional<ChosenRows> chosen = of(rows, values, tested, conditions);
    return chosen.isPresent() ? Optional.of(chosen.get().value(fold)) : Optional.empty();
  }

  /** Whether to look at every row is less than to gather those of many values. */
  private static boolean isLess(int rows, MatchingRows fewest, Strip tested) {
    return !fewest.isOne() && rows < tested.column().size() / SMALL_PART;
  }

  /** Who is handed rows. */
  interface RowUse {
    /** Takes a row; whether it wants more. */
    boolean take(int row);
  }

  /** The last row; -1 where there is none. */
  int last() {
    int from = tested.get(narrowest).first();
    int row = matching.get(narrowest).row(from, from + rows, true);
    while (row >= 0 && !meets(row - from)) {
      row = matching.get(narrowest).row(from, row, true);
    }
    return row < 0 ? -1 : row - from;
  }

  /** How many rows the areas have. */
  int rows() {
    return rows;
  }

  /** What is taken from. */
  Strip values() {
    return values;
  }

  /**
   * Hands out the rows from number {@code start} on, counted from the first of all areas, while
   * more are wanted.
   */
  void forEach(int start, RowUse use) {
    int from = tested.get(narrowest).first();
    matching
        .get(narrowest)
        .forEach(from + start, from + rows, row -> !meets(row - from) || use.take(row - from));
  }

  /** Whether a row meets the criteria other than the narrowest. */
  private boolean meets(int row) {
    for (int i = 0; i < matching.size(); i++) {
      if (i != narrowest && !matching.get(i).contains(tested.get(i).first() + row)) {
        return false;
      }
    }
    return true;
  }

  /** What the numbers in these rows come to, or the first fault; a count is that of the rows. */
  Value value(Fold fold) {
    MatchingRows fewest = matching.get(narrowest);
    if (fold == Fold.COUNT && matching.size() == 1) {
      int from = tested.get(narrowest).first();
      return Value.number((double) fewest.count(from, from + rows));
    }
    if (fewest.count() <= FEW) {
      return new RunningChoice(fold, values).through(this, List.of());
    }
    if (!ColumnIndex.isBeside(values.column())) {
      // It may be of an array that is gone after this call; one that stays comes again.
      ColumnIndex.beside(values.column());
      return new RunningChoice(fold, values).through(this, List.of());
    }
    Optional<Value> moving =
        fold == Fold.SUM || fold == Fold.AVERAGE ? moving(fold) : Optional.empty();
    if (moving.isPresent()) {
      return moving.get();
    }
    return ColumnIndex.beside(tested.getFirst().column())
        .running(new ColumnIndex.Question(fold, strips(), conditions))
        .value(this, fold);
  }

  /** The sum where the areas, side by side, begin in another row than they did before. */
  private Optional<Value> moving(Fold fold) {
    int top = values.first();
    var columns = new ArrayList<Column>(tested.size());
    var strips = new ArrayList<Strip>(tested.size() + 1);
    for (int i = 0; i < tested.size(); i++) {
      if (tested.get(i).first() != top || matching.get(i).hasBlanks()) {
        return Optional.empty();
      }
      // The narrowest comes first, whose rows are gone through.
      int at = i == 0 ? narrowest : i <= narrowest ? i - 1 : i;
      columns.add(tested.get(at).column());
      strips.add(new Strip(tested.get(at).column(), 0));
    }
    var ordered = new ArrayList<Condition>(conditions);
    ordered.addFirst(ordered.remove(narrowest));
    strips.add(new Strip(values.column(), 0));
    List<RecentRows> recent =
        strips.stream().map(strip -> ColumnIndex.beside(strip.column()).recent()).toList();
    return ColumnIndex.beside(columns.getFirst())
        .windows()
        .moving(
            new ColumnIndex.Question(Fold.SUM, strips, ordered),
            () ->
                new ChosenSum.Moving(
                    new Windows<>(recent, () -> new ChosenSum(values.column(), columns, ordered))))
        .value(top, top + rows, fold);
  }

  private List<Strip> strips() {
    var strips = new ArrayList<>(tested);
    strips.add(values);
    return strips;
  }

  /** The versions of all columns as they stand now. */
  List<Long> versions() {
    var versions = new ArrayList<Long>(tested.size() + 1);
    for (Strip strip : tested) {
      versions.add(ColumnIndex.beside(strip.column()).recent().version());
    }
    versions.add(ColumnIndex.beside(values.column()).recent().version());
    return versions;
  }

  /** Whether none of the first rows that changed since these versions is, or was, chosen. */
  boolean stands(int first, List<Long> versions) {
    List<Strip> strips = strips();
    for (int i = 0; i < strips.size(); i++) {
      RecentRows recent = ColumnIndex.beside(strips.get(i).column()).recent();
      if (recent.version() == versions.get(i)) {
        continue;
      }
      int top = strips.get(i).first();
      if (!recent.knowsSince(versions.get(i))
          || !recent.forEachSince(
              versions.get(i),
              (from, to) ->
                  standsWithout(from - top, Math.min(to - top, first), strips, versions))) {
        return false;
      }
    }
    return true;
  }

  private boolean standsWithout(int from, int to, List<Strip> strips, List<Long> versions) {
    if (to - from > FEW) {
      return false;
    }
    for (int row = Math.max(0, from); row < to; row++) {
      if (mayBeChosen(row, strips, versions)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a row meets all criteria, or may have met those whose columns changed. */
  private boolean mayBeChosen(int row, List<Strip> strips, List<Long> versions) {
    for (int i = 0; i < matching.size(); i++) {
      Strip strip = strips.get(i);
      boolean stands = ColumnIndex.beside(strip.column()).recent().version() == versions.get(i);
      if (stands && !matching.get(i).contains(strip.first() + row)) {
        return false;
      }
    }
    return true;
  }
}
