package dev.napkin.function;

import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.NUMBERS;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.util.List;
import java.util.function.Function;

/** Where the middle of many numbers lies, how far they spread, and which stands where. */
final class StatisticsFunctions {
  private StatisticsFunctions() {}

  private static final String NUMBERS_MEANING = "numbers, or areas of which the numbers count";

  private static final String TWO_PASSES =
      "Chan, Golub, LeVeque, Algorithms for computing the sample variance, The American"
          + " Statistician 37(3), 1983, doi:10.1080/00031305.1983.10483115";

  private static final String QUANTILES =
      "Hyndman, Fan, Sample quantiles in statistical packages, The American Statistician 50(4),"
          + " 1996, doi:10.1080/00031305.1996.10473566";

  private static final SheetFunction MEDIAN =
      SheetFunction.named("MEDIAN")
          .summary("The number in the middle of others; the mean of the two where they are even.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "there is no number")
          .example("MEDIAN(1 GB, 7 GB, 2 GB)", "2 GB")
          .example("MEDIAN(1, 2, 3, 4)", "2.5")
          .body(a -> Operands.collect(a, 0, Samples::median));

  private static final SheetFunction VAR_S =
      SheetFunction.named("VAR.S")
          .summary("The variance that a sample tells of the whole it was taken from.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a^2")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "there are fewer than two numbers")
          .source(TWO_PASSES)
          .example("VAR.S(2 m, 4 m)", "2 m^2")
          .example("VAR.S(1, 2, 3, 4)", "1.66667")
          .body(a -> Operands.collect(a, 0, numbers -> Samples.variance(numbers, 1)));

  private static final SheetFunction VAR_P =
      SheetFunction.named("VAR.P")
          .summary("The variance of numbers that are all there are.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a^2")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "there is no number")
          .source(TWO_PASSES)
          .example("VAR.P(2 m, 4 m)", "1 m^2")
          .example("VAR.P(1, 2, 3, 4)", "1.25")
          .body(a -> Operands.collect(a, 0, numbers -> Samples.variance(numbers, 0)));

  private static final SheetFunction STDEV_S =
      SheetFunction.named("STDEV.S")
          .summary("The standard deviation that a sample tells of the whole it was taken from.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "there are fewer than two numbers")
          .source(TWO_PASSES)
          .example("STDEV.S(2 GB, 4 GB, 6 GB)", "2 GB")
          .example("STDEV.S(5)", "#DIV/0!")
          .body(a -> Operands.collect(a, 0, numbers -> Samples.deviation(numbers, 1)));

  private static final SheetFunction STDEV_P =
      SheetFunction.named("STDEV.P")
          .summary("The standard deviation of numbers that are all there are.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "there is no number")
          .source(TWO_PASSES)
          .example("STDEV.P(2 GB, 4 GB)", "1 GB")
          .example("STDEV.P(5)", "0")
          .body(a -> Operands.collect(a, 0, numbers -> Samples.deviation(numbers, 0)));

  private static final SheetFunction GEOMEAN =
      SheetFunction.named("GEOMEAN")
          .summary("The geometric mean of positive numbers.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "there is no number, or one is not positive")
          .example("GEOMEAN(4 GB, 9 GB)", "6 GB")
          .example("GEOMEAN(1, 0)", "#NUM!")
          .body(a -> Operands.collect(a, 0, Samples::geometricMean));

  private static final SheetFunction PERCENTILE_INC =
      SheetFunction.named("PERCENTILE.INC")
          .summary("The number below which a share of numbers lies; 0 is the least, 1 the largest.")
          .takes("area", AREA, "a", "the numbers")
          .takes("share", NUMBER, "1", "the share, from 0 to 1")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "there is no number, or the share is not from 0 to 1")
          .source(QUANTILES + ", definition 7")
          .example("PERCENTILE.INC(5 GB, 50%)", "5 GB")
          .example("PERCENTILE.INC(5, 2)", "#NUM!")
          .body(a -> ofArea(a, numbers -> Samples.inclusive(numbers, a.number(1))));

  private static final SheetFunction PERCENTILE_EXC =
      SheetFunction.named("PERCENTILE.EXC")
          .summary("The number below which a share of the whole lies that a sample was taken from.")
          .takes("area", AREA, "a", "the numbers")
          .takes("share", NUMBER, "1", "the share, from 1/(n+1) to n/(n+1)")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "there is no number, or the share is too near 0 or 1")
          .source(QUANTILES + ", definition 6")
          .example("PERCENTILE.EXC(5 GB, 50%)", "5 GB")
          .example("PERCENTILE.EXC(5, 10%)", "#NUM!")
          .body(a -> ofArea(a, numbers -> Samples.exclusive(numbers, a.number(1))));

  private static final SheetFunction QUARTILE_INC =
      SheetFunction.named("QUARTILE.INC")
          .summary("The number below which some quarters of numbers lie.")
          .takes("area", AREA, "a", "the numbers")
          .takes("quarters", NUMBER, "1", "how many quarters, from 0 to 4")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "there is no number, or the quarters are not 0 to 4")
          .source(QUANTILES + ", definition 7")
          .example("QUARTILE.INC(5 GB, 1)", "5 GB")
          .example("QUARTILE.INC(5, 5)", "#NUM!")
          .body(
              a ->
                  ofArea(
                      a,
                      numbers ->
                          Samples.inclusive(numbers, FifteenDigits.truncate(a.number(1)) / 4)));

  private static final SheetFunction LARGE =
      SheetFunction.named("LARGE")
          .summary("The largest number, the second largest, and so on.")
          .takes("area", AREA, "a", "the numbers")
          .takes("rank", NUMBER, "1", "which, counted from the largest")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "there is no such number")
          .example("LARGE(5 GB, 1)", "5 GB")
          .example("LARGE(5, 2)", "#NUM!")
          .body(a -> ofArea(a, numbers -> Samples.largest(numbers, a.number(1))));

  private static final SheetFunction SMALL =
      SheetFunction.named("SMALL")
          .summary("The smallest number, the second smallest, and so on.")
          .takes("area", AREA, "a", "the numbers")
          .takes("rank", NUMBER, "1", "which, counted from the smallest")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "there is no such number")
          .example("SMALL(5 GB, 1)", "5 GB")
          .example("SMALL(5, 0)", "#NUM!")
          .body(a -> ofArea(a, numbers -> Samples.smallest(numbers, a.number(1))));

  private static final SheetFunction RANK_EQ =
      SheetFunction.named("RANK.EQ")
          .summary("Which place a number takes among others; equal ones share the best.")
          .takes("x", NUMBER, "a", "the number")
          .takes("area", AREA, "a", "the numbers, with x among them")
          .optional("rising", NUMBER, "1", "0 to count from the largest, else from the smallest")
          .gives(NUMBER, "1")
          .aggregates()
          .fault(NOT_AVAILABLE, "x is not among the numbers")
          .example("RANK.EQ(5 GB, 5 GB)", "1")
          .example("RANK.EQ(5, 6)", "#N/A")
          .body(
              a ->
                  Operands.collect(
                      a.array(1),
                      numbers -> Samples.rank(numbers, a.number(0), a.number(2, 0) != 0)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        MEDIAN,
        VAR_S,
        VAR_P,
        STDEV_S,
        STDEV_P,
        GEOMEAN,
        PERCENTILE_INC,
        PERCENTILE_EXC,
        QUARTILE_INC,
        LARGE,
        SMALL,
        RANK_EQ);
  }

  private static Value ofArea(Arguments arguments, Function<double[], Value> body) {
    return Operands.collect(arguments.array(0), body);
  }
}
