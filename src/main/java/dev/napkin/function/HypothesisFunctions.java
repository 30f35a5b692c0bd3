package dev.napkin.function;

import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.ARRAY;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.util.List;

/** Whether samples differ by more than chance, and how sure their means are. */
final class HypothesisFunctions {
  private HypothesisFunctions() {}

  private static final String HANDBOOK =
      "NIST/SEMATECH e-Handbook of Statistical Methods, section ";

  private static final String CONFIDENCE_FAULT =
      "alpha is not between 0 and 1, the deviation not positive, or the size below 1";

  private static final SheetFunction CONFIDENCE_NORM =
      SheetFunction.named("CONFIDENCE.NORM")
          .summary(
              "How far a mean may be off, but for a probability, where the deviation is known.")
          .takes("alpha", NUMBER, "1", "the probability that it is off by more")
          .takes("deviation", NUMBER, "a", "the standard deviation of the whole")
          .takes("size", NUMBER, "1", "how many numbers the mean is of")
          .gives(NUMBER, "a")
          .fault(OUT_OF_DOMAIN, CONFIDENCE_FAULT)
          .source(HANDBOOK + "7.1.4")
          .example("CONFIDENCE.NORM(0.05, 2.5, 50)", "0.692952")
          .example("CONFIDENCE.NORM(0.05, 1 GB, 0)", "#NUM!")
          .body(a -> HypothesisTests.confidence(a.number(0), a.number(1), a.number(2), false));

  private static final SheetFunction CONFIDENCE_T =
      SheetFunction.named("CONFIDENCE.T")
          .summary("How far a mean may be off, but for a probability, with an estimated deviation.")
          .takes("alpha", NUMBER, "1", "the probability that it is off by more")
          .takes("deviation", NUMBER, "a", "the standard deviation that the sample tells")
          .takes("size", NUMBER, "1", "how many numbers the mean is of")
          .gives(NUMBER, "a")
          .fault(OUT_OF_DOMAIN, CONFIDENCE_FAULT)
          .fault(DIVISION_BY_ZERO, "the size is 1")
          .source(HANDBOOK + "7.1.4")
          .example("CONFIDENCE.T(0.05, 1, 50)", "0.284197")
          .example("CONFIDENCE.T(0.05, 1, 1)", "#DIV/0!")
          .example("CONFIDENCE.T(0, 1, 10)", "#NUM!")
          .body(a -> HypothesisTests.confidence(a.number(0), a.number(1), a.number(2), true));

  private static final SheetFunction Z_TEST =
      SheetFunction.named("Z.TEST")
          .summary("The probability that a sample with a true mean of x has a larger mean.")
          .takes("area", AREA, "a", "the sample")
          .takes("x", NUMBER, "a", "the mean to test")
          .optional(
              "deviation", NUMBER, "a", "that of the whole; what the sample tells if left out")
          .gives(NUMBER, "1")
          .aggregates()
          .fault(NOT_AVAILABLE, "there is no number")
          .fault(OUT_OF_DOMAIN, "the deviation is not positive")
          .fault(DIVISION_BY_ZERO, "there is one number, or no deviation and they do not differ")
          .source(HANDBOOK + "7.2.2")
          .example("Z.TEST({3, 6, 7, 8, 6, 5, 4, 2, 1, 9}, 4)", "0.0905742")
          .example("Z.TEST(3, 4, 0)", "#NUM!")
          .example("Z.TEST({\"a\"}, 1)", "#N/A")
          .example("Z.TEST({1}, 1)", "#DIV/0!")
          .body(HypothesisFunctions::zTest);

  private static final SheetFunction T_TEST =
      SheetFunction.named("T.TEST")
          .summary("The probability that the means of two samples differ so much by chance.")
          .takes("first", ARRAY, "a", "a sample")
          .takes("second", ARRAY, "a", "another")
          .takes("tails", NUMBER, "1", "1 for one side, 2 for both")
          .takes("type", NUMBER, "1", "1 for pairs, 2 for equal variances, 3 for any variances")
          .gives(NUMBER, "1")
          .aggregates()
          .fault(NOT_AVAILABLE, "pairs are asked for and the areas differ in size")
          .fault(OUT_OF_DOMAIN, "the tails are not 1 or 2, or the type not 1, 2 or 3")
          .fault(DIVISION_BY_ZERO, "there are too few numbers, or they do not differ")
          .source(HANDBOOK + "7.3.1")
          .example("T.TEST({3, 4, 5, 8}, {6, 19, 3, 2}, 2, 1)", "0.621335")
          .example("T.TEST({3, 4, 5, 8}, {6, 19, 3, 2}, 1, 3)", "0.2887")
          .example("T.TEST({3, 4}, {6, 19}, 3, 1)", "#NUM!")
          .example("T.TEST({1,2}, {1,2,3}, 2, 1)", "#N/A")
          .example("T.TEST({1,1}, {1,1}, 2, 1)", "#DIV/0!")
          .body(HypothesisFunctions::tTest);

