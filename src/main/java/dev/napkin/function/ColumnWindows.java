package dev.napkin.function;

import dev.napkin.grid.Area;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is known of ranges of a column that move along with formulas, by what it is. */
final class ColumnWindows {
  /** Fewer rows are looked at as quickly. */
  private static final int FEWEST_ROWS = 64;

  /** With so many other columns what is known of both is kept at most. */
  private static final int MOST_BESIDE = 64;

  private final Column column;
  private final RecentRows recent;
  private final Windows<NumberOrder> order;
  private final Windows<ExactMoments> moments;
  private final Windows<CellKinds> kinds;
  private final Map<LeftOut, Shown> shown = new ConcurrentHashMap<>(0);
  private final Map<String, Windows<RunningFold>> running = new ConcurrentHashMap<>(0);

  private final Map<Column, Windows<PairMoments>> pairs = new ConcurrentHashMap<>(0);
  private final Map<List<Column>, Windows<RunningProducts>> products = new ConcurrentHashMap<>(0);

  /** What subtotals count, as of a state of the sheet. */
  private record Shown(long version, Windows<ShownCells> cells) {}

  /** No ranges yet of a column that tells {@code recent} of what changes. */
  ColumnWindows(Column column, RecentRows recent) {
    this.column = column;
    this.recent = recent;
    order = new Windows<>(List.of(recent), () -> new NumberOrder(column));
    moments = new Windows<>(List.of(recent), () -> new ExactMoments(column));
    kinds = new Windows<>(List.of(recent), () -> new CellKinds(column));
  }

  /** Whether an area is a column of so many rows that it pays to know something of it. */
  static boolean isWorth(Array area) {
    return area.columns() == 1 && area.usedRows() >= FEWEST_ROWS && area.source(0).endsBlank();
  }

  /** What {@code body} makes of what is known of an area; nothing where it has to be looked at. */
  static <S extends CellsInWindow, V> Optional<V> of(
      Array area, Function<ColumnWindows, Windows<S>> known, Function<S, V> body) {
    if (!isWorth(area)) {
      return Optional.empty();
    }
    int first = area.firstRow();
    ColumnWindows windows = ColumnIndex.beside(area.source(0)).windows();
    return known.apply(windows).of(first, first + area.usedRows(), body);
  }

  /**
   * What {@code body} makes of what is known of areas that lie in the same rows; nothing where they
   * have to be looked at.
   */
  static <S extends CellsInWindow, V> Optional<V> of(
      List<Array> areas,
      BiFunction<ColumnWindows, List<Column>, Windows<S>> known,
      Function<S, V> body) {
    Array one = areas.getFirst();
    var columns = new ArrayList<Column>(areas.size());
    int used = 0;
    for (Array area : areas) {
      boolean fits =
          area.columns() == 1
              && area.rows() == one.rows()
              && area.firstRow() == one.firstRow()
              && area.source(0).endsBlank();
      if (!fits) {
        return Optional.empty();
      }
      used = Math.max(used, area.usedRows());
      columns.add(area.source(0));
    }
    // What is kept beside one column would keep others that are gone after this call.
    if (used < FEWEST_ROWS || !areKnown(columns)) {
      return Optional.empty();
    }
    int first = one.firstRow();
    ColumnWindows windows = ColumnIndex.beside(columns.getFirst()).windows();
    return known.apply(windows, columns).of(first, first + used, body);
  }

  /** Whether all columns were seen before; from now on they are. */
  private static boolean areKnown(List<Column> columns) {
    boolean all = true;
    for (Column column : columns) {
      all &= ColumnIndex.isBeside(column);
      ColumnIndex.beside(column);
    }
    return all;
  }

  /** How their numbers go together with those beside them in another column. */
  Windows<PairMoments> pairs(Column other) {
    return kept(
        pairs,
        other,
        () -> new Windows<>(recent(List.of(column, other)), () -> new PairMoments(column, other)));
  }

  /** What the products of the numbers in the same rows of columns come to, one after another. */
  Windows<RunningProducts> products(List<Column> columns) {
    return kept(
        products,
        columns,
        () -> new Windows<>(recent(columns), () -> new RunningProducts(columns)));
  }

  private static List<RecentRows> recent(List<Column> columns) {
    return columns.stream().map(some -> ColumnIndex.beside(some).recent()).toList();
  }

  private static <K, W> W kept(Map<K, W> known, K key, Supplier<W> made) {
    if (known.size() >= MOST_BESIDE) {
      known.clear();
    }
    return known.computeIfAbsent(key, asked -> made.get());
  }

  /** Their numbers in rising order. */
  Windows<NumberOrder> order() {
    return order;
  }

  /** How far their numbers lie from their mean. */
  Windows<ExactMoments> moments() {
    return moments;
  }

  /** How many of their cells are of which kind. */
  Windows<CellKinds> kinds() {
    return kinds;
  }

  /** What of the only column of an area subtotals count that leave something out. */
  Windows<ShownCells> shown(LeftOut leftOut, Area area, Context.Surroundings surroundings) {
    long version = surroundings.shownVersion();
    return shown
        .compute(
            leftOut,
            (key, known) ->
                known != null && known.version() == version
                    ? known
                    : new Shown(
                        version,
                        new Windows<>(
                            List.of(recent),
                            () -> new ShownCells(column, area, leftOut, surroundings))))
        .cells();
  }

  /** What a function makes of their numbers, one after another. */
  Windows<RunningFold> running(String function, Function<Column, RunningFold> nothing) {
    return running.computeIfAbsent(
        function, name -> new Windows<>(List.of(recent), () -> nothing.apply(column)));
  }
}
