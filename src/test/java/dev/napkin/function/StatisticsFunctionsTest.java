package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class StatisticsFunctionsTest {
  private static final Value NUMBERS = area(3, 5, "x", 3, 5, 4, Value.BLANK, true);

  @Test
  void theMiddleLiesBetweenTwoWhereNumbersAreEven() {
    check(4, "MEDIAN", NUMBERS);
    check(2.5, "MEDIAN", 4, 1, 3, 2);
    check(OUT_OF_DOMAIN, "MEDIAN", area("x"));
    check(NOT_AVAILABLE, "MEDIAN", area(1, NOT_AVAILABLE));
  }

  @Test
  void ranksCountFromEitherEnd() {
    check(5, "LARGE", NUMBERS, 2);
    check(4, "LARGE", NUMBERS, 3);
    check(3, "SMALL", NUMBERS, 2);
    check(OUT_OF_DOMAIN, "LARGE", NUMBERS, 0);
    check(OUT_OF_DOMAIN, "SMALL", NUMBERS, 6);
    check(3, "RANK.EQ", 4, NUMBERS);
    check(1, "RANK.EQ", 5, NUMBERS);
    check(4, "RANK.EQ", 5, NUMBERS, 1);
    check(NOT_AVAILABLE, "RANK.EQ", 7, NUMBERS);
  }

  @Test
  void quantilesInterpolate() {
    check(1.9, "PERCENTILE.INC", area(1, 3, 2, 4), 0.3);
    check(1, "PERCENTILE.INC", area(1, 3, 2, 4), 0);
    check(4, "PERCENTILE.INC", area(1, 3, 2, 4), 1);
    check(OUT_OF_DOMAIN, "PERCENTILE.INC", area(1, 2), 1.1);
    check(OUT_OF_DOMAIN, "PERCENTILE.INC", area("x"), 0.5);
    check(3, "PERCENTILE.EXC", area(6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49, 1, 2, 3), 0.2);
    check(1.75, "PERCENTILE.EXC", area(4, 1, 2), 0.4375);
    check(OUT_OF_DOMAIN, "PERCENTILE.EXC", area(1, 2), 0.01);
    check(3.5, "QUARTILE.INC", area(1, 2, 4, 7, 8, 9, 10, 12), 1);
    check(OUT_OF_DOMAIN, "QUARTILE.INC", area(1, 2), 5);
  }

  @Test
  void spreadsAreThoseOfTheExactNumbers() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(41);
    for (int i = 0; i < 100; i++) {
      double offset = Math.pow(10, random.nextInt(0, 10));
      double[] numbers = random.doubles(random.nextInt(2, 60)).map(x -> offset + x).toArray();
      double sample = variance(numbers, 1);
      Value area = area(Arrays.stream(numbers).boxed().toArray());
      checkNear(sample, 1e-13, "VAR.S", area);
      checkNear(Math.sqrt(sample), 1e-13, "STDEV.S", area);
      checkNear(variance(numbers, 0), 1e-13, "VAR.P", area);
    }
  }

  @Test
  void spreadsNeedEnoughNumbers() {
    check(DIVISION_BY_ZERO, "STDEV.S", 1);
    check(0, "STDEV.P", 1);
    check(DIVISION_BY_ZERO, "VAR.P", area("x"));
    check(0, "VAR.S", 0.1, 0.1, 0.1);
  }

  @Test
  void geometricMeansStayInRange() {
    check(6, "GEOMEAN", 4, 9);
    check(3, "GEOMEAN", 1, 3, 9);
    checkNear(1e200, 1e-13, "GEOMEAN", 1e200, 1e200, 1e200);
    checkNear(1e-200, 1e-13, "GEOMEAN", 1e-200, 1e-200, 1e-200, 1e-200);
    check(OUT_OF_DOMAIN, "GEOMEAN", 1, 0);
  }

  private static double variance(double[] numbers, int lost) {
    var context = new MathContext(60);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal squares = BigDecimal.ZERO;
    for (double number : numbers) {
      var exact = new BigDecimal(number);
      sum = sum.add(exact);
      squares = squares.add(exact.multiply(exact));
    }
    var count = new BigDecimal(numbers.length);
    return squares
        .subtract(sum.multiply(sum).divide(count, context))
        .divide(new BigDecimal(numbers.length - lost), context)
        .doubleValue();
  }
}
