package dev.napkin.graph;

import java.util.Arrays;

/** Numbers that come out smallest first: a binary heap in one array. */
final class LongHeap {
  private long[] keys = new long[16];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    size = 0;
  }

  void add(long key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    int at = size++;
    // Inv: the hole is at `at`, and every key below it is at least `key`.
    while (at > 0 && keys[(at - 1) / 2] > key) {
      keys[at] = keys[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    keys[at] = key;
  }

  /** The smallest; the heap must not be empty. */
  long least() {
    return keys[0];
  }

  /** Takes the smallest out; the heap must not be empty. */
  long poll() {
    long least = keys[0];
    long last = keys[--size];
    int at = 0;
    // Inv: the hole is at `at`, and every key above it is at most `last`.
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && keys[child + 1] < keys[child]) {
        child++;
      }
      if (keys[child] >= last) {
        break;
      }
      keys[at] = keys[child];
      at = child;
    }
    keys[at] = last;
    return least;
  }
}
