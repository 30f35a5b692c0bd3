package dev.napkin.plan;

import dev.napkin.value.Column;

/** The columns that programs read. */
public interface PlanColumns {
  /** A column of a grid; an empty one where nothing stands there. */
  Column columnToRead(int grid, int column);
}
