package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** How many cells of an area are of some kind. */
final class Tally {
  private Tally() {}

  /** How many hold numbers. */
  static long numbers(Array array) {
    return of(array, CellKinds::numbers, cell -> cell instanceof Value.Num);
  }

  /** How many are not blank. */
  static long filled(Array array) {
    return of(array, CellKinds::filled, cell -> !(cell instanceof Value.Blank));
  }

  /** How many show nothing: blank ones and empty texts. */
  static long empty(Array array) {
    long shown =
        of(
            array,
            CellKinds::shown,
            cell -> !(cell instanceof Value.Blank || cell.equals(new Value.Text(""))));
    return (long) array.rows() * array.columns() - shown;
  }

  /**
   * Counts what is not blank; rows behind those that differ are alike, so one of them speaks for
   * all.
   */
  private static long of(Array array, ToLongFunction<CellKinds> known, Predicate<Value> kind) {
    return ColumnWindows.of(array, ColumnWindows::kinds, known::applyAsLong)
        .orElseGet(() -> counted(array, kind));
  }

  private static long counted(Array array, Predicate<Value> kind) {
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
