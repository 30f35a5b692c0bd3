package dev.napkin.function;

import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.ARRAY;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.List;
import java.util.function.Function;

/** Which of many numbers stands in a place, and which place a number takes among others. */
final class RankFunctions {
  private RankFunctions() {}

  private static final String QUANTILES =
      "Hyndman, Fan, Sample quantiles in statistical packages, The American Statistician 50(4),"
          + " 1996, doi:10.1080/00031305.1996.10473566";

  private static final String RISING_MEANING =
      "0 to count from the largest, else from the smallest";

  private static final String DIGITS_MEANING =
      "how many digits to keep behind the point; 3 when left out";

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
          .example("PERCENTILE.INC({1, 3, 2, 4}, 30%)", "1.9")
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
          .example("QUARTILE.INC({1, 2, 4, 7, 8, 9, 10, 12}, 1)", "3.5")
          .example("QUARTILE.INC(5, 5)", "#NUM!")
          .body(
              a ->
                  ofArea(
                      a,
                      numbers -> Samples.inclusive(numbers, FifteenDigits.floor(a.number(1)) / 4)));

  private static final SheetFunction QUARTILE_EXC =
      SheetFunction.named("QUARTILE.EXC")
          .summary("The number below which some quarters of the whole lie that a sample is of.")
          .takes("area", AREA, "a", "the numbers")
          .takes("quarters", NUMBER, "1", "how many quarters, from 1 to 3")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "there are too few numbers, or the quarters are not 1 to 3")
          .source(QUANTILES + ", definition 6")
          .example("QUARTILE.EXC({6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49}, 1)", "15")
          .example("QUARTILE.EXC(5, 0)", "#NUM!")
          .body(
              a ->
                  ofArea(
                      a,
                      numbers ->
                          Samples.exclusive(numbers, FifteenDigits.truncate(a.number(1)) / 4)));

  private static final SheetFunction LARGE =
      SheetFunction.named("LARGE")
          .summary("The largest number, the second largest, and so on.")
          .takes("area", AREA, "a", "the numbers")
          .takes("rank", NUMBER, "1", "which, counted from the largest")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "there is no such number")
          .example("LARGE(5 GB, 1)", "5 GB")
          .example("LARGE({3, 5, 1}, 2)", "3")
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
          .example("SMALL({3, 5, 1}, 2)", "3")
          .example("SMALL(5, 0)", "#NUM!")
          .body(a -> ofArea(a, numbers -> Samples.smallest(numbers, a.number(1))));

  private static final SheetFunction RANK_EQ =
      SheetFunction.named("RANK.EQ")
          .summary("Which place a number takes among others; equal ones share the best.")
          .takes("x", NUMBER, "a", "the number")
          .takes("area", AREA, "a", "the numbers, with x among them")
          .optional("rising", NUMBER, "1", RISING_MEANING)
          .gives(NUMBER, "1")
          .aggregates()
          .fault(NOT_AVAILABLE, "x is not among the numbers")
          .example("RANK.EQ(5 GB, 5 GB)", "1")
          .example("RANK.EQ(3, {7, 3, 3, 1})", "2")
          .example("RANK.EQ(5, 6)", "#N/A")
          .body(a -> rank(a, false));

  private static final SheetFunction RANK_AVG =
      SheetFunction.named("RANK.AVG")
          .summary("Which place a number takes among others; equal ones share the mean of theirs.")
          .takes("x", NUMBER, "a", "the number")
          .takes("area", AREA, "a", "the numbers, with x among them")
          .optional("rising", NUMBER, "1", RISING_MEANING)
          .gives(NUMBER, "1")
          .aggregates()
          .fault(NOT_AVAILABLE, "x is not among the numbers")
          .example("RANK.AVG(3, {7, 3, 3, 1})", "2.5")
          .example("RANK.AVG(5, 6)", "#N/A")
          .body(a -> rank(a, true));

  private static final SheetFunction PERCENTRANK_INC =
      SheetFunction.named("PERCENTRANK.INC")
          .summary("The share of numbers that lie below one; 0 for the least, 1 for the largest.")
          .takes("area", AREA, "a", "the numbers")
          .takes("x", NUMBER, "a", "the number, which may lie between two of them")
          .optional("digits", NUMBER, "1", DIGITS_MEANING)
          .gives(NUMBER, "1")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "there is no number, or the digits are fewer than 1")
          .fault(NOT_AVAILABLE, "x lies outside the numbers")
          .source(QUANTILES + ", definition 7")
          .example("PERCENTRANK.INC({1, 2, 3, 4}, 2)", "0.333")
          .example("PERCENTRANK.INC({1, 2, 3, 4}, 5)", "#N/A")
          .example("PERCENTRANK.INC({1,2,3}, 2, 0)", "#NUM!")
          .body(a -> shareBelow(a, true));

  private static final SheetFunction PERCENTRANK_EXC =
      SheetFunction.named("PERCENTRANK.EXC")
          .summary("The share of the whole below a number that a sample was taken from.")
          .takes("area", AREA, "a", "the numbers")
          .takes("x", NUMBER, "a", "the number, which may lie between two of them")
          .optional("digits", NUMBER, "1", DIGITS_MEANING)
          .gives(NUMBER, "1")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "there is no number, or the digits are fewer than 1")
          .fault(NOT_AVAILABLE, "x lies outside the numbers")
          .source(QUANTILES + ", definition 6")
          .example("PERCENTRANK.EXC({1, 2, 3, 4}, 2)", "0.4")
          .example("PERCENTRANK.EXC({1, 2, 3, 4}, 5)", "#N/A")
          .example("PERCENTRANK.EXC({1,2,3}, 2, 0)", "#NUM!")
          .body(a -> shareBelow(a, false));

  private static final SheetFunction FREQUENCY =
      SheetFunction.named("FREQUENCY")
          .summary("How many numbers lie up to each of some bounds, and how many above the last.")
          .takes("area", ARRAY, "a", "the numbers")
          .takes("bounds", ARRAY, "a", "the bounds, in any order")
          .gives(AREA, "1")
          .aggregates()
          .example("FREQUENCY({1, 5, 7, 9}, {4, 8})", "{1;2;1}")
          .example("FREQUENCY({1, 5, 7, 9}, {8, 4})", "{2;1;1}")
          .body(
              a ->
                  Operands.collect(
                      a.array(0),
                      numbers ->
                          Operands.collect(
                              a.array(1), bounds -> Ranks.frequencies(numbers, bounds))));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        PERCENTILE_INC,
        PERCENTILE_INC.alsoNamed("PERCENTILE"),
        PERCENTILE_EXC,
        QUARTILE_INC,
        QUARTILE_INC.alsoNamed("QUARTILE"),
        QUARTILE_EXC,
        LARGE,
        SMALL,
        RANK_EQ,
        RANK_EQ.alsoNamed("RANK"),
        RANK_AVG,
        PERCENTRANK_INC,
        PERCENTRANK_INC.alsoNamed("PERCENTRANK"),
        PERCENTRANK_EXC,
        FREQUENCY);
  }

  /** A single value in the place of the area is coerced, as among the numbers of an aggregate. */
  private static Value ofArea(Arguments arguments, Function<SortedNumbers, Value> body) {
    if (arguments.isArray(0)) {
      return SortedNumbers.in(arguments.array(0), body);
    }
    return switch (Coercion.number(arguments.value(0))) {
      case Value.Num(double number) -> body.apply(SortedNumbers.of(number));
      case Value fault -> fault;
    };
  }

  private static Value rank(Arguments arguments, boolean shared) {
    double x = arguments.number(0);
    boolean rising = arguments.number(2, 0) != 0;
    return SortedNumbers.in(arguments.array(1), numbers -> Ranks.rank(numbers, x, rising, shared));
  }

  private static Value shareBelow(Arguments arguments, boolean inclusive) {
    double x = arguments.number(1);
    double digits = FifteenDigits.truncate(arguments.number(2, 3));
    return digits < 1
        ? Faults.outOfDomain("at least one digit is needed")
        : ofArea(arguments, numbers -> Ranks.shareBelow(numbers, x, digits, inclusive));
  }
}
