package dev.napkin.function;

import dev.napkin.value.Dictionary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The rows of a column whose values meet a criterion: those of some codes of its dictionary. */
final class MatchingRows {
  private static final int NONE = -1;

  /** Fewer than this part of all rows are quicker to sort than to find in their order. */
  private static final int FEW = 16;

  private final Dictionary dictionary;
  private final int size;
  private final BitSet codes = new BitSet(0);
  private int only = NONE;
  private int count;
  private volatile int @Nullable [] gathered;

  /** No rows yet, of a column of so many. */
  MatchingRows(Dictionary dictionary, int size) {
    this.dictionary = dictionary;
    this.size = size;
  }

  /** Adds the rows of a code that is not among them. */
  void add(int code) {
    if (count == 0 && codes.isEmpty() && only == NONE) {
      only = code;
    } else {
      if (only != NONE) {
        codes.set(only);
        only = NONE;
      }
      codes.set(code);
    }
    count += dictionary.rowsOf(code);
  }

  /** Whether they are those of one value, or none. */
  boolean isOne() {
    return codes.isEmpty();
  }

  /** The code of the one value whose rows they are; negative where there are none. */
  int onlyCode() {
    return only;
  }

  /** How many rows there are, without blank ones. */
  int count() {
    return count;
  }

  /** Whether a row is among them. */
  boolean contains(int row) {
    int code = dictionary.code(row);
    return code == only || codes.get(code);
  }

  /** Whether blank cells meet the criterion; their rows are not listed. */
  boolean hasBlanks() {
    return only == Dictionary.BLANK || codes.get(Dictionary.BLANK);
  }

  /** How many of them there are in {@code from <= row < to}. */
  int count(int from, int to) {
    if (isOne()) {
      return only == NONE ? 0 : dictionary.firstAt(only, to) - dictionary.firstAt(only, from);
    }
    int[] rows = gathered();
    return firstAt(rows, to) - firstAt(rows, from);
  }

  /** The first of them in {@code from <= row < to}, or the last; -1 where there is none. */
  int row(int from, int to, boolean last) {
    if (only != NONE) {
      return last ? dictionary.last(only, from, to) : dictionary.first(only, from, to);
    }
    int[] rows = gathered();
    int at = last ? firstAt(rows, to) - 1 : firstAt(rows, from);
    return at >= 0 && at < rows.length && rows[at] >= from && rows[at] < to ? rows[at] : -1;
  }

  /** Hands out those in {@code from <= row < to}, in their order, while more are wanted. */
  void forEach(int from, int to, ChosenRows.RowUse use) {
    if (only != NONE) {
      int end = dictionary.firstAt(only, to);
      for (int at = dictionary.firstAt(only, from); at < end; at++) {
        if (!use.take(dictionary.row(at))) {
          return;
        }
      }
    } else if (!codes.isEmpty()) {
      int[] rows = gathered();
      for (int at = firstAt(rows, from); at < rows.length && rows[at] < to; at++) {
        if (!use.take(rows[at])) {
          return;
        }
      }
    }
  }

  /** Hands out the rows of {@code from <= row < to} that are among all of some. */
  static void forEachOfAll(List<MatchingRows> all, int from, int to, IntConsumer use) {
    all.getFirst()
        .forEach(
            from,
            to,
            row -> {
              if (all.stream().allMatch(rows -> rows.contains(row))) {
                use.accept(row);
              }
              return true;
            });
  }

  private int[] gathered() {
    int[] there = gathered;
    if (there == null) {
      there = gather();
      gathered = there;
    }
    return there;
  }

  private int[] gather() {
    int[] rows = new int[count];
    int at = 0;
    if (count < size / FEW) {
      for (int code = codes.nextSetBit(0); code >= 0; code = codes.nextSetBit(code + 1)) {
        for (int place = 0; place < dictionary.rowsOf(code); place++) {
          rows[at] = dictionary.row(dictionary.start(code) + place);
          at++;
        }
      }
      Arrays.sort(rows);
      return rows;
    }
    for (int row = 0; row < size; row++) {
      int code = dictionary.code(row);
      if (code != Dictionary.BLANK && codes.get(code)) {
        rows[at] = row;
        at++;
      }
    }
    return rows;
  }

  private static int firstAt(int[] rows, int row) {
    int found = Arrays.binarySearch(rows, row);
    return found < 0 ? -found - 1 : found;
  }
}
