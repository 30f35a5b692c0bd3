package dev.napkin.value;

/** What is derived from a column and kept beside it, as an index is. */
public interface ColumnCompanion {
  /** The rows {@code from <= row < to} are about to hold something else than before, or may be. */
  void changed(int from, int to);
}
