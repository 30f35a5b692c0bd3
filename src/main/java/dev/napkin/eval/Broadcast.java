package dev.napkin.eval;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;

/**
 * Single values made of the elements of arrays, place by place.
 *
 * <p>Rows that are all alike, as those of a whole column of a sheet below what stands there, are
 * computed once.
 */
final class Broadcast {
  /** Fewer rows that are alike than this are not worth keeping apart. */
  private static final int FEW = 64;

  private Broadcast() {}

  /** What becomes of a value. */
  interface OfOne {
    Value value(Value operand);
  }

  /** What becomes of two values. */
  interface OfTwo {
    Value value(Value left, Value right);
  }

  /** What stands in a place of the result. */
  interface OfPlace {
    Value value(int row, int column);
  }

  /** Applies {@code operator} to one value, or to each of an array. */
  static Value map(Value operand, OfOne operator) {
    return operand instanceof Value.Many(Array array)
        ? filled(
            new Shape(array.rows(), array.columns()),
            array.variedRows(),
            (row, column) -> operator.value(array.get(row, column)))
        : operator.value(operand);
  }

  /** Applies {@code operator} to two values, or to those in the same places of arrays. */
  static Value map(Value left, Value right, OfTwo operator) {
    if (!(left instanceof Value.Many) && !(right instanceof Value.Many)) {
      return operator.value(left, right);
    }
    Shape shape = Shape.ONE.with(left).with(right);
    return filled(
        shape,
        Math.max(shape.varied(left), shape.varied(right)),
        (row, column) ->
            operator.value(Shape.element(left, row, column), Shape.element(right, row, column)));
  }

  /**
   * An array of what {@code content} gives for each place.
   *
   * @param varied how many rows may differ; all behind them are alike
   */
  static Value filled(Shape shape, int varied, OfPlace content) {
    int rows = shape.rows() - varied < FEW ? shape.rows() : varied;
    if (!shape.fits(rows)) {
      return Shape.tooLarge();
    }
    var columns = new ArrayList<Column>(shape.columns());
    for (int column = 0; column < shape.columns(); column++) {
      columns.add(column(rows, shape.rows(), column, content));
    }
    return new Value.Many(new Array(columns, 0, shape.rows()));
  }

  private static Column column(int rows, int all, int number, OfPlace content) {
    var column =
        new Column(rows, rows < all ? Array.element(content.value(rows, number)) : Value.BLANK);
    for (int row = 0; row < rows; row++) {
      column.set(row, Array.element(content.value(row, number)));
    }
    return column;
  }
}
