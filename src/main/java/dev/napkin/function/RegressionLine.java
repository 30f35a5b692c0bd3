package dev.napkin.function;

import dev.napkin.value.Value;
import java.util.Optional;
import org.apache.commons.numbers.core.DD;

/**
 * The line of least squares through points, by its slope and the point of the means, all in twice
 * the precision of a double: far from its points a line loses as many digits as they lie close
 * together, and near its points what is left of them does.
 */
record RegressionLine(DD x, DD y, DD slope) {
  /** The line through some pairs, or why there is none. */
  record Fit(Optional<Value.Fault> fault, Optional<RegressionLine> line) {
    /** What the line gives at {@code x}. */
    Value at(double x) {
      return fault.<Value>map(why -> why).orElseGet(() -> Value.number(line.orElseThrow().at(x)));
    }
  }

  /** The line through points of which not all x are equal. */
  static RegressionLine through(double[] xs, double[] ys) {
    DD x = mean(xs);
    DD y = mean(ys);
    DD products = DD.ZERO;
    DD squares = DD.ZERO;
    for (int i = 0; i < xs.length; i++) {
      DD distance = DD.of(xs[i]).subtract(x);
      products = products.add(distance.multiply(DD.of(ys[i]).subtract(y)));
      squares = squares.add(distance.square());
    }
    return new RegressionLine(x, y, products.divide(squares));
  }

  private static DD mean(double[] numbers) {
    DD sum = DD.ZERO;
    for (double number : numbers) {
      sum = sum.add(number);
    }
    return sum.divide((double) numbers.length);
  }

  private DD exactly(double place) {
    return slope.multiply(DD.of(place).subtract(x)).add(y);
  }

  /** The height of the line at some place. */
  double at(double place) {
    return exactly(place).doubleValue();
  }

  /** The sum of the squared distances of points from the line, upwards. */
  double squaredResiduals(double[] xs, double[] ys) {
    DD sum = DD.ZERO;
    for (int i = 0; i < xs.length; i++) {
      sum = sum.add(DD.of(ys[i]).subtract(exactly(xs[i])).square());
    }
    return sum.doubleValue();
  }
}
