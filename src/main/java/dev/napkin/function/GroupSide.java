package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One side of a grouped table: the groups into which the keys of records put them, in order, and
 * the lines that show them with totals between.
 *
 * <p>A group is known by its number in that order. Records with the same leading keys lie side by
 * side, so that a total covers a stretch of groups.
 */
final class GroupSide {
  private static final Value NOTHING = new Value.Text("");

  private final Array keys;
  private final List<List<Integer>> groups;
  private final Map<Integer, Integer> groupOf = new HashMap<>();

  /** Of each depth the parent that was asked for last: lines are asked for in order. */
  private final Map<Integer, Line> parents = new HashMap<>();

  /**
   * A stretch of groups.
   *
   * @param from the first of them
   * @param to behind the last
   * @param depth how many leading keys they have in common, all of them for a single group
   */
  record Line(int from, int to, int depth) {}

  /**
   * Which totals a side shows.
   *
   * @param levels 0 for none, 1 for the total of all, 2 with one for each first key, and so on
   * @param before whether they stand before what they add up
   */
  record Totals(int levels, boolean before) {
    /** As the argument of GROUPBY says it: negative for totals at the top. */
    static Totals of(int depth) {
      return new Totals(Math.abs(depth), depth < 0);
    }
  }

  private GroupSide(Array keys, List<List<Integer>> groups) {
    this.keys = keys;
    this.groups = groups;
    for (int group = 0; group < groups.size(); group++) {
      for (int row : groups.get(group)) {
        groupOf.put(row, group);
      }
    }
  }

  /**
   * The groups of some records.
   *
   * @param keys one row for each record
   * @param records the rows that count
   * @param order of two groups, each as the rows of its records
   */
  static GroupSide of(Array keys, List<Integer> records, Comparator<List<Integer>> order) {
    var found = new HashMap<List<Object>, List<Integer>>();
    var groups = new ArrayList<List<Integer>>();
    for (int row : records) {
      var key = new ArrayList<>(keys.columns());
      for (int column = 0; column < keys.columns(); column++) {
        key.add(SortingFunctions.key(keys.get(row, column)));
      }
      found
          .computeIfAbsent(
              key,
              _ -> {
                var group = new ArrayList<Integer>();
                groups.add(group);
                return group;
              })
          .add(row);
    }
    groups.sort(order);
    return new GroupSide(keys, groups);
  }

  /** All records as one group without keys: the side of a table that is not split. */
  static GroupSide whole(List<Integer> records) {
    return new GroupSide(new Array(List.of(), 0, 0), List.of(records));
  }

  /** How many keys a record has. */
  int depth() {
    return keys.columns();
  }

  /** The line of all groups. */
  Line all() {
    return new Line(0, groups.size(), 0);
  }

  /** The group in which a record is. */
  int group(int row) {
    return groupOf.getOrDefault(row, 0);
  }

  /** The records of a line, group by group. */
  List<Integer> records(Line line) {
    var all = new ArrayList<Integer>();
    for (int group = line.from(); group < line.to(); group++) {
      all.addAll(groups.get(group));
    }
    return all;
  }

  /** The line of the groups that have one leading key less in common. */
  Line parent(Line line) {
    int depth = Math.max(0, line.depth() - 1);
    if (depth == 0) {
      return all();
    }
    Line last = parents.get(depth);
    if (last != null && last.from() <= line.from() && line.to() <= last.to()) {
      return last;
    }
    Line parent = around(line, depth);
    parents.put(depth, parent);
    return parent;
  }

  private Line around(Line line, int depth) {
    int from = line.from();
    int to = line.to();
    while (from > 0 && isSame(from - 1, line.from(), depth)) {
      from--;
    }
    while (to < groups.size() && isSame(to, line.from(), depth)) {
      to++;
    }
    return new Line(from, to, depth);
  }

  /** All lines, in the order in which they are shown. */
  List<Line> lines(Totals totals) {
    var lines = new ArrayList<Line>();
    var begins = new int[Math.max(1, totals.levels())];
    for (int group = 0; group < groups.size(); group++) {
      for (int depth = 1; depth < totals.levels(); depth++) {
        if (group == 0 || !isSame(group - 1, group, depth)) {
          begins[depth] = group;
          if (totals.before()) {
            lines.add(new Line(group, end(group, depth), depth));
          }
        }
      }
      lines.add(new Line(group, group + 1, depth()));
      for (int depth = totals.levels() - 1; depth > 0 && !totals.before(); depth--) {
        if (group == groups.size() - 1 || !isSame(group, group + 1, depth)) {
          lines.add(new Line(begins[depth], group + 1, depth));
        }
      }
    }
    if (totals.levels() > 0) {
      lines.add(totals.before() ? 0 : lines.size(), all());
    }
    return lines;
  }

  private int end(int group, int depth) {
    int end = group + 1;
    while (end < groups.size() && isSame(group, end, depth)) {
      end++;
    }
    return end;
  }

  private boolean isSame(int one, int other, int depth) {
    int a = groups.get(one).getFirst();
    int b = groups.get(other).getFirst();
    for (int column = 0; column < depth; column++) {
      if (!SortingFunctions.key(keys.get(a, column))
          .equals(SortingFunctions.key(keys.get(b, column)))) {
        return false;
      }
    }
    return true;
  }

  /** What stands in place number {@code level} of the label of a line. */
  Value label(Line line, int level, Totals totals) {
    if (line.depth() == 0) {
      return level > 0 ? NOTHING : new Value.Text(totals.levels() > 1 ? "Grand Total" : "Total");
    }
    Value key =
        level < line.depth() ? keys.get(groups.get(line.from()).getFirst(), level) : NOTHING;
    return key instanceof Value.Blank ? NOTHING : key;
  }
}
