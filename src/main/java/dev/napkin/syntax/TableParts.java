package dev.napkin.syntax;

import dev.napkin.source.Span;
import dev.napkin.syntax.SheetExpression.Item;
import dev.napkin.syntax.SheetExpression.Structured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** References to parts of tables as text: {@code Sales[[#Totals],[Price]]}. */
final class TableParts {
  private TableParts() {}

  /** What a part of a table is called between brackets. */
  static String word(Item item) {
    return switch (item) {
      case ALL -> "#All";
      case DATA -> "#Data";
      case HEADERS -> "#Headers";
      case TOTALS -> "#Totals";
      case THIS_ROW -> "#This Row";
    };
  }

  // ---- reading ----------------------------------------------------------------------------------

  /**
   * Reads a reference; absent where its brackets hold something else.
   *
   * @param book what stands before the table if it is one of another workbook: {@code [1]!}
   * @param text the table, if one is named, and the brackets
   */
  static Optional<Structured> read(Span span, String book, String text) {
    int open = text.indexOf('[');
    String name = book + text.substring(0, open);
    Optional<String> table = name.isEmpty() ? Optional.empty() : Optional.of(name);
    String body = text.substring(open + 1, text.length() - 1);
    String bare = body.strip();
    if (bare.startsWith("@")) {
      String columns = bare.substring(1).strip();
      return (columns.isEmpty()
              ? Optional.of(List.<String>of())
              : columns.startsWith("[") ? columns(columns) : Optional.of(column(columns)))
          .map(found -> new Structured(span, table, List.of(Item.THIS_ROW), found));
    }
    if (bare.startsWith("[")) {
      return several(span, table, bare);
    }
    if (bare.startsWith("#")) {
      return item(bare).map(item -> new Structured(span, table, List.of(item), List.of()));
    }
    return Optional.of(
        new Structured(span, table, List.of(), bare.isEmpty() ? List.of() : column(body)));
  }

  /** A list of parts, each in brackets: first the items, then one column or two with a colon. */
  private static Optional<Structured> several(Span span, Optional<String> table, String list) {
    var items = new ArrayList<Item>();
    List<String> columns = List.of();
    for (String part : split(list, ',')) {
      String bare = part.strip();
      if (!columns.isEmpty() || !bare.startsWith("[")) {
        return Optional.empty();
      }
      if (bare.startsWith("[#")) {
        Optional<Item> item = item(bare.substring(1, bare.length() - 1).strip());
        if (item.isEmpty()) {
          return Optional.empty();
        }
        items.add(item.get());
      } else {
        Optional<List<String>> found = columns(bare);
        if (found.isEmpty()) {
          return Optional.empty();
        }
        columns = found.get();
      }
    }
    return Optional.of(new Structured(span, table, items, columns));
  }

  /** {@code [a]} or {@code [a]:[b]}. */
  private static Optional<List<String>> columns(String text) {
    var columns = new ArrayList<String>();
    for (String part : split(text, ':')) {
      String bare = part.strip();
      if (!bare.startsWith("[") || !bare.endsWith("]") || split(bare, ']').size() != 2) {
        return Optional.empty();
      }
      columns.addAll(column(bare.substring(1, bare.length() - 1)));
    }
    return columns.size() <= 2 ? Optional.of(columns) : Optional.empty();
  }

  /** Cuts a text where a mark stands outside brackets. */
  private static List<String> split(String text, char mark) {
    var parts = new ArrayList<String>();
    int from = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      depth += letter == '[' ? 1 : letter == ']' ? -1 : 0;
      if (letter == '\'') {
        i++;
      } else if (letter == mark && depth == 0) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static Optional<Item> item(String word) {
    for (Item item : Item.values()) {
      if (word(item).equalsIgnoreCase(word)) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  /** One column, the apostrophes taken away that stand before letters with a sense. */
  private static List<String> column(String text) {
    var name = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\'' && i + 1 < text.length()) {
        i++;
      }
      name.append(text.charAt(i));
    }
    return List.of(name.toString());
  }

  // ---- writing ----------------------------------------------------------------------------------

  /** Writes a reference; {@code full} as files have it, where the sign for a row has a name. */
  static void write(Structured part, boolean full, StringBuilder text) {
    part.table().ifPresent(text::append);
    text.append('[');
    boolean row = !full && part.items().equals(List.of(Item.THIS_ROW));
    if (row) {
      text.append('@');
    }
    if (row || part.items().isEmpty()) {
      columns(part.columns(), row, text);
    } else if (part.items().size() == 1 && part.columns().isEmpty()) {
      text.append(word(part.items().getFirst()));
    } else {
      String between = "";
      for (Item item : part.items()) {
        text.append(between).append('[').append(word(item)).append(']');
        between = ",";
      }
      for (String column : part.columns()) {
        text.append(between);
        bracketed(column, text);
        between = ":";
      }
    }
    text.append(']');
  }

  private static void columns(List<String> columns, boolean row, StringBuilder text) {
    if (columns.size() == 1 && isPlain(columns.getFirst(), row)) {
      text.append(columns.getFirst());
      return;
    }
    String between = "";
    for (String column : columns) {
      text.append(between);
      bracketed(column, text);
      between = ":";
    }
  }

  private static void bracketed(String column, StringBuilder text) {
    text.append('[');
    for (int i = 0; i < column.length(); i++) {
      char letter = column.charAt(i);
      text.append("[]#'@".indexOf(letter) >= 0 ? "'" : "").append(letter);
    }
    text.append(']');
  }

  /** Whether a column needs no brackets of its own; behind the sign for a row no blank either. */
  private static boolean isPlain(String column, boolean row) {
    return !column.isEmpty()
        && column.strip().length() == column.length()
        && column
            .toLowerCase(Locale.ROOT)
            .chars()
            .allMatch(c -> c == '_' || (!row && c == ' ') || Character.isLetterOrDigit(c));
  }
}
