package dev.napkin.function;

import dev.napkin.value.Coercion;
import dev.napkin.value.Column;
import dev.napkin.value.ColumnCompanion;
import dev.napkin.value.Dictionary;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What lookups and criteria know of a column beforehand: where which value stands, which numbers
 * come one behind the other, which texts are the same but for their case.
 *
 * <p>There is one for a column, shared by all cells that look at it. It is made when so many cells
 * were looked through one by one that it pays, brought up to date when it is next asked after a few
 * rows changed, and made anew after many did. It only says where to look: what it gives is exactly
 * what looking at every cell would.
 *
 * <p>Several threads may ask at the same time, while nobody writes to the column.
 */
final class ColumnIndex implements ColumnCompanion {
  /** Fewer rows are looked through at once. */
  private static final int FEWEST_ROWS = 64;

  /** As many cells looked through, for each row, cost what an index does. */
  private static final int PATIENCE = 4;

  /** How many rows of criteria are remembered at most; a criterion counts for some itself. */
  private static final long MOST_REMEMBERED = 1 << 22;

  private static final int OF_CRITERION = 64;

  /** So many bounds are taken for ones that come again. */
  private static final int FEW_BOUNDS = 8;

  /** For how many questions the rows within bounds are kept at most. */
  private static final int MOST_BOUNDED = 1 << 10;

  /** Of how many questions results are kept at most. */
  private static final int MOST_ANSWERS = 1 << 16;

  /** As many rows that are left behind can be looked at again one by one. */
  private static final int FEW_MOVED = 16;

  private final Column column;
  private final Optional<ColumnIndex> self = Optional.of(this);
  private final RecentRows recent = new RecentRows();
  private final Repeated<Range, SortedArray> sorted = new Repeated<>();
  private final Repeated<RepeatedAggregates.Question, Value> aggregates = new Repeated<>();
  private final Repeated<RepeatedAggregates.Question, RegressionLine.Fit> lines = new Repeated<>();
  private final Repeated<RepeatedAggregates.Question, Optional<Points.Trend>> planes =
      new Repeated<>();
  private final Map<Condition, MatchingRows> matching = new ConcurrentHashMap<>();
  private final Map<String, MatchingRows> patterns = new ConcurrentHashMap<>();
  private final Map<Question, RunningChoices> running = new ConcurrentHashMap<>();
  private final Map<Question, Windows<BoundedRows>> bounded = new ConcurrentHashMap<>(0);
  private final ColumnWindows windows;
  private int boundsGathered;
  private long lookedThrough;
  private long remembered;

  private volatile @Nullable CurrentKnowledge knowledge;

  /**
   * What an aggregate with criteria asks of columns, whatever stands there and in however many
   * rows.
   */
  record Question(Fold fold, List<Strip> strips, List<Condition> conditions) {
    @Override
    public int hashCode() {
      // Texts that differ in their last characters would meet in few hashes.
      int hash = fold.name().hashCode() + strips.getLast().first();
      for (Condition condition : conditions) {
        hash = (hash ^ (hash >>> 15)) * 0x2C1B3C6D + condition.hashCode() * 0x297A2D39;
      }
      return hash ^ (hash >>> 16);
    }
  }

  /** So many rows from a first one on. */
  record Range(int first, int rows) {}

  private ColumnIndex(Column column) {
    this.column = column;
    this.windows = new ColumnWindows(column, recent);
  }

  /**
   * The index of a column for somebody who else looks through so many cells of it; nothing while
   * that is what costs less.
   */
  static Optional<ColumnIndex> of(Column column, int cells) {
    if (cells < FEWEST_ROWS || !column.endsBlank()) {
      return Optional.empty();
    }
    ColumnIndex index = beside(column);
    return index.isReady(cells) ? index.self : Optional.empty();
  }

  /** Whether the column was seen before. */
  static boolean isBeside(Column column) {
    return column.companion().orElse(null) instanceof ColumnIndex;
  }

  /** What is kept beside a column, be it made for the purpose. */
  static ColumnIndex beside(Column column) {
    if (column.companion().orElse(null) instanceof ColumnIndex there) {
      return there;
    }
    synchronized (column) {
      if (column.companion().orElse(null) instanceof ColumnIndex there) {
        return there;
      }
      var made = new ColumnIndex(column);
      column.accompany(made);
      return made;
    }
  }

