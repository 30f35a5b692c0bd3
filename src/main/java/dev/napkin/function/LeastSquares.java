package dev.napkin.function;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.core.DD;

/**
 * The plane of least squares through points, by Householder reflections [1] of columns that are
 * first moved to a mean of 0 where the plane may have an intercept.
 *
 * <p>Everything is computed in twice the precision of a double, and rounded once at the end: what
 * ill-conditioned columns lose stays below the last digit, up to conditions of 1e15. Columns are
 * scaled by powers of two, so that no square leaves the range.
 *
 * <p>A column that the columns before it determine, up to rounding, is left out: its coefficient
 * and the error of that are 0.
 *
 * <p>[1] Golub, Van Loan, Matrix Computations, fourth edition, 5.2.2.
 */
final class LeastSquares {
  /** What is left of a column below this share of its length is the rounding of its numbers. */
  private static final double COLLINEAR = 1e-13;

  /** A residual below this share of the length of y is the rounding of this computation. */
  private static final double NOTHING = 1e-27;

  private final boolean withIntercept;
  private final int points;

  /** The reflected columns: above the pivot's row R, from it on the reflector. */
  private final DD[][] columns;

  /** Powers of two that the columns were divided by, and last the one of y. */
  private final int[] scales;

  /** Means of the scaled columns, and last of y. */
  private final DD[] means;

  private final DD[] diagonal;
  private final int[] pivots;
  private int rank;
  private final DD[] coefficients;
  private final DD intercept;
  private final DD residual;
  private final DD total;

  /**
   * Fits a plane.
   *
   * @param xs columns of as many numbers as {@code y}
   * @param withIntercept whether it may miss the origin
   */
  LeastSquares(double[][] xs, double[] y, boolean withIntercept) {
    int count = xs.length;
    this.withIntercept = withIntercept;
    this.points = y.length;
    this.columns = new DD[count][];
    this.scales = new int[count + 1];
    this.means = new DD[count + 1];
    this.diagonal = new DD[count];
    this.pivots = new int[count];
    this.coefficients = new DD[count];
    Arrays.fill(coefficients, DD.ZERO);
    for (int i = 0; i < count; i++) {
      reflect(i, xs[i]);
    }
    DD[] image = centered(count, y);
    this.total = squares(image, 0);
    apply(image);
    solve(image);
    this.intercept = interceptOfMeans();
    DD rest = squares(image, rank);
    double limit = NOTHING * Math.sqrt(squares(scaled(y, scales[count]), 0).doubleValue());
    boolean isExact = points <= rank || Math.sqrt(rest.doubleValue()) <= limit;
    this.residual = isExact ? DD.ZERO : rest;
  }

  /** A column of numbers divided by its power of two, and moved to a mean of 0 where it may be. */
  private DD[] centered(int index, double[] numbers) {
    double largest = Arrays.stream(numbers).map(Math::abs).max().orElse(0);
    scales[index] = largest == 0 ? 0 : Math.getExponent(largest);
    DD[] column = scaled(numbers, scales[index]);
    DD sum = DD.ZERO;
    for (DD number : column) {
      sum = sum.add(number);
    }
    means[index] = withIntercept ? sum.divide((double) points) : DD.ZERO;
    for (int row = 0; row < points; row++) {
      column[row] = column[row].subtract(means[index]);
    }
    return column;
  }

  private static DD[] scaled(double[] numbers, int scale) {
    var column = new DD[numbers.length];
    for (int row = 0; row < numbers.length; row++) {
      column[row] = DD.of(Math.scalb(numbers[row], -scale));
    }
    return column;
  }

  /** Applies the reflections so far to a column and, where something is left, makes another. */
  private void reflect(int index, double[] numbers) {
    DD[] column = centered(index, numbers);
    double length = Math.sqrt(squares(column, 0).doubleValue());
    apply(column);
    columns[index] = column;
    DD left = rank < points ? squares(column, rank).sqrt() : DD.ZERO;
    double rounding = Math.ulp(means[index].hi()) * Math.sqrt(points);
    if (!(left.hi() > Math.max(COLLINEAR * length, rounding))) {
      return;
    }
    diagonal[index] = column[rank].hi() > 0 ? left.negate() : left;
    column[rank] = column[rank].subtract(diagonal[index]);
    DD scale = squares(column, rank).sqrt().reciprocal();
    for (int row = rank; row < points; row++) {
      column[row] = column[row].multiply(scale);
    }
    pivots[rank] = index;
    rank++;
  }

  private static DD squares(DD[] column, int from) {
    DD sum = DD.ZERO;
    for (int row = from; row < column.length; row++) {
      sum = sum.add(column[row].square());
    }
    return sum;
  }

