package dev.napkin.ir;

import java.util.List;
import java.util.Optional;

/**
 * A set of overrides under a name.
 *
 * @param name as declared
 * @param title what it is called
 * @param parts for a composed scenario those it is made of, later ones winning; else empty
 * @param overrides what it changes, in the order in which it is applied, those of its parts
 *     included
 */
public record Scenario(
    String name, Optional<String> title, List<String> parts, List<Override> overrides) {
  public Scenario {
    parts = List.copyOf(parts);
    overrides = List.copyOf(overrides);
  }

  /**
   * Other contents for some cells of a name.
   *
   * @param entry the name that is overridden
   * @param grid the slice
   * @param block the cells and what they hold in this scenario
   * @param text the right side as written
   */
  public record Override(String entry, int grid, Block block, String text) {}
}
