package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;

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
  static Value given(Value.Fault fault) {
    return fault.code() == FaultCode.NULL ? Faults.outOfDomain(fault.reason()) : fault;
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
}
