package dev.napkin.xlsx;

import dev.napkin.engine.Reads;
import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Slice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells that stand the other way round than their readers, linked to beside them.
 *
 * <p>A formula that is filled across a grid cannot follow a column downwards while it goes to the
 * right. So the column is carried to a row above the grid, one plain link for each cell, and the
 * formula reads that row.
 *
 * @param read what is looked at, one cell for each reader
 * @param shape how the helper cells stand to the grid
 * @param readers the cells of the grid that read it
 * @param place where the helper cell of the grid's corner stands
 */
record Carried(Read read, Shape shape, Rect readers, Place place) {
  /** How the helper cells stand to the grid of their readers. */
  enum Shape {
    /** One for each column of the grid, in a row above. */
    ROW,
    /** One for each row of the grid, in a column beside. */
    COLUMN,
    /** One for each cell of the grid. */
    GRID
  }

  /** Whether a look goes across where its reader goes down, or down where it goes across. */
  static boolean isTransposed(Read read) {
    return moves(read.top(), read.bottom(), Edge.Mover.COLUMN)
        || moves(read.left(), read.right(), Edge.Mover.ROW);
  }

  private static boolean moves(Edge one, Edge other, Edge.Mover mover) {
    return one.mover() == mover || other.mover() == mover;
  }

  /** What must be carried to the formulas of a slice, without a place yet; one each. */
  static List<Carried> needed(Slice slice) {
    Map<Read, Rect> readers = new LinkedHashMap<>();
    for (Block block : slice.blocks()) {
      if (block instanceof Block.Formula(Rect rect, Ir formula)) {
        for (Read read : Reads.of(formula)) {
          if (read.isCell() && isTransposed(read)) {
            readers.merge(read, rect, Rect::hull);
          }
        }
      }
    }
    var needed = new ArrayList<Carried>();
    readers.forEach(
        (read, rect) -> needed.add(new Carried(read, shape(read), rect, new Place("", 0, 0))));
    return needed;
  }

  private static Shape shape(Read read) {
    boolean across = read.top().mover() == Edge.Mover.COLUMN;
    boolean down = read.left().mover() == Edge.Mover.ROW;
    return across && down ? Shape.GRID : across ? Shape.ROW : Shape.COLUMN;
  }

  Carried at(Place corner) {
    return new Carried(read, shape, readers, corner);
  }

  /** The helper cell for a reader. */
  Place cell(int row, int column) {
    return switch (shape) {
      case ROW -> place.plus(0, column);
      case COLUMN -> place.plus(row, 0);
      case GRID -> place.plus(row, column);
    };
  }

  /** As a reader on the same page says it. */
  String reference(int row, int column) {
    Place cell = cell(row, column);
    String letters = Place.column(cell.column());
    return switch (shape) {
      case ROW -> letters + "$" + (cell.row() + 1);
      case COLUMN -> "$" + letters + (cell.row() + 1);
      case GRID -> cell.text();
    };
  }
}
