package dev.napkin.function;

import dev.napkin.value.Dictionary;
import dev.napkin.value.Value;
import java.util.Arrays;

/**
 * The codes of a dictionary in the order that lookups have: numbers, then texts, then logicals.
 * Values that a lookup takes for equal stand beside each other.
 */
final class OrderedCodes {
  private final Dictionary dictionary;
  private int[] codes;
  private int size;
  private int known;

  /** Orders the values that are in the dictionary now. */
  OrderedCodes(Dictionary dictionary) {
    this.dictionary = dictionary;
    known = dictionary.count();
    var all = new Integer[known];
    for (int code = 0; code < known; code++) {
      if (Search.hasOrder(dictionary.value(code))) {
        all[size] = code;
        size++;
      }
    }
    Arrays.sort(all, 0, size, (a, b) -> Search.order(dictionary.value(a), dictionary.value(b)));
    codes = new int[size];
    for (int i = 0; i < size; i++) {
      codes[i] = all[i];
    }
  }

  /** Takes in what is new in the dictionary. */
  void extend() {
    for (; known < dictionary.count(); known++) {
      Value value = dictionary.value(known);
      if (Search.hasOrder(value)) {
        insert(firstWhere(value, false), known);
      }
    }
  }

  private void insert(int place, int code) {
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, size + (size >> 2) + 8);
    }
    System.arraycopy(codes, place, codes, place + 1, size - place);
    codes[place] = code;
    size++;
  }

  /**
   * The row of {@code from <= row < to} with the largest value that comes before {@code wanted}, or
   * the smallest that comes behind it; -1 where there is none.
   *
   * @param larger whether one that comes behind
   * @param last whether the last of several rows and not the first
   */
  int nearest(Value wanted, boolean larger, int from, int to, boolean last) {
    int step = larger ? 1 : -1;
    int at = larger ? firstWhere(wanted, true) : firstWhere(wanted, false) - 1;
    int best = -1;
    int bestAt = at;
    while (at >= 0 && at < size && (best < 0 || isSame(at, bestAt))) {
      int code = codes[at];
      int row = last ? dictionary.last(code, from, to) : dictionary.first(code, from, to);
      if (row >= 0 && (best < 0 || (last ? row > best : row < best))) {
        best = row;
        bestAt = at;
      }
      at += step;
    }
    return best;
  }

  private boolean isSame(int place, int other) {
    return Search.order(dictionary.value(codes[place]), dictionary.value(codes[other])) == 0;
  }

  /** The first place that does not come before {@code wanted}, or that comes behind it. */
  private int firstWhere(Value wanted, boolean behind) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = Search.order(dictionary.value(codes[middle]), wanted);
      if (order < 0 || (behind && order == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
