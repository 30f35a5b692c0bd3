package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.checkSum;
import static dev.napkin.function.Accuracy.spread;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.FunctionCall.call;

import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * Matrices, also such that doubles cannot invert, held against elimination in 200 digits.
 *
 * <p>A cell of a product is a sum that may cancel, and is right to a share of its largest term.
 */
final class MatrixAccuracyTest {
  private static final MathContext WIDE = new MathContext(200);

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(102);

  private static Value table(double[][] rows) {
    return FunctionCall.table(
        Arrays.stream(rows)
            .map(row -> Arrays.stream(row).boxed().toArray())
            .toArray(Object[][]::new));
  }

  private static double[][] filled(int rows, int columns, DoubleSupplier cell) {
    var filled = new double[rows][columns];
    for (double[] row : filled) {
      Arrays.setAll(row, _ -> cell.getAsDouble());
    }
    return filled;
  }

  /** Reduces a matrix and the unit matrix beside it; gives the determinant. */
  private static BigDecimal reduce(BigDecimal[][] system) {
    BigDecimal determinant = BigDecimal.ONE;
    for (int step = 0; step < system.length; step++) {
      int pivot = step;
      while (pivot < system.length && system[pivot][step].signum() == 0) {
        pivot++;
      }
      if (pivot == system.length) {
        return BigDecimal.ZERO;
      }
      BigDecimal[] kept = system[pivot];
      system[pivot] = system[step];
      system[step] = kept;
      BigDecimal value = kept[step];
      determinant = determinant.multiply(pivot == step ? value : value.negate(), WIDE);
      for (int column = 0; column < kept.length; column++) {
        kept[column] = kept[column].divide(value, WIDE);
      }
      for (int row = 0; row < system.length; row++) {
        BigDecimal factor = system[row][step];
        for (int column = 0; row != step && column < kept.length; column++) {
          system[row][column] = system[row][column].subtract(factor.multiply(kept[column]), WIDE);
        }
      }
    }
    return determinant;
  }

  private static void check(double[][] cells) {
    int size = cells.length;
    var system = new BigDecimal[size][2 * size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        system[row][column] = decimal(cells[row][column]);
        system[row][size + column] = row == column ? BigDecimal.ONE : BigDecimal.ZERO;
      }
    }
    checkExact(reduce(system), "MDETERM", table(cells));
    Value inverse = call("MINVERSE", table(cells));
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        BigDecimal exact = system[row][size + column];
        if (exact.abs().doubleValue() > 1e-25) {
          checkExact(exact, "INDEX", inverse, row + 1, column + 1);
        }
      }
    }
  }

  @Test
  void randomMatricesHaveTwelveDigits() {
    for (int size = 1; size < 14; size++) {
      check(filled(size, size, () -> random.nextDouble(-1, 1)));
      check(filled(size, size, () -> random.nextInt(-9, 10) + (random.nextInt(9) == 0 ? 0.5 : 0)));
    }
  }

  /** Hilbert's matrix of 11 rows has a condition of 5e14: in doubles no digit is left. */
  @Test
  void matricesThatDoublesCannotInvertHaveTwelveDigits() {
    for (int size = 2; size < 12; size++) {
      var hilbert = new double[size][size];
      var powers = new double[size][size];
      for (int row = 0; row < size; row++) {
        for (int column = 0; column < size; column++) {
          hilbert[row][column] = 1.0 / (row + column + 1);
          powers[row][column] = Math.pow(row + 1, column);
        }
      }
      check(hilbert);
      check(powers);
    }
  }

  @Test
  void matricesWithRowsAndColumnsOfAllSizesHaveTwelveDigits() {
    for (int size = 2; size < 9; size++) {
      double[][] cells = filled(size, size, () -> random.nextDouble(0.5, 1));
      for (int i = 0; i < size; i++) {
        double row = spread(random, 1e-9, 1e9);
        double column = spread(random, 1e-3, 1e3);
        for (int k = 0; k < size; k++) {
          cells[i][k] *= row;
          cells[k][i] *= column;
        }
      }
      check(cells);
    }
  }

  @Test
  void productsHaveTwelveDigits() {
    for (int i = 0; i < 20; i++) {
      int inner = random.nextInt(1, 40);
      double[][] a = filled(random.nextInt(1, 6), inner, () -> random.nextDouble(-10, 10));
      double[][] b = filled(inner, random.nextInt(1, 6), () -> spread(random, 1e-9, 1e9));
      Value product = call("MMULT", table(a), table(b));
      for (int row = 0; row < a.length; row++) {
        for (int column = 0; column < b[0].length; column++) {
          BigDecimal sum = BigDecimal.ZERO;
          BigDecimal largest = BigDecimal.ZERO;
          for (int k = 0; k < inner; k++) {
            BigDecimal term = decimal(a[row][k]).multiply(decimal(b[k][column]));
            sum = sum.add(term);
            largest = largest.max(term.abs());
          }
          checkSum(sum, largest, "INDEX", product, row + 1, column + 1);
        }
      }
    }
  }
}
