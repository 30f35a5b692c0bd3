package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Aggregates of nothing but long columns, which all cells of a filled formula ask for again: {@code
 * (A1 - AVERAGE(A$1:A$999)) / STDEV.S(A$1:A$999)}. Each is computed until it is asked for twice.
 */
final class RepeatedAggregates {
  /** Fewer rows are computed at once. */
  private static final int FEWEST_ROWS = 64;

  private RepeatedAggregates() {}

  /** A function of so many rows of columns. */
  record Question(String function, List<Strip> strips, List<Integer> rows) {}

  /** What {@code compute} gives for these arguments, or gave before. */
  static Value value(SheetFunction function, Value[] arguments, Supplier<Value> compute) {
    if (!function.aggregate() || function.result() != Kind.NUMBER || arguments.length == 0) {
      return compute.get();
    }
    return known(function.name(), List.of(arguments), ColumnIndex::aggregates, compute)
        .orElseGet(compute);
  }

  /**
   * What {@code compute} gives, or gave before, of arguments that are all long columns; nothing for
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
    var rows = new ArrayList<Integer>(arguments.size());
    var versions = new ArrayList<Long>(arguments.size());
    for (Value argument : arguments) {
      if (!isLongColumn(argument)) {
        return Optional.empty();
      }
      Array array = ((Value.Many) argument).array();
      strips.add(new Strip(array.source(0), array.firstRow()));
      rows.add(array.rows());
      versions.add(ColumnIndex.beside(array.source(0)).recent().version());
    }
    return kept.apply(ColumnIndex.beside(strips.getFirst().column()))
        .of(new Question(what, strips, rows), versions, compute);
  }

  private static boolean isLongColumn(Value argument) {
    return argument instanceof Value.Many(Array array)
        && array.columns() == 1
        && array.usedRows() >= FEWEST_ROWS;
  }
}
