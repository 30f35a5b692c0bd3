package dev.napkin.function;

import dev.napkin.value.Column;

/**
 * What a column held at some time: two that are equal say that nothing was written to it between.
 *
 * @param version how many changes there were
 */
public record ColumnStamp(Column column, long version) {
  /** Of a column as it stands now. */
  public static ColumnStamp of(Column column) {
    return new ColumnStamp(column, ColumnIndex.beside(column).recent().version());
  }
}
