package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.checkSum;
import static dev.napkin.function.Accuracy.spread;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.table;

import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * Sums, products and means, of all numbers and of those that meet criteria, held against exact
 * sums. Sums of one kind are computed in twice the precision of a double, so that also terms which
 * cancel leave twelve digits.
 */
final class SumAccuracyTest {
  private static final MathContext WIDE = new MathContext(100);
  private static final int CASES = 100;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(105);

  private static Value column(double[] numbers) {
    return area(Arrays.stream(numbers).boxed().toArray());
  }

  /** Numbers of which most are there a second time, negative and a little changed. */
  private double[] cancelling() {
    int half = random.nextInt(2, 40);
    double[] numbers = new double[2 * half];
    for (int i = 0; i < half; i++) {
      numbers[i] = (random.nextBoolean() ? 1 : -1) * spread(random, 1e-6, 1e6);
      numbers[2 * half - 1 - i] = -numbers[i] * (1 + spread(random, 1e-13, 1e-3));
    }
    return numbers;
  }

  private static BigDecimal sum(double[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(Decimal::decimal)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal squares(double[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(x -> decimal(x).pow(2))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void sumsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double[] numbers = cancelling();
      Value column = column(numbers);
      BigDecimal count = decimal((long) numbers.length);
      checkExact(sum(numbers), "SUM", column);
      checkExact(sum(numbers).divide(count, WIDE), "AVERAGE", column);
      checkExact(sum(numbers).divide(count, WIDE), "AVERAGEA", column);
      checkExact(squares(numbers), "SUMSQ", column);
    }
  }

  @Test
  void productsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double[] numbers = random.doubles(random.nextInt(1, 40), 1e-3, 1e3).toArray();
      BigDecimal product = BigDecimal.ONE;
      for (double number : numbers) {
        product = product.multiply(decimal(number), WIDE);
      }
      checkExact(product, "PRODUCT", column(numbers));
    }
  }

  @Test
  void sumsOfPairsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double[] xs = cancelling();
      double[] ys = Arrays.stream(xs).map(x -> -x * (1 + spread(random, 1e-12, 1))).toArray();
      BigDecimal products = BigDecimal.ZERO;
      BigDecimal differences = BigDecimal.ZERO;
      for (int k = 0; k < xs.length; k++) {
        products = products.add(decimal(xs[k]).multiply(decimal(ys[k])));
        differences = differences.add(decimal(xs[k]).subtract(decimal(ys[k])).pow(2));
      }
      Value x = column(xs);
      Value y = column(ys);
      checkExact(products, "SUMPRODUCT", x, y);
      checkExact(differences, "SUMXMY2", x, y);
      checkExact(squares(xs).add(squares(ys)), "SUMX2PY2", x, y);
      checkExact(squares(xs).subtract(squares(ys)), "SUMX2MY2", x, y);
    }
  }

  @Test
  void powerSeriesHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double x = random.nextDouble(-3, 3);
      double[] factors = cancelling();
      int first = random.nextInt(4);
      int step = random.nextInt(1, 4);
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal largest = BigDecimal.ZERO;
      for (int k = 0; k < factors.length; k++) {
        BigDecimal term = decimal(factors[k]).multiply(decimal(x).pow(first + k * step, WIDE));
        sum = sum.add(term);
        largest = largest.max(term.abs());
      }
      checkSum(sum, largest, "SERIESSUM", x, first, step, column(factors));
    }
  }

  @Test
  void sumsOfWhatMeetsACriterionHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double[] numbers = cancelling();
      List<Object> kinds = new ArrayList<>();
      var chosen = new ArrayList<Double>();
      for (double number : numbers) {
        boolean isChosen = random.nextInt(4) > 0 || kinds.size() < 2;
        kinds.add(isChosen ? "in" : "out");
        if (isChosen) {
          chosen.add(number);
        }
      }
      double[] those = chosen.stream().mapToDouble(Double::doubleValue).toArray();
      BigDecimal sum = sum(those);
      BigDecimal mean = sum.divide(decimal((long) those.length), WIDE);
      Value kind = area(kinds.toArray());
      Value column = column(numbers);
      checkExact(sum, "SUMIFS", column, kind, "in");
      checkExact(mean, "AVERAGEIFS", column, kind, "in");
      checkRecords(those, mean, records(kinds, numbers));
    }
  }

  @Test
  void sumsOfWhatMeetsACriterionOfItsOwnHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double[] numbers = cancelling();
      double[] those = Arrays.stream(numbers).filter(x -> x < 1e3).toArray();
      checkExact(sum(those), "SUMIF", column(numbers), "<1000");
      BigDecimal mean = sum(those).divide(decimal((long) those.length), WIDE);
      checkExact(mean, "AVERAGEIF", column(numbers), "<1000");
    }
  }

  private static Value records(List<Object> kinds, double[] numbers) {
    Object[][] rows = new Object[numbers.length + 1][];
    rows[0] = new Object[] {"kind", "number"};
    for (int i = 0; i < numbers.length; i++) {
      rows[i + 1] = new Object[] {kinds.get(i), numbers[i]};
    }
    return table(rows);
  }

  private static void checkRecords(double[] those, BigDecimal mean, Value records) {
    Value criteria = area("kind", "in");
    checkExact(sum(those), "DSUM", records, "number", criteria);
    checkExact(mean, "DAVERAGE", records, "number", criteria);
    BigDecimal count = decimal((long) those.length);
    BigDecimal product = BigDecimal.ONE;
    BigDecimal spread = BigDecimal.ZERO;
    for (double number : those) {
      product = product.multiply(decimal(number), WIDE);
      spread = spread.add(decimal(number).subtract(mean).pow(2));
    }
    if (product.abs().compareTo(new BigDecimal("1e300")) < 0) {
      checkExact(product, "DPRODUCT", records, "number", criteria);
    }
    BigDecimal variance = spread.divide(count, WIDE);
    checkExact(variance, "DVARP", records, "number", criteria);
    checkExact(variance.sqrt(WIDE), "DSTDEVP", records, "number", criteria);
    BigDecimal ofSample = spread.divide(count.subtract(BigDecimal.ONE), WIDE);
    checkExact(ofSample, "DVAR", records, "number", criteria);
    checkExact(ofSample.sqrt(WIDE), "DSTDEV", records, "number", criteria);
  }

  @Test
  void probabilitiesOfARangeHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      int count = random.nextInt(2, 20);
      double[] numbers = random.doubles(count, -10, 10).toArray();
      long[] parts = random.longs(count, 1, 1L << 40).toArray();
      long all = Arrays.stream(parts).sum();
      // Shares that add up to 1 but for the rounding of each.
      double[] shares = Arrays.stream(parts).mapToDouble(part -> part / (double) all).toArray();
      double low = random.nextDouble(-10, 5);
      double high = low + random.nextDouble(5);
      BigDecimal exact = BigDecimal.ZERO;
      for (int k = 0; k < count; k++) {
        exact = numbers[k] >= low && numbers[k] <= high ? exact.add(decimal(shares[k])) : exact;
      }
      checkExact(exact, "PROB", column(numbers), column(shares), low, high);
    }
  }
}
