package dev.napkin.function;

import dev.napkin.function.GroupSide.Line;
import dev.napkin.function.GroupSide.Totals;
import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Records in a table: what a function gives for those that share keys, with totals.
 *
 * @param grouped what is grouped
 * @param down the groups that are rows
 * @param downTotals which totals the rows show
 * @param across the groups that are columns
 * @param acrossTotals which totals the columns show
 * @param relative what a function of two values gets as the second
 */
record GroupedTable(
    Grouped grouped,
    GroupSide down,
    Totals downTotals,
    GroupSide across,
    Totals acrossTotals,
    Relative relative) {
  private static final Value NOTHING = new Value.Text("");

  /** What values are set in relation to, by the numbers that PIVOTBY has for it. */
  enum Relative {
    COLUMN,
    ROW,
    ALL,
    PARENT_COLUMN,
    PARENT_ROW
  }

  /**
   * What is grouped.
   *
   * @param down the keys of the rows, a row for each record
   * @param across the keys of the columns
   * @param values what the function gets
   * @param rows the rows of the records that count
   * @param named whether the first row holds names
   * @param function what makes one value of those that share keys
   * @param single what the result of the function is as a value of the table
   */
  record Grouped(
      Array down,
      Array across,
      Array values,
      List<Integer> rows,
      boolean named,
      Value.Callable function,
      UnaryOperator<Value> single) {
    /** The value of some records. */
    Value value(List<Integer> some, List<Integer> all, int column) {
      Value first = chosen(some, column);
      return single.apply(
          function.call(takesTwo() ? List.of(first, chosen(all, column)) : List.of(first)));
    }

    boolean takesTwo() {
      return function.required() > 1;
    }

    private Value chosen(List<Integer> some, int column) {
      var chosen = new Column(some.size());
      for (int i = 0; i < some.size(); i++) {
        chosen.set(i, values.get(some.get(i), column));
      }
      return new Value.Many(new Array(List.of(chosen), 0, some.size()));
    }
  }

  /** The table, with the names of its columns above it if they are shown. */
  Value shown(boolean names) {
    List<Line> rows = down.lines(downTotals);
    List<Line> columns = across.lines(acrossTotals);
    var lines = new ArrayList<List<Value>>();
    heads(columns, names, lines);
    Map<Line, Map<Integer, List<Integer>>> known = new HashMap<>();
    for (Line row : rows) {
      var line = new ArrayList<Value>();
      for (int level = 0; level < down.depth(); level++) {
        line.add(down.label(row, level, downTotals));
      }
      for (Line column : columns) {
        cells(row, column, known, line);
      }
      lines.add(line);
    }
    return lines.isEmpty()
        ? Faults.calculation("the table is empty")
        : NewArray.of(
            lines.size(), lines.getFirst().size(), (row, column) -> lines.get(row).get(column));
  }

  private void cells(
      Line row, Line column, Map<Line, Map<Integer, List<Integer>>> known, List<Value> line) {
    List<Integer> some = records(row, column, known);
    List<Integer> all =
        grouped.takesTwo() && !some.isEmpty() ? whole(row, column, known) : List.of();
    for (int value = 0; value < grouped.values().columns(); value++) {
      line.add(some.isEmpty() ? NOTHING : grouped.value(some, all, value));
    }
  }

  private List<Integer> whole(Line row, Line column, Map<Line, Map<Integer, List<Integer>>> known) {
    return switch (relative) {
      case COLUMN -> records(down.all(), column, known);
      case ROW -> records(row, across.all(), known);
      case ALL -> grouped.rows();
      case PARENT_COLUMN -> records(row, across.parent(column), known);
      case PARENT_ROW -> records(down.parent(row), column, known);
    };
  }

  /** The records of a row and a column, in the order in which they came. */
  private List<Integer> records(
      Line row, Line column, Map<Line, Map<Integer, List<Integer>>> known) {
    Map<Integer, List<Integer>> byGroup =
        known.computeIfAbsent(
            row,
            line -> {
              var split = new HashMap<Integer, List<Integer>>();
              for (int record : down.records(line)) {
                split.computeIfAbsent(across.group(record), _ -> new ArrayList<>()).add(record);
              }
              return split;
            });
    var all = new ArrayList<Integer>();
    for (int group = column.from(); group < column.to(); group++) {
      all.addAll(byGroup.getOrDefault(group, List.of()));
    }
    all.sort(null);
    return all;
  }

  private void heads(List<Line> columns, boolean names, List<List<Value>> lines) {
    int keys = across.depth();
    int values = grouped.values().columns();
    if (keys > 0 && names) {
      var all = new ArrayList<String>();
      for (int key = 0; key < keys; key++) {
        all.add(text(name(grouped.across(), key, "Column Field ")));
      }
      List<Value> line = blanks(down.depth() + columns.size() * values);
      line.set(down.depth(), new Value.Text(String.join(", ", all)));
      lines.add(line);
    }
    for (int key = 0; key < keys; key++) {
      List<Value> line = blanks(down.depth());
      for (Line column : columns) {
        for (int value = 0; value < values; value++) {
          line.add(across.label(column, key, acrossTotals));
        }
      }
      lines.add(line);
    }
    if (names) {
      var line = new ArrayList<Value>();
      for (int key = 0; key < down.depth(); key++) {
        line.add(name(grouped.down(), key, "Row Field "));
      }
      for (int i = 0; i < columns.size() * values; i++) {
        line.add(name(grouped.values(), i % values, "Value "));
      }
      lines.add(line);
    }
  }

  private static String text(Value value) {
    return Coercion.text(value) instanceof Value.Text(String text) ? text : "";
  }

  private static List<Value> blanks(int count) {
    var blanks = new ArrayList<Value>();
    for (int i = 0; i < count; i++) {
      blanks.add(NOTHING);
    }
    return blanks;
  }

  private Value name(Array fields, int column, String otherwise) {
    return grouped.named() ? fields.get(0, column) : new Value.Text(otherwise + (column + 1));
  }
}
