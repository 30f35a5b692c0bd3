package dev.napkin.engine;

import dev.napkin.grid.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Worksheets in which every cell has its own text, and whose structure is edited cell by cell: each
 * reference in each text is found by a pattern and rewritten by Excel's rules, as slowly as it can
 * be done. Knows nothing of trees, blocks or relative forms.
 */
final class NaiveBook {
  private static final int ROWS = 1 << 20;
  private static final int COLUMNS = 1 << 14;

  /** A cell of a sheet that is known by its grid. */
  record At(int grid, int row, int column) implements Comparable<At> {
    @Override
    public int compareTo(At other) {
      int byGrid = Integer.compare(grid, other.grid);
      int byRow = byGrid != 0 ? byGrid : Integer.compare(row, other.row);
      return byRow != 0 ? byRow : Integer.compare(column, other.column);
    }
  }

  /** What is referred to; counted from 0, ends included. */
  record Seen(int grid, int top, int left, int bottom, int right) {}

  /** What becomes of what is referred to; null where nothing is left. */
  interface Rule {
    @Nullable Seen of(Seen seen);
  }

  /** The sheets by grid, in order. */
  final List<Integer> grids = new ArrayList<>();

  final Map<Integer, String> names = new TreeMap<>();
  final Map<At, String> cells = new TreeMap<>();
  final Map<String, String> defined = new TreeMap<>();

  String name(int grid) {
    return Objects.requireNonNull(names.get(grid));
  }

  NaiveBook copy() {
    var copy = new NaiveBook();
    copy.grids.addAll(grids);
    copy.names.putAll(names);
    copy.cells.putAll(cells);
    copy.defined.putAll(defined);
    return copy;
  }

  // ---- cells come and go
  // ----------------------------------------------------------------------------

  void insert(int grid, Rect rect, boolean down) {
    int by = down ? rect.rows() : rect.columns();
    edit(
        seen ->
            down ? widened(seen, grid, rect, by) : turn(widened(turn(seen), grid, turn(rect), by)),
        at -> {
          boolean within =
              at.grid == grid
                  && (down
                      ? at.column >= rect.left() && at.column < rect.right() && at.row >= rect.top()
                      : at.row >= rect.top() && at.row < rect.bottom() && at.column >= rect.left());
          return !within
              ? at
              : down ? new At(grid, at.row + by, at.column) : new At(grid, at.row, at.column + by);
        });
  }

  private static Seen widened(Seen seen, int grid, Rect rect, int by) {
    if (seen.grid != grid
        || seen.left < rect.left()
        || seen.right >= rect.right()
        || isWhole(seen)
        || seen.bottom < rect.top()) {
      return seen;
    }
    int top = seen.top >= rect.top() ? seen.top + by : seen.top;
    return new Seen(grid, top, seen.left, seen.bottom + by, seen.right);
  }

  private static boolean isWhole(Seen seen) {
    return seen.top == 0 && (seen.bottom == ROWS - 1 || seen.bottom == COLUMNS - 1);
  }

  void delete(int grid, Rect rect, boolean up) {
    int by = up ? rect.rows() : rect.columns();
    edit(
        seen ->
            up
                ? narrowed(seen, grid, rect, by)
                : turnBack(narrowed(turn(seen), grid, turn(rect), by)),
        at -> {
          if (at.grid != grid) {
            return at;
          }
          if (rect.contains(at.row, at.column)) {
            return null;
          }
          boolean behind =
              up
                  ? at.column >= rect.left() && at.column < rect.right() && at.row >= rect.bottom()
                  : at.row >= rect.top() && at.row < rect.bottom() && at.column >= rect.right();
          return !behind
              ? at
              : up ? new At(grid, at.row - by, at.column) : new At(grid, at.row, at.column - by);
        });
  }