  private void apply(DD[] column) {
    for (int place = 0; place < rank; place++) {
      DD[] reflector = columns[pivots[place]];
      DD product = DD.ZERO;
      for (int row = place; row < points; row++) {
        product = product.add(reflector[row].multiply(column[row]));
      }
      DD twice = product.scalb(1);
      for (int row = place; row < points; row++) {
        column[row] = column[row].subtract(twice.multiply(reflector[row]));
      }
    }
  }

  /** Finds the coefficients that explain what a reflected column shows above the last pivot. */
  private void solve(DD[] image) {
    DD[] rest = Arrays.copyOf(image, rank);
    for (int place = rank - 1; place >= 0; place--) {
      int index = pivots[place];
      coefficients[index] = rest[place].divide(diagonal[index]);
      for (int row = 0; row < place; row++) {
        rest[row] = rest[row].subtract(coefficients[index].multiply(columns[index][row]));
      }
    }
  }

  /** What the means leave; what is below their digits is nothing. */
  private DD interceptOfMeans() {
    DD sum = means[coefficients.length];
    double largest = Math.abs(sum.hi());
    for (int i = 0; i < coefficients.length; i++) {
      DD part = coefficients[i].multiply(means[i]);
      largest = Math.max(largest, Math.abs(part.hi()));
      sum = sum.subtract(part);
    }
    return Math.abs(sum.hi()) <= NOTHING * largest ? DD.ZERO : sum;
  }

  /** The power of two that y was divided by. */
  private int scale() {
    return scales[coefficients.length];
  }

  /** The coefficient of each column. */
  double coefficient(int index) {
    return coefficients[index].scalb(scale() - scales[index]).doubleValue();
  }

  /** What the plane gives where all x are 0. */
  double intercept() {
    return withIntercept ? intercept.scalb(scale()).doubleValue() : 0;
  }

  /** What is left of it when only heights are asked for. */
  Plane plane() {
    return new Plane(
        List.of(coefficients),
        withIntercept ? intercept : DD.ZERO,
        Arrays.stream(scales).boxed().toList());
  }

  /**
   * A plane by its coefficients.
   *
   * @param scales the powers of two that the columns were divided by, and last the one of the
   *     heights
   */
  record Plane(List<DD> coefficients, DD intercept, List<Integer> scales) {
    /** What it gives at some place. */
    double at(double[] place) {
      DD sum = intercept;
      for (int i = 0; i < place.length; i++) {
        sum = sum.add(coefficients.get(i).multiply(Math.scalb(place[i], -scales.get(i))));
      }
      return sum.scalb(scales.getLast()).doubleValue();
    }
  }

  /** How many columns count. */
  int rank() {
    return rank;
  }

  /** How many more points there are than the plane needs. */
  int freedom() {
    return points - rank - (withIntercept ? 1 : 0);
  }

  /** The sum of the squared distances from the plane. */
  double residualSquares() {
    return freedom() <= 0 ? 0 : residual.scalb(2 * scale()).doubleValue();
  }

  /**
   * What the plane explains of the sum of the squares of y, which count from its mean or from 0.
   */
  double explainedSquares() {
    DD explained = freedom() <= 0 ? total : total.subtract(residual);
    return Math.max(0, explained.scalb(2 * scale()).doubleValue());
  }

  /**
   * The standard errors of the coefficients, and last of the intercept: that of y by the roots of
   * the diagonal of the inverse of X'X.
   */
  double[] errors() {
    int count = coefficients.length;
    var squares = new DD[count + 1];
    Arrays.fill(squares, DD.ZERO);
    squares[count] = DD.ONE.divide((double) points);
    // Column by column of the inverse of R: the squares of its rows' lengths are the diagonal.
    for (int place = 0; place < rank; place++) {
      DD[] inverse = inverseColumn(place);
      DD meanProduct = DD.ZERO;
      for (int row = 0; row <= place; row++) {
        int index = pivots[row];
        squares[index] = squares[index].add(inverse[row].square());
        meanProduct = meanProduct.add(inverse[row].multiply(means[index]));
      }
      squares[count] = squares[count].add(meanProduct.square());
    }
    DD variance = freedom() <= 0 ? DD.ZERO : residual.divide((double) freedom());
    var errors = new double[count + 1];
    for (int i = 0; i <= count; i++) {
      int power = i == count ? scale() : scale() - scales[i];
      errors[i] = variance.multiply(squares[i]).sqrt().scalb(power).doubleValue();
    }
    return errors;
  }

  private DD[] inverseColumn(int place) {
    var inverse = new DD[rank];
    inverse[place] = diagonal[pivots[place]].reciprocal();
    for (int row = place - 1; row >= 0; row--) {
      DD sum = DD.ZERO;
      for (int k = row + 1; k <= place; k++) {
        sum = sum.add(columns[pivots[k]][row].multiply(inverse[k]));
      }
      inverse[row] = sum.divide(diagonal[pivots[row]]).negate();
    }
    return inverse;
  }
}
