package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.checkRoot;
import static dev.napkin.function.Accuracy.spread;
import static dev.napkin.function.Decimal.DIGITS;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.Decimal.exp;
import static dev.napkin.function.Decimal.log;
import static dev.napkin.function.Decimal.over;
import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** What amounts are worth and earn, held against their closed forms in 60 digits. */
final class ReturnAccuracyTest {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final MathContext WIDE = new MathContext(60);
  private static final int CASES = 150;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(95);

  private double[] amounts(int count) {
    return random.doubles(count, 1, 1000).toArray();
  }

  private static Object column(double[] numbers) {
    return area(Arrays.stream(numbers).boxed().toArray());
  }

  /** What amounts are worth one period before the first, at 1 + rate. */
  private static BigDecimal worth(double[] amounts, BigDecimal factor) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = amounts.length - 1; i >= 0; i--) {
      sum = sum.add(decimal(amounts[i])).divide(factor, WIDE);
    }
    return sum;
  }

  @Test
  void presentValuesOfAmountsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double[] amounts = amounts(random.nextInt(1, 60));
      double rate = i % 3 == 0 ? -spread(random, 1e-13, 0.9) : spread(random, 1e-13, 10);
      checkExact(worth(amounts, ONE.add(decimal(rate))), "NPV", rate, column(amounts));
    }
  }

  @Test
  void presentValuesOfDatedAmountsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double[] amounts = amounts(random.nextInt(1, 20));
      double rate = spread(random, 1e-13, 10);
      BigDecimal yearly = log(ONE.add(decimal(rate)));
      var dates = new double[amounts.length];
      BigDecimal sum = BigDecimal.ZERO;
      for (int k = 0; k < dates.length; k++) {
        dates[k] = 40000 + (k == 0 ? 0 : random.nextInt(10000));
        BigDecimal years = over(decimal(40000 - dates[k]), decimal(365));
        sum = sum.add(decimal(amounts[k]).multiply(exp(years.multiply(yearly, DIGITS))));
      }
      checkExact(sum, "XNPV", rate, column(amounts), column(dates));
    }
  }

  @Test
  void internalRatesHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double[] amounts = amounts(random.nextInt(2, 60));
      double rate = i % 3 == 0 ? -spread(random, 1e-8, 0.02) : spread(random, 1e-8, 0.5);
      amounts[0] = 0;
      amounts[0] = -worth(amounts, ONE.add(decimal(rate))).doubleValue() * (1 + rate);
      checkRoot(r -> worth(amounts, ONE.add(r)), "IRR", column(amounts));
    }
  }

  /** Excel halves an interval 25 times and shows its middle; workbooks hold that number. */
  @Test
  void theInternalRateOfDatedAmountsHasTheDigitsOfExcel() {
    assertEquals(
        0.1, number("XIRR", area(-100, 110), area(45292, 45657)), 0.1 * Math.scalb(1.0, -25));
  }

  @Test
  void modifiedRatesHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      int count = random.nextInt(2, 40);
      double[] amounts = amounts(count);
      double rate = spread(random, 1e-7, 0.3);
      double reinvest = random.nextDouble(0, 0.2);
      var in = BigDecimal.ZERO;
      for (int k = 1; k < count; k++) {
        in = in.multiply(ONE.add(decimal(reinvest)), WIDE).add(decimal(amounts[k]));
      }
      amounts[0] = -in.divide(ONE.add(decimal(rate)).pow(count - 1), WIDE).doubleValue();
      BigDecimal growth = in.divide(decimal(-amounts[0]), WIDE);
      BigDecimal exact = exp(over(log(growth), decimal(count - 1L))).subtract(ONE);
      checkExact(exact, "MIRR", column(amounts), 0.1, reinvest);
    }
  }

  @Test
  void quotedAndEffectiveRatesHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double rate = spread(random, 1e-13, 3);
      int times = random.nextInt(1, 400);
      BigDecimal part = decimal(rate).divide(decimal(times), WIDE);
      checkExact(ONE.add(part).pow(times, WIDE).subtract(ONE), "EFFECT", rate, times);
      BigDecimal one = exp(over(log(ONE.add(decimal(rate))), decimal(times))).subtract(ONE);
      checkExact(one.multiply(decimal(times)), "NOMINAL", rate, times);
      double goal = 100 * (1 + rate);
      BigDecimal growth = log(over(decimal(goal), decimal(100)));
      checkExact(exp(over(growth, decimal(times))).subtract(ONE), "RRI", times, 100, goal);
    }
  }
}
