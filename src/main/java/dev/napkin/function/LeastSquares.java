package dev.napkin.function;

import dev.napkin.value.Summation;
import java.util.Arrays;

/**
 * The plane of least squares through points, by Householder reflections of columns that are first
 * moved to a mean of 0 where the plane may have an intercept [1], improved by the residuals in
 * twice the precision [2].
 *
 * <p>A column that the columns before it determine, up to rounding, is left out: its coefficient
 * and the error of that are 0.
 *
 * <p>[1] Golub, Van Loan, Matrix Computations, fourth edition, 5.2.2. [2] Björck, Numerical Methods
 * for Least Squares Problems, 2.9.
 */
final class LeastSquares {
  /** What is left of a column below this share of its length is rounding. */
  private static final double COLLINEAR = 1e-13;

  private final double[][] xs;
  private final double[] y;
  private final boolean withIntercept;
  private final double[] means;
  private final double meanOfY;

  /** The reflected columns: above the pivot's row R, from it on the reflector. */
  private final double[][] columns;

  private final double[] diagonal;
  private final int[] pivots;
  private int rank;
  private final double[] coefficients;
  private double intercept;
  private double[] residuals;

  /**
   * Fits a plane.
   *
   * @param xs columns of as many numbers as {@code y}
   * @param withIntercept whether it may miss the origin
   */
  LeastSquares(double[][] xs, double[] y, boolean withIntercept) {
    this.xs = xs;
    this.y = y;
    this.withIntercept = withIntercept;
    this.means = Arrays.stream(xs).mapToDouble(this::shift).toArray();
    this.meanOfY = shift(y);
    this.columns = new double[xs.length][];
    this.diagonal = new double[xs.length];
    this.pivots = new int[xs.length];
    this.coefficients = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      reflect(i);
    }
    add(centered(y, meanOfY));
    this.residuals = exactResiduals();
    for (int step = 0; step < 2; step++) {
      add(residuals);
      this.residuals = exactResiduals();
    }
  }

  private double shift(double[] column) {
    return withIntercept ? Moments.mean(column) : 0;
  }

  /** Distances from the mean, and again from theirs, which the rounding of the mean leaves. */
  private double[] centered(double[] column, double mean) {
    double[] distances = moved(column, mean);
    return moved(distances, shift(distances));
  }

  private static double[] moved(double[] column, double by) {
    return Arrays.stream(column).map(x -> x - by).toArray();
  }

  /** Applies the reflections so far to a column and, where something is left, makes another. */
  private void reflect(int index) {
    double[] column = centered(xs[index], means[index]);
    double length = length(column, 0);
    apply(column);
    double left = rank < column.length ? length(column, rank) : 0;
    columns[index] = column;
    double rounding = Math.ulp(means[index]) * Math.sqrt(column.length);
    if (!(left > Math.max(COLLINEAR * length, rounding))) {
      return;
    }
    diagonal[index] = column[rank] > 0 ? -left : left;
    column[rank] -= diagonal[index];
    double scale = length(column, rank);
    for (int row = rank; row < column.length; row++) {
      column[row] /= scale;
    }
    pivots[rank] = index;
    rank++;
  }

  private static double length(double[] column, int from) {
    double largest = 0;
    for (int row = from; row < column.length; row++) {
      largest = Math.max(largest, Math.abs(column[row]));
    }
    if (largest == 0 || !Double.isFinite(largest)) {
      return largest;
    }
    double sum = 0;
    for (int row = from; row < column.length; row++) {
      sum += column[row] / largest * (column[row] / largest);
    }
    return largest * Math.sqrt(sum);
  }

  private void apply(double[] column) {
    for (int place = 0; place < rank; place++) {
      double[] reflector = columns[pivots[place]];
      double product = 0;
      for (int row = place; row < column.length; row++) {
        product += reflector[row] * column[row];
      }
      for (int row = place; row < column.length; row++) {
        column[row] -= 2 * product * reflector[row];
      }
    }
  }

  /** Adds to the coefficients those that explain {@code rest}. */
  private void add(double[] rest) {
    double[] image = rest.clone();
    apply(image);
    for (int place = rank - 1; place >= 0; place--) {
      int index = pivots[place];
      double value = image[place] / diagonal[index];
      coefficients[index] += value;
      for (int row = 0; row < place; row++) {
        image[row] -= value * columns[index][row];
      }
    }
  }

  private double interceptOfMeans() {
    var sum = new Summation();
    sum.add(meanOfY);
    for (int i = 0; i < xs.length; i++) {
      addProduct(sum, -coefficients[i], means[i]);
    }
    return sum.value();
  }

  /** Distances from the plane, of products without rounding; from their mean with an intercept. */
  private double[] exactResiduals() {
    intercept = interceptOfMeans();
    var rest = new double[y.length];
    for (int row = 0; row < y.length; row++) {
      var sum = new Summation();
      sum.add(y[row]);
      for (int i = 0; i < xs.length; i++) {
        addProduct(sum, -coefficients[i], xs[i][row]);
      }
      if (withIntercept) {
        sum.add(-intercept);
      }
      rest[row] = sum.value();
    }
    if (!withIntercept) {
      return rest;
    }
    // What the rounding of the means took from the intercept.
    double missing = Moments.mean(rest);
    intercept += missing;
    return moved(rest, missing);
  }

  private static void addProduct(Summation sum, double a, double b) {
    double product = a * b;
    sum.add(product);
    if (Double.isFinite(product)) {
      sum.add(Math.fma(a, b, -product));
    }
  }

  /** The coefficient of each column. */
  double coefficient(int index) {
    return coefficients[index];
  }

  /** What the plane gives where all x are 0. */
  double intercept() {
    return withIntercept ? intercept : 0;
  }

  /** How many columns count. */
  int rank() {
    return rank;
  }

  /** How many more points there are than the plane needs. */
  int freedom() {
    return y.length - rank - (withIntercept ? 1 : 0);
  }

  /** The sum of the squared distances from the plane. */
  double residualSquares() {
    var sum = new Summation();
    for (double distance : residuals) {
      sum.add(distance * distance);
    }
    return freedom() <= 0 ? 0 : sum.value();
  }

  /** The sum of the squares of y, from its mean where the plane has an intercept. */
  double totalSquares() {
    var sum = new Summation();
    for (double number : centered(y, meanOfY)) {
      sum.add(number * number);
    }
    return sum.value();
  }

  /**
   * The factors that make the standard error of y those of the coefficients, and last of the
   * intercept: roots of the diagonal of the inverse of X'X.
   */
  double[] errorFactors() {
    var factors = new double[xs.length + 1];
    var ofIntercept = new Summation();
    ofIntercept.add(1.0 / y.length);
    // Column by column of the inverse of R: its rows' lengths are the factors.
    for (int place = 0; place < rank; place++) {
      double[] inverse = inverseColumn(place);
      double meanProduct = 0;
      for (int row = 0; row <= place; row++) {
        int index = pivots[row];
        factors[index] += inverse[row] * inverse[row];
        meanProduct += inverse[row] * means[index];
      }
      ofIntercept.add(meanProduct * meanProduct);
    }
    factors[xs.length] = ofIntercept.value();
    return Arrays.stream(factors).map(Math::sqrt).toArray();
  }

  private double[] inverseColumn(int place) {
    var inverse = new double[rank];
    inverse[place] = 1 / diagonal[pivots[place]];
    for (int row = place - 1; row >= 0; row--) {
      double sum = 0;
      for (int k = row + 1; k <= place; k++) {
        sum += columns[pivots[k]][row] * inverse[k];
      }
      inverse[row] = -sum / diagonal[pivots[row]];
    }
    return inverse;
  }
}
