package dev.napkin.function;

import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.ARRAY;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.NUMBERS;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where the middle of many numbers lies and how they spread around it. */
final class StatisticsFunctions {
  private StatisticsFunctions() {}

  private static final String NUMBERS_MEANING = "numbers, or areas of which the numbers count";

  private static final String SHAPE =
      "Joanes, Gill, Comparing measures of sample skewness and kurtosis, The Statistician 47(1),"
          + " 1998, doi:10.1111/1467-9884.00122";

  private static final SheetFunction MEDIAN =
      SheetFunction.named("MEDIAN")
          .summary("The number in the middle of others; the mean of the two where they are even.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "there is no number")
          .source(Sources.LOCATION)
          .example("MEDIAN(1 GB, 7 GB, 2 GB)", "2 GB")
          .example("MEDIAN(1, 2, 3, 4)", "2.5")
          .example("MEDIAN({\"a\", \"b\"})", "#NUM!")
          .body(StatisticsFunctions::median);

  private static final SheetFunction VAR_S =
      SheetFunction.named("VAR.S")
          .summary("The variance that a sample tells of the whole it was taken from.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a^2")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "there are fewer than two numbers")
          .source(Sources.EXACT_SUMS)
          .example("VAR.S(2 m, 4 m)", "2 m^2")
          .example("VAR.S(1, 2, 3, 4)", "1.66667")
          .example("VAR.S(5)", "#DIV/0!")
          .body(a -> spread(a, moments -> moments.variance(1)));

