package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Numbers in rows and columns, and what linear algebra does with them.
 *
 * <p>Triangular factors are found with partial pivoting: Golub, Van Loan, Matrix Computations,
 * fourth edition, algorithm 3.4.1; in twice the precision of a double where there are up to {@value
 * #PRECISE} rows. What is singular to that precision, or larger, is computed in doubles: the noise
 * of such a matrix is what workbooks hold.
 */
final class Matrix {
  /** More multiplications than this are no spreadsheet any more: they would take minutes. */
  static final double MOST_WORK = 2e10;

  /** Up to so many rows, elimination in twice the precision of a double takes no time to notice. */
  private static final int PRECISE = 128;

  private final int rows;
  private final int columns;

  /** Row by row. */
  private final double[] cells;

  private Matrix(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.cells = new double[rows * columns];
  }

  /** The numbers in {@code array}; empty where a cell holds none. */
  static Optional<Matrix> of(Array array) {
    if ((double) array.rows() * array.columns() > (double) (Integer.MAX_VALUE >> 4)) {
      return Optional.empty();
    }
    var matrix = new Matrix(array.rows(), array.columns());
    for (int row = 0; row < matrix.rows; row++) {
      for (int column = 0; column < matrix.columns; column++) {
        if (!array.isNumber(row, column)) {
          return Optional.empty();
        }
        matrix.cells[row * matrix.columns + column] = array.number(row, column);
      }
    }
    return Optional.of(matrix);
  }

  /** One on the diagonal, nothing elsewhere. */
  static Matrix unit(int size) {
    var matrix = new Matrix(size, size);
    for (int i = 0; i < size; i++) {
      matrix.cells[i * size + i] = 1;
    }
    return matrix;
  }

  /** This matrix times {@code other}, which has as many rows as this has columns. */
  Matrix times(Matrix other) {
    var product = new Matrix(rows, other.columns);
    int width = other.columns;
    for (int row = 0; row < rows; row++) {
      int target = row * width;
      // Row by row of the other, so that memory is read in order.
      for (int k = 0; k < columns; k++) {
        double factor = cells[row * columns + k];
        int source = k * width;
        for (int column = 0; column < width; column++) {
          product.cells[target + column] += factor * other.cells[source + column];
        }
      }
    }
    return product;
  }

  private Optional<Elimination> precise() {
    return rows <= PRECISE ? Elimination.of(cells, rows) : Optional.empty();
  }

  /** The determinant; of a square matrix only. */
  double determinant() {
    return precise().map(Elimination::determinant).orElseGet(this::roundedDeterminant);
  }

  private double roundedDeterminant() {
    Matrix reduced = copy();
    double determinant = 1;
    for (int step = 0; step < rows; step++) {
      int pivot = reduced.pivot(step);
      double value = reduced.cells[pivot * columns + step];
      if (value == 0) {
        return 0;
      }
      determinant *= pivot == step ? value : -value;
      reduced.swap(pivot, step);
      for (int row = step + 1; row < rows; row++) {
        reduced.subtract(row, step, step);
      }
    }
    return determinant;
  }

  /** The matrix that gives the unit matrix with this one; empty where there is none. */
  Optional<Matrix> inverse() {
    return precise().map(this::inverse).or(this::roundedInverse);
  }

  private Matrix inverse(Elimination elimination) {
    var inverse = new Matrix(rows, rows);
    System.arraycopy(elimination.inverse(), 0, inverse.cells, 0, cells.length);
    return inverse;
  }

  private Optional<Matrix> roundedInverse() {
    Matrix reduced = copy();
    Matrix inverse = unit(rows);
    for (int step = 0; step < rows; step++) {
      int pivot = reduced.pivot(step);
      double value = reduced.cells[pivot * columns + step];
      if (value == 0) {
        return Optional.empty();
      }
      reduced.swap(pivot, step);
      inverse.swap(pivot, step);
      for (int column = 0; column < columns; column++) {
        reduced.cells[step * columns + column] /= value;
        inverse.cells[step * columns + column] /= value;
      }
      for (int row = 0; row < rows; row++) {
        double factor = reduced.cells[row * columns + step];
        if (row != step && factor != 0) {
          inverse.subtract(row, step, factor, 0);
          reduced.subtract(row, step, factor, step);
        }
      }
    }
    return Optional.of(inverse);
  }

  /** The row from {@code step} down with the largest number in column {@code step}. */
  private int pivot(int step) {
    int pivot = step;
    for (int row = step + 1; row < rows; row++) {
      if (Math.abs(cells[row * columns + step]) > Math.abs(cells[pivot * columns + step])) {
        pivot = row;
      }
    }
    return pivot;
  }

  private void swap(int a, int b) {
    if (a != b) {
      double[] kept = Arrays.copyOfRange(cells, a * columns, (a + 1) * columns);
      System.arraycopy(cells, b * columns, cells, a * columns, columns);
      System.arraycopy(kept, 0, cells, b * columns, columns);
    }
  }

  /** Takes so much of one row off another that nothing is left in column {@code step}. */
  private void subtract(int row, int step, int from) {
    double factor = cells[row * columns + step] / cells[step * columns + step];
    if (factor != 0) {
      subtract(row, step, factor, from);
    }
  }

  private void subtract(int row, int source, double factor, int from) {
    for (int column = from; column < columns; column++) {
      cells[row * columns + column] -= factor * cells[source * columns + column];
    }
  }

  private Matrix copy() {
    var copy = new Matrix(rows, columns);
    System.arraycopy(cells, 0, copy.cells, 0, cells.length);
    return copy;
  }

  /** As a value: {@code #NUM!} where a number is too large. */
  Value value() {
    if (Arrays.stream(cells).anyMatch(cell -> !Double.isFinite(cell))) {
      return Faults.outOfDomain("a number of the result is too large");
    }
    Stream<Column> filled =
        Stream.iterate(0, column -> column < columns, column -> column + 1).map(this::column);
    return new Value.Many(new Array(filled.toList(), 0, rows));
  }

  private Column column(int number) {
    var numbers = new double[rows];
    for (int row = 0; row < rows; row++) {
      numbers[row] = cells[row * columns + number] + 0.0;
    }
    return Column.ofNumbers(numbers);
  }
}
