package dev.napkin.value;

/** What is derived from a column and kept beside it, as an index is. */
public interface ColumnCompanion {
  /** The rows {@code from <= row < to} are about to hold something else than before, or may be. */
  void changed(int from, int to);

  /**
   * So many rows from {@code from} on are about to go, in their order, to those from {@code to} on,
   * over what stands there; what they leave stays as it is.
   */
  default void moved(int from, int to, int count) {
    changed(to, to + count);
  }
}
