package dev.napkin.grid;

/** A rectangle of a grid: what a reference refers to. */
public record Area(int grid, Rect rect) {
  /** Whether it is one cell. */
  public boolean isCell() {
    return rect.cells() == 1;
  }
}
