package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * The rows in which columns compare with values, as {@code (A1:A9=C1)*(B1:B9>C2)} is 1 in them and
 * 0 in all others, found through the indices of the columns.
 */
public final class ComparedRows {
  /** Where no row is. */
  public static final int NONE = -1;

  private ComparedRows() {}

  /**
   * The sum of the values, or else the count, of the rows, of so many, in which each tested column
   * meets its condition; nothing where it is not known without a look at every cell.
   *
   * @param tested columns, in which no fault may stand
   * @param values what is taken from, of which the same holds
   * @param multiplied whether texts and logicals count among the values, as they do in a product
   */
  public static Optional<Value> value(
      int rows,
      List<Strip> tested,
      List<Condition> conditions,
      Optional<Strip> values,
      boolean multiplied) {
    if (!arePlain(rows, tested, conditions)) {
      return Optional.empty();
    }
    if (values.isPresent() && !are(values.get(), rows, kinds -> isSound(kinds, multiplied))) {
      return Optional.empty();
    }
    Fold fold = values.isPresent() ? Fold.SUM : Fold.COUNT;
    return ChosenRows.value(rows, values.orElse(tested.getFirst()), tested, conditions, fold);
  }

  /**
   * The last of so many rows in which each tested column meets its condition, where a fault meets
   * none, or {@link #NONE}; nothing where it is not known.
   */
  public static OptionalInt last(int rows, List<Strip> tested, List<Condition> conditions) {
    for (int i = 0; i < tested.size(); i++) {
      Condition condition = conditions.get(i);
      if (!are(tested.get(i), rows, kinds -> isTold(kinds, rows, condition))) {
        return OptionalInt.empty();
      }
    }
    Optional<ChosenRows> chosen = ChosenRows.of(rows, tested.getFirst(), tested, conditions);
    return chosen.isPresent() ? OptionalInt.of(chosen.get().last()) : OptionalInt.empty();
  }

  /** What a lookup gives that finds nothing. */
  public static Value notFound() {
    return LookupFunctions.notFound();
  }

  /**
   * The rows of an area in which each tested column, as long as it, meets its condition; nothing
   * where they are not known without a look at every cell.
   *
   * @param otherwise what is given where there are none, if anything is
   */
  public static Optional<Value> filtered(
      Array area, List<Strip> tested, List<Condition> conditions, Optional<Value> otherwise) {
    int rows = area.rows();
    if (!arePlain(rows, tested, conditions)) {
      return Optional.empty();
    }
    Optional<ChosenRows> chosen = ChosenRows.of(rows, tested.getFirst(), tested, conditions);
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    var places = new ArrayList<Integer>();
    chosen.get().forEach(0, places::add);
    return places.isEmpty()
        ? Optional.of(otherwise.orElseGet(SortingFunctions::noneHolds))
        : Optional.of(NewArray.rows(area, places));
  }

  /**
   * What the numbers come to in these rows, or how many rows there are; nothing where none is, or
   * they are not known without a look at every cell.
   */
  public static Optional<Value> folded(
      int rows, Strip values, List<Strip> tested, List<Condition> conditions, Fold fold) {
    if (!arePlain(rows, tested, conditions)) {
      return Optional.empty();
    }
    Optional<Value> count = ChosenRows.value(rows, values, tested, conditions, Fold.COUNT);
    if (count.isEmpty() || !(count.get() instanceof Value.Num(double some)) || some == 0) {
      return Optional.empty();
    }
    return fold == Fold.COUNT ? count : ChosenRows.value(rows, values, tested, conditions, fold);
  }

  /** Whether no fault stands in what is tested and the indices tell which rows are chosen. */
  private static boolean arePlain(int rows, List<Strip> tested, List<Condition> conditions) {
    for (int i = 0; i < tested.size(); i++) {
      Condition condition = conditions.get(i);
      if (!are(tested.get(i), rows, kinds -> isPlain(kinds, rows, condition))) {
        return false;
      }
    }
    return true;
  }

  private static boolean are(Strip strip, int rows, Predicate<CellKinds> test) {
    var area = new Array(List.of(strip.column()), strip.first(), rows);
    return ColumnWindows.of(area, ColumnWindows::kinds, test::test).orElse(false);
  }

  private static boolean isPlain(CellKinds kinds, int rows, Condition condition) {
    return kinds.faults() == 0 && isTold(kinds, rows, condition);
  }

  /** Whether the index of the column tells which cells meet a condition. */
  private static boolean isTold(CellKinds kinds, int rows, Condition condition) {
    return condition.relation() == Condition.Relation.EQUAL
        ? isTold(condition.value(), kinds.filled() == rows)
        : condition.value() instanceof Value.Num && kinds.numbers() == rows;
  }

  /** The rows of blank cells are in no index, and so must not equal what is looked for. */
  private static boolean isTold(Value wanted, boolean noneBlank) {
    return switch (wanted) {
      case Value.Num(double number) -> noneBlank || number != 0;
      case Value.Text(String text) -> noneBlank || !text.isEmpty();
      case Value.Logical(boolean holds) -> noneBlank || holds;
      case Value.Blank _, Value.Fault _, Value.Many _, Value.Reference _, Value.Lambda _ -> false;
    };
  }

  private static boolean isSound(CellKinds kinds, boolean multiplied) {
    return kinds.faults() == 0
        && (!multiplied || kinds.numbers() + kinds.blanks() == kinds.cells());
  }
}
