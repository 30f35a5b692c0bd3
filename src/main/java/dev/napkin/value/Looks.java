package dev.napkin.value;

import java.util.Map;
import java.util.Optional;

/**
 * How cells of a sheet look and what is attached to them, as far as functions that macros define
 * ask for it.
 *
 * @param formats number formats of cells; those of whole rows and columns stand in column or row
 *     {@link #ALL}
 * @param comments comments on cells
 */
public record Looks(Map<Spoken.Place, String> formats, Map<Spoken.Place, String> comments) {
  /** In place of a row or a column: all of them. */
  public static final int ALL = -1;

  /** Cells of which nothing is known. */
  public static final Looks NONE = new Looks(Map.of(), Map.of());

  public Looks {
    formats = Map.copyOf(formats);
    comments = Map.copyOf(comments);
  }

  /** The number format of a cell: its own before that of its row and of its column. */
  public Optional<String> format(int row, int column) {
    if (formats.isEmpty()) {
      return Optional.empty();
    }
    String own = formats.get(new Spoken.Place(row, column));
    String ofRow = own == null ? formats.get(new Spoken.Place(row, ALL)) : own;
    return Optional.ofNullable(ofRow == null ? formats.get(new Spoken.Place(ALL, column)) : ofRow);
  }

  /** The comment on a cell. */
  public Optional<String> comment(int row, int column) {
    return Optional.ofNullable(comments.get(new Spoken.Place(row, column)));
  }
}
