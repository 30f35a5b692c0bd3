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

  @Test
  void harmonicMeansTurnOver() {
    check(3, "HARMEAN", 2, 6);
    checkNear(12.0 / 7, 1e-15, "HARMEAN", area(1, 2, "x", 4));
    check(OUT_OF_DOMAIN, "HARMEAN", 1, -1);
    check(NOT_AVAILABLE, "HARMEAN", area("x"));
  }

  @Test
  void trimmingTakesAsManyFromEitherEnd() {
    Value numbers = area(100, 4, 7, 5, 6, -50, 5);
    check(5.4, "TRIMMEAN", numbers, 0.3);
    check(11, "TRIMMEAN", numbers, 0.28);
    check(5.4, "TRIMMEAN", numbers, 0.5);
    check(3, "TRIMMEAN", area(1, 2, 3, 4, 5, 1, 5, 3, 2, 4), 0.2);
    check(OUT_OF_DOMAIN, "TRIMMEAN", numbers, 1);
    check(OUT_OF_DOMAIN, "TRIMMEAN", numbers, -0.1);
    check(OUT_OF_DOMAIN, "TRIMMEAN", area("x"), 0.1);
  }

  @Test
  void shapesAreThoseOfTheirDefinitions() {
    // 1, 2, 6 lie -2, -1, 3 from their mean: squares 14, cubes 18.
    checkNear(18 / 3.0 / Math.pow(14 / 3.0, 1.5), 1e-15, "SKEW.P", 1, 2, 6);
    checkNear(3 / 2.0 * 18 / Math.pow(7, 1.5), 1e-15, "SKEW", 1, 2, 6);
    check(0, "SKEW", 1, 2, 3);
    // 1 to 4: squares 5, fourth powers 10.25; 20/6 * 10.25/(25/9) - 27/2.
    checkNear(20 / 6.0 * 10.25 * 9 / 25 - 13.5, 1e-14, "KURT", 1, 2, 3, 4);
    check(DIVISION_BY_ZERO, "KURT", 1, 2, 3);
    check(DIVISION_BY_ZERO, "KURT", 2, 2, 2, 2);
    check(DIVISION_BY_ZERO, "SKEW", 1, 2);
    check(DIVISION_BY_ZERO, "SKEW.P", area(1, 1, 1));
    check(48, "DEVSQ", 4, 5, 8, 7, 11, 4, 3);
    check(OUT_OF_DOMAIN, "DEVSQ", area("x"));
    checkNear(50.0 / 49, 1e-15, "AVEDEV", 4, 5, 6, 7, 5, 4, 3);
    check(OUT_OF_DOMAIN, "AVEDEV", area("x"));
    check(-2, "STANDARDIZE", 37, 40, 1.5);
    check(OUT_OF_DOMAIN, "STANDARDIZE", 37, 40, -1);
  }

  @Test
  void modesComeInTheOrderOfTheNumbers() {
    check(4, "MODE", area(5, 4, 3, 3, "x", 4, 7));
    check(3, "MODE.SNGL", 1, 3, 3, 4, 4, 4, 3, 3);
    check(2, "MODE.SNGL", 2, "", area(2, 3));
    check(area(4, 3), "MODE.MULT", 5, 4, 3, 3, 4, 7);
    check(0, "MODE", 0, 1, -0.0);
    check(NOT_AVAILABLE, "MODE", 1, 2);
    check(NOT_AVAILABLE, "MODE.MULT", area("x", "x"));
  }

  @Test
  void olderNamesGiveTheSame() {
    for (String[] names :
        new String[][] {
          {"VAR", "VAR.S"}, {"VARP", "VAR.P"}, {"STDEV", "STDEV.S"}, {"STDEVP", "STDEV.P"}
        }) {
      check(FunctionCall.call(names[1], NUMBERS), names[0], NUMBERS);
    }
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
