package dev.napkin.function;

import dev.napkin.value.Column;
import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * The rows of a window that meet some conditions, in the order of the numbers of one more column,
 * and what stands beside these in another: so that what lies between bounds, which differ from row
 * to row, is found and added up in parts.
 *
 * <p>The numbers lie in buckets; of each it is known what stands beside it all in all.
 */
final class BoundedRows implements CellsInWindow {
  /** How much of its magnitude a sum may lose with each number, in this order or in another. */
  private static final double LOST = 0x1p-98;

  /** Below this a loss might round to nothing. */
  private static final double LEAST_MAGNITUDE = 0x1p-800;

  private final Column ordered;
  private final Column values;
  private final List<Column> tested;
  private final List<Condition> conditions;

  // Inv: the first of the buckets are used and none of these is empty; keys rise in each and from
  // each to the next.
  private Bucket[] buckets = new Bucket[4];
  private int used;
  private boolean faults;

  /** Some numbers and what stands beside them, NaN for what is no number. */
  private static final class Bucket {
    static final int MOST = 256;

    final double[] keys = new double[MOST];
    final double[] values = new double[MOST];
    int size;
    Part all = new Part();

    void insert(double key, double value) {
      int at = Arrays.binarySearch(keys, 0, size, key);
      at = at < 0 ? -at - 1 : at;
      System.arraycopy(keys, at, keys, at + 1, size - at);
      System.arraycopy(values, at, values, at + 1, size - at);
      keys[at] = key;
      values[at] = value;
      size++;
      all.add(value);
    }

    Bucket split() {
      var upper = new Bucket();
      int half = size / 2;
      upper.size = size - half;
      System.arraycopy(keys, half, upper.keys, 0, upper.size);
      System.arraycopy(values, half, upper.values, 0, upper.size);
      size = half;
      all = new Part();
      all.add(this, 0, size);
      upper.all.add(upper, 0, upper.size);
      return upper;
    }
  }

  /** What some of the values come to. */
  private static final class Part {
    private final Summation sum = new Summation();
    private double magnitude;
    private double least = Double.POSITIVE_INFINITY;
    private double largest = Double.NEGATIVE_INFINITY;
    private long numbers;
    private long rows;

    void add(double value) {
      rows++;
      if (!Double.isNaN(value)) {
        numbers++;
        sum.add(value);
        magnitude += Math.abs(value);
        least = Math.min(least, value);
        largest = Math.max(largest, value);
      }
    }

    void add(Bucket bucket, int from, int to) {
      for (int i = from; i < to; i++) {
        add(bucket.values[i]);
      }
    }

    void add(Part other) {
      rows += other.rows;
      numbers += other.numbers;
      sum.add(other.sum);
      magnitude += other.magnitude;
      least = Math.min(least, other.least);
      largest = Math.max(largest, other.largest);
    }

    /** What a fold gives; nothing where another order might give something else. */
    Optional<Value> value(Fold fold) {
      double slack = (double) numbers * magnitude * LOST;
      boolean plain = magnitude == 0 || magnitude >= LEAST_MAGNITUDE;
      return switch (fold) {
        case COUNT -> Optional.of(Value.number((double) rows));
        case MIN -> Optional.of(Value.number(numbers == 0 ? 0 : least));
        case MAX -> Optional.of(Value.number(numbers == 0 ? 0 : largest));
        case SUM ->
            plain && sum.isSure(slack)
                ? Optional.of(Value.number(sum.value()))
                : Optional.<Value>empty();
        case AVERAGE ->
            plain && numbers > 0 && sum.isSure(slack, (double) numbers)
                ? Optional.of(Value.number(sum.dividedBy((double) numbers)))
                : Optional.<Value>empty();
      };
    }
  }

  /**
   * No rows yet.
   *
   * @param ordered whose numbers lie between bounds
   * @param values what stands beside them
   * @param tested the columns that meet {@code conditions}
   */
  BoundedRows(Column ordered, Column values, List<Column> tested, List<Condition> conditions) {
    this.ordered = ordered;
    this.values = values;
    this.tested = tested;
    this.conditions = conditions;
  }

  @Override
  public void enter(int from, int to) {
    if (tested.isEmpty()) {
      for (int row = from; row < to; row++) {
        enter(row);
      }
      return;
    }
    MatchingRows.forEachOfAll(matching(), from, to, this::enter);
  }

  private List<MatchingRows> matching() {
    return IntStream.range(0, tested.size())
        .mapToObj(i -> ColumnIndex.beside(tested.get(i)).matching(conditions.get(i)))
        .toList();
  }

  @Override
  public long cells(int from, int to) {
    return tested.isEmpty() ? (long) to - from : matching().getFirst().count(from, to);
  }

  private void enter(int row) {
    if (!ordered.isNumber(row)) {
      return;
    }
    faults |= values.isFault(row);
    insert(ordered.number(row), values.isNumber(row) ? values.number(row) : Double.NaN);
  }

  private void insert(double key, double value) {
    if (used == 0) {
      buckets[0] = new Bucket();
      used = 1;
    }
    int at = 0;
    int high = used - 1;
    while (at < high) {
      int middle = (at + high) >>> 1;
      if (Double.compare(buckets[middle].keys[buckets[middle].size - 1], key) < 0) {
        at = middle + 1;
      } else {
        high = middle;
      }
    }
    Bucket bucket = buckets[at];
    bucket.insert(key, value);
    if (bucket.size == Bucket.MOST) {
      if (used == buckets.length) {
        buckets = Arrays.copyOf(buckets, 2 * used);
      }
      System.arraycopy(buckets, at + 1, buckets, at + 2, used - at - 1);
      buckets[at + 1] = bucket.split();
      used++;
    }
  }

  /**
   * What a fold makes of the values whose numbers lie between two bounds; nothing where the order
   * in which they stand may matter.
   *
   * @param notBelow what all numbers from the lower bound on meet
   * @param notAbove what all numbers up to the upper bound meet
   */
  Optional<Value> value(Fold fold, DoublePredicate notBelow, DoublePredicate notAbove) {
    if (faults && fold != Fold.COUNT) {
      return Optional.empty();
    }
    var part = new Part();
    for (int i = 0; i < used; i++) {
      Bucket bucket = buckets[i];
      int size = bucket.size;
      if (!notBelow.test(bucket.keys[size - 1])) {
        continue;
      }
      if (!notAbove.test(bucket.keys[0])) {
        break;
      }
      if (notBelow.test(bucket.keys[0]) && notAbove.test(bucket.keys[size - 1])) {
        part.add(bucket.all);
      } else {
        int from = SortedArray.firstNot(bucket.keys, size, notBelow.negate());
        int to = SortedArray.firstNot(bucket.keys, size, notAbove);
        part.add(bucket, from, to);
      }
    }
    return part.value(fold);
  }
}
