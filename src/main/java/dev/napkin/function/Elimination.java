package dev.napkin.function;

import java.util.Optional;
import org.apache.commons.numbers.core.DD;

/**
 * The triangular factors of a square matrix in twice the precision of a double, and what follows
 * from them, rounded once.
 *
 * <p>Rows and columns are first divided by powers of two, so that the largest number of each lies
 * near 1: Golub, Van Loan, Matrix Computations, fourth edition, 3.5.2; then Gaussian elimination
 * with partial pivoting, algorithm 3.4.1 there. Digits are right up to conditions of 1e15.
 */
final class Elimination {
  /** A pivot below this is the rounding of this computation. */
  private static final double NOTHING = 0x1p-90;

  private final int size;

  /** Row by row: the factors, once reduced. */
  private final DD[][] cells;

  private final int[] rowPowers;
  private final int[] columnPowers;

  /** Which row of the matrix has come to a place. */
  private final int[] order;

  private boolean isOdd;

  private Elimination(double[] numbers, int size) {
    this.size = size;
    this.cells = new DD[size][size];
    this.rowPowers = new int[size];
    this.columnPowers = new int[size];
    this.order = new int[size];
    for (int row = 0; row < size; row++) {
      order[row] = row;
      double largest = 0;
      for (int column = 0; column < size; column++) {
        largest = Math.max(largest, Math.abs(numbers[row * size + column]));
      }
      rowPowers[row] = power(largest);
    }
    for (int column = 0; column < size; column++) {
      double largest = 0;
      for (int row = 0; row < size; row++) {
        double scaled = Math.scalb(numbers[row * size + column], -rowPowers[row]);
        largest = Math.max(largest, Math.abs(scaled));
      }
      columnPowers[column] = power(largest);
      for (int row = 0; row < size; row++) {
        int power = -rowPowers[row] - columnPowers[column];
        cells[row][column] = DD.of(Math.scalb(numbers[row * size + column], power));
      }
    }
  }

  private static int power(double largest) {
    return largest == 0 ? 0 : Math.getExponent(largest);
  }

  /**
   * Reduces a matrix that is given row by row; empty where its rows depend on each other, as far as
   * twice the precision of a double can tell.
   */
  static Optional<Elimination> of(double[] numbers, int size) {
    var elimination = new Elimination(numbers, size);
    return elimination.reduce() ? Optional.of(elimination) : Optional.empty();
  }

  private boolean reduce() {
    for (int step = 0; step < size; step++) {
      int pivot = step;
      for (int row = step + 1; row < size; row++) {
        if (Math.abs(cells[row][step].hi()) > Math.abs(cells[pivot][step].hi())) {
          pivot = row;
        }
      }
      if (Math.abs(cells[pivot][step].hi()) < NOTHING) {
        return false;
      }
      swap(pivot, step);
      for (int row = step + 1; row < size; row++) {
        subtract(row, step);
      }
    }
    return true;
  }

  private void swap(int a, int b) {
    if (a != b) {
      DD[] kept = cells[a];
      cells[a] = cells[b];
      cells[b] = kept;
      int place = order[a];
      order[a] = order[b];
      order[b] = place;
      isOdd = !isOdd;
    }
  }

  private void subtract(int row, int step) {
    DD[] target = cells[row];
    if (target[step].isZero()) {
      return;
    }
    DD factor = target[step].divide(cells[step][step]);
    target[step] = factor;
    for (int column = step + 1; column < size; column++) {
      target[column] = target[column].subtract(factor.multiply(cells[step][column]));
    }
  }

  /** The product of the pivots, with the sign of the exchanges. */
  double determinant() {
    DD product = isOdd ? DD.ONE.negate() : DD.ONE;
    long power = 0;
    for (int step = 0; step < size; step++) {
      product = product.multiply(cells[step][step]);
      int exponent = Math.getExponent(product.hi());
      product = product.scalb(-exponent);
      power += (long) exponent + rowPowers[step] + columnPowers[step];
    }
    return product.scalb(Math.clamp(power, -3000, 3000)).doubleValue();
  }

  /** The inverse, row by row: each of its columns solves for one of the unit matrix. */
  double[] inverse() {
    var inverse = new double[size * size];
    for (int unit = 0; unit < size; unit++) {
      DD[] solved = solve(unit);
      for (int row = 0; row < size; row++) {
        int power = -columnPowers[row] - rowPowers[order[unit]];
        inverse[row * size + order[unit]] = solved[row].scalb(power).doubleValue();
      }
    }
    return inverse;
  }

  /** Forward through the lower factor from 1 in the place {@code unit}, back through the upper. */
  private DD[] solve(int unit) {
    var solved = new DD[size];
    for (int row = 0; row < size; row++) {
      DD sum = row == unit ? DD.ONE : DD.ZERO;
      for (int column = unit; column < row; column++) {
        sum = sum.subtract(cells[row][column].multiply(solved[column]));
      }
      solved[row] = sum;
    }
    for (int row = size - 1; row >= 0; row--) {
      DD sum = solved[row];
      for (int column = row + 1; column < size; column++) {
        sum = sum.subtract(cells[row][column].multiply(solved[column]));
      }
      solved[row] = sum.divide(cells[row][row]);
    }
    return solved;
  }
}