  private boolean isReady(int cells) {
    CurrentKnowledge known = knowledge;
    return (known != null && known.isCurrent()) || makeReady(cells);
  }

  private synchronized boolean makeReady(int cells) {
    CurrentKnowledge known = knowledge;
    if (known != null && isUpToDate(known)) {
      return true;
    }
    if (known != null) {
      forget();
      knowledge = null;
      lookedThrough = 0;
    }
    lookedThrough += cells;
    if (lookedThrough < (long) PATIENCE * column.size()) {
      return false;
    }
    lookedThrough = 0;
    knowledge = new CurrentKnowledge(new ColumnKnowledge(column), recent);
    return true;
  }

  /** Brings up to date what is known, where few rows changed; whether that was so. */
  private boolean isUpToDate(CurrentKnowledge known) {
    if (known.canFollow() && !known.isCurrent()) {
      forget();
      known.follow();
    }
    return known.isCurrent();
  }

  /** Whether the rows that meet a condition are known, or those of few bounds are. */
  boolean isUsual(Condition bound) {
    return boundsGathered < FEW_BOUNDS || matching.containsKey(bound);
  }

  /** The windows in which rows that meet conditions lie in the order of this column. */
  Windows<BoundedRows> bounded(Question question, Supplier<Windows<BoundedRows>> none) {
    if (bounded.size() >= MOST_BOUNDED) {
      bounded.clear();
    }
    return bounded.computeIfAbsent(question, asked -> none.get());
  }

  /** Forgets where criteria and patterns were met. */
  private void forget() {
    boundsGathered = 0;
    matching.clear();
    patterns.clear();
    remembered = 0;
  }

  @Override
  public synchronized void changed(int from, int to) {
    recent.add(from, to);
  }

  /** What is known of rows that go a little further up or down goes along. */
  @Override
  public synchronized void moved(int from, int to, int count) {
    CurrentKnowledge known = knowledge;
    if (known != null && Math.abs(to - from) <= Math.min(FEW_MOVED, count) && isUpToDate(known)) {
      forget();
      known.move(from, to, count);
    } else {
      recent.add(to, to + count);
    }
  }

  /** The numbers of its ranges in rising order. */
  Repeated<Range, SortedArray> sorted() {
    return sorted;
  }

  /** What functions of whole ranges of it give. */
  Repeated<RepeatedAggregates.Question, Value> aggregates() {
    return aggregates;
  }

  /** The lines of least squares through its numbers and others. */
  Repeated<RepeatedAggregates.Question, RegressionLine.Fit> lines() {
    return lines;
  }

  /** The planes of least squares through its numbers, where there are any. */
  Repeated<RepeatedAggregates.Question, Optional<Points.Trend>> planes() {
    return planes;
  }

  /** What is known of ranges of it that move along with formulas. */
  ColumnWindows windows() {
    return windows;
  }

  /** Which rows changed lately. */
  RecentRows recent() {
    return recent;
  }

  private ColumnKnowledge known() {
    CurrentKnowledge known = knowledge;
    if (known == null) {
      throw new IllegalStateException("an index that is not ready");
    }
    return known.of;
  }

  /** The different values of the column. */
  Dictionary dictionary() {
    return known().dictionary();
  }

  /**
   * The first row of {@code from <= row < to} that a lookup finds equal to a number, a text or a
   * logical, or the last one; -1 where there is none.
   */
  int find(Value wanted, int from, int to, boolean last) {
    ColumnKnowledge known = known();
    Dictionary dictionary = known.dictionary();
    if (!(wanted instanceof Value.Text(String text))) {
      int code = dictionary.find(wanted);
      return code < 0 ? -1 : row(dictionary, code, from, to, last);
    }
    int best = -1;
    FoldedTexts texts = known.sameTexts();
    for (int code = texts.first(text); code > 0; code = texts.next(code)) {
      if (texts.isSame(code, text)) {
        int row = row(dictionary, code, from, to, last);
        boolean better = best < 0 || (last ? row > best : row < best);
        best = row >= 0 && better ? row : best;
      }
    }
    return best;
  }

  /**
   * The first row of {@code from <= row < to} with the largest value that comes before {@code
   * wanted}, or with the smallest behind it, or the last one; -1 where there is none.
   */
  int nearest(Value wanted, boolean larger, int from, int to, boolean last) {
    return known().ordered().nearest(wanted, larger, from, to, last);
  }

