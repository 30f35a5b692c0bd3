package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.call;
import static dev.napkin.function.FunctionCall.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Statistical Reference Datasets of NIST (https://www.itl.nist.gov/div898/strd/), with the
 * values certified there, and the same least squares in 150 digits.
 *
 * <p>A certified value belongs to decimals. Where the doubles next to them, or their powers, are
 * other numbers, fewer digits can agree; how many is said for each set. What the doubles give is
 * always held to twelve digits. The set PiDigits is left out: its digits are not all those of pi.
 */
final class StatisticalReferenceAccuracyTest {
  private static final MathContext WIDE = new MathContext(150);

  /** A set as its file says it: named lines, and rows of data. */
  private record Reference(Map<String, String> values, List<double[]> rows) {
    static Reference read(String name) throws Exception {
      Path path = Path.of("src", "test", "resources", "nist", name + ".txt");
      List<String> lines =
          Files.readAllLines(path).stream().filter(line -> !line.startsWith("#")).toList();
      var values = new HashMap<String, String>();
      int data = lines.indexOf("data");
      for (String line : lines.subList(0, data)) {
        String[] words = line.split(" ", 2);
        values.put(words[0], words[1]);
      }
      return new Reference(
          values,
          lines.subList(data + 1, lines.size()).stream()
              .map(
                  line -> Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray())
              .toList());
    }

    double[] column(int index) {
      return rows.stream().mapToDouble(row -> row[index]).toArray();
    }

    double[] numbers(String name) {
      return Arrays.stream(text(name).split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    double number(String name) {
      return numbers(name)[0];
    }

    /** The columns that explain the first: powers of the second, or all others. */
    List<double[]> explaining() {
      int powers = (int) number("powers");
      return IntStream.rangeClosed(1, powers == 0 ? rows.getFirst().length - 1 : powers)
          .mapToObj(k -> powers == 0 ? column(k) : power(column(1), k))
          .toList();
    }

    private static double[] power(double[] numbers, int exponent) {
      return Arrays.stream(numbers).map(x -> FunctionCall.number("POWER", x, exponent)).toArray();
    }

    boolean hasIntercept() {
      return text("intercept").equals("yes");
    }

    private String text(String name) {
      return Objects.requireNonNull(values.get(name), name);
    }
  }

  private static Value column(double... numbers) {
    return area(Arrays.stream(numbers).boxed().toArray());
  }

  private static Value table(List<double[]> columns) {
    Object[][] rows =
        IntStream.range(0, columns.getFirst().length)
            .mapToObj(row -> columns.stream().map(column -> (Object) column[row]).toArray())
            .toArray(Object[][]::new);
    return FunctionCall.table(rows);
  }

  /** Expects as many digits as are certified, but for what the doubles of the data differ. */
  private static void checkCertified(double certified, double differing, double actual) {
    // What is certified to be 0 shows how far the doubles lie from the plane.
    double size = certified == 0 ? 1 : Math.abs(certified);
    assertEquals(certified, actual, size * differing);
  }

  @ParameterizedTest
  @CsvSource({
    "norris, 1e-13",
    "pontius, 1e-13",
    "noint1, 1e-14",
    "noint2, 1e-14",
    "longley, 1e-14",
    "filip, 1e-7",
    "wampler1, 1e-14",
    "wampler2, 1e-13",
    "wampler3, 1e-14",
    "wampler4, 1e-14",
    "wampler5, 1e-14"
  })
  void linearRegressionsHaveTheirCertifiedValues(String name, double differing) throws Exception {
    Reference set = Reference.read(name);
    List<double[]> explaining = set.explaining();
    Value ys = column(set.column(0));
    Value line = call("LINEST", ys, table(explaining), set.hasIntercept(), true);
    double[] estimates = set.numbers("estimates");
    double[] errors = set.numbers("errors");
    var exact = new LeastSquaresReference(explaining, set.column(0), set.hasIntercept());
    for (int k = 0; k < estimates.length; k++) {
      // LINEST begins with the last.
      int place = set.hasIntercept() ? estimates.length - k : explaining.size() - k;
      checkCertified(estimates[k], differing, number("INDEX", line, 1, place));
      checkCertified(errors[k], differing, number("INDEX", line, 2, place));
      checkExact(exact.estimate(k), "INDEX", line, 1, place);
      if (errors[k] != 0) {
        checkExact(exact.error(k), "INDEX", line, 2, place);
      }
    }
    checkCertified(set.number("r-squared"), differing, number("INDEX", line, 3, 1));
    checkCertified(set.number("residual"), differing, number("INDEX", line, 3, 2));
    if (set.values.containsKey("f")) {
      checkCertified(set.number("f"), differing, number("INDEX", line, 4, 1));
    }
  }

  @Test
  void theStraightLineHasItsCertifiedValuesByEveryFunction() throws Exception {
    Reference norris = Reference.read("norris");
    Value y = column(norris.column(0));
    Value x = column(norris.column(1));
    double[] estimates = norris.numbers("estimates");
    checkCertified(estimates[1], 1e-14, number("SLOPE", y, x));
    checkCertified(estimates[0], 1e-13, number("INTERCEPT", y, x));
    checkCertified(norris.number("r-squared"), 1e-14, number("RSQ", y, x));
    double correlation = Math.sqrt(norris.number("r-squared"));
    checkCertified(correlation, 1e-14, number("CORREL", y, x));
    checkCertified(correlation, 1e-14, number("PEARSON", y, x));
    checkCertified(norris.number("residual"), 1e-13, number("STEYX", y, x));
    double there = estimates[0] + 500 * estimates[1];
    checkCertified(there, 1e-14, number("FORECAST", 500, y, x));
    checkCertified(there, 1e-14, number("FORECAST.LINEAR", 500, y, x));
    checkCertified(there, 1e-14, number("INDEX", call("TREND", y, x, area(500)), 1, 1));
  }

  @ParameterizedTest
  @CsvSource({"lew, 1e-14", "lottery, 1e-14", "mavro, 1e-12", "michelso, 1e-13"})
  void summariesHaveTheirCertifiedValues(String name, double differing) throws Exception {
    Reference set = Reference.read(name);
    checkSummary(set.column(0), set.number("mean"), set.number("deviation"), differing);
    // The lag-1 autocorrelation by the functions that a sheet would use.
    double[] numbers = set.column(0);
    double mean = number("AVERAGE", column(numbers));
    double[] from = Arrays.stream(numbers).map(x -> x - mean).toArray();
    Value early = column(Arrays.copyOf(from, from.length - 1));
    Value late = column(Arrays.copyOfRange(from, 1, from.length));
    double products = number("SUMPRODUCT", early, late);
    checkCertified(
        set.number("autocorrelation"),
        Math.max(differing, 1e-12),
        products / number("DEVSQ", column(numbers)));
  }

  private static void checkSummary(
      double[] numbers, double mean, double deviation, double differing) {
    checkCertified(mean, 1e-15, number("AVERAGE", column(numbers)));
    for (String name : List.of("STDEV", "STDEV.S", "STDEVA")) {
      checkCertified(deviation, differing, number(name, column(numbers)));
    }
    double variance = deviation * deviation;
    for (String name : List.of("VAR", "VAR.S", "VARA")) {
      checkCertified(variance, 2 * differing, number(name, column(numbers)));
    }
    double lost = (numbers.length - 1.0) / numbers.length;
    for (String name : List.of("VARP", "VAR.P", "VARPA")) {
      checkCertified(variance * lost, 2 * differing, number(name, column(numbers)));
    }
    for (String name : List.of("STDEVP", "STDEV.P", "STDEVPA")) {
      checkCertified(deviation * Math.sqrt(lost), differing, number(name, column(numbers)));
    }
    double squares = variance * (numbers.length - 1);
    checkCertified(squares, 2 * differing, number("DEVSQ", column(numbers)));
  }

  /** The sets that are made by a rule: a first number, and two others by turns. */
  @ParameterizedTest
  @CsvSource({
    "1.2, 1.1, 1.3, 1e-14",
    "1000000.2, 1000000.1, 1000000.3, 1e-8",
    "10000000.2, 10000000.1, 10000000.3, 1e-7"
  })
  void numbersFarFromZeroHaveTheirCertifiedDeviations(
      double first, double low, double high, double differing) {
    double[] numbers =
        DoubleStream.concat(
                DoubleStream.of(first),
                IntStream.range(0, 1000).mapToDouble(i -> i % 2 == 0 ? low : high))
            .toArray();
    checkSummary(numbers, first, 0.1, differing);
  }

  @Test
  void wholeNumbersFarFromZeroHaveTheirCertifiedDeviations() {
    checkSummary(new double[] {10000001, 10000003, 10000002}, 10000002, 1, 1e-15);
  }

  /** An analysis of variance as a sheet computes it: squares within and between. */
  @ParameterizedTest
  @ValueSource(strings = {"sirstv", "atmwtag"})
  void analysesOfVarianceHaveTheirCertifiedValues(String name) throws Exception {
    Reference set = Reference.read(name);
    // Of 107.86815 to nine digits, the doubles leave 8 digits to the squares of the rest.
    double differing = name.equals("atmwtag") ? 1e-8 : 1e-12;
    double within = 0;
    var means = new ArrayList<double[]>();
    double[] kinds = set.column(0);
    double[] kind = Arrays.stream(kinds).distinct().toArray();
    for (double each : kind) {
      double[] numbers =
          IntStream.range(0, kinds.length)
              .filter(i -> kinds[i] == each)
              .mapToDouble(i -> set.column(1)[i])
              .toArray();
      within += number("DEVSQ", column(numbers));
      means.add(new double[] {number("AVERAGE", column(numbers)), numbers.length});
    }
    assertTrue(means.stream().allMatch(mean -> mean[1] == means.getFirst()[1]));
    double between =
        number("DEVSQ", column(means.stream().mapToDouble(mean -> mean[0]).toArray()))
            * means.getFirst()[1];
    checkCertified(set.number("within"), differing, within);
    checkCertified(set.number("between"), differing, between);
    double freedom = kinds.length - kind.length;
    checkCertified(
        set.number("f"), 2 * differing, between / (kind.length - 1) / (within / freedom));
  }

  /** Least squares by the normal equations, in so many digits that nothing is lost. */
  private static final class LeastSquaresReference {
    private final List<BigDecimal> estimates = new ArrayList<>();
    private final List<BigDecimal> diagonal = new ArrayList<>();
    private final BigDecimal variance;

    LeastSquaresReference(List<double[]> explaining, double[] ys, boolean hasIntercept) {
      var columns = new ArrayList<double[]>();
      if (hasIntercept) {
        columns.add(Arrays.stream(ys).map(_ -> 1).toArray());
      }
      columns.addAll(explaining);
      int size = columns.size();
      var system = new BigDecimal[size][size + 1 + size];
      for (int row = 0; row < size; row++) {
        for (int column = 0; column < size; column++) {
          system[row][column] = product(columns.get(row), columns.get(column));
          system[row][size + 1 + column] = row == column ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        system[row][size] = product(columns.get(row), ys);
      }
      reduce(system);
      BigDecimal explained = BigDecimal.ZERO;
      for (int row = 0; row < size; row++) {
        estimates.add(system[row][size]);
        diagonal.add(system[row][size + 1 + row]);
        explained = explained.add(system[row][size].multiply(product(columns.get(row), ys)));
      }
      BigDecimal freedom = decimal((long) ys.length - size);
      variance = product(ys, ys).subtract(explained).divide(freedom, WIDE);
    }

    private static BigDecimal product(double[] xs, double[] ys) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < xs.length; i++) {
        sum = sum.add(decimal(xs[i]).multiply(decimal(ys[i])));
      }
      return sum;
    }

    private static void reduce(BigDecimal[][] system) {
      for (int step = 0; step < system.length; step++) {
        BigDecimal pivot = system[step][step];
        for (int column = 0; column < system[step].length; column++) {
          system[step][column] = system[step][column].divide(pivot, WIDE);
        }
        for (int row = 0; row < system.length; row++) {
          BigDecimal factor = system[row][step];
          for (int column = 0; row != step && column < system[row].length; column++) {
            system[row][column] =
                system[row][column].subtract(factor.multiply(system[step][column]), WIDE);
          }
        }
      }
    }

    BigDecimal estimate(int k) {
      return estimates.get(k);
    }

    BigDecimal error(int k) {
      return variance.multiply(diagonal.get(k)).sqrt(WIDE);
    }
  }
}
