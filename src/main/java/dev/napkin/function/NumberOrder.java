package dev.napkin.function;

import dev.napkin.value.Column;
import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * The numbers in a window in rising order, and where faults stand in it.
 *
 * <p>They lie in buckets of some hundred: one that comes or goes moves what lies behind it in its
 * bucket alone, and a place is found by the sizes of the buckets.
 */
final class NumberOrder extends NumbersInWindow implements SortedNumbers {
  private static final int MOST = 512;

  // Inv: the first of the buckets are used and none of these is empty; numbers rise in each and
  // from each to the next.
  private double[][] buckets = new double[4][];
  private int[] sizes = new int[4];
  private int used;
  private int count;

  /** Those in no row yet of a column. */
  NumberOrder(Column column) {
    super(column);
  }

  @Override
  void insert(double number) {
    count++;
    if (used == 0) {
      double[] numbers = new double[MOST];
      numbers[0] = number;
      open(0, numbers, 1);
      return;
    }
    int bucket = Math.min(bucketOf(number), used - 1);
    if (sizes[bucket] == MOST) {
      split(bucket);
      bucket = Math.min(bucketOf(number), used - 1);
    }
    double[] numbers = buckets[bucket];
    int size = sizes[bucket];
    int at = Arrays.binarySearch(numbers, 0, size, number);
    at = at < 0 ? -at - 1 : at;
    System.arraycopy(numbers, at, numbers, at + 1, size - at);
    numbers[at] = number;
    sizes[bucket] = size + 1;
  }

  @Override
  void remove(double number) {
    int bucket = bucketOf(number);
    double[] numbers = buckets[bucket];
    int size = sizes[bucket];
    int at = Arrays.binarySearch(numbers, 0, size, number);
    System.arraycopy(numbers, at + 1, numbers, at, size - at - 1);
    sizes[bucket] = size - 1;
    count--;
    if (size == 1) {
      System.arraycopy(buckets, bucket + 1, buckets, bucket, used - bucket - 1);
      System.arraycopy(sizes, bucket + 1, sizes, bucket, used - bucket - 1);
      used--;
    }
  }

  /**
   * The first bucket whose last number is not below {@code number}; behind all if there is none.
   */
  private int bucketOf(double number) {
    int low = 0;
    int high = used;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Double.compare(buckets[middle][sizes[middle] - 1], number) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void split(int bucket) {
    int half = MOST / 2;
    double[] upper = new double[MOST];
    System.arraycopy(buckets[bucket], half, upper, 0, MOST - half);
    sizes[bucket] = half;
    open(bucket + 1, upper, MOST - half);
  }

  private void open(int bucket, double[] numbers, int size) {
    if (used == buckets.length) {
      buckets = Arrays.copyOf(buckets, 2 * used);
      sizes = Arrays.copyOf(sizes, 2 * used);
    }
    System.arraycopy(buckets, bucket, buckets, bucket + 1, used - bucket);
    System.arraycopy(sizes, bucket, sizes, bucket + 1, used - bucket);
    buckets[bucket] = numbers;
    sizes[bucket] = size;
    used++;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public double get(int place) {
    int bucket = 0;
    int rest = place;
    while (rest >= sizes[bucket]) {
      rest -= sizes[bucket];
      bucket++;
    }
    return buckets[bucket][rest];
  }

  @Override
  public int firstNot(DoublePredicate met) {
    int before = 0;
    int bucket = 0;
    while (bucket < used && met.test(buckets[bucket][sizes[bucket] - 1])) {
      before += sizes[bucket];
      bucket++;
    }
    return bucket == used
        ? before
        : before + SortedArray.firstNot(buckets[bucket], sizes[bucket], met);
  }
}
