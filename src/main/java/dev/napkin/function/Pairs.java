package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import org.apache.commons.numbers.core.DD;

/**
 * Numbers that stand in the same place of two areas. A place where either holds no number does not
 * count.
 *
 * @param xs those of the first area
 * @param ys those of the second, as many
 */
@SuppressWarnings("ArrayRecordComponent") // made for one computation and never compared
record Pairs(double[] xs, double[] ys) {
  /**
   * What {@code body} gives for the pairs of two areas; {@code #N/A} where these differ in size, a
   * fault where one stands in them.
   */
  static Value of(Array first, Array second, Function<Pairs, Value> body) {
    int size = first.size();
    if (second.size() != size) {
      return Faults.notAvailable("the areas differ in size");
    }
    var xs = new double[size];
    var ys = new double[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      Value x = first.get(i);
      Value y = second.get(i);
      if (x instanceof Value.Fault fault) {
        return given(fault);
      }
      if (y instanceof Value.Fault fault) {
        return given(fault);
      }
      if (x instanceof Value.Num(double a) && y instanceof Value.Num(double b)) {
        xs[count] = a;
        ys[count] = b;
        count++;
      }
    }
    return body.apply(new Pairs(Arrays.copyOf(xs, count), Arrays.copyOf(ys, count)));
  }

  /** A fault in an area; Excel tells {@code #NULL!} as {@code #NUM!} there. */
  private static Value given(Value.Fault fault) {
    return fault.code() == FaultCode.NULL ? Faults.outOfDomain(fault.reason()) : fault;
  }

  /** The same pairs with x and y exchanged: Excel's functions of lines take y first. */
  Pairs swapped() {
    return new Pairs(ys, xs);
  }

  /** How many pairs there are. */
  int count() {
    return xs.length;
  }

  /** The sum of a term of each pair. */
  double sum(DoubleBinaryOperator term) {
    var sum = new Summation();
    for (int i = 0; i < xs.length; i++) {
      sum.add(term.applyAsDouble(xs[i], ys[i]));
    }
    return sum.value();
  }

  /** The sum of the differences of the squares, with what rounding each square takes off. */
  double differencesOfSquares() {
    var sum = new Summation();
    for (int i = 0; i < xs.length; i++) {
      double x = xs[i] * xs[i];
      double y = ys[i] * ys[i];
      sum.add(x);
      sum.add(-y);
      sum.add(Math.fma(xs[i], xs[i], -x) - Math.fma(ys[i], ys[i], -y));
    }
    return sum.value();
  }

  /**
   * The sum of the products of the distances from both means, in twice the precision of a double:
   * those of unrelated numbers cancel, and what is left has all digits.
   */
  double products() {
    DD x = Moments.preciseMean(xs);
    DD y = Moments.preciseMean(ys);
    DD sum = DD.ZERO;
    for (int i = 0; i < xs.length; i++) {
      sum = sum.add(DD.of(xs[i]).subtract(x).multiply(DD.of(ys[i]).subtract(y)));
    }
    return sum.doubleValue();
  }

  /** The mean product of the distances, where {@code lost} pairs went into knowing the means. */
  Value covariance(int lost) {
    return count() <= lost
        ? Faults.divisionByZero("there are too few pairs")
        : Value.number(products() / (count() - lost));
  }

  /** Pearson's coefficient of correlation. */
  Value correlation() {
    double x = Moments.squares(xs);
    double y = Moments.squares(ys);
    if (x == 0 || y == 0) {
      return Faults.divisionByZero("all numbers of an area are equal");
    }
    // One root rounds less than two, but its square must be in range.
    boolean inRange = x * y >= Double.MIN_NORMAL && x * y <= Double.MAX_VALUE;
    double scale = inRange ? Math.sqrt(x * y) : Math.sqrt(x) * Math.sqrt(y);
    double r = products() / scale;
    return Value.number(r < -1 ? -1 : r > 1 ? 1 : r);
  }

  /** The slope of the line of least squares that gives y for x. */
  Value slope() {
    double squares = Moments.squares(xs);
    return squares == 0
        ? Faults.divisionByZero("all x are equal")
        : Value.number(products() / squares);
  }

  /** That line in twice the precision. */
  RegressionLine.Fit fit() {
    return slope() instanceof Value.Fault fault
        ? new RegressionLine.Fit(Optional.of(fault), Optional.empty())
        : new RegressionLine.Fit(Optional.empty(), Optional.of(RegressionLine.through(xs, ys)));
  }

  /** What that line gives at {@code x}. */
  Value at(double x) {
    return fit().at(x);
  }

  /** How far y lies from that line: the standard error of an estimate. */
  Value standardError() {
    double squares = Moments.squares(xs);
    if (count() < 3 || squares == 0) {
      return Faults.divisionByZero("there are fewer than three pairs, or all x are equal");
    }
    double rest = RegressionLine.through(xs, ys).squaredResiduals(xs, ys);
    return Value.number(Math.sqrt(rest / (count() - 2)));
  }
}
