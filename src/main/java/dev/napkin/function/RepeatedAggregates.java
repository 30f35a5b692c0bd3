package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Aggregates of nothing but long areas, which all cells of a filled formula ask for again: {@code
 * (A1 - AVERAGE(A$1:A$999)) / STDEV.S(A$1:A$999)}. Each is computed until it is asked for twice.
 */
final class RepeatedAggregates {
  /** Fewer rows are computed at once. */
  private static final int FEWEST_ROWS = 64;

  /** Of more columns something changes more often than it is asked for. */
  private static final int MOST_COLUMNS = 16;

  private RepeatedAggregates() {}

  /**
   * A function of areas.
   *
   * @param strips the columns of all areas, from their first rows on
   * @param sizes how many rows and columns each area has
   */
  record Question(String function, List<Strip> strips, List<Integer> sizes) {}

  /** What {@code compute} gives for these arguments, or gave before. */
  static Value value(SheetFunction function, Value[] arguments, Supplier<Value> compute) {
    if (!function.aggregate() || function.result() != Kind.NUMBER || arguments.length == 0) {
      return compute.get();
    }
    return known(function.name(), List.of(arguments), ColumnIndex::aggregates, compute)
        .orElseGet(compute);
  }

  /**
   * What {@code compute} gives, or gave before, of arguments that are all long areas; nothing for
   * others, and when it is asked for the first time.
   *
   * @param kept what of the kind is kept beside a column
   */
  static <A> Optional<A> known(
      String what,
      List<Value> arguments,
      Function<ColumnIndex, Repeated<Question, A>> kept,
      Supplier<A> compute) {
    var strips = new ArrayList<Strip>(arguments.size());
    var sizes = new ArrayList<Integer>(2 * arguments.size());
    var versions = new ArrayList<Long>(arguments.size());
    for (Value argument : arguments) {
      if (!(argument instanceof Value.Many(Array array)) || !isLong(array)) {
        return Optional.empty();
      }
      sizes.add(array.rows());
      sizes.add(array.columns());
      for (int column = 0; column < array.columns(); column++) {
        strips.add(new Strip(array.source(column), array.firstRow()));
        versions.add(ColumnIndex.beside(array.source(column)).recent().version());
      }
    }
    return kept.apply(ColumnIndex.beside(strips.getFirst().column()))
        .of(new Question(what, strips, sizes), versions, compute);
  }

  private static boolean isLong(Array array) {
    return array.columns() <= MOST_COLUMNS && array.usedRows() >= FEWEST_ROWS;
  }
}