  /** The rows in which values of a kind stand. */
  RowsOfKind rows(RowsOfKind.Of kind) {
    return known().rows(kind);
  }

  /** The rows whose texts fit a pattern. */
  MatchingRows fitting(String pattern) {
    MatchingRows known = patterns.get(pattern);
    if (known != null) {
      return known;
    }
    Wildcard wildcard = Wildcard.of(pattern);
    var rows = new MatchingRows(dictionary(), column.size());
    known()
        .prefixes()
        .forEach(
            wildcard.prefix(),
            code -> {
              if (dictionary().value(code) instanceof Value.Text(String text)
                  && wildcard.matches(text)) {
                rows.add(code);
              }
            });
    remember(patterns, pattern, rows);
    return rows;
  }

  /**
   * Hands out the rows of {@code from <= row < to} that may find a value, where they are what is
   * looked for, or a criterion; rows that find another may be among them.
   *
   * @return whether it did; else any of the rows may
   */
  boolean findBackwards(Value value, int from, int to, IntConsumer use) {
    Value number = Coercion.number(value);
    if (number instanceof Value.Num(double some) && some == 0) {
      // A blank cell is looked for as 0.
      return false;
    }
    Dictionary dictionary = dictionary();
    IntConsumer take =
        code -> {
          int end = dictionary.firstAt(code, to);
          for (int at = dictionary.firstAt(code, from); at < end; at++) {
            use.accept(dictionary.row(at));
          }
        };
    if (number instanceof Value.Num(double some)) {
      known().numbers().around(some, take);
      known().written().around(some, take);
    }
    if (Coercion.text(value) instanceof Value.Text(String text)) {
      known().sameTexts().forEachSame(text, take);
      known().lowerCase().forEachSame(text, take);
    }
    int code = value instanceof Value.Logical ? dictionary.find(value) : -1;
    if (code > 0) {
      take.accept(code);
    }
    known().wide().forEach(take);
    return true;
  }

  private static int row(Dictionary dictionary, int code, int from, int to, boolean last) {
    return last ? dictionary.last(code, from, to) : dictionary.first(code, from, to);
  }

  /** Where the column meets a condition. */
  MatchingRows matching(Condition wanted) {
    MatchingRows known = matching.get(wanted);
    if (known != null) {
      return known;
    }
    Criterion criterion = Criterion.of(wanted);
    var rows = new MatchingRows(dictionary(), column.size());
    IntConsumer take =
        code -> {
          if (criterion.accepts(dictionary().value(code))) {
            rows.add(code);
          }
        };
    ColumnKnowledge about = known();
    switch (criterion.reach()) {
      case Criterion.Reach.Near(double number) -> {
        about.numbers().around(number, take);
        about.written().around(number, take);
      }
      case Criterion.Reach.Like(String text) -> about.lowerCase().forEach(text, take);
      case Criterion.Reach.Same(String text) -> about.sameTexts().forEachSame(text, take);
      case Criterion.Reach.Beginning(String prefix) -> about.prefixes().forEach(prefix, take);
      case Criterion.Reach.UpTo(double number) -> {
        boundsGathered++;
        about.numbers().upTo(number, take);
      }
      case Criterion.Reach.From(double number) -> {
        boundsGathered++;
        about.numbers().from(number, take);
      }
      case Criterion.Reach.Only(Value value) -> {
        int code = dictionary().find(value);
        if (code >= 0) {
          take.accept(code);
        }
      }
      case Criterion.Reach.All() -> {
        for (int code = 0; code < dictionary().count(); code++) {
          take.accept(code);
        }
      }
    }
    remember(matching, wanted, rows);
    return rows;
  }

  private synchronized <K> void remember(Map<K, MatchingRows> known, K wanted, MatchingRows rows) {
    remembered += OF_CRITERION + (rows.isOne() ? 0 : rows.count() + dictionary().count() / 16);
    if (remembered > MOST_REMEMBERED) {
      forget();
    }
    known.put(wanted, rows);
  }

  /** What is known of a question. */
  RunningChoices running(Question question) {
    if (running.size() >= MOST_ANSWERS) {
      running.clear();
    }
    return running.computeIfAbsent(question, asked -> new RunningChoices());
  }
}
