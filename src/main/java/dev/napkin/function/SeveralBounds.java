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
  static final class Bounded {
    /** Twice the share by which numbers may differ and count as equal. */
    private static final double MARGIN = 0x1p-47;

    private final Strip strip;
    private final List<Criterion> bounds;
    private final double least;
    private final double most;

    Bounded(Strip strip, List<Criterion> bounds) {
      this.strip = strip;
      this.bounds = bounds;
      double lower = -Double.MAX_VALUE;
      double upper = Double.MAX_VALUE;
      for (Criterion bound : bounds) {
        if (bound.reach() instanceof Criterion.Reach.From(double number)) {
          lower = Math.max(lower, number);
        } else if (bound.reach() instanceof Criterion.Reach.UpTo(double number)) {
          upper = Math.min(upper, number);
        }
      }
      least = lower;
      most = upper;
    }

    private boolean accepts(int row) {
      if (!strip.column().isNumber(row)) {
        return false;
      }
      double number = strip.column().number(row);
      double below = Math.abs(least) * MARGIN;
      double above = Math.abs(most) * MARGIN;
      if (number < least - below || number > most + above) {
        return false;
      }
      // Only next to a bound it matters which one it is.
      return (number > least + below && number < most - above) || isWithin(number);
    }

    private boolean isWithin(double number) {
      var value = new Value.Num(number);
      for (Criterion bound : bounds) {
        if (!bound.accepts(value)) {
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
      DoublePredicate notBelow = Criterion.met(bounds, true);
      DoublePredicate notAbove = Criterion.met(bounds, false);
      return Math.max(0, numbers.firstNot(notAbove) - numbers.firstNot(notBelow.negate()));
    }

    /** Hands out the rows whose numbers may lie within the bounds, in any order. */
    private void forEach(int top, int end, IntConsumer use) {
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
    boolean isNarrow = fewest <= (end - top) / PART;
    int[] rows = isNarrow ? rows(bounds.get(best)) : new int[0];
    int count = isNarrow ? rows.length : end - top;
    for (int i = 0; i < count; i++) {
      int row = isNarrow ? rows[i] : top + i;
      if (accepts(row, matching) && !running.take(row)) {
        break;
      }
    }
    return Optional.of(running.value());
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
