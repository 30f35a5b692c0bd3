package dev.napkin.app.cli;

import java.util.List;

/**
 * Texts in rows and columns, on their way to a person.
 *
 * @param caption what it is, above it; may be empty
 * @param head whether plain text shows the heads; Markdown always does
 * @param columns what the columns are
 * @param rows one text for each column
 * @param notes lines below it, such as why something has no value
 */
record Table(
    String caption, Head head, List<Column> columns, List<List<String>> rows, List<String> notes) {

  /** Whether the heads are shown. */
  enum Head {
    /** A list that explains itself. */
    HIDDEN,
    /** Names above the columns, and units below the names. */
    SHOWN
  }

  /** How texts stand in a column. */
  enum Align {
    /** Flush left: words. */
    LEFT,
    /** Decimal points below each other: numbers. */
    POINT
  }

  /** One column: its head and how its texts stand. */
  record Column(String name, String unit, Align align) {
    /** A column of words. */
    static Column words(String name) {
      return new Column(name, "", Align.LEFT);
    }

    /** A column of numbers. */
    static Column numbers(String name, String unit) {
      return new Column(name, unit, Align.POINT);
    }

    /** This column without a unit of its own: it stands in the caption. */
    Column withoutUnit() {
      return new Column(name, "", align);
    }
  }

  Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(row + " does not fit " + columns);
      }
    }
  }

  /** Whether there is nothing to show. */
  boolean isEmpty() {
    return rows.isEmpty() && notes.isEmpty();
  }
}
