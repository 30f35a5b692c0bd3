package dev.napkin.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A number for each grid, which stays while the workbook is open, so that a formula which did not
 * change is equal to what it was before.
 */
public final class GridNumbers {
  private final Map<String, Integer> numbers = new HashMap<>();
  private int next;

  /** The number of slice {@code slice} of the name {@code name}. */
  public int of(String name, int slice) {
    return numbers.computeIfAbsent(name + "\u0000" + slice, key -> next++);
  }

  /** Lets the grids of {@code from}, its columns and its parts go by the name {@code to}. */
  public void rename(String from, String to) {
    for (String key : List.copyOf(numbers.keySet())) {
      if (key.startsWith(from) && key.length() > from.length()) {
        char next = key.charAt(from.length());
        if (next == '\u0000' || next == '.' || next == '~') {
          Integer number = numbers.remove(key);
          if (number != null) {
            numbers.put(to + key.substring(from.length()), number);
          }
        }
      }
    }
  }

  /** How many there are; all are below this. */
  public int count() {
    return next;
  }
}
