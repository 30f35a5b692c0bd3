package dev.napkin.function;

import dev.napkin.grid.Area;
import dev.napkin.grid.Rect;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.List;

/** Cells in rows and columns of which a function gives some: where they stand, or their values. */
sealed interface Expanse {
  /** Cells that are referred to; what is given of them is a reference. */
  record Referred(Value.Reference reference, Area area) implements Expanse {
    @Override
    public int rows() {
      return area.rect().rows();
    }

    @Override
    public int columns() {
      return area.rect().columns();
    }

    @Override
    public Value part(int row, int column, int height, int width) {
      int top = area.rect().top() + row;
      int left = area.rect().left() + column;
      return reference.part(new Area(area.grid(), new Rect(top, left, top + height, left + width)));
    }
  }

  /** Values. */
  record Given(Array array) implements Expanse {
    @Override
    public int rows() {
      return array.rows();
    }

    @Override
    public int columns() {
      return array.columns();
    }

    @Override
    public Value part(int row, int column, int height, int width) {
      return height == 1 && width == 1
          ? array.get(row, column)
          : new Value.Many(array.part(row, column, height, width));
    }
  }

  /** What an argument of kind REFERENCE, ARRAY or AREA is; of several areas the first. */
  static Expanse of(Value value) {
    return switch (value) {
      case Value.Reference reference -> new Referred(reference, reference.areas().getFirst());
      case Value.Many(Array array) -> new Given(array);
      case Value.Num _,
          Value.Text _,
          Value.Logical _,
          Value.Blank _,
          Value.Fault _,
          Value.Lambda _ ->
          new Given(Array.of(value));
    };
  }

  /** The area of an argument with a number, counted from 1, where it has that many. */
  static List<Expanse> areas(Value value) {
    return value instanceof Value.Reference reference
        ? reference.areas().stream().<Expanse>map(area -> new Referred(reference, area)).toList()
        : List.of(of(value));
  }

  /** How many rows it has. */
  int rows();

  /** How many columns it has. */
  int columns();

  /** So many rows and columns of it, from a row and column on, which it has. */
  Value part(int row, int column, int height, int width);
}
