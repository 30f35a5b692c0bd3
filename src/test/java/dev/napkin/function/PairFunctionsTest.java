package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.table;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.UNKNOWN_NAME;

import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class PairFunctionsTest {
  private static final MathContext CONTEXT = new MathContext(60);
  private static final Value X = area(1, 2, "x", 3, 9);
  private static final Value Y = area(1, 3, 5, 2, true);

  @Test
  void pairsOfWhichEitherIsNoNumberDoNotCount() {
    check(0.5, "CORREL", X, Y);
    check(0.5, "PEARSON", X, Y);
    check(0.25, "RSQ", Y, X);
    checkNear(1 / 3.0, 1e-15, "COVARIANCE.P", X, Y);
    checkNear(1 / 3.0, 1e-15, "COVAR", X, Y);
    check(0.5, "COVARIANCE.S", X, Y);
    check(0.5, "SLOPE", Y, X);
    check(1, "INTERCEPT", Y, X);
    check(6, "FORECAST", 10, Y, X);
    // The line gives 1.5, 2, 2.5, which lie 0.5, 1 and 0.5 off.
    checkNear(Math.sqrt(1.5), 1e-15, "STEYX", Y, X);
    check(0, "SUMX2MY2", X, Y);
    check(28, "SUMX2PY2", X, Y);
    check(2, "SUMXMY2", X, Y);
  }

  @Test
  void areasMustBeOfOneSize() {
    for (String name :
        new String[] {"CORREL", "SLOPE", "STEYX", "COVARIANCE.S", "SUMX2MY2", "RSQ", "SUMXMY2"}) {
      check(NOT_AVAILABLE, name, X, area(1, 2));
      check(UNKNOWN_NAME, name, X, area(1, 2, 3, 4, UNKNOWN_NAME));
    }
    check(1, "CORREL", area(1, 2, 3), table(new Object[] {2, 4, 6}));
    check(NOT_AVAILABLE, "FORECAST.LINEAR", 1, X, area(1, 2));
  }

  @Test
  void tooFewPairsTellNothing() {
    check(DIVISION_BY_ZERO, "CORREL", 1, 2);
    check(DIVISION_BY_ZERO, "CORREL", area(1, 2), area(3, 3));
    check(DIVISION_BY_ZERO, "COVARIANCE.S", 1, 2);
    check(DIVISION_BY_ZERO, "COVARIANCE.P", area("x"), area(1));
    check(DIVISION_BY_ZERO, "SLOPE", area(1, 2), area(3, 3));
    check(DIVISION_BY_ZERO, "SUMX2MY2", area("x"), area(3));
    check(DIVISION_BY_ZERO, "SUMXMY2", area(true, 2), area(1, "2"));
    check(DIVISION_BY_ZERO, "STEYX", area(1, 2), area(1, 2));
    check(DIVISION_BY_ZERO, "INTERCEPT", area("x"), area("y"));
  }

  @Test
  void linesAreThoseOfTheExactNumbers() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(61);
    for (int i = 0; i < 100; i++) {
      double offset = Math.pow(10, random.nextInt(0, 8));
      int count = random.nextInt(3, 50);
      double[] x = random.doubles(count).map(d -> offset + d).toArray();
      double[] y = Arrays.stream(x).map(d -> 3 * d + random.nextDouble()).toArray();
      BigDecimal slope = products(x, y).divide(products(x, x), CONTEXT);
      checkNear(slope.doubleValue(), 1e-12, "SLOPE", boxed(y), boxed(x));
      checkNear(products(x, y).doubleValue() / count, 1e-12, "COVARIANCE.P", boxed(x), boxed(y));
      double r2 = slope.multiply(products(x, y)).divide(products(y, y), CONTEXT).doubleValue();
      checkNear(r2, 1e-12, "RSQ", boxed(y), boxed(x));
      BigDecimal rest = products(y, y).subtract(slope.multiply(products(x, y)));
      double error = Math.sqrt(rest.doubleValue() / (count - 2));
      checkNear(error, 1e-11 * offset, "STEYX", boxed(y), boxed(x));
      BigDecimal ahead =
          sum(y)
              .subtract(slope.multiply(sum(x)))
              .divide(new BigDecimal(count), CONTEXT)
              .add(slope.multiply(new BigDecimal(offset + 2)));
      checkNear(ahead.doubleValue(), 1e-12, "FORECAST", offset + 2, boxed(y), boxed(x));
    }
  }

  @Test
  void probabilitiesMakeOneTogether() {
    Value values = area(0, 1, 2, 3);
    Value shares = area(0.2, 0.3, 0.1, 0.4);
    check(0.1, "PROB", values, shares, 2);
    check(0.8, "PROB", values, shares, 1, 3);
    check(0, "PROB", values, shares, 0.5);
    check(0, "PROB", values, shares, 3, 1);
    check(1, "PROB", area(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), area(sameShares()), 1, 10);
    check(NOT_AVAILABLE, "PROB", values, area(1), 1);
    check(OUT_OF_DOMAIN, "PROB", values, area(0.2, 0.3, 0.1, 0.3), 1);
    check(OUT_OF_DOMAIN, "PROB", values, area(0, 0.5, 0.1, 0.4), 1);
    check(OUT_OF_DOMAIN, "PROB", values, area(-0.5, 1.1, 0.2, 0.2), 1);
  }

  private static Object[] sameShares() {
    var shares = new Object[10];
    Arrays.fill(shares, 0.1);
    return shares;
  }

  private static Value boxed(double[] numbers) {
    return area(Arrays.stream(numbers).boxed().toArray());
  }

  private static BigDecimal sum(double[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The sum of the products of the distances from the means. */
  private static BigDecimal products(double[] x, double[] y) {
    BigDecimal products = BigDecimal.ZERO;
    for (int i = 0; i < x.length; i++) {
      products = products.add(new BigDecimal(x[i]).multiply(new BigDecimal(y[i])));
    }
    return products.subtract(sum(x).multiply(sum(y)).divide(new BigDecimal(x.length), CONTEXT));
  }
}
