package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.value.FaultCode.BAD_REFERENCE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/** Planes and curves of least squares through points with one or several x. */
final class RegressionFunctions {
  private RegressionFunctions() {}

  private static final String LEAST_SQUARES =
      "Golub, Van Loan, Matrix Computations, fourth edition, 5.3; Björck, Numerical Methods for"
          + " Least Squares Problems, 2.9";

  private static final String NO_NUMBER = "a cell holds no number";

  private static final String NO_FIT = "the areas do not fit each other";

  private static final String CONSTANT_MEANING =
      "FALSE to pass through the origin; TRUE when left out";

  private static final String STATISTICS_MEANING =
      "TRUE for four more rows: standard errors; the share of the variance that is explained and"
          + " the error of y; F and the degrees of freedom; the squares explained and left";

  private static final SheetFunction TREND =
      SheetFunction.named("TREND")
          .summary("What the line or plane of least squares through points gives at new places.")
          .takes("known_y", AREA, "a", "the heights of the points")
          .optional("known_x", AREA, "b", "where they lie; 1, 2, 3 and so on when left out")
          .optional("new_x", AREA, "b", "where to look; at the known x when left out")
          .optional("constant", ANY, CONSTANT_MEANING)
          .gives(AREA, "a")
          .aggregates()
          .fault(BAD_REFERENCE, NO_FIT)
          .fault(WRONG_KIND, NO_NUMBER)
          .source(LEAST_SQUARES)
          .example("TREND({1, 3, 5}, {0, 1, 2}, {4, 5})", "{9,11}")
          .example("TREND({1, 3, 5}, {0, 1})", "#REF!")
          .example("TREND({1,\"a\"}, {1,2})", "#VALUE!")
          .body(a -> trend(a, "TREND", x -> x, x -> x));

  private static final SheetFunction GROWTH =
      SheetFunction.named("GROWTH")
          .summary("What the exponential curve of least squares through points gives elsewhere.")
          .takes("known_y", AREA, "a", "the heights of the points, positive")
          .optional("known_x", AREA, "b", "where they lie; 1, 2, 3 and so on when left out")
          .optional("new_x", AREA, "b", "where to look; at the known x when left out")
          .optional("constant", ANY, "FALSE to give 1 where x is 0; TRUE when left out")
          .gives(AREA, "a")
          .aggregates()
          .fault(BAD_REFERENCE, NO_FIT)
          .fault(WRONG_KIND, NO_NUMBER)
          .fault(OUT_OF_DOMAIN, "a known y is not positive")
          .source(LEAST_SQUARES)
          .example("GROWTH({1, 2, 4}, {0, 1, 2}, {3, 4})", "{8,16}")
          .example("GROWTH({1, 0, 4}, {0, 1, 2})", "#NUM!")
          .example("GROWTH({1,2}, {1,2,3})", "#REF!")
          .example("GROWTH({1,\"a\"}, {1,2})", "#VALUE!")
          .body(a -> trend(a, "GROWTH", StrictMath::log, StrictMath::exp));

  private static final SheetFunction LINEST =
      SheetFunction.named("LINEST")
          .summary("The slopes of the plane of least squares, the last x first, and its intercept.")
          .takes("known_y", AREA, "1", "the heights of the points")
          .optional("known_x", AREA, "1", "where they lie; 1, 2, 3 and so on when left out")
          .optional("constant", ANY, CONSTANT_MEANING)
          .optional("statistics", LOGICAL, STATISTICS_MEANING)
          .gives(AREA, "1")
          .aggregates()
          .fault(BAD_REFERENCE, NO_FIT)
          .fault(WRONG_KIND, NO_NUMBER)
          .source(LEAST_SQUARES)
          .example("LINEST({1, 3, 5}, {0, 1, 2})", "{2,1}")
          .example("LINEST({1, 2, 6}, {0, 1, 2}, FALSE)", "{2.8,0}")
          .example("LINEST({1, 3, 5}, {0, 1})", "#REF!")
          .example("LINEST({1,\"a\"}, {1,2})", "#VALUE!")
          .body(a -> coefficients(a, x -> x, x -> x));

