package dev.napkin.ir;

import java.util.List;

/**
 * Something that names are indexed by: a declared axis, or the keys of a table.
 *
 * @param name as declared; the entry of the same name holds the values
 * @param keys as written, in order
 * @param ordered whether its values come one after the other, so that {@code prev} makes sense; the
 *     rows of a table do not
 */
public record Axis(String name, List<String> keys, boolean ordered) {
  public Axis {
    keys = List.copyOf(keys);
  }

  /** How many keys it has. */
  public int size() {
    return keys.size();
  }
}
