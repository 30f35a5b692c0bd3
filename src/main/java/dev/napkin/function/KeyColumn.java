package dev.napkin.function;

import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.Optional;
import java.util.function.IntConsumer;

/** A column of keys that exact lookups look for, or that are criteria. */
public final class KeyColumn {
  /** As many cells looked through one by one cost what it does to have all concerned. */
  private static final int WEIGHT = 8;

  private KeyColumn() {}

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