  private static @Nullable Seen narrowed(@Nullable Seen seen, int grid, Rect rect, int by) {
    if (seen == null
        || seen.grid != grid
        || seen.left < rect.left()
        || seen.right >= rect.right()
        || isWhole(seen)) {
      return seen;
    }
    int left = 0;
    int first = -1;
    // One row after the other: which of them stay, and where the first of these comes to stand.
    for (int row = seen.top; row <= seen.bottom; row++) {
      if (row < rect.top() || row >= rect.bottom()) {
        first = first < 0 ? (row < rect.top() ? row : row - by) : first;
        left++;
      }
    }
    return left == 0 ? null : new Seen(grid, first, seen.left, first + left - 1, seen.right);
  }

  void move(int grid, Rect rect, int toGrid, int down, int across) {
    Rect to = rect.moved(down, across);
    edit(
        seen -> {
          if (seen.grid == grid && holds(rect, seen)) {
            return new Seen(
                toGrid,
                seen.top + down,
                seen.left + across,
                seen.bottom + down,
                seen.right + across);
          }
          if (seen.grid == toGrid && holds(to, seen)) {
            return null;
          }
          if (seen.grid != grid || toGrid != grid || (down != 0 && across != 0)) {
            return seen;
          }
          return down != 0
              ? stretched(seen, rect, down)
              : turn(stretched(turn(seen), turn(rect), across));
        },
        at -> {
          if (at.grid == grid && rect.contains(at.row, at.column)) {
            return new At(toGrid, at.row + down, at.column + across);
          }
          return at.grid == toGrid && to.contains(at.row, at.column) ? null : at;
        });
  }

  private static Seen stretched(Seen seen, Rect rect, int by) {
    if (rect.left() > seen.left || rect.right() <= seen.right) {
      return seen;
    }
    int top = seen.top >= rect.top() && seen.top < rect.bottom() ? seen.top + by : seen.top;
    int bottom =
        seen.bottom >= rect.top() && seen.bottom < rect.bottom() ? seen.bottom + by : seen.bottom;
    return top <= bottom ? new Seen(seen.grid, top, seen.left, bottom, seen.right) : seen;
  }

  private static boolean holds(Rect rect, Seen seen) {
    return rect.contains(seen.top, seen.left) && rect.contains(seen.bottom, seen.right);
  }

  private static Seen turn(Seen seen) {
    return new Seen(
        seen.grid,
        /* top= */ seen.left,
        /* left= */ seen.top,
        /* bottom= */ seen.right,
        /* right= */ seen.bottom);
  }

  private static @Nullable Seen turnBack(@Nullable Seen seen) {
    return seen == null ? null : turn(seen);
  }

  private static Rect turn(Rect rect) {
    return new Rect(rect.left(), rect.top(), rect.right(), rect.bottom());
  }

  /** Where a cell goes; null where it is lost. */
  private interface Way {
    @Nullable At of(At at);
  }

  private void edit(Rule rule, Way way) {
    var before = new TreeMap<>(cells);
    cells.clear();
    before.forEach(
        (at, text) -> {
          At to = way.of(at);
          if (to != null) {
            cells.put(to, isFormula(text) ? rewritten(text, at.grid, to.grid, rule) : text);
          }
        });
    defined.replaceAll((name, text) -> rewritten(text, -1, -1, rule));
  }

  private static boolean isFormula(String text) {
    return text.startsWith("=");
  }

  // ---- copies
  // -----------------------------------------------------------------------------------------------

  void copy(int grid, Rect rect, int toGrid, int down, int across) {
    var before = new TreeMap<>(cells);
    Recalculation.eachCell(
        rect,
        (row, column) -> {
          String text = before.get(new At(grid, row, column));
          var to = new At(toGrid, row + down, column + across);
          if (text == null) {
            cells.remove(to);
          } else {
            cells.put(to, isFormula(text) ? copied(text, down, across) : text);
          }
        });
  }

  private static String copied(String text, int down, int across) {
    return NaiveReferences.replaced(
        text, (match, sheet) -> NaiveReferences.copied(match, down, across));
  }

