package dev.napkin.function;

import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.ARRAY;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Linear algebra. */
final class MatrixFunctions {
  private MatrixFunctions() {}

  private static final String NOT_SQUARE = "the array is not square, or a cell holds no number";

  /** As many cells as fit into memory beside everything else. */
  private static final double MOST_CELLS = 0x1p24;

  private static final SheetFunction MMULT =
      SheetFunction.named("MMULT")
          .summary("The product of two matrices.")
          .takes("a", ARRAY, "a", "the first, with as many columns as the second has rows")
          .takes("b", ARRAY, "b", "the second")
          .gives(AREA, "a*b")
          .aggregates()
          .fault(WRONG_KIND, "the shapes do not fit, or a cell holds no number")
          .source(Sources.SUMMATION)
          .example("MMULT({1,2;3,4}, {5;6})", "{17;39}")
          .example("MMULT({1,2}, {3,4})", "#VALUE!")
          .body(a -> product(a.array(0), a.array(1)));

  private static final SheetFunction MINVERSE =
      SheetFunction.named("MINVERSE")
          .summary("The inverse of a matrix.")
          .takes("a", ARRAY, "a", "the matrix, as many rows as columns")
          .gives(AREA, "1/a")
          .aggregates()
          .fault(WRONG_KIND, NOT_SQUARE)
          .fault(OUT_OF_DOMAIN, "there is no inverse")
          .source("Golub, Van Loan, Matrix Computations, fourth edition, 3.4")
          .example("MINVERSE({4,0;0,2})", "{0.25,0;0,0.5}")
          .example("MINVERSE({1,2;2,4})", "#NUM!")
          .example("MINVERSE({1,2})", "#VALUE!")
          .body(
              a ->
                  square(
                      a.array(0),
                      matrix ->
                          matrix
                              .inverse()
                              .map(Matrix::value)
                              .orElseGet(() -> Faults.outOfDomain("there is no inverse"))));

  private static final SheetFunction MDETERM =
      SheetFunction.named("MDETERM")
          .summary("The determinant of a matrix.")
          .takes("a", ARRAY, "1", "the matrix, as many rows as columns")
          .gives(NUMBER, "1")
          .aggregates()
          .fault(WRONG_KIND, NOT_SQUARE)
          .source("Golub, Van Loan, Matrix Computations, fourth edition, 3.4")
          .example("MDETERM({1,2;3,4})", "-2")
          .example("MDETERM({1,2})", "#VALUE!")
          .body(a -> square(a.array(0), matrix -> Value.number(matrix.determinant())));

  private static final SheetFunction MUNIT =
      SheetFunction.named("MUNIT")
          .summary("The unit matrix: 1 on the diagonal, 0 elsewhere.")
          .takes("size", NUMBER, "1", "how many rows and columns")
          .gives(AREA, "1")
          .fault(WRONG_KIND, "the size is below 1 or too large")
          .example("MUNIT(2)", "{1,0;0,1}")
          .example("MUNIT(0)", "#VALUE!")
          .body(a -> unit(a.number(0)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(MMULT, MINVERSE, MDETERM, MUNIT);
  }

  private static Value product(Array a, Array b) {
    if (a.columns() != b.rows()) {
      return Faults.wrongKind("the first has not as many columns as the second has rows");
    }
    double work = (double) a.size() * b.columns();
    if (work > Matrix.MOST_WORK || (double) a.rows() * b.columns() > MOST_CELLS) {
      return Faults.wrongKind("the matrices are too large");
    }
    return of(a, first -> of(b, second -> first.times(second).value()));
  }

  private static Value square(Array array, Function<Matrix, Value> body) {
    if (array.rows() != array.columns()) {
      return Faults.wrongKind("the matrix has not as many rows as columns");
    }
    if (Math.pow(array.rows(), 3) > Matrix.MOST_WORK) {
      return Faults.wrongKind("the matrix is too large");
    }
    return of(array, body);
  }

  /** What {@code body} gives for the numbers in {@code array}, or the first fault in it. */
  private static Value of(Array array, Function<Matrix, Value> body) {
    return Matrix.of(array).map(body).orElseGet(() -> whyNoMatrix(array));
  }

  private static Value whyNoMatrix(Array array) {
    Optional<Value.Fault> fault = Operands.each(array, _ -> {});
    return fault.<Value>map(value -> value).orElseGet(() -> Faults.wrongKind("no number is there"));
  }

  private static Value unit(double size) {
    double whole = FifteenDigits.truncate(size);
    return whole < 1 || whole * whole > MOST_CELLS
        ? Faults.wrongKind("the size is below 1 or too large")
        : Matrix.unit((int) whole).value();
  }
}
