package dev.napkin.function;

import dev.napkin.value.Summation;
import dev.napkin.value.Value;

/**
 * The n-th root of the product of n numbers as they come. Where the product leaves the range of a
 * double, it is that of their logarithms.
 */
final class GeometricMean implements NumberFold {
  private final Summation logarithms = new Summation();
  private double product = 1;
  private boolean inRange = true;
  private boolean positive = true;
  private int count;

  @Override
  public void add(double number) {
    count++;
    if (number <= 0) {
      positive = false;
    } else {
      product *= number;
      inRange = inRange && Double.MIN_NORMAL <= product && product <= Double.MAX_VALUE;
      logarithms.add(StrictMath.log(number));
    }
  }

  @Override
  public Value value() {
    if (!positive) {
      return Faults.outOfDomain("a geometric mean needs positive numbers");
    }
    if (count == 0) {
      return Faults.outOfDomain("there is no number");
    }
    return Value.number(
        inRange ? root(product, count) : StrictMath.exp(logarithms.dividedBy(count)));
  }

  private static double root(double product, int degree) {
    return switch (degree) {
      case 1 -> product;
      case 2 -> Math.sqrt(product);
      case 3 -> StrictMath.cbrt(product);
      default -> StrictMath.pow(product, 1.0 / degree);
    };
  }
}