  // ---- sheets
  // -------------------------------------------------------------------------------------

  void addSheet(String name, int grid, int position) {
    grids.add(position, grid);
    names.put(grid, name);
  }

  void deleteSheet(int grid) {
    List<Integer> before = List.copyOf(grids);
    grids.remove(grids.indexOf(grid));
    cells.keySet().removeIf(at -> at.grid == grid);
    everyText(text -> mentions(text, before, true, grid));
    everyText(
        text -> {
          String name = names.get(grid);
          return NaiveReferences.replaced(
              text,
              (match, sheet) -> sheet != null && sheet.equals(name) ? "#REF!" : match.group());
        });
    names.remove(grid);
  }

  void renameSheet(int grid, String name) {
    String old = names.get(grid);
    everyText(
        text ->
            NaiveReferences.replaced(
                text,
                (match, sheet) -> {
                  if (sheet == null) {
                    return match.group();
                  }
                  String[] ends = sheet.split(":");
                  for (int i = 0; i < ends.length; i++) {
                    ends[i] = ends[i].equals(old) ? name : ends[i];
                  }
                  String rest = match.group().substring(match.group(1).length());
                  return NaiveReferences.quoted(String.join(":", ends)) + rest;
                }));
    names.put(grid, name);
  }

  void moveSheet(int grid, int position) {
    List<Integer> before = List.copyOf(grids);
    grids.remove(grids.indexOf(grid));
    grids.add(position, grid);
    everyText(text -> mentions(text, before, false, grid));
  }

  /** References through several sheets, one end of which may be gone or have passed the other. */
  private String mentions(String text, List<Integer> before, boolean gone, int moved) {
    return NaiveReferences.replaced(
        text,
        (match, sheet) -> {
          if (sheet == null || !sheet.contains(":")) {
            return match.group();
          }
          int first = gridOf(sheet.substring(0, sheet.indexOf(':')));
          int last = gridOf(sheet.substring(sheet.indexOf(':') + 1));
          int from = before.indexOf(first);
          int to = before.indexOf(last);
          int step = from <= to ? 1 : -1;
          boolean passed = gone || (grids.indexOf(first) < grids.indexOf(last)) != (from < to);
          if (first == last && gone && first == moved) {
            return "#REF!";
          }
          if (first != last && passed && first == moved) {
            first = before.get(from + step);
          } else if (first != last && passed && last == moved) {
            last = before.get(to - step);
          }
          String rest = match.group().substring(match.group(1).length());
          return NaiveReferences.quoted(names.get(first) + ":" + names.get(last)) + rest;
        });
  }

  private int gridOf(String name) {
    for (Map.Entry<Integer, String> entry : names.entrySet()) {
      if (entry.getValue().equals(name)) {
        return entry.getKey();
      }
    }
    throw new IllegalStateException("no sheet " + name);
  }

  private void everyText(UnaryOperator<String> change) {
    cells.replaceAll((at, text) -> isFormula(text) ? change.apply(text) : text);
    defined.replaceAll((name, text) -> change.apply(text));
  }

  // ---- references in texts
  // ------------------------------------------------------------------------

  /** A formula that stood on one grid and stands on another now; -1 for the text of a name. */
  private String rewritten(String text, int from, int to, Rule rule) {
    return NaiveReferences.replaced(
        text,
        (match, sheet) -> {
          boolean through = sheet != null && sheet.contains(":");
          int grid = sheet == null ? from : through ? -2 : gridOf(sheet);
          Seen before = NaiveReferences.seen(match, grid);
          Seen now = through || grid == -1 ? before : rule.of(before);
          if (now == null) {
            return "#REF!";
          }
          String named =
              through
                  ? match.group(1) + "!"
                  : sheet == null && now.grid == to
                      ? ""
                      : NaiveReferences.quoted(name(now.grid)) + "!";
          return named + NaiveReferences.written(match, now);
        });
  }
}
