package dev.napkin.function;

import static dev.napkin.function.Kind.ARRAY;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** How two series of numbers go together: pairs of which either is no number do not count. */
final class PairFunctions {
  private PairFunctions() {}

  private static final String LEAST_SQUARES =
      "NIST/SEMATECH e-Handbook of Statistical Methods, 4.1.4.1, linear least squares; "
          + Sources.EXACT_SUMS;

  private static final String DIFFERENT = "the areas differ in size";

  private static final SheetFunction CORREL =
      SheetFunction.named("CORREL")
          .summary(
              "How far two series rise and fall together: 1 for a rising line, -1 for a falling.")
          .takes("first", ARRAY, "a", "numbers")
          .takes("second", ARRAY, "b", "as many numbers")
          .gives(NUMBER, "1")
          .aggregates()
          .fault(NOT_AVAILABLE, DIFFERENT)
          .fault(DIVISION_BY_ZERO, "there is no pair, or all numbers of an area are equal")
          .source(Sources.EXACT_SUMS)
          .example("CORREL({1, 2, 3}, {2, 4, 6})", "1")
          .example("CORREL({1, 2, 3}, {1, 3, 2})", "0.5")
          .example("CORREL({1, 2, 3}, {1, 2})", "#N/A")
          .example("CORREL({1,1}, {2,3})", "#DIV/0!")
          .body(a -> moments(a, 0, PairMoments::correlation));

  private static final SheetFunction RSQ =
      SheetFunction.named("RSQ")
          .summary("The share of the variance of y that a line over x explains.")
          .takes("y", ARRAY, "a", "numbers")
          .takes("x", ARRAY, "b", "as many numbers")
          .gives(NUMBER, "1")
          .aggregates()
          .fault(NOT_AVAILABLE, DIFFERENT)
          .fault(DIVISION_BY_ZERO, "there is no pair, or all numbers of an area are equal")
          .source(Sources.EXACT_SUMS)
          .example("RSQ({1, 2, 3}, {1, 3, 2})", "0.25")
          .example("RSQ({1, 2, 3}, {5, 5, 5})", "#DIV/0!")
          .example("RSQ({1,2}, {1,2,3})", "#N/A")
          .body(a -> moments(a, 0, PairMoments::determination));

  private static final SheetFunction COVARIANCE_P =
      SheetFunction.named("COVARIANCE.P")
          .summary("The covariance of two series that are all there are.")
          .takes("first", ARRAY, "a", "numbers")
          .takes("second", ARRAY, "b", "as many numbers")
          .gives(NUMBER, "a*b")
          .aggregates()
          .fault(NOT_AVAILABLE, DIFFERENT)
          .fault(DIVISION_BY_ZERO, "there is no pair")
          .source(Sources.EXACT_SUMS)
          .example("COVARIANCE.P({1, 2, 3}, {2, 4, 9})", "2.33333")
          .example("COVARIANCE.P(2, 3)", "0")
          .example("COVARIANCE.P({1, 2, 3}, {2, 4})", "#N/A")
          .example("COVARIANCE.P({\"a\"}, {1})", "#DIV/0!")
          .body(a -> moments(a, 0, pairs -> pairs.covariance(0)));

  private static final SheetFunction COVARIANCE_S =
      SheetFunction.named("COVARIANCE.S")
          .summary("The covariance that two samples tell of the whole they were taken from.")
          .takes("first", ARRAY, "a", "numbers")
          .takes("second", ARRAY, "b", "as many numbers")
          .gives(NUMBER, "a*b")
          .aggregates()
          .fault(NOT_AVAILABLE, DIFFERENT)
          .fault(DIVISION_BY_ZERO, "there are fewer than two pairs")
          .source(Sources.EXACT_SUMS)
          .example("COVARIANCE.S({1, 2, 3}, {2, 4, 9})", "3.5")
          .example("COVARIANCE.S(2, 3)", "#DIV/0!")
          .example("COVARIANCE.S({1,2}, {1,2,3})", "#N/A")
          .body(a -> moments(a, 0, pairs -> pairs.covariance(1)));

  private static final SheetFunction SLOPE =
      SheetFunction.named("SLOPE")
          .summary("The slope of the line of least squares through points.")
          .takes("y", ARRAY, "a", "the heights of the points")
          .takes("x", ARRAY, "b", "where the points lie, as many")
          .gives(NUMBER, "a/b")
          .aggregates()
          .fault(NOT_AVAILABLE, DIFFERENT)
          .fault(DIVISION_BY_ZERO, "there is no pair, or all x are equal")
          .source(LEAST_SQUARES)
          .example("SLOPE({1, 3, 5}, {0, 1, 2})", "2")
          .example("SLOPE({1, 3, 5}, {1, 1, 1})", "#DIV/0!")
          .example("SLOPE({1,2}, {1,2,3})", "#N/A")
          .body(a -> moments(a, 0, pairs -> pairs.line().slope()));

