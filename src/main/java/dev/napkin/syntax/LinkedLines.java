package dev.napkin.syntax;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.SheetBook.Linked;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was seen of other workbooks, gathered from lines of a sheet, {@code linked "[1]Prices" B2:C3
 * = {1, 2; 3, 4}} and {@code linked "[1]Prices" name Rates = B2:B9}, or cut into them: a line for
 * each rectangle that has no gap.
 */
final class LinkedLines {
  private static final Comparator<Rect> SIDE_BY_SIDE =
      Comparator.comparingInt(Rect::top)
          .thenComparingInt(Rect::bottom)
          .thenComparingInt(Rect::left);

  private static final Pattern MENTION =
      Pattern.compile("(\\[[^\\[\\]]{1,255}\\](?:[^'!]|''){0,255})'?!");

  /** A sheet of another workbook. */
  private record Place(String book, String sheet) {}

  /**
   * Values that stand together.
   *
   * @param rect where, on the other sheet
   */
  record Line(Rect rect, Array values) {}

  private final Map<Place, List<Column>> found = new LinkedHashMap<>();
  private final Set<Place> lost = new HashSet<>();
  private final Map<Place, Map<String, Rect>> names = new HashMap<>();

  /** Notes a sheet, whether anything was seen on it or not. */
  void see(String book, String sheet) {
    found.computeIfAbsent(new Place(book, sheet), place -> new ArrayList<>());
  }

  /** Notes a sheet that was looked for in vain. */
  void lose(String book, String sheet) {
    see(book, sheet);
    lost.add(new Place(book, sheet));
  }

  /** Notes what an area of a sheet is called there. */
  void name(String book, String sheet, String name, Rect area) {
    see(book, sheet);
    names.computeIfAbsent(new Place(book, sheet), _ -> new LinkedHashMap<>()).put(name, area);
  }

  /** Notes values that were seen there. */
  void see(String book, String sheet, Rect rect, Array values) {
    see(book, sheet);
    List<Column> columns = found.getOrDefault(new Place(book, sheet), List.of());
    while (columns.size() < rect.right()) {
      columns.add(new Column(0));
    }
    for (int column = rect.left(); column < rect.right(); column++) {
      for (int row = rect.top(); row < rect.bottom(); row++) {
        columns.get(column).set(row, values.get(row - rect.top(), column - rect.left()));
      }
    }
  }

  /** All that was noted. */
  List<Linked> all() {
    List<Linked> all = new ArrayList<>();
    found.forEach(
        (place, columns) ->
            all.add(
                new Linked(
                    place.book,
                    place.sheet,
                    lost.contains(place),
                    columns,
                    names.getOrDefault(place, Map.of()))));
    return all;
  }

  /** A sheet of another workbook as references name it: {@code [1]Prices}. */
  static String name(Linked linked) {
    return "[" + linked.book() + "]" + linked.sheet();
  }

  /** Whether formulas refer to the sheet, or to a name of its workbook. */
  static boolean isAmong(Set<String> mentioned, Linked linked) {
    return mentioned.contains(name(linked))
        || (!linked.names().isEmpty() && mentioned.contains("[" + linked.book() + "]"));
  }

  /** The sheets of other workbooks that formulas of a text refer to. */
  static Set<String> mentioned(CharSequence text) {
    Set<String> mentioned = new HashSet<>();
    Matcher matcher = MENTION.matcher(text);
    while (matcher.find()) {
      mentioned.add(matcher.group(1).replace("''", "'"));
    }
    return mentioned;
  }

  /** The values of a sheet, cut where there are gaps. */
  static List<Line> of(Linked linked) {
    List<Rect> runs = new ArrayList<>();
    for (int i = 0; i < linked.columns().size(); i++) {
      Column column = linked.columns().get(i);
      int start = 0;
      for (int row = 0; row <= column.size(); row++) {
        if (row == column.size() || column.isBlank(row)) {
          if (row > start) {
            runs.add(new Rect(start, i, row, i + 1));
          }
          start = row + 1;
        }
      }
    }
    runs.sort(SIDE_BY_SIDE);
    List<Line> lines = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= runs.size(); i++) {
      if (i == runs.size() || !isBeside(runs.get(i - 1), runs.get(i))) {
        Rect rect = runs.get(from).hull(runs.get(i - 1));
        List<Column> columns = linked.columns().subList(rect.left(), rect.right());
        lines.add(new Line(rect, new Array(columns, rect.top(), rect.rows())));
        from = i;
      }
    }
    return lines;
  }

  private static boolean isBeside(Rect left, Rect right) {
    return left.top() == right.top()
        && left.bottom() == right.bottom()
        && left.right() == right.left();
  }
}