  private static final SheetFunction LOGEST =
      SheetFunction.named("LOGEST")
          .summary(
              "By what the exponential curve of least squares grows for each x, and its start.")
          .takes("known_y", AREA, "1", "the heights of the points, positive")
          .optional("known_x", AREA, "1", "where they lie; 1, 2, 3 and so on when left out")
          .optional("constant", ANY, "FALSE to start with 1; TRUE when left out")
          .optional("statistics", LOGICAL, STATISTICS_MEANING + ", all of the logarithms")
          .gives(AREA, "1")
          .aggregates()
          .fault(BAD_REFERENCE, NO_FIT)
          .fault(WRONG_KIND, NO_NUMBER)
          .fault(OUT_OF_DOMAIN, "a known y is not positive")
          .source(LEAST_SQUARES)
          .example("LOGEST({3, 6, 12}, {0, 1, 2})", "{2,3}")
          .example("LOGEST({3, -6, 12}, {0, 1, 2})", "#NUM!")
          .example("LOGEST({1,2}, {1,2,3})", "#REF!")
          .example("LOGEST({1,\"a\"}, {1,2})", "#VALUE!")
          .body(a -> coefficients(a, StrictMath::log, StrictMath::exp));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(TREND, GROWTH, LINEST, LOGEST);
  }

  private static Value trend(
      Arguments arguments, String function, DoubleUnaryOperator scale, DoubleUnaryOperator back) {
    Optional<Array> newX = area(arguments, 2);
    return newX.flatMap(x -> known(arguments, function, scale))
        .map(trend -> trend.at(newX.orElseThrow(), back))
        .orElseGet(
            () ->
                Points.of(
                    arguments.array(0),
                    area(arguments, 1),
                    scale,
                    points ->
                        constant(arguments, 3, constant -> points.trend(constant, newX, back))));
  }

  /** The plane through whole columns, which stays the same for all new x. */
  private static Optional<Points.Trend> known(
      Arguments arguments, String function, DoubleUnaryOperator scale) {
    if (!arguments.isArray(0) || !arguments.has(1) || !arguments.isArray(1)) {
      return Optional.empty();
    }
    Value constant = constant(arguments, 3, Value::logical);
    return constant instanceof Value.Logical(boolean holds)
        ? RepeatedAggregates.<Optional<Points.Trend>>known(
                function + holds,
                List.of(arguments.value(0), arguments.value(1)),
                ColumnIndex::planes,
                () -> plane(arguments, scale, holds))
            .flatMap(plane -> plane)
        : Optional.empty();
  }

  private static Optional<Points.Trend> plane(
      Arguments arguments, DoubleUnaryOperator scale, boolean withIntercept) {
    var found = new ArrayList<Points.Trend>(1);
    Points.of(
        arguments.array(0),
        Optional.of(arguments.array(1)),
        scale,
        points -> {
          found.add(points.trend(withIntercept));
          return Value.BLANK;
        });
    return found.stream().findFirst();
  }

  private static Value coefficients(
      Arguments arguments, DoubleUnaryOperator scale, DoubleUnaryOperator back) {
    return Points.of(
        arguments.array(0),
        area(arguments, 1),
        scale,
        points ->
            constant(
                arguments,
                2,
                constant -> points.coefficients(constant, arguments.logical(3, false), back)));
  }

  /** An area that may be left out, at the end or between commas. */
  private static Optional<Array> area(Arguments arguments, int index) {
    return arguments.has(index) && !(arguments.value(index) instanceof Value.Blank)
        ? Optional.of(arguments.array(index))
        : Optional.empty();
  }

  /** What {@code body} gives for a logical that is TRUE when left out. */
  private static Value constant(Arguments arguments, int index, Function<Boolean, Value> body) {
    if (!arguments.has(index) || arguments.value(index) instanceof Value.Blank) {
      return body.apply(true);
    }
    return switch (Coercion.logical(arguments.value(index))) {
      case Value.Logical(boolean holds) -> body.apply(holds);
      case Value fault -> fault;
    };
  }
}