  private static final SheetFunction INTERCEPT =
      SheetFunction.named("INTERCEPT")
          .summary("Where the line of least squares through points crosses x = 0.")
          .takes("y", ARRAY, "a", "the heights of the points")
          .takes("x", ARRAY, "b", "where the points lie, as many")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(NOT_AVAILABLE, DIFFERENT)
          .fault(DIVISION_BY_ZERO, "there is no pair, or all x are equal")
          .source(LEAST_SQUARES)
          .example("INTERCEPT({1, 3, 5}, {0, 1, 2})", "1")
          .example("INTERCEPT(1, 1)", "#DIV/0!")
          .example("INTERCEPT({1,2}, {1,2,3})", "#N/A")
          .body(a -> moments(a, 0, pairs -> pairs.line().at(0)));

  private static final SheetFunction STEYX =
      SheetFunction.named("STEYX")
          .summary("The standard error of what the line of least squares gives for y.")
          .takes("y", ARRAY, "a", "the heights of the points")
          .takes("x", ARRAY, "b", "where the points lie, as many")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(NOT_AVAILABLE, DIFFERENT)
          .fault(DIVISION_BY_ZERO, "there are fewer than three pairs, or all x are equal")
          .source(LEAST_SQUARES)
          .example("STEYX({1, 2, 6}, {0, 1, 2})", "1.22474")
          .example("STEYX({1, 3}, {0, 1})", "#DIV/0!")
          .example("STEYX({1,2}, {1,2,3})", "#N/A")
          .body(a -> moments(a, 0, PairMoments::standardError));

  private static final SheetFunction FORECAST_LINEAR =
      SheetFunction.named("FORECAST.LINEAR")
          .summary("What the line of least squares through points gives at x.")
          .takes("x", NUMBER, "b", "where to look")
          .takes("known_y", ARRAY, "a", "the heights of the points")
          .takes("known_x", ARRAY, "b", "where the points lie, as many")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(NOT_AVAILABLE, DIFFERENT)
          .fault(DIVISION_BY_ZERO, "there is no pair, or all x are equal")
          .source(LEAST_SQUARES)
          .example("FORECAST.LINEAR(4, {1, 3, 5}, {0, 1, 2})", "9")
          .example("FORECAST.LINEAR(4, {1, 3, 5}, {1, 1, 1})", "#DIV/0!")
          .example("FORECAST.LINEAR(4, {1,2}, {1,2,3})", "#N/A")
          .body(PairFunctions::forecast);

  private static final SheetFunction SUMX2MY2 =
      SheetFunction.named("SUMX2MY2")
          .summary("The sum of the differences of the squares of pairs.")
          .takes("x", ARRAY, "a", "numbers")
          .takes("y", ARRAY, "a", "as many numbers")
          .gives(NUMBER, "a^2")
          .aggregates()
          .fault(NOT_AVAILABLE, DIFFERENT)
          .fault(DIVISION_BY_ZERO, "there is no pair")
          .source(Sources.SUMMATION)
          .example("SUMX2MY2({2, 3}, {1, 1})", "11")
          .example("SUMX2MY2({2, 3}, 1)", "#N/A")
          .example("SUMX2MY2({\"a\"}, {1})", "#DIV/0!")
          .body(a -> sum(a, Pairs::differencesOfSquares));

  private static final SheetFunction SUMX2PY2 =
      SheetFunction.named("SUMX2PY2")
          .summary("The sum of the sums of the squares of pairs.")
          .takes("x", ARRAY, "a", "numbers")
          .takes("y", ARRAY, "a", "as many numbers")
          .gives(NUMBER, "a^2")
          .aggregates()
          .fault(NOT_AVAILABLE, DIFFERENT)
          .fault(DIVISION_BY_ZERO, "there is no pair")
          .source(Sources.SUMMATION)
          .example("SUMX2PY2({2, 3}, {1, 1})", "15")
          .example("SUMX2PY2({2, 3}, 1)", "#N/A")
          .example("SUMX2PY2({\"a\"}, {1})", "#DIV/0!")
          .body(a -> sum(a, pairs -> pairs.sum((x, y) -> x * x + y * y)));

