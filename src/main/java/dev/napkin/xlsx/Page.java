package dev.napkin.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** One sheet of the exported workbook while it is planned: its cells and how it is laid out. */
final class Page {
  /**
   * A rectangle of cells.
   *
   * @param rows how many
   * @param columns how many
   */
  record Area(int row, int column, int rows, int columns) {}

  /** An Excel Table: its first row holds the heads. */
  record Table(String name, Area area) {}

  /** A cell that takes one of the texts in an area. */
  record Choices(Place cell, String source) {}

  private final String name;
  private final String purpose;
  private final NavigableMap<Integer, NavigableMap<Integer, Slot>> rows = new TreeMap<>();
  private final Map<Integer, Integer> widths = new TreeMap<>();
  private final Map<Integer, Integer> heights = new TreeMap<>();
  private final List<Table> tables = new ArrayList<>();
  private Optional<Choices> choices = Optional.empty();
  private int frozenRows;
  private int frozenColumns;

  /**
   * A page called {@code name}.
   *
   * @param purpose what it is for, as the index says it
   */
  Page(String name, String purpose) {
    this.name = name;
    this.purpose = purpose;
  }

  String name() {
    return name;
  }

  String purpose() {
    return purpose;
  }

  /** Puts {@code slot} into a cell. */
  void put(int row, int column, Slot slot) {
    rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, slot);
  }

  void put(Place place, Slot slot) {
    put(place.row(), place.column(), slot);
  }

  /** Fills cells of a row without anything in them, for the sake of their background. */
  void shade(int row, int from, int to, Style style) {
    for (int column = from; column < to; column++) {
      rows.computeIfAbsent(row, r -> new TreeMap<>()).putIfAbsent(column, Slot.text("", style));
    }
  }

  /** A row of heads that stays in sight and is printed on every page. */
  void head(int row, List<String> heads) {
    for (int column = 0; column < heads.size(); column++) {
      put(row, column, Slot.text(heads.get(column), Style.HEAD));
    }
    freeze(row + 1, 0);
  }

  /** Lets the heads of columns of numbers stand over their numbers, and the next ones off them. */
  void numbers(int row, int... columns) {
    for (int column : columns) {
      align(row, column, Style.Align.RIGHT);
    }
    for (int column : columns) {
      if (at(row, column + 1).filter(h -> h.style().align() == Style.Align.WRAP).isPresent()) {
        align(row, column + 1, Style.Align.INDENT);
      }
    }
  }

  private void align(int row, int column, Style.Align align) {
    at(row, column)
        .ifPresent(head -> put(row, column, Slot.of(head.content(), head.style().with(align))));
  }

  /** The cells by row and column. */
  NavigableMap<Integer, NavigableMap<Integer, Slot>> rows() {
    return rows;
  }

  /** What stands at a place, if anything. */
  Optional<Slot> at(int row, int column) {
    return Optional.ofNullable(rows.getOrDefault(row, new TreeMap<>()).get(column));
  }

  /** Sets widths, in characters, from the first column on. */
  void widths(int... characters) {
    for (int column = 0; column < characters.length; column++) {
      widths.put(column, characters[column]);
    }
  }

  /** Lets a column be at least so wide. */
  void atLeast(int column, int characters) {
    widths.merge(column, characters, Math::max);
  }

  Map<Integer, Integer> widths() {
    return widths;
  }

  /** Makes a row so many lines high. */
  void lines(int row, int lines) {
    heights.put(row, lines);
  }

  Map<Integer, Integer> heights() {
    return heights;
  }

  /** Keeps the first rows and columns in sight. */
  void freeze(int firstRows, int firstColumns) {
    frozenRows = firstRows;
    frozenColumns = firstColumns;
  }

  int frozenRows() {
    return frozenRows;
  }

  int frozenColumns() {
    return frozenColumns;
  }

  /** Makes an area an Excel Table. */
  void table(String tableName, Area area) {
    tables.add(new Table(tableName, area));
  }

  List<Table> tables() {
    return tables;
  }

  /** Offers the texts of {@code source} in one cell. */
  void choices(Place cell, String source) {
    choices = Optional.of(new Choices(cell, source));
  }

  Optional<Choices> choices() {
    return choices;
  }
}
