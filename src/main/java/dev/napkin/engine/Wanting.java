package dev.napkin.engine;

import dev.napkin.grid.Area;

/**
 * Carries out of a formula that it looks at cells which are not computed yet. It never leaves the
 * room, and costs no stack trace.
 */
final class Wanting extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Area area;

  Wanting(Area area) {
    super("", null, false, false);
    this.area = area;
  }

  /** Where the cells lie. */
  Area area() {
    return area;
  }
}
