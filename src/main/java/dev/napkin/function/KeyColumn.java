package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** A line of keys, most often a column, that exact lookups look for, or that are criteria. */
public final class KeyColumn {
  /** As many cells looked through one by one cost what it does to have all concerned. */
  private static final int WEIGHT = 8;

  private KeyColumn() {}

  /** What a lookup takes for found. */
  public enum Finding {
    /** The first cell that is equal, or that fits a text with wildcards. */
    LIKE,
    /** The first cell that is equal. */
    EQUAL,
    /** The first cell that is equal, else the largest that is smaller. */
    EQUAL_OR_SMALLER,
    /** The first cell that is equal, else the smallest that is larger. */
    EQUAL_OR_LARGER,
    /** The last cell that is not above, in a column that rises. */
    RISING,
    /** The last cell that is not below, in a column that falls. */
    FALLING
  }

  /**
   * The place of a key in so many cells of a column from {@code keys} on, counted from 0; -1 where
   * it is not there.
   *
   * @param wanted a number, a text or a logical
   */
  public static int find(Strip keys, int rows, Value wanted, Finding finding) {
    return find(new Array(List.of(keys.column()), keys.first(), rows), wanted, finding);
  }

  /**
   * The place of a key among cells, counted from 0; -1 where it is not there.
   *
   * @param keys one row or one column
   * @param wanted a number, a text or a logical
   */
  public static int find(Array keys, Value wanted, Finding finding) {
    var line = new Line(keys);
    return switch (finding) {
      case LIKE -> Search.matching(line, wanted, false);
      case EQUAL -> Search.scan(line, wanted, Search.Nearest.NONE, false);
      case EQUAL_OR_SMALLER -> Search.scan(line, wanted, Search.Nearest.SMALLER, false);
      case EQUAL_OR_LARGER -> Search.scan(line, wanted, Search.Nearest.LARGER, false);
      case RISING -> Search.lastNotAbove(line, wanted);
      case FALLING -> Search.lastNotBelow(line, wanted);
    };
  }

  /**
   * Hands out rows, among them all of {@code from <= row < to} whose key may find a value.
   *
   * @return whether it did; else any of the rows may
   */
  public static boolean forEachFinding(
      Column keys, int from, int to, Value value, IntConsumer use) {
    if (value instanceof Value.Fault || value instanceof Value.Blank) {
      return false;
    }
    int cells =
        Math.clamp((long) WEIGHT * (Math.min(to, keys.size()) - from), 0, Integer.MAX_VALUE);
    Optional<ColumnIndex> index = ColumnIndex.of(keys, cells);
    return index.isPresent() && index.get().findBackwards(value, from, to, use);
  }
}