  private static final SheetFunction VAR_P =
      SheetFunction.named("VAR.P")
          .summary("The variance of numbers that are all there are.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a^2")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "there is no number")
          .source(Sources.EXACT_SUMS)
          .example("VAR.P(2 m, 4 m)", "1 m^2")
          .example("VAR.P(1, 2, 3, 4)", "1.25")
          .example("VAR.P({\"a\", \"b\"})", "#DIV/0!")
          .body(a -> spread(a, moments -> moments.variance(0)));

  private static final SheetFunction STDEV_S =
      SheetFunction.named("STDEV.S")
          .summary("The standard deviation that a sample tells of the whole it was taken from.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "there are fewer than two numbers")
          .source(Sources.EXACT_SUMS)
          .example("STDEV.S(2 GB, 4 GB, 6 GB)", "2 GB")
          .example("STDEV.S(5)", "#DIV/0!")
          .body(a -> spread(a, moments -> moments.deviation(1)));

  private static final SheetFunction STDEV_P =
      SheetFunction.named("STDEV.P")
          .summary("The standard deviation of numbers that are all there are.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "there is no number")
          .source(Sources.EXACT_SUMS)
          .example("STDEV.P(2 GB, 4 GB)", "1 GB")
          .example("STDEV.P(5)", "0")
          .example("STDEV.P({\"a\", \"b\"})", "#DIV/0!")
          .body(a -> spread(a, moments -> moments.deviation(0)));

  private static final SheetFunction GEOMEAN =
      SheetFunction.named("GEOMEAN")
          .summary("The geometric mean of positive numbers.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "there is no number, or one is not positive")
          .source(Sources.MEANS)
          .example("GEOMEAN(4 GB, 9 GB)", "6 GB")
          .example("GEOMEAN(1, 0)", "#NUM!")
          .body(a -> RunningFold.of(a, "GEOMEAN", GeometricMean::new));

  private static final SheetFunction HARMEAN =
      SheetFunction.named("HARMEAN")
          .summary("The harmonic mean of positive numbers: one over the mean of one over each.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "a number is not positive")
          .fault(NOT_AVAILABLE, "there is no number")
          .source(Sources.MEANS)
          .example("HARMEAN(2 GB, 6 GB)", "3 GB")
          .example("HARMEAN(1, 0)", "#NUM!")
          .example("HARMEAN(B1:B3)", "#N/A")
          .body(a -> RunningFold.of(a, "HARMEAN", HarmonicMean::new));

  private static final SheetFunction TRIMMEAN =
      SheetFunction.named("TRIMMEAN")
          .summary("The mean of what is left when a share of the extremes is cut off.")
          .takes("area", AREA, "a", "the numbers")
          .takes("share", NUMBER, "1", "the share to cut, half of it at either end")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "there is no number, or the share is not from 0 to below 1")
          .source(Sources.LOCATION)
          .example("TRIMMEAN({4, 5, 6, 7, 100}, 40%)", "6")
          .example("TRIMMEAN(5, 1)", "#NUM!")
          .body(
              a -> Operands.collect(a.array(0), numbers -> Samples.trimmed(numbers, a.number(1))));

  private static final SheetFunction AVEDEV =
      SheetFunction.named("AVEDEV")
          .summary("The mean distance of numbers from their mean.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "there is no number")
          .source(Sources.LOCATION)
          .example("AVEDEV(2 GB, 4 GB)", "1 GB")
          .example("AVEDEV(4, 5, 6, 7, 5, 4, 3)", "1.02041")
          .example("AVEDEV({\"a\", \"b\"})", "#NUM!")
          .body(a -> Operands.collect(a, 0, Moments::meanDistance));

  private static final SheetFunction DEVSQ =
      SheetFunction.named("DEVSQ")
          .summary("The sum of the squared distances of numbers from their mean.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a^2")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "there is no number")
          .source(Sources.EXACT_SUMS)
          .example("DEVSQ(2 m, 4 m)", "2 m^2")
          .example("DEVSQ(4, 5, 8, 7, 11, 4, 3)", "48")
          .example("DEVSQ({\"a\", \"b\"})", "#NUM!")
          .body(a -> spread(a, StatisticsFunctions::squaredDistances));

  private static final SheetFunction SKEW =
      SheetFunction.named("SKEW")
          .summary("How lopsided the whole is that a sample was taken from; 0 where it is even.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "1")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "there are fewer than three numbers, or all are equal")
          .source(SHAPE + ", G1")
          .example("SKEW(1, 2, 6)", "1.45786")
          .example("SKEW(1, 2)", "#DIV/0!")
          .body(a -> Operands.collect(a, 0, Moments::sampleSkewness));

  private static final SheetFunction SKEW_P =
      SheetFunction.named("SKEW.P")
          .summary("How lopsided numbers lie that are all there are.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "1")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "there are fewer than three numbers, or all are equal")
          .source(SHAPE + ", g1")
          .example("SKEW.P(1, 2, 6)", "0.59517")
          .example("SKEW.P(3, 3, 3)", "#DIV/0!")
          .body(a -> Operands.collect(a, 0, Moments::skewness));

  private static final SheetFunction KURT =
      SheetFunction.named("KURT")
          .summary("How heavy the tails are of the whole that a sample was taken from.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "1")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "there are fewer than four numbers, or all are equal")
          .source(SHAPE + ", G2")
          .example("KURT(1, 2, 3, 4)", "-1.2")
          .example("KURT(1, 2, 3)", "#DIV/0!")
          .body(a -> Operands.collect(a, 0, Moments::sampleKurtosis));

  private static final SheetFunction STANDARDIZE =
      SheetFunction.named("STANDARDIZE")
          .summary("How many standard deviations a number lies above a mean.")
          .takes("x", NUMBER, "a", "the number")
          .takes("mean", NUMBER, "a", "the mean")
          .takes("deviation", NUMBER, "a", "the standard deviation")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the deviation is not positive")
          .source(Sources.ROUNDED_ONCE)
          .example("STANDARDIZE(6 GB, 4 GB, 500 MB)", "4")
          .example("STANDARDIZE(42, 40, 0)", "#NUM!")
          .body(
              a ->
                  a.number(2) > 0
                      ? Value.number((a.number(0) - a.number(1)) / a.number(2))
                      : Faults.outOfDomain("the standard deviation is not positive"));

  private static final SheetFunction MODE_SNGL =
      SheetFunction.named("MODE.SNGL")
          .summary("The number that comes most often; of several the one that comes first.")
          .takes("numbers", ARRAY, "a", NUMBERS_MEANING)
          .repeats("more", ARRAY, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .fault(NOT_AVAILABLE, "no number comes twice")
          .fault(WRONG_KIND, "a blank stands alone among the numbers")
          .example("MODE.SNGL(1 GB, 3 GB, 3 GB, 1 GB)", "1 GB")
          .example("MODE.SNGL(1, 2, 3)", "#N/A")
          .example("MODE.SNGL({1, 1}, \"2\", \"2\", \"2\")", "1")
          .example("MODE.SNGL({1, 1}, )", "#VALUE!")
          .body(StatisticsFunctions::firstMode);

  private static final SheetFunction MODE_MULT =
      SheetFunction.named("MODE.MULT")
          .summary("The numbers that come most often, in a column, as they come first.")
          .takes("numbers", ARRAY, "a", NUMBERS_MEANING)
          .repeats("more", ARRAY, "a", NUMBERS_MEANING)
          .gives(AREA, "a")
          .aggregates()
          .fault(NOT_AVAILABLE, "no number comes twice")
          .fault(WRONG_KIND, "a blank stands alone among the numbers")
          .example("MODE.MULT(4, 3, 3, 1, 4)", "{4;3}")
          .example("MODE.MULT(1, 2, 3)", "#N/A")
          .example("MODE.MULT({1, 1}, )", "#VALUE!")
          .body(a -> modes(a, Modes::all));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        MEDIAN,
        VAR_S,
        VAR_S.alsoNamed("VAR"),
        VAR_P,
        VAR_P.alsoNamed("VARP"),
        STDEV_S,
        STDEV_S.alsoNamed("STDEV"),
        STDEV_P,
        STDEV_P.alsoNamed("STDEVP"),
        GEOMEAN,
        HARMEAN,
        TRIMMEAN,
        AVEDEV,
        DEVSQ,
        SKEW,
        SKEW_P,
        KURT,
        STANDARDIZE,
        MODE_SNGL,
        MODE_SNGL.alsoNamed("MODE"),
        MODE_MULT);
  }

  /** What {@code body} makes of how far numbers lie from their mean. */
  private static Value spread(Arguments arguments, Function<ExactMoments, Value> body) {
    Optional<Value> known =
        arguments.count() == 1 && arguments.isArray(0)
            ? ColumnWindows.of(
                arguments.array(0),
                ColumnWindows::moments,
                moments ->
                    moments.fault().<Value>map(fault -> fault).orElseGet(() -> body.apply(moments)))
            : Optional.empty();
    return known.orElseGet(
        () -> Operands.collect(arguments, 0, numbers -> body.apply(ExactMoments.of(numbers))));
  }

  private static Value squaredDistances(ExactMoments moments) {
    return moments.count() == 0
        ? Faults.outOfDomain("there is no number")
        : Value.number(moments.squaredDistances(1));
  }

  private static Value median(Arguments arguments) {
    return arguments.count() == 1 && arguments.isArray(0)
        ? SortedNumbers.in(arguments.array(0), numbers -> Samples.inclusive(numbers, 0.5))
        : Operands.collect(arguments, 0, Samples::median);
  }

  /** The first mode of an area from row to row; of what stands alone see {@link #modes}. */
  private static Value firstMode(Arguments arguments) {
    return arguments.count() == 1
            && arguments.isArray(0)
            && Calls.single(arguments.value(0)) instanceof Value.Many
        ? RunningFold.of(arguments, "MODE.SNGL", FirstMode::new)
        : modes(arguments, Modes::first);
  }

  /** Of what stands alone, be it in an area of one cell, a blank is a fault, and texts are none. */
  private static Value modes(Arguments arguments, Function<Modes, Value> which) {
    var numbers = new ArrayList<Value>();
    for (int i = 0; i < arguments.count(); i++) {
      Value given = Calls.single(arguments.value(i));
      if (given instanceof Value.Fault) {
        return given;
      }
      if (given instanceof Value.Blank) {
        return Faults.wrongKind("a blank stands alone among the numbers");
      }
      boolean isLogical = given instanceof Value.Logical && !arguments.isArray(i);
      if (given instanceof Value.Num || given instanceof Value.Many || isLogical) {
        numbers.add(isLogical ? Coercion.number(given) : given);
      }
    }
    return Operands.collect(new Arguments(numbers), 0, all -> which.apply(Modes.of(all)));
  }
}
