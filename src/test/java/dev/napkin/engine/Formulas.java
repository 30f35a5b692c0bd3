package dev.napkin.engine;

import dev.napkin.function.Library;
import dev.napkin.function.SheetFunction;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Ir;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Formulas of worksheets, put together by hand. */
final class Formulas {
  private Formulas() {}

  static CellAddress at(int row, int column) {
    return new CellAddress(0, row, column);
  }

  static Ir number(double number) {
    return new Ir.Constant(new Value.Num(number));
  }

  /** The cell so many rows and columns further on. */
  static Ir near(int rows, int columns) {
    return new Ir.Look(Read.cell(0, Edge.row(rows), Edge.column(columns)));
  }

  /** One cell, whoever looks. */
  static Ir cell(int row, int column) {
    return area(Rect.cell(row, column));
  }

  static Ir area(Rect rect) {
    return new Ir.Look(Read.fixed(0, rect));
  }

  static Ir plus(Ir left, Ir right) {
    return new Ir.Arithmetic(Ir.Operation.ADD, left, right);
  }

  static Ir times(Ir left, Ir right) {
    return new Ir.Arithmetic(Ir.Operation.MULTIPLY, left, right);
  }

  static Ir call(String name, Ir... arguments) {
    SheetFunction function = Library.standard().find(name).orElseThrow();
    return new Ir.Call(function, List.of(arguments));
  }

  /** Numbers row by row. */
  static Array rows(double[]... rows) {
    var columns = new ArrayList<Column>();
    for (int column = 0; column < rows[0].length; column++) {
      var values = new double[rows.length];
      for (int row = 0; row < rows.length; row++) {
        values[row] = rows[row][column];
      }
      columns.add(Column.ofNumbers(values));
    }
    return new Array(columns, 0, rows.length);
  }

  static Array column(double... numbers) {
    return new Array(List.of(Column.ofNumbers(numbers)), 0, numbers.length);
  }
}
