package dev.napkin.check;

import java.util.HashMap;
import java.util.Map;

/**
 * A number for each grid, which stays while the workbook is open, so that a formula which did not
 * change is equal to what it was before.
 */
public final class GridNumbers {
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The number of slice {@code slice} of the name {@code name}. */
  public int of(String name, int slice) {
    return numbers.computeIfAbsent(name + "\u0000" + slice, key -> numbers.size());
  }

  /** How many there are; all are below this. */
  public int count() {
    return numbers.size();
  }
}
