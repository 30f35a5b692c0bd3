package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Dictionary;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A call over columns with bounds for the numbers of several of them: {@code
 * COUNTIFS(A1:A9,">"&A1,B1:B9,">"&B1)}. The rows between the bounds of the column where these are
 * fewest are gone through, or all where these are many.
 *
 * @param top the first row of all columns
 * @param end the row behind the last that may hold anything
 * @param bounds for each column that has some
 * @param tested the columns with other conditions, which have indices
 */
record SeveralBounds(
    int top, int end, List<Bounded> bounds, List<Strip> tested, List<Condition> conditions) {
  /** Of more than this part of all rows it is as quick to go through all. */
  private static final int PART = 8;

  /** A column and the bounds for its numbers. */
  record Bounded(Strip strip, List<Criterion> bounds) {
    private boolean accepts(int row) {
      Value cell = strip.column().get(row);
      for (Criterion bound : bounds) {
        if (!bound.accepts(cell)) {
          return false;
        }
      }
      return true;
    }

    /** How many numbers of the area lie within the bounds; nothing where that is not known. */
    private OptionalInt count(int top, int end) {
      var area = new Array(List.of(strip.column()), top, end - top);
      Optional<Integer> count =
          SortedNumbers.inSpiteOfFaults(area, numbers -> Value.number(count(numbers)))
              .map(value -> value instanceof Value.Num(double number) ? (int) number : 0);
      return count.isPresent() ? OptionalInt.of(count.get()) : OptionalInt.empty();
    }

    private int count(SortedNumbers numbers) {
      DoublePredicate notBelow = met(true);
      DoublePredicate notAbove = met(false);
      return Math.max(0, numbers.firstNot(notAbove) - numbers.firstNot(notBelow.negate()));
    }

    /** What numbers have to meet for the lower bounds, or for the upper ones. */
    private DoublePredicate met(boolean lower) {
      List<Criterion> some =
          bounds.stream()
              .filter(bound -> bound.reach() instanceof Criterion.Reach.From == lower)
              .toList();
      return number -> {
        var value = new Value.Num(number);
        return some.stream().allMatch(bound -> bound.accepts(value));
      };
    }

    /** Hands out the rows whose numbers may lie within the bounds, in any order. */
    private void forEach(int top, int end, IntConsumer use) {
      double least = -Double.MAX_VALUE;
      double most = Double.MAX_VALUE;
      for (Criterion bound : bounds) {
        if (bound.reach() instanceof Criterion.Reach.From(double number)) {
          least = Math.max(least, number);
        } else if (bound.reach() instanceof Criterion.Reach.UpTo(double number)) {
          most = Math.min(most, number);
        }
      }
      ColumnIndex index = ColumnIndex.beside(strip.column());
      Dictionary dictionary = index.dictionary();
      index
          .numbers()
          .between(
              least,
              most,
              code -> {
                int last = dictionary.firstAt(code, end);
                for (int at = dictionary.firstAt(code, top); at < last; at++) {
                  use.accept(dictionary.row(at));
                }
              });
    }
  }

  /**
   * What a fold gives for the rows that meet all; nothing where they are better found otherwise.
   */
  Optional<Value> value(Strip values, Fold fold) {
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < bounds.size(); i++) {
      OptionalInt count = bounds.get(i).count(top, end);
      if (count.isEmpty()) {
        return Optional.empty();
      }
      if (count.getAsInt() < fewest) {
        best = i;
        fewest = count.getAsInt();
      }
    }
    List<MatchingRows> matching =
        IntStream.range(0, tested.size())
            .mapToObj(i -> ColumnIndex.beside(tested.get(i).column()).matching(conditions.get(i)))
            .toList();
    var running = new RunningChoice(fold, new Strip(values.column(), 0));
    int[] rows = fewest <= (end - top) / PART ? rows(bounds.get(best)) : all();
    for (int row : rows) {
      if (accepts(row, matching) && !running.take(row)) {
        break;
      }
    }
    return Optional.of(running.value());
  }

  private int[] all() {
    return IntStream.range(top, end).toArray();
  }

  /** Those rows within some bounds, in their order. */
  private int[] rows(Bounded narrowest) {
    var rows = IntStream.builder();
    narrowest.forEach(top, end, rows::add);
    int[] found = rows.build().toArray();
    Arrays.sort(found);
    return found;
  }

  private boolean accepts(int row, List<MatchingRows> matching) {
    for (Bounded bounded : bounds) {
      if (!bounded.accepts(row)) {
        return false;
      }
    }
    for (MatchingRows some : matching) {
      if (!some.contains(row)) {
        return false;
      }
    }
    return true;
  }
}