  private static final SheetFunction SUMXMY2 =
      SheetFunction.named("SUMXMY2")
          .summary("The sum of the squares of the differences of pairs.")
          .takes("x", ARRAY, "a", "numbers")
          .takes("y", ARRAY, "a", "as many numbers")
          .gives(NUMBER, "a^2")
          .aggregates()
          .fault(NOT_AVAILABLE, DIFFERENT)
          .fault(DIVISION_BY_ZERO, "there is no pair")
          .source(Sources.SUMMATION)
          .example("SUMXMY2({2, 3}, {1, 1})", "5")
          .example("SUMXMY2({2, 3}, 1)", "#N/A")
          .example("SUMXMY2({\"a\"}, {1})", "#DIV/0!")
          .body(a -> sum(a, pairs -> pairs.sum((x, y) -> (x - y) * (x - y))));

  private static final SheetFunction PROB =
      SheetFunction.named("PROB")
          .summary("The probability that a value lies between two bounds, both included.")
          .takes("values", ARRAY, "a", "the values that can come")
          .takes("probabilities", ARRAY, "1", "how probable each is, 1 together")
          .takes("least", NUMBER, "a", "the lower bound")
          .optional("most", NUMBER, "a", "the upper bound; least when left out")
          .gives(NUMBER, "1")
          .aggregates()
          .fault(NOT_AVAILABLE, DIFFERENT)
          .fault(
              OUT_OF_DOMAIN,
              "a probability is not above 0 and up to 1, or they do not make 1 together")
          .source(Sources.SUMMATION)
          .example("PROB({0, 1, 2, 3}, {0.2, 0.3, 0.1, 0.4}, 1, 3)", "0.8")
          .example("PROB({0, 1}, {0.5, 0.4}, 1)", "#NUM!")
          .example("PROB({1,2}, {0.5,0.3,0.2}, 1)", "#N/A")
          .body(a -> pairs(a, 0, pairs -> between(pairs, a.number(2), a.number(3, a.number(2)))));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        CORREL,
        CORREL.alsoNamed("PEARSON"),
        RSQ,
        COVARIANCE_P,
        COVARIANCE_P.alsoNamed("COVAR"),
        COVARIANCE_S,
        SLOPE,
        INTERCEPT,
        STEYX,
        FORECAST_LINEAR,
        FORECAST_LINEAR.alsoNamed("FORECAST"),
        SUMX2MY2,
        SUMX2PY2,
        SUMXMY2,
        PROB);
  }

  /** The line of a whole column stays the same for all x. */
  private static Value forecast(Arguments arguments) {
    return RepeatedAggregates.known(
            "FORECAST.LINEAR",
            List.of(arguments.value(1), arguments.value(2)),
            ColumnIndex::lines,
            () -> line(arguments))
        .orElseGet(() -> line(arguments))
        .at(arguments.number(0));
  }

  private static RegressionLine.Fit line(Arguments arguments) {
    var found = new ArrayList<RegressionLine.Fit>(1);
    Value value =
        moments(
            arguments,
            1,
            pairs -> {
              found.add(pairs.line());
              return Value.BLANK;
            });
    return value instanceof Value.Fault fault
        ? new RegressionLine.Fit(Optional.of(fault), Optional.empty())
        : found.getFirst();
  }

  private static Value pairs(Arguments arguments, int first, Function<Pairs, Value> body) {
    return Pairs.of(arguments.array(first), arguments.array(first + 1), body);
  }

  private static Value moments(Arguments arguments, int first, Function<PairMoments, Value> body) {
    return PairMoments.of(arguments.array(first), arguments.array(first + 1), body);
  }

  private static Value sum(Arguments arguments, ToDoubleFunction<Pairs> sum) {
    return pairs(
        arguments,
        0,
        pairs ->
            pairs.count() == 0
                ? Faults.divisionByZero("there is no pair")
                : Value.number(sum.applyAsDouble(pairs)));
  }

  private static Value between(Pairs pairs, double least, double most) {
    var all = new Summation();
    var chosen = new Summation();
    for (int i = 0; i < pairs.count(); i++) {
      double probability = pairs.ys()[i];
      if (probability <= 0 || probability > 1) {
        return Faults.outOfDomain("a probability is not above 0 and up to 1");
      }
      all.add(probability);
      if (least <= pairs.xs()[i] && pairs.xs()[i] <= most) {
        chosen.add(probability);
      }
    }
    return FifteenDigits.same(all.value(), 1)
        ? Value.number(chosen.value())
        : Faults.outOfDomain("the probabilities do not make 1 together");
  }
}
