package dev.napkin.function;

import dev.napkin.value.Value;
import java.util.Optional;

/**
 * The line of least squares through points, exactly: far from its points a line loses as many
 * digits as they lie close together, and near its points what is left of them does.
 *
 * @param count how many points there are
 * @param x the sum of their x
 * @param y the sum of their y
 * @param products so many times the sum of the products of the distances from both means
 * @param squares so many times the sum of the squared distances of x from its mean; not 0
 */
record RegressionLine(
    int count, ExactNumber x, ExactNumber y, ExactNumber products, ExactNumber squares) {
  /** The line through some pairs, or why there is none. */
  record Fit(Optional<Value.Fault> fault, Optional<RegressionLine> line) {
    /** What the line gives at {@code x}. */
    Value at(double x) {
      return fault.<Value>map(why -> why).orElseGet(() -> Value.number(line.orElseThrow().at(x)));
    }

    /** How much it rises. */
    Value slope() {
      return fault.<Value>map(why -> why).orElseGet(() -> Value.number(line.orElseThrow().rise()));
    }
  }

  private double rise() {
    return products.over(squares);
  }

  /** The height of the line at some place, rounded once. */
  double at(double place) {
    ExactNumber distance = ExactNumber.of(place).times(count).minus(x);
    return y.times(squares).plus(products.times(distance)).over(squares.times(count));
  }
}
