package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    for (Value argument : arguments) {
      if (!isLongColumn(argument)) {
        return compute.get();
      }
    }
    var strips = new ArrayList<Strip>(arguments.length);
    var rows = new ArrayList<Integer>(arguments.length);
    var versions = new ArrayList<Long>(arguments.length);
    for (Value argument : arguments) {
      Array array = ((Value.Many) argument).array();
      strips.add(new Strip(array.source(0), array.firstRow()));
      rows.add(array.rows());
      versions.add(ColumnIndex.beside(array.source(0)).recent().version());
    }
    var question = new Question(function.name(), strips, rows);
    Optional<Value> answer =
        ColumnIndex.beside(strips.getFirst().column()).aggregates().of(question, versions, compute);
    return answer.orElseGet(compute);
  }

  private static boolean isLongColumn(Value argument) {
    return argument instanceof Value.Many(Array array)
        && array.columns() == 1
        && array.usedRows() >= FEWEST_ROWS;
  }
}
