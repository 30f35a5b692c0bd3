package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.function.Predicate;

/** How many cells of an area are of some kind. */
final class Tally {
  private Tally() {}

  /** Counts; rows behind those that differ are alike, so one of them speaks for all. */
  static long of(Array array, Predicate<Value> kind) {
    int varied = array.variedRows();
    long count = 0;
    for (int row = 0; row < varied; row++) {
      count += inRow(array, row, kind);
    }
    long alike = (long) array.rows() - varied;
    return alike > 0 ? count + alike * inRow(array, varied, kind) : count;
  }

  private static int inRow(Array array, int row, Predicate<Value> kind) {
    int count = 0;
    for (int column = 0; column < array.columns(); column++) {
      count += kind.test(array.get(row, column)) ? 1 : 0;
    }
    return count;
  }
}
