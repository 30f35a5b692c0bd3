package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
  private final List<Value> criteria;

  /** The number among the criteria of the one that fewest rows meet. */
  private final int narrowest;

  private ChosenRows(
      int rows,
      Strip values,
      List<Strip> tested,
      List<MatchingRows> matching,
      List<Value> criteria,
      int narrowest) {
    this.rows = rows;
    this.values = values;
    this.tested = tested;
    this.matching = matching;
    this.criteria = criteria;
    this.narrowest = narrowest;
  }

  /**
   * Reads pairs of area and criterion from argument number {@code first} on; nothing where the
   * areas are not columns of one length with indices, or blank cells meet all criteria.
   */
  static Optional<ChosenRows> of(Arguments arguments, int first, Array values) {
    int rows = values.rows();
    if (values.columns() != 1) {
      return Optional.empty();
    }
    int count = (arguments.count() - first) / 2;
    var tested = new ArrayList<Strip>(count);
    var criteria = new ArrayList<Value>(count);
    for (int i = 0; i < count; i++) {
      Array area = arguments.array(first + 2 * i);
      if (area.columns() != 1 || area.rows() != rows) {
        return Optional.empty();
      }
      tested.add(new Strip(area.source(0), area.firstRow()));
      criteria.add(arguments.value(first + 2 * i + 1));
    }
    return of(rows, new Strip(values.source(0), values.firstRow()), tested, criteria);
  }

  /**
   * The rows, of so many, in which each tested column meets its criterion; nothing where some have
   * no index, or blank cells meet all criteria.
   *
   * @param values what is taken from
   * @param criteria one for each of {@code tested}
   */
  public static Optional<ChosenRows> of(
      int rows, Strip values, List<Strip> tested, List<Value> criteria) {
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
      MatchingRows found = indices.get(i).matching(criteria.get(i));
      boolean fewer = narrowest < 0 || found.count() < matching.get(narrowest).count();
      narrowest = !found.hasBlanks() && fewer ? i : narrowest;
      matching.add(found);
    }
    return narrowest < 0 || isLess(rows, matching.get(narrowest), tested.get(narrowest))
        ? Optional.empty()
        : Optional.of(new ChosenRows(rows, values, tested, matching, criteria, narrowest));
  }

  /** Whether to look at every row is less than to gather those of many values. */
  private static boolean isLess(int rows, MatchingRows fewest, Strip tested) {
    return !fewest.isOne() && rows < tested.column().size() / SMALL_PART;
  }

  /** Who is handed rows. */
  public interface RowUse {
    /** Takes a row; whether it wants more. */
    boolean take(int row);
  }

  /** How many rows there are. */
  public long count() {
    MatchingRows fewest = matching.get(narrowest);
    int from = tested.get(narrowest).first();
    if (matching.size() == 1) {
      return fewest.count(from, from + rows);
    }
    var counter = new Counter();
    forEach(counter);
    return counter.count;
  }

  /** Hands out the rows, counted from the first of all areas, while more are wanted. */
  public void forEach(RowUse use) {
    int from = tested.get(narrowest).first();
    matching
        .get(narrowest)
        .forEach(from, from + rows, row -> !meets(row - from) || use.take(row - from));
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

  /** The value of an aggregate over these rows: as it was before, or what {@code compute} gives. */
  Value value(Object aggregate, Supplier<Value> compute) {
    if (matching.get(narrowest).count() <= FEW) {
      return compute.get();
    }
    if (!ColumnIndex.isBeside(values.column())) {
      // It may be of an array that is gone after this call; one that stays comes again.
      ColumnIndex.beside(values.column());
      return compute.get();
    }
    var strips = new ArrayList<>(tested);
    strips.add(values);
    var question = new ColumnIndex.Question(aggregate, strips, criteria, rows);
    ColumnIndex keeper = ColumnIndex.beside(tested.getFirst().column());
    Optional<ColumnIndex.Answer> before = keeper.answer(question);
    var versions = new ArrayList<Long>(strips.size());
    boolean same = before.isPresent();
    for (int i = 0; i < strips.size(); i++) {
      long version = ColumnIndex.beside(strips.get(i).column()).recent().version();
      versions.add(version);
      same &= before.isPresent() && before.get().versions().get(i) == version;
    }
    if (same) {
      return before.orElseThrow().value();
    }
    Value value =
        before.isPresent() && isUntouched(strips, before.get().versions())
            ? before.get().value()
            : compute.get();
    keeper.keep(question, new ColumnIndex.Answer(value, versions));
    return value;
  }

  /** Whether none of the rows that changed since these versions is one of the chosen. */
  private boolean isUntouched(List<Strip> strips, List<Long> versions) {
    for (int i = 0; i < strips.size(); i++) {
      Strip strip = strips.get(i);
      RecentRows recent = ColumnIndex.beside(strip.column()).recent();
      if (!recent.knowsSince(versions.get(i))) {
        return false;
      }
      for (long version = versions.get(i); version < recent.version(); version++) {
        int row = recent.row(version) - strip.first();
        if (row >= 0 && row < rows && mayBeChosen(row, strips, versions)) {
          return false;
        }
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

  /** A count of rows. */
  private static final class Counter implements RowUse {
    private long count;

    @Override
    public boolean take(int row) {
      count++;
      return true;
    }
  }
}
