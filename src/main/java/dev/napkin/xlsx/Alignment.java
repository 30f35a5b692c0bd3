package dev.napkin.xlsx;

import dev.napkin.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which row of a file is which row of the plan, where somebody put rows in or took some out.
 *
 * <p>A row is known by its texts. One without texts keeps its distance from the one above.
 */
final class Alignment {
  /** So many rows may have been put in or taken out at one place. */
  private static final int FARTHEST = 200;

  private final Map<Integer, Integer> rows = new HashMap<>();
  private int last = -1;
  private int offset;

  /** Aligns the rows of {@code page} with those that were found. */
  static Alignment of(
      Page page, NavigableMap<Integer, NavigableMap<Integer, FoundFile.Cell>> found) {
    var alignment = new Alignment();
    page.rows().forEach((row, slots) -> alignment.align(row, slots, found));
    return alignment;
  }

  private void align(
      int row,
      NavigableMap<Integer, Slot> slots,
      NavigableMap<Integer, NavigableMap<Integer, FoundFile.Cell>> found) {
    Map<Integer, String> labels = labels(slots);
    if (labels.isEmpty() || isLike(labels, found, row + offset)) {
      put(row, row + offset);
      return;
    }
    for (int distance = 1; distance <= FARTHEST; distance++) {
      for (int candidate : new int[] {row + offset + distance, row + offset - distance}) {
        if (candidate > last && isLike(labels, found, candidate)) {
          offset = candidate - row;
          put(row, candidate);
          return;
        }
      }
    }
    // Nothing like it: what follows is looked for where it would be without this row.
    if (!found.containsKey(row + offset)) {
      return;
    }
    offset--;
  }

  private void put(int row, int at) {
    rows.put(row, at);
    last = at;
  }

  private static Map<Integer, String> labels(NavigableMap<Integer, Slot> slots) {
    Map<Integer, String> labels = new TreeMap<>();
    slots.forEach(
        (column, slot) -> {
          if (slot.meaning().isEmpty()
              && slot.content() instanceof Content.Typed(Value.Text(String text))
              && !text.isEmpty()) {
            labels.put(column, text);
          }
        });
    return labels;
  }

  /** Whether at least half of the texts stand in a row that was found. */
  private static boolean isLike(
      Map<Integer, String> labels,
      NavigableMap<Integer, NavigableMap<Integer, FoundFile.Cell>> found,
      int row) {
    NavigableMap<Integer, FoundFile.Cell> cells = found.getOrDefault(row, new TreeMap<>());
    long same =
        labels.entrySet().stream()
            .filter(
                label ->
                    cells.get(label.getKey()) instanceof FoundFile.Cell(_, Value value)
                        && value.equals(new Value.Text(label.getValue())))
            .count();
    return same > 0 && 2 * same >= labels.size();
  }

  /** Where a row of the plan stands now; -1 where it is gone. */
  int row(int row) {
    return rows.getOrDefault(row, -1);
  }

  /** Where a row that a formula reads stands now; a row that is gone counts as where it was. */
  int moved(int row) {
    return rows.getOrDefault(row, row);
  }
}