  private static final SheetFunction F_TEST =
      SheetFunction.named("F.TEST")
          .summary("The probability that the variances of two samples differ so much by chance.")
          .takes("first", ARRAY, "a", "a sample")
          .takes("second", ARRAY, "a", "another")
          .gives(NUMBER, "1")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "there are fewer than two numbers in an area, or all are equal")
          .source(HANDBOOK + "1.3.5.9")
          .example("F.TEST({6, 7, 9, 15, 21}, {20, 28, 31, 38, 40})", "0.648318")
          .example("F.TEST({6, 7}, 5)", "#DIV/0!")
          .body(
              a ->
                  Operands.collect(
                      a.array(0),
                      xs -> Operands.collect(a.array(1), ys -> HypothesisTests.fTest(xs, ys))));

  private static final SheetFunction CHISQ_TEST =
      SheetFunction.named("CHISQ.TEST")
          .summary("The probability that counts stray so far from those expected by chance.")
          .takes("actual", ARRAY, "1", "the counts")
          .takes("expected", ARRAY, "1", "the counts to expect, as many")
          .gives(NUMBER, "1")
          .aggregates()
          .fault(NOT_AVAILABLE, "the areas differ in size, or have only one cell")
          .fault(DIVISION_BY_ZERO, "there are no counts, or an expected one is 0")
          .fault(OUT_OF_DOMAIN, "an expected count is negative")
          .source(HANDBOOK + "1.3.5.15")
          .example("CHISQ.TEST({60, 40}, {50, 50})", "0.0455003")
          .example("CHISQ.TEST({60, 40}, {50; 50})", "0.0455003")
          .example("CHISQ.TEST({60, 40}, {0, 50})", "#DIV/0!")
          .example("CHISQ.TEST({1,2}, {1,2,3})", "#N/A")
          .example("CHISQ.TEST({1,2}, {1,-2})", "#NUM!")
          .body(a -> HypothesisTests.chiSquaredTest(a.array(0), a.array(1)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        CONFIDENCE_NORM,
        CONFIDENCE_NORM.alsoNamed("CONFIDENCE"),
        CONFIDENCE_T,
        Z_TEST,
        Z_TEST.alsoNamed("ZTEST"),
        T_TEST,
        T_TEST.alsoNamed("TTEST"),
        F_TEST,
        F_TEST.alsoNamed("FTEST"),
        CHISQ_TEST,
        CHISQ_TEST.alsoNamed("CHITEST"));
  }

  private static Value zTest(Arguments arguments) {
    if (arguments.has(2) && arguments.number(2) <= 0) {
      return Faults.outOfDomain("the deviation is not positive");
    }
    return Operands.collect(
        arguments.array(0),
        numbers ->
            HypothesisTests.zTest(
                numbers,
                arguments.number(1),
                arguments.has(2) ? arguments.value(2) : Samples.deviation(numbers, 1)));
  }

  private static Value tTest(Arguments arguments) {
    double tails = FifteenDigits.truncate(arguments.number(2));
    double type = FifteenDigits.truncate(arguments.number(3));
    if ((tails != 1 && tails != 2) || !(type >= 1 && type <= 3)) {
      return Faults.outOfDomain("the tails are not 1 or 2, or the type not 1, 2 or 3");
    }
    var pairing =
        switch ((int) type) {
          case 1 -> HypothesisTests.Pairing.PAIRED;
          case 2 -> HypothesisTests.Pairing.EQUAL_VARIANCE;
          default -> HypothesisTests.Pairing.UNEQUAL_VARIANCE;
        };
    Value both = HypothesisTests.tTest(arguments.array(0), arguments.array(1), pairing);
    return both instanceof Value.Num(double probability)
        ? Value.number(probability * tails / 2)
        : both;
  }
}
