package dev.napkin.macro;

import java.util.Locale;
import java.util.Optional;

/** What may be asked of a Range, a Worksheet or a Comment. */
enum CellProperty {
  VALUE(0, 1),
  VALUE2(0, 0),
  TEXT(0, 2),
  FORMULA(0, 0),
  HASFORMULA(0, 0),
  NUMBERFORMAT(0, 0),
  NUMBERFORMATLOCAL(0, 0),
  COMMENT(0, 0),
  NOTETEXT(0, 0),
  ROW(0, 0),
  COLUMN(0, 0),
  COUNT(0, 0),
  COUNTLARGE(0, 0),
  CELLS(0, 2),
  ITEM(1, 2),
  RANGE(1, 2),
  /** One of its rows. */
  ROWS(1, 1),
  /** One of its columns. */
  COLUMNS(1, 1),
  /** How many rows it has: {@code .Rows.Count}. */
  ROWS_COUNT(0, 0),
  /** How many columns it has: {@code .Columns.Count}. */
  COLUMNS_COUNT(0, 0),
  OFFSET(0, 2),
  RESIZE(0, 2),
  ADDRESS(0, 2),
  PARENT(0, 0),
  WORKSHEET(0, 0),
  NAME(0, 0);

  private final int fewest;
  private final int most;

  CellProperty(int fewest, int most) {
    this.fewest = fewest;
    this.most = most;
  }

  /** The property of a name, in any case. */
  static Optional<CellProperty> of(String name) {
    String capitals = name.toUpperCase(Locale.ROOT);
    for (CellProperty property : values()) {
      if (property.name().equals(capitals)) {
        return Optional.of(property);
      }
    }
    return Optional.empty();
  }

  /** Whether it takes so many arguments itself; further ones belong to what it gives. */
  boolean takes(int arguments) {
    return arguments >= fewest && arguments <= most;
  }

  /** Whether it asks how a cell looks, or for what is attached to it. */
  boolean asksForLooks() {
    return switch (this) {
      case TEXT, NUMBERFORMAT, NUMBERFORMATLOCAL, COMMENT, NOTETEXT -> true;
      case VALUE,
          VALUE2,
          FORMULA,
          HASFORMULA,
          ROW,
          COLUMN,
          COUNT,
          COUNTLARGE,
          CELLS,
          ITEM,
          RANGE,
          ROWS,
          COLUMNS,
          ROWS_COUNT,
          COLUMNS_COUNT,
          OFFSET,
          RESIZE,
          ADDRESS,
          PARENT,
          WORKSHEET,
          NAME ->
          false;
    };
  }
}
