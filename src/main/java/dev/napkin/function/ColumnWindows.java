package dev.napkin.function;

import dev.napkin.grid.Area;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What is known of ranges of a column that move along with formulas, by what it is. */
final class ColumnWindows {
  /** Fewer rows are looked at as quickly. */
  private static final int FEWEST_ROWS = 64;

  private final Column column;
  private final RecentRows recent;
  private final Windows<NumberOrder> order;
  private final Windows<ExactMoments> moments;
  private final Windows<CellKinds> kinds;
  private final Map<LeftOut, Shown> shown = new ConcurrentHashMap<>(0);
  private final Map<String, Windows<RunningFold>> running = new ConcurrentHashMap<>(0);

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
